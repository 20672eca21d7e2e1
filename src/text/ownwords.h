#pragma once

#include <QString>

namespace rapport::text {

/// What a message says in its writer's own words: without lines that are quoted ("> ..."), the title before them where
/// there is one. What nobody but others said is left as it is.
[[nodiscard]] QString ownWords(const QString &title, const QString &text);

} // namespace rapport::text
