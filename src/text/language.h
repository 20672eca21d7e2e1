#pragma once

#include <QString>

namespace rapport::text {

/// ISO 639-1 code of the language a text is written in, or empty where that is not sure: too short, mixed, only links.
/// CLD2 behind a look at the scripts; links, mentions and hashtags do not count.
[[nodiscard]] QString detectLanguage(const QString &text);

} // namespace rapport::text
