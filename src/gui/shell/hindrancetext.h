#pragma once

#include "gui/theme/theme.h"
#include "store/hindrance.h"

#include <QString>

// What the window says of a workspace that cannot be written to, from facts alone.
namespace rapport {

struct HindranceNotice
{
    /// What the person can do about it here.
    enum class Offer { None, KeepTyped, Rescue, Reopen };

    const char *glyph = "";
    theme::Token ink = theme::Token::Text;
    theme::Token fill = theme::Token::Surface;
    QString text; ///< What happened, what is safe, what can be done.
    Offer offer = Offer::None;
    QString offerText;
};

/// `folder`: where the workspace belongs. `fromCopy`: what is shown is a temporary copy. Empty for None.
[[nodiscard]] HindranceNotice hindranceNotice(Hindrance hindrance, const QString &folder, bool fromCopy);

/// Why an action that writes cannot be done now; empty: it can be tried.
[[nodiscard]] QString whyNotWritable(Hindrance hindrance);

} // namespace rapport
