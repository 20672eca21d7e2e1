#pragma once

/// Light or dark, as the person chose. GUI thread.
namespace rapport::theme {

/// Kept in the settings.
enum class SchemeWish { System, Light, Dark };

[[nodiscard]] SchemeWish schemeWish();
/// Switches at once.
void setSchemeWish(SchemeWish wish);

} // namespace rapport::theme
