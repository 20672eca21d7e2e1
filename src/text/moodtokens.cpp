#include "text/moodtokens.h"

#include "text/moodsymbols.h"

#include <algorithm>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// Longer words and hashtags are noise; looking into them must not cost more than a text.
constexpr qsizetype longestWord = 40;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

/// Emoji are made of surrogates, which Qt takes for letters of no script here.
bool beginsWord(QStringView text, qsizetype at)
{
    return isWordPart(text[at]) && !text[at].isSurrogate();
}

class Splitter
{
public:
    Splitter(const QString &text, const MoodLexicon *lexicon) : m_text(text), m_lexicon(lexicon)
    {
        m_result.lower.reserve(text.size());
        for (const QChar c : text)
            m_result.lower += isApostrophe(c) ? QChar(u'\'') : c.toLower();
        m_lower = m_result.lower;
    }

    MoodTokens run()
    {
        while (m_at < m_text.size())
            step();
        add(MoodTokenKind::End, m_text.size(), 0);
        markShouted();
        return std::move(m_result);
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        if (skipQuotedLine() || skipAddress())
            return;
        if (const std::optional<MoodSymbol> symbol = moodSymbolAt(m_text, m_at)) {
            add(MoodTokenKind::Symbol, m_at, symbol->length).valence = symbol->valence;
            m_at += symbol->length;
        } else if (beginsWord(m_text, m_at)) {
            readWord();
        } else if (c == u'#' && m_at + 1 < m_text.size() && m_text[m_at + 1].isLetter()) {
            readHashtag();
        } else if (c == u'\n') {
            // A line that was broken by width is not the end of a sentence; an empty line is.
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
                add(MoodTokenKind::End, m_at, 1);
            ++m_at;
        } else if (QStringView(u".!?…¡").contains(c)) {
            readEnd();
        } else {
            if (QStringView(u",;:()[]–—\"«»„“”").contains(c) || (c == u'-' && isSpaceAt(m_at + 1)))
                add(MoodTokenKind::Pause, m_at, 1);
            ++m_at;
        }
    }

    bool isSpaceAt(qsizetype at) const { return at >= m_text.size() || m_text[at].isSpace(); }
    bool isWordStart() const { return m_at == 0 || !isWordPart(m_text[m_at - 1]); }

    bool skipQuotedLine()
    {
        if (m_text[m_at] != u'>' || (m_at > 0 && m_text[m_at - 1] != u'\n'))
            return false;
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return true;
    }

