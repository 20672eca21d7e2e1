#include "gui/thread/threadmodel.h"

#include <QDateTime>
#include <utility>

namespace rapport {

namespace {

bool looksTheSame(const ThreadMessage &a, const ThreadMessage &b)
{
    return a.message == b.message && a.authorName == b.authorName && a.authorHandle == b.authorHandle &&
           a.authorBot == b.authorBot && a.actorName == b.actorName && a.delivery == b.delivery &&
           a.outbox == b.outbox && a.deliveryError == b.deliveryError && a.revisions == b.revisions;
}

/// A local day. Zones are asked once for each day, not once for each message.
class Day
{
public:
    [[nodiscard]] bool holds(qint64 at) const { return at >= m_begin && at < m_end; }
    void setTo(qint64 at)
    {
        const QDate day = QDateTime::fromMSecsSinceEpoch(at).date();
        m_begin = day.startOfDay().toMSecsSinceEpoch();
        m_end = day.addDays(1).startOfDay().toMSecsSinceEpoch();
    }

private:
    qint64 m_begin = 0;
    qint64 m_end = 0;
};

} // namespace

QSet<MessageId> ThreadModel::assign(QList<ThreadMessage> messages)
{
    const QList<ThreadMessage> former = std::exchange(m_messages, std::move(messages));
    const std::vector<Row> formerRows = m_rows;
    QHash<MessageId, size_t> formerIndexes;
    formerIndexes.reserve(static_cast<qsizetype>(formerRows.size()));
    for (size_t i = 0; i < formerRows.size(); ++i)
        formerIndexes.insert(former.at(formerRows[i].place.message).message.id, i);
    const auto formerId = [&](size_t index) { return former.at(formerRows[index].place.message).message.id; };
    m_order = arrange(m_messages);
    m_places.clear();
    m_places.reserve(m_messages.size());
    for (size_t i = 0; i < m_order.size(); ++i)
        m_places.insert(messageOf(m_order[i]).id, static_cast<int>(i));
    m_folded.removeIf([this](MessageId id) { return !contains(id); });
    fill();

    QSet<MessageId> changed;
    for (int i = 0; i < count(); ++i) {
        const MessageId id = idAt(i);
        const auto before = formerIndexes.constFind(id);
        if (before == formerIndexes.constEnd()) {
            changed.insert(id);
            continue;
        }
        // What stands above decides on the day separator and on whether the answered message has to be named.
        const MessageId above = i > 0 ? idAt(i - 1) : MessageId{};
        const MessageId aboveBefore = *before > 0 ? formerId(*before - 1) : MessageId{};
        const BranchPlace &placeBefore = formerRows[*before].place;
        if (above != aboveBefore || !looksTheSame(former.at(placeBefore.message), at(i)) ||
            placeBefore.depth != depth(i) || placeBefore.descendants != answersBelow(i))
            changed.insert(id);
    }
    return changed;
}

void ThreadModel::fill()
{
    m_rows.clear();
    m_rows.reserve(m_order.size());
    m_indexes.assign(m_order.size(), -1);
    Day day;
    for (size_t i = 0; i < m_order.size();) {
        const BranchPlace &place = m_order[i];
        const qint64 at = messageOf(place).at;
        Row row{.place = place};
        row.otherDay = !day.holds(at);
        if (place.depth == 0 && row.otherDay) {
            day.setTo(at);
            row.startsDay = true;
            row.otherDay = false;
        }
        m_indexes[i] = count();
        m_rows.push_back(row);
        const bool folded = place.opens && m_folded.contains(messageOf(place).id);
        i += folded ? static_cast<size_t>(1 + place.descendants) : size_t{1};
    }
}

int ThreadModel::indexOf(MessageId id) const
{
    const int place = m_places.value(id, -1);
    return place < 0 ? -1 : m_indexes[static_cast<size_t>(place)];
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
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i) {
        const Message &message = m_messages.at(i).message;
        if (message.direction == Direction::In && indexOf(message.id) >= 0)
            return indexOf(message.id);
    }
    return -1;
}

int ThreadModel::newest() const
{
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i) {
        const int index = indexOf(m_messages.at(i).message.id);
        if (index >= 0)
            return index;
    }
    return -1;
}

MessageId ThreadModel::branchOf(int index) const
{
    const int own = row(index).place.depth;
    for (int parent = row(index).place.parent; parent >= 0; parent = m_order[static_cast<size_t>(parent)].parent) {
        const BranchPlace &place = m_order[static_cast<size_t>(parent)];
        if (place.opens && place.depth < own)
            return messageOf(place).id;
    }
    return {};
}

bool ThreadModel::setFolded(MessageId id, bool folded)
{
    const int place = m_places.value(id, -1);
    if (place < 0 || !m_order[static_cast<size_t>(place)].opens || m_folded.contains(id) == folded)
        return false;
    if (folded)
        m_folded.insert(id);
    else
        m_folded.remove(id);
    fill();
    return true;
}

QSet<MessageId> ThreadModel::setAllFolded(bool folded)
{
    QSet<MessageId> wanted;
    for (const BranchPlace &place : m_order) {
        if (folded && place.opens)
            wanted.insert(messageOf(place).id);
    }
    const QSet<MessageId> changed = folded ? QSet<MessageId>(wanted).subtract(m_folded) : m_folded;
    m_folded = wanted;
    fill();
    return changed;
}

bool ThreadModel::reveal(MessageId id)
{
    if (!contains(id) || indexOf(id) >= 0)
        return false;
    for (int place = m_order[static_cast<size_t>(m_places.value(id))].parent; place >= 0;
         place = m_order[static_cast<size_t>(place)].parent)
        m_folded.remove(messageOf(m_order[static_cast<size_t>(place)]).id);
    fill();
    return true;
}

} // namespace rapport
