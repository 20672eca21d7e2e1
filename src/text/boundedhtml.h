#pragma once

#include <QString>

namespace rapport::text {

/// Rewrites markup so that parsing it cannot become expensive: every start tag has its end tag, nesting stays within
/// 100 (deeper elements lose their tags and keep their text), only the attributes `href`, `alt`, `src`, `width`, `height` and `hidden` remain,
/// elements of no meaning here become `div` or `span`, and scripts, styles and comments are gone. This is about cost
/// alone: what is safe to show is decided on the parsed tree.
[[nodiscard]] QString boundedHtml(const QString &html);

} // namespace rapport::text
