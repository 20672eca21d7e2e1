#include "domain/campaign.h"

#include "domain/planjson.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <algorithm>
#include <array>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using planjson::arrayOf;
using planjson::listAt;
using planjson::textAt;
using planjson::uidAt;
using planjson::valueNamed;

constexpr qsizetype kNameMost = 80;
constexpr qsizetype kListMost = 200;
constexpr qsizetype kGuestsMost = 10'000;

constexpr std::array kStateNames{QLatin1StringView("draft"), QLatin1StringView("approved"),
                                 QLatin1StringView("running"), QLatin1StringView("closed"),
                                 QLatin1StringView("reviewed")};
constexpr std::array kPlaceNames{QLatin1StringView("online"), QLatin1StringView("offline"), QLatin1StringView("both")};
constexpr std::array kVerdictNames{QLatin1StringView("open"), QLatin1StringView("met"), QLatin1StringView("missed"),
                                   QLatin1StringView("not measurable")};

QJsonValue optionalNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<double> numberAt(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json[key];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QStringList textsAt(const QJsonObject &json, const QString &key)
{
    QStringList texts;
    for (const QJsonValue &value : json[key].toArray()) {
        if (texts.size() < kListMost && value.isString())
            texts.append(value.toString().left(planjson::kTextMost));
    }
    return texts;
}

QJsonObject goalToJson(const CampaignGoal &goal)
{
    return {{u"uid"_s, goal.uid.toString()},
            {u"metric"_s, goal.metric},
            {u"version"_s, goal.version},
            {u"ownConversations"_s, goal.ownConversations},
            {u"baseline"_s, optionalNumber(goal.baseline)},
            {u"baselineFrom"_s, goal.baselineFrom},
            {u"baselineTo"_s, goal.baselineTo},
            {u"target"_s, optionalNumber(goal.target)},
            {u"verdict"_s, verdictName(goal.verdict)},
            {u"remark"_s, goal.remark}};
}

CampaignGoal goalFromJson(const QJsonObject &json)
{
    return {.uid = uidAt(json, u"uid"_s),
            .metric = textAt(json, u"metric"_s),
            .version = json[u"version"_s].toInt(),
            .ownConversations = json[u"ownConversations"_s].toBool(true),
            .baseline = numberAt(json, u"baseline"_s),
            .baselineFrom = json[u"baselineFrom"_s].toInt(),
            .baselineTo = json[u"baselineTo"_s].toInt(),
            .target = numberAt(json, u"target"_s),
            .verdict = verdictFromName(json[u"verdict"_s].toString()).value_or(Verdict::Open),
            .remark = textAt(json, u"remark"_s)};
}

QJsonObject linkToJson(const CampaignLink &link)
{
    return {{u"address"_s, link.address},   {u"source"_s, link.source}, {u"medium"_s, link.medium},
            {u"campaign"_s, link.campaign}, {u"term"_s, link.term},     {u"content"_s, link.content}};
}

CampaignLink linkFromJson(const QJsonObject &json)
{
    return {.address = textAt(json, u"address"_s),
            .source = textAt(json, u"source"_s),
            .medium = textAt(json, u"medium"_s),
            .campaign = textAt(json, u"campaign"_s),
            .term = textAt(json, u"term"_s),
            .content = textAt(json, u"content"_s)};
}

QJsonObject offerToJson(const CampaignOffer &offer)
{
    return {{u"name"_s, offer.name}, {u"code"_s, offer.code}, {u"address"_s, offer.address}};
}

CampaignOffer offerFromJson(const QJsonObject &json)
{
    return {.name = textAt(json, u"name"_s), .code = textAt(json, u"code"_s), .address = textAt(json, u"address"_s)};
}

QJsonObject guestToJson(const CampaignGuest &guest)
{
    QJsonObject json{{u"name"_s, guest.name}, {u"attended"_s, guest.attended}};
    if (!guest.person.isNull())
        json[u"person"_s] = guest.person.toString();
    return json;
}

CampaignGuest guestFromJson(const QJsonObject &json)
{
    return {
        .person = uidAt(json, u"person"_s), .name = textAt(json, u"name"_s), .attended = json[u"attended"_s].toBool()};
}

QJsonObject eventToJson(const CampaignEvent &event)
{
    return {{u"uid"_s, event.uid.toString()},
            {u"name"_s, event.name},
            {u"place"_s, event.place},
            {u"day"_s, event.day},
            {u"guests"_s, arrayOf(event.guests, guestToJson)}};
}

CampaignEvent eventFromJson(const QJsonObject &json)
{
    return {.uid = uidAt(json, u"uid"_s),
            .name = textAt(json, u"name"_s),
            .place = textAt(json, u"place"_s),
            .day = json[u"day"_s].toInt(),
            .guests = listAt<CampaignGuest>(json, u"guests"_s, kGuestsMost, guestFromJson)};
}

bool isWebAddress(const QUrl &address)
{
    return address.isValid() && !address.host().isEmpty() &&
           (address.scheme() == "https"_L1 || address.scheme() == "http"_L1);
}

/// The parameters in their usual order, as a link names them.
std::array<std::pair<QString, QString>, 5> parametersOf(const CampaignLink &link)
{
    return {std::pair{u"utm_source"_s, link.source}, std::pair{u"utm_medium"_s, link.medium},
            std::pair{u"utm_campaign"_s, link.campaign}, std::pair{u"utm_term"_s, link.term},
            std::pair{u"utm_content"_s, link.content}};
}

QString goalObstacle(const CampaignGoal &goal)
{
    if (goal.metric.isEmpty() || goal.version < 1)
        return u"a goal has no metric"_s;
    if (!goal.target)
        return u"the goal \"%1\" has no target"_s.arg(goal.metric);
    if (!goal.baseline)
        return u"the goal \"%1\" has no baseline"_s.arg(goal.metric);
    if (goal.baselineFrom >= goal.baselineTo)
        return u"the baseline of \"%1\" has no period"_s.arg(goal.metric);
    return {};
}

} // namespace

