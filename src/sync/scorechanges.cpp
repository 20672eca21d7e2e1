#include "sync/scorechanges.h"

#include "store/people.h"
#include "store/scores.h"
#include "store/worklog.h"

#include <QJsonObject>

namespace rapport::scorechanges {
namespace {

using namespace Qt::StringLiterals;

QJsonObject revisionJson(const Uid &revision)
{
    return {{u"revision"_s, revision.isNull() ? QString() : revision.toString()}};
}

/// The weights of a revision; as the program comes before the first.
std::optional<ScoreWeights> weightsOf(Reader &r, const QJsonObject &json)
{
    const QString revision = json[u"revision"_s].toString();
    if (revision.isEmpty())
        return ScoreWeights();
    const std::optional<Uid> uid = Uid::fromString(revision);
    const auto found = uid ? store::scoreWeights(r, *uid) : std::nullopt;
    return found ? std::optional(found->weights) : std::nullopt;
}

QJsonObject advocacyJson(ContactId contact, const Advocacy &advocacy)
{
    return {{u"contact"_s, contact.value},
            {u"state"_s, advocateStateName(advocacy.state)},
            {u"consent"_s, consentName(advocacy.consent)},
            {u"consent_at"_s, advocacy.consentAt},
            {u"contacted_at"_s, advocacy.contactedAt}};
}

std::optional<Advocacy> advocacyFrom(const QJsonObject &json)
{
    const auto state = advocateStateFromName(json[u"state"_s].toString());
    const auto consent = consentFromName(json[u"consent"_s].toString());
    if (!state || !consent)
        return std::nullopt;
    return Advocacy{.state = *state,
                    .consent = *consent,
                    .consentAt = json[u"consent_at"_s].toInteger(),
                    .contactedAt = json[u"contacted_at"_s].toInteger()};
}

} // namespace

Result<Event> setWeights(Writer &w, const ScoreWeights &weights, const Uid &basedOn)
{
    const store::WeightsRevision before = store::scoreWeights(w);
    if (before.uid != basedOn)
        return fail(ErrorKind::Invalid, u"somebody else has changed the weights meanwhile"_s);
    if (const QString problem = weightsProblem(weights); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    if (weights == before.weights)
        return fail(ErrorKind::Invalid, u"the weights are so already"_s);
    const store::WeightsRevision after = store::setScoreWeights(w, weights);
    Event event;
    event.kind = u"scores.weights"_s;
    event.before = revisionJson(before.uid);
    event.after = revisionJson(after.uid);
    return store::addEvent(w, event);
}

Result<> undoWeights(Writer &w, const Event &event)
{
    const std::optional<ScoreWeights> before = weightsOf(w, event.before);
    const std::optional<ScoreWeights> after = weightsOf(w, event.after);
    // The same weights may have come back by another undo.
    if (!before || !after || store::scoreWeights(w).weights != *after)
        return fail(ErrorKind::Invalid, u"the weights have changed since"_s);
    store::setScoreWeights(w, *before);
    return {};
}

Result<Event> decideAdvocacy(Writer &w, ContactId contact, const AdvocacyDecision &decision)
{
    if (!store::contact(w, contact))
        return fail(ErrorKind::Invalid, u"no such person"_s);
    const Advocacy before = store::advocacyOf(w, contact);
    const Advocacy after = decided(before, decision, w.nowMs());
    if (after == before)
        return fail(ErrorKind::Invalid, u"it stands so already"_s);
    Event event;
    event.kind = u"advocate.decided"_s;
    event.contact = contact;
    event.before = advocacyJson(contact, store::ownAdvocacy(w, contact));
    store::setOwnAdvocacy(w, contact, after);
    event.after = advocacyJson(contact, after);
    return store::addEvent(w, event);
}

Result<> undoAdvocacy(Writer &w, const Event &event)
{
    const ContactId contact(event.after[u"contact"_s].toInteger());
    const std::optional<Advocacy> before = advocacyFrom(event.before);
    if (!store::contact(w, contact) || !before)
        return fail(ErrorKind::Invalid, u"the person is not there any more"_s);
    if (store::ownAdvocacy(w, contact) != advocacyFrom(event.after))
        return fail(ErrorKind::Invalid, u"it was changed again since"_s);
    store::setOwnAdvocacy(w, contact, *before);
    return {};
}

} // namespace rapport::scorechanges
