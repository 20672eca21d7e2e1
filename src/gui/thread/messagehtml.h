#pragma once

#include "gui/theme/theme.h"
#include "gui/thread/messagetext.h"

#include <QString>

/// What the parts of a message's HTML have in common. GUI thread.
namespace rapport::messagetext {

[[nodiscard]] QString span(theme::Token token, const QString &html);
/// A link of ours; see ownAction().
[[nodiscard]] QString link(const QString &action, const QString &label);
/// A mark that reverses the letters behind it.
[[nodiscard]] bool isOverride(QChar c);
/// The text as it may be shown: without marks that reverse the letters, without controls, bounded.
[[nodiscard]] QString bodyText(const QString &text, int characters);

} // namespace rapport::messagetext
