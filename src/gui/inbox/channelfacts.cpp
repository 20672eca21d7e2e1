#include "gui/inbox/channelfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport {

ChannelFacts channelFacts(const Registry &registry, const QString &channel)
{
    const Connector *connector = registry.find(channel);
    if (!connector)
        return {QString(channel.left(1).toUpper() % channel.mid(1)), u"forum"_s, {}};
    const ConnectorInfo &info = connector->info();
    return {QCoreApplication::translate("Channels", info.name), info.glyph, info.can};
}

} // namespace rapport
