#pragma once

class QListWidget;

namespace rapport {

/// Makes each choice of a ChoicePopup's list something that assistive technology can press.
void makeChoicesPressable(QListWidget *list);

} // namespace rapport
