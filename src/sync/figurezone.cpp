#include "sync/figurezone.h"

#include "store/rollups.h"

namespace rapport {

QFuture<Result<>> setFigureZone(Store &store, const QByteArray &zone)
{
    return store.write(WriteLane::User, [zone](Writer &w) -> Result<> { return store::setReportZone(w, zone); });
}

} // namespace rapport
