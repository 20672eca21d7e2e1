#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "store/store.h"
#include "sync/ingest.h"

#include <QHash>
#include <vector>

namespace rapport {

/// One conversation while a page is merged into it.
struct PageThread
{
    Conversation conversation;
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
    const PreparedItem *newest = nullptr;  ///< The item whose text is to be the preview.
    const PreparedItem *subject = nullptr; ///< The item whose words are to be the subject.
    QString subjectTold;                   ///< A subject that the channel named.
    bool newestChecked = false;            ///< Whether the newest one stored is what the preview shows.
    bool recount = false;                  ///< Something changed that cannot be added to the figures.
    bool reconsider = false;               ///< An ask is gone: the state may have no reason any more.
};

/// The conversations of one page: each is read once and written once. Figures are added up; only what cannot be added
/// is counted again. Lives inside one write transaction.
class PageThreads final
{
public:
    PageThreads(Writer &w, const Account &account);

    /// References hold until the next call of either.
    PageThread &byKey(const QString &remoteKey);
    PageThread &byId(ConversationId id);

    /// A message that is new here, before it is added to the figures.
    void considerSubject(PageThread &thread, const PreparedItem &prepared);
    void addToFigures(PageThread &thread, const PreparedItem &prepared, const Message &message, bool authorIsSelf);
    /// Writes figures, subjects and states, as lifecycle.h rules.
    void write();

private:
    void addLanguage(PageThread &thread, const Message &message);
    void applyArrivals(PageThread &thread);

    Writer &m_w;
    const Account &m_account;
    QHash<QString, ConversationId> m_ids;
    QHash<ConversationId, PageThread> m_threads;
};

} // namespace rapport
