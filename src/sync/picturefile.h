#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

// What a picture from a network really is. Whatever it says of itself counts for nothing. Pure; any thread.
namespace rapport::picturefile {

inline constexpr qint64 kMostBytes = qint64{12} * 1024 * 1024;
inline constexpr qint64 kMostPixels = 40'000'000;
inline constexpr int kLongestSide = 20'000;
inline constexpr int kPortraitSide = 96;

struct Facts
{
    QString mimeType;
    QString suffix; ///< "png"
    int width = 0;  ///< As it is shown, turned where the file says so.
    int height = 0;
};
/// Malformed: it is no picture of a kind that is shown (PNG, JPEG, GIF, WebP), or its sides are beyond the bounds.
/// Reads the head alone.
[[nodiscard]] Result<Facts> facts(const QByteArray &bytes);

/// Cut to a square from its middle and scaled down to kPortraitSide, as PNG. Malformed as above, or it is broken.
[[nodiscard]] Result<QByteArray> portrait(const QByteArray &bytes);

} // namespace rapport::picturefile
