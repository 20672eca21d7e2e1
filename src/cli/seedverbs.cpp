// Whom to ask to carry a campaign, and what people consented to.
#include "cli/decisions.h"
#include "cli/findings.h"
#include "cli/scores.h"
#include "cli/verbs.h"
#include "insight/reportdays.h"
#include "store/consents.h"
#include "store/contacts.h"
#include "store/people.h"
#include "store/rollups.h"
#include "store/seeding.h"
#include "sync/consentcommands.h"

#include <QDate>
#include <QJsonArray>

#include <cmath>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

QString dateText(int day)
{
    return ReportDays::dateOf(day).toString(Qt::ISODate);
}

QJsonValue dateOrNull(int day)
{
    return day == 0 ? QJsonValue() : QJsonValue(dateText(day));
}

QString reasonText(const SeedFacts &facts, SeedReason reason)
{
    switch (reason) {
    case SeedReason::Conversations:
        return u"%1 messages in its conversations"_s.arg(facts.messages);
    case SeedReason::Groups:
        return u"in %1"_s.arg(facts.groups.join(u", "_s));
    case SeedReason::Words:
        return u"%1 messages with %2"_s.arg(facts.wordMessages).arg(facts.words.join(u", "_s));
    case SeedReason::Advocate:
        return u"advocate"_s;
    case SeedReason::Candidate:
        return u"candidate for an advocate"_s;
    case SeedReason::Followers:
        return u"%1 followers"_s.arg(facts.followers);
    case SeedReason::Influence:
        return u"influence %1"_s.arg(std::lround(facts.influence));
    case SeedReason::Consent:
        return facts.consent.how.isEmpty() ? u"agreed as an advocate"_s
                                           : u"agreed %1 (%2)"_s.arg(dateText(facts.consent.day), facts.consent.how);
    }
    return {};
}

QString obstacleText(const store::Seed &seed)
{
    switch (*seed.judgement.obstacle) {
    case SeedObstacle::NoConsent:
        return u"no consent on record"_s;
    case SeedObstacle::Withdrawn:
        return u"withdrew their consent on %1"_s.arg(dateText(seed.facts.consent.day));
    case SeedObstacle::Declined:
        return u"declined"_s;
    case SeedObstacle::ContactedLately:
        return u"contacted %1 days ago"_s.arg(*seed.facts.contactedDaysAgo);
    }
    return {};
}

QStringList reasonsOf(const store::Seed &seed)
{
    QStringList reasons;
    for (const SeedReason reason : seed.judgement.reasons)
        reasons.append(reasonText(seed.facts, reason));
    return reasons;
}

void addSeed(Table &table, const store::Seed &seed)
{
    const SeedJudgement &judgement = seed.judgement;
    const QString kind = judgement.obstacle ? u"not to be asked"_s : seedKindName(judgement.kind);
    QStringList why = reasonsOf(seed);
    if (judgement.obstacle)
        why.prepend(obstacleText(seed));
    table.add({{u"id"_s, seed.identity.id.value},
               {u"contact"_s, seed.contact.value},
               {u"name"_s, seed.identity.shownName()},
               {u"kind"_s, seedKindName(judgement.kind)},
               {u"fit"_s, judgement.fit},
               {u"rank"_s, judgement.rank},
               {u"formula"_s, kSeedFormulaVersion},
               {u"followers"_s, seed.facts.followers < 0 ? QJsonValue() : QJsonValue(seed.facts.followers)},
               {u"reasons"_s, QJsonArray::fromStringList(reasonsOf(seed))},
               {u"obstacle"_s, judgement.obstacle ? QJsonValue(seedObstacleName(*judgement.obstacle)) : QJsonValue()},
               {u"conversation"_s, seed.conversation ? QJsonValue(seed.conversation.value) : QJsonValue()}},
              {kind, QString::number(seed.identity.id.value), elided(seed.identity.shownName(), 24),
               QString::number(judgement.fit, 'f', 2),
               seed.conversation ? QString::number(seed.conversation.value) : u"-"_s, why.join(u"; "_s)});
}

Outcome<> runSeeds(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, call.arguments.words().join(u' '));
    if (!campaign)
        return tl::unexpected(campaign.error());
    // Influence and candidates are of the last reckoning of scores.
    if (const Outcome<> settled = settleScores(**opened); !settled)
        return settled;
    const auto seeds = (*opened)->store().readNow([&campaign](Reader &r) { return store::campaignSeeds(r, *campaign); },
                                                  ReadLane::Report);
    if (!seeds)
        return failed(seeds.error());
    Table table(call.console, {u"KIND"_s, u"ID"_s, u"NAME"_s, u"FIT"_s, u"CONVERSATION"_s, u"WHY"_s});
    for (const store::Seed &seed : seeds->proposed)
        addSeed(table, seed);
    for (const store::Seed &seed : seeds->apart)
        addSeed(table, seed);
    table.finish(u"Nobody is near to it yet: give it tags or groups of people."_s);
    return {};
}

QJsonObject consentObject(const ConsentRecord &consent)
{
    return {{u"id"_s, consent.uid.toString()},
            {u"for"_s, consentUseName(consent.use)},
            {u"date"_s, dateText(consent.day)},
            {u"how"_s, consent.how},
            {u"withdrawn"_s, dateOrNull(consent.withdrawnDay)},
            {u"by"_s, consent.actorName}};
}

