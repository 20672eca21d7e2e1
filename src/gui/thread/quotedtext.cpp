#include "gui/thread/quotedtext.h"

#include <QStringBuilder>
#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::quotedtext {

namespace {

constexpr qsizetype kLongestAttribution = 240;
constexpr qsizetype kAttributionLines = 3; // Mail programs break it where it is long.

bool isMarked(const QString &line)
{
    return line.startsWith(u'>');
}

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

/// "From: Ines <ines@example.com>", in whatever language.
bool isHeaderLine(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    return colon > 1 && colon <= 20 && line.size() > colon + 2 && line.at(colon + 1) == u' ' &&
           line.left(colon).count(u' ') <= 1 && line.front().isLetter();
}

/// "-----Original Message-----" or a rule, with the lines of a mail's head below it.
bool beginsForwarded(const QStringList &lines, qsizetype at)
{
    const QString line = lines.at(at).trimmed();
    const bool dashes = line.size() >= 8 && line.startsWith("---"_L1) && line.endsWith("---"_L1);
    const bool rule = line.size() >= 10 && line.count(u'_') == line.size();
    if (!dashes && !rule)
        return false;
    int headers = 0;
    for (qsizetype i = at + 1; i < lines.size() && i <= at + 5; ++i)
        headers += isHeaderLine(lines.at(i)) ? 1 : 0;
    return headers >= 2;
}

/// How many lines at the end of those say who wrote what follows.
qsizetype attributionAtEnd(const QStringList &lines)
{
    qsizetype last = lines.size() - 1;
    while (last >= 0 && isBlank(lines.at(last)))
        --last;
    QString joined;
    for (qsizetype first = last; first >= 0 && last - first < kAttributionLines && !isBlank(lines.at(first)); --first) {
        joined = joined.isEmpty() ? lines.at(first).trimmed() : QString(lines.at(first).trimmed() % u' ' % joined);
        if (isAttribution(joined))
            return lines.size() - first;
    }
    return 0;
}

Run runOf(const QStringList &lines, bool quoted)
{
    const auto written = std::count_if(lines.begin(), lines.end(), [](const QString &line) { return !isBlank(line); });
    return {lines.join(u'\n'), quoted, static_cast<int>(written)};
}

} // namespace

bool isAttribution(const QString &line)
{
    if (line.size() > kLongestAttribution || !(line.endsWith(u':') || line.endsWith(QChar(0xff1a))))
        return false;
    if (std::none_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    // English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Scandinavian, Finnish, Russian,
    // Ukrainian, Turkish, Greek, Japanese, Chinese, Korean, Arabic, Hebrew.
    static const QStringList verbs{u"wrote"_s,    u"schrieb"_s,   u"a écrit"_s,    u"escribió"_s, u"ha scritto"_s,
                                   u"escreveu"_s, u"schreef"_s,   u"napisał"_s,    u"pisze"_s,    u"napsal"_s,
                                   u"skrev"_s,    u"kirjoitti"_s, u"пишет"_s,      u"написал"_s,  u"пише"_s,
                                   u"yazdı"_s,    u"έγραψε"_s,    u"書きました"_s, u"のメール"_s, u"写道"_s,
                                   u"寫道"_s,     u"작성"_s,      u"썼습니다"_s,   u"كتب"_s,      u"כתב"_s};
    return std::any_of(verbs.begin(), verbs.end(),
                       [&line](const QString &verb) { return line.contains(verb, Qt::CaseInsensitive); });
}

QList<Run> runs(const QString &text)
{
    QList<Run> found;
    const QStringList lines = text.split(u'\n');
    QStringList current;
    bool quoted = false;
    const auto finish = [&] {
        if (!current.isEmpty())
            found.append(runOf(current, quoted));
        current.clear();
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (beginsForwarded(lines, i)) {
            finish();
            found.append(runOf(lines.mid(i), true));
            return found;
        }
        const bool marked = isMarked(lines.at(i));
        if (marked && !quoted) {
            const qsizetype above = attributionAtEnd(current);
            const QStringList attribution = current.mid(current.size() - above);
            current = current.mid(0, current.size() - above);
            finish();
            current = attribution;
        } else if (!marked && quoted) {
            finish();
        }
        quoted = marked;
        current.append(lines.at(i));
    }
    finish();
    return found;
}

QString withoutMarks(const QString &text)
{
    QStringList bare;
    for (const QString &line : text.split(u'\n'))
        bare.append(!isMarked(line) ? line : line.mid(line.startsWith("> "_L1) ? 2 : 1));
    return bare.join(u'\n');
}

QList<HtmlPart> htmlParts(const QString &cleanHtml)
{
    QList<HtmlPart> parts;
    qsizetype from = 0;
    qsizetype at = 0;
    int depth = 0;
    const auto finish = [&](qsizetype to, bool quoted) {
        if (to > from)
            parts.append({cleanHtml.sliced(from, to - from), quoted});
        from = to;
    };
    while (at < cleanHtml.size()) {
        const qsizetype open = cleanHtml.indexOf("<blockquote"_L1, at);
        const qsizetype close = depth > 0 ? cleanHtml.indexOf("</blockquote>"_L1, at) : -1;
        if (open >= 0 && (close < 0 || open < close)) {
            if (depth++ == 0)
                finish(open, false);
            at = open + 11;
        } else if (close >= 0) {
            at = close + 13;
            if (--depth == 0)
                finish(at, true);
        } else {
            break;
        }
    }
    finish(cleanHtml.size(), depth > 0);
    return parts;
}

} // namespace rapport::quotedtext
