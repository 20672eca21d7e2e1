#include "sync/picturefile.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <algorithm>
#include <array>

namespace rapport::picturefile {
namespace {

using namespace Qt::StringLiterals;

struct Format
{
    QLatin1StringView name;
    QLatin1StringView mimeType;
    QLatin1StringView suffix;
};
/// Formats of pixels alone: what can hold scripts or refer to other places is not among them.
constexpr std::array kFormats{
    Format{"png"_L1, "image/png"_L1, "png"_L1},
    Format{"jpeg"_L1, "image/jpeg"_L1, "jpg"_L1},
    Format{"gif"_L1, "image/gif"_L1, "gif"_L1},
    Format{"webp"_L1, "image/webp"_L1, "webp"_L1},
};

/// The format by the first bytes: readers are chosen by it, never by trying each on what somebody sent.
const Format *formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return &kFormats[0];
    if (bytes.startsWith("\xff\xd8\xff"))
        return &kFormats[1];
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return &kFormats[2];
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return &kFormats[3];
    return nullptr;
}

} // namespace

Result<Facts> facts(const QByteArray &bytes)
{
    const Format *format = formatOf(bytes);
    if (!format)
        return fail(ErrorKind::Malformed, u"It is not a picture of a kind that is shown."_s);
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, QByteArray(format->name.data(), format->name.size()));
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return fail(ErrorKind::Malformed, u"The picture cannot be read."_s);
    if (std::max(size.width(), size.height()) > kLongestSide || qint64{size.width()} * size.height() > kMostPixels)
        return fail(ErrorKind::Malformed,
                    u"The picture is too large: %1 by %2 pixels."_s.arg(size.width()).arg(size.height()));
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return Facts{.mimeType = format->mimeType,
                 .suffix = format->suffix,
                 .width = turned ? size.height() : size.width(),
                 .height = turned ? size.width() : size.height()};
}

Result<QByteArray> portrait(const QByteArray &bytes)
{
    if (const Result<Facts> known = facts(bytes); !known)
        return fail(known.error());
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, QByteArray(formatOf(bytes)->name.data()));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QImage whole = reader.read();
    if (whole.isNull())
        return fail(ErrorKind::Malformed, u"The picture cannot be read."_s);
    const int side = std::min(whole.width(), whole.height());
    const QImage square = whole.copy((whole.width() - side) / 2, (whole.height() - side) / 2, side, side);
    const QImage small = square.scaled(kPortraitSide, kPortraitSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray encoded;
    QBuffer target(&encoded);
    target.open(QIODevice::WriteOnly);
    if (!small.save(&target, "PNG"))
        return fail(ErrorKind::Malformed, u"The picture cannot be kept."_s);
    return encoded;
}

} // namespace rapport::picturefile