QString campaignStateName(CampaignState state)
{
    return kStateNames.at(static_cast<size_t>(state));
}

std::optional<CampaignState> campaignStateFromName(QStringView name)
{
    return valueNamed<CampaignState>(kStateNames, name);
}

QString campaignPlaceName(CampaignPlace place)
{
    return kPlaceNames.at(static_cast<size_t>(place));
}

QString verdictName(Verdict verdict)
{
    return kVerdictNames.at(static_cast<size_t>(verdict));
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    return valueNamed<Verdict>(kVerdictNames, name);
}

QJsonObject campaignPlanToJson(const CampaignPlan &plan)
{
    return {{u"name"_s, plan.name},
            {u"place"_s, campaignPlaceName(plan.place)},
            {u"objective"_s, plan.objective},
            {u"model"_s, plan.model},
            {u"stage"_s, plan.stage},
            {u"step"_s, plan.step},
            {u"fromDay"_s, plan.fromDay},
            {u"toDay"_s, plan.toDay},
            {u"owner"_s, plan.owner},
            {u"audience"_s, plan.audience},
            {u"groups"_s, QJsonArray::fromStringList(plan.groups)},
            {u"accounts"_s, QJsonArray::fromStringList(plan.accounts)},
            {u"budget"_s, QJsonObject{{u"minor"_s, plan.budget.minor}, {u"currency"_s, plan.budget.currency}}},
            {u"tags"_s, QJsonArray::fromStringList(plan.tags)},
            {u"goals"_s, arrayOf(plan.goals, goalToJson)},
            {u"offers"_s, arrayOf(plan.offers, offerToJson)},
            {u"links"_s, arrayOf(plan.links, linkToJson)},
            {u"events"_s, arrayOf(plan.events, eventToJson)},
            {u"notes"_s, plan.notes}};
}

CampaignPlan campaignPlanFromJson(const QJsonObject &json)
{
    const QJsonObject budget = json[u"budget"_s].toObject();
    CampaignPlan plan;
    plan.name = textAt(json, u"name"_s);
    plan.place = valueNamed<CampaignPlace>(kPlaceNames, json[u"place"_s].toString()).value_or(CampaignPlace::Online);
    plan.objective = textAt(json, u"objective"_s);
    plan.model = textAt(json, u"model"_s);
    plan.stage = textAt(json, u"stage"_s);
    plan.step = textAt(json, u"step"_s);
    plan.fromDay = json[u"fromDay"_s].toInt();
    plan.toDay = json[u"toDay"_s].toInt();
    plan.owner = textAt(json, u"owner"_s);
    plan.audience = textAt(json, u"audience"_s);
    plan.groups = textsAt(json, u"groups"_s);
    plan.accounts = textsAt(json, u"accounts"_s);
    plan.budget = {.minor = budget[u"minor"_s].toInteger(), .currency = textAt(budget, u"currency"_s)};
    plan.tags = textsAt(json, u"tags"_s);
    plan.goals = listAt<CampaignGoal>(json, u"goals"_s, kListMost, goalFromJson);
    plan.offers = listAt<CampaignOffer>(json, u"offers"_s, kListMost, offerFromJson);
    plan.links = listAt<CampaignLink>(json, u"links"_s, kListMost, linkFromJson);
    plan.events = listAt<CampaignEvent>(json, u"events"_s, kListMost, eventFromJson);
    plan.notes = textAt(json, u"notes"_s);
    return plan;
}

