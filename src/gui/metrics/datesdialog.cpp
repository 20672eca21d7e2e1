#include "gui/metrics/datesdialog.h"

#include "gui/theme/style.h"
#include "insight/reportdays.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

DatesDialog::DatesDialog(const Period &period, QWidget *parent)
    : QDialog(parent), m_from(new QDateEdit(this)), m_to(new QDateEdit(this))
{
    setObjectName(u"datesDialog"_s);
    setWindowTitle(tr("Other dates"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_from->setObjectName(u"fromDate"_s);
    m_to->setObjectName(u"toDate"_s);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        connect(edit, &QDateEdit::dateChanged, this, &DatesDialog::check);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Show"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"showDatesButton"_s);
    theme::setKind(m_take, theme::ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_from->date(), m_to->date());
        accept();
    });
    auto *form = new QFormLayout(this);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To, this day included"), m_to);
    form->addRow(buttons);
    m_from->setDate(ReportDays::dateOf(period.fromDay));
    m_to->setDate(ReportDays::dateOf(period.toDay - 1));
    check();
}

void DatesDialog::check()
{
    m_take->setEnabled(m_from->date() <= m_to->date());
    m_take->setToolTip(m_take->isEnabled() ? QString() : tr("It would end before it begins"));
}

} // namespace rapport
