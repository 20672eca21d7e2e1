#pragma once

#include "text/moodlexicon.h"

#include <QString>

#include <deque>
#include <vector>

namespace rapport::text {

enum class MoodTokenKind : quint8 {
    Word,
    Symbol, ///< Emoji or emoticon.
    Pause,  ///< Comma, semicolon, bracket, dash: rules reach no further.
    End,    ///< Of a sentence or line.
};

/// A piece of a text as the mood rules see it.
struct MoodToken
{
    MoodTokenKind kind = MoodTokenKind::Word;
    qsizetype start = 0; ///< In the text, UTF-16 units.
    qsizetype length = 0;
    QStringView word;         ///< Lower case, letters repeated for emphasis taken out; points into MoodTokens.
    quint32 hash = 0;         ///< WordHash of the word.
    double valence = 0;       ///< Of a symbol.
    bool isShouted = false;   ///< In capitals in a text that is not.
    bool isStretched = false; ///< "soooo".
    bool isQuestion = false;  ///< Of an End.
    int exclamations = 0;     ///< Of an End.
    int questions = 0;        ///< Of an End.
};

/// The pieces of a text with the characters that they point to. Move only.
struct MoodTokens
{
    std::vector<MoodToken> tokens;
    QString lower;
    std::deque<QString> kept;

    MoodTokens() = default;
    MoodTokens(const MoodTokens &) = delete;
    MoodTokens &operator=(const MoodTokens &) = delete;
    MoodTokens(MoodTokens &&) = default;
    MoodTokens &operator=(MoodTokens &&) = default;
};

/// Splits a text; quoted lines, links, addresses and mentions are left out, hashtags taken apart. `lexicon` may be
/// null: then only symbols and ends are found. Linear in the text.
[[nodiscard]] MoodTokens moodTokens(const QString &text, const MoodLexicon *lexicon);

} // namespace rapport::text
