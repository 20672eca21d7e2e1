#include "channels/feeds/feeddocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAttachments = 20;

/// Strings, and the numbers that some feeds give as ids.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QString absolute(const QUrl &base, const QString &href)
{
    return href.isEmpty() ? QString() : base.resolved(QUrl(href.trimmed())).toString(QUrl::FullyEncoded);
}

QString kindOf(const QString &mimeType)
{
    for (const QString &kind : {u"image"_s, u"audio"_s, u"video"_s}) {
        if (mimeType.startsWith(QString(kind + u'/')))
            return kind;
    }
    return u"file"_s;
}

Attachment attachmentAt(const QString &address, const QString &kind)
{
    Attachment attachment;
    attachment.url = address;
    attachment.kind = kind;
    return attachment;
}

void readAttachments(const QJsonObject &json, const QUrl &url, FeedItem &item)
{
    if (const QString image = json.value(u"image"_s).toString(); !image.isEmpty())
        item.attachments.append(attachmentAt(absolute(url, image), u"image"_s));
    for (const QJsonValue &value : json.value(u"attachments"_s).toArray()) {
        const QJsonObject attachment = value.toObject();
        const QString address = attachment.value(u"url"_s).toString();
        if (address.isEmpty() || item.attachments.size() >= kMaxAttachments)
            continue;
        const QString mimeType = attachment.value(u"mime_type"_s).toString();
        Attachment added = attachmentAt(absolute(url, address), kindOf(mimeType));
        added.mimeType = mimeType;
        added.name = attachment.value(u"title"_s).toString();
        added.bytes = attachment.value(u"size_in_bytes"_s).toInteger();
        item.attachments.append(added);
    }
}

FeedItem readItem(const QJsonObject &json, const QUrl &url)
{
    FeedItem item;
    item.id = textOf(json.value(u"id"_s)).trimmed();
    item.link = absolute(url, json.value(u"url"_s).toString(json.value(u"external_url"_s).toString()));
    item.title = json.value(u"title"_s).toString().simplified();
    item.html = json.value(u"content_html"_s).toString();
    if (item.html.isEmpty())
        item.text = json.value(u"content_text"_s).toString(json.value(u"summary"_s).toString());
    // Version 1.0 had one author, 1.1 has several.
    QJsonObject author = json.value(u"authors"_s).toArray().at(0).toObject();
    if (author.isEmpty())
        author = json.value(u"author"_s).toObject();
    item.author = author.value(u"name"_s).toString().simplified();
    item.authorUrl = author.value(u"url"_s).toString();
    item.date = json.value(u"date_published"_s).toString();
    item.updated = json.value(u"date_modified"_s).toString();
    item.language = json.value(u"language"_s).toString();
    item.baseUrl = item.link;
    readAttachments(json, url, item);
    const QByteArray raw = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (raw.size() <= kMaxItemRaw)
        item.raw = raw;
    return item;
}

qint64 lineOf(const QByteArray &text, qsizetype offset)
{
    return text.left(offset).count('\n') + 1;
}

} // namespace

Result<FeedDocument> parseJsonFeed(const QByteArray &json, const QUrl &url)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Malformed,
                    u"Line %1: %2"_s.arg(QString::number(lineOf(json, error.offset)), error.errorString()));
    const QJsonObject root = parsed.object();
    if (!root.value(u"version"_s).toString().contains(u"jsonfeed.org/version/") || !root.value(u"items"_s).isArray())
        return fail(ErrorKind::NotFound, u"This is JSON, but no JSON Feed"_s);

    FeedDocument document;
    document.format = FeedDocument::Format::Json;
    document.title = root.value(u"title"_s).toString().simplified();
    document.link = absolute(url, root.value(u"home_page_url"_s).toString());
    document.next = absolute(url, root.value(u"next_url"_s).toString());
    for (const QJsonValue &value : root.value(u"items"_s).toArray()) {
        if (document.items.size() >= kMaxFeedItems)
            break;
        if (value.isObject())
            document.items.append(readItem(value.toObject(), url));
        else
            document.faults.append({.id = {}, .reason = u"an item that is no object"_s, .raw = {}});
    }
    return document;
}

Result<FeedDocument> parseFeed(const QByteArray &body, const QByteArray &contentType, const QUrl &url)
{
    if (body.size() > kMaxFeedBytes)
        return fail(ErrorKind::Malformed, u"The feed is larger than %1 MB"_s.arg(kMaxFeedBytes / (1024 * 1024)));
    const QString text = decodeText(body, contentType);
    const QStringView start = QStringView(text).left(4096).trimmed();
    if (start.isEmpty())
        return fail(ErrorKind::Malformed, u"The server answered with nothing"_s);
    if (start.startsWith(u'{') || start.startsWith(u'['))
        return parseJsonFeed(text.toUtf8(), url);
    if (start.startsWith(u"<!doctype html", Qt::CaseInsensitive) || start.startsWith(u"<html", Qt::CaseInsensitive))
        return fail(ErrorKind::NotFound, u"This is a page in HTML and no feed"_s);
    return parseXmlFeed(text, url);
}

} // namespace rapport::feeds
