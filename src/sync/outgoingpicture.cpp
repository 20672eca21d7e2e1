#include "sync/outgoingpicture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestSide = 30'000;
/// From what nobody can tell from the original down to what is still good to look at.
constexpr std::array kQualities{90, 82, 74};
constexpr double kShrink = 0.8;
constexpr int kSmallestSide = 32;

struct Format
{
    const char *name;
    const char *mimeType;
    const char *suffix;
    bool isLossless; ///< Drawings and screenshots come in it: what is written anew keeps each of their pixels.
};
constexpr Format kPng{"png", "image/png", "png", true};
constexpr Format kJpeg{"jpeg", "image/jpeg", "jpg", false};
constexpr Format kGif{"gif", "image/gif", "gif", true};
constexpr Format kWebp{"webp", "image/webp", "webp", false};

/// By the first bytes: a reader is chosen by what a file is, never by what it is called.
const Format *formatOf(const QByteArray &content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return &kPng;
    if (content.startsWith("\xff\xd8\xff"))
        return &kJpeg;
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return &kGif;
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return &kWebp;
    return nullptr;
}

/// Its pixels alone: what a file says beside them (comments, places, resolutions) stays behind.
QImage bare(const QImage &image)
{
    QImage pixels(image.size(), image.format());
    if (pixels.isNull())
        return {};
    const auto bytes = static_cast<size_t>(std::min(image.bytesPerLine(), pixels.bytesPerLine()));
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.scanLine(y), image.constScanLine(y), bytes);
    return pixels;
}

bool isSeeThrough(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return true;
    }
    return false;
}

/// What is seen through it is white, as on most pages.
QImage onWhite(const QImage &image)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(opaque.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(from[x]);
            const auto mixed = [alpha](int value) { return (value * alpha + 255 * (255 - alpha)) / 255; };
            to[x] = qRgb(mixed(qRed(from[x])), mixed(qGreen(from[x])), mixed(qBlue(from[x])));
        }
    }
    return opaque;
}

QByteArray encoded(const QImage &image, const Format &format, int quality)
{
    QByteArray content;
    QBuffer buffer(&content);
    QImageWriter writer(&buffer, format.name);
    if (!format.isLossless)
        writer.setQuality(quality);
    return writer.write(image) ? content : QByteArray();
}

/// The whole picture, upright, no larger than the channel shows it.
struct Reading
{
    QImage image; ///< 32 bits a pixel.
    QSize sizeBefore;
    bool moves = false;
};

Result<Reading> read(const QByteArray &content, const Format &format, int side)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format.name);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    if (!stored.isValid() || stored.isEmpty())
        return fail(ErrorKind::Invalid, u"the picture cannot be read"_s);
    if (std::max(stored.width(), stored.height()) > kLongestSide ||
        qint64{stored.width()} * stored.height() > kMostPicturePixels)
        return fail(ErrorKind::Invalid,
                    u"the picture is too large: %1 by %2 pixels"_s.arg(stored.width()).arg(stored.height()));
    Reading reading;
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    reading.sizeBefore = turned ? stored.transposed() : stored;
    reading.moves = reader.supportsAnimation() && reader.imageCount() > 1;
    if (side > 0 && std::max(stored.width(), stored.height()) > side)
        reader.setScaledSize(stored.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorKind::Invalid, u"the picture cannot be read"_s);
    // Where the profile is left out, the colours have to be those that everybody assumes.
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    reading.image = bare(image.convertToFormat(QImage::Format_ARGB32));
    if (reading.image.isNull())
        return fail(ErrorKind::Invalid, u"there is not enough memory for the picture"_s);
    return reading;
}

/// As small as it has to be: in the first form that fits.
std::optional<QByteArray> squeezed(QImage &image, const Format &format, qint64 most)
{
    while (std::min(image.width(), image.height()) >= 1) {
        for (const int quality : kQualities) {
            QByteArray content = encoded(image, format, quality);
            if (content.isEmpty())
                return std::nullopt;
            if (most <= 0 || content.size() <= most)
                return content;
            if (format.isLossless)
                break;
        }
        if (std::max(image.width(), image.height()) <= kSmallestSide)
            return std::nullopt;
        const QSize smaller = (QSizeF(image.size()) * kShrink).toSize().expandedTo({1, 1});
        image = image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return std::nullopt;
}

OutgoingPicture made(const QByteArray &content, const Format &format, const QImage &image, const Reading &reading)
{
    return {.content = content,
            .mimeType = QString::fromLatin1(format.mimeType),
            .suffix = QString::fromLatin1(format.suffix),
            .size = image.size(),
            .sizeBefore = reading.sizeBefore,
            .stillOfMoving = reading.moves};
}

} // namespace

Result<OutgoingPicture> fitPicture(const QByteArray &content, const AttachmentLimits &limits)
{
    if (content.size() > kMostPictureBytes)
        return fail(ErrorKind::Invalid, u"the file is larger than %1 MB"_s.arg(kMostPictureBytes / 1024 / 1024));
    const Format *format = formatOf(content);
    if (!format)
        return fail(ErrorKind::Invalid, u"it is no picture of a kind that can be sent (JPEG, PNG, GIF, WebP)"_s);
    const Result<Reading> reading = read(content, *format, limits.side);
    if (!reading)
        return fail(reading.error());
    const auto takes = [&limits](const Format &one) {
        return limits.mimeTypes.contains(QString::fromLatin1(one.mimeType));
    };
    const bool seeThrough = isSeeThrough(reading->image);
    if (takes(kPng) && (format->isLossless || seeThrough || !takes(kJpeg))) {
        const QByteArray exact = encoded(reading->image, kPng, -1);
        if (!exact.isEmpty() && (limits.bytes <= 0 || exact.size() <= limits.bytes))
            return made(exact, kPng, reading->image, *reading);
    }
    if (!takes(kJpeg) && !takes(kPng))
        return fail(ErrorKind::Invalid, u"the channel takes no pictures"_s);
    const Format &target = takes(kJpeg) ? kJpeg : kPng;
    QImage image = target.isLossless ? reading->image : onWhite(reading->image);
    const std::optional<QByteArray> fitting = squeezed(image, target, limits.bytes);
    if (!fitting)
        return fail(ErrorKind::Invalid, u"the picture cannot be made small enough for the channel"_s);
    return made(*fitting, target, image, *reading);
}

} // namespace rapport
