#pragma once

#include "gui/thread/threadbranches.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <vector>

namespace rapport {

/// The messages of one conversation in the order they are shown, and what each has to know of the others. Indexes count
/// what is shown: messages of a folded branch have none. GUI thread.
class ThreadModel final
{
public:
    /// Takes the messages, the oldest first, in their new form; names those that look different from before (new ones
    /// among them).
    QSet<MessageId> assign(QList<ThreadMessage> messages);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] const ThreadMessage &at(int index) const { return m_messages.at(row(index).place.message); }
    [[nodiscard]] MessageId idAt(int index) const { return at(index).message.id; }
    [[nodiscard]] int indexOf(MessageId id) const; ///< -1: not in this thread, or in a folded branch.
    /// Whether it is in this thread, folded away or not.
    [[nodiscard]] bool contains(MessageId id) const { return m_places.contains(id); }
    /// All of them by time, folded away or not.
    [[nodiscard]] const QList<ThreadMessage> &messages() const { return m_messages; }

    /// Whether a local day begins with this message. Only the stem has days: a branch goes on for as long as it does.
    [[nodiscard]] bool startsDay(int index) const { return row(index).startsDay; }
    /// Whether it was written on another day than the separator above it says.
    [[nodiscard]] bool isOtherDay(int index) const { return row(index).otherDay; }
    [[nodiscard]] int depth(int index) const { return row(index).place.depth; }
    /// The message that this one answers, where it is not simply the one above it or the post that everything is below;
    /// -1: nothing has to be said.
    [[nodiscard]] int answered(int index) const;
    [[nodiscard]] int firstUnread() const; ///< -1: everything was read.
    /// The newest message of theirs that can be answered; -1: there is none.
    [[nodiscard]] int newestInbound() const;
    /// The newest of all, which need not be the last one.
    [[nodiscard]] int newest() const;

    /// Whether the answers to it are a branch that can be folded, and how many there are.
    [[nodiscard]] bool opensBranch(int index) const { return row(index).place.opens; }
    [[nodiscard]] int answersBelow(int index) const { return row(index).place.descendants; }
    [[nodiscard]] bool isFolded(int index) const { return m_folded.contains(idAt(index)); }
    /// The message that opens the innermost branch that this one is in; none on the stem.
    [[nodiscard]] MessageId branchOf(int index) const;
    /// True: something changed.
    bool setFolded(MessageId id, bool folded);
    /// Every branch; names those that changed.
    QSet<MessageId> setAllFolded(bool folded);
    /// Unfolds what a message is hidden in. True: something changed.
    bool reveal(MessageId id);

private:
    struct Row
    {
        BranchPlace place;
        bool startsDay = false;
        bool otherDay = false;
    };

    [[nodiscard]] const Row &row(int index) const { return m_rows.at(static_cast<size_t>(index)); }
    [[nodiscard]] const Message &messageOf(const BranchPlace &place) const
    {
        return m_messages.at(place.message).message;
    }
    void fill();

    QList<ThreadMessage> m_messages;
    std::vector<BranchPlace> m_order; ///< Every message.
    std::vector<Row> m_rows;          ///< Those that are shown.
    QHash<MessageId, int> m_places;   ///< In m_order.
    std::vector<int> m_indexes;       ///< Of a place in m_order: in m_rows, or -1.
    QSet<MessageId> m_folded;
};

} // namespace rapport
