#include "sync/levelchanges.h"

#include "store/contacts.h"
#include "store/people.h"
#include "store/servicelevels.h"
#include "store/worklog.h"

#include <QJsonArray>

namespace rapport::levelchanges {
namespace {

using namespace Qt::StringLiterals;

QJsonObject revisionJson(const Uid &revision)
{
    return {{u"revision"_s, revision.isNull() ? QString() : revision.toString()}};
}

/// The rules of a revision; none before the first.
std::optional<ServiceRules> rulesOf(Reader &r, const QJsonObject &json)
{
    const QString revision = json[u"revision"_s].toString();
    if (revision.isEmpty())
        return ServiceRules();
    const std::optional<Uid> uid = Uid::fromString(revision);
    const auto found = uid ? store::serviceRules(r, *uid) : std::nullopt;
    return found ? std::optional(found->rules) : std::nullopt;
}

QJsonObject importanceJson(ContactId contact, Importance importance)
{
    return {{u"contact"_s, contact.value}, {u"importance"_s, importanceName(importance)}};
}

/// What was decided of each that the person is.
QJsonArray ownImportances(Reader &r, ContactId contact)
{
    const ContactId root = store::rootOf(r, contact);
    QJsonArray all{importanceJson(root, store::ownImportance(r, root))};
    for (const store::ContactMerge &part : store::mergesOf(r, root))
        all.append(importanceJson(part.contact, store::ownImportance(r, part.contact)));
    return all;
}

/// So that all that the person is matter no more than that, and one of them as much.
void setTogether(Writer &w, ContactId contact, Importance importance)
{
    for (const store::ContactMerge &part : store::mergesOf(w, store::rootOf(w, contact))) {
        for (const ContactId one : {part.contact, part.root}) {
            if (store::ownImportance(w, one) > importance)
                store::setOwnImportance(w, one, importance);
        }
    }
    if (store::importance(w, contact) != importance)
        store::setOwnImportance(w, contact, importance);
}

} // namespace

Result<Event> setRules(Writer &w, ServiceRules rules, const Uid &basedOn)
{
    const store::ServiceRevision before = store::serviceRules(w);
    if (before.uid != basedOn)
        return fail(ErrorKind::Invalid, u"somebody else has changed the service levels meanwhile"_s);
    for (WorkCalendar &calendar : rules.calendars)
        calendar.name = calendar.name.simplified();
    for (ServicePolicy &policy : rules.policies) {
        policy.name = policy.name.simplified();
        policy.tag = policy.tag.simplified();
    }
    if (const std::optional<RulesProblem> problem = rulesProblem(rules))
        return fail(ErrorKind::Invalid, rulesProblemText(*problem));
    if (rules == before.rules)
        return fail(ErrorKind::Invalid, u"the service levels are so already"_s);
    const store::ServiceRevision after = store::setServiceRules(w, rules);
    Event event;
    event.kind = u"levels.changed"_s;
    event.before = revisionJson(before.uid);
    event.after = revisionJson(after.uid);
    return store::addEvent(w, event);
}

Result<Event> setImportance(Writer &w, ContactId contact, Importance importance)
{
    if (!store::contact(w, contact))
        return fail(ErrorKind::Invalid, u"no such person"_s);
    const Importance before = store::importance(w, contact);
    if (before == importance)
        return fail(ErrorKind::Invalid, u"the person matters so already"_s);
    Event event;
    event.kind = u"person.importance"_s;
    event.contact = contact;
    event.before = importanceJson(contact, before);
    event.before[u"own"_s] = ownImportances(w, contact);
    setTogether(w, contact, importance);
    event.after = importanceJson(contact, importance);
    event.after[u"own"_s] = ownImportances(w, contact);
    w.changes().everything = true;
    return store::addEvent(w, event);
}

Result<> undoRules(Writer &w, const Event &event)
{
    const std::optional<ServiceRules> before = rulesOf(w, event.before);
    const std::optional<ServiceRules> after = rulesOf(w, event.after);
    // The same rules may have come back by another undo.
    if (!before || !after || store::serviceRules(w).rules != *after)
        return fail(ErrorKind::Invalid, u"the service levels have changed since"_s);
    store::setServiceRules(w, *before);
    return {};
}

Result<> undoImportance(Writer &w, const Event &event)
{
    const ContactId contact(event.after[u"contact"_s].toInteger());
    const auto before = importanceFromName(event.before[u"importance"_s].toString());
    if (!store::contact(w, contact) || !before)
        return fail(ErrorKind::Invalid, u"the person is not there any more"_s);
    // Of each as it was then: by now some may be part of others, or no longer.
    const auto ownOf = [](const QJsonObject &said) {
        const QJsonArray all = said[u"own"_s].toArray();
        return all.isEmpty() ? QJsonArray{said} : all;
    };
    for (const QJsonValue &one : ownOf(event.after)) {
        const ContactId of(one[u"contact"_s].toInteger());
        if (importanceName(store::ownImportance(w, of)) != one[u"importance"_s].toString())
            return fail(ErrorKind::Invalid, u"it was changed again since"_s);
    }
    for (const QJsonValue &one : ownOf(event.before)) {
        const ContactId of(one[u"contact"_s].toInteger());
        const auto was = importanceFromName(one[u"importance"_s].toString());
        if (was && store::contact(w, of))
            store::setOwnImportance(w, of, *was);
    }
    w.changes().everything = true;
    return {};
}

} // namespace rapport::levelchanges
