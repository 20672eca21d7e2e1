#pragma once

#include "channels/remoteitem.h"
#include "limits/limitstore.h"
#include "store/store.h"

#include <QHash>
#include <vector>

// The generated community's messages, read back so that every measurement works on the same texts.
namespace rapport::bench {

/// A message with what surrounds it, as a channel would tell it.
struct Record
{
    qint64 id = 0;
    qint64 conversation = 0;
    qint64 account = 0;
    qint64 author = 0;
    qint64 parent = 0;
    qint64 receivedAt = 0;
    qint64 revision = 0;
    qint64 state = 0;        ///< Of the conversation.
    qint64 waitingSince = 0; ///< Of the conversation.
    QString text;            ///< As stored: cleaned of HTML.
    RemoteMessage message;
};

/// The messages after `afterId` in the order of their ids, which is that of time; at most `most`, none at the end.
[[nodiscard]] std::vector<Record> readRecords(Store &store, qint64 afterId, int most);
/// `chunks` times `each` messages that follow each other, from beginnings spread evenly over the whole time.
[[nodiscard]] std::vector<Record> sampleRecords(Store &store, int chunks, int each);
/// The likes, shares and follows after `afterId`, in the order of their ids.
[[nodiscard]] std::vector<LimitActivity> readActivities(Store &store, qint64 afterId, int most, qint64 &lastId);
[[nodiscard]] LimitRecord limitRecord(const Record &record);
/// The items of each account, as one page of its feed.
[[nodiscard]] QHash<qint64, QList<RemoteItem>> itemsByAccount(const std::vector<Record> &records);

} // namespace rapport::bench
