#include "channels/connector.h"

namespace rapport {

Result<QList<RemoteItem>> Connector::recheck(Session &, const QStringList &)
{
    return QList<RemoteItem>();
}

QString Connector::plannedRemoteId(const Account &, const Action &, const IdempotencyKey &) const
{
    return {};
}

QString Connector::previewHtml(const QString &) const
{
    return {};
}

} // namespace rapport
