#pragma once

class QWidget;

namespace rapport {

/// The wheel over this control scrolls the page that it stands on and never changes what is chosen in it. GUI thread.
void passWheel(QWidget *control);

} // namespace rapport
