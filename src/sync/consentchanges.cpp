#include "sync/consentchanges.h"

#include "store/consents.h"
#include "store/people.h"
#include "store/rollups.h"
#include "store/worklog.h"

#include <algorithm>

namespace rapport::consentchanges {
namespace {

using namespace Qt::StringLiterals;

Event consentEvent(Writer &w, const QString &kind, ContactId contact, const QJsonObject &before,
                   const QJsonObject &after)
{
    Event event;
    event.kind = kind;
    event.contact = contact;
    event.before = before;
    event.after = after;
    return store::addEvent(w, event);
}

QJsonObject named(const Uid &uid)
{
    return {{u"consent"_s, uid.toString()}};
}

/// As it stands after a change, so that a later one is told from it.
QJsonObject named(const ConsentRecord &record)
{
    return {{u"consent"_s, record.uid.toString()}, {u"withdrawn"_s, record.withdrawnDay}};
}

std::optional<ConsentRecord> namedIn(Reader &r, const QJsonObject &json)
{
    const std::optional<Uid> uid = Uid::fromString(json[u"consent"_s].toString());
    return uid ? store::consent(r, *uid) : std::nullopt;
}

/// As it is kept; or why it cannot be.
Result<ConsentRecord> checked(Reader &r, ConsentRecord record)
{
    record.how = record.how.simplified();
    if (const QString problem = consentProblem(record, store::reportDays(r).dayOf(r.nowMs())); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    if (!store::contact(r, record.contact))
        return fail(ErrorKind::Invalid, u"no such person"_s);
    const QList<Identity> identities = store::identitiesOf(r, record.contact);
    if (std::any_of(identities.begin(), identities.end(), [](const Identity &identity) { return identity.self; }))
        return fail(ErrorKind::Invalid, u"that is one of your own"_s);
    return record;
}

Result<ConsentRecord> standing(Reader &r, const Uid &uid)
{
    const std::optional<ConsentRecord> known = store::consent(r, uid);
    if (!known || known->removed)
        return fail(ErrorKind::Invalid, u"there is no such consent"_s);
    return *known;
}

Result<> undoWithdrawal(Writer &w, const Event &event)
{
    const auto known = namedIn(w, event.after);
    if (!known || known->withdrawnDay != event.after[u"withdrawn"_s].toInt())
        return fail(ErrorKind::Invalid, u"it was changed again since"_s);
    store::setConsentWithdrawn(w, known->uid, 0);
    return {};
}

} // namespace

Result<Event> record(Writer &w, const ConsentRecord &record)
{
    const Result<ConsentRecord> kept = checked(w, record);
    if (!kept)
        return fail(kept.error());
    return consentEvent(w, u"consent.recorded"_s, kept->contact, {}, named(store::addConsent(w, *kept)));
}

Result<Event> correct(Writer &w, const Uid &uid, const ConsentRecord &record)
{
    const Result<ConsentRecord> before = standing(w, uid);
    if (!before)
        return fail(before.error());
    ConsentRecord wanted = record;
    wanted.contact = before->contact;
    const Result<ConsentRecord> after = checked(w, wanted);
    if (!after)
        return fail(after.error());
    if (after->use == before->use && after->day == before->day && after->how == before->how &&
        after->withdrawnDay == before->withdrawnDay)
        return fail(ErrorKind::Invalid, u"it says so already"_s);
    store::setConsentRemoved(w, uid, true);
    return consentEvent(w, u"consent.corrected"_s, before->contact, named(uid), named(store::addConsent(w, *after)));
}

Result<Event> withdraw(Writer &w, const Uid &uid, int day)
{
    Result<ConsentRecord> known = standing(w, uid);
    if (!known)
        return fail(known.error());
    if (known->withdrawnDay != 0)
        return fail(ErrorKind::Invalid, u"it was withdrawn already"_s);
    known->withdrawnDay = day;
    if (const QString problem = consentProblem(*known, store::reportDays(w).dayOf(w.nowMs()));
        day <= 0 || !problem.isEmpty())
        return fail(ErrorKind::Invalid, day <= 0 ? u"a consent is withdrawn on a day"_s : problem);
    store::setConsentWithdrawn(w, uid, day);
    return consentEvent(w, u"consent.withdrawn"_s, known->contact, named(uid), named(*known));
}

Result<Event> remove(Writer &w, const Uid &uid)
{
    const Result<ConsentRecord> known = standing(w, uid);
    if (!known)
        return fail(known.error());
    store::setConsentRemoved(w, uid, true);
    return consentEvent(w, u"consent.removed"_s, known->contact, named(uid), {});
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"consent.withdrawn"_s)
        return undoWithdrawal(w, event);
    const auto before = namedIn(w, event.before);
    const auto after = namedIn(w, event.after);
    const bool isBack = before && before->removed;
    const bool isThere = after && !after->removed && after->withdrawnDay == event.after[u"withdrawn"_s].toInt();
    if ((!event.before.isEmpty() && !isBack) || (!event.after.isEmpty() && !isThere))
        return fail(ErrorKind::Invalid, u"it was changed again since"_s);
    if (after)
        store::dropConsent(w, after->uid);
    if (before)
        store::setConsentRemoved(w, before->uid, false);
    return {};
}

} // namespace rapport::consentchanges
