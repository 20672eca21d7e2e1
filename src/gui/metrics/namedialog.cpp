#include "gui/metrics/namedialog.h"

#include "gui/theme/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kNameMost = 64;
constexpr int kFieldWidth = 280;

} // namespace

NameDialog::NameDialog(const QString &title, const QString &name, const QString &take, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"nameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *field = new QLineEdit(name, this);
    field->setObjectName(u"nameField"_s);
    field->setMaxLength(kNameMost);
    field->setMinimumWidth(kFieldWidth);
    field->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->addButton(take, QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"takeNameButton"_s);
    theme::setKind(accept, theme::ButtonKind::Primary);
    accept->setEnabled(!name.trimmed().isEmpty());
    auto *form = new QFormLayout(this);
    form->addRow(tr("Name"), field);
    form->addRow(buttons);
    connect(field, &QLineEdit::textChanged, accept,
            [accept](const QString &text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, field] {
        Q_EMIT named(field->text().simplified());
        QDialog::accept();
    });
}

} // namespace rapport
