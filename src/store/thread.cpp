#include "domain/action.h"
#include "store/messageid.h"
#include "store/messagerow.h"
#include "store/messages.h"

#include <unordered_map>

namespace rapport::store {
namespace {

constexpr qsizetype kFewMessages = 32;

/// Fills in what each statement tells of a message of the thread, wherever that stands.
class Thread
{
public:
    Thread(Reader &reader, ConversationId conversation) : m_reader(reader), m_conversation(conversation) {}

    QList<ThreadMessage> read()
    {
        readMessages();
        readAttachments();
        if (m_anyEdited) {
            each("thread.revisionCounts",
                 [](ThreadMessage &m, const Statement &s) { m.revisions = static_cast<int>(s.integer(1)); });
        }
        each("thread.ideas", [](ThreadMessage &m, const Statement &s) { m.ideas.append(s.text(1)); });
        // In the order they were made: the newest send of a message is the one that counts.
        each("thread.deliveries", [](ThreadMessage &m, const Statement &s) {
            const auto state = s.value<OutboxState>(2);
            const bool settled = state == OutboxState::Sent || state == OutboxState::Cancelled;
            m.delivery = outboxStateName(state);
            m.outbox = settled ? OutboxId() : s.id<OutboxId>(1);
            m.deliveryError = s.text(3);
        });
        return std::move(m_messages);
    }

    QList<ThreadMessage> readInFull()
    {
        m_messages = read();
        each("thread.counts", [](ThreadMessage &m, const Statement &s) {
            m.stats = {.likes = s.integer(1),
                       .shares = s.integer(2),
                       .replies = s.integer(3),
                       .quotes = s.integer(4),
                       .views = s.integer(5)};
        });
        each("thread.moodCorrections", [](ThreadMessage &m, const Statement &) { m.moodCorrected = true; });
        return std::move(m_messages);
    }

private:
    void readMessages()
    {
        Statement s = m_reader.query("thread.messages");
        s.bind(":conversation", m_conversation);
        while (s.step()) {
            // One row for each of its files.
            if (!m_messages.isEmpty() && m_messages.constLast().message.id == s.id<MessageId>(0))
                continue;
            if (m_messages.size() == kFewMessages)
                makeRoom();
            ThreadMessage &m = m_messages.emplaceBack();
            const qsizetype count = m_messages.size();
            readMessage(s, m.message, count > 1 ? &m_messages.at(count - 2).message : nullptr);
            if (m.message.actor)
                m.actorName = s.text(kMessageColumns);
            if (!s.isNull(kMessageColumns + 1))
                m_withAttachments.append(count - 1);
            tellAuthor(m, s, kMessageColumns + 2);
            m_anyEdited = m_anyEdited || m.message.editedAt != 0;
        }
    }

    /// A message is large: a long list that grew by itself would move them all several times.
    void makeRoom()
    {
        Statement s = m_reader.query("thread.size");
        s.bind(":conversation", m_conversation);
        if (s.step())
            m_messages.reserve(s.integer(0));
    }

    /// Who writes in a thread writes more than once: their names are read once, and shared.
    void tellAuthor(ThreadMessage &m, const Statement &s, int first)
    {
        const qsizetype place = m_messages.size() - 1;
        const auto [known, isNew] = m_authors.try_emplace(m.message.author.value, place);
        if (!isNew) {
            const ThreadMessage &before = m_messages.at(known->second);
            m.authorName = before.authorName;
            m.authorHandle = before.authorHandle;
            m.authorAvatarUrl = before.authorAvatarUrl;
            m.authorBot = before.authorBot;
            return;
        }
        m.authorName = s.text(first);
        m.authorHandle = s.text(first + 1);
        if (m.authorName.isEmpty())
            m.authorName = m.authorHandle.isEmpty() ? s.text(first + 2) : m.authorHandle;
        m.authorAvatarUrl = s.text(first + 3);
        m.authorBot = s.flag(first + 4);
    }

    void readAttachments()
    {
        if (m_withAttachments.isEmpty())
            return;
        Statement s = m_reader.query("messages.attachments");
        for (const qsizetype place : std::as_const(m_withAttachments)) {
            Message &message = m_messages[place].message;
            s.bind(":message", message.id);
            while (s.step())
                message.attachments.append(readAttachment(s));
            s.reset();
        }
    }

    /// What is told of some messages, by their ids in the first column.
    template<class F>
    void each(const char *query, F fill)
    {
        Statement s = m_reader.query(query);
        s.bind(":conversation", m_conversation);
        while (s.step()) {
            if (m_places.isEmpty())
                notePlaces();
            const auto place = m_places.constFind(s.id<MessageId>(0));
            if (place != m_places.constEnd())
                fill(m_messages[*place], s);
        }
    }

    void notePlaces()
    {
        m_places.reserve(m_messages.size());
        for (qsizetype i = 0; i < m_messages.size(); ++i)
            m_places.insert(m_messages.at(i).message.id, i);
    }

    Reader &m_reader;
    ConversationId m_conversation;
    QList<ThreadMessage> m_messages;
    std::unordered_map<qint64, qsizetype> m_authors;
    QList<qsizetype> m_withAttachments;
    bool m_anyEdited = false;
    QHash<MessageId, qsizetype> m_places; ///< Filled when something is told of one of them.
};

} // namespace

std::optional<Message> message(Reader &r, MessageId id)
{
    Statement s = r.query("messages.byId");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    Message found;
    readMessage(s, found);
    Statement attachments = r.query("messages.attachments");
    attachments.bind(":message", id);
    while (attachments.step())
        found.attachments.append(readAttachment(attachments));
    return found;
}

QList<ThreadMessage> thread(Reader &r, ConversationId conversation)
{
    return Thread(r, conversation).read();
}

QList<ThreadMessage> threadInFull(Reader &r, ConversationId conversation)
{
    return Thread(r, conversation).readInFull();
}

QList<MessageRevision> revisions(Reader &r, MessageId id)
{
    QList<MessageRevision> found;
    Statement s = r.query("thread.revisions");
    s.bind(":message", id);
    while (s.step())
        found.append({.replacedAt = s.integer(0), .title = s.text(1), .text = s.text(2), .html = s.text(3)});
    return found;
}

QStringList remoteIdsToCheck(Reader &r, AccountId account, qint64 newerThan, qint64 checkedBefore, int limit)
{
    QStringList found;
    Statement s = r.query("thread.toCheck");
    s.bind(":account", account)
        .bind(":lowest", lowestMessageId(newerThan))
        .bind(":newerThan", newerThan)
        .bind(":checkedBefore", checkedBefore)
        .bind(":limit", limit);
    while (s.step())
        found.append(s.text(0));
    return found;
}

} // namespace rapport::store
