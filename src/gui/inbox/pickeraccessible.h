#pragma once

class QListWidget;

namespace rapport {

/// Makes each choice of a Picker's list something that assistive technology can press.
void makeChoicesPressable(QListWidget *list);

} // namespace rapport
