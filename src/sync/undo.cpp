// Taking events back: what each kind of event restores, and when it no longer can.
#include "sync/undo.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/campaignchanges.h"
#include "sync/change.h"
#include "sync/consentchanges.h"
#include "sync/contentchanges.h"
#include "sync/dashboardchanges.h"
#include "sync/ideachanges.h"
#include "sync/leadchanges.h"
#include "sync/levelchanges.h"
#include "sync/maturitychanges.h"
#include "sync/merging.h"
#include "sync/moodchanges.h"
#include "sync/outboxplan.h"
#include "sync/peoplechanges.h"
#include "sync/peoplemerging.h"
#include "sync/pictures.h"
#include "sync/savedreplychanges.h"
#include "sync/scorechanges.h"
#include "sync/spam.h"
#include "sync/standing.h"
#include "sync/viewchanges.h"
#include "sync/watchchanges.h"

#include <array>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using changes::existing;

Result<> undoStanding(Writer &w, const Event &event)
{
    Result<Conversation> conversation = existing(w, event.conversation);
    if (!conversation)
        return fail(conversation.error());
    if (standing::of(*conversation) != standing::fromJson(event.after))
        return fail(ErrorKind::Invalid, u"the conversation has changed since"_s);
    standing::apply(*conversation, standing::fromJson(event.before));
    store::updateConversation(w, *conversation);
    return {};
}

Result<> undoNoReply(Writer &w, const Event &event)
{
    if (const Result<> done = undoStanding(w, event); !done)
        return done;
    store::removeNoReply(w, event.conversation, event.after[u"until"_s].toInteger());
    return {};
}

Result<> undoAssignment(Writer &w, const Event &event)
{
    Result<Conversation> conversation = existing(w, event.conversation);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->assignee.value != event.after[u"assignee"_s].toInteger())
        return fail(ErrorKind::Invalid, u"it was assigned again since"_s);
    conversation->assignee = ActorId(event.before[u"assignee"_s].toInteger());
    store::updateConversation(w, *conversation);
    return {};
}

Result<> undoNote(Writer &w, const Event &event)
{
    const std::optional<Message> note = store::message(w, event.message);
    if (!note || note->direction != Direction::Note)
        return fail(ErrorKind::Invalid, u"the note is not there any more"_s);
    store::removeUnsentMessage(w, note->id);
    store::recountConversation(w, note->conversation);
    return {};
}

Result<> undoTag(Writer &w, const Event &event, bool wasAdded)
{
    const QString name = event.after[u"tag"_s].toString();
    if (const Result<Conversation> conversation = existing(w, event.conversation); !conversation)
        return fail(conversation.error());
    if (wasAdded ? !store::removeTag(w, event.conversation, name) : !store::addTag(w, event.conversation, name))
        return fail(ErrorKind::Invalid, u"the tag has changed since"_s);
    if (event.after[u"made"_s].toBool())
        store::forgetTag(w, name);
    w.changes().tags = true;
    return {};
}

using Undo = Result<> (*)(Writer &, const Outward &, const Event &);
using KindOfUndo = std::pair<QLatin1StringView, Undo>;

