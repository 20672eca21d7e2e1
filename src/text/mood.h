#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace rapport::text {

enum class MoodLabel : quint8 { Unknown, Negative, Neutral, Positive };
/// "unknown", "negative", "neutral", "positive".
[[nodiscard]] QString moodLabelName(MoodLabel label);

/// What changed the valence of a word.
enum MoodEffect : quint16 {
    MoodStrengthened = 1,
    MoodWeakened = 2,
    MoodDenied = 4,
    MoodShouted = 8,
    MoodStretched = 16,
    MoodBeforeContrast = 32,
    MoodAfterContrast = 64,
    MoodConceded = 128,
    MoodAsked = 256,
    MoodRepeated = 512,
    MoodSupposed = 1024,
};

/// A word, phrase or symbol and what it adds.
struct MoodPart
{
    qsizetype start = 0; ///< In the text, UTF-16 units.
    qsizetype length = 0;
    double listed = 0;   ///< -4 to 4, as in the list.
    double counted = 0;  ///< What it counts here, after all effects.
    quint16 effects = 0; ///< MoodEffect.
};

/// The mood of a text.
struct Mood
{
    double score = 0; ///< -1 to 1.
    MoodLabel label = MoodLabel::Unknown;
    QList<MoodPart> parts; ///< In the text's order; together they explain the score.

    [[nodiscard]] bool isKnown() const { return label != MoodLabel::Unknown; }
};

/// The formula's name, kept with every figure that rests on it.
inline constexpr int moodVersion = 1;

/// The mood of a text in a language (ISO 639-1). Without lists for the language it is unknown, never neutral; a text
/// without any letter is judged by its emoji. Reads the first 10 000 UTF-16 units. Any thread; takes time in proportion
/// to the text.
[[nodiscard]] Mood moodOf(const QString &text, const QString &language);

/// The languages that have lists, and what is in them.
[[nodiscard]] QStringList moodLanguages();
struct MoodListSize
{
    int words = 0;
    int phrases = 0;
};
[[nodiscard]] MoodListSize moodListSize(const QString &language);

} // namespace rapport::text
