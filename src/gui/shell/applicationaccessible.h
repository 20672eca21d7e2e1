#pragma once

namespace rapport {

/// Makes menus and lists of choices that are open a part of what the application shows to assistive technology: Qt
/// tells of them while they have the focus, but leaves them out of the tree of windows. To be called before there is a
/// QApplication. GUI thread.
void installApplicationAccessibility();

} // namespace rapport
