#include "store/figurerecords.h"

#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/figurenarrowing.h"
#include "store/figurerows.h"
#include "store/filter.h"
#include "store/folding.h"

#include <QHash>

#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = FigureRecord::Kind;

bool isFigure(const Query::Clause &clause)
{
    return clause.anyOf.size() == 1 && !clause.excluded && clause.anyOf.first().field == Query::Field::Figure;
}

bool isCalled(const QString &name, const QString &wanted)
{
    return folded(name) == folded(wanted);
}

bool isMeant(const Account &account, const Query::Term &term)
{
    if (term.field == Query::Field::Channel)
        return isCalled(account.channel, term.value);
    return term.value == QString::number(account.id.value) || isCalled(account.name, term.value) ||
           isCalled(account.handle, term.value);
}

/// Whether each clause has a term that fits, or none where it is excluded.
template<class Fits>
bool fitsAll(const Query &query, Fits fits)
{
    return std::all_of(query.allOf.begin(), query.allOf.end(), [&fits](const Query::Clause &clause) {
        return std::any_of(clause.anyOf.begin(), clause.anyOf.end(), fits) != clause.excluded;
    });
}

Result<> asksOnly(const Query &query, std::initializer_list<Query::Field> fields)
{
    for (const Query::Clause &clause : query.allOf) {
        for (const Query::Term &term : clause.anyOf) {
            if (std::find(fields.begin(), fields.end(), term.field) == fields.end())
                return fail(ErrorKind::Invalid, u"such a figure is narrowed by channel, account and campaign alone"_s);
        }
    }
    return {};
}

Result<QList<FigureRecord>> readings(Reader &r, const FigureSet &set, const Query &narrowed)
{
    if (const Result<> possible = asksOnly(narrowed, {Query::Field::Channel, Query::Field::Account}); !possible)
        return fail(possible.error());
    QHash<AccountId, Account> known;
    for (const Account &account : accounts(r)) {
        if (fitsAll(narrowed, [&account](const Query::Term &term) { return isMeant(account, term); }))
            known.insert(account.id, account);
    }
    QHash<AccountId, FollowersTold> lastBefore;
    QList<FollowersTold> told;
    for (const FollowersTold &one : followersTold(r)) { // days ascend within each account
        if (!known.contains(one.account) || one.day >= set.toDay)
            continue;
        if (one.day < set.fromDay)
            lastBefore.insert(one.account, one);
        else
            told.append(one);
    }
    told += lastBefore.values();
    std::sort(told.begin(), told.end(), [](const FollowersTold &a, const FollowersTold &b) {
        return std::pair(a.day, a.account.value) < std::pair(b.day, b.account.value);
    });
    QList<FigureRecord> records;
    for (const FollowersTold &one : std::as_const(told)) {
        const Account &account = known[one.account];
        records.append({.kind = Kind::Reading,
                        .name = account.name,
                        .of = account.channel,
                        .day = one.day,
                        .number = one.followers});
    }
    return records;
}

Result<QList<FigureRecord>> accountsPosted(Reader &r, const FigureSet &set, const Query &narrowed)
{
    FigureSet ours = set;
    ours.name = u"messages"_s;
    ours.narrowed = {{u"direction"_s, u"out"_s}};
    const Result<QByteArray> counted = figureMessages(r, ours);
    const Result<SqlFilter> filter = messageConditions(r, narrowed);
    if (!counted || !filter)
        return fail(counted ? filter.error() : counted.error());
    QByteArrayList conditions = filter->conditionsWithWords();
    conditions.append(*counted);
    Statement s =
        r.compose("SELECT DISTINCT m.account_id FROM message m JOIN conversation c ON c.id = m.conversation_id "
                  "WHERE " +
                  conditions.join(" AND "));
    filter->bindTo(s);
    QList<AccountId> posted;
    while (s.step())
        posted.append(s.id<AccountId>(0));
    QList<FigureRecord> records;
    for (const Account &account : accounts(r)) {
        if (posted.contains(account.id))
            records.append({.kind = Kind::Account, .name = account.name, .of = account.channel});
    }
    return records;
}

bool touches(const CampaignPlan &plan, int fromDay, int toDay)
{
    return plan.fromDay < toDay && plan.toDay >= fromDay;
}

void addEvents(QList<FigureRecord> &records, const Campaign &campaign, bool guests, int fromDay, int toDay)
{
    for (const CampaignEvent &event : campaign.plan.events) {
        if (event.day < fromDay || event.day >= toDay)
            continue;
        if (!guests)
            records.append({.kind = Kind::Event,
                            .name = event.name,
                            .of = campaign.plan.name,
                            .day = event.day,
                            .campaign = campaign.uid});
        for (const CampaignGuest &guest : guests ? event.guests : QList<CampaignGuest>()) {
            if (guest.attended)
                records.append({.kind = Kind::Guest,
                                .name = guest.name,
                                .of = event.name,
                                .day = event.day,
                                .campaign = campaign.uid});
        }
    }
}

