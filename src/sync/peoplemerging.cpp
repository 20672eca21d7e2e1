#include "sync/peoplemerging.h"

#include "store/contacts.h"
#include "store/erased.h"
#include "store/people.h"
#include "store/worklog.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace rapport::peoplemerging {
namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const store::ContactMerge &merge)
{
    return {{u"contact"_s, merge.contact.value},
            {u"into"_s, merge.into.value},
            {u"uid"_s, merge.uid.toString()},
            {u"actor"_s, merge.actor.value},
            {u"at"_s, merge.at}};
}

store::ContactMerge fromJson(const QJsonObject &json)
{
    return {.contact = ContactId(json[u"contact"_s].toInteger()),
            .into = ContactId(json[u"into"_s].toInteger()),
            .root = {},
            .uid = Uid::fromString(json[u"uid"_s].toString()).value_or(Uid()),
            .actor = ActorId(json[u"actor"_s].toInteger()),
            .at = json[u"at"_s].toInteger()};
}

Event eventFor(const QString &kind, ContactId contact, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.contact = contact;
    event.before = std::move(before);
    event.after = std::move(after);
    return event;
}

Event recorded(Writer &w, const Event &event)
{
    w.changes().everything = true;
    return store::addEvent(w, event);
}

Result<Identity> known(Reader &r, IdentityId id)
{
    const std::optional<Identity> identity = store::identity(r, id);
    if (!identity)
        return fail(ErrorKind::Invalid, u"no such identity"_s);
    return *identity;
}

/// Whether it can be said of somebody who they are.
Result<> mayChange(Reader &r, ContactId contact)
{
    const QList<Identity> identities = store::identitiesOf(r, store::rootOf(r, contact));
    if (identities.isEmpty())
        return fail(ErrorKind::Invalid, u"no such person"_s);
    for (const Identity &identity : identities) {
        if (identity.self)
            return fail(ErrorKind::Invalid, identity.shownName() + u" is one of our own accounts"_s);
        if (store::ErasedNames::isName(identity.remoteId))
            return fail(ErrorKind::Invalid, u"the person was erased"_s);
    }
    return {};
}

Result<> mayBecomeOne(Reader &r, ContactId into, ContactId other)
{
    for (const ContactId contact : {into, other}) {
        if (const Result<> may = mayChange(r, contact); !may)
            return may;
    }
    if (store::rootOf(r, into) == store::rootOf(r, other))
        return fail(ErrorKind::Invalid, u"they are one person already"_s);
    return {};
}

Result<> rejoin(Writer &w, const store::ContactMerge &merge)
{
    if (!store::contact(w, merge.contact) || !store::contact(w, merge.into) || merge.uid.isNull())
        return fail(ErrorKind::Invalid, u"the person is not there any more"_s);
    if (store::contactMerge(w, merge.contact))
        return fail(ErrorKind::Invalid, u"it was merged with another since"_s);
    if (const Result<> may = mayBecomeOne(w, merge.into, merge.contact); !may)
        return may;
    store::addMerge(w, merge);
    return {};
}

store::ContactMerge madeNow(Writer &w, ContactId contact, ContactId into)
{
    return {.contact = contact,
            .into = into,
            .root = {},
            .uid = Uid::create(w.nowMs()),
            .actor = w.actor(),
            .at = w.nowMs()};
}

/// Merges that go and others that come, as one decision.
struct Rearranging
{
    QList<store::ContactMerge> removed;
    QList<store::ContactMerge> added;
};

/// By which a contact stands alone, and all that were with it are together as before.
Rearranging aloneAgain(Writer &w, ContactId contact)
{
    Rearranging apart;
    ContactId others;
    if (const std::optional<store::ContactMerge> own = store::contactMerge(w, contact)) {
        apart.removed.append(*own);
        others = own->into;
    }
    for (const store::ContactMerge &merge : store::mergesOf(w, store::rootOf(w, contact))) {
        if (merge.into != contact)
            continue;
        apart.removed.append(merge);
        if (others)
            apart.added.append(madeNow(w, merge.contact, others));
        else
            others = merge.contact; // the others gather around the one that came first
    }
    return apart;
}

QJsonArray toJson(const QList<store::ContactMerge> &merges)
{
    QJsonArray all;
    for (const store::ContactMerge &merge : merges)
        all.append(toJson(merge));
    return all;
}

Event rearrange(Writer &w, ContactId contact, const Rearranging &change)
{
    for (const store::ContactMerge &merge : change.removed)
        store::removeMerge(w, merge.contact);
    for (const store::ContactMerge &merge : change.added)
        store::addMerge(w, merge);
    return recorded(w, eventFor(u"person.rearranged"_s, contact, {},
                                {{u"removed"_s, toJson(change.removed)}, {u"added"_s, toJson(change.added)}}));
}

Event moveIdentity(Writer &w, const Identity &identity, ContactId to, bool made)
{
    const ContactId from = store::homeOf(w, identity.id);
    store::setHome(w, identity.id, to);
    const auto said = [&identity](ContactId contact) {
        return QJsonObject{{u"identity"_s, identity.id.value}, {u"contact"_s, contact.value}};
    };
    QJsonObject after = said(to);
    after[u"made"_s] = made;
    return recorded(w, eventFor(u"person.identity"_s, from, said(from), after));
}

