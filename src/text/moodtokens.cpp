#include "text/moodtokens.h"

#include "text/moodsymbols.h"

#include <algorithm>
#include <array>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// Longer words and hashtags are noise; looking into them must not cost more than a text.
constexpr qsizetype longestWord = 40;
/// How far behind its first letter an address has its @ at most.
constexpr qsizetype longestAddressBegin = 256;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool endsSentence(QChar c)
{
    switch (c.unicode()) {
    case u'.':
    case u'!':
    case u'?':
    case u'…':
    case u'¡':
        return true;
    default:
        return false;
    }
}

bool isPause(QChar c)
{
    switch (c.unicode()) {
    case u',':
    case u';':
    case u':':
    case u'(':
    case u')':
    case u'[':
    case u']':
    case u'–':
    case u'—':
    case u'"':
    case u'«':
    case u'»':
    case u'„':
    case u'“':
    case u'”':
        return true;
    default:
        return false;
    }
}

/// What rules ask of a character.
enum Trait : quint8 {
    WordPart = 1, ///< A letter, a digit or a mark.
    Letter = 2,
    Digit = 4,
    Space = 8,
    Upper = 16,
    Lower = 32,
};

struct Character
{
    char16_t lower = 0;
    quint8 traits = 0;
};

Character characterOf(char16_t unit)
{
    const QChar c(unit);
    // Emoji are made of surrogates, which are no letters of any script.
    const bool wordPart = !c.isSurrogate() && (c.isLetterOrNumber() || c.isMark());
    const int traits = (wordPart ? WordPart : 0) | (c.isLetter() ? Letter : 0) | (c.isDigit() ? Digit : 0) |
                       (c.isSpace() ? Space : 0) | (c.isUpper() ? Upper : 0) | (c.isLower() ? Lower : 0);
    return {isApostrophe(c) ? u'\'' : c.toLower().unicode(), static_cast<quint8>(traits)};
}

/// Of the scripts that the lists are written in, each character is looked up once in the life of the program.
constexpr size_t kKnownCharacters = 0x600;

const std::array<Character, kKnownCharacters> &knownCharacters()
{
    static const std::array<Character, kKnownCharacters> all = [] {
        std::array<Character, kKnownCharacters> known;
        for (size_t unit = 0; unit < known.size(); ++unit)
            known[unit] = characterOf(static_cast<char16_t>(unit));
        return known;
    }();
    return all;
}

class Splitter
{
public:
    Splitter(const QString &text, const MoodLexicon *lexicon) : m_text(text), m_lexicon(lexicon)
    {
        const std::array<Character, kKnownCharacters> &known = knownCharacters();
        m_result.lower.resize(text.size());
        m_traits.resize(static_cast<size_t>(text.size()));
        QChar *lower = m_result.lower.data();
        for (qsizetype index = 0; index < text.size(); ++index) {
            const char16_t unit = m_text[index].unicode();
            const Character character = unit < known.size() ? known[unit] : characterOf(unit);
            lower[index] = character.lower;
            m_traits[static_cast<size_t>(index)] = character.traits;
        }
        m_lower = m_result.lower;
        m_nextAt = m_text.indexOf(u'@');
        // A word and what parts it from the next have some six letters.
        m_result.tokens.reserve(static_cast<size_t>(text.size()) / 5 + 4);
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
        if (c == u' ') { // begins nothing
            ++m_at;
            return;
        }
        if (skipQuotedLine() || skipAddress())
            return;
        if (const std::optional<MoodSymbol> symbol = moodSymbolAt(m_text, m_at)) {
            add(MoodTokenKind::Symbol, m_at, symbol->length).valence = symbol->valence;
            m_at += symbol->length;
        } else if (is(m_at, WordPart)) {
            readWord();
        } else if (c == u'#' && m_at + 1 < m_text.size() && is(m_at + 1, Letter)) {
            readHashtag();
        } else if (c == u'\n') {
            // A line that was broken by width is not the end of a sentence; an empty line is.
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
                add(MoodTokenKind::End, m_at, 1);
            ++m_at;
        } else if (endsSentence(c)) {
            readEnd();
        } else {
            if (isPause(c) || (c == u'-' && isSpaceAt(m_at + 1)))
                add(MoodTokenKind::Pause, m_at, 1);
            ++m_at;
        }
    }

