#include "store/snippet.h"

#include "store/folding.h"

#include <algorithm>
#include <vector>

namespace rapport::store {
namespace {

constexpr QChar kBegin(0x02);
constexpr QChar kEnd(0x03);
constexpr qsizetype kLength = 160; ///< Of the text shown.
constexpr qsizetype kLead = 40;    ///< Shown before the first find.

struct Token
{
    QByteArray bytes;
    qsizetype begin = 0; ///< Bytes in the text.
    qsizetype end = 0;
    int place = 0; ///< Readings of one word share it.
};

struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::vector<Token> tokensOf(const QByteArray &utf8, TokenPurpose purpose)
{
    std::vector<Token> tokens;
    int place = -1;
    tokenize(utf8, purpose, [&](const TokenSpan &span) {
        if (!span.colocated)
            ++place;
        tokens.push_back({span.token.toByteArray(), span.begin, span.end, place});
        return true;
    });
    return tokens;
}

/// A term as the index looks for it: its tokens beside each other, the last one perhaps only a beginning.
struct Pattern
{
    std::vector<Token> tokens;
    bool prefix = false;
};

/// Whether the pattern's token `index` stands at the place that `at` begins; the reading that fits, else null.
const Token *readingThatFits(const std::vector<Token> &text, size_t at, const Pattern &pattern, size_t index)
{
    const QByteArray &wanted = pattern.tokens[index].bytes;
    const bool prefix = pattern.prefix && index + 1 == pattern.tokens.size();
    for (size_t i = at; i < text.size() && text[i].place == text[at].place; ++i) {
        if (prefix ? text[i].bytes.startsWith(wanted) : text[i].bytes == wanted)
            return &text[i];
    }
    return nullptr;
}

std::vector<Range> findAll(const std::vector<Token> &text, const std::vector<Pattern> &patterns)
{
    // Where each place begins in the list of tokens.
    std::vector<size_t> places;
    for (size_t i = 0; i < text.size(); ++i) {
        if (i == 0 || text[i].place != text[i - 1].place)
            places.push_back(i);
    }
    std::vector<Range> found;
    for (const Pattern &pattern : patterns) {
        for (size_t p = 0; p + pattern.tokens.size() <= places.size(); ++p) {
            Range range;
            size_t fitting = 0;
            for (; fitting < pattern.tokens.size(); ++fitting) {
                const Token *token = readingThatFits(text, places[p + fitting], pattern, fitting);
                if (!token)
                    break;
                if (fitting == 0)
                    range.begin = token->begin;
                range.end = std::max(range.end, token->end);
            }
            if (fitting == pattern.tokens.size())
                found.push_back(range);
        }
    }
    std::sort(found.begin(), found.end(), [](const Range &a, const Range &b) { return a.begin < b.begin; });
    std::vector<Range> joined;
    for (const Range &range : found) {
        if (!joined.empty() && range.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, range.end);
        else
            joined.push_back(range);
    }
    return joined;
}

/// The text with its finds marked: whitespace folded, control characters left out.
QString marked(const QByteArray &utf8, const std::vector<Range> &finds)
{
    QString out;
    qsizetype done = 0;
    const auto append = [&](qsizetype end) {
        const QString part = QString::fromUtf8(utf8.sliced(done, end - done));
        for (const QChar c : part) {
            if (c.isSpace()) {
                if (!out.isEmpty() && !out.endsWith(u' '))
                    out += u' ';
            } else if (c.category() != QChar::Other_Control) {
                out += c;
            }
        }
        done = end;
    };
    for (const Range &find : finds) {
        append(find.begin);
        out += kBegin;
        append(find.end);
        out += kEnd;
    }
    append(utf8.size());
    return out.trimmed();
}

/// A place to cut near `wanted`: after a space where one is close, and never inside a character.
qsizetype cutNear(const QString &text, qsizetype wanted, qsizetype lowest)
{
    for (qsizetype i = wanted; i > lowest && i > wanted - 20; --i) {
        if (text.at(i - 1).isSpace())
            return i;
    }
    const bool insidePair = wanted > 0 && wanted < text.size() && text.at(wanted - 1).isHighSurrogate();
    return insidePair ? wanted - 1 : wanted;
}

} // namespace

QString makeSnippet(const QString &text, const QList<Query::Term> &terms)
{
    const QByteArray utf8 = text.toUtf8();
    std::vector<Pattern> patterns;
    for (const Query::Term &term : terms) {
        Pattern pattern{.tokens = tokensOf(term.value.toUtf8(), TokenPurpose::Query),
                        .prefix = matchPhrase(term.value, term.prefix).endsWith('*')};
        if (!pattern.tokens.empty())
            patterns.push_back(std::move(pattern));
    }
    const QString line = marked(utf8, findAll(tokensOf(utf8, TokenPurpose::Index), patterns));
    if (line.size() <= kLength)
        return line;

    const qsizetype first = std::max<qsizetype>(line.indexOf(kBegin), 0);
    const qsizetype from = first <= kLead ? 0 : cutNear(line, first - kLead, 0);
    qsizetype to = from + kLength >= line.size() ? line.size() : cutNear(line, from + kLength, first);
    // A find that the cut runs through is shown whole, up to a bound.
    const qsizetype lastBegin = line.lastIndexOf(kBegin, to - 1);
    if (lastBegin >= from && line.indexOf(kEnd, lastBegin) >= to)
        to = std::min(line.indexOf(kEnd, lastBegin) + 1, line.size());
    QString snippet = line.sliced(from, to - from).trimmed();
    if (from > 0)
        snippet.prepend(QChar(0x2026));
    if (to < line.size())
        snippet.append(QChar(0x2026));
    return snippet;
}

} // namespace rapport::store
