#pragma once

#include "store/store.h"

#include <QFuture>

namespace rapport {

/// Figures have their days in this time zone from now on (an IANA name); all are counted again, in short steps while
/// nobody writes. A setting that can be set back, and no event. Invalid: there is no such zone.
QFuture<Result<>> setFigureZone(Store &store, const QByteArray &zone);

} // namespace rapport
