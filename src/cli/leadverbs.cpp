// Conversations that may bring business: what the rules propose, what people make of it, and the rules themselves.
#include "cli/findings.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/conversations.h"
#include "store/leads.h"
#include "sync/commands.h"
#include "text/leadphrases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kRows = 50;

QStringList signalNames(int bits)
{
    QStringList names;
    for (const LeadSignal signal : kLeadSignals) {
        if (bits & static_cast<int>(signal))
            names.append(leadSignalName(signal));
    }
    return names;
}

QString stageOf(const Lead &lead)
{
    return lead.isProposal() ? u"proposed"_s : leadStageName(lead.stage);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject leadObject(const Lead &lead, qint64 now)
{
    return {{u"conversation"_s, lead.conversation.value},
            {u"lead"_s, lead.isProposal() ? QJsonValue() : QJsonValue(lead.uid.toString())},
            {u"stage"_s, stageOf(lead)},
            {u"since"_s, orNull(isoFromMs(lead.stageAt))},
            {u"person"_s, lead.personName},
            {u"channel"_s, lead.channel},
            {u"subject"_s, lead.subject},
            {u"excerpt"_s, lead.excerpt},
            {u"signals"_s, QJsonArray::fromStringList(signalNames(lead.signalBits))},
            {u"asked_at"_s, isoFromMs(lead.askedAt)},
            {u"expected"_s, lead.expected},
            {u"urgency"_s, std::round(lead.urgency(now))},
            {u"fit"_s, lead.fit},
            {u"behaviour"_s, std::round(lead.behaviour * 10) / 10},
            {u"owner"_s, orNull(lead.ownerName)}};
}

/// With what has come since the last run looked at.
Outcome<> settle(const Call &call, Opened &opened)
{
    if (call.arguments.has(u"read-only"_s) || opened.store().access() != Store::Access::ReadWrite)
        return {};
    if (const Result<> settled = store::settleLeads(opened.store()); !settled)
        return failed(settled.error());
    return {};
}

Outcome<> runLeads(Call &call)
{
    store::LeadFilter filter{.openOnly = !call.arguments.has(u"all"_s)};
    if (const QString stage = call.arguments.value(u"stage"_s); stage == u"proposed"_s) {
        filter.taken = false;
    } else if (!stage.isEmpty()) {
        filter.stage = leadStageFromName(stage);
        if (!filter.stage)
            return wrongUse(
                u"There is no stage \"%1\"; there are proposed, %2."_s.arg(stage, leadStageNames().join(u", "_s)));
    }
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kRows);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const Outcome<> settled = settle(call, **opened); !settled)
        return settled;
    const auto found = look(**opened, [&](Reader &r) { return store::leads(r, filter, static_cast<int>(*limit)); });
    if (!found)
        return failed(found.error());
    const qint64 now = (*opened)->store().clock().nowMs();
    Table table(call.console,
                {u"CONVERSATION"_s, u"STAGE"_s, u"EXPECTED"_s, u"ASKED"_s, u"PERSON"_s, u"SIGNALS"_s, u"WHAT"_s});
    for (const Lead &lead : *found) {
        table.add(leadObject(lead, now),
                  {QString::number(lead.conversation.value), stageOf(lead), QString::number(lead.expected),
                   shortTime(lead.askedAt), elided(lead.personName, 24), signalNames(lead.signalBits).join(u", "_s),
                   elided(lead.excerpt, 60)});
    }
    table.finish(u"No leads. What people ask without an answer shows up here by itself."_s);
    return {};
}

Outcome<ConversationId> conversationFrom(const Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    return ConversationId(*id);
}

/// The lead of the conversation that the first word names.
Outcome<Lead> leadFrom(const Call &call, Opened &opened)
{
    const Outcome<ConversationId> id = conversationFrom(call);
    if (!id)
        return tl::unexpected(id.error());
    const auto lead = look(opened, [id = *id](Reader &r) { return store::leadOf(r, id); });
    if (!lead)
        return failed(lead.error());
    if (!*lead)
        return failed(u"Conversation %1 is no lead."_s.arg(id->value));
    return **lead;
}

Outcome<> runLeadShow(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const Outcome<> settled = settle(call, **opened); !settled)
        return settled;
    const Outcome<Lead> lead = leadFrom(call, **opened);
    if (!lead)
        return tl::unexpected(lead.error());
    const auto grounds = look(**opened, [&](Reader &r) { return store::leadGrounds(r, *lead); });
    const auto steps = look(**opened, [&](Reader &r) { return store::leadSteps(r, lead->id); });
    if (!grounds || !steps)
        return failed(grounds ? steps.error() : grounds.error());
    QJsonObject object = leadObject(*lead, (*opened)->store().clock().nowMs());
    const QString fit = leadFitName(grounds->score.fitState);
    const QString warmth = leadWarmthName(grounds->score.warmth);
    object[u"fit_state"_s] = fit;
    object[u"warmth"_s] = warmth;
    object[u"phrases"_s] = QJsonArray::fromStringList(grounds->phrases);
    call.console.text(u"%1, %2: %3"_s.arg(lead->personName, stageOf(*lead), lead->excerpt));
    call.console.text(u"Expected value %1; fit %2 (%3), behaviour %4 (%5)"_s.arg(
        QString::number(lead->expected), QString::number(grounds->score.fit, 'f', 0), fit,
        QString::number(grounds->score.behaviour, 'f', 1), warmth));
    for (const QString &phrase : grounds->phrases)
        call.console.text(u"  found  "_s + phrase);
    QJsonArray reasons;
    for (const LeadReason &reason : grounds->score.reasons) {
        const QString name = leadCriterionName(reason.what);
        reasons.append(QJsonObject{{u"what"_s, name},
                                   {u"axis"_s, isBehaviour(reason.what) ? u"behaviour"_s : u"fit"_s},
                                   {u"times"_s, reason.times},
                                   {u"points"_s, std::round(reason.points * 10) / 10}});
        call.console.text(u"  %1  %2%3"_s.arg(QString::number(reason.points, 'f', 1).rightJustified(6), name,
                                              reason.times > 1 ? u" x%1"_s.arg(reason.times) : QString()));
    }
    object[u"reasons"_s] = reasons;
    QJsonArray history;
    for (const LeadStep &step : *steps) {
        history.append(QJsonObject{{u"stage"_s, leadStageName(step.stage)},
                                   {u"at"_s, isoFromMs(step.at)},
                                   {u"actor"_s, orNull(step.actorName)}});
        call.console.text(u"  %1  %2  %3"_s.arg(shortTime(step.at), leadStageName(step.stage), step.actorName));
    }
    object[u"steps"_s] = history;
    call.console.object(object);
    return {};
}

