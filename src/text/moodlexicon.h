#pragma once

#include "text/moodinflection.h"
#include "text/wordtable.h"

#include <QString>
#include <QStringView>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace rapport::text {

/// What a word does to the words around it.
enum MoodRole : quint8 {
    Strengthens = 1,
    Weakens = 2,
    Negates = 4,
    NegatesBack = 8, ///< Also denies what stands before it: "gefällt mir nicht".
    Contrasts = 16,  ///< What follows weighs more than what went before: "but".
    Concedes = 32,   ///< What follows weighs less: "although".
    Supposes = 128,  ///< The good that follows is not so: "would have been".
    Asks = 64,       ///< Opens a question that wants to know, not to blame: "where can I".
};

/// What the lists say of a word or phrase.
struct MoodWord
{
    std::optional<double> valence; ///< -4 to 4, as the average reader rates it by itself; 0: known to carry none.
    quint8 roles = 0;

    [[nodiscard]] bool isListed() const { return valence.has_value() || roles != 0; }
    [[nodiscard]] bool isMoody() const { return valence.value_or(0) != 0; }
};

/// Several words that say something else together than one by one.
struct MoodPhrase
{
    std::vector<QStringView> words; ///< "*" stands for up to three words.
    MoodWord meaning;
    quint32 second = 0; ///< WordHash of the second word; 0: what follows has to be looked at.
};

/// The lists of one language: words with all their forms, phrases and rule words. Immutable once loaded: any thread.
class MoodLexicon
{
public:
    /// Null where there are no lists for the language. Loaded when first asked for.
    [[nodiscard]] static const MoodLexicon *of(const QString &language);
    /// ISO 639-1 codes of the languages with lists.
    [[nodiscard]] static const QStringList &languages();

    explicit MoodLexicon(const QString &language);
    MoodLexicon(const MoodLexicon &) = delete;
    MoodLexicon &operator=(const MoodLexicon &) = delete;

    /// Of a word in lower case, in any form: as listed, inflected, without its accents, with a turning prefix, as the
    /// last part of a compound.
    [[nodiscard]] MoodWord word(QStringView lower) const { return word(lower, WordHash::of(lower)); }
    [[nodiscard]] MoodWord word(QStringView lower, quint32 hash) const;
    /// The phrases that begin with the word, the longest first.
    [[nodiscard]] std::span<const MoodPhrase> phrasesFrom(QStringView lower, quint32 hash) const;
    /// Whether the word is in any list, a function word among them; used to split hashtags.
    [[nodiscard]] bool knows(QStringView lower) const;

    /// Whether an apostrophe ends a word, as after the articles of French and Italian.
    [[nodiscard]] bool partsAtApostrophe() const { return m_partsAtApostrophe; }
    /// How many words before it a negation denies.
    [[nodiscard]] qsizetype negationReach() const { return m_negationReach; }

    /// Words with a valence other than 0.
    [[nodiscard]] int wordCount() const { return m_wordCount; }
    /// Phrases with a valence other than 0.
    [[nodiscard]] int phraseCount() const { return m_phraseCount; }

private:
    /// Stems with the paradigms whose endings they take, all as written or all without accents.
    struct Forms
    {
        struct Stem
        {
            quint32 paradigms = 0; ///< As bits.
            double valence = 0;
            bool endsCompounds = false;
        };
        WordTable<std::vector<Stem>> stems;
        WordTable<quint32> endings; ///< The paradigms that have the ending, as bits.

        [[nodiscard]] const Stem *find(QStringView word, const BeginningHashes &hashes) const;
        [[nodiscard]] const Stem *find(QStringView word) const { return find(word, BeginningHashes(word)); }
    };
    /// What the lists say of a word as it stands there, and the phrases that it begins.
    struct Entry
    {
        MoodWord meaning;
        std::vector<MoodPhrase> phrases; ///< The longest first.
        bool isFunctionWord = false;
    };

    void readFile(const QString &path);
    void addEntry(const QString &entry, MoodWord meaning);
    void addPhrase(const QString &entry, MoodWord meaning);
    void addWord(const QString &entry, double valence);
    void addStem(const QString &stem, const QString &citation, const Forms::Stem &what);
    void addFunctionWords();
    [[nodiscard]] const Forms::Stem *inflected(QStringView lower, const BeginningHashes &hashes) const;
    [[nodiscard]] std::optional<double> plainValence(QStringView lower) const;
    [[nodiscard]] std::optional<double> composedValence(QStringView lower) const;
    [[nodiscard]] QStringView keep(QString text);

    QString m_language;
    bool m_partsAtApostrophe;
    qsizetype m_negationReach;
    QList<Paradigm> m_paradigms;
    QList<Prefix> m_prefixes;
    std::deque<QString> m_kept; ///< What the views in the tables point to.
    WordTable<Entry> m_entries;
    Forms m_forms;
    Forms m_unaccented;              ///< Only what differs from m_forms.
    quint32 m_accentedParadigms = 0; ///< With accents in their endings, as bits.
    int m_wordCount = 0;
    int m_phraseCount = 0;
};

} // namespace rapport::text
