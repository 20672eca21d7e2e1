#pragma once

#include "channels/connector.h"
#include "channels/wordpress/wordpressapi.h"

#include <QList>
#include <QString>
#include <QStringList>

// Pictures that go with a post: they lie in the site's media library, and the post's content shows them.
namespace rapport::wordpress {

[[nodiscard]] AttachmentLimits mediaLimits();

/// Puts the files of a post into the media library, with their descriptions, unless an earlier try has: each is found
/// by an address made of the post's own (`slug`) and its place. Returns how the content shows each, in their order.
/// Rejected: the site does not take one, or it is not on this computer any more. No error leaves a post in doubt.
[[nodiscard]] Result<QStringList> handOver(Session &session, const Site &site, const QList<Attachment> &files,
                                           const QString &slug);

} // namespace rapport::wordpress
