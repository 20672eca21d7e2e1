#include "channels/html.h"

#include <QRegularExpression>
#include <gumbo.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxReference = 34; // "&CounterClockwiseContourIntegral;", the longest of HTML
constexpr qsizetype kMaxScanned = 512 * 1024;
constexpr qsizetype kMaxTag = 4096;
constexpr qsizetype kMaxLinks = 200;

/// The characters of a named reference, by the tables of the HTML parser; empty for a name that HTML does not know.
QString namedReference(QStringView reference)
{
    const QByteArray html = reference.toUtf8();
    GumboOutput *output = gumbo_parse(html.constData());
    QString text;
    const GumboNode *node = output->root;
    while (node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0) {
        const GumboVector &children = node->v.element.children;
        node = static_cast<const GumboNode *>(children.data[children.length - 1]);
    }
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
        text = QString::fromUtf8(node->v.text.text);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return text == reference ? QString() : text;
}

QString numericReference(QStringView digits)
{
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint code = (hex ? digits.mid(1) : digits).toUInt(&ok, hex ? 16 : 10);
    if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

QString attribute(const QString &tag, const QString &name)
{
    static const QRegularExpression pattern(uR"re(([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))re"_s);
    for (auto match = pattern.globalMatch(tag); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.captured(1).compare(name, Qt::CaseInsensitive) == 0)
            return decodeEntities(QString(found.captured(2) + found.captured(3) + found.captured(4))).trimmed();
    }
    return {};
}

} // namespace

QString decodeEntities(QStringView text)
{
    QString decoded;
    decoded.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype amp = text.indexOf(u'&', at);
        if (amp < 0)
            break;
        decoded += text.mid(at, amp - at);
        at = amp;
        const qsizetype end = text.mid(amp, kMaxReference).indexOf(u';');
        QString characters;
        if (end > 1) {
            const QStringView reference = text.mid(amp, end + 1);
            characters = reference.at(1) == u'#'      ? numericReference(reference.mid(2, end - 2))
                         : reference.at(1).isLetter() ? namedReference(reference)
                                                      : QString();
        }
        if (characters.isEmpty()) {
            decoded += u'&';
            at = amp + 1;
        } else {
            decoded += characters;
            at = amp + end + 1;
        }
    }
    decoded += text.mid(at);
    return decoded;
}

QString htmlLine(QStringView html)
{
    static const QRegularExpression tag(uR"(<!--.*?-->|</?[a-zA-Z][^<>]*>)"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    QString text = html.left(kMaxScanned).toString();
    text.remove(tag);
    return decodeEntities(text).simplified();
}

QList<HtmlLink> htmlLinks(QStringView html)
{
    static const QRegularExpression start(uR"(<(link|base)\s)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString scanned = html.left(kMaxScanned).toString();
    QList<HtmlLink> links;
    for (auto matches = start.globalMatch(scanned); matches.hasNext() && links.size() < kMaxLinks;) {
        const QRegularExpressionMatch match = matches.next();
        const QString rest = scanned.mid(match.capturedStart(), kMaxTag);
        const qsizetype end = rest.indexOf(u'>');
        if (end < 0)
            continue;
        const QString tag = rest.left(end);
        links.append({.tag = match.captured(1).toLower(),
                      .rel = attribute(tag, u"rel"_s).toLower(),
                      .type = attribute(tag, u"type"_s).toLower(),
                      .href = attribute(tag, u"href"_s),
                      .title = attribute(tag, u"title"_s)});
    }
    return links;
}

} // namespace rapport
