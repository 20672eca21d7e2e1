#pragma once

#include "cli/call.h"

#include <QStringList>
#include <vector>

namespace rapport::cli {

struct Key;

/// One thing that the command line can do, with all that its help says.
struct Verb
{
    QString name;      ///< "account add": one or two words.
    QString arguments; ///< As shown: "CHANNEL", "[QUERY...]".
    int least = 0;     ///< Number of arguments.
    int most = 0;      ///< < 0: any.
    QString summary;
    std::vector<Option> options; ///< Its own; those of every verb are in commonOptions().
    QStringList objects;         ///< What it prints as JSON, by the names of keysOf().
    Outcome<> (*run)(Call &) = nullptr;
};

[[nodiscard]] const std::vector<Verb> &verbs();
[[nodiscard]] const std::vector<Option> &commonOptions();
/// The verb that the words begin with; null if none.
[[nodiscard]] const Verb *findVerb(const QStringList &words);
/// The verbs of a group ("account"); empty if it is none.
[[nodiscard]] QStringList verbsOfGroup(const QString &word);

[[nodiscard]] QString helpText();
[[nodiscard]] QString helpText(const Verb &verb);

// workspaceverbs.cpp
/// The workspace as an object, or `done` with its folder for %1.
Outcome<> printWorkspace(const Call &call, const QString &done);
Outcome<> runInit(Call &call);
Outcome<> runDoctor(Call &call);
Outcome<> runBackup(Call &call);
Outcome<> runZone(Call &call);
Outcome<> runChannels(Call &call);
// demoverb.cpp
Outcome<> runDemo(Call &call);
// keepingverbs.cpp: the safe-keeping of what is there
void addKeepingVerbs(std::vector<Verb> &all);
// verifyverb.cpp
Outcome<> runRescue(Call &call);
Outcome<> runVerify(Call &call);
// retentionverb.cpp, erasureverb.cpp
Outcome<> runRetention(Call &call);
Outcome<> runErase(Call &call);
// transferverbs.cpp
Outcome<> runExport(Call &call);
Outcome<> runImport(Call &call);
// accountverbs.cpp
Outcome<> runAccountAdd(Call &call);
Outcome<> runAccountList(Call &call);
Outcome<> runAccountVerify(Call &call);
Outcome<> runAccountRemove(Call &call);
Outcome<> runAccountPause(Call &call);
Outcome<> runAccountResume(Call &call);
// syncverbs.cpp
Outcome<> runSync(Call &call);
Outcome<> runLedger(Call &call);
// readverbs.cpp
Outcome<> runList(Call &call);
Outcome<> runShow(Call &call);
Outcome<> runSearch(Call &call);
// peopleverbs.cpp
Outcome<> runSearchPeople(Call &call);
// personverbs.cpp
void addPersonVerbs(std::vector<Verb> &all);
// workverbs.cpp
Outcome<> runNote(Call &call);
Outcome<> runClose(Call &call);
Outcome<> runReopen(Call &call);
// triageverbs.cpp, viewverbs.cpp
void addTriageVerbs(std::vector<Verb> &all);
void addViewVerbs(std::vector<Verb> &all);
// pictureverbs.cpp
void addPictureVerbs(std::vector<Verb> &all);
// outwardverbs.cpp
void addOutwardVerbs(std::vector<Verb> &all);
// maturityverbs.cpp
void addMaturityVerbs(std::vector<Verb> &all);
[[nodiscard]] std::vector<Key> keysOfMaturity(const QString &object);
// metricverbs.cpp
void addMetricVerbs(std::vector<Verb> &all);
[[nodiscard]] std::vector<Key> keysOfMetrics(const QString &object);
// figureverbs.cpp
void addFigureVerbs(std::vector<Verb> &all);
[[nodiscard]] std::vector<Key> keysOfFigures(const QString &object);
// moodverb.cpp, leadverbs.cpp, ideaverbs.cpp
void addMoodVerbs(std::vector<Verb> &all);
void addLeadVerbs(std::vector<Verb> &all);
void addIdeaVerbs(std::vector<Verb> &all);
// campaignverbs.cpp
void addCampaignVerbs(std::vector<Verb> &all);
[[nodiscard]] std::vector<Key> keysOfCampaigns(const QString &object);
// seedverbs.cpp
void addSeedVerbs(std::vector<Verb> &all);
[[nodiscard]] std::vector<Key> keysOfSeeds(const QString &object);
// contentverbs.cpp
void addContentVerbs(std::vector<Verb> &all);
[[nodiscard]] std::vector<Key> keysOfContent(const QString &object);
// campaignexport.cpp
void addCampaignExportVerb(std::vector<Verb> &all);
// topicverbs.cpp
void addTopicVerbs(std::vector<Verb> &all);
// scoreverbs.cpp
void addScoreVerbs(std::vector<Verb> &all);
// dashboardverbs.cpp
void addDashboardVerbs(std::vector<Verb> &all);
// reportverb.cpp
void addReportVerbs(std::vector<Verb> &all);
// levelverbs.cpp
void addLevelVerbs(std::vector<Verb> &all);
// sendverbs.cpp
Outcome<> runReply(Call &call);
Outcome<> runModerate(Call &call);
Outcome<> runOutboxList(Call &call);
Outcome<> runOutboxRetry(Call &call);
Outcome<> runOutboxCancel(Call &call);
Outcome<> runOutboxSend(Call &call);
Outcome<> runOutboxPlan(Call &call);
// replyverbs.cpp
void addReplyVerbs(std::vector<Verb> &all);

} // namespace rapport::cli
