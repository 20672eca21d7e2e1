#include "sync/commands.h"

#include "channels/registry.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/savedreplies.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/levelchanges.h"
#include "sync/merging.h"
#include "sync/viewchanges.h"

#include <memory>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using changes::eventFor;
using changes::existing;
using changes::recorded;

Result<Event> writeNote(Writer &w, ConversationId id, const QString &text)
{
    const Result<Conversation> conversation = existing(w, id);
    if (!conversation)
        return fail(conversation.error());
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"the note is empty"_s);
    const qint64 now = w.nowMs();
    Message note;
    note.conversation = id;
    note.account = conversation->account;
    note.kind = MessageKind::Note;
    note.direction = Direction::Note;
    note.at = now;
    note.receivedAt = now;
    note.text = text;
    note.uid = Uid::create(now);
    note.actor = w.actor();
    note.id = store::addMessage(w, note, 0);
    store::recountConversation(w, id);
    store::removeDraft(w, id, DraftKind::Note);
    w.changes().drafts = true;
    Event event = eventFor(*conversation, u"note.added"_s, {}, {{u"note"_s, note.uid.toString()}});
    event.message = note.id;
    return recorded(w, event);
}

Result<Event> undoByUid(Writer &w, const Outward &outward, const Uid &uid)
{
    const std::optional<Event> event = store::event(w, uid);
    if (!event)
        return fail(ErrorKind::Invalid, u"no such event"_s);
    return undoEvent(w, outward, *event);
}

/// Where nothing can be sent there is nothing to publish on.
const Registry &noChannels()
{
    static const Registry none({});
    return none;
}

} // namespace

Commands::Commands(Store &store, const Registry *registry, qint64 undoMs)
    : m_store(store),
      m_outward{registry, undoMs},
      m_batches(store, m_outward),
      m_files(store, registry),
      m_people(store),
      m_campaigns(store),
      m_content(store, registry ? *registry : noChannels(), undoMs),
      m_dashboards(store),
      m_findings(store),
      m_watching(store)
{
}

QFuture<Result<Event>> Commands::change(ConversationId id, const Change &change)
{
    return m_store.write(WriteLane::User,
                         [outward = m_outward, id, change](Writer &w) { return applyChange(w, outward, id, change); });
}

QFuture<Result<Event>> Commands::addNote(ConversationId id, const QString &text)
{
    return m_store.write(WriteLane::User, [id, text](Writer &w) { return writeNote(w, id, text); });
}

QFuture<Result<Event>> Commands::merge(ConversationId into, const QList<ConversationId> &others)
{
    return m_store.write(WriteLane::User, [into, others](Writer &w) { return merging::merge(w, into, others); });
}

QFuture<Result<Event>> Commands::split(MessageId message)
{
    return m_store.write(WriteLane::User, [message](Writer &w) { return merging::split(w, message); });
}

QFuture<Result<Event>> Commands::undo(const Uid &event)
{
    return m_store.write(WriteLane::User,
                         [outward = m_outward, event](Writer &w) { return undoByUid(w, outward, event); });
}

QFuture<Result<Event>> Commands::addView(const SavedView &view)
{
    return m_store.write(WriteLane::User, [view](Writer &w) { return viewchanges::add(w, view); });
}

QFuture<Result<Event>> Commands::changeView(const SavedView &view)
{
    return m_store.write(WriteLane::User, [view](Writer &w) { return viewchanges::change(w, view); });
}

QFuture<Result<Event>> Commands::moveView(SavedViewId id, int position)
{
    return m_store.write(WriteLane::User, [id, position](Writer &w) { return viewchanges::move(w, id, position); });
}

QFuture<Result<Event>> Commands::removeView(SavedViewId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return viewchanges::remove(w, id); });
}

QFuture<Result<Event>> Commands::addSavedReply(const SavedReply &reply)
{
    return m_store.write(WriteLane::User, [reply](Writer &w) { return savedreplychanges::add(w, reply); });
}

QFuture<Result<Event>> Commands::changeSavedReply(const SavedReply &reply)
{
    return m_store.write(WriteLane::User, [reply](Writer &w) { return savedreplychanges::change(w, reply); });
}

QFuture<Result<Event>> Commands::moveSavedReply(SavedReplyId id, int position)
{
    return m_store.write(WriteLane::User,
                         [id, position](Writer &w) { return savedreplychanges::move(w, id, position); });
}

QFuture<Result<Event>> Commands::removeSavedReply(SavedReplyId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return savedreplychanges::remove(w, id); });
}

QFuture<Result<SavedReplyImport>> Commands::importSavedReplies(const QList<SavedReply> &replies)
{
    return m_store.write(WriteLane::User, [replies](Writer &w) { return savedreplychanges::take(w, replies); });
}

QFuture<Result<>> Commands::noteSavedReplyUse(SavedReplyId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) -> Result<> {
        store::noteSavedReplyUse(w, id);
        return {};
    });
}

QFuture<Result<Event>> Commands::setServiceRules(const ServiceRules &rules, const Uid &basedOn)
{
    return m_store.write(WriteLane::User,
                         [rules, basedOn](Writer &w) { return levelchanges::setRules(w, rules, basedOn); });
}

QFuture<Result<Event>> Commands::setImportance(ContactId contact, Importance importance)
{
    return m_store.write(WriteLane::User, [contact, importance](Writer &w) {
        return levelchanges::setImportance(w, contact, importance);
    });
}

QFuture<Result<>> Commands::setStateOnceAnswered(ConversationState state)
{
    return m_store.write(WriteLane::User, [state](Writer &w) -> Result<> {
        if (state != ConversationState::Waiting && state != ConversationState::Closed)
            return fail(ErrorKind::Invalid, u"an answer can leave a conversation waiting or closed"_s);
        store::setStateOnceAnswered(w, state);
        return {};
    });
}

QFuture<Result<>> Commands::setRead(ConversationId id, bool read)
{
    return m_store.write(WriteLane::User, [id, read](Writer &w) -> Result<> {
        if (const Result<Conversation> conversation = existing(w, id); !conversation)
            return fail(conversation.error());
        store::setRead(w, id, read);
        w.changes().conversations.insert(id);
        return {};
    });
}

QFuture<Result<>> Commands::saveDraft(ConversationId id, DraftKind kind, MessageId replyTo, const QString &text)
{
    return m_store.write(WriteLane::User, [id, kind, replyTo, text](Writer &w) -> Result<> {
        if (const Result<Conversation> conversation = existing(w, id); !conversation)
            return fail(conversation.error());
        Draft draft;
        draft.conversation = id;
        draft.kind = kind;
        draft.actor = w.actor();
        draft.replyTo = replyTo;
        draft.text = text;
        draft.updatedAt = w.nowMs();
        draft.uid = Uid::create(draft.updatedAt);
        for (const Draft &kept : store::drafts(w, id)) {
            if (kept.kind == kind)
                draft.uid = kept.uid; // the same draft, further on
        }
        store::saveDraft(w, draft);
        w.changes().drafts = true;
        return {};
    });
}

} // namespace rapport
