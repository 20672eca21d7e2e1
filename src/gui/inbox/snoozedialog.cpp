#include "gui/inbox/snoozedialog.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QTimeEdit>
#include <QToolButton>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

SnoozeDialog::SnoozeDialog(qint64 nowMs, QWidget *parent)
    : QDialog(parent),
      m_now(nowMs),
      m_day(new QCalendarWidget(this)),
      m_time(new QTimeEdit(QTime(9, 0), this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"snoozeDialog"_s);
    setWindowTitle(tr("Snooze until"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    m_day->setObjectName(u"snoozeDay"_s);
    m_day->setAccessibleName(tr("Day"));
    nameCalendarParts();
    m_day->setMinimumDate(today);
    m_day->setSelectedDate(today.addDays(1));
    m_time->setObjectName(u"snoozeTime"_s);
    m_time->setAccessibleName(tr("Hour"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Snooze"));
    auto *hour = new QFormLayout;
    hour->addRow(tr("Hour"), m_time);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_day);
    layout->addLayout(hour);
    layout->addWidget(m_buttons);
    connect(m_day, &QCalendarWidget::selectionChanged, this, &SnoozeDialog::check);
    connect(m_time, &QTimeEdit::timeChanged, this, &SnoozeDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(until());
        accept();
    });
    check();
}

/// Qt's calendar has arrows and a table that say nothing of themselves, and arrows that only a mouse reaches.
void SnoozeDialog::nameCalendarParts()
{
    const std::pair<QString, QString> parts[]{{u"qt_calendar_prevmonth"_s, tr("Month before")},
                                              {u"qt_calendar_nextmonth"_s, tr("Month after")},
                                              {u"qt_calendar_monthbutton"_s, tr("Month")},
                                              {u"qt_calendar_yearbutton"_s, tr("Year")},
                                              {u"qt_calendar_calendarview"_s, m_day->accessibleName()}};
    for (const auto &[name, label] : parts) {
        auto *part = m_day->findChild<QWidget *>(name);
        if (!part)
            continue;
        part->setAccessibleName(label);
        if (auto *button = qobject_cast<QToolButton *>(part)) {
            button->setFocusPolicy(Qt::TabFocus);
            if (!button->text().isEmpty())
                button->setAccessibleDescription(button->text());
        }
    }
}

qint64 SnoozeDialog::until() const
{
    return QDateTime(m_day->selectedDate(), m_time->time()).toMSecsSinceEpoch();
}

void SnoozeDialog::check()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(until() > m_now);
}

} // namespace rapport
