#pragma once

class QAbstractItemView;

namespace rapport {

/// A row that assistive technology selects becomes the current one, as a row that is clicked does: Qt selects it only.
/// To be called once the view has its model.
void followSelection(QAbstractItemView *view);

} // namespace rapport
