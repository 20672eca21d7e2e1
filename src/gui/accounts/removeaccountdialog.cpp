#include "gui/accounts/removeaccountdialog.h"

#include "ui_removeaccountdialog.h"

#include <QPushButton>

namespace rapport {

RemoveAccountDialog::RemoveAccountDialog(const Account &account, qint64 conversations, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RemoveAccountDialog>())
{
    m_ui->setupUi(this);
    m_ui->title->setText(tr("Remove %1 from Rapport?").arg(account.name));
    m_ui->eraseText->setText(
        tr("%n conversation(s) with their notes, tags and drafts are erased from this computer. This "
           "cannot be undone.",
           nullptr, static_cast<int>(conversations)));
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->remove, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->cancel->setFocus();
}

RemoveAccountDialog::~RemoveAccountDialog() = default;

bool RemoveAccountDialog::keepsHistory() const
{
    return m_ui->keep->isChecked();
}

} // namespace rapport