QString campaignPlanProblem(const CampaignPlan &plan)
{
    if (plan.name.simplified().isEmpty())
        return u"a campaign needs a name"_s;
    if (plan.name.size() > kNameMost)
        return u"the name is longer than %1 characters"_s.arg(kNameMost);
    if (plan.fromDay != 0 && plan.toDay != 0 && plan.toDay < plan.fromDay)
        return u"it ends before it begins"_s;
    if (plan.budget.minor < 0)
        return u"the budget is below nothing"_s;
    if (plan.budget.minor > 0 && plan.budget.currency.size() != 3)
        return u"the budget has no currency"_s;
    return {};
}

QStringList campaignObstacles(const CampaignPlan &plan)
{
    QStringList missing;
    if (plan.objective.simplified().isEmpty())
        missing.append(u"no objective is set"_s);
    if (plan.goals.isEmpty())
        missing.append(u"no goal is set"_s);
    for (const CampaignGoal &goal : plan.goals) {
        if (const QString obstacle = goalObstacle(goal); !obstacle.isEmpty())
            missing.append(obstacle);
    }
    if (plan.owner.simplified().isEmpty())
        missing.append(u"nobody owns it"_s);
    if (plan.fromDay == 0 || plan.toDay == 0)
        missing.append(u"its dates are not set"_s);
    if (plan.place != CampaignPlace::Offline && plan.accounts.isEmpty())
        missing.append(u"no channel is chosen"_s);
    if (plan.place == CampaignPlace::Offline && plan.events.isEmpty())
        missing.append(u"no event is planned"_s);
    return missing;
}

QStringList reviewObstacles(const CampaignPlan &plan)
{
    QStringList missing;
    for (const CampaignGoal &goal : plan.goals) {
        if (goal.verdict == Verdict::Open)
            missing.append(u"the goal \"%1\" has no verdict"_s.arg(goal.metric));
    }
    return missing;
}

bool mayFollow(CampaignState from, CampaignState to)
{
    if (from == CampaignState::Approved && to == CampaignState::Draft)
        return true;
    return static_cast<int>(to) == static_cast<int>(from) + 1;
}

QUrl utmAddress(const CampaignLink &link)
{
    QUrl address(link.address.trimmed());
    QUrlQuery query(address);
    for (const auto &[name, value] : parametersOf(link)) {
        query.removeAllQueryItems(name);
        if (const QString folded = value.simplified().toLower(); !folded.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(folded)));
    }
    address.setQuery(query);
    return address;
}

QStringList utmProblems(const CampaignLink &link, const QStringList &knownCampaigns)
{
    QStringList problems;
    if (!isWebAddress(QUrl(link.address.trimmed(), QUrl::StrictMode)))
        problems.append(u"the address is no web address"_s);
    if (link.source.simplified().isEmpty())
        problems.append(u"utm_source is missing: where the link stands"_s);
    if (link.medium.simplified().isEmpty())
        problems.append(u"utm_medium is missing: social, email, print"_s);
    if (link.campaign.simplified().isEmpty())
        problems.append(u"utm_campaign is missing"_s);
    for (const auto &[name, value] : parametersOf(link)) {
        if (value != value.toLower())
            problems.append(u"%1 has capital letters: it is counted as \"%2\""_s.arg(name, value.toLower()));
        if (value.simplified().contains(u' '))
            problems.append(u"%1 has spaces"_s.arg(name));
    }
    const QString campaign = link.campaign.simplified().toLower();
    if (!campaign.isEmpty() && !knownCampaigns.contains(campaign, Qt::CaseInsensitive))
        problems.append(u"no campaign is known as \"%1\""_s.arg(campaign));
    return problems;
}

std::optional<CampaignLink> utmOf(const QUrl &address)
{
    QUrlQuery query(address);
    const auto taken = [&query](const QString &name) {
        const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
        query.removeAllQueryItems(name);
        return value;
    };
    CampaignLink link{.address = {},
                      .source = taken(u"utm_source"_s),
                      .medium = taken(u"utm_medium"_s),
                      .campaign = taken(u"utm_campaign"_s),
                      .term = taken(u"utm_term"_s),
                      .content = taken(u"utm_content"_s)};
    const auto parameters = parametersOf(link);
    if (std::all_of(parameters.begin(), parameters.end(), [](const auto &one) { return one.second.isEmpty(); }))
        return std::nullopt;
    QUrl bare = address;
    bare.setQuery(query);
    link.address = bare.toString();
    return link;
}

} // namespace rapport
