#include "gui/desktop/launcherbadge.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rapport {

void showOnLauncher(int count, const QString &bus)
{
    const QDBusConnection to = bus.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(bus);
    if (!to.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/rapport"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://rapport.desktop"_s
           << QVariantMap{{u"count"_s, qint64{count}}, {u"count-visible"_s, count > 0}};
    to.send(update);
}

} // namespace rapport
