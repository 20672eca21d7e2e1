#include "store/topicwords.h"

#include "store/folding.h"
#include "text/words.h"

#include <algorithm>
#include <utility>

namespace rapport::store {
namespace {

constexpr qsizetype kMostBytes = 64 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// A piece between spaces that is no language: a link, an address, somebody's handle.
bool isReference(QByteArrayView chunk)
{
    if (chunk.contains("://") || chunk.startsWith("www.") || chunk.startsWith("mailto:"))
        return true;
    const qsizetype at = chunk.indexOf('@');
    if (at < 0)
        return false;
    // In brackets or behind a dot before a mention: "(@ana", ".@ana"; else it is an address.
    return at + 1 < chunk.size() && !isSpace(chunk[at + 1]);
}

/// Whether what stands between two words ends a phrase. Spaces, hyphens and apostrophes do not.
bool endsPhrase(QByteArrayView between)
{
    qsizetype i = 0;
    while (i < between.size()) {
        const auto byte = static_cast<uchar>(between[i]);
        if (byte < 0x80) {
            if (!isSpace(between[i]) && between[i] != '-' && between[i] != '\'' && between[i] != '_' &&
                between[i] != '*' && between[i] != '#')
                return true;
            if (between[i] == '\n')
                return true;
            ++i;
            continue;
        }
        // Apostrophes, hyphens, no-break spaces and invisible joiners of U+2000 … U+2015, U+2018, U+2019, U+00A0,
        // U+00AD.
        const QByteArrayView rest = between.sliced(i);
        const bool isHarmless = rest.startsWith("\xc2\xa0") || rest.startsWith("\xc2\xad") ||
                                (rest.startsWith("\xe2\x80") && rest.size() > 2 &&
                                 (static_cast<uchar>(rest[2]) <= 0x91 || rest[2] == '\x98' || rest[2] == '\x99')) ||
                                rest.startsWith("\xe3\x80\x80") || rest.startsWith("\xef\xb8\x8f");
        if (!isHarmless)
            return true;
        i += byte >= 0xe0 ? 3 : 2;
    }
    return false;
}

bool isUnspaced(QByteArrayView token)
{
    const QString text = QString::fromUtf8(token);
    return !text.isEmpty() && isPairScript(text.toStdU32String().front());
}

bool isAcronym(QByteArrayView written)
{
    return std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Makes tokens of one text.
class Cutter
{
public:
    explicit Cutter(QByteArrayView text) : m_text(text) {}

    std::vector<TopicToken> cut()
    {
        qsizetype at = 0;
        bool lineBegins = true;
        while (at < m_text.size()) {
            if (isSpace(m_text[at])) {
                lineBegins = lineBegins || m_text[at] == '\n';
                if (m_text[at] == '\n')
                    addBreak();
                ++at;
                continue;
            }
            if (lineBegins && m_text[at] == '>') {
                while (at < m_text.size() && m_text[at] != '\n')
                    ++at;
                continue;
            }
            lineBegins = false;
            qsizetype end = at;
            while (end < m_text.size() && !isSpace(m_text[end]))
                ++end;
            if (isReference(m_text.sliced(at, end - at)))
                addBreak();
            else
                cutChunk(at, end);
            at = end;
        }
        return std::move(m_tokens);
    }

private:
    void addBreak()
    {
        if (!m_tokens.empty() && m_tokens.back().kind != TopicToken::Kind::Break)
            m_tokens.push_back({});
    }

    void cutChunk(qsizetype from, qsizetype to)
    {
        const QByteArrayView chunk = m_text.sliced(from, to - from);
        qsizetype last = 0;     // where the token before ends
        qsizetype runBegin = 0; // of a run of characters that are indexed in pairs
        qsizetype runEnd = 0;
        char runSign = '\0'; // before its first character
        const auto finishRun = [&] {
            if (runEnd > runBegin)
                addRun(chunk.sliced(runBegin, runEnd - runBegin), runSign);
            runBegin = runEnd = 0;
        };
        tokenize(chunk, TokenPurpose::Query, [&](const TokenSpan &span) {
            const bool goesOn = runEnd > runBegin && span.begin < runEnd;
            const char sign = span.token[0] == '#' || span.token[0] == '@' ? span.token[0] : '\0';
            if (goesOn) {
                runEnd = span.end;
                last = runEnd;
                return true;
            }
            finishRun();
            if (endsPhrase(chunk.sliced(last, span.begin - last)))
                addBreak();
            if (isUnspaced(span.token.sliced(sign == '\0' ? 0 : 1))) {
                runBegin = span.begin;
                runEnd = span.end;
                runSign = sign;
            } else {
                addToken(span, chunk.sliced(span.begin, span.end - span.begin));
            }
            last = span.end;
            return true;
        });
        finishRun();
        if (endsPhrase(chunk.sliced(last)))
            addBreak();
    }

    void addToken(const TokenSpan &span, QByteArrayView written)
    {
        const char first = span.token[0];
        if (first == '@' || isPictograph(span.token)) {
            addBreak();
            return;
        }
        const bool isHashtag = first == '#';
        m_tokens.push_back({.kind = isHashtag ? TopicToken::Kind::Hashtag : TopicToken::Kind::Word,
                            .folded = span.token.toByteArray(),
                            .acronym = isAcronym(written)});
    }

    static bool isPictograph(QByteArrayView token)
    {
        const std::u32string letters = QString::fromUtf8(token).toStdU32String();
        return letters.size() == 1 && QChar::category(letters.front()) == QChar::Symbol_Other;
    }

    /// In such scripts a dictionary knows where words end.
    void addRun(QByteArrayView run, char sign)
    {
        if (sign == '@') {
            addBreak();
            return;
        }
        if (sign == '#') {
            // The sign may be written as wide as the script.
            const qsizetype signSize = run.startsWith('#') ? 1 : 3;
            m_tokens.push_back({.kind = TopicToken::Kind::Hashtag, .folded = '#' + folded(run.sliced(signSize))});
            return;
        }
        bool joined = false;
        const QStringList words = text::words(QString::fromUtf8(run));
        for (const QString &word : words) {
            m_tokens.push_back(
                {.kind = TopicToken::Kind::Word, .folded = folded(word), .unspaced = true, .joined = joined});
            joined = true;
        }
    }

    QByteArrayView m_text;
    std::vector<TopicToken> m_tokens;
};

} // namespace

std::vector<TopicToken> topicTokens(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return Cutter(QByteArrayView(utf8).first(std::min(utf8.size(), kMostBytes))).cut();
}

QString writtenForm(const QString &text, const QString &term)
{
    QByteArrayList wanted;
    tokenize(term.toUtf8(), TokenPurpose::Query, [&wanted](const TokenSpan &span) {
        wanted.append(span.token.toByteArray());
        return true;
    });
    if (wanted.isEmpty())
        return {};
    struct Place
    {
        QByteArray token;
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    std::vector<Place> places;
    const QByteArray utf8 = text.toUtf8();
    QString written;
    tokenize(QByteArrayView(utf8).first(std::min(utf8.size(), kMostBytes)), TokenPurpose::Query,
             [&](const TokenSpan &span) {
                 places.push_back({span.token.toByteArray(), span.begin, span.end});
                 const auto count = static_cast<size_t>(wanted.size());
                 if (places.size() < count)
                     return true;
                 const auto first = places.end() - static_cast<std::ptrdiff_t>(count);
                 if (!std::equal(wanted.begin(), wanted.end(), first,
                                 [](const QByteArray &token, const Place &place) { return token == place.token; }))
                     return true;
                 written = QString::fromUtf8(utf8.sliced(first->begin, places.back().end - first->begin)).simplified();
                 return false;
             });
    return written;
}

} // namespace rapport::store
