#pragma once

#include "base/result.h"
#include "channels/connector.h"

#include <QByteArray>
#include <QSize>
#include <QString>

namespace rapport {

/// A picture as it will be sent: nothing in it but the picture itself (no place, no camera, no comments).
struct OutgoingPicture
{
    QByteArray content;
    QString mimeType;
    QString suffix; ///< "jpg"
    QSize size;
    QSize sizeBefore;
    bool stillOfMoving = false; ///< It moved; what is sent is its first picture.
};

/// The largest file that is looked into, and the most pixels that are held in memory.
inline constexpr qint64 kMostPictureBytes = qint64{64} * 1024 * 1024;
inline constexpr qint64 kMostPicturePixels = qint64{60} * 1000 * 1000;

/// Reads what may be anything, and writes it anew: upright, within the limits, scaled down where it has to be. Invalid
/// (detail in English): no picture, of a kind that cannot be read or sent, or too large to be looked at. Takes memory
/// for its pixels and, for a large one, seconds; never on the GUI thread.
[[nodiscard]] Result<OutgoingPicture> fitPicture(const QByteArray &content, const AttachmentLimits &limits);

} // namespace rapport
