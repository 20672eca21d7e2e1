#pragma once

#include "domain/message.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <vector>

namespace rapport {

/// The messages of one conversation in the order they are shown, and what each has to know of the others. GUI thread.
class ThreadModel final
{
public:
    /// Takes the messages in their new form; names those that look different from before (new ones among them).
    QSet<MessageId> assign(QList<ThreadMessage> messages);

    [[nodiscard]] int count() const { return static_cast<int>(m_messages.size()); }
    [[nodiscard]] bool isEmpty() const { return m_messages.isEmpty(); }
    [[nodiscard]] const ThreadMessage &at(int index) const { return m_messages.at(index); }
    [[nodiscard]] MessageId idAt(int index) const { return m_messages.at(index).message.id; }
    [[nodiscard]] int indexOf(MessageId id) const { return m_indexes.value(id, -1); } ///< -1: not in this thread.
    /// Whether a local day begins with this message.
    [[nodiscard]] bool startsDay(int index) const { return m_startsDay.at(static_cast<size_t>(index)); }
    /// The message that this one answers, where it is not simply the one above it or the post that everything is below;
    /// -1: nothing has to be said.
    [[nodiscard]] int answered(int index) const;
    [[nodiscard]] int firstUnread() const; ///< -1: everything was read.
    /// The newest message of theirs that can be answered; -1: there is none.
    [[nodiscard]] int newestInbound() const;

private:
    QList<ThreadMessage> m_messages;
    QHash<MessageId, int> m_indexes;
    std::vector<bool> m_startsDay;
};

} // namespace rapport
