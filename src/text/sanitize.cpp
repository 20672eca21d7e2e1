#include "text/sanitize.h"

#include "text/htmltree.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QStringView text)
{
    QString result;
    result.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (c == u'&')
            result += "&amp;"_L1;
        else if (c == u'<')
            result += "&lt;"_L1;
        else if (c == u'>')
            result += "&gt;"_L1;
        else if (c == u'"')
            result += "&quot;"_L1;
        else if (c >= u' ' || isHtmlSpace(c))
            result += c;
    }
    return result;
}

/// The address a link may lead to, or empty. Browsers skip control characters inside a scheme ("java\tscript:"), so
/// they go before anyone looks at it.
QString safeAddress(const QString &link, const QString &baseUrl)
{
    QString cleaned = link;
    cleaned.removeIf([](QChar c) { return c < u' ' || c == QChar(0x7f) || c == QChar(0xfeff) || c == QChar(0x200b); });
    cleaned = cleaned.trimmed();
    if (cleaned.isEmpty())
        return {};
    QUrl address(cleaned, QUrl::TolerantMode);
    if (address.isRelative() && !baseUrl.isEmpty())
        address = QUrl(baseUrl, QUrl::TolerantMode).resolved(address);
    if (!address.isValid())
        return {};
    const QString scheme = address.scheme();
    const bool web = (scheme == "http"_L1 || scheme == "https"_L1) && !address.host().isEmpty();
    if (!web && !(scheme == "mailto"_L1 && !address.path().isEmpty()))
        return {};
    return QString::fromLatin1(address.toEncoded());
}

bool isBlank(QStringView html)
{
    return std::all_of(html.begin(), html.end(), [](QChar c) { return isHtmlSpace(c); });
}

/// Writes the allowed parts of a tree; what is not on the list leaves its content only.
class SafeWriter
{
public:
    explicit SafeWriter(const QString &baseUrl) : m_baseUrl(baseUrl) {}

    QString children(const HtmlNode &node) const
    {
        QString result;
        for (const HtmlNode &child : node.children)
            result += write(child);
        return result;
    }

private:
    QString write(const HtmlNode &node) const
    {
        if (node.name.isEmpty())
            return escaped(node.text);
        if (node.hidden)
            return {};
        if (node.name == "br"_L1 || node.name == "hr"_L1)
            return u"<br>"_s;
        if (node.name == "img"_L1)
            return node.link.isEmpty() ? QString() : QString(u'[' + escaped(node.link) + u']');

        const QString inner = children(node);
        if (node.name == "span"_L1)
            return inner;
        if (isBlank(inner))
            return node.isBlock ? QString() : inner;
        if (node.name == "a"_L1) {
            const QString address = safeAddress(node.link, m_baseUrl);
            return address.isEmpty() ? inner
                                     : QString(u"<a href=\""_s + escaped(address) + u"\">"_s + inner + u"</a>"_s);
        }
        if (node.name == "p"_L1 || node.name == "div"_L1)
            return node.containsBlock ? inner : element(u"p"_s, inner);
        if (node.name.size() == 2 && node.name[0] == u'h')
            return node.containsBlock ? inner : element(u"p"_s, element(u"b"_s, inner));
        if (node.name == "pre"_L1 && inner.startsWith(u'\n'))
            return element(node.name, u'\n' + inner); // HTML drops the first line break of a pre
        return isAllowed(node.name) ? element(node.name, inner) : inner;
    }

    static bool isAllowed(const QString &name)
    {
        static const QStringList names{u"blockquote"_s, u"pre"_s, u"code"_s, u"ul"_s, u"ol"_s, u"li"_s, u"em"_s,
                                       u"strong"_s,     u"i"_s,   u"b"_s,    u"u"_s,  u"s"_s,  u"del"_s};
        return names.contains(name);
    }

    static QString element(const QString &name, const QString &inner)
    {
        return u'<' + name + u'>' + inner + u"</"_s + name + u'>';
    }

    QString m_baseUrl;
};

void addPictures(const HtmlNode &node, const QString &baseUrl, QList<InlinePicture> &found)
{
    if (node.hidden)
        return;
    if (node.name == "img"_L1) {
        const bool counter = (node.width >= 0 && node.width <= 1) || (node.height >= 0 && node.height <= 1);
        const QString address = counter ? QString() : safeAddress(node.source, baseUrl);
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const InlinePicture &one) { return one.address == address; });
        if (address.startsWith("http"_L1) && !known)
            found.append({address, node.link, std::max(0, node.width), std::max(0, node.height)});
    }
    for (const HtmlNode &child : node.children)
        addPictures(child, baseUrl, found);
}

/// Length of the address at the start of `text` without the punctuation that belongs to the sentence around it.
qsizetype addressLength(QStringView text)
{
    qsizetype length = text.size();
    while (length > 0) {
        const QChar last = text[length - 1];
        const QStringView address = text.first(length);
        const bool unbalanced = (last == u')' && address.count(u'(') < address.count(u')')) ||
                                (last == u']' && address.count(u'[') < address.count(u']'));
        if (!unbalanced && !u".,;:!?'\"*_"_s.contains(last))
            break;
        --length;
    }
    return length;
}

} // namespace

QList<InlinePicture> inlinePictures(const QString &html, const QString &baseUrl)
{
    QList<InlinePicture> found;
    if (html.contains("<img"_L1, Qt::CaseInsensitive))
        addPictures(parseHtml(html), baseUrl, found);
    return found;
}

QString sanitizeHtml(const QString &html, const QString &baseUrl)
{
    constexpr qsizetype maximumInput = 2 * 1024 * 1024;
    if (!html.contains(u'<') && !html.contains(u'&'))
        return escaped(QStringView(html).first(qMin(html.size(), maximumInput)));
    return SafeWriter(baseUrl).children(parseHtml(html));
}

bool isPlain(const QString &sanitizedHtml)
{
    for (qsizetype at = sanitizedHtml.indexOf(u'<'); at >= 0; at = sanitizedHtml.indexOf(u'<', at + 1)) {
        const QStringView rest = QStringView(sanitizedHtml).sliced(at);
        if (!rest.startsWith("<p>"_L1) && !rest.startsWith("</p>"_L1) && !rest.startsWith("<br>"_L1))
            return false;
    }
    return true;
}

QString htmlFromText(const QString &text)
{
    static const QRegularExpression address(uR"(\bhttps?://[^\s<>"]+)"_s, QRegularExpression::CaseInsensitiveOption);
    QString result;
    qsizetype at = 0;
    const auto addText = [&](QStringView part) {
        QString html = escaped(part);
        html.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        result += html.replace(u'\n', "<br>"_L1);
    };
    auto matches = address.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString found = match.captured().first(addressLength(match.captured()));
        const QString target = safeAddress(found, {});
        if (target.isEmpty())
            continue;
        addText(QStringView(text).sliced(at, match.capturedStart() - at));
        result += u"<a href=\""_s + escaped(target) + u"\">"_s + escaped(found) + u"</a>"_s;
        at = match.capturedStart() + found.size();
    }
    addText(QStringView(text).sliced(at));
    return result;
}

} // namespace rapport::text
