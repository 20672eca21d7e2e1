#include "store/snippet.h"

#include "store/folding.h"

#include <algorithm>

namespace rapport::store {
namespace {

constexpr QChar kBegin(0x02);
constexpr QChar kEnd(0x03);
constexpr qsizetype kLength = 160; ///< Of the text shown.
constexpr qsizetype kLead = 40;    ///< Shown before the first find.

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

/// Appends a piece of the text: whitespace folded, control characters left out.
void appendPlain(QString &out, QByteArrayView utf8)
{
    const QString part = QString::fromUtf8(utf8);
    for (const QChar c : part) {
        if (c.isSpace()) {
            if (!out.isEmpty() && !out.endsWith(u' '))
                out += u' ';
        } else if (!isControl(c)) {
            out += c;
        }
    }
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

WordFinder::WordFinder(const QList<Query::Term> &terms)
{
    for (const Query::Term &term : terms) {
        Pattern pattern{.prefix = matchPhrase(term.value, term.prefix).endsWith('*')};
        tokenize(term.value.toUtf8(), TokenPurpose::Query, [&pattern](const TokenSpan &span) {
            pattern.tokens.append(span.token.toByteArray());
            return true;
        });
        if (pattern.tokens.isEmpty())
            continue;
        // The sign before a word can be written in several ways, the word itself is folded in one.
        pattern.within = pattern.tokens.first();
        if (pattern.within.startsWith('#') || pattern.within.startsWith('@'))
            pattern.within.remove(0, 1);
        m_patterns.push_back(std::move(pattern));
    }
}

void WordFinder::cut(QByteArrayView utf8) const
{
    m_buffer.resize(0);
    m_tokens.clear();
    m_places.clear();
    tokenize(utf8, TokenPurpose::Index, [this](const TokenSpan &span) {
        if (!span.colocated)
            m_places.push_back(m_tokens.size());
        m_tokens.push_back({.offset = m_buffer.size(),
                            .size = span.token.size(),
                            .begin = span.begin,
                            .end = span.end,
                            .place = static_cast<int>(m_places.size())});
        m_buffer.append(span.token);
        return true;
    });
}

/// Whether the pattern's token `index` stands at the place that `at` begins; the reading that fits, else null.
const WordFinder::Token *WordFinder::readingThatFits(size_t at, const Pattern &pattern, qsizetype index) const
{
    const QByteArrayView wanted = pattern.tokens[index];
    const bool prefix = pattern.prefix && index + 1 == pattern.tokens.size();
    for (size_t i = at; i < m_tokens.size() && m_tokens[i].place == m_tokens[at].place; ++i) {
        const QByteArrayView token = QByteArrayView(m_buffer).sliced(m_tokens[i].offset, m_tokens[i].size);
        if (prefix ? token.startsWith(wanted) : token == wanted)
            return &m_tokens[i];
    }
    return nullptr;
}

void WordFinder::find(const Pattern &pattern, std::vector<Range> &found) const
{
    const auto length = static_cast<size_t>(pattern.tokens.size());
    for (size_t p = 0; p + length <= m_places.size(); ++p) {
        Range range;
        size_t fitting = 0;
        for (; fitting < length; ++fitting) {
            const Token *token = readingThatFits(m_places[p + fitting], pattern, static_cast<qsizetype>(fitting));
            if (!token)
                break;
            if (fitting == 0)
                range.begin = token->begin;
            range.end = std::max(range.end, token->end);
        }
        if (fitting == length)
            found.push_back(range);
    }
}

std::vector<WordFinder::Range> WordFinder::findAll() const
{
    std::vector<Range> found;
    for (const Pattern &pattern : m_patterns)
        find(pattern, found);
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

bool WordFinder::finds(QByteArrayView utf8) const
{
    // Most texts are told by their letters alone; only the others are cut into words.
    const QByteArray plain = folded(utf8);
    const bool possible = std::any_of(m_patterns.begin(), m_patterns.end(),
                                      [&plain](const Pattern &pattern) { return plain.contains(pattern.within); });
    if (!possible)
        return false;
    cut(utf8);
    std::vector<Range> found;
    for (const Pattern &pattern : m_patterns) {
        find(pattern, found);
        if (!found.empty())
            return true;
    }
    return false;
}

QString WordFinder::snippet(QByteArrayView utf8) const
{
    cut(utf8);
    const std::vector<Range> finds = findAll();
    QString line;
    qsizetype done = 0;
    for (const Range &find : finds) {
        appendPlain(line, utf8.sliced(done, find.begin - done));
        line += kBegin;
        appendPlain(line, utf8.sliced(find.begin, find.end - find.begin));
        line += kEnd;
        done = find.end;
    }
    appendPlain(line, utf8.sliced(done));
    line = line.trimmed();
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

QString makeSnippet(const QString &text, const QList<Query::Term> &terms)
{
    return WordFinder(terms).snippet(text.toUtf8());
}

} // namespace rapport::store