Outcome<> runTake(Call &call)
{
    const Outcome<ConversationId> id = conversationFrom(call);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return tellDecision(call, (*opened)->workspace.commands->findings().takeLead(*id));
}

Outcome<> runDismiss(Call &call)
{
    const Outcome<ConversationId> id = conversationFrom(call);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const Outcome<> settled = settle(call, **opened); !settled)
        return settled;
    return tellDecision(call, (*opened)->workspace.commands->findings().dismissLead(*id));
}

Outcome<> runStage(Call &call)
{
    const QString name = call.arguments.words().at(1);
    const std::optional<LeadStage> stage = leadStageFromName(name);
    if (!stage)
        return wrongUse(u"There is no stage \"%1\"; there are %2."_s.arg(name, leadStageNames().join(u", "_s)));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Lead> lead = leadFrom(call, **opened);
    if (!lead)
        return tl::unexpected(lead.error());
    if (lead->isProposal())
        return failed(u"It is only proposed. Take it on first: lead take %1"_s.arg(lead->conversation.value));
    return tellDecision(call, (*opened)->workspace.commands->findings().setLeadStage(lead->id, *stage));
}

Outcome<> printRules(Call &call, const store::LeadRevision &revision)
{
    QJsonObject lists;
    for (const QString &language : text::LeadPhrases::languages()) {
        QJsonObject phrases;
        for (const LeadSignal signal : kLeadSignals) {
            const QStringList builtIn = text::LeadPhrases::builtIn(language, static_cast<text::AskSignal>(signal));
            phrases[leadSignalName(signal)] = QJsonArray::fromStringList(builtIn);
        }
        lists[language] = phrases;
    }
    const QJsonObject rules = leadRulesToJson(revision.rules);
    call.console.object({{u"revision"_s, revision.uid.isNull() ? QJsonValue() : QJsonValue(revision.uid.toString())},
                         {u"rules"_s, rules},
                         {u"lists"_s, lists}});
    if (!call.console.isJson())
        Console::plain(QString::fromUtf8(QJsonDocument(rules).toJson()));
    return {};
}

Outcome<> runRules(Call &call)
{
    const bool changes = !call.arguments.words().isEmpty();
    const auto opened = openWorkspace(call, changes ? Use::Change : Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto revision = look(**opened, [](Reader &r) { return store::leadRules(r); });
    if (!revision)
        return failed(revision.error());
    if (!changes)
        return printRules(call, *revision);
    QFile file(call.arguments.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.read(1'000'000));
    if (!document.isObject())
        return failed(u"%1 holds no rules: what lead rules prints is their form."_s.arg(file.fileName()));
    const Result<LeadRules> rules = leadRulesFromJson(document.object());
    if (!rules)
        return failed(rules.error());
    return tellDecision(call, (*opened)->workspace.commands->findings().setLeadRules(*rules, revision->uid));
}

} // namespace

void addLeadVerbs(std::vector<Verb> &all)
{
    const QStringList event{u"event"_s};
    all.push_back({u"leads"_s,
                   {},
                   0,
                   0,
                   u"Conversations that may bring business, what is most urgent first: expected value times age."_s,
                   {{u"stage"_s, u"STAGE"_s, u"only proposed, new, qualified, handedover, won or lost ones"_s},
                    {u"all"_s, {}, u"also those that are won or lost"_s},
                    {u"limit"_s, u"N"_s, u"at most so many; 0: all"_s}},
                   {u"lead"_s},
                   runLeads});
    all.push_back({u"lead show"_s,
                   u"CONVERSATION"_s,
                   1,
                   1,
                   u"A lead with its reasons and its history."_s,
                   {},
                   {u"lead"_s},
                   runLeadShow});
    all.push_back({u"lead take"_s, u"CONVERSATION"_s, 1, 1, u"Take a lead on, proposed or not."_s, {}, event, runTake});
    all.push_back({u"lead dismiss"_s,
                   u"CONVERSATION"_s,
                   1,
                   1,
                   u"Propose it no more, until they ask something new."_s,
                   {},
                   event,
                   runDismiss});
    all.push_back({u"lead stage"_s,
                   u"CONVERSATION STAGE"_s,
                   2,
                   2,
                   u"Bring a lead to a stage: new, qualified, handedover, won, lost."_s,
                   {},
                   event,
                   runStage});
    all.push_back({u"lead rules"_s,
                   u"[FILE]"_s,
                   0,
                   1,
                   u"The rules by which leads are found, as JSON; with a file, those in it hold from now on."_s,
                   {},
                   {u"lead_rules"_s, u"event"_s},
                   runRules});
}

} // namespace rapport::cli
