#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

// What a text is about, in terms: words, hashtags, and phrases of two and three words. Pure.
namespace rapport {

/// A piece of a text, cut by whoever knows how.
struct TopicToken
{
    enum class Kind {
        Word,
        Hashtag, ///< With its sign.
        Break,   ///< Nothing goes on across it: the end of a sentence, a link, somebody's handle.
    };

    Kind kind = Kind::Break;
    QByteArray folded = {}; ///< UTF-8, without case and accents.
    bool unspaced = false;  ///< Of a script that sets no spaces between words.
    bool joined = false;    ///< Begins where the token before it ends.
    bool acronym = false;   ///< Written in capital letters throughout.
};

/// Between the words of a term: a space, or this where the script sets none.
inline constexpr char kJoin = '\x1f';

/// How often each term occurs in a text or several of one language.
struct TermTally
{
    qint64 texts = 0;
    qint64 words = 0; ///< All of them, also those that make no term.
    QHash<QByteArray, qint64> terms;

    friend bool operator==(const TermTally &, const TermTally &) = default;
};

/// Counts one text of a language (ISO 639-1, empty: unknown). A term neither begins nor ends with a word that says
/// nothing by itself (see isStopWord()), a number or a single letter; the middle of three words may be any.
void countTerms(TermTally &tally, const std::vector<TopicToken> &tokens, const QString &language);

/// Whether a folded word says nothing by itself in a language; in an unknown one, whether it does so in any.
[[nodiscard]] bool isStopWord(const QByteArray &folded, const QString &language);

/// The term with each word brought to the form that its inflected forms share: plurals, cases, articles and particles
/// grown onto a word. A rule of thumb by language, never shown: "workshops" and "workshop" are one topic by it.
[[nodiscard]] QByteArray inflectionFolded(const QByteArray &term, const QString &language);

/// Of how many words a term is.
[[nodiscard]] int wordsOf(const QByteArray &term);
/// As it is looked for, and shown where nobody has seen it written.
[[nodiscard]] QString termText(const QByteArray &term);

} // namespace rapport
