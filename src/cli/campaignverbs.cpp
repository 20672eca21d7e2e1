// Campaigns: their plans, their states, their figures, and whose conversations they are.
#include "cli/decisions.h"
#include "cli/findings.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "domain/campaignfile.h"
#include "insight/reportdays.h"
#include "measure/campaignfigures.h"
#include "store/campaigns.h"
#include "store/campaignsearch.h"
#include "sync/commands.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostFileBytes = qint64{4} * 1024 * 1024;

QJsonValue dateOrNull(int day)
{
    return day == 0 ? QJsonValue() : QJsonValue(ReportDays::dateOf(day).toString(Qt::ISODate));
}

QString datesText(const CampaignPlan &plan)
{
    const auto text = [](int day) { return day == 0 ? u"?"_s : ReportDays::dateOf(day).toString(Qt::ISODate); };
    return plan.fromDay == 0 && plan.toDay == 0 ? u"-"_s : QString(text(plan.fromDay) + u" to " + text(plan.toDay));
}

/// What is missing before the state that follows.
QStringList obstaclesOf(const Campaign &campaign)
{
    if (campaign.state == CampaignState::Closed)
        return reviewObstacles(campaign.plan);
    return campaign.state == CampaignState::Draft ? campaignObstacles(campaign.plan) : QStringList();
}

QJsonObject campaignObject(const Campaign &campaign)
{
    return {{u"id"_s, campaign.id.value},
            {u"uid"_s, campaign.uid.toString()},
            {u"name"_s, campaign.plan.name},
            {u"state"_s, campaignStateName(campaign.state)},
            {u"state_since"_s, isoFromMs(campaign.stateAt)},
            {u"revision"_s, campaign.revision},
            {u"from"_s, dateOrNull(campaign.plan.fromDay)},
            {u"to"_s, dateOrNull(campaign.plan.toDay)},
            {u"missing"_s, QJsonArray::fromStringList(obstaclesOf(campaign))}};
}

QJsonValue figureObject(const CampaignFigure &figure)
{
    return QJsonObject{{u"value"_s, figure.value ? QJsonValue(*figure.value) : QJsonValue()},
                       {u"version"_s, figure.version},
                       {u"numerator"_s, figure.numerator},
                       {u"denominator"_s, figure.denominator},
                       {u"excluded"_s, figure.excluded},
                       {u"rows"_s, figure.rows},
                       {u"at"_s, isoFromMs(figure.at)}};
}

Outcome<> runCampaignList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const QString words = call.arguments.value(u"search"_s);
    const auto all = look(**opened, [&words](Reader &r) {
        return words.isEmpty() ? store::campaigns(r) : store::campaignsWith(r, words);
    });
    if (!all)
        return failed(all.error());
    Table table(call.console, {u"ID"_s, u"STATE"_s, u"DATES"_s, u"OWNER"_s, u"NAME"_s});
    for (const Campaign &campaign : *all) {
        table.add(campaignObject(campaign), {QString::number(campaign.id.value), campaignStateName(campaign.state),
                                             datesText(campaign.plan), campaign.plan.owner, campaign.plan.name});
    }
    table.finish(
        words.isEmpty()
            ? u"No campaigns yet. Write a plan (resources/formats/campaign.md), then: campaign plan FILE.json"_s
            : u"No campaign holds these words."_s);
    return {};
}

/// A campaign with all that is known of it.
struct Whole
{
    QList<CampaignFigure> now;
    QList<CampaignFigure> frozen;
    QList<CampaignRevision> revisions;
    int conversations = 0;
};

Result<Whole> wholeOf(Reader &r, const Campaign &campaign)
{
    const Result<QList<CampaignFigure>> now = campaignFigures(r, campaign);
    if (!now)
        return fail(now.error());
    return Whole{.now = *now,
                 .frozen = store::campaignFigures(r, campaign.id),
                 .revisions = store::campaignRevisions(r, campaign.id),
                 .conversations = store::campaignConversationCount(r, campaign.id)};
}

QString numberText(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 6) : u"no data"_s;
}

