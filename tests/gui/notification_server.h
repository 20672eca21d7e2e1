#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QVariantMap>

namespace rapport::test {

/// A session bus of the test's own.
class PrivateBus final
{
public:
    PrivateBus();
    ~PrivateBus();

    /// False where this machine has no dbus-daemon.
    [[nodiscard]] bool isThere() const { return !m_address.isEmpty(); }
    /// The name of a connection to it.
    [[nodiscard]] QString connectAs(const QString &name);

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

/// Takes the place of a desktop's notification service, and remembers what it was asked to show.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions; ///< Keys and labels in turn.
        QVariantMap hints;

        [[nodiscard]] QStringList actionKeys() const;
    };

    NotificationServer(const QString &connection, QStringList capabilities);
    ~NotificationServer() override;

    [[nodiscard]] const QList<Shown> &shown() const { return m_shown; }
    [[nodiscard]] const QList<uint> &withdrawn() const { return m_withdrawn; }

    void choose(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    void reply(uint id, const QString &text) { Q_EMIT NotificationReplied(id, text); }
    void close(uint id) { Q_EMIT NotificationClosed(id, 2); }

public Q_SLOTS:
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);
    QStringList GetCapabilities();

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text);
    void NotificationClosed(uint id, uint reason);

private:
    QString m_connection;
    QStringList m_capabilities;
    QList<Shown> m_shown;
    QList<uint> m_withdrawn;
    uint m_last = 0;
};

/// What a dock hears of the counts that programs tell.
class LauncherListener final : public QObject
{
    Q_OBJECT
public:
    explicit LauncherListener(const QString &connection);

    [[nodiscard]] const QList<qint64> &counts() const { return m_counts; } ///< 0 for one that is not to be seen.
    [[nodiscard]] const QString &program() const { return m_program; }

private Q_SLOTS:
    void update(const QString &program, const QVariantMap &properties);

private:
    QList<qint64> m_counts;
    QString m_program;
};

} // namespace rapport::test
