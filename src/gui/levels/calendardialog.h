#pragma once

#include "domain/servicelevel.h"

#include <QDialog>
#include <array>
#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace rapport {

/// Whose hours count: a week, a time zone, and the days that are different. Says at once what is wrong. GUI thread.
class CalendarDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `index`: of the calendar in the rules; less than 0: a new one.
    CalendarDialog(ServiceRules rules, qsizetype index, qint64 nowMs, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const rapport::ServiceRules &rules);

private:
    [[nodiscard]] QWidget *makeDays();
    void addDay(const ExceptionalDay &day);
    /// What the fields say; the first sentence of what cannot be read where they say nothing.
    [[nodiscard]] std::optional<ServiceRules> rules(QString &unreadable) const;
    void check();

    ServiceRules m_rules;
    qsizetype m_index;
    WorkCalendar m_calendar;
    qint64 m_now;
    QLineEdit *m_name;
    QComboBox *m_zone;
    std::array<QLineEdit *, 7> m_week{};
    QTableWidget *m_days;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace rapport