void addGoals(QList<FigureRecord> &records, const Campaign &campaign)
{
    for (const CampaignGoal &goal : campaign.plan.goals) {
        if (goal.verdict == Verdict::Met || goal.verdict == Verdict::Missed)
            records.append({.kind = Kind::Goal,
                            .name = goal.metric,
                            .of = campaign.plan.name,
                            .day = campaign.plan.toDay,
                            .verdict = goal.verdict,
                            .campaign = campaign.uid});
    }
}

} // namespace

Result<QList<Campaign>> plannedCampaigns(Reader &r, const Query &narrowed)
{
    const Result<> possible =
        asksOnly(narrowed, {Query::Field::Channel, Query::Field::Account, Query::Field::Campaign});
    if (!possible)
        return fail(possible.error());
    const QList<Account> known = accounts(r);
    QList<Campaign> agreedOn = campaigns(r);
    agreedOn.removeIf([&](const Campaign &campaign) {
        const auto isUsed = [&campaign](const Account &account) {
            const QStringList &names = campaign.plan.accounts;
            return std::any_of(names.begin(), names.end(),
                               [&account](const QString &name) { return isCalled(account.name, name); });
        };
        const auto fits = [&](const Query::Term &term) {
            if (term.field == Query::Field::Campaign)
                return term.value == QString::number(campaign.id.value) || isCalled(campaign.plan.name, term.value);
            return std::any_of(known.begin(), known.end(),
                               [&](const Account &account) { return isMeant(account, term) && isUsed(account); });
        };
        return campaign.state == CampaignState::Draft || !fitsAll(narrowed, fits);
    });
    return agreedOn;
}

QList<FigureRecord> plannedRecords(const QList<Campaign> &campaigns, const QString &set, int fromDay, int toDay)
{
    QList<FigureRecord> records;
    for (const Campaign &campaign : campaigns) {
        const CampaignPlan &plan = campaign.plan;
        if (set == u"events"_s || set == u"guests"_s) {
            addEvents(records, campaign, set == u"guests"_s, fromDay, toDay);
        } else if (set == u"goals"_s) {
            if (plan.toDay >= fromDay && plan.toDay < toDay)
                addGoals(records, campaign);
        } else if (touches(plan, fromDay, toDay)) {
            if (set == u"campaigns"_s)
                records.append({.kind = Kind::Campaign,
                                .name = plan.name,
                                .day = plan.fromDay,
                                .toDay = plan.toDay,
                                .campaign = campaign.uid});
            for (const CampaignOffer &offer : set == u"offers"_s ? plan.offers : QList<CampaignOffer>()) {
                const QString code = offer.code.isEmpty() ? QString() : QString(u" ("_s + offer.code + u')');
                records.append({.kind = Kind::Offer,
                                .name = QString(offer.name + code),
                                .of = plan.name,
                                .day = plan.fromDay,
                                .toDay = plan.toDay,
                                .campaign = campaign.uid});
            }
        }
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const FigureRecord &a, const FigureRecord &b) { return a.day < b.day; });
    return records;
}

Result<QList<FigureRecord>> figureRecords(Reader &r, const Query &query)
{
    const auto asked = std::find_if(query.allOf.begin(), query.allOf.end(), isFigure);
    if (asked == query.allOf.end())
        return fail(ErrorKind::Invalid, u"it asks for no figure"_s);
    const Result<FigureSet> set = parseFigureSet(asked->anyOf.first().value);
    if (!set)
        return fail(set.error());
    if (const Result<> end = FigureNarrowing(*set).end(); !end)
        return fail(end.error());
    Query narrowed = query;
    narrowed.allOf.removeIf(isFigure);
    if (set->name == u"readings"_s)
        return readings(r, *set, narrowed);
    if (set->name == u"accounts"_s)
        return accountsPosted(r, *set, narrowed);
    static const QStringList planned{u"campaigns"_s, u"events"_s, u"guests"_s, u"offers"_s, u"goals"_s};
    if (!planned.contains(set->name))
        return unknownIn(*set, u"its rows are no records"_s);
    const Result<QList<Campaign>> campaigns = plannedCampaigns(r, narrowed);
    if (!campaigns)
        return fail(campaigns.error());
    return plannedRecords(*campaigns, set->name, set->fromDay, set->toDay);
}

} // namespace rapport::store
