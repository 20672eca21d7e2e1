#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <optional>

class QDBusServiceWatcher;

namespace rapport {

/// What the desktop shows for a while: plain text, and what can be chosen. A value.
struct Notification
{
    QString title;
    QString text;
    QList<std::pair<QString, QString>> actions; ///< Key and label; "default": a click on the notification itself.
    /// Where something can be written into it, what its field says while it is empty. Only shown by desktops that can:
    /// see NotificationService::takesReplies().
    QString replyField;
    QString replyLabel; ///< Of the button beside that field.

    friend bool operator==(const Notification &, const Notification &) = default;
};

/// The desktop's notification service (org.freedesktop.Notifications): shows, replaces and withdraws, and tells what
/// was chosen. Where there is no such service nothing happens, and it is tried again with the next one. Everything
/// goes without a sound. GUI thread; never waits.
class NotificationService final : public QObject
{
    Q_OBJECT
public:
    /// `bus`: the name of a connection as QDBusConnection knows it; empty: the session's.
    explicit NotificationService(const QString &bus = {}, QObject *parent = nullptr);
    /// Takes away what it still shows.
    ~NotificationService() override;

    /// Shows it in a place of that name ("news"), in the stead of what is shown there.
    void show(const QString &place, const Notification &notification);
    void withdraw(const QString &place);
    /// Whether the desktop lets people write into a notification. Known once something was shown, or after probe().
    [[nodiscard]] bool takesReplies() const { return m_capabilities.contains(QLatin1StringView("inline-reply")); }
    /// Asks the service what it can do; probed() follows, also where there is none.
    void probe();

Q_SIGNALS:
    void probed();
    void chosen(const QString &place, const QString &action);
    void replied(const QString &place, const QString &text);
    /// Somebody closed it, or its time was over.
    void closed(const QString &place);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationReplied(uint id, const QString &text);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString &token);

private:
    /// What is shown, or on its way to be.
    struct Place
    {
        uint id = 0; ///< The service's; 0: not known (yet).
        bool calling = false;
        bool leaving = false;                ///< To be withdrawn as soon as its number is known.
        std::optional<Notification> waiting; ///< To be shown as soon as the call before has ended.
    };

    void send(const QString &place);
    void sent(const QString &place, uint id);
    void close(uint id);
    void forgetService();
    [[nodiscard]] QString placeOf(uint id) const;

    QString m_bus;
    QDBusServiceWatcher *m_watcher = nullptr;
    bool m_probed = false;
    bool m_probing = false;
    QStringList m_capabilities;
    QHash<QString, Place> m_places;
};

} // namespace rapport
