#pragma once

#include <QDialog>

class QCalendarWidget;
class QDialogButtonBox;
class QTimeEdit;

namespace rapport {

/// Asks for a day and an hour to come, in the system's zone. GUI thread.
class SnoozeDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SnoozeDialog(qint64 nowMs, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(qint64 untilMs);

private:
    [[nodiscard]] qint64 until() const;
    void check();
    void nameCalendarParts();

    const qint64 m_now;
    QCalendarWidget *m_day;
    QTimeEdit *m_time;
    QDialogButtonBox *m_buttons;
};

} // namespace rapport
