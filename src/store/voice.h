#pragma once

#include "domain/watchedname.h"
#include "insight/metric.h"
#include "store/store.h"

#include <QList>

#include <optional>
#include <vector>

// How much of what others say is about us, among the names that are watched.
namespace rapport::store {

/// Messages of others that hold a word or phrase of a name.
struct Mentions
{
    qint64 messages = 0;
    qint64 people = 0;
    std::vector<qint64> daily; ///< Messages, for each day of the period.
    QString query;             ///< Opens them.
};

struct NameMentions
{
    WatchedName name;
    Mentions mentions;
};

/// Share of voice: messages that mention us ÷ (those and what mentions each competitor), of the same channels and
/// period. A message that mentions us under two names counts once; one that mentions us and two competitors counts once
/// for each of the three.
struct ShareOfVoice
{
    QList<NameMentions> names;     ///< The watched list, in its order.
    Mentions ours;                 ///< Any of our names.
    qint64 competitors = 0;        ///< Each competitor's messages, added up.
    std::optional<double> percent; ///< None where nobody is mentioned, or no name of ours is watched.

    [[nodiscard]] qint64 all() const { return ours.messages + competitors; }
};

/// `filter`: a text for parseQuery(). Invalid: as for that.
[[nodiscard]] Result<ShareOfVoice> shareOfVoice(Reader &r, const Period &period, const QString &filter);

} // namespace rapport::store
