#include "gui/thread/threadmodel.h"

#include <QDateTime>

namespace rapport {

namespace {

bool looksTheSame(const ThreadMessage &a, const ThreadMessage &b)
{
    return a.message == b.message && a.authorName == b.authorName && a.authorHandle == b.authorHandle &&
           a.authorBot == b.authorBot && a.actorName == b.actorName && a.delivery == b.delivery &&
           a.outbox == b.outbox && a.deliveryError == b.deliveryError && a.revisions == b.revisions;
}

/// Zones are asked once for each day, not once for each message.
std::vector<bool> dayStarts(const QList<ThreadMessage> &messages)
{
    std::vector<bool> starts;
    starts.reserve(static_cast<size_t>(messages.size()));
    qint64 dayBegin = 0;
    qint64 dayEnd = 0;
    for (const ThreadMessage &message : messages) {
        const qint64 at = message.message.at;
        const bool sameDay = at >= dayBegin && at < dayEnd;
        if (!sameDay) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(at).date();
            dayBegin = day.startOfDay().toMSecsSinceEpoch();
            dayEnd = day.addDays(1).startOfDay().toMSecsSinceEpoch();
        }
        starts.push_back(!sameDay);
    }
    return starts;
}

} // namespace

QSet<MessageId> ThreadModel::assign(QList<ThreadMessage> messages)
{
    QSet<MessageId> changed;
    QHash<MessageId, int> indexes;
    indexes.reserve(messages.size());
    for (int i = 0; i < static_cast<int>(messages.size()); ++i) {
        const ThreadMessage &message = messages.at(i);
        indexes.insert(message.message.id, i);
        const int before = indexOf(message.message.id);
        // What stands above decides on the day separator and on whether the answered message has to be named.
        const MessageId above = i > 0 ? messages.at(i - 1).message.id : MessageId{};
        const MessageId aboveBefore = before > 0 ? idAt(before - 1) : MessageId{};
        if (before < 0 || above != aboveBefore || !looksTheSame(message, at(before)))
            changed.insert(message.message.id);
    }
    m_startsDay = dayStarts(messages);
    m_messages = std::move(messages);
    m_indexes = std::move(indexes);
    return changed;
}

int ThreadModel::answered(int index) const
{
    const MessageId parent = at(index).message.parent;
    if (!parent || at(index).message.direction == Direction::Note)
        return -1;
    const int parentIndex = indexOf(parent);
    int above = index - 1;
    while (above >= 0 && at(above).message.direction == Direction::Note)
        --above;
    return parentIndex <= 0 || parentIndex == above ? -1 : parentIndex;
}

int ThreadModel::firstUnread() const
{
    for (int i = 0; i < count(); ++i) {
        if (at(i).message.unread)
            return i;
    }
    return -1;
}

int ThreadModel::newestInbound() const
{
    for (int i = count() - 1; i >= 0; --i) {
        if (at(i).message.direction == Direction::In)
            return i;
    }
    return -1;
}

} // namespace rapport
