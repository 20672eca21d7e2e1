#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "domain/lifecycle.h"
#include "store/store.h"
#include "sync/ingest.h"

#include <QHash>
#include <optional>
#include <vector>

namespace rapport {

/// One conversation while a page is merged into it.
struct PageThread
{
    Conversation conversation;
    std::optional<Conversation> stored; ///< None: it is new, and all of its messages are of this page.
    qint64 storedLastAskAt = 0;
    qint64 lastAskAt = 0;
    struct Ask
    {
        qint64 at = 0;
        MessageId id;
        bool held = false;
    };
    std::vector<Ask> asks;                 ///< Arrivals that want an answer.
    bool replyArrived = false;             ///< One of ours, for all to see.
    qint64 replyAt = 0;                    ///< Of the newest such of this page,
    MessageId reply;                       ///< and its id.
    QString inboundLanguage;               ///< Of the first of this page that has one;
    QString outboundLanguage;              ///< what we wrote counts only where nobody else's is known.
    const PreparedItem *newest = nullptr;  ///< The item whose text is to be the preview.
    const PreparedItem *subject = nullptr; ///< The item whose words are to be the subject.
    QString subjectTold;                   ///< A subject that the channel named.
    bool newestChecked = false;            ///< Whether the newest one stored is what the preview shows.
    bool moodUnsure = false;               ///< An earlier message arrived that may be the newest with a mood.
    bool languageUnsure = false;           ///< A message arrived that may be the first in a known language.
    bool recount = false;                  ///< Something changed that cannot be added to the figures.
    bool reconsider = false;               ///< An ask is gone: the state may have no reason any more.
};

/// What a conversation is called after its first message.
[[nodiscard]] QString subjectOf(const QString &title, const QString &text);

/// The conversations of one page: each is read once and written once, a new one before its messages. Figures are added
/// up; only what cannot be added is counted again. Lives inside one write transaction.
class PageThreads final
{
public:
    PageThreads(Writer &w, const Account &account);

    /// References hold until the next call of either.
    PageThread &byKey(const QString &remoteKey);
    /// The thread's own conversation, where byKey() gave the one that it was merged into; else none.
    [[nodiscard]] ConversationId homeOf(const QString &remoteKey) const { return m_homes.value(remoteKey); }
    /// Whether any thread of the workspace was merged or parted.
    [[nodiscard]] bool anyMoved() const { return m_anyMoved; }
    PageThread &byId(ConversationId id);

    /// A message that is new here, before it is added to the figures. In the order of their times.
    void considerSubject(PageThread &thread, const PreparedItem &prepared);
    void addToFigures(PageThread &thread, const PreparedItem &prepared, const Message &message, bool authorIsSelf);
    /// Writes the new ones, so that their messages can be written.
    void writeNew();
    /// Writes figures, subjects and states, as lifecycle.h rules. After all messages.
    void write();

private:
    void settle(PageThread &thread);
    void addLanguage(PageThread &thread, const Message &message);
    void addMood(PageThread &thread, const Message &message);
    void applyArrivals(PageThread &thread);
    void recordReopening(const Conversation &conversation, const lifecycle::Standing &before);

    Writer &m_w;
    const Account &m_account;
    std::optional<ConversationState> m_onceAnswered; ///< The workspace's preference, once it was asked for.
    const bool m_anyMoved;
    QHash<QString, ConversationId> m_ids;
    QHash<QString, ConversationId> m_homes;
    QHash<ConversationId, PageThread> m_threads;
    std::vector<ConversationId> m_new; ///< Not written yet.
    ConversationId m_nextId;           ///< For the next new one, once it was asked for.
};

} // namespace rapport
