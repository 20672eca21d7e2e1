#pragma once

#include "domain/message.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace rapport::bluesky {

/// What is attached to a post, from the `embed` of its view: images, a video, a link card, a quoted post (kind "quote";
/// its page, its text as name). What is not known is left out.
[[nodiscard]] QList<Attachment> parseEmbed(const QJsonObject &embed);

/// An http or https address, or nothing.
[[nodiscard]] QString webAddress(const QJsonValue &value);

} // namespace rapport::bluesky
