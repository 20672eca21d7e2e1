#include "channels/bluesky/blueskytext.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <optional>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostFacets = 300; // a post has 300 graphemes
constexpr qsizetype kLongestTag = 64;

qsizetype byteOffset(const QString &text, qsizetype position)
{
    return QStringView(text).left(position).toUtf8().size();
}

/// Punctuation behind an address belongs to the sentence; a closing bracket only where the address opened none.
QString withoutTrailingPunctuation(QString address)
{
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool closesNothing = last == u')' && !address.contains(u'(');
        if (!closesNothing && !QStringView(u".,;:!?'\"…»”’").contains(last))
            break;
        address.chop(1);
    }
    return address;
}

bool isUsefulTag(const QString &tag)
{
    return !tag.isEmpty() && tag.size() <= kLongestTag &&
           std::any_of(tag.begin(), tag.end(), [](QChar c) { return !c.isDigit(); });
}

void detect(const QString &text, const QRegularExpression &pattern, Facet::Kind kind, QList<Facet> &facets)
{
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext() && facets.size() < kMostFacets) {
        const QRegularExpressionMatch match = matches.next();
        QString shown = match.captured(1);
        QString value;
        switch (kind) {
        case Facet::Kind::Link:
            shown = withoutTrailingPunctuation(shown);
            value = shown;
            if (QUrl(value).host().isEmpty())
                continue;
            break;
        case Facet::Kind::Mention:
            value = shown.mid(1).toLower();
            break;
        case Facet::Kind::Tag:
            shown = withoutTrailingPunctuation(shown);
            value = shown.mid(1);
            if (!isUsefulTag(value))
                continue;
            break;
        }
        const qsizetype start = match.capturedStart(1);
        facets.append({kind, byteOffset(text, start), byteOffset(text, start + shown.size()), value});
    }
}

/// Of somebody by DID or handle.
QString profilePage(const QString &who)
{
    return u"https://bsky.app/profile/"_s + who;
}

QString tagPage(const QString &tag)
{
    return u"https://bsky.app/hashtag/"_s + QString::fromLatin1(QUrl::toPercentEncoding(tag));
}

/// Where a facet of a foreign post leads; nothing for a kind that is not known or an address that is not of the web.
QString targetOf(const QJsonObject &feature)
{
    const QString type = feature.value("$type"_L1).toString();
    if (type == "app.bsky.richtext.facet#link"_L1) {
        const QUrl url(feature.value("uri"_L1).toString());
        const bool web = (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
        return web ? url.toString(QUrl::FullyEncoded) : QString();
    }
    if (type == "app.bsky.richtext.facet#mention"_L1) {
        const QString did = feature.value("did"_L1).toString();
        return did.startsWith("did:"_L1) ? profilePage(did) : QString();
    }
    if (type == "app.bsky.richtext.facet#tag"_L1) {
        const QString tag = feature.value("tag"_L1).toString();
        return tag.isEmpty() ? QString() : tagPage(tag);
    }
    return {};
}

struct Link
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString target;
};

bool isBoundary(const QByteArray &utf8, qsizetype offset)
{
    return offset == utf8.size() || (static_cast<uchar>(utf8.at(offset)) & 0xC0) != 0x80;
}

std::optional<Link> linkFrom(const QByteArray &utf8, const QJsonObject &facet)
{
    const QJsonObject index = facet.value("index"_L1).toObject();
    Link link;
    link.start = index.value("byteStart"_L1).toInteger(-1);
    link.end = index.value("byteEnd"_L1).toInteger(-1);
    if (link.start < 0 || link.end <= link.start || link.end > utf8.size() || !isBoundary(utf8, link.start) ||
        !isBoundary(utf8, link.end))
        return std::nullopt;
    const QJsonArray features = facet.value("features"_L1).toArray();
    for (const QJsonValue feature : features) {
        link.target = targetOf(feature.toObject());
        if (!link.target.isEmpty())
            return link;
    }
    return std::nullopt;
}

QString escaped(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// The text with the links in it; of those that overlap the first one counts.
QString htmlFromLinks(const QByteArray &utf8, QList<Link> links)
{
    if (links.isEmpty())
        return {};
    std::stable_sort(links.begin(), links.end(), [](const Link &a, const Link &b) { return a.start < b.start; });

    QString html;
    qsizetype done = 0;
    for (const Link &link : links) {
        if (link.start < done)
            continue;
        html += escaped(utf8.mid(done, link.start - done));
        html += u"<a href=\""_s + link.target.toHtmlEscaped() + u"\">"_s +
                escaped(utf8.mid(link.start, link.end - link.start)) + u"</a>"_s;
        done = link.end;
    }
    return html + escaped(utf8.mid(done));
}

} // namespace

QList<Facet> detectFacets(const QString &text)
{
    static const QRegularExpression links(uR"((?<![^\s(\[{"'«“‘])(https?://[^\s<>"]+))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    // A handle is a domain name: labels of letters, digits and inner hyphens, the last one beginning with a letter.
    static const QRegularExpression mentions(
        uR"((?<![^\s(\[{"'«“‘])(@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![a-z0-9@-]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(uR"((?<![^\s(\[{])([#＃][^\s#＃()\[\]{}]+))"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QList<Facet> facets;
    detect(text, links, Facet::Kind::Link, facets);
    detect(text, mentions, Facet::Kind::Mention, facets);
    detect(text, tags, Facet::Kind::Tag, facets);
    std::sort(facets.begin(), facets.end(), [](const Facet &a, const Facet &b) { return a.byteStart < b.byteStart; });
    return facets;
}

QJsonObject facetToJson(const Facet &facet)
{
    QJsonObject feature;
    switch (facet.kind) {
    case Facet::Kind::Link:
        feature = {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, facet.value}};
        break;
    case Facet::Kind::Mention:
        feature = {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, facet.value}};
        break;
    case Facet::Kind::Tag:
        feature = {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, facet.value}};
        break;
    }
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, facet.byteStart}, {u"byteEnd"_s, facet.byteEnd}}},
            {u"features"_s, QJsonArray{feature}}};
}

QString htmlFromFacets(const QString &text, const QJsonArray &facets)
{
    const QByteArray utf8 = text.toUtf8();
    QList<Link> links;
    for (qsizetype i = 0; i < std::min(facets.size(), kMostFacets); ++i) {
        if (auto link = linkFrom(utf8, facets.at(i).toObject()))
            links.append(*std::move(link));
    }
    return htmlFromLinks(utf8, std::move(links));
}

QString htmlOfTyped(const QString &text)
{
    QList<Link> links;
    for (const Facet &facet : detectFacets(text)) {
        Link link{facet.byteStart, facet.byteEnd, facet.value};
        if (facet.kind == Facet::Kind::Mention)
            link.target = profilePage(facet.value);
        else if (facet.kind == Facet::Kind::Tag)
            link.target = tagPage(facet.value);
        links.append(link);
    }
    return htmlFromLinks(text.toUtf8(), std::move(links));
}

} // namespace rapport::bluesky