Outcome<> runConsentList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContactId> person = personFrom(**opened, call.arguments.words().first());
    if (!person)
        return tl::unexpected(person.error());
    const auto consents = look(**opened, [contact = *person](Reader &r) { return store::consentsOf(r, contact); });
    if (!consents)
        return failed(consents.error());
    Table table(call.console, {u"ID"_s, u"FOR"_s, u"DATE"_s, u"WITHDRAWN"_s, u"HOW"_s});
    for (const ConsentRecord &consent : *consents) {
        table.add(consentObject(consent),
                  {consent.uid.toString(), consentUseName(consent.use), dateText(consent.day),
                   consent.withdrawnDay == 0 ? u"-"_s : dateText(consent.withdrawnDay), consent.how});
    }
    table.finish(u"No consent is on record."_s);
    return {};
}

/// The day of --date, or today.
Outcome<int> dayIn(const Call &call, Opened &opened)
{
    const Outcome<QDate> date = dateFrom(call.arguments, u"date"_s);
    if (!date)
        return tl::unexpected(date.error());
    if (date->isValid())
        return ReportDays::dayOf(*date);
    const auto today = look(opened, [](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
    return today ? Outcome<int>(*today) : failed(today.error());
}

Outcome<> runConsentRecord(Call &call)
{
    const auto use = consentUseFromName(call.arguments.value(u"for"_s));
    if (!use)
        return wrongUse(u"Say for what: --for contact or --for content."_s);
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContactId> person = personFrom(**opened, call.arguments.words().first());
    if (!person)
        return tl::unexpected(person.error());
    const Outcome<int> day = dayIn(call, **opened);
    if (!day)
        return tl::unexpected(day.error());
    return tellDecision(
        call, ConsentCommands((*opened)->store())
                  .record({.contact = *person, .use = *use, .day = *day, .how = call.arguments.value(u"how"_s)}));
}

Outcome<Uid> consentIn(const Call &call)
{
    const auto uid = Uid::fromString(call.arguments.words().first());
    return uid ? Outcome<Uid>(*uid) : wrongUse(u"That is no consent; see: consent list PERSON"_s);
}

Outcome<> runConsentWithdraw(Call &call)
{
    const Outcome<Uid> uid = consentIn(call);
    if (!uid)
        return tl::unexpected(uid.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<int> day = dayIn(call, **opened);
    if (!day)
        return tl::unexpected(day.error());
    return tellDecision(call, ConsentCommands((*opened)->store()).withdraw(*uid, *day));
}

Outcome<> runConsentRemove(Call &call)
{
    const Outcome<Uid> uid = consentIn(call);
    if (!uid)
        return tl::unexpected(uid.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return tellDecision(call, ConsentCommands((*opened)->store()).remove(*uid));
}

} // namespace

void addSeedVerbs(std::vector<Verb> &all)
{
    const QStringList event{u"event"_s};
    all.push_back({u"campaign seeds"_s,
                   u"CAMPAIGN"_s,
                   1,
                   -1,
                   u"Whom to ask to carry it: promoters and peers with their reasons, and who must not be asked."_s,
                   {},
                   {u"seed"_s},
                   runSeeds});
    all.push_back(
        {u"consent list"_s, u"PERSON"_s, 1, 1, u"What a person consented to."_s, {}, {u"consent"_s}, runConsentList});
    all.push_back({u"consent record"_s,
                   u"PERSON"_s,
                   1,
                   1,
                   u"Write down a consent."_s,
                   {{u"for"_s, u"contact|content"_s, u"to be contacted, or to what they made being shared"_s},
                    {u"how"_s, u"TEXT"_s, u"how it was given"_s},
                    {u"date"_s, u"DATE"_s, u"when; today if it is left out"_s}},
                   event,
                   runConsentRecord});
    all.push_back({u"consent withdraw"_s,
                   u"CONSENT"_s,
                   1,
                   1,
                   u"Write down that a consent was withdrawn."_s,
                   {{u"date"_s, u"DATE"_s, u"when; today if it is left out"_s}},
                   event,
                   runConsentWithdraw});
    all.push_back({u"consent remove"_s,
                   u"CONSENT"_s,
                   1,
                   1,
                   u"Remove a consent that was never given."_s,
                   {},
                   event,
                   runConsentRemove});
}

std::vector<Key> keysOfSeeds(const QString &object)
{
    if (object == u"seed"_s)
        return {
            {"id", "of the person; `search --people` finds by it"},
            {"contact", "the person with all of their identities"},
            {"name", "as the channel shows it"},
            {"kind", "promoter or peer"},
            {"fit", "how near they are to it, 0 to 1"},
            {"rank", "0 to 1: by it they stand in order within their kind"},
            {"formula", "version of fit and rank"},
            {"followers", "of all of their identities; null: not known"},
            {"reasons", "what speaks for them"},
            {"obstacle", "why they must not be asked: no_consent, withdrawn, declined, contacted_lately; null: none"},
            {"conversation", "the newest in which they wrote; null: none"}};
    if (object == u"consent"_s)
        return {{"id", "names it"},      {"for", "contact or content"},         {"date", "when it was given"},
                {"how", "it was given"}, {"withdrawn", "when; null: it holds"}, {"by", "who wrote it down"}};
    return {};
}

} // namespace rapport::cli