const auto &undos()
{
    static const auto all = std::to_array<KindOfUndo>({
        {"conversation.closed"_L1, [](Writer &to, const Outward &, const Event &e) { return undoStanding(to, e); }},
        {"conversation.reopened"_L1, [](Writer &to, const Outward &, const Event &e) { return undoStanding(to, e); }},
        {"conversation.snoozed"_L1, [](Writer &to, const Outward &, const Event &e) { return undoStanding(to, e); }},
        {"conversation.noreply"_L1, [](Writer &to, const Outward &, const Event &e) { return undoNoReply(to, e); }},
        {"conversation.assigned"_L1, [](Writer &to, const Outward &, const Event &e) { return undoAssignment(to, e); }},
        {"conversation.merged"_L1,
         [](Writer &to, const Outward &, const Event &e) { return merging::undoMerge(to, e); }},
        {"conversation.split"_L1,
         [](Writer &to, const Outward &, const Event &e) { return merging::undoSplit(to, e); }},
        {"note.added"_L1, [](Writer &to, const Outward &, const Event &e) { return undoNote(to, e); }},
        {"tag.added"_L1, [](Writer &to, const Outward &, const Event &e) { return undoTag(to, e, true); }},
        {"tag.removed"_L1, [](Writer &to, const Outward &, const Event &e) { return undoTag(to, e, false); }},
        {"spam.marked"_L1, spam::undoMark},
        {"spam.unmarked"_L1, spam::undoUnmark},
        {"levels.changed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return levelchanges::undoRules(to, e); }},
        {"mood.corrected"_L1, [](Writer &to, const Outward &, const Event &e) { return moodchanges::undo(to, e); }},
        {"lead.taken"_L1, [](Writer &to, const Outward &, const Event &e) { return leadchanges::undo(to, e); }},
        {"lead.dismissed"_L1, [](Writer &to, const Outward &, const Event &e) { return leadchanges::undo(to, e); }},
        {"lead.stage"_L1, [](Writer &to, const Outward &, const Event &e) { return leadchanges::undo(to, e); }},
        {"lead.owner"_L1, [](Writer &to, const Outward &, const Event &e) { return leadchanges::undo(to, e); }},
        {"lead.rules"_L1, [](Writer &to, const Outward &, const Event &e) { return leadchanges::undo(to, e); }},
        {"idea.added"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"idea.attached"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"idea.detached"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"idea.renamed"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"idea.state"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"idea.owner"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"idea.merged"_L1, [](Writer &to, const Outward &, const Event &e) { return ideachanges::undo(to, e); }},
        {"person.importance"_L1,
         [](Writer &to, const Outward &, const Event &e) { return levelchanges::undoImportance(to, e); }},
        {"scores.weights"_L1, [](Writer &to, const Outward &, const Event &e) { return scorechanges::undoWeights(to, e); }},
        {"advocate.decided"_L1,
         [](Writer &to, const Outward &, const Event &e) { return scorechanges::undoAdvocacy(to, e); }},
        {"consent.recorded"_L1, [](Writer &to, const Outward &, const Event &e) { return consentchanges::undo(to, e); }},
        {"consent.corrected"_L1, [](Writer &to, const Outward &, const Event &e) { return consentchanges::undo(to, e); }},
        {"consent.withdrawn"_L1, [](Writer &to, const Outward &, const Event &e) { return consentchanges::undo(to, e); }},
        {"consent.removed"_L1, [](Writer &to, const Outward &, const Event &e) { return consentchanges::undo(to, e); }},
        {"pictures.allowed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return pictures::undoConsent(to, e); }},
        {"pictures.refused"_L1,
         [](Writer &to, const Outward &, const Event &e) { return pictures::undoConsent(to, e); }},
        {"person.merged"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplemerging::undoMerge(to, e); }},
        {"person.parted"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplemerging::undoUnmerge(to, e); }},
        {"person.rearranged"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplemerging::undoRearranging(to, e); }},
        {"person.identity"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplemerging::undoMove(to, e); }},
        {"person.notsame"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplemerging::undoNotSame(to, e); }},
        {"group.added"_L1, [](Writer &to, const Outward &, const Event &e) { return peoplechanges::undoGroup(to, e); }},
        {"group.removed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplechanges::undoGroup(to, e); }},
        {"personnote.added"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplechanges::undoNote(to, e); }},
        {"personnote.changed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplechanges::undoNote(to, e); }},
        {"personnote.removed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return peoplechanges::undoNote(to, e); }},
        {"savedreply.added"_L1,
         [](Writer &to, const Outward &, const Event &e) { return savedreplychanges::undo(to, e); }},
        {"savedreply.changed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return savedreplychanges::undo(to, e); }},
        {"savedreply.moved"_L1,
         [](Writer &to, const Outward &, const Event &e) { return savedreplychanges::undo(to, e); }},
        {"savedreply.removed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return savedreplychanges::undo(to, e); }},
        {"dashboard.added"_L1,
         [](Writer &to, const Outward &, const Event &e) { return dashboardchanges::undo(to, e); }},
        {"dashboard.changed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return dashboardchanges::undo(to, e); }},
        {"dashboard.moved"_L1,
         [](Writer &to, const Outward &, const Event &e) { return dashboardchanges::undo(to, e); }},
        {"dashboard.removed"_L1,
         [](Writer &to, const Outward &, const Event &e) { return dashboardchanges::undo(to, e); }},
        {"campaign.added"_L1, [](Writer &to, const Outward &, const Event &e) { return campaignchanges::undo(to, e); }},
        {"campaign.changed"_L1, [](Writer &to, const Outward &, const Event &e) { return campaignchanges::undo(to, e); }},
        {"campaign.state"_L1, [](Writer &to, const Outward &, const Event &e) { return campaignchanges::undo(to, e); }},
        {"campaign.removed"_L1, [](Writer &to, const Outward &, const Event &e) { return campaignchanges::undo(to, e); }},
        {"campaign.conversation"_L1, [](Writer &to, const Outward &, const Event &e) { return campaignchanges::undo(to, e); }},
        {"practice.overruled"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"practice.planned"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"practice.arranged"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"model.saved"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"model.removed"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"assessment.kept"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"assessment.discarded"_L1, [](Writer &to, const Outward &, const Event &e) { return maturitychanges::undo(to, e); }},
        {"content.added"_L1, contentchanges::undo},
        {"content.changed"_L1, contentchanges::undo},
        {"content.moved"_L1, contentchanges::undo},
        {"content.scheduled"_L1, contentchanges::undo},
        {"content.unscheduled"_L1, contentchanges::undo},
        {"content.published"_L1, contentchanges::undo},
        {"content.retried"_L1, contentchanges::undo},
        {"content.removed"_L1, contentchanges::undo},
        {"outbox.planned"_L1,
         [](Writer &to, const Outward &, const Event &e) { return outbox::undoChangeTime(to, e); }},
        {"view.added"_L1, [](Writer &to, const Outward &, const Event &e) { return viewchanges::undo(to, e); }},
        {"view.changed"_L1, [](Writer &to, const Outward &, const Event &e) { return viewchanges::undo(to, e); }},
        {"view.moved"_L1, [](Writer &to, const Outward &, const Event &e) { return viewchanges::undo(to, e); }},
        {"view.removed"_L1, [](Writer &to, const Outward &, const Event &e) { return viewchanges::undo(to, e); }},
        {"watched.added"_L1, [](Writer &to, const Outward &, const Event &e) { return watchchanges::undo(to, e); }},
        {"watched.changed"_L1, [](Writer &to, const Outward &, const Event &e) { return watchchanges::undo(to, e); }},
        {"watched.moved"_L1, [](Writer &to, const Outward &, const Event &e) { return watchchanges::undo(to, e); }},
        {"watched.removed"_L1, [](Writer &to, const Outward &, const Event &e) { return watchchanges::undo(to, e); }},
    });
    return all;
}

Result<> takeBack(Writer &w, const Outward &outward, const Event &event)
{
    for (const auto &[kind, undo] : undos()) {
        if (event.kind == kind)
            return undo(w, outward, event);
    }
    return fail(ErrorKind::Invalid, u"this cannot be taken back: "_s + event.kind);
}

} // namespace

QStringList undoableKinds()
{
    QStringList kinds;
    for (const auto &[kind, undo] : undos())
        kinds.append(QString(kind));
    return kinds;
}

Result<Event> undoEvent(Writer &w, const Outward &outward, const Event &event)
{
    if (!event.undoes.isNull())
        return fail(ErrorKind::Invalid, u"an undo cannot be taken back"_s);
    if (store::isUndone(w, event.uid))
        return fail(ErrorKind::Invalid, u"it was taken back already"_s);
    if (const Result<> done = takeBack(w, outward, event); !done)
        return fail(done.error());
    Event undo;
    undo.kind = event.kind + u".undone"_s;
    undo.account = event.account;
    undo.conversation = event.conversation;
    undo.message = event.message;
    undo.contact = event.contact;
    undo.before = event.after;
    undo.after = event.before;
    undo.undoes = event.uid;
    return changes::recorded(w, undo);
}

} // namespace rapport
