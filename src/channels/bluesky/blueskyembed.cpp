#include "channels/bluesky/blueskyembed.h"

#include "channels/bluesky/blueskyparse.h"

#include <QJsonArray>
#include <QUrl>
#include <algorithm>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostImages = 10; // a post has at most 4
constexpr qsizetype kLongestText = 10'000;
constexpr qsizetype kLongestAddress = 4'000;

QString textOf(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString().left(kLongestText);
}

void setSize(Attachment &attachment, const QJsonObject &view)
{
    const QJsonObject ratio = view.value("aspectRatio"_L1).toObject();
    attachment.width = std::clamp(ratio.value("width"_L1).toInt(), 0, 100'000);
    attachment.height = std::clamp(ratio.value("height"_L1).toInt(), 0, 100'000);
}

QList<Attachment> images(const QJsonObject &embed)
{
    QList<Attachment> result;
    const QJsonArray list = embed.value("images"_L1).toArray();
    for (qsizetype i = 0; i < std::min(list.size(), kMostImages); ++i) {
        const QJsonObject view = list.at(i).toObject();
        Attachment image;
        image.kind = u"image"_s;
        image.url = webAddress(view.value("fullsize"_L1));
        image.altText = textOf(view, "alt"_L1);
        setSize(image, view);
        if (!image.url.isEmpty())
            result.append(image);
    }
    return result;
}

QList<Attachment> video(const QJsonObject &embed)
{
    Attachment video;
    video.kind = u"video"_s;
    video.mimeType = u"application/vnd.apple.mpegurl"_s; // a playlist of its parts
    video.url = webAddress(embed.value("playlist"_L1));
    video.altText = textOf(embed, "alt"_L1);
    setSize(video, embed);
    return video.url.isEmpty() ? QList<Attachment>() : QList<Attachment>{video};
}

QList<Attachment> linkCard(const QJsonObject &embed)
{
    const QJsonObject external = embed.value("external"_L1).toObject();
    Attachment link;
    link.kind = u"link"_s;
    link.url = webAddress(external.value("uri"_L1));
    link.name = textOf(external, "title"_L1);
    link.altText = textOf(external, "description"_L1);
    return link.url.isEmpty() ? QList<Attachment>() : QList<Attachment>{link};
}

/// `record` is the view of what is shown: a post, or the placeholder of one that is gone, hidden or detached.
QList<Attachment> quote(const QJsonObject &record)
{
    Attachment quote;
    quote.kind = u"quote"_s;
    quote.url = postPage(record.value("uri"_L1).toString());
    quote.name = textOf(record.value("value"_L1).toObject(), "text"_L1);
    return quote.url.isEmpty() ? QList<Attachment>() : QList<Attachment>{quote};
}

} // namespace

QString webAddress(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() > kLongestAddress)
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const bool web = (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
    return web ? url.toString(QUrl::FullyEncoded) : QString();
}

QList<Attachment> parseEmbed(const QJsonObject &embed)
{
    const QString type = embed.value("$type"_L1).toString();
    if (type == "app.bsky.embed.images#view"_L1)
        return images(embed);
    if (type == "app.bsky.embed.video#view"_L1)
        return video(embed);
    if (type == "app.bsky.embed.external#view"_L1)
        return linkCard(embed);
    if (type == "app.bsky.embed.record#view"_L1)
        return quote(embed.value("record"_L1).toObject());
    if (type == "app.bsky.embed.recordWithMedia#view"_L1) {
        const QJsonObject media = embed.value("media"_L1).toObject();
        QList<Attachment> result = images(media) + video(media) + linkCard(media);
        result += quote(embed.value("record"_L1).toObject().value("record"_L1).toObject());
        return result;
    }
    return {};
}

} // namespace rapport::bluesky
