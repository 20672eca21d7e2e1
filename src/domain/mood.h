#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace rapport {

/// How a message sounds. Stored as its number: do not renumber. The numbers are those of text::MoodLabel.
enum class Mood : quint8 { Unknown = 0, Negative = 1, Neutral = 2, Positive = 3 };

[[nodiscard]] QString moodName(Mood mood); ///< "unknown", "negative", "neutral", "positive"
[[nodiscard]] std::optional<Mood> moodFromName(QStringView name);

/// How a message sounds, by the formula or, where somebody said so, by a person.
struct Judgement
{
    Mood mood = Mood::Unknown;
    int score = 0; ///< Thousandths, -1000 to 1000.

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

} // namespace rapport
