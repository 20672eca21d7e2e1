#pragma once

#include "insight/metric.h"
#include "store/store.h"

#include <QList>

// What happened in a period that may explain its figures.
namespace rapport::store {

/// A post of ours that was answered, liked or shared.
struct StrongPost
{
    MessageId message;
    ConversationId conversation;
    int day = 0; ///< In the workspace's time zone.
    QString text;
    qint64 engagements = 0; ///< Likes, shares, replies and quotes as the channel told them last.
};

/// At most one of a day and so many of all, those that drew most; in the order of their days. Found by the counts of
/// days, so that only a few days' messages are read. No accounts: of all.
[[nodiscard]] QList<StrongPost> strongestPosts(Reader &r, const Period &days, const QList<AccountId> &accounts,
                                               int most);

} // namespace rapport::store
