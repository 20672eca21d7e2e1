#include "cli/verbs.h"
#include "cli/attaching.h"

#include <algorithm>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

const Option kSecretFromInput{u"secret-stdin"_s, {}, u"read the secret from standard input, for this run"_s};
const Option kText{u"text-stdin"_s, {}, u"read the text from standard input (required)"_s};
const Option kAccount{u"account"_s, u"ID"_s, u"only this account"_s};
const Option kAt{u"at"_s, u"TIME"_s, u"leave then: 2026-05-01T09:00:00Z, 09:00, or a while from now: 3h, 2d"_s};
const Option kLimit{u"limit"_s, u"N"_s, u"at most so many; 0: all"_s};

std::vector<Verb> makeVerbs()
{
    std::vector<Verb> all;
    all.push_back({u"init"_s, {}, 0, 0, u"Make a new, empty workspace."_s, {}, {u"workspace"_s}, runInit});
    all.push_back({u"demo"_s,
                   {},
                   0,
                   0,
                   u"Fill a new workspace with a community that was made up for trying things out."_s,
                   {{u"messages"_s, u"N"_s, u"how many messages, 1000 to 10000000 (default 5000)"_s},
                    {u"seed"_s, u"S"_s, u"the same number makes the same community (default 1)"_s},
                    {u"end"_s, u"ISO"_s, u"time of the newest message (default now)"_s}},
                   {u"workspace"_s},
                   runDemo});
    all.push_back({u"channels"_s,
                   {},
                   0,
                   0,
                   u"The channels that can be connected, and what each needs."_s,
                   {},
                   {u"channel"_s},
                   runChannels});
    all.push_back({u"account add"_s,
                   u"CHANNEL"_s,
                   1,
                   1,
                   u"Connect an account: sign in, then keep it."_s,
                   {{u"set"_s, u"KEY=VALUE"_s, u"a field of the account; repeat it (see: channels)"_s},
                    {u"name"_s, u"NAME"_s, u"what to call it; by default as the channel does"_s},
                    kSecretFromInput},
                   {u"account"_s},
                   runAccountAdd});
    all.push_back({u"account list"_s,
                   {},
                   0,
                   0,
                   u"The connected accounts and how they stand."_s,
                   {{u"all"_s, {}, u"also removed ones whose history is kept"_s}},
                   {u"account"_s},
                   runAccountList});
    all.push_back({u"account verify"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Sign in again. With --secret-stdin the new secret takes the old one's place."_s,
                   {kSecretFromInput},
                   {u"account"_s},
                   runAccountVerify});
    all.push_back({u"account pause"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Pull and send nothing until it is resumed."_s,
                   {},
                   {u"account"_s},
                   runAccountPause});
    all.push_back(
        {u"account resume"_s, u"ID"_s, 1, 1, u"Go on after a pause."_s, {}, {u"account"_s}, runAccountResume});
    all.push_back({u"account remove"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Disconnect an account. Its history is kept, unless told otherwise."_s,
                   {{u"delete-history"_s, {}, u"remove all that was pulled through it as well"_s}},
                   {u"account"_s},
                   runAccountRemove});
    all.push_back(
        {u"sync"_s,
         {},
         0,
         0,
         u"Send what waits, then pull new things and the history. Beside an open window it asks the window to."_s,
         {kAccount, {u"full"_s, {}, u"look through everything again from the beginning"_s}, kSecretFromInput},
         {u"sync"_s},
         runSync});
    all.push_back(
        {u"list"_s,
         u"[QUERY...]"_s,
         0,
         -1,
         u"Conversations, newest first."_s,
         {kLimit,
          kAccount,
          {u"state"_s, u"STATE"_s, u"open, waiting, snoozed or closed"_s},
          {u"unread"_s, {}, u"only with something unread"_s},
          {u"order"_s, u"ORDER"_s,
           u"newest, oldest, waiting: who waits longest first, due: what is due first, or lead: what leads are worth "
           "times their age"_s}},
         {u"conversation"_s},
         runList});
    all.push_back({u"show"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"A conversation, then its messages, oldest first."_s,
                   {},
                   {u"conversation"_s, u"message"_s},
                   runShow});
    all.push_back({u"search"_s,
                   u"QUERY..."_s,
                   1,
                   -1,
                   u"Messages and notes that hold the words, newest first."_s,
                   {kLimit,
                    {u"best"_s, {}, u"best match first"_s},
                    {u"people"_s, {}, u"instead, people whose names or handles begin with the words"_s}},
                   {u"search"_s, u"person"_s},
                   runSearch});
    all.push_back({u"reply"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Answer in a conversation. The answer is kept, then sent as soon as that can be."_s,
                   {kText,
                    {u"to"_s, u"MESSAGE"_s, u"the message to answer; by default the newest of theirs"_s},
                    {u"close"_s, {}, u"and close the conversation"_s},
                    {u"direct"_s, {}, u"privately, to its author alone, where the channel has that"_s},
                    {u"split"_s, {}, u"as several posts where it is too long, each answering the one before"_s},
                    {u"numbered"_s, {}, u"the same, each post with its number (1/3)"_s},
                    kAt,
                    attachingOptions().front(),
                    attachingOptions().back()},
                   {u"outbox"_s},
                   runReply});
    all.push_back({u"note"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Add an internal note to a conversation; it never leaves the workspace."_s,
                   {kText},
                   {u"message"_s},
                   runNote});
    all.push_back({u"close"_s, u"ID"_s, 1, 1, u"Close a conversation."_s, {}, {u"conversation"_s}, runClose});
    all.push_back({u"reopen"_s, u"ID"_s, 1, 1, u"Open it again."_s, {}, {u"conversation"_s}, runReopen});
    all.push_back({u"moderate"_s,
                   u"MESSAGE approve|hold|spam|trash"_s,
                   2,
                   2,
                   u"Decide on a message, here and on the channel."_s,
                   {kSecretFromInput},
                   {u"outbox"_s},
                   runModerate});
    all.push_back({u"outbox list"_s,
                   {},
                   0,
                   0,
                   u"What waits to be sent, and what could not be."_s,
                   {{u"all"_s, {}, u"also what is sent or cancelled, newest first"_s}, kLimit},
                   {u"outbox"_s},
                   runOutboxList});
    all.push_back({u"outbox retry"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Send a failed one again; of an unsure one find out first whether it arrived."_s,
                   {kSecretFromInput},
                   {u"outbox"_s},
                   runOutboxRetry});
    all.push_back({u"outbox plan"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Give an answer that leaves later another time."_s,
                   {kAt},
                   {u"outbox"_s},
                   runOutboxPlan});
    all.push_back({u"outbox send"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Send an answer that was to leave later, or that is held, now."_s,
                   {kSecretFromInput},
                   {u"outbox"_s},
                   runOutboxSend});
    all.push_back({u"outbox cancel"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Take back what has not left; an answer becomes a draft again."_s,
                   {},
                   {u"outbox"_s},
                   runOutboxCancel});
    all.push_back({u"ledger"_s,
                   {},
                   0,
                   0,
                   u"What each run asked for and what came of it, newest first."_s,
                   {kAccount, kLimit, {u"quarantined"_s, {}, u"instead, the items that could not be understood"_s}},
                   {u"run"_s, u"quarantined"_s},
                   runLedger});
    all.push_back({u"doctor"_s,
                   {},
                   0,
                   0,
                   u"Check the whole workspace; ends with 1 if something is wrong."_s,
                   {{u"recount"_s, {}, u"also count every figure again, and compare"_s}},
                   {u"health"_s},
                   runDoctor});
    all.push_back(
        {u"zone"_s,
         u"[NAME]"_s,
         0,
         1,
         u"The time zone in which the days of figures begin; with another NAME everything is counted again."_s,
         {},
         {u"zone"_s},
         runZone});
    all.push_back({u"backup"_s,
                   u"FILE"_s,
                   1,
                   1,
                   u"Write a verified copy of the database, also while a window is open."_s,
                   {},
                   {u"backup"_s},
                   runBackup});
    addTriageVerbs(all);
    addViewVerbs(all);
    addDashboardVerbs(all);
    addReportVerbs(all);
    addReplyVerbs(all);
    addPictureVerbs(all);
    addLevelVerbs(all);
    addScoreVerbs(all);
    addPersonVerbs(all);
    addMoodVerbs(all);
    addMaturityVerbs(all);
    addMetricVerbs(all);
    addFigureVerbs(all);
    addTopicVerbs(all);
    addLeadVerbs(all);
    addIdeaVerbs(all);
    addCampaignVerbs(all);
    addSeedVerbs(all);
    addContentVerbs(all);
    addKeepingVerbs(all);
    addOutwardVerbs(all);
    return all;
}

} // namespace

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all = makeVerbs();
    return all;
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> all{
        {u"workspace"_s, u"DIR"_s, u"the workspace's folder; by default $RAPPORT_WORKSPACE, else the window's own"_s},
        {u"read-only"_s, {}, u"open the workspace without changing anything in its folder's database"_s},
        {u"json"_s, {}, u"print one JSON object a line"_s},
        {u"help"_s, {}, u"this help; after a verb, that verb's"_s},
        {u"version"_s, {}, u"the program's version"_s},
    };
    return all;
}

const Verb *findVerb(const QStringList &words)
{
    const Verb *found = nullptr;
    for (const Verb &verb : verbs()) {
        const QStringList name = verb.name.split(u' ');
        if (words.mid(0, name.size()) == name)
            found = &verb;
    }
    return found;
}

QStringList verbsOfGroup(const QString &word)
{
    QStringList names;
    for (const Verb &verb : verbs()) {
        if (verb.name.startsWith(QString(word + u' ')))
            names += verb.name;
    }
    return names;
}

} // namespace rapport::cli
