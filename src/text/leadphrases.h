#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace rapport::text {

/// What a message asks for, as bits; the numbers are those of LeadSignal in the domain.
enum AskSignal : quint8 { AsksQuestion = 1, AsksToBuy = 2, ThreatensToLeave = 4 };

/// What people add to the lists that come with the program, in whatever language, and what they take out of them.
struct LeadPhraseEdits
{
    QStringList question;
    QStringList buying;
    QStringList leaving;
    QStringList ignored;
};

/// A phrase that was found.
struct FoundPhrase
{
    AskSignal signal = AsksQuestion;
    QString phrase; ///< As the list has it; "?" for a question mark.
};

/// Finds in texts what makes a lead. A phrase is words beside each other, without case and accents; `word*` stands for
/// any ending, a lone `*` for up to three words. Without lists for a language only the edits and question marks count.
/// Immutable; any thread. Takes time in proportion to the text, of which it reads the first 10 000 UTF-16 units.
class LeadPhrases final
{
public:
    explicit LeadPhrases(const LeadPhraseEdits &edits = {});

    /// Each phrase once, in the order of the text.
    [[nodiscard]] std::vector<FoundPhrase> foundIn(const QString &text, const QString &language) const;
    /// Bits of AskSignal.
    [[nodiscard]] int signalsIn(const QString &text, const QString &language) const;

    /// ISO 639-1 codes of the languages that have lists.
    [[nodiscard]] static QStringList languages();
    /// The phrases that come with the program.
    [[nodiscard]] static QStringList builtIn(const QString &language, AskSignal signal);

private:
    /// Of one word; an empty one stands for up to three.
    struct Part
    {
        QString word;
        bool begins = false; ///< The word may go on.
    };
    struct Pattern
    {
        AskSignal signal = AsksQuestion;
        QString phrase;
        std::vector<Part> parts;
    };
    /// By the beginning of their first word, as a number.
    using Patterns = QHash<quint32, std::vector<Pattern>>;
    using Words = std::vector<QStringView>;

    static Patterns read(const QString &language);
    static void add(Patterns &patterns, AskSignal signal, const QString &phrase);
    static bool fits(const std::vector<Part> &parts, size_t part, const Words &words, size_t word);
    void collect(const Patterns &patterns, const Words &words, size_t at, std::vector<FoundPhrase> &found) const;

    Patterns m_own;
    QStringList m_ignored; ///< Folded.
};

} // namespace rapport::text
