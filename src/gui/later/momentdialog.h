#pragma once

#include <QDialog>
#include <QTimeZone>

class QCalendarWidget;
class QDialogButtonBox;
class QLabel;
class QTimeEdit;

namespace rapport {

/// Asks for a day and an hour to come, in one zone, and says which moment that is. GUI thread.
class MomentDialog : public QDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString name;   ///< Of the dialog, for tests: its fields are called after it ("sendDay", "sendTime").
        QString title;  ///< "Send at"
        QString accept; ///< What the button says: "Send then"
    };
    /// `atMs`: the moment that it proposes; 0: tomorrow at nine.
    MomentDialog(const Words &words, qint64 nowMs, qint64 atMs = 0, QWidget *parent = nullptr,
                 const QTimeZone &zone = QTimeZone::systemTimeZone());

Q_SIGNALS:
    /// UTC milliseconds.
    void chosen(qint64 atMs);

private:
    [[nodiscard]] qint64 at() const;
    void check();

    const qint64 m_now;
    const QTimeZone m_zone;
    QCalendarWidget *m_day;
    QTimeEdit *m_time;
    QLabel *m_moment;
    QDialogButtonBox *m_buttons;
};

} // namespace rapport
