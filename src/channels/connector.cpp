#include "channels/connector.h"

namespace rapport {

using namespace Qt::StringLiterals;

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

Result<> Connector::waitForNews(Session &)
{
    return fail(ErrorKind::Invalid, u"This channel has no live connection."_s);
}

} // namespace rapport
