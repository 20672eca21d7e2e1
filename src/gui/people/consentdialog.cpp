#include "gui/people/consentdialog.h"

#include "gui/people/consentsection.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/widgets/label.h"
#include "insight/reportdays.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kWidth = 440;

QDateEdit *dayEdit(const char *name, int day, int today, QWidget *parent)
{
    auto *edit = new QDateEdit(ReportDays::dateOf(day), parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setCalendarPopup(true);
    edit->setMaximumDate(ReportDays::dateOf(today));
    return edit;
}

} // namespace

ConsentDialog::ConsentDialog(const ConsentRecord &record, int today, const QString &keepWord, QWidget *parent)
    : QDialog(parent),
      m_before(record),
      m_today(today),
      m_use(new QComboBox(this)),
      m_day(dayEdit("consentDay", record.day > 0 ? record.day : today, today, this)),
      m_how(new QLineEdit(record.how, this)),
      m_withdrawn(new QCheckBox(tr("Withdrawn on"), this)),
      m_withdrawnDay(
          dayEdit("consentWithdrawnDay", record.withdrawnDay > 0 ? record.withdrawnDay : today, today, this)),
      m_problem(new Label({}, TextStyle::Secondary, Token::Muted, this)),
      m_keep(new QPushButton(keepWord, this))
{
    setObjectName(u"consentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Consent"));
    setMinimumWidth(kWidth);
    for (const ConsentUse use : {ConsentUse::Contact, ConsentUse::Content})
        m_use->addItem(consentUseText(use), static_cast<int>(use));
    m_use->setObjectName(u"consentUse"_s);
    m_use->setCurrentIndex(m_use->findData(static_cast<int>(record.use)));
    m_how->setObjectName(u"consentHow"_s);
    m_how->setMaxLength(kConsentHowMost);
    m_how->setPlaceholderText(tr("By mail, in a message, on a form at the fair"));
    m_withdrawn->setObjectName(u"consentWithdrawn"_s);
    m_withdrawn->setChecked(record.withdrawnDay != 0);
    m_withdrawnDay->setAccessibleName(tr("Withdrawn on"));
    m_withdrawnDay->setEnabled(m_withdrawn->isChecked());
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_keep->setObjectName(u"consentKeep"_s);
    theme::setKind(m_keep, theme::ButtonKind::Primary);
    auto *form = new QFormLayout;
    form->addRow(tr("For"), m_use);
    form->addRow(tr("Given on"), m_day);
    form->addRow(tr("How"), m_how);
    form->addRow(m_withdrawn, m_withdrawnDay);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_keep, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(m_withdrawn, &QCheckBox::toggled, m_withdrawnDay, &QWidget::setEnabled);
    connect(m_withdrawn, &QCheckBox::toggled, this, &ConsentDialog::check);
    connect(m_how, &QLineEdit::textChanged, this, &ConsentDialog::check);
    for (QDateEdit *day : {m_day, m_withdrawnDay})
        connect(day, &QDateEdit::dateChanged, this, &ConsentDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT kept(this->record());
        accept();
    });
    check();
    m_how->setFocus();
}

ConsentRecord ConsentDialog::record() const
{
    ConsentRecord record = m_before;
    record.use = static_cast<ConsentUse>(m_use->currentData().toInt());
    record.day = ReportDays::dayOf(m_day->date());
    record.how = m_how->text().simplified();
    record.withdrawnDay = m_withdrawn->isChecked() ? ReportDays::dayOf(m_withdrawnDay->date()) : 0;
    return record;
}

void ConsentDialog::check()
{
    const QString problem = consentProblem(record(), m_today);
    m_keep->setEnabled(problem.isEmpty());
    // What has not been typed yet is no mistake.
    m_problem->setText(m_how->text().trimmed().isEmpty() ? QString() : consentProblemText(problem));
}

} // namespace rapport
