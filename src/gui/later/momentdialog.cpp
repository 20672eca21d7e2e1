#include "gui/later/momentdialog.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QTextCharFormat>
#include <QTimeEdit>
#include <QToolButton>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

const QTime kMorning(9, 0);

/// Qt's calendar has arrows and a table that say nothing of themselves, and arrows that only a mouse reaches.
void nameParts(const QCalendarWidget *calendar)
{
    const std::pair<QString, QString> parts[]{{u"qt_calendar_prevmonth"_s, MomentDialog::tr("Month before")},
                                              {u"qt_calendar_nextmonth"_s, MomentDialog::tr("Month after")},
                                              {u"qt_calendar_monthbutton"_s, MomentDialog::tr("Month")},
                                              {u"qt_calendar_yearbutton"_s, MomentDialog::tr("Year")},
                                              {u"qt_calendar_calendarview"_s, calendar->accessibleName()}};
    for (const auto &[name, label] : parts) {
        auto *part = calendar->findChild<QWidget *>(name);
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

/// Qt paints weekends in red, which means overdue here, and arrows in colours of its own.
void calm(QCalendarWidget *calendar)
{
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, calendar->weekdayTextFormat(Qt::Monday));
    const bool forward = calendar->layoutDirection() == Qt::LeftToRight;
    const std::pair<QString, const char *> arrows[]{
        {u"qt_calendar_prevmonth"_s, forward ? "chevron_left" : "chevron_right"},
        {u"qt_calendar_nextmonth"_s, forward ? "chevron_right" : "chevron_left"}};
    for (const auto &[name, glyph] : arrows) {
        if (auto *button = calendar->findChild<QToolButton *>(name))
            button->setIcon(theme::icon(glyph, theme::Token::OnAccent));
    }
}

} // namespace

MomentDialog::MomentDialog(const Words &words, qint64 nowMs, qint64 atMs, QWidget *parent, const QTimeZone &zone)
    : QDialog(parent),
      m_now(nowMs),
      m_zone(zone),
      m_day(new QCalendarWidget(this)),
      m_time(new QTimeEdit(kMorning, this)),
      m_moment(new Label({}, theme::TextStyle::Secondary, theme::Token::Muted, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(words.name + u"Dialog"_s);
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, m_zone).date();
    const QDateTime proposed = QDateTime::fromMSecsSinceEpoch(atMs, m_zone);
    m_day->setObjectName(words.name + u"Day"_s);
    m_day->setAccessibleName(tr("Day"));
    nameParts(m_day);
    calm(m_day);
    m_day->setMinimumDate(today);
    m_day->setSelectedDate(atMs > nowMs ? proposed.date() : today.addDays(1));
    m_time->setObjectName(words.name + u"Time"_s);
    m_time->setAccessibleName(tr("Hour"));
    if (atMs > nowMs)
        m_time->setTime(proposed.time());
    m_moment->setObjectName(words.name + u"Moment"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setText(words.accept);
    auto *hour = new QFormLayout;
    hour->addRow(tr("Hour"), m_time);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_day);
    layout->addLayout(hour);
    layout->addWidget(m_moment);
    layout->addWidget(m_buttons);
    connect(m_day, &QCalendarWidget::selectionChanged, this, &MomentDialog::check);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(at());
        accept();
    });
    check();
}

qint64 MomentDialog::at() const
{
    return QDateTime(m_day->selectedDate(), m_time->time(), m_zone).toMSecsSinceEpoch();
}

void MomentDialog::check()
{
    const bool toCome = at() > m_now;
    // The hour that a change of the clocks skips is another one; of two the zone tells which.
    m_moment->setText(toCome ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(at(), m_zone), QLocale::LongFormat)
                             : tr("That time has passed."));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(toCome);
}

} // namespace rapport
