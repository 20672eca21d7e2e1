#include "gui/levels/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;
const QString kInterface = u"org.freedesktop.Notifications"_s;

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : Notifier(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(kService, kPath, kInterface, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
}

void DesktopNotifier::notify(const QString &title, const QString &text, ConversationId conversation)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // https://specifications.freedesktop.org/notification-spec: the body is markup there.
    const QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue(uchar{0})}, {u"suppress-sound"_s, true}, {u"desktop-entry"_s, u"rapport"_s}};
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Notify"_s);
    call << u"Rapport"_s << uint{0} << u"rapport"_s << title << text.toHtmlEscaped()
         << QStringList{u"default"_s, tr("Open")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, conversation] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_shown.insert(reply.value(), conversation);
    });
}

void DesktopNotifier::actionInvoked(uint id, const QString &action)
{
    if (action == u"default"_s && m_shown.contains(id))
        Q_EMIT opened(m_shown.value(id));
}

void DesktopNotifier::closed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace rapport