/// Takes a merge back that has to be the one that stands.
Result<> separate(Writer &w, const store::ContactMerge &merge)
{
    const std::optional<store::ContactMerge> now = store::contactMerge(w, merge.contact);
    if (!now || now->uid != merge.uid)
        return fail(ErrorKind::Invalid, u"they were parted already"_s);
    store::removeMerge(w, merge.contact);
    return {};
}

} // namespace

Result<Event> merge(Writer &w, ContactId into, ContactId other)
{
    if (const Result<> may = mayBecomeOne(w, into, other); !may)
        return fail(may.error());
    const store::ContactMerge merge = madeNow(w, store::rootOf(w, other), into);
    store::addMerge(w, merge);
    return recorded(w, eventFor(u"person.merged"_s, into, {}, toJson(merge)));
}

Result<Event> mergeByIdentities(Writer &w, IdentityId into, IdentityId other)
{
    const Result<Identity> one = known(w, into);
    const Result<Identity> two = known(w, other);
    if (!one || !two)
        return fail((one ? two : one).error());
    return merge(w, store::homeOf(w, into), two->contact);
}

Result<Event> unmerge(Writer &w, ContactId contact)
{
    const std::optional<store::ContactMerge> merge = store::contactMerge(w, contact);
    if (!merge)
        return fail(ErrorKind::Invalid, u"that person is not merged into another"_s);
    store::removeMerge(w, contact);
    return recorded(w, eventFor(u"person.parted"_s, merge->into, toJson(*merge), {}));
}

Result<Event> partIdentity(Writer &w, IdentityId id)
{
    const Result<Identity> identity = known(w, id);
    if (!identity)
        return fail(identity.error());
    if (const Result<> may = mayChange(w, identity->contact); !may)
        return fail(may.error());
    const ContactId home = store::homeOf(w, id);
    if (store::identitiesAtHome(w, home).size() > 1)
        return moveIdentity(w, *identity, store::makeContact(w, identity->shownName()), true);
    const Rearranging apart = aloneAgain(w, home);
    if (apart.removed.isEmpty())
        return fail(ErrorKind::Invalid, u"it is all that there is of the person"_s);
    return rearrange(w, home, apart);
}

Result<Event> giveIdentity(Writer &w, IdentityId id, IdentityId toId)
{
    const Result<Identity> identity = known(w, id);
    const Result<Identity> other = known(w, toId);
    if (!identity || !other)
        return fail((identity ? other : identity).error());
    if (const Result<> may = mayBecomeOne(w, other->contact, identity->contact); !may)
        return fail(may.error());
    const ContactId home = store::homeOf(w, id);
    const ContactId to = store::homeOf(w, toId);
    if (store::identitiesAtHome(w, home).size() > 1)
        return moveIdentity(w, *identity, to, false);
    Rearranging given = aloneAgain(w, home);
    given.added.append(madeNow(w, home, to));
    return rearrange(w, home, given);
}

Result<Event> setNotSame(Writer &w, IdentityId one, IdentityId other)
{
    const Result<Identity> first = known(w, one);
    const Result<Identity> second = known(w, other);
    if (!first || !second)
        return fail((first ? second : first).error());
    if (first->contact == second->contact)
        return fail(ErrorKind::Invalid, u"they are one person; part them first"_s);
    if (!store::addNotSame(w, one, other))
        return fail(ErrorKind::Invalid, u"that is known already"_s);
    return recorded(
        w, eventFor(u"person.notsame"_s, first->contact, {}, {{u"identity"_s, one.value}, {u"other"_s, other.value}}));
}

Result<> undoMerge(Writer &w, const Event &event)
{
    w.changes().everything = true;
    return separate(w, fromJson(event.after));
}

Result<> undoUnmerge(Writer &w, const Event &event)
{
    w.changes().everything = true;
    return rejoin(w, fromJson(event.before));
}

Result<> undoRearranging(Writer &w, const Event &event)
{
    w.changes().everything = true;
    for (const QJsonValue &merge : event.after[u"added"_s].toArray()) {
        if (const Result<> done = separate(w, fromJson(merge.toObject())); !done)
            return done;
    }
    for (const QJsonValue &merge : event.after[u"removed"_s].toArray()) {
        if (const Result<> done = rejoin(w, fromJson(merge.toObject())); !done)
            return done;
    }
    return {};
}

Result<> undoMove(Writer &w, const Event &event)
{
    const IdentityId id(event.after[u"identity"_s].toInteger());
    const ContactId from(event.before[u"contact"_s].toInteger());
    const ContactId to(event.after[u"contact"_s].toInteger());
    if (!store::identity(w, id) || !store::contact(w, from))
        return fail(ErrorKind::Invalid, u"the person is not there any more"_s);
    if (store::homeOf(w, id) != to)
        return fail(ErrorKind::Invalid, u"it belongs to another person by now"_s);
    store::setHome(w, id, from);
    if (event.after[u"made"_s].toBool())
        store::removeContactIfEmpty(w, to);
    w.changes().everything = true;
    return {};
}

Result<> undoNotSame(Writer &w, const Event &event)
{
    w.changes().everything = true;
    if (!store::removeNotSame(w, IdentityId(event.after[u"identity"_s].toInteger()),
                              IdentityId(event.after[u"other"_s].toInteger())))
        return fail(ErrorKind::Invalid, u"that was taken back already"_s);
    return {};
}

} // namespace rapport::peoplemerging
