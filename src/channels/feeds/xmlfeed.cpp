#include "channels/feeds/feeddocument.h"

#include "base/time.h"
#include "channels/feeds/xmlnode.h"
#include "channels/html.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAttachments = 20;

QString absolute(const QUrl &base, const QString &href)
{
    return href.isEmpty() ? QString() : base.resolved(QUrl(href.trimmed())).toString(QUrl::FullyEncoded);
}

/// RSS does not say whether a title is plain or HTML: tags that people use in titles are markup, any other "<" is text.
/// References are decoded once, since the XML around them was decoded before.
QString rssTitle(const QString &text)
{
    static const QRegularExpression inlineTag(
        uR"re(</?(a|abbr|b|br|code|em|i|mark|p|s|small|span|strong|sub|sup|u)\b[^<>]*>)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(inlineTag) ? htmlLine(text) : decodeEntities(text).simplified();
}

QString atomTitle(const XmlNode &title)
{
    const QString type = title.attribute(u"type"_s).toLower();
    return type.isEmpty() || type == u"text" ? title.text.simplified() : htmlLine(title.text);
}

/// "Ann (ann@example.org)", "ann@example.org (Ann)": how RSS writes its author.
void readRssAuthor(const QString &text, FeedItem &item)
{
    static const QRegularExpression mail(uR"re([^\s()<>"]+@[^\s()<>"]+)re"_s);
    const QRegularExpressionMatch match = mail.match(text);
    QString name = text;
    if (match.hasMatch()) {
        item.authorEmail = match.captured().toLower();
        name.remove(match.captured());
        name.remove(QRegularExpression(u"[()<>\"]"_s));
    }
    item.author = name.simplified();
}

void addAttachment(FeedItem &item, const QUrl &base, const QString &address, const QString &mimeType,
                   const QString &bytes, const QString &medium = {})
{
    if (address.isEmpty() || item.attachments.size() >= kMaxAttachments)
        return;
    Attachment attachment;
    attachment.url = absolute(base, address);
    attachment.mimeType = mimeType;
    const QString kind = medium.isEmpty() ? mimeType.section(u'/', 0, 0) : medium;
    attachment.kind = kind == u"image" || kind == u"audio" || kind == u"video" ? kind : u"file"_s;
    attachment.bytes = std::max(qint64{0}, bytes.toLongLong());
    const auto same = [&attachment](const Attachment &other) { return other.url == attachment.url; };
    if (std::none_of(item.attachments.cbegin(), item.attachments.cend(), same))
        item.attachments.append(attachment);
}

void readMedia(const XmlNode &node, const QUrl &base, FeedItem &item)
{
    for (const XmlNode &child : node.children) {
        if (child.space != u"media")
            continue;
        if (child.name == u"content")
            addAttachment(item, base, child.attribute(u"url"_s), child.attribute(u"type"_s),
                          child.attribute(u"fileSize"_s), child.attribute(u"medium"_s));
        else if (child.name == u"group")
            readMedia(child, base, item);
        else if (child.name == u"description" && item.html.isEmpty() && item.text.isEmpty())
            item.text = child.text.trimmed(); // video feeds keep their only words here
    }
}

/// What formats share: Dublin Core, content and comment modules, threading.
void readModules(const XmlNode &node, const QUrl &base, FeedItem &item)
{
    if (const QString creator = node.childText(u"dc"_s, u"creator"_s).simplified(); !creator.isEmpty())
        item.author = decodeEntities(creator);
    if (item.date.isEmpty())
        item.date = node.childText(u"dc"_s, u"date"_s);
    if (const QString content = node.childText(u"content"_s, u"encoded"_s); !content.trimmed().isEmpty())
        item.html = content;
    bool counted = false;
    const qint64 comments = node.childText(u"slash"_s, u"comments"_s).trimmed().toLongLong(&counted);
    if (counted)
        item.comments = comments;
    if (const XmlNode *reply = node.child(u"thr"_s, u"in-reply-to"_s))
        item.inReplyTo = reply->attribute(u"ref"_s);
    item.language = node.attribute(u"xml:lang"_s);
    readMedia(node, base, item);
}

FeedItem readRssItem(const XmlNode &node, const QUrl &base)
{
    FeedItem item;
    const XmlNode *guid = node.child({}, u"guid"_s);
    item.id = guid ? guid->text.trimmed() : node.attribute(u"rdf:about"_s).trimmed();
    item.link = absolute(base, node.childText({}, u"link"_s).trimmed());
    if (item.link.isEmpty()) {
        const XmlNode *link = node.child(u"atom"_s, u"link"_s);
        if (link)
            item.link = absolute(base, link->attribute(u"href"_s));
    }
    if (item.link.isEmpty() && guid && guid->attribute(u"isPermaLink"_s).toLower() != u"false" &&
        (item.id.startsWith(u"http://") || item.id.startsWith(u"https://")))
        item.link = item.id;
    item.title = rssTitle(node.childText({}, u"title"_s));
    item.html = node.childText({}, u"description"_s);
    item.date = node.childText({}, u"pubDate"_s);
    item.updated = node.childText(u"atom"_s, u"updated"_s);
    readRssAuthor(node.childText({}, u"author"_s), item);
    if (const XmlNode *enclosure = node.child({}, u"enclosure"_s))
        addAttachment(item, base, enclosure->attribute(u"url"_s), enclosure->attribute(u"type"_s),
                      enclosure->attribute(u"length"_s));
    readModules(node, base, item);
    item.baseUrl = item.link.isEmpty() ? base.toString(QUrl::FullyEncoded) : item.link;
    return item;
}

/// The entry's link of that kind; "alternate" is also what a link without a rel is.
QString atomLink(const XmlNode &node, const QUrl &base, const QString &rel)
{
    for (const XmlNode &child : node.children) {
        if (child.space == u"atom" && child.name == u"link" &&
            child.attribute(u"rel"_s, u"alternate"_s).toLower() == rel)
            return absolute(base, child.attribute(u"href"_s));
    }
    return {};
}

FeedItem readAtomEntry(const XmlNode &node, const QUrl &feedBase)
{
    const QUrl base = feedBase.resolved(QUrl(node.attribute(u"xml:base"_s)));
    FeedItem item;
    item.id = node.childText(u"atom"_s, u"id"_s).trimmed();
    item.link = atomLink(node, base, u"alternate"_s);
    if (const XmlNode *title = node.child(u"atom"_s, u"title"_s))
        item.title = atomTitle(*title);
    const XmlNode *content = node.child(u"atom"_s, u"content"_s);
    if (!content || content->text.trimmed().isEmpty())
        content = node.child(u"atom"_s, u"summary"_s);
    QString contentBase;
    if (content) {
        const QString type = content->attribute(u"type"_s, u"text"_s).toLower();
        (type == u"text" || type == u"text/plain" ? item.text : item.html) = content->text;
        contentBase = content->attribute(u"xml:base"_s);
    }
    if (const XmlNode *author = node.child(u"atom"_s, u"author"_s)) {
        item.author = author->childText(u"atom"_s, u"name"_s).simplified();
        item.authorUrl = author->childText(u"atom"_s, u"uri"_s).trimmed();
        item.authorEmail = author->childText(u"atom"_s, u"email"_s).trimmed().toLower();
    }
    item.date = node.childText(u"atom"_s, u"published"_s);
    item.updated = node.childText(u"atom"_s, u"updated"_s);
    if (item.date.isEmpty())
        item.date = item.updated;
    for (const XmlNode &child : node.children) {
        if (child.space == u"atom" && child.name == u"link" && child.attribute(u"rel"_s).toLower() == u"enclosure")
            addAttachment(item, base, child.attribute(u"href"_s), child.attribute(u"type"_s),
                          child.attribute(u"length"_s));
    }
    readModules(node, base, item);
    const QString fallback = item.link.isEmpty() ? base.toString(QUrl::FullyEncoded) : item.link;
    item.baseUrl = contentBase.isEmpty() ? fallback : absolute(base, contentBase);
    return item;
}

int dayNumber(const QString &name)
{
    static const QStringList kDays{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    return static_cast<int>(kDays.indexOf(name.trimmed().toLower())) + 1;
}

/// One element directly below the channel or the feed.
void readHead(const XmlNode &node, const QUrl &base, FeedDocument &document)
{
    const bool atom = node.space == u"atom";
    if (node.name == u"title" && (atom || node.space.isEmpty()) && document.title.isEmpty()) {
        document.title = atom ? atomTitle(node) : rssTitle(node.text);
    } else if (node.name == u"link" && !atom && node.space.isEmpty()) {
        document.link = absolute(base, node.text.trimmed());
    } else if (node.name == u"link" && atom) {
        const QString rel = node.attribute(u"rel"_s, u"alternate"_s).toLower();
        const QString href = absolute(base, node.attribute(u"href"_s));
        if (rel == u"next" || (rel == u"prev-archive" && document.next.isEmpty()))
            document.next = href;
        else if (rel == u"alternate" && document.link.isEmpty())
            document.link = href;
    } else if (node.name == u"generator") {
        document.wordPress = QString(node.text + node.attribute(u"uri"_s)).contains(u"wordpress", Qt::CaseInsensitive);
    } else if (node.name == u"ttl") {
        document.ttlMs = std::clamp(node.text.trimmed().toLongLong(), qint64{0}, kDayMs / kMinuteMs) * kMinuteMs;
    } else if (node.name == u"skipHours") {
        for (const XmlNode &hour : node.children) {
            bool ok = false;
            const int number = hour.text.trimmed().toInt(&ok);
            if (ok && number >= 0 && number <= 24)
                document.skipHours.insert(number % 24);
        }
    } else if (node.name == u"skipDays") {
        for (const XmlNode &day : node.children) {
            if (const int number = dayNumber(day.text); number > 0)
                document.skipDays.insert(number);
        }
    }
}

/// Ids that a feed gives to several items tell nothing: the later ones go by their link.
void mendRepeatedIds(FeedDocument &document)
{
    QSet<QString> seen;
    for (FeedItem &item : document.items) {
        if (!item.id.isEmpty() && seen.contains(item.id) && !item.link.isEmpty())
            item.id = item.link;
        seen.insert(item.id);
    }
}

class FeedReader final
{
public:
    FeedReader(const QString &xml, const QUrl &url, XmlTolerance tolerance) : m_source(xml, tolerance), m_base(url) {}

    Result<FeedDocument> read()
    {
        if (!m_source.enterRoot())
            return fail(ErrorKind::Malformed, m_source.error());
        const QString root = m_source.name();
        if (root == u"rss")
            m_document.format = FeedDocument::Format::Rss;
        else if (root == u"RDF")
            m_document.format = FeedDocument::Format::Rdf;
        else if (root == u"feed")
            m_document.format = FeedDocument::Format::Atom;
        else
            return fail(ErrorKind::NotFound,
                        u"Line %1: <%2> begins no feed"_s.arg(QString::number(m_source.line()), root.left(60)));
        if (const QString base = m_source.attribute(u"xml:base"_s); !base.isEmpty())
            m_base = m_base.resolved(QUrl(base));
        readChildren(0);
        if (!m_source.error().isEmpty())
            return fail(ErrorKind::Malformed, m_source.error());
        mendRepeatedIds(m_document);
        return std::move(m_document);
    }

private:
    /// RSS 1.0 has its items beside the channel, RSS 2.0 inside it.
    void readChildren(int depth)
    {
        while (m_source.nextElement()) {
            const QString name = m_source.name();
            if (name == u"channel" && depth == 0) {
                readChildren(depth + 1);
            } else if (name == u"item" || name == u"entry") {
                readItem();
            } else {
                readHead(m_source.readNode(), m_base, m_document);
            }
        }
    }

    void readItem()
    {
        const qint64 line = m_source.line();
        const XmlNode node = m_source.readNode();
        if (m_document.items.size() >= kMaxFeedItems || !m_source.error().isEmpty())
            return;
        FeedItem item = node.name == u"entry" ? readAtomEntry(node, m_base) : readRssItem(node, m_base);
        item.line = line;
        item.raw = m_source.lastNodeSource(kMaxItemRaw);
        m_document.items.append(std::move(item));
    }

    XmlSource m_source;
    QUrl m_base;
    FeedDocument m_document;
};

} // namespace

Result<FeedDocument> parseXmlFeed(const QString &xml, const QUrl &url)
{
    const auto strict = FeedReader(xml, url, XmlTolerance::Strict).read();
    if (strict || strict.error().kind != ErrorKind::Malformed)
        return strict;
    // Stray ampersands, control characters and undeclared prefixes are common and harmless: read once more without
    // them. If that fails as well, the first error names the line as the author sees it.
    const auto lenient = FeedReader(mendXml(xml), url, XmlTolerance::Lenient).read();
    return lenient ? lenient : strict;
}

} // namespace rapport::feeds
