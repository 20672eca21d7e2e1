#pragma once

#include <QStringView>

#include <optional>

namespace rapport::text {

/// An emoji or emoticon at a place of a text.
struct MoodSymbol
{
    qsizetype length = 0; ///< UTF-16 units, with its variation selector and skin tone.
    double valence = 0;   ///< -4 to 4.
};

/// The emoji or emoticon that begins at `at`; nothing where none does, or none that is listed. Any thread.
[[nodiscard]] std::optional<MoodSymbol> moodSymbolAt(QStringView text, qsizetype at);
/// How many emoji and emoticons are listed.
[[nodiscard]] int moodEmojiCount();
[[nodiscard]] int moodEmoticonCount();

} // namespace rapport::text
