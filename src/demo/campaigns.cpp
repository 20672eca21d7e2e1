#include "demo/campaigns.h"

#include "base/time.h"
#include "demo/desk.h"
#include "domain/campaign.h"
#include "insight/metric.h"
#include "measure/campaignfigures.h"
#include "store/campaigns.h"
#include "store/rollups.h"
#include "sync/campaignchanges.h"

#include <QSet>
#include <algorithm>

namespace rapport::demo {
namespace {

using namespace Qt::StringLiterals;
using rapport::CampaignGoal;
/// As it is kept in the workspace; CampaignPlan alone is what the community talks about.
using Campaigning = rapport::CampaignPlan;

constexpr int kReviewedAfterDays = 60;
constexpr qsizetype kGuestsMost = 24;
const QString kClinicTag = u"loom-clinic"_s;

CampaignGoal goal(const Writer &w, const QString &metric, double target, const Period &before)
{
    CampaignGoal made;
    made.uid = Uid::create(w.nowMs());
    made.metric = metric;
    made.version = metricOf(metric)->version;
    made.baseline = 0; // Nobody spoke of it before.
    made.baselineFrom = before.fromDay;
    made.baselineTo = before.toDay;
    made.target = target;
    return made;
}

/// As long as the campaign, and right before it.
Period periodBefore(const Campaigning &campaign)
{
    return {campaign.fromDay - (campaign.toDay - campaign.fromDay + 1), campaign.fromDay};
}

QStringList socialAccounts(const Scene &scene)
{
    QStringList names;
    for (const Channel channel : {Channel::Bluesky, Channel::Mastodon})
        names.append(scene.accounts[static_cast<size_t>(channel)].name);
    return names;
}

Money euro(qint64 amount)
{
    return {.minor = amount * 100, .currency = u"EUR"_s};
}

CampaignLink shopLink(const QString &page, const QString &source, const QString &campaign)
{
    return {.address = u"https://alderandreed.example/"_s + page,
            .source = source,
            .medium = u"social"_s,
            .campaign = campaign};
}

/// Those who said under its posts that they come.
QList<CampaignGuest> guestsOf(Reader &r, const Scene &scene, int campaign)
{
    QList<CampaignGuest> guests;
    QSet<qint32> asked;
    const std::vector<MessagePlan> &messages = scene.plan.messages;
    for (quint32 index = 0; index < messages.size() && guests.size() < kGuestsMost; ++index) {
        const MessagePlan &one = messages[index];
        const bool comes = scene.plan.threads[one.thread].campaign == campaign && one.role == Role::React &&
                           one.person >= 0 && scene.texts.dialogueOf(one).intent == Intent::Campaign;
        if (!comes || asked.contains(one.person))
            continue;
        asked.insert(one.person);
        // Some say so and stay at home.
        const std::optional<Contact> writer = writerIn(r, scene, index);
        guests.append({.person = writer ? writer->uid : Uid(),
                       .name = scene.items.author(index).displayName,
                       .attended = one.seed % 5 != 0});
    }
    return guests;
}

Campaigning pastPlan(Writer &w, const Scene &scene, int index, const ReportDays &days)
{
    const CampaignPlan &campaign = scene.plan.campaigns[static_cast<size_t>(index)];
    Campaigning made;
    made.name = campaign.name;
    made.objective = u"People show what they make, and bring others along"_s;
    made.model = u"social"_s;
    made.stage = campaign.place.isEmpty() ? u"recruit"_s : u"engage"_s;
    made.step = campaign.place.isEmpty() ? u"sharing"_s : u"experiences"_s;
    made.place = campaign.place.isEmpty() ? CampaignPlace::Online : CampaignPlace::Both;
    made.fromDay = days.dayOf(campaign.from);
    made.toDay = days.dayOf(campaign.to);
    made.owner = colleagueName(0);
    made.audience = u"Everybody who has a small loom on the table"_s;
    made.accounts = socialAccounts(scene);
    made.budget = euro(campaign.place.isEmpty() ? 400 : 900);
    made.tags = {campaign.tag};
    const Period before = periodBefore(made);
    made.goals = {goal(w, u"conversations_begun"_s, static_cast<double>(campaign.posts.size()) * 2, before),
                  goal(w, u"messages_received"_s, static_cast<double>(campaign.posts.size()) * 4, before)};
    if (!campaign.place.isEmpty()) {
        CampaignEvent event;
        event.uid = Uid::create(w.nowMs());
        event.name = campaign.name;
        event.place = campaign.place;
        event.day = made.toDay;
        event.guests = guestsOf(w, scene, index);
        made.events = {event};
    }
    return made;
}

/// What people ask since the clinic opened, and what we posted, belongs to it.
int tagClinic(Writer &w, const Scene &scene)
{
    const qint64 since = runningSince(scene.plan);
    int tagged = 0;
    for (const ThreadPlan &thread : scene.plan.threads) {
        const MessagePlan &root = scene.plan.messages[thread.root];
        const Intent intent = scene.texts.dialogueOf(root).intent;
        const bool asks = intent == Intent::HowTo && root.parent == noMessage;
        if (thread.campaign >= 0 || root.at < since || (!asks && intent != Intent::Post && intent != Intent::Article))
            continue;
        DeskWork work;
        work.account = scene.accounts[static_cast<size_t>(thread.channel)].id;
        work.threadKey = scene.items.remoteId(thread.root);
        work.tag = kClinicTag;
        work.at = std::min(scene.plan.endAt, root.at + kHourMs);
        doDeskWork(w, work);
        ++tagged;
    }
    return tagged;
}

Campaigning clinicPlan(Writer &w, const Scene &scene, const ReportDays &days, int conversations)
{
    Campaigning made;
    made.name = runningCampaign();
    made.objective = u"Nobody gives up on a warp: every question is answered in the open, so that others find it"_s;
    made.model = u"social"_s;
    made.stage = u"engage"_s;
    made.step = u"conversations"_s;
    made.fromDay = days.dayOf(runningSince(scene.plan));
    made.toDay = days.dayOf(scene.plan.endAt + 17 * kDayMs);
    made.owner = colleagueName(1);
    made.audience = u"People in their first year at the loom, and those who like to help them"_s;
    made.accounts = socialAccounts(scene);
    made.accounts.append(scene.accounts[static_cast<size_t>(Channel::WordPress)].name);
    made.budget = euro(900);
    made.tags = {kClinicTag};
    const Period before = periodBefore(made);
    // One on its way, one reached already.
    const double begun = std::max(4, conversations);
    made.goals = {goal(w, u"conversations_begun"_s, std::ceil(begun * 1.6), before),
                  goal(w, u"messages_received"_s, std::ceil(begun * 0.8), before)};
    made.offers = {{.name = u"Clinic kit: ten heddle eyes and a threading hook"_s,
                    .code = u"CLINIC10"_s,
                    .address = u"https://alderandreed.example/shop/clinic-kit"_s}};
    made.links = {shopLink(u"clinic"_s, u"bluesky"_s, kClinicTag), shopLink(u"clinic"_s, u"mastodon"_s, kClinicTag)};
    return made;
}

Campaigning comingPlan(Writer &w, const Scene &scene, const ReportDays &days)
{
    Campaigning made;
    made.name = comingCampaign();
    made.objective = u"Guilds nearby meet us at the loom, and half of them plan a course with us"_s;
    made.model = u"social"_s;
    made.stage = u"engage"_s;
    made.step = u"experiences"_s;
    made.place = CampaignPlace::Both;
    made.fromDay = days.dayOf(scene.plan.endAt + 10 * kDayMs);
    made.toDay = days.dayOf(scene.plan.endAt + 31 * kDayMs);
    made.owner = colleagueName(2);
    made.audience = u"Weaving guilds within an hour of Tarn Bridge"_s;
    made.accounts = socialAccounts(scene);
    made.budget = euro(250);
    made.tags = {u"guild-evening"_s};
    made.goals = {goal(w, u"conversations_begun"_s, 12, periodBefore(made))};
    CampaignEvent event;
    event.uid = Uid::create(w.nowMs());
    event.name = made.name;
    event.place = u"Workshop, Tarn Bridge"_s;
    event.day = made.toDay - 2;
    for (const QString &guild : {u"Tarn Valley Weavers"_s, u"Hill Street Guild"_s, u"The Thursday Warp"_s})
        event.guests.append({.name = guild});
    made.events = {event};
    return made;
}

/// Not thought out yet: what is missing before it may be agreed on is for the page to say.
Campaigning draftPlan(const Scene &scene, const ReportDays &days)
{
    Campaigning made;
    made.name = u"Looms for schools"_s;
    made.objective = u"Ten schools weave with a class set in spring"_s;
    made.model = u"social"_s;
    made.stage = u"convert"_s;
    made.step = u"offers"_s;
    made.fromDay = days.dayOf(scene.plan.endAt + 60 * kDayMs);
    made.toDay = days.dayOf(scene.plan.endAt + 120 * kDayMs);
    made.owner = colleagueName(2);
    made.audience = u"Teachers who asked for terms, and those whom they know"_s;
    made.tags = {u"class-sets"_s};
    return made;
}

Result<CampaignId> added(Writer &w, const Campaigning &plan)
{
    if (const auto event = campaignchanges::add(w, plan); !event)
        return fail(event.error());
    return store::campaignNamed(w, plan.name)->id;
}

Result<> bring(Writer &w, CampaignId id, const QList<CampaignState> &states)
{
    for (const CampaignState state : states) {
        if (const auto gone = campaignchanges::setState(w, id, state, campaignFigures); !gone)
            return fail(gone.error());
    }
    return {};
}

/// Says of each goal whether it was met, by the figures that the close kept.
Result<> review(Writer &w, CampaignId id)
{
    Campaigning judged = store::campaign(w, id)->plan;
    for (const CampaignFigure &figure : store::campaignFigures(w, id)) {
        for (CampaignGoal &one : judged.goals) {
            if (one.uid != figure.goal)
                continue;
            const bool met = figure.value && one.target && *figure.value >= *one.target;
            one.verdict = met ? Verdict::Met : Verdict::Missed;
            one.remark = met ? u"More than we had hoped for: next year again"_s
                             : u"Begin two weeks earlier, and ask those who came last time first"_s;
        }
    }
    if (const auto changed = campaignchanges::change(w, id, judged, {}); !changed)
        return fail(changed.error());
    return bring(w, id, {CampaignState::Reviewed});
}

Result<> planPast(Writer &w, const Scene &scene, int index, const ReportDays &days)
{
    const Campaigning made = pastPlan(w, scene, index, days);
    const Result<CampaignId> id = added(w, made);
    if (!id)
        return fail(id.error());
    const int today = days.dayOf(scene.plan.endAt);
    QList<CampaignState> states{CampaignState::Approved, CampaignState::Running};
    if (made.toDay < today)
        states.append(CampaignState::Closed);
    if (const Result<> brought = bring(w, *id, states); !brought)
        return brought;
    return made.toDay < today - kReviewedAfterDays ? review(w, *id) : Result<>();
}

Result<> planClinic(Writer &w, const Scene &scene, const ReportDays &days)
{
    Campaigning made = clinicPlan(w, scene, days, tagClinic(w, scene));
    const Result<CampaignId> id = added(w, made);
    if (!id)
        return fail(id.error());
    if (const Result<> brought = bring(w, *id, {CampaignState::Approved, CampaignState::Running}); !brought)
        return brought;
    made = store::campaign(w, *id)->plan;
    made.budget = euro(1200);
    const auto changed =
        campaignchanges::change(w, *id, made, u"A second colleague helps on Saturdays: 300 euro more"_s);
    return changed ? Result<>() : fail(changed.error());
}

} // namespace

QString runningCampaign()
{
    return u"Loom clinic"_s;
}

QString comingCampaign()
{
    return u"Guild evening"_s;
}

qint64 runningSince(const Plan &plan)
{
    return plan.endAt - 24 * kDayMs;
}

Result<> planCampaigns(Writer &w, const Scene &scene)
{
    const ReportDays days(store::reportZone(w));
    for (int index = 0; index < static_cast<int>(scene.plan.campaigns.size()); ++index) {
        if (const Result<> planned = planPast(w, scene, index, days); !planned)
            return planned;
    }
    if (const Result<> planned = planClinic(w, scene, days); !planned)
        return planned;
    const Result<CampaignId> coming = added(w, comingPlan(w, scene, days));
    if (!coming)
        return fail(coming.error());
    if (const Result<> brought = bring(w, *coming, {CampaignState::Approved}); !brought)
        return brought;
    const Result<CampaignId> draft = added(w, draftPlan(scene, days));
    return draft ? Result<>() : fail(draft.error());
}

} // namespace rapport::demo
