#include "gui/composer/draftnews.h"

#include "base/time.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"

#include <QCoreApplication>
#include <QSet>

namespace rapport {

namespace {

/// Channels tell of a message with some delay; what is older than that was fetched from the past.
constexpr qint64 kLongestDelayMs = kHourMs;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::DraftNews)
};

bool isByOthers(const ThreadMessage &shown, ActorId me)
{
    const Message &message = shown.message;
    if (message.direction != Direction::In)
        return message.actor != me;
    return !shown.authorBot && !message.automatic && message.kind != MessageKind::Ping &&
           (message.moderation == Moderation::Visible || message.moderation == Moderation::Held);
}

} // namespace

QList<DraftNews> newsSince(qint64 begunAt, const QList<ThreadMessage> &messages, ActorId me)
{
    QList<DraftNews> news;
    if (begunAt <= 0)
        return news;
    for (const ThreadMessage &shown : messages) {
        const Message &message = shown.message;
        if (message.receivedAt <= begunAt || message.at <= begunAt - kLongestDelayMs || message.deletedAt > 0 ||
            !isByOthers(shown, me))
            continue;
        news.append({message.id, shown.actorName.isEmpty() ? shown.authorName : shown.actorName, message.at,
                     message.direction == Direction::Note});
    }
    return news;
}

QString newsText(const QList<DraftNews> &news, qint64 nowMs)
{
    if (news.isEmpty())
        return {};
    const DraftNews &newest = news.constLast();
    const QString name = messagetext::plainLine(newest.name);
    const QString when = agoText(newest.at, nowMs);
    QSet<QString> names;
    for (const DraftNews &one : news)
        names.insert(one.name);
    if (names.size() > 1)
        return Words::tr("%1 and %n other(s) wrote since you began, last %2.", nullptr,
                         static_cast<int>(names.size()) - 1)
            .arg(name, when);
    return newest.note ? Words::tr("%1 left a note since you began, %2.").arg(name, when)
                       : Words::tr("%1 wrote since you began, %2.").arg(name, when);
}

} // namespace rapport
