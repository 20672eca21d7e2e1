#pragma once

#include <QString>
#include <QStringList>

namespace rapport::text {

/// User-perceived characters (extended grapheme clusters, Unicode UAX #29): what Bluesky counts.
[[nodiscard]] int graphemeCount(const QString &text);
/// The first `count` graphemes.
[[nodiscard]] QString leftGraphemes(const QString &text, int count);
/// Code points, as most channels count "characters".
[[nodiscard]] int characterCount(const QString &text);
/// Words by UAX #29 and ICU's dictionaries (Chinese, Japanese, Thai, Khmer, Lao, Burmese), in their order, as written.
[[nodiscard]] QStringList words(const QString &text);
/// One line of at most `graphemes` graphemes for a list: whitespace folded, quoted lines and leading mentions left out
/// where something else remains, cut with an ellipsis.
[[nodiscard]] QString preview(const QString &text, int graphemes = 160);

} // namespace rapport::text
