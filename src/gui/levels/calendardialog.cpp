#include "gui/levels/calendardialog.h"

#include "gui/levels/rulesproblemtext.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kNameMost = 80;
enum Column { DateColumn = 0, HoursColumn = 1, NameColumn = 2, Columns = 3 };

} // namespace

CalendarDialog::CalendarDialog(ServiceRules rules, qsizetype index, qint64 nowMs, QWidget *parent)
    : QDialog(parent),
      m_rules(std::move(rules)),
      m_index(index),
      m_calendar(index < 0 ? officeHours({}, QTimeZone::systemTimeZoneId(), nowMs) : m_rules.calendars.value(index)),
      m_now(nowMs),
      m_name(new QLineEdit(m_calendar.name, this)),
      m_zone(new QComboBox(this)),
      m_days(new QTableWidget(0, Columns, this)),
      m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"calendarDialog"_s);
    setWindowTitle(index < 0 ? tr("Add a calendar") : tr("Change the calendar"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    m_name->setObjectName(u"calendarName"_s);
    m_name->setMaxLength(kNameMost);
    m_zone->setObjectName(u"calendarZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromUtf8(zone));
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->lineEdit()->setAccessibleName(m_zone->accessibleName());
    m_zone->setCurrentText(QString::fromUtf8(m_calendar.zone));
    m_problem->setObjectName(u"calendarProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Time zone"), m_zone);
    for (int day = 0; day < 7; ++day) {
        auto *field = new QLineEdit(workHoursText(m_calendar.week[static_cast<size_t>(day)]), this);
        field->setObjectName(u"calendarDay%1"_s.arg(day + 1));
        field->setPlaceholderText(tr("Nobody works"));
        m_week[static_cast<size_t>(day)] = field;
        form->addRow(QLocale().standaloneDayName(day + 1), field);
        connect(field, &QLineEdit::textChanged, this, &CalendarDialog::check);
    }
    form->addRow(tr("Other days"), makeDays());
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this, &CalendarDialog::check);
    connect(m_zone, &QComboBox::currentTextChanged, this, &CalendarDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        QString unreadable;
        if (const auto edited = this->rules(unreadable)) {
            Q_EMIT saved(*edited);
            accept();
        }
    });
    check();
}

QWidget *CalendarDialog::makeDays()
{
    auto *box = new QWidget(this);
    m_days->setObjectName(u"calendarDays"_s);
    m_days->setAccessibleName(tr("Holidays and days with other hours"));
    m_days->setHorizontalHeaderLabels({tr("Date"), tr("Hours"), tr("Name")});
    m_days->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_days->verticalHeader()->hide();
    m_days->setTabKeyNavigation(false);
    m_days->setMaximumHeight(150);
    for (const ExceptionalDay &day : std::as_const(m_calendar.days))
        addDay(day);
    connect(m_days, &QTableWidget::itemChanged, this, &CalendarDialog::check);
    auto *add = new QPushButton(tr("Add a day"), box);
    add->setObjectName(u"calendarAddDay"_s);
    connect(add, &QPushButton::clicked, this, [this] {
        QDate date = QDateTime::fromMSecsSinceEpoch(m_now).date();
        while (!m_days->findItems(date.toString(Qt::ISODate), Qt::MatchExactly).isEmpty())
            date = date.addDays(1);
        addDay({.date = date, .name = {}, .hours = {}});
        const int row = m_days->rowCount() - 1;
        m_days->setFocus();
        m_days->setCurrentCell(row, DateColumn);
        m_days->editItem(m_days->item(row, DateColumn));
        check();
    });
    auto *remove = new QPushButton(tr("Remove the day"), box);
    remove->setObjectName(u"calendarRemoveDay"_s);
    connect(remove, &QPushButton::clicked, this, [this] {
        m_days->removeRow(m_days->currentRow());
        check();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_days);
    layout->addLayout(buttons);
    return box;
}

void CalendarDialog::addDay(const ExceptionalDay &day)
{
    const int row = m_days->rowCount();
    m_days->insertRow(row);
    m_days->setItem(row, DateColumn, new QTableWidgetItem(day.date.toString(Qt::ISODate)));
    m_days->setItem(row, HoursColumn, new QTableWidgetItem(workHoursText(day.hours)));
    m_days->setItem(row, NameColumn, new QTableWidgetItem(day.name));
}

std::optional<ServiceRules> CalendarDialog::rules(QString &unreadable) const
{
    WorkCalendar calendar = m_calendar;
    calendar.name = m_name->text().simplified();
    calendar.zone = m_zone->currentText().trimmed().toUtf8();
    const auto read = [&](const QString &text) -> std::optional<QList<WorkHours>> {
        auto hours = workHoursFromText(text);
        if (!hours)
            unreadable = rulesProblemSentence({RulesProblem::Kind::BadHours, calendar.name, text});
        return hours;
    };
    for (size_t day = 0; day < m_week.size(); ++day) {
        const auto hours = read(m_week[day]->text());
        if (!hours)
            return std::nullopt;
        calendar.week[day] = *hours;
    }
    calendar.days.clear();
    for (int row = 0; row < m_days->rowCount(); ++row) {
        const auto text = [this, row](int column) {
            const QTableWidgetItem *item = m_days->item(row, column);
            return item ? item->text().simplified() : QString();
        };
        const auto hours = read(text(HoursColumn));
        const QDate date = QDate::fromString(text(DateColumn), Qt::ISODate);
        if (!hours)
            return std::nullopt;
        if (!date.isValid()) {
            unreadable = rulesProblemSentence({RulesProblem::Kind::DoubleDay, calendar.name, text(DateColumn)});
            return std::nullopt;
        }
        calendar.days.append({.date = date, .name = text(NameColumn), .hours = *hours});
    }
    std::sort(calendar.days.begin(), calendar.days.end(),
              [](const ExceptionalDay &a, const ExceptionalDay &b) { return a.date < b.date; });
    ServiceRules rules = m_rules;
    if (m_index < 0)
        rules.calendars.append(calendar);
    else
        rules.calendars[m_index] = calendar;
    return rules;
}

void CalendarDialog::check()
{
    QString sentence;
    const std::optional<ServiceRules> read = rules(sentence);
    if (read) {
        if (const std::optional<RulesProblem> problem = rulesProblem(*read))
            sentence = rulesProblemSentence(*problem);
    }
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(sentence.isEmpty());
    m_problem->setText(sentence.isEmpty() ? tr("Hours as 09:00-12:00, 13:00-17:00; 22:00-06:00 ends on the next day. "
                                               "A day without hours is a holiday.")
                                          : sentence);
}

} // namespace rapport
