#include "sync/campaignchanges.h"

#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/worklog.h"
#include "sync/change.h"

#include <QJsonArray>
#include <algorithm>

namespace rapport::campaignchanges {
namespace {

using namespace Qt::StringLiterals;

QJsonObject stateOf(const Campaign &campaign)
{
    return {{u"campaign"_s, campaign.uid.toString()},
            {u"state"_s, campaignStateName(campaign.state)},
            {u"stateAt"_s, campaign.stateAt},
            {u"revision"_s, campaign.revision}};
}

QJsonObject wholeOf(const Campaign &campaign)
{
    QJsonObject json = stateOf(campaign);
    json[u"plan"_s] = campaignPlanToJson(campaign.plan);
    json[u"createdAt"_s] = campaign.createdAt;
    return json;
}

Campaign campaignFrom(const QJsonObject &json)
{
    Campaign campaign;
    campaign.uid = Uid::fromString(json[u"campaign"_s].toString()).value_or(Uid());
    campaign.state = campaignStateFromName(json[u"state"_s].toString()).value_or(CampaignState::Draft);
    campaign.stateAt = json[u"stateAt"_s].toInteger();
    campaign.revision = json[u"revision"_s].toInt(1);
    campaign.plan = campaignPlanFromJson(json[u"plan"_s].toObject());
    campaign.createdAt = json[u"createdAt"_s].toInteger();
    return campaign;
}

Event recorded(Writer &w, const QString &kind, QJsonObject before, QJsonObject after, ConversationId conversation = {})
{
    Event event;
    event.kind = kind;
    event.conversation = conversation;
    event.before = std::move(before);
    event.after = std::move(after);
    w.changes().campaigns = true;
    return store::addEvent(w, event);
}

Result<Campaign> existing(Reader &r, CampaignId id)
{
    const std::optional<Campaign> found = store::campaign(r, id);
    if (!found)
        return fail(ErrorKind::Invalid, u"no such campaign"_s);
    return *found;
}

/// The plan as it is kept: names and lists folded, goals and events with a uid.
Result<CampaignPlan> acceptable(Writer &w, CampaignPlan plan, CampaignId own)
{
    plan.name = plan.name.simplified();
    plan.tags.removeDuplicates();
    plan.tags.removeAll(QString());
    for (CampaignGoal &goal : plan.goals) {
        if (goal.uid.isNull())
            goal.uid = Uid::create(w.nowMs());
    }
    for (CampaignEvent &event : plan.events) {
        if (event.uid.isNull())
            event.uid = Uid::create(w.nowMs());
    }
    if (const QString problem = campaignPlanProblem(plan); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    if (const auto other = store::campaignNamed(w, plan.name); other && other->id != own)
        return fail(ErrorKind::Invalid, u"there is a campaign of that name already"_s);
    return plan;
}

/// A plan without what is noted beside it.
CampaignPlan withoutRemarks(CampaignPlan plan)
{
    for (CampaignGoal &goal : plan.goals)
        goal.remark.clear();
    return plan;
}

/// A plan without what a review adds to it.
CampaignPlan withoutVerdicts(CampaignPlan plan)
{
    for (CampaignGoal &goal : plan.goals)
        goal.verdict = Verdict::Open;
    return withoutRemarks(plan);
}

/// Nothing changes of what was agreed on.
bool onlyRemarks(const CampaignPlan &before, const CampaignPlan &after)
{
    return withoutRemarks(before) == withoutRemarks(after);
}

Result<> mayChange(const Campaign &campaign, const CampaignPlan &plan, const QString &reason)
{
    switch (campaign.state) {
    case CampaignState::Draft:
        return {};
    case CampaignState::Approved:
    case CampaignState::Running:
        if (onlyRemarks(campaign.plan, plan))
            return {};
        if (reason.simplified().isEmpty())
            return fail(ErrorKind::Invalid, u"a change of an approved campaign needs a reason"_s);
        if (const QStringList missing = campaignObstacles(plan); !missing.isEmpty())
            return fail(ErrorKind::Invalid, u"an approved campaign cannot be without it: "_s + missing.join(u"; "_s));
        return {};
    case CampaignState::Closed:
        if (withoutVerdicts(campaign.plan) != withoutVerdicts(plan))
            return fail(ErrorKind::Invalid, u"the campaign is closed: only the verdicts on its goals can change"_s);
        return {};
    case CampaignState::Reviewed:
        break;
    }
    return fail(ErrorKind::Invalid, u"the campaign is reviewed: it is history"_s);
}

bool makesRevision(CampaignState state)
{
    return state == CampaignState::Approved || state == CampaignState::Running;
}

QStringList obstaclesTo(CampaignState to, const CampaignPlan &plan)
{
    switch (to) {
    case CampaignState::Approved:
    case CampaignState::Running:
        return campaignObstacles(plan);
    case CampaignState::Reviewed:
        return reviewObstacles(plan);
    case CampaignState::Draft:
    case CampaignState::Closed:
        break;
    }
    return {};
}

/// Whether the plan is what a revision says.
bool isAgreedOn(Reader &r, const Campaign &campaign, int revision)
{
    const QList<CampaignRevision> revisions = store::campaignRevisions(r, campaign.id);
    return std::any_of(revisions.begin(), revisions.end(), [&](const CampaignRevision &one) {
        return one.revision == revision && onlyRemarks(one.plan, campaign.plan);
    });
}

QJsonArray decisionsOf(Reader &r, CampaignId id)
{
    QJsonArray array;
    for (const auto &[conversation, belongs] : store::campaignDecisions(r, id))
        array.append(QJsonObject{{u"conversation"_s, conversation.value}, {u"belongs"_s, belongs}});
    return array;
}

Result<> undoRemoval(Writer &w, const Event &event)
{
    const Campaign campaign = campaignFrom(event.before);
    if (campaign.uid.isNull() || store::campaign(w, campaign.uid) || store::campaignNamed(w, campaign.plan.name))
        return fail(ErrorKind::Invalid, u"the campaign cannot be brought back"_s);
    const CampaignId id = store::addCampaign(w, campaign).id;
    for (const QJsonValue &one : event.before[u"decisions"_s].toArray()) {
        const ConversationId conversation(one[u"conversation"_s].toInteger());
        if (store::conversation(w, conversation))
            store::setCampaignDecision(w, id, conversation, one[u"belongs"_s].toBool());
    }
    return {};
}

Result<> undoState(Writer &w, const Campaign &now, const Event &event)
{
    const Campaign before = campaignFrom(event.before);
    if (now.state != campaignFrom(event.after).state)
        return fail(ErrorKind::Invalid, u"the campaign has gone on since"_s);
    if (before.state == CampaignState::Approved && !isAgreedOn(w, now, before.revision))
        return fail(ErrorKind::Invalid, u"the plan has changed since"_s);
    Campaign back = now;
    back.state = before.state;
    back.stateAt = before.stateAt;
    back.revision = before.revision;
    store::updateCampaign(w, back);
    if (now.state == CampaignState::Closed)
        store::setCampaignFigures(w, now.id, {});
    if (now.state == CampaignState::Approved)
        store::removeCampaignRevision(w, now.id, now.revision);
    return {};
}

Result<> undoChange(Writer &w, const Campaign &now, const Event &event)
{
    const Campaign before = campaignFrom(event.before);
    const Campaign after = campaignFrom(event.after);
    if (now.plan != after.plan || now.state != after.state)
        return fail(ErrorKind::Invalid, u"the campaign has changed since"_s);
    if (const auto other = store::campaignNamed(w, before.plan.name); other && other->id != now.id)
        return fail(ErrorKind::Invalid, u"there is a campaign of that name already"_s);
    Campaign back = now;
    back.plan = before.plan;
    back.revision = before.revision;
    if (before.revision != after.revision)
        store::removeCampaignRevision(w, now.id, after.revision);
    store::updateCampaign(w, back);
    return {};
}

Result<> undoDecision(Writer &w, const Campaign &now, const Event &event)
{
    const auto decisionIn = [](const QJsonObject &json) {
        const QJsonValue value = json[u"belongs"_s];
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    };
    if (store::campaignDecision(w, now.id, event.conversation) != decisionIn(event.after))
        return fail(ErrorKind::Invalid, u"it was decided again since"_s);
    store::setCampaignDecision(w, now.id, event.conversation, decisionIn(event.before));
    return {};
}

} // namespace

Result<Event> add(Writer &w, const CampaignPlan &plan)
{
    const Result<CampaignPlan> kept = acceptable(w, plan, {});
    if (!kept)
        return fail(kept.error());
    Campaign campaign;
    campaign.plan = *kept;
    return recorded(w, u"campaign.added"_s, {}, wholeOf(store::addCampaign(w, campaign)));
}

Result<Event> change(Writer &w, CampaignId id, const CampaignPlan &plan, const QString &reason)
{
    const Result<Campaign> before = existing(w, id);
    if (!before)
        return fail(before.error());
    const Result<CampaignPlan> kept = acceptable(w, plan, id);
    if (!kept)
        return fail(kept.error());
    if (*kept == before->plan)
        return fail(ErrorKind::Invalid, u"the campaign is so already"_s);
    if (const Result<> allowed = mayChange(*before, *kept, reason); !allowed)
        return fail(allowed.error());
    Campaign after = *before;
    after.plan = *kept;
    if (makesRevision(before->state) && !onlyRemarks(before->plan, *kept)) {
        ++after.revision;
        store::addCampaignRevision(w, after, reason.simplified());
    }
    store::updateCampaign(w, after);
    QJsonObject told = wholeOf(after);
    told[u"reason"_s] = reason.simplified();
    return recorded(w, u"campaign.changed"_s, wholeOf(*before), told);
}

Result<Event> setState(Writer &w, CampaignId id, CampaignState to, const Figures &figures)
{
    const Result<Campaign> before = existing(w, id);
    if (!before)
        return fail(before.error());
    if (!mayFollow(before->state, to))
        return fail(ErrorKind::Invalid, u"a campaign that is %1 cannot become %2"_s.arg(
                                            campaignStateName(before->state), campaignStateName(to)));
    if (const QStringList missing = obstaclesTo(to, before->plan); !missing.isEmpty())
        return fail(ErrorKind::Invalid, missing.join(u"; "_s));
    Campaign after = *before;
    after.state = to;
    after.stateAt = w.nowMs();
    if (to == CampaignState::Approved)
        store::addCampaignRevision(w, after, {});
    if (to == CampaignState::Draft)
        ++after.revision; // What was agreed on stays readable beside what comes next.
    if (to == CampaignState::Closed) {
        const Result<QList<CampaignFigure>> measured = figures(w, *before);
        if (!measured)
            return fail(measured.error());
        store::setCampaignFigures(w, id, *measured);
    }
    store::updateCampaign(w, after);
    return recorded(w, u"campaign.state"_s, stateOf(*before), stateOf(after));
}

Result<Event> remove(Writer &w, CampaignId id)
{
    const Result<Campaign> campaign = existing(w, id);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->state != CampaignState::Draft || !store::campaignRevisions(w, id).isEmpty())
        return fail(ErrorKind::Invalid, u"only a draft can be removed: what was agreed on is history"_s);
    QJsonObject told = wholeOf(*campaign);
    told[u"decisions"_s] = decisionsOf(w, id);
    store::removeCampaign(w, id);
    return recorded(w, u"campaign.removed"_s, told, {});
}

Result<Event> decide(Writer &w, CampaignId id, ConversationId conversation, std::optional<bool> belongs)
{
    const Result<Campaign> campaign = existing(w, id);
    if (!campaign)
        return fail(campaign.error());
    if (const Result<Conversation> there = changes::existing(w, conversation); !there)
        return fail(there.error());
    const std::optional<bool> before = store::campaignDecision(w, id, conversation);
    if (before == belongs)
        return fail(ErrorKind::Invalid, u"it is so already"_s);
    store::setCampaignDecision(w, id, conversation, belongs);
    const auto told = [&campaign](std::optional<bool> decision) {
        return QJsonObject{{u"campaign"_s, campaign->uid.toString()},
                           {u"name"_s, campaign->plan.name},
                           {u"belongs"_s, decision ? QJsonValue(*decision) : QJsonValue(QJsonValue::Null)}};
    };
    return recorded(w, u"campaign.conversation"_s, told(before), told(belongs), conversation);
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"campaign.removed"_s)
        return undoRemoval(w, event);
    const auto now = store::campaign(w, Uid::fromString(event.after[u"campaign"_s].toString()).value_or(Uid()));
    if (!now)
        return fail(ErrorKind::Invalid, u"the campaign is gone"_s);
    if (event.kind == u"campaign.conversation"_s)
        return undoDecision(w, *now, event);
    if (event.kind == u"campaign.state"_s)
        return undoState(w, *now, event);
    if (event.kind == u"campaign.changed"_s)
        return undoChange(w, *now, event);
    if (now->plan != campaignFrom(event.after).plan || now->state != CampaignState::Draft ||
        !store::campaignDecisions(w, now->id).isEmpty())
        return fail(ErrorKind::Invalid, u"the campaign has changed since"_s);
    store::removeCampaign(w, now->id);
    return {};
}

} // namespace rapport::campaignchanges
