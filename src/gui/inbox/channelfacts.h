#pragma once

#include "channels/registry.h"

namespace rapport {

/// What the inbox has to know of a channel. A channel that this program does not know is shown and never written to.
struct ChannelFacts
{
    QString name;
    QString glyph;
    Capabilities can;
};

[[nodiscard]] ChannelFacts channelFacts(const Registry &registry, const QString &channel);

} // namespace rapport
