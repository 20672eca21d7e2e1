#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "domain/event.h"
#include "domain/savedreply.h"
#include "domain/savedview.h"
#include "domain/servicelevel.h"
#include "store/store.h"
#include "sync/batchruns.h"
#include "sync/campaigncommands.h"
#include "sync/change.h"
#include "sync/contentcommands.h"
#include "sync/dashboardcommands.h"
#include "sync/findingcommands.h"
#include "sync/outgoingfiles.h"
#include "sync/savedreplychanges.h"
#include "sync/peoplecommands.h"
#include "sync/watchcommands.h"

#include <QFuture>
#include <QList>

namespace rapport {

/// Local verbs: one write each, an event each, undo each. Thread-safe; results come as futures.
class Commands final
{
public:
    /// With a registry, what is marked as spam is moderated on its channel too, after `undoMs`; it must outlive this.
    explicit Commands(Store &store, const Registry *registry = nullptr, qint64 undoMs = 0);

    /// Invalid: no such conversation, or nothing to change. Returns the event, for undo().
    QFuture<Result<Event>> change(ConversationId id, const Change &change);
    QFuture<Result<Event>> close(ConversationId id) { return change(id, {.kind = Change::Kind::Close}); }
    QFuture<Result<Event>> reopen(ConversationId id) { return change(id, {.kind = Change::Kind::Reopen}); }
    QFuture<Result<Event>> addTag(ConversationId id, const QString &name)
    {
        return change(id, {.kind = Change::Kind::AddTag, .tag = name});
    }
    QFuture<Result<Event>> removeTag(ConversationId id, const QString &name)
    {
        return change(id, {.kind = Change::Kind::RemoveTag, .tag = name});
    }
    QFuture<Result<Event>> assign(ConversationId id, ActorId to)
    {
        return change(id, {.kind = Change::Kind::Assign, .assignee = to});
    }
    QFuture<Result<Event>> addNote(ConversationId id, const QString &text);
    /// Puts others into one; see sync/merging.h.
    QFuture<Result<Event>> merge(ConversationId into, const QList<ConversationId> &others);
    QFuture<Result<Event>> split(MessageId message);
    /// Takes an event back, at any later time; Invalid if it cannot be or has been. For those of many conversations
    /// see batches().
    QFuture<Result<Event>> undo(const Uid &event);
    /// Decisions about many conversations at once.
    [[nodiscard]] BatchRuns &batches() { return m_batches; }
    /// Who is who, and what is known of them.
    [[nodiscard]] PeopleCommands &people() { return m_people; }
    /// What is to be reached, with whom and by when.
    [[nodiscard]] CampaignCommands &campaigns() { return m_campaigns; }
    /// What is published by oneself.
    [[nodiscard]] ContentCommands &content() { return m_content; }
    /// Pages of figures that people arrange.
    [[nodiscard]] DashboardCommands &dashboards() { return m_dashboards; }
    /// Our own names and those of competitors, whose mentions are counted.
    [[nodiscard]] WatchCommands &watching() { return m_watching; }

    /// How messages sound, leads and ideas.
    [[nodiscard]] FindingCommands &findings() { return m_findings; }

    /// Lists that people save. The event's `after` has the view's uid ("view").
    QFuture<Result<Event>> addView(const SavedView &view);
    QFuture<Result<Event>> changeView(const SavedView &view);
    QFuture<Result<Event>> moveView(SavedViewId id, int position);
    QFuture<Result<Event>> removeView(SavedViewId id);

    /// Texts that people keep to answer with. The event's `after` has the reply's uid ("reply").
    QFuture<Result<Event>> addSavedReply(const SavedReply &reply);
    QFuture<Result<Event>> changeSavedReply(const SavedReply &reply);
    QFuture<Result<Event>> moveSavedReply(SavedReplyId id, int position);
    QFuture<Result<Event>> removeSavedReply(SavedReplyId id);
    QFuture<Result<SavedReplyImport>> importSavedReplies(const QList<SavedReply> &replies);
    /// Counts a use; no decision, and no event.
    QFuture<Result<>> noteSavedReplyUse(SavedReplyId id);

    /// Files that go with answers.
    [[nodiscard]] OutgoingFiles &files() { return m_files; }

    /// Promises of how soon people are answered; `basedOn`: the revision that they were changed from. See
    /// levelchanges.h.
    QFuture<Result<Event>> setServiceRules(const ServiceRules &rules, const Uid &basedOn);
    QFuture<Result<Event>> setImportance(ContactId contact, Importance importance);

    /// Where an answer leaves a conversation from now on: Waiting or Closed.
    QFuture<Result<>> setStateOnceAnswered(ConversationState state);

    /// What is no decision and leaves no event.
    QFuture<Result<>> setRead(ConversationId id, bool read);
    QFuture<Result<>> saveDraft(ConversationId id, DraftKind kind, MessageId replyTo, const QString &text);

    /// Accounts. `account` as verified; its secret goes to the keychain by the caller, never here.
    QFuture<Result<Account>> addAccount(Account account);
    QFuture<Result<>> updateAccount(const Account &account);
    QFuture<Result<>> pauseAccount(AccountId id, bool paused);
    /// Without its history it is Leaving from then on, and AccountRemovals takes it away.
    QFuture<Result<>> removeAccount(AccountId id, bool keepHistory);

private:
    Store &m_store;
    Outward m_outward;
    BatchRuns m_batches;
    OutgoingFiles m_files;
    PeopleCommands m_people;
    CampaignCommands m_campaigns;
    ContentCommands m_content;
    DashboardCommands m_dashboards;
    FindingCommands m_findings;
    WatchCommands m_watching;
};

} // namespace rapport
