#include "channels/html.h"

#include <QRegularExpression>
#include <array>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxReference = 12; // "&#x10FFFF;" and every name known here
constexpr qsizetype kMaxScanned = 512 * 1024;
constexpr qsizetype kMaxTag = 4096;
constexpr qsizetype kMaxLinks = 200;

/// The names of U+00A0 to U+00FF in their order.
constexpr std::array kLatinNames{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
static_assert(kLatinNames.size() == 0x60);

/// The other names that are met in titles and feeds; the parser of message bodies knows them all.
constexpr std::array kOtherNames{
    std::pair{"amp", u'&'},         std::pair{"lt", u'<'},          std::pair{"gt", u'>'},
    std::pair{"quot", u'"'},        std::pair{"apos", u'\''},       std::pair{"OElig", u'\u0152'},
    std::pair{"oelig", u'\u0153'},  std::pair{"Scaron", u'\u0160'}, std::pair{"scaron", u'\u0161'},
    std::pair{"Yuml", u'\u0178'},   std::pair{"fnof", u'\u0192'},   std::pair{"circ", u'\u02C6'},
    std::pair{"tilde", u'\u02DC'},  std::pair{"ensp", u'\u2002'},   std::pair{"emsp", u'\u2003'},
    std::pair{"thinsp", u'\u2009'}, std::pair{"zwnj", u'\u200C'},   std::pair{"zwj", u'\u200D'},
    std::pair{"lrm", u'\u200E'},    std::pair{"rlm", u'\u200F'},    std::pair{"ndash", u'\u2013'},
    std::pair{"mdash", u'\u2014'},  std::pair{"lsquo", u'\u2018'},  std::pair{"rsquo", u'\u2019'},
    std::pair{"sbquo", u'\u201A'},  std::pair{"ldquo", u'\u201C'},  std::pair{"rdquo", u'\u201D'},
    std::pair{"bdquo", u'\u201E'},  std::pair{"dagger", u'\u2020'}, std::pair{"Dagger", u'\u2021'},
    std::pair{"bull", u'\u2022'},   std::pair{"hellip", u'\u2026'}, std::pair{"permil", u'\u2030'},
    std::pair{"prime", u'\u2032'},  std::pair{"Prime", u'\u2033'},  std::pair{"lsaquo", u'\u2039'},
    std::pair{"rsaquo", u'\u203A'}, std::pair{"euro", u'\u20AC'},   std::pair{"trade", u'\u2122'},
    std::pair{"larr", u'\u2190'},   std::pair{"uarr", u'\u2191'},   std::pair{"rarr", u'\u2192'},
    std::pair{"darr", u'\u2193'},   std::pair{"harr", u'\u2194'},   std::pair{"minus", u'\u2212'},
    std::pair{"infin", u'\u221E'},  std::pair{"ne", u'\u2260'},     std::pair{"le", u'\u2264'},
    std::pair{"ge", u'\u2265'},     std::pair{"asymp", u'\u2248'},  std::pair{"hearts", u'\u2665'}};

/// The character of a name (without "&" and ";"); empty for one that is not known.
QString namedReference(QStringView name)
{
    for (const auto &[known, character] : kOtherNames) {
        if (name == QLatin1StringView(known))
            return QString(QChar(character));
    }
    for (size_t i = 0; i < kLatinNames.size(); ++i) {
        if (name == QLatin1StringView(kLatinNames[i]))
            return QString(QChar(static_cast<char16_t>(0xA0 + i)));
    }
    return {};
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
                         : reference.at(1).isLetter() ? namedReference(reference.mid(1, end - 1))
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