QString goalText(const CampaignGoal &goal, const CampaignFigure &now, const CampaignFigure *frozen)
{
    QString text = goal.metric + u": "_s + numberText(frozen ? frozen->value : now.value) + u" of "_s +
                   (goal.target ? QString::number(*goal.target, 'g', 6) : u"no target"_s) + u", before "_s +
                   numberText(goal.baseline);
    if (frozen && frozen->value != now.value)
        text += u" (counted again now: %1)"_s.arg(numberText(now.value));
    if (goal.verdict != Verdict::Open)
        text += u", "_s + verdictName(goal.verdict);
    return text;
}

Outcome<> runCampaignShow(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.words().join(u' '));
    if (!campaign)
        return tl::unexpected(campaign.error());
    const auto whole =
        (*opened)->store().readNow([&campaign](Reader &r) { return wholeOf(r, *campaign); }, ReadLane::Report);
    if (!whole)
        return failed(whole.error());
    call.console.text(
        u"%1 (%2), %3"_s.arg(campaign->plan.name, campaignStateName(campaign->state), datesText(campaign->plan)));
    call.console.text(u"  %1 conversations: list campaign:%2"_s.arg(whole->conversations).arg(campaign->id.value));
    QJsonArray goals;
    for (qsizetype i = 0; i < campaign->plan.goals.size(); ++i) {
        const CampaignGoal &goal = campaign->plan.goals[i];
        const auto frozen = std::find_if(whole->frozen.begin(), whole->frozen.end(),
                                         [&goal](const CampaignFigure &one) { return one.goal == goal.uid; });
        const CampaignFigure *kept = frozen == whole->frozen.end() ? nullptr : &*frozen;
        goals.append(QJsonObject{{u"number"_s, i + 1},
                                 {u"metric"_s, goal.metric},
                                 {u"target"_s, goal.target ? QJsonValue(*goal.target) : QJsonValue()},
                                 {u"verdict"_s, verdictName(goal.verdict)},
                                 {u"now"_s, figureObject(whole->now[i])},
                                 {u"at_close"_s, kept ? figureObject(*kept) : QJsonValue()}});
        call.console.text(u"  %1. %2"_s.arg(QString::number(i + 1), goalText(goal, whole->now[i], kept)));
    }
    for (const QString &missing : obstaclesOf(*campaign))
        call.console.text(u"  missing: "_s + missing);
    QJsonArray revisions;
    for (const CampaignRevision &revision : whole->revisions) {
        revisions.append(QJsonObject{{u"revision"_s, revision.revision},
                                     {u"at"_s, isoFromMs(revision.at)},
                                     {u"by"_s, revision.actorName},
                                     {u"reason"_s, revision.reason},
                                     {u"plan"_s, campaignPlanToFileJson(revision.plan)}});
        call.console.text(u"  revision %1, %2, %3: %4"_s.arg(
            QString::number(revision.revision), shortTime(revision.at), revision.actorName,
            revision.reason.isEmpty() ? u"agreed on"_s : revision.reason));
    }
    QJsonObject object = campaignObject(*campaign);
    object[u"conversations"_s] = whole->conversations;
    object[u"goals"_s] = goals;
    object[u"revisions"_s] = revisions;
    object[u"plan"_s] = campaignPlanToFileJson(campaign->plan);
    call.console.object(object);
    return {};
}

/// Versions of today's definitions, and baselines that are asked for; the goals of a file name metrics alone.
Outcome<> completeGoals(Opened &opened, CampaignPlan &plan, CampaignId id, bool measure)
{
    for (CampaignGoal &goal : plan.goals) {
        const MetricDefinition *metric = metricOf(goal.metric);
        if (!metric)
            return wrongUse(u"There is no metric \"%1\" (see: metrics --list)."_s.arg(goal.metric));
        if (goal.version == 0)
            goal.version = metric->version;
        if (!measure || goal.baseline || goal.baselineFrom >= goal.baselineTo)
            continue;
        // Before there is a campaign nothing belongs to it: its baseline is that of everything.
        const auto measured = opened.store().readNow(
            [&](Reader &r) -> Result<CampaignFigure> {
                Measuring measuring(r);
                CampaignGoal whole = goal;
                whole.ownConversations = goal.ownConversations && id;
                Campaign campaign;
                campaign.id = id;
                return campaignFigure(measuring, campaign, whole, {goal.baselineFrom, goal.baselineTo}, r.nowMs());
            },
            ReadLane::Report);
        if (!measured)
            return failed(measured.error());
        goal.baseline = measured->value;
    }
    return {};
}

