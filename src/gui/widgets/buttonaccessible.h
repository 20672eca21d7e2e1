#pragma once

namespace rapport {

/// Makes pressing a button through assistive technology the same as clicking it: Qt turns one that can be checked on or
/// off without telling whoever waits for a click. To be called when there is a QApplication, which brings
/// its own ways that come first otherwise. GUI thread.
void installButtonAccessibility();

} // namespace rapport
