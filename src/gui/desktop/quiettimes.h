#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace rapport {

class Clock;

/// The hours of each day in which nobody wants to be told anything, by the wall clock. They may go over midnight.
struct QuietHours
{
    bool on = false;
    QTime from{18, 0};
    QTime to{8, 0};

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// Whether that moment lies in them. The same hour at both ends is no hour at all.
[[nodiscard]] bool isQuietHour(const QuietHours &hours, const QDateTime &local);
/// When they next begin or end after that moment; invalid where they are off.
[[nodiscard]] QDateTime nextQuietEdge(const QuietHours &hours, const QDateTime &local);

/// Whether notifications are held back right now: by the quiet hours of the day, or because the person asked for quiet
/// until some time. Kept in the settings, so that it outlives the program. GUI thread.
class QuietTimes final : public QObject
{
    Q_OBJECT
public:
    explicit QuietTimes(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isQuiet() const;
    /// Until when the person asked for quiet; 0: they did not.
    [[nodiscard]] qint64 askedUntil() const;
    void askUntil(qint64 atMs);
    void askForAnHour();
    void end() { askUntil(0); }

    [[nodiscard]] QuietHours hours() const { return m_hours; }
    void setHours(const QuietHours &hours);

Q_SIGNALS:
    /// isQuiet() or askedUntil() is another.
    void changed();

private:
    void follow();

    const Clock &m_clock;
    QuietHours m_hours;
    qint64 m_askedUntil = 0;
    bool m_wasQuiet = false;
    QTimer m_edge;
};

} // namespace rapport