Outcome<> runPlan(Call &call)
{
    QFile file(call.arguments.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    Result<CampaignPlan> plan = campaignPlanFromFile(file.read(kMostFileBytes + 1));
    if (!plan)
        return failed(u"%1: %2"_s.arg(file.fileName(), plan.error().detail));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    CampaignId id;
    if (call.arguments.has(u"campaign"_s)) {
        const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.value(u"campaign"_s));
        if (!campaign)
            return tl::unexpected(campaign.error());
        id = campaign->id;
    }
    if (const Outcome<> done = completeGoals(**opened, *plan, id, call.arguments.has(u"measure"_s)); !done)
        return done;
    CampaignCommands &commands = (*opened)->workspace.commands->campaigns();
    return tellDecision(call, id ? commands.change(id, *plan, call.arguments.value(u"reason"_s)) : commands.add(*plan));
}

Outcome<> setState(Call &call, CampaignState to)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.words().join(u' '));
    if (!campaign)
        return tl::unexpected(campaign.error());
    return tellDecision(call, (*opened)->workspace.commands->campaigns().setState(campaign->id, to));
}

Outcome<> runApprove(Call &call)
{
    return setState(call, CampaignState::Approved);
}

Outcome<> runStart(Call &call)
{
    return setState(call, CampaignState::Running);
}

Outcome<> runCampaignClose(Call &call)
{
    return setState(call, CampaignState::Closed);
}

/// "1=met" or "messages=missed" into the plan's goals.
Outcome<> judge(CampaignPlan &plan, const QString &word)
{
    const QString which = word.section(u'=', 0, 0);
    const std::optional<Verdict> verdict = verdictFromName(word.section(u'=', 1).replace(u'-', u' '));
    if (!verdict)
        return wrongUse(u"A verdict is GOAL=met, GOAL=missed or GOAL=not-measurable, not \"%1\"."_s.arg(word));
    bool found = false;
    for (qsizetype i = 0; i < plan.goals.size(); ++i) {
        if (which == QString::number(i + 1) || which == plan.goals[i].metric) {
            plan.goals[i].verdict = *verdict;
            found = true;
        }
    }
    return found ? Outcome<>() : wrongUse(u"The campaign has no goal \"%1\"."_s.arg(which));
}

Outcome<> runReview(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.words().first());
    if (!campaign)
        return tl::unexpected(campaign.error());
    CampaignPlan plan = campaign->plan;
    for (const QString &word : call.arguments.words().mid(1)) {
        if (const Outcome<> done = judge(plan, word); !done)
            return done;
    }
    CampaignCommands &commands = (*opened)->workspace.commands->campaigns();
    if (plan != campaign->plan) {
        const auto judged = waitFor(commands.change(campaign->id, plan));
        if (!judged)
            return tl::unexpected(judged.error());
    }
    return tellDecision(call, commands.setState(campaign->id, CampaignState::Reviewed));
}

Outcome<> runCampaignRemove(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.words().join(u' '));
    if (!campaign)
        return tl::unexpected(campaign.error());
    return tellDecision(call, (*opened)->workspace.commands->campaigns().remove(campaign->id));
}

Outcome<> decide(Call &call, std::optional<bool> belongs)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.words().first());
    if (!campaign)
        return tl::unexpected(campaign.error());
    for (const QString &word : call.arguments.words().mid(1)) {
        const Outcome<qint64> id = parseId(word, u"a conversation"_s);
        if (!id)
            return tl::unexpected(id.error());
        const Outcome<> done = tellDecision(
            call, (*opened)->workspace.commands->campaigns().decide(campaign->id, ConversationId(*id), belongs));
        if (!done)
            return done;
    }
    return {};
}

Outcome<> runBind(Call &call)
{
    return decide(call, true);
}

Outcome<> runUnbind(Call &call)
{
    return decide(call, call.arguments.has(u"by-tags"_s) ? std::nullopt : std::optional(false));
}

} // namespace