    bool is(qsizetype at, Trait trait) const { return (m_traits[static_cast<size_t>(at)] & trait) != 0; }
    bool isSpaceAt(qsizetype at) const { return at >= m_text.size() || is(at, Space); }
    bool isWordStart() const { return m_at == 0 || !is(m_at - 1, WordPart); }

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
        bool address = beginsAddress();
        if (!address && !mayHoldAddress())
            return false;
        qsizetype end = m_at;
        while (end < m_text.size() && !is(end, Space)) {
            const bool at = m_text[end] == u'@' && end > m_at && end + 1 < m_text.size() && is(end + 1, WordPart);
            address = address || (at && is(end - 1, WordPart));
            ++end;
            // A run without a space is read once, not once from each of its letters.
            if (end - m_at > longestAddressBegin && !address)
                return false;
        }
        if (address)
            m_at = end;
        return address;
    }

    bool beginsAddress() const
    {
        const QStringView rest = m_lower.sliced(m_at);
        switch (rest.front().unicode()) {
        case u'h':
            return rest.startsWith(u"http://") || rest.startsWith(u"https://");
        case u'w':
            return rest.startsWith(u"www.");
        case u'@':
            return rest.size() > 1 && is(m_at + 1, WordPart);
        default:
            return false;
        }
    }

    /// Whether there is an @ behind here, as near as it would have to be.
    bool mayHoldAddress()
    {
        if (m_nextAt >= 0 && m_nextAt <= m_at)
            m_nextAt = m_text.indexOf(u'@', m_at + 1);
        return m_nextAt >= 0 && m_nextAt - m_at <= longestAddressBegin;
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (is(m_at, WordPart) || joinsWord(m_at, start)))
            ++m_at;
        addWord(start, m_at);
    }

    /// Apostrophes within a word, except where they part an article from it, and slashes within figures.
    bool joinsWord(qsizetype at, qsizetype start) const
    {
        const QChar c = m_text[at];
        if (c != u'/' && !isApostrophe(c))
            return false;
        if (at == start || at + 1 >= m_text.size() || !is(at - 1, WordPart) || !is(at + 1, WordPart))
            return false;
        if (c == u'/')
            return is(at - 1, Digit) && is(at + 1, Digit);
        return m_lexicon && !m_lexicon->partsAtApostrophe();
    }

    void addWord(qsizetype start, qsizetype end)
    {
        if (!m_lexicon || end - start > longestWord)
            return;
        MoodToken &token = add(MoodTokenKind::Word, start, end - start);
        token.word = m_lower.sliced(start, end - start);
        if (token.length >= 2 && token.word[token.length - 2] == u'\'' && token.word.back() == u's')
            token.word = token.word.chopped(2);
        if (const QStringView laughter = shortLaughter(token.word); !laughter.isEmpty())
            token.word = laughter;
        else
            squeeze(token);
        token.hash = WordHash::of(token.word);
    }

    /// "hahahahah", "jajajaja" as the lists have them; empty for any other word.
    static QStringView shortLaughter(QStringView word)
    {
        // All of these have two letters of their own, and hardly any word has no other.
        const auto isLaughed = [](QChar c) { return c == u'h' || c == u'j' || c == u'a' || c == u'e' || c == u'i'; };
        if (word.size() < 5 || !std::all_of(word.begin(), word.end(), isLaughed))
            return {};
        for (const QStringView laugh : {QStringView(u"haha"), QStringView(u"hehe"), QStringView(u"hihi"),
                                        QStringView(u"jaja"), QStringView(u"jeje")}) {
            const auto laughs = [laugh](QChar c) { return laugh.contains(c); };
            const qsizetype breaths = word.count(laugh[0]);
            if (breaths >= 2 && word.count(laugh[1]) >= 2 && std::all_of(word.begin(), word.end(), laughs))
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
            stretched = word[index] == word[index - 1] && word[index] == word[index - 2] && word[index].isLetter();
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
        while (m_at < m_text.size() && is(m_at, WordPart) && m_text[m_at] != u'_')
            ++m_at;
        if (!m_lexicon || m_at - start > longestWord)
            return;
        qsizetype piece = start;
        for (qsizetype index = start + 1; index <= m_at; ++index) {
            const bool camel = index < m_at && is(index, Upper) && is(index - 1, Lower);
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
        while (m_at < m_text.size() && endsSentence(m_text[m_at])) {
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
            for (qsizetype at = token.start; at < token.start + token.length; ++at) {
                if (!is(at, Upper) && !isApostrophe(m_text[at]))
                    return false;
            }
            return true;
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

    QStringView m_text;
    const MoodLexicon *m_lexicon;
    MoodTokens m_result;
    QStringView m_lower;
    std::vector<quint8> m_traits; ///< Of each character of the text.
    qsizetype m_at = 0;
    qsizetype m_nextAt = -1; ///< The next @, or one that was passed; below 0: none comes.
};

} // namespace

MoodTokens moodTokens(const QString &text, const MoodLexicon *lexicon)
{
    return Splitter(text, lexicon).run();
}

} // namespace rapport::text
