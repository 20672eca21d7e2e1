#include "sync/manypeople.h"

#include "store/people.h"
#include "store/persongroups.h"
#include "store/scores.h"
#include "store/servicelevels.h"
#include "store/worklog.h"
#include "sync/change.h"
#include "sync/levelchanges.h"
#include "sync/peoplechanges.h"
#include "sync/scorechanges.h"

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

Result<Event> decide(Writer &w, ContactId contact, const PeopleDecision &decision)
{
    switch (decision.kind) {
    case PeopleDecision::Kind::AddToGroup:
        return peoplechanges::addToGroup(w, contact, decision.group);
    case PeopleDecision::Kind::RemoveFromGroup:
        return peoplechanges::removeFromGroup(w, contact, decision.group);
    case PeopleDecision::Kind::SetImportance:
        return levelchanges::setImportance(w, contact, decision.importance);
    case PeopleDecision::Kind::DecideAdvocacy:
        return scorechanges::decideAdvocacy(w, contact, decision.advocacy);
    }
    return fail(ErrorKind::Invalid, u"nothing was decided"_s);
}

/// Whether a decision would change nothing: with many people that is no mistake.
bool standsAlready(Reader &r, ContactId contact, const PeopleDecision &decision)
{
    switch (decision.kind) {
    case PeopleDecision::Kind::AddToGroup:
    case PeopleDecision::Kind::RemoveFromGroup: {
        const std::optional<PersonGroupId> group = store::findGroup(r, decision.group.simplified());
        const bool belongs = group && !store::membersWithin(r, *group, contact).isEmpty();
        return belongs == (decision.kind == PeopleDecision::Kind::AddToGroup);
    }
    case PeopleDecision::Kind::SetImportance:
        return store::importance(r, contact) == decision.importance;
    case PeopleDecision::Kind::DecideAdvocacy: {
        const Advocacy before = store::advocacyOf(r, contact);
        return decided(before, decision.advocacy, r.nowMs()) == before;
    }
    }
    return false;
}

} // namespace

Result<PeopleDecided> decideMany(Writer &w, const std::vector<ContactId> &people, const PeopleDecision &decision)
{
    if (people.size() > kMostPeopleAtOnce)
        return fail(ErrorKind::Invalid, u"choose at most %1 people at a time"_s.arg(kMostPeopleAtOnce));
    PeopleDecided done;
    for (const ContactId contact : people) {
        if (store::contact(w, contact) && standsAlready(w, contact, decision)) {
            ++done.unchanged;
            continue;
        }
        const Result<Event> event = decide(w, contact, decision);
        if (!event)
            return fail(event.error());
        done.events.append(event->uid);
    }
    if (done.events.isEmpty())
        return fail(ErrorKind::Invalid, u"it stands so already"_s);
    return done;
}

Result<int> takeBackMany(Writer &w, const QList<Uid> &events)
{
    int taken = 0;
    Error last;
    for (auto uid = events.crbegin(); uid != events.crend(); ++uid) {
        const std::optional<Event> event = store::event(w, *uid);
        const Result<Event> undone =
            event ? undoEvent(w, {}, *event) : fail(ErrorKind::Invalid, u"there is no such event"_s);
        if (undone)
            ++taken;
        else
            last = undone.error();
    }
    if (taken == 0)
        return fail(last);
    return taken;
}

} // namespace rapport