    /// Links, mail addresses and mentions carry other people's words.
    bool skipAddress()
    {
        if (!isWordStart())
            return false;
        const QStringView rest = m_lower.sliced(m_at);
        bool address = rest.startsWith(u"http://") || rest.startsWith(u"https://") || rest.startsWith(u"www.") ||
                       (rest.startsWith(u'@') && rest.size() > 1 && isWordPart(rest[1]));
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text[end].isSpace()) {
            const bool at = m_text[end] == u'@' && end > m_at && end + 1 < m_text.size() && isWordPart(m_text[end + 1]);
            address = address || (at && isWordPart(m_text[end - 1]));
            ++end;
            // A run without a space is read once, not once from each of its letters.
            if (end - m_at > 256 && !address)
                return false;
        }
        if (address)
            m_at = end;
        return address;
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (beginsWord(m_text, m_at) || joinsWord(m_at, start)))
            ++m_at;
        addWord(start, m_at);
    }

    /// Apostrophes within a word, except where they part an article from it, and slashes within figures.
    bool joinsWord(qsizetype at, qsizetype start) const
    {
        if (at == start || at + 1 >= m_text.size() || !isWordPart(m_text[at - 1]) || !isWordPart(m_text[at + 1]))
            return false;
        if (m_text[at] == u'/')
            return m_text[at - 1].isDigit() && m_text[at + 1].isDigit();
        return isApostrophe(m_text[at]) && m_lexicon && !m_lexicon->partsAtApostrophe();
    }

    void addWord(qsizetype start, qsizetype end)
    {
        if (!m_lexicon || end - start > longestWord)
            return;
        MoodToken &token = add(MoodTokenKind::Word, start, end - start);
        token.word = m_lower.sliced(start, end - start);
        if (token.word.endsWith(u"'s"))
            token.word = token.word.chopped(2);
        if (const QStringView laughter = shortLaughter(token.word); !laughter.isEmpty())
            token.word = laughter;
        else
            squeeze(token);
    }

    /// "hahahahah", "jajajaja" as the lists have them; empty for any other word.
    static QStringView shortLaughter(QStringView word)
    {
        for (const QStringView laugh : {QStringView(u"haha"), QStringView(u"hehe"), QStringView(u"hihi"),
                                        QStringView(u"jaja"), QStringView(u"jeje")}) {
            const auto laughs = [laugh](QChar c) { return laugh.contains(c); };
            const qsizetype breaths = word.count(laugh[0]);
            if (word.size() >= 5 && breaths >= 2 && word.count(laugh[1]) >= 2 &&
                std::all_of(word.begin(), word.end(), laughs))
                return laugh;
        }
        return {};
    }

    /// Takes letters out that were repeated to stretch a word, down to a form that the lists know.
    void squeeze(MoodToken &token)
    {
        const QStringView word = token.word;
        bool stretched = false;
        for (qsizetype index = 2; index < word.size() && !stretched; ++index)
            stretched = word[index].isLetter() && word[index] == word[index - 1] && word[index] == word[index - 2];
        if (!stretched || m_lexicon->word(word).isListed())
            return;
        token.isStretched = true;
        const QStringView twice = keep(shortened(word, 2));
        const QStringView once = keep(shortened(word, 1));
        token.word = m_lexicon->word(twice).isListed() || !m_lexicon->word(once).isListed() ? twice : once;
    }

    /// Runs of three and more of a letter cut to `most`.
    static QString shortened(QStringView word, qsizetype most)
    {
        QString result;
        for (qsizetype index = 0; index < word.size();) {
            qsizetype end = index;
            while (end < word.size() && word[end] == word[index])
                ++end;
            const qsizetype run = end - index;
            result += QString(run >= 3 ? most : run, word[index]);
            index = end;
        }
        return result;
    }

    void readHashtag()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && beginsWord(m_text, m_at) && m_text[m_at] != u'_')
            ++m_at;
        if (!m_lexicon || m_at - start > longestWord)
            return;
        qsizetype piece = start;
        for (qsizetype index = start + 1; index <= m_at; ++index) {
            const bool camel = index < m_at && m_text[index].isUpper() && m_text[index - 1].isLower();
            if (index == m_at || camel) {
                splitByWords(piece, index);
                piece = index;
            }
        }
    }

    /// "lovethisbrand": the fewest known words that cover it or its beginning, or all of it as one word.
    void splitByWords(qsizetype start, qsizetype end)
    {
        const qsizetype size = end - start;
        std::vector<qsizetype> fewest(static_cast<size_t>(size) + 1, -1);
        std::vector<qsizetype> from(fewest.size(), 0);
        fewest[0] = 0;
        for (qsizetype stop = 1; stop <= size; ++stop) {
            for (qsizetype begin = 0; begin < stop; ++begin) {
                const size_t to = static_cast<size_t>(stop);
                const qsizetype before = fewest[static_cast<size_t>(begin)];
                if (before < 0 || (fewest[to] >= 0 && fewest[to] <= before + 1))
                    continue;
                if (m_lexicon->knows(m_lower.sliced(start + begin, stop - begin))) {
                    fewest[to] = before + 1;
                    from[to] = begin;
                }
            }
        }
        // Two known words at the beginning are enough: what follows may be a name.
        qsizetype covered = size;
        while (covered > 0 && fewest[static_cast<size_t>(covered)] < (covered < size ? 2 : 1))
            --covered;
        std::vector<qsizetype> cuts;
        if (covered < size)
            cuts.push_back(size);
        for (qsizetype stop = covered; stop > 0; stop = from[static_cast<size_t>(stop)])
            cuts.push_back(stop);
        qsizetype begin = 0;
        for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
            addWord(start + begin, start + *cut);
            begin = *cut;
        }
    }

    void readEnd()
    {
        const qsizetype start = m_at;
        int exclamations = 0;
        int questions = 0;
        while (m_at < m_text.size() && QStringView(u".!?…¡").contains(m_text[m_at])) {
            exclamations += m_text[m_at] == u'!' ? 1 : 0;
            questions += m_text[m_at] == u'?' ? 1 : 0;
            ++m_at;
        }
        const bool within = m_at - start == 1 && m_text[start] == u'.' && !isSpaceAt(m_at); // 3.5, name.com
        if (within)
            return;
        MoodToken &token = add(MoodTokenKind::End, start, m_at - start);
        token.isQuestion = questions > 0;
        token.exclamations = exclamations;
        token.questions = questions;
    }

    /// Capitals shout only where the rest does not.
    void markShouted()
    {
        const auto isCapital = [this](const MoodToken &token) {
            if (token.kind != MoodTokenKind::Word || token.length < 3)
                return false;
            const QStringView word = QStringView(m_text).sliced(token.start, token.length);
            return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper() || isApostrophe(c); });
        };
        const auto isWord = [](const MoodToken &token) {
            return token.kind == MoodTokenKind::Word && token.length >= 3;
        };
        const auto words = std::count_if(m_result.tokens.begin(), m_result.tokens.end(), isWord);
        const auto capitals = std::count_if(m_result.tokens.begin(), m_result.tokens.end(), isCapital);
        if (capitals == 0 || capitals == words)
            return;
        for (MoodToken &token : m_result.tokens)
            token.isShouted = isCapital(token);
    }

    MoodToken &add(MoodTokenKind kind, qsizetype start, qsizetype length)
    {
        MoodToken token;
        token.kind = kind;
        token.start = start;
        token.length = length;
        return m_result.tokens.emplace_back(token);
    }

    QStringView keep(QString text) { return m_result.kept.emplace_back(std::move(text)); }

    const QString &m_text;
    const MoodLexicon *m_lexicon;
    MoodTokens m_result;
    QStringView m_lower;
    qsizetype m_at = 0;
};

} // namespace

MoodTokens moodTokens(const QString &text, const MoodLexicon *lexicon)
{
    return Splitter(text, lexicon).run();
}

} // namespace rapport::text
