#include "store/verify.h"

#include "store/conversations.h"
#include "store/ledger.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/recount.h"
#include "store/servicelevels.h"
#include "store/textindex.h"
#include "store/topicdays.h"
#include "store/verifyfiles.h"
#include "store/verifyfindings.h"
#include "store/verifypeople.h"

#include <memory>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Rows written in one transaction.
constexpr size_t kStep = 200;
/// Rows looked at in one read, so that the write-ahead log can be emptied in between.
constexpr int kReadStep = 1000;

/// A check and how to set right what it finds; both can be asked again and again.
struct Check
{
    QString id;
    QString words;
    std::function<Result<qint64>()> count;
    std::function<Result<>()> repair; ///< None: the truth is not known here.
};

Result<qint64> countOf(Store &store, const char *query)
{
    return store.readNow(
        [query](Reader &r) -> Result<qint64> {
            Statement s = r.query(query);
            return s.step() ? s.integer(0) : 0;
        },
        ReadLane::Report);
}

Result<qint64> lostReferences(Store &store)
{
    return store.readNow(
        [](Reader &r) -> Result<qint64> {
            Statement s = r.query("maintenance.foreignKeys");
            qint64 lost = 0;
            while (s.step())
                ++lost;
            return lost;
        },
        ReadLane::Report);
}

template<class T>
Result<qint64> sizeOf(const Result<T> &found)
{
    if (!found)
        return fail(found.error());
    return static_cast<qint64>(found->size());
}

/// Something wrong, row by row, and the statements that set one row right.
struct Mending
{
    const char *find;
    std::vector<const char *> mend;
};

Result<std::vector<qint64>> rowsOf(Store &store, const char *find)
{
    return store.readNow(
        [find](Reader &r) -> Result<std::vector<qint64>> {
            std::vector<qint64> rows;
            Statement s = r.query(find);
            s.bind(":limit", kReadStep);
            while (s.step())
                rows.push_back(s.integer(0));
            return rows;
        },
        ReadLane::Report);
}

/// Looks for them in reads and writes by their ids, so that no write takes long, however much there is to look through.
Result<> mendRows(Store &store, const Mending &mending)
{
    for (;;) {
        const Result<std::vector<qint64>> rows = rowsOf(store, mending.find);
        if (!rows)
            return fail(rows.error());
        for (size_t begin = 0; begin < rows->size(); begin += kStep) {
            const Result<> done = store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
                for (size_t i = begin; i < std::min(rows->size(), begin + kStep); ++i) {
                    for (const char *query : mending.mend)
                        w.query(query).bind(":id", (*rows)[i]).run();
                }
                w.changes().everything = true;
                return {};
            });
            if (!done)
                return done;
        }
        if (rows->size() < kReadStep)
            return {};
    }
}

Result<> mendAll(Store &store, const std::vector<Mending> &all)
{
    for (const Mending &mending : all) {
        if (const Result<> done = mendRows(store, mending); !done)
            return done;
    }
    return {};
}

// Figures of conversations.

/// Looks through all of them, a part in each read. `judge` makes, for one read, what says whether one is right.
template<class Judge>
Result<std::vector<ConversationId>> conversationsThatAreWrong(Store &store, Judge judge)
{
    std::vector<ConversationId> wrong;
    ConversationId after;
    for (;;) {
        const auto some = store.readNow(
            [&wrong, &after, &judge](Reader &r) -> Result<int> {
                auto isRight = judge(r);
                Statement s = r.query("verify.conversationsAfter");
                s.bind(":after", after).bind(":limit", kReadStep);
                int seen = 0;
                for (; s.step(); ++seen) {
                    after = s.id<ConversationId>(0);
                    if (!isRight(after))
                        wrong.push_back(after);
                }
                return seen;
            },
            ReadLane::Report);
        if (!some)
            return fail(some.error());
        if (*some < kReadStep)
            return wrong;
    }
}

Result<std::vector<ConversationId>> wrongConversations(Store &store)
{
    return conversationsThatAreWrong(
        store, [](Reader &r) { return [&r](ConversationId id) { return conversation(r, id) == recounted(r, id); }; });
}