Outcome<Campaign> campaignFrom(Opened &opened, const QString &word)
{
    const auto found = look(opened, [&word](Reader &r) {
        const auto named = store::campaignNamed(r, word);
        return named ? named : store::campaign(r, CampaignId(word.toLongLong()));
    });
    if (!found)
        return failed(found.error());
    if (!*found)
        return failed(u"There is no campaign \"%1\" (see: campaign list)."_s.arg(word));
    return **found;
}

void addCampaignVerbs(std::vector<Verb> &all)
{
    const QStringList list{u"campaign"_s};
    const QStringList event{u"event"_s};
    const QString name = u"NAME"_s;
    all.push_back(
        {u"campaign list"_s,
         {},
         0,
         0,
         u"The campaigns, the newest first, those that are over too."_s,
         {{u"search"_s, u"WORDS"_s, u"those whose plan, goals, tags, outcome, changes or posts hold them all"_s}},
         list,
         runCampaignList});
    all.push_back({u"campaign show"_s,
                   name,
                   1,
                   -1,
                   u"A campaign with its plan, its goals' figures and what was changed since it was agreed on."_s,
                   {},
                   {u"campaign"_s, u"campaign_whole"_s},
                   runCampaignShow});
    all.push_back({u"campaign plan"_s,
                   u"FILE.json"_s,
                   1,
                   1,
                   u"Plan a campaign, or change one; the form of the file: resources/formats/campaign.md."_s,
                   {{u"campaign"_s, u"NAME"_s, u"change this one"_s},
                    {u"reason"_s, u"TEXT"_s, u"why; needed once it is approved"_s},
                    {u"measure"_s, {}, u"measure baselines that the file leaves open, over their periods"_s}},
                   event,
                   runPlan});
    all.push_back({u"campaign approve"_s, name, 1, -1, u"Agree on the plan of a draft."_s, {}, event, runApprove});
    all.push_back({u"campaign start"_s, name, 1, -1, u"Start an approved one."_s, {}, event, runStart});
    all.push_back({u"campaign close"_s,
                   name,
                   1,
                   -1,
                   u"Close a running one: its figures are kept as they are now."_s,
                   {},
                   event,
                   runCampaignClose});
    all.push_back({u"campaign review"_s,
                   u"NAME [GOAL=VERDICT...]"_s,
                   1,
                   -1,
                   u"Say of each goal of a closed one, by its number or metric: met, missed or not-measurable."_s,
                   {},
                   event,
                   runReview});
    all.push_back({u"campaign remove"_s,
                   name,
                   1,
                   -1,
                   u"Remove a draft that was never agreed on."_s,
                   {},
                   event,
                   runCampaignRemove});
    all.push_back({u"campaign bind"_s,
                   u"NAME CONVERSATION..."_s,
                   2,
                   -1,
                   u"Put conversations into a campaign, whatever their tags."_s,
                   {},
                   event,
                   runBind});
    all.push_back({u"campaign unbind"_s,
                   u"NAME CONVERSATION..."_s,
                   2,
                   -1,
                   u"Take conversations out of a campaign, whatever their tags."_s,
                   {{u"by-tags"_s, {}, u"instead, let their tags decide again"_s}},
                   event,
                   runUnbind});
    addCampaignExportVerb(all);
}

std::vector<Key> keysOfCampaigns(const QString &object)
{
    static const QHash<QString, std::vector<Key>> keys{
        {u"campaign"_s,
         {{"id", "its number in this workspace"},
          {"uid", "its globally unique id"},
          {"name", "as shown"},
          {"state", "draft, approved, running, closed, reviewed"},
          {"state_since", "when it came into it"},
          {"revision", "of the plan that holds"},
          {"from", "the first day, or null"},
          {"to", "the last day, or null"},
          {"missing", "what is missing before it can be approved, or reviewed"}}},
        {u"campaign_whole"_s,
         {{"conversations", "how many belong to it"},
          {"goals", "number, metric, target, verdict, now, at_close: figures, of now and as they were kept"},
          {"revisions", "revision, at, by, reason, plan; the newest first"},
          {"plan", "as in resources/formats/campaign.md"}}},
        {u"dossier"_s,
         {{"file", "where it was written"},
          {"format", "json: the plan; html, pdf: the campaign whole"},
          {"name", "of what it is about"},
          {"bytes", "of the file"}}},
    };
    return keys.value(object);
}

} // namespace rapport::cli
