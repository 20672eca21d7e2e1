#pragma once

#include <QFont>

/// The type scale: one family, six sizes, two weights. GUI thread.
namespace rapport::theme {

enum class TextStyle {
    Body,      ///< 13 px
    BodyBold,  ///< 13 px, semibold
    Secondary, ///< 12 px
    Caption,   ///< 11 px
    CaptionBold,
    Title,  ///< 15 px, semibold
    Figure, ///< 22 px, semibold
};

/// Inter where it is installed, else the platform's interface font.
[[nodiscard]] QFont font(TextStyle style);

} // namespace rapport::theme