Result<> recountAll(Store &store, const std::vector<ConversationId> &ids)
{
    for (size_t begin = 0; begin < ids.size(); begin += kStep) {
        const Result<> done = store.writeNow(WriteLane::Sync, [&ids, begin](Writer &w) -> Result<> {
            for (size_t i = begin; i < std::min(ids.size(), begin + kStep); ++i)
                recountConversation(w, ids[i]);
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

// Due times.

Result<std::vector<ConversationId>> wrongDueTimes(Store &store)
{
    return conversationsThatAreWrong(store, [](Reader &r) {
        return [reckoning = std::make_unique<DueReckoning>(r)](ConversationId id) { return reckoning->isRight(id); };
    });
}

Result<qint64> countWrongDueTimes(Store &store)
{
    // What is known to wait is not wrong.
    if (store.access() == Store::Access::ReadWrite) {
        if (const Result<> settled = settleDueTimes(store); !settled)
            return fail(settled.error());
    }
    return sizeOf(wrongDueTimes(store));
}

Result<> mendDueTimes(Store &store)
{
    const Result<std::vector<ConversationId>> wrong = wrongDueTimes(store);
    if (!wrong)
        return fail(wrong.error());
    const Result<> noted = store.writeNow(WriteLane::Sync, [&wrong](Writer &w) -> Result<> {
        for (const ConversationId id : *wrong)
            w.query("levels.addPending").bind(":id", id).run();
        return {};
    });
    return noted ? settleDueTimes(store) : noted;
}

/// Makes rows that are told by others anew.
Result<> remake(Store &store, const char *drop, const char *make)
{
    return store.writeNow(WriteLane::Sync, [drop, make](Writer &w) -> Result<> {
        w.query(drop).run();
        w.query(make).run();
        w.changes().everything = true;
        return {};
    });
}

// The text indexes.

Result<QStringList> brokenIndexes(Store &store)
{
    return store.readNow([](Reader &r) { return brokenTextIndexes(r); }, ReadLane::Report);
}

Result<> rebuildIndexes(Store &store)
{
    const Result<QStringList> broken = brokenIndexes(store);
    if (!broken)
        return fail(broken.error());
    for (const QString &name : *broken) {
        const Result<> done = store.writeNow(WriteLane::Sync, [&name](Writer &w) -> Result<> {
            // All at once: an index that is half there would break at the next change of a row that is not in it yet.
            rebuildTextIndex(w, name);
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

// Raw items.

Result<> setRawAside(Store &store)
{
    for (;;) {
        const Result<int> moved = store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<int> {
            QList<Quarantined> items;
            {
                Statement s = w.query("verify.someRawWithoutMessage");
                s.bind(":limit", static_cast<int>(kStep));
                while (s.step()) {
                    items.append({.id = {},
                                  .account = s.id<AccountId>(0),
                                  .feedKind = {},
                                  .remoteId = s.text(1),
                                  .at = w.nowMs(),
                                  .reason = u"Its message is missing"_s,
                                  .raw = qUncompress(s.blob(2))});
                }
            }
            for (const Quarantined &item : std::as_const(items)) {
                quarantine(w, item);
                w.query("verify.dropRaw").bind(":account", item.account).bind(":remoteId", item.remoteId).run();
            }
            return static_cast<int>(items.size());
        });
        if (!moved)
            return fail(moved.error());
        if (*moved == 0)
            return {};
    }
}

std::vector<Check> makeChecks(Store &store)
{
    Store *s = &store;
    const auto counted = [s](const char *query) { return [s, query] { return countOf(*s, query); }; };
    const auto mended = [s](std::vector<Mending> mendings) {
        return [s, mendings = std::move(mendings)] { return mendAll(*s, mendings); };
    };
    std::vector<Check> all;
    all.push_back({u"references"_s, u"rows that refer to one that is not there"_s, [s] { return lostReferences(*s); },
                   mended({{"verify.strayOrphans", {"verify.dropOrphan"}},
                           {"verify.strayRevisions", {"verify.dropRevision"}},
                           {"verify.strayStats", {"verify.dropStat"}},
                           {"verify.strayAttachments", {"verify.dropAttachment"}},
                           {"verify.strayNotes", {"verify.dropStrayNote"}},
                           {"verify.strayMembers", {"verify.dropStrayMember"}},
                           {"verify.strayCorrections", {"verify.dropCorrection"}},
                           {"verify.strayLeads", {"verify.dropLead"}},
                           {"verify.strayLeadSteps", {"verify.dropLeadStep"}},
                           {"verify.strayDismissals", {"verify.dropDismissal"}},
                           {"verify.strayIdeaSteps", {"verify.dropIdeaStep"}},
                           {"verify.strayIdeaMessages", {"verify.dropIdeaMessage"}},
                           {"verify.strayAdvocates", {"verify.dropStrayAdvocate"}},
                           {"verify.strayConsents", {"verify.dropStrayConsent"}},
                           {"verify.strayCampaignParts",
                            {"verify.dropCampaignRevisions", "verify.dropCampaignTags", "verify.dropCampaignDecisions",
                             "verify.dropCampaignFigures"}},
                           {"verify.strayPosts", {"verify.dropPost"}}})});
    all.push_back({u"authors"_s, u"messages without their author"_s, counted("maintenance.lostAuthors"), {}});
    all.push_back({u"parents"_s, u"answers to messages that are not there"_s, counted("maintenance.lostParents"),
                   mended({{"verify.lostParents", {"verify.dropParent"}}})});
    all.push_back({u"awaited_parents"_s, u"answers that wait for a message that is there"_s,
                   counted("maintenance.waitingInVain"),
                   mended({{"verify.adoptable", {"verify.adopt", "verify.dropOrphan"}}})});
    all.push_back({u"activities"_s, u"likes and shares of messages that are not there"_s,
                   counted("verify.lostSubjectCount"), mended({{"verify.lostSubjects", {"verify.dropSubject"}}})});
    all.push_back({u"raw_items"_s, u"raw items without their message"_s, counted("verify.rawWithoutMessage"),
                   [s] { return setRawAside(*s); }});
    all.push_back({u"text_index"_s, u"text indexes that do not fit what they index"_s,
                   [s] { return sizeOf(brokenIndexes(*s)); }, [s] { return rebuildIndexes(*s); }});
    all.push_back({u"conversations"_s, u"conversations with figures other than their messages give"_s,
                   [s] { return sizeOf(wrongConversations(*s)); },
                   [s]() -> Result<> {
                       const Result<std::vector<ConversationId>> wrong = wrongConversations(*s);
                       return wrong ? recountAll(*s, *wrong) : Result<>(fail(wrong.error()));
                   }});
    all.push_back({u"asks"_s, u"conversations that wait since a time at which nobody wrote"_s,
                   counted("verify.wrongAskCount"), mended({{"verify.wrongAsks", {"verify.setAsk"}}})});
    all.push_back({u"due_times"_s, u"conversations with other due times than their messages and rules give"_s,
                   [s] { return countWrongDueTimes(*s); }, [s] { return mendDueTimes(*s); }});
    all.push_back({u"figures"_s, u"days or conversations whose counts for figures are other than a recount gives"_s,
                   [s]() -> Result<qint64> {
                       const Result<FigureFaults> faults = figureFaults(*s);
                       return faults ? Result<qint64>(faults->count()) : fail(faults.error());
                   },
                   [s] { return mendFigures(*s); }});
    all.push_back({u"topic_days"_s, u"days whose words are other than a recount gives"_s,
                   [s] { return countWrongTopicDays(*s); }, [s] { return forgetTopicDays(*s); }});
    all.push_back({u"merged"_s, u"merged or parted conversations that lead nowhere"_s, counted("verify.lostPlaceCount"),
                   mended({{"verify.lostMerges", {"verify.dropMerge"}}, {"verify.lostHomes", {"verify.dropHome"}}})});
    all.push_back({u"findings"_s, u"leads and ideas that stand elsewhere than their messages or histories say"_s,
                   counted("verify.wrongFindingCount"), [s] { return mendFindings(*s); }});
    all.push_back({u"merged_people"_s, u"people who stand with another than who they are"_s,
                   counted("verify.wrongPeopleCount"), [s] { return mendMergedPeople(*s); }});
    all.push_back({u"match_keys"_s, u"people who could not be found by their names"_s,
                   [s] { return sizeOf(wrongMatchKeys(*s)); }, [s] { return mendMatchKeys(*s); }});
    all.push_back({u"campaigns"_s, u"campaigns that are listed or bound otherwise than they are planned"_s,
                   counted("verify.wrongCampaignCount"),
                   mended({{"verify.wrongCampaigns",
                            {"verify.dropCampaignTags", "verify.setCampaign", "verify.setCampaignTags"}},
                           {"verify.lostDecisions", {"verify.dropLostDecision"}}})});
    all.push_back({u"content"_s, u"posts that stand otherwise than their sends and accounts say"_s,
                   counted("verify.wrongPostCount"),
                   mended({{"verify.lostSends", {"verify.dropSend"}},
                           {"verify.untoldPosts", {"verify.tellPost"}},
                           {"verify.lostPostAccounts", {"verify.dropPostAccount"}}})});
    all.push_back({u"state_counts"_s, u"wrong numbers beside the views"_s, counted("maintenance.wrongStateCounts"),
                   [s] { return remake(*s, "verify.dropStateCounts", "verify.countStates"); }});
    all.push_back({u"kinds"_s, u"conversations with other kinds of messages than they are found by"_s,
                   counted("maintenance.wrongKinds"),
                   [s] { return remake(*s, "verify.dropKinds", "verify.gatherKinds"); }});
    all.push_back(
        {u"counters"_s, u"wrong numbers of messages or people"_s, counted("verify.wrongCounters"), [s]() -> Result<> {
             return s->writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
                 recountCounters(w);
                 return {};
             });
         }});
    all.push_back({u"orphaned_files"_s, u"files of attachments that no message has"_s,
                   [s] { return sizeOf(orphanedFiles(*s)); }, [s] { return moveOrphanedFiles(*s); }});
    all.push_back({u"missing_files"_s, u"attachments whose file is not there"_s,
                   [s] { return sizeOf(missingFiles(*s)); }, [s] { return forgetMissingFiles(*s); }});
    return all;
}

/// SQLite's own check of the file.
Result<Finding> checkFile(Store &store)
{
    Finding finding{.id = u"file"_s, .check = u"damage in the file"_s, .detail = {}};
    const Result<> done = store.readNow(
        [&finding](Reader &r) -> Result<> {
            Statement s = r.query("maintenance.integrity");
            while (s.step()) {
                if (s.text(0) == u"ok"_s)
                    continue;
                if (finding.found++ == 0)
                    finding.detail = s.text(0);
            }
            return {};
        },
        ReadLane::Report);
    if (!done) {
        // The check itself may stumble over the damage that it is for.
        ++finding.found;
        finding.detail = done.error().detail;
    }
    return finding;
}

Result<Finding> runCheck(const Check &check, bool repair)
{
    Finding finding{.id = check.id, .check = check.words, .detail = {}};
    const Result<qint64> found = check.count();
    if (!found)
        return fail(found.error());
    finding.found = *found;
    if (!repair || *found == 0 || !check.repair)
        return finding;
    if (const Result<> done = check.repair(); !done)
        return fail(done.error());
    const Result<qint64> left = check.count();
    if (!left)
        return fail(left.error());
    finding.repaired = *found - *left;
    return finding;
}

} // namespace

Result<QList<Finding>> verifyWorkspace(Store &store, bool repair,
                                       const std::function<void(const QString &check)> &progress)
{
    QList<Finding> findings;
    progress(u"file"_s);
    const Result<Finding> file = checkFile(store);
    if (!file)
        return fail(file.error());
    findings.append(*file);
    const bool damaged = file->found > 0;
    for (const Check &check : makeChecks(store)) {
        progress(check.id);
        const Result<Finding> finding = runCheck(check, repair && !damaged);
        if (finding)
            findings.append(*finding);
        else if (damaged)
            findings.append({.id = check.id, .check = check.words, .found = 1, .detail = finding.error().detail});
        else
            return fail(finding.error());
    }
    return findings;
}

Result<> dropLostParents(Store &store)
{
    return mendRows(store, {"verify.lostParents", {"verify.dropParent"}});
}

} // namespace rapport::store
