#include "notification_server.h"

#include <QStandardPaths>

namespace rapport::test {

using namespace Qt::StringLiterals;

PrivateBus::PrivateBus()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        return;
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (m_daemon.waitForStarted(5000) && m_daemon.waitForReadyRead(5000))
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString &name : std::as_const(m_names))
        QDBusConnection::disconnectFromBus(name);
    m_daemon.terminate();
    m_daemon.waitForFinished(5000);
}

QString PrivateBus::connectAs(const QString &name)
{
    QDBusConnection::connectToBus(m_address, name);
    m_names.append(name);
    return name;
}

QStringList NotificationServer::Shown::actionKeys() const
{
    QStringList keys;
    for (qsizetype i = 0; i < actions.size(); i += 2)
        keys.append(actions.at(i));
    return keys;
}

NotificationServer::NotificationServer(const QString &connection, QStringList capabilities)
    : m_connection(connection), m_capabilities(std::move(capabilities))
{
    QDBusConnection bus(connection);
    bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    bus.registerService(u"org.freedesktop.Notifications"_s);
}

NotificationServer::~NotificationServer()
{
    QDBusConnection bus(m_connection);
    bus.unregisterService(u"org.freedesktop.Notifications"_s);
    bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
}

uint NotificationServer::Notify(const QString & /*application*/, uint replaces, const QString & /*icon*/,
                                const QString &title, const QString &body, const QStringList &actions,
                                const QVariantMap &hints, int /*timeout*/)
{
    const uint id = replaces != 0 ? replaces : ++m_last;
    m_shown.append({id, replaces, title, body, actions, hints});
    return id;
}

void NotificationServer::CloseNotification(uint id)
{
    m_withdrawn.append(id);
}

QStringList NotificationServer::GetCapabilities()
{
    return m_capabilities;
}

LauncherListener::LauncherListener(const QString &connection)
{
    QDBusConnection(connection)
        .connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this, SLOT(update(QString, QVariantMap)));
}

void LauncherListener::update(const QString &program, const QVariantMap &properties)
{
    m_program = program;
    m_counts.append(properties[u"count-visible"_s].toBool() ? properties[u"count"_s].toLongLong() : 0);
}

} // namespace rapport::test
