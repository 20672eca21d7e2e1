// Scores of a workspace: reckoned from its rows, kept, weighted anew; who speaks for us; decisions about many people.
#include "base/time.h"
#include "store/peoplelist.h"
#include "store/scores.h"
#include "store/transfer.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/dailyscores.h"
#include "sync/scorereckoning.h"
#include "syncfixture.h"

#include "store/contacts.h"
#include "store/erasure.h"
#include "store/people.h"
#include "store/persongroups.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

bool always(double)
{
    return true;
}

class Scores : public testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    Scores()
    {
        // Ana asks, Bo answers her, Ana thanks him: built together. Cleo speaks once.
        merge(workspace, account,
              {messageFrom(u"ana"_s, u"q"_s, now - 3 * kDayMs, u"I love this loom, does it ship to Norway?"_s),
               inThread(messageFrom(u"bo"_s, u"q2"_s, now - 3 * kDayMs + kHourMs, u"It does, and it is wonderful."_s),
                        u"q"_s, u"q"_s),
               inThread(messageFrom(u"ana"_s, u"q3"_s, now - 2 * kDayMs, u"Thank you, that is great!"_s), u"q"_s,
                        u"q2"_s),
               messageFrom(u"cleo"_s, u"s"_s, now - kDayMs, u"Where is my parcel?"_s)});
    }

    [[nodiscard]] ContactId contact(const QString &author)
    {
        return workspace.read(
            [&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, author).value_or(Identity{}).contact; });
    }
    store::ScoreRun reckon()
    {
        const Result<store::ScoreRun> run = reckonScores(workspace.store(), always);
        EXPECT_TRUE(run) << (run ? "" : qPrintable(run.error().detail));
        return run.value_or(store::ScoreRun());
    }
    [[nodiscard]] std::optional<PersonScore> scoreOf(const QString &author)
    {
        const ContactId id = contact(author);
        return workspace.read([id](Reader &r) { return store::personScore(r, id); });
    }
    [[nodiscard]] QStringList found(const QString &query, const store::PeopleOrder &order = {})
    {
        const Result<Query> parsed = parseQuery(query);
        EXPECT_TRUE(parsed) << qPrintable(query);
        const auto rows = workspace.store().readNow([&](Reader &r) -> Result<QList<store::PersonRow>> {
            const Result<std::vector<ContactId>> ids = store::peopleIds(r, *parsed, order);
            if (!ids)
                return fail(ids.error());
            return store::personRows(r, *ids);
        });
        EXPECT_TRUE(rows) << (rows ? "" : qPrintable(rows.error().detail));
        QStringList names;
        for (const store::PersonRow &row : rows.value_or(QList<store::PersonRow>()))
            names.append(row.name.toLower());
        return names;
    }
    PeopleDecided decide(const QString &author, const AdvocacyDecision &decision)
    {
        const auto done = await(commands.people().decide(
            {contact(author)}, {.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = decision}));
        EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
        return done.value_or(PeopleDecided());
    }
};

TEST_F(Scores, AreReckonedFromWhatPeopleDid)
{
    const store::ScoreRun run = reckon();
    EXPECT_EQ(run.summary.people, 3);
    EXPECT_EQ(run.summary.links, 1) << "Ana and Bo answered one another";
    const std::optional<PersonScore> ana = scoreOf(u"ana"_s);
    ASSERT_TRUE(ana);
    EXPECT_EQ(ana->deeds[static_cast<size_t>(Deed::PeerAnswer)], 1);
    EXPECT_EQ(ana->deeds[static_cast<size_t>(Deed::BuiltTogether)], 1);
    EXPECT_EQ(ana->responders, 1);
    EXPECT_EQ(ana->conversations, 1);
    EXPECT_EQ(ana->rung, Rung::Collaboration);
    EXPECT_EQ(ana->watch, WatchState::Newcomer);
    const std::optional<PersonScore> cleo = scoreOf(u"cleo"_s);
    ASSERT_TRUE(cleo);
    EXPECT_EQ(cleo->degree, 0);
    EXPECT_GT(ana->love, cleo->love);
    EXPECT_EQ(found(u""_s, {.by = store::PeopleOrder::By::Score, .score = Score::Love}).first(), u"ana"_s);
    EXPECT_EQ(found(u"rung:creation"_s), QStringList()) << "nobody did anything three times";
}

TEST_F(Scores, AreStaleOnceAnythingChanged)
{
    EXPECT_TRUE(areScoresStale(workspace.store()).value());
    reckon();
    EXPECT_FALSE(areScoresStale(workspace.store()).value());
    merge(workspace, account, {messageFrom(u"dan"_s, u"d"_s, now, u"Hello"_s)});
    EXPECT_TRUE(areScoresStale(workspace.store()).value());
    reckon();
    EXPECT_TRUE(scoreOf(u"dan"_s));
    workspace.clock().advance(kDayMs);
    EXPECT_TRUE(areScoresStale(workspace.store()).value()) << "a day begins, and scores fade";
}

TEST_F(Scores, OfMergedPeopleAreThoseOfOne)
{
    const auto merged = await(commands.people().merge(contact(u"bo"_s), contact(u"cleo"_s)));
    ASSERT_TRUE(merged);
    EXPECT_EQ(reckon().summary.people, 2);
    EXPECT_EQ(scoreOf(u"cleo"_s)->contact, contact(u"bo"_s));
    EXPECT_EQ(found(u""_s).size(), 2);
    ASSERT_TRUE(await(commands.undo(merged->uid)));
    EXPECT_EQ(reckon().summary.people, 3);
    EXPECT_NE(scoreOf(u"cleo"_s)->contact, contact(u"bo"_s));
}

TEST_F(Scores, LeaveOutBotsSpamAndUs)
{
    workspace.write([&](Writer &w) {
        Identity bo = *store::findIdentity(w, u"scripted"_s, {}, u"bo"_s);
        const Identity was = bo;
        bo.bot = true;
        store::updateIdentity(w, was, bo);
    });
    const Conversation parcel = conversationBy(workspace, account, u"s"_s);
    ASSERT_TRUE(await(commands.change(parcel.id, {.kind = Change::Kind::MarkSpam})));
    const store::ScoreRun run = reckon();
    EXPECT_EQ(run.summary.people, 1);
    EXPECT_EQ(run.summary.excluded.bots, 1);
    EXPECT_EQ(run.summary.excluded.spam, 1);
    EXPECT_FALSE(scoreOf(u"bo"_s));
    EXPECT_EQ(found(u""_s), (QStringList{u"ana"_s, u"cleo"_s})) << "spammers are people, bots are not listed";
}

TEST_F(Scores, KeepTheWeightsTheyWereMadeWith)
{
    const double before = (reckon(), scoreOf(u"ana"_s)->love);
    ScoreWeights weights;
    weights.set(Weight::LoveOriginal, 10);
    const auto preview = previewWeights(workspace.store(), weights, always);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->scoresBefore.people.size(), 3u);
    EXPECT_DOUBLE_EQ(scoreOf(u"ana"_s)->love, before) << "looking changes nothing";
    const auto event = await(commands.people().setScoreWeights(weights, preview->revision));
    ASSERT_TRUE(event);
    EXPECT_TRUE(areScoresStale(workspace.store()).value());
    reckon();
    EXPECT_NEAR(scoreOf(u"ana"_s)->love, before + 6, 1e-9);
    const QList<store::ScoreRun> runs = workspace.read([](Reader &r) { return store::scoreRuns(r, 10); });
    ASSERT_EQ(runs.size(), 2);
    EXPECT_EQ(runs.at(1).weights, 0);
    EXPECT_NE(runs.at(0).weights, 0);
    const auto stale = await(commands.people().setScoreWeights({}, {}));
    EXPECT_FALSE(stale) << "somebody else has changed them since";
    ASSERT_TRUE(await(commands.undo(event->uid)));
    reckon();
    EXPECT_DOUBLE_EQ(scoreOf(u"ana"_s)->love, before);
}

TEST_F(Scores, RunsThatWereCutOffLeaveNothing)
{
    reckon();
    int asked = 0;
    const auto cut =
        reckonScores(workspace.store(), [&asked](double progress) { return ++asked < 100 && progress < 0.8; });
    EXPECT_FALSE(cut);
    EXPECT_TRUE(scoreOf(u"ana"_s)) << "what was there before stays";
    reckon();
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM person_score"), 3);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM score_run WHERE done = 0"), 0);
}

TEST_F(Scores, AnAdvocateIsWhoAgreed)
{
    EXPECT_TRUE(found(u"is:advocate"_s).isEmpty());
    const PeopleDecided asked = decide(u"bo"_s, {.state = AdvocateState::Asked, .contacted = true});
    EXPECT_TRUE(found(u"is:advocate"_s).isEmpty());
    const PeopleDecided agreed = decide(u"bo"_s, {.state = AdvocateState::Agreed});
    EXPECT_EQ(found(u"is:advocate"_s), QStringList{u"bo"_s});
    const Advocacy advocacy =
        workspace.read([&, id = contact(u"bo"_s)](Reader &r) { return store::advocacyOf(r, id); });
    EXPECT_EQ(advocacy.consent, Consent::Contact) << "whoever agrees may be contacted";
    EXPECT_EQ(advocacy.consentAt, now);
    EXPECT_EQ(advocacy.contactedAt, now);
    ASSERT_TRUE(await(commands.people().takeBack(agreed.events)));
    EXPECT_TRUE(found(u"is:advocate"_s).isEmpty());
    EXPECT_FALSE(await(commands.people().takeBack(agreed.events))) << "it was taken back already";
    ASSERT_TRUE(await(commands.people().takeBack(asked.events)));
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM advocate"), 0);
}

TEST_F(Scores, WhoeverDeclinesAgreedToNothing)
{
    decide(u"bo"_s, {.state = AdvocateState::Agreed, .consent = Consent::Quote});
    decide(u"bo"_s, {.state = AdvocateState::Declined});
    const Advocacy advocacy =
        workspace.read([&, id = contact(u"bo"_s)](Reader &r) { return store::advocacyOf(r, id); });
    EXPECT_EQ(advocacy.consent, Consent::None);
    EXPECT_EQ(advocacy.consentAt, 0);
}

TEST_F(Scores, AdvocacyFollowsMergedPeople)
{
    decide(u"cleo"_s, {.state = AdvocateState::Agreed});
    const auto merged = await(commands.people().merge(contact(u"bo"_s), contact(u"cleo"_s)));
    ASSERT_TRUE(merged);
    EXPECT_EQ(found(u"is:advocate"_s).size(), 1);
    const IdentityId bo =
        workspace.read([](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, u"bo"_s)->id; });
    EXPECT_TRUE(workspace.read([bo](Reader &r) { return store::isAdvocate(r, bo); }));
    ASSERT_TRUE(await(commands.undo(merged->uid)));
    EXPECT_FALSE(workspace.read([bo](Reader &r) { return store::isAdvocate(r, bo); }));
    EXPECT_EQ(found(u"is:advocate"_s), QStringList{u"cleo"_s});
}

TEST_F(Scores, RowsShowWhoIsAnAdvocateWhoeverTheyAre)
{
    const auto shown = [this](const QString &author) {
        return workspace.read([&author](Reader &r) {
            const IdentityId person = store::findIdentity(r, u"scripted"_s, {}, author)->id;
            const QList<ConversationRow> rows = store::conversationRows(r, store::conversationIds(r, {}).value());
            return std::any_of(rows.begin(), rows.end(), [person](const ConversationRow &row) {
                return row.conversation.person == person && row.advocate;
            });
        });
    };
    decide(u"cleo"_s, {.state = AdvocateState::Agreed});
    EXPECT_TRUE(shown(u"cleo"_s));
    EXPECT_FALSE(shown(u"ana"_s));
    const auto merged = await(commands.people().merge(contact(u"ana"_s), contact(u"cleo"_s)));
    ASSERT_TRUE(merged);
    EXPECT_TRUE(shown(u"cleo"_s));
    EXPECT_TRUE(shown(u"ana"_s)) << "they are one person";
    ASSERT_TRUE(await(commands.undo(merged->uid)));
    EXPECT_TRUE(shown(u"cleo"_s));
    EXPECT_FALSE(shown(u"ana"_s));
}

TEST_F(Scores, ContactingSomebodyEndsTheirCandidacyForAWhile)
{
    reckon();
    const std::optional<PersonScore> before = scoreOf(u"bo"_s);
    ASSERT_TRUE(before);
    const auto tells = [](const PersonScore &score, AdvocateReason reason) {
        return std::find(score.advocate.reasons.begin(), score.advocate.reasons.end(), reason) !=
               score.advocate.reasons.end();
    };
    EXPECT_FALSE(tells(*before, AdvocateReason::ContactedLately));
    decide(u"bo"_s, {.contacted = true});
    reckon();
    EXPECT_TRUE(tells(*scoreOf(u"bo"_s), AdvocateReason::ContactedLately));
}

TEST_F(Scores, ManyPeopleAreDecidedAndTakenBackTogether)
{
    const std::vector<ContactId> all{contact(u"ana"_s), contact(u"bo"_s), contact(u"cleo"_s)};
    ASSERT_TRUE(await(commands.people().addToGroup(contact(u"bo"_s), u"Weavers"_s)));
    const auto done =
        await(commands.people().decide(all, {.kind = PeopleDecision::Kind::AddToGroup, .group = u"Weavers"_s}));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->events.size(), 2);
    EXPECT_EQ(done->unchanged, 1);
    EXPECT_EQ(found(u"group:Weavers"_s).size(), 3);
    EXPECT_FALSE(
        await(commands.people().decide(all, {.kind = PeopleDecision::Kind::AddToGroup, .group = u"Weavers"_s})));
    EXPECT_EQ(await(commands.people().takeBack(done->events)).value(), 2);
    EXPECT_EQ(found(u"group:Weavers"_s), QStringList{u"bo"_s});
    EXPECT_FALSE(await(commands.people().decide({ContactId(999)}, {.group = u"Nobody"_s})));
    EXPECT_FALSE(await(
        commands.people().decide(std::vector<ContactId>(kMostPeopleAtOnce + 1, all.front()), {.group = u"Crowd"_s})));
}

TEST_F(Scores, ListsFindPeopleByWhatTheyAre)
{
    reckon();
    EXPECT_EQ(found(u"an"_s), QStringList{u"ana"_s});
    EXPECT_EQ(found(u"-ana"_s).size(), 2);
    EXPECT_EQ(found(u"channel:scripted"_s).size(), 3);
    EXPECT_TRUE(found(u"channel:mastodon"_s).isEmpty());
    EXPECT_EQ(found(u"is:newcomer"_s).size(), 3);
    EXPECT_TRUE(found(u"is:quiet"_s).isEmpty());
    EXPECT_EQ(found(u"level:contributor"_s), (QStringList{u"ana"_s, u"bo"_s}));
    EXPECT_EQ(found(u"level:visitor OR level:contributor"_s).size(), 3);
    EXPECT_EQ(found(u"is:open"_s).size(), 3) << "who wrote in an open conversation";
    EXPECT_EQ(found(u""_s, {.by = store::PeopleOrder::By::Name}), (QStringList{u"ana"_s, u"bo"_s, u"cleo"_s}));
    EXPECT_EQ(found(u""_s, {.by = store::PeopleOrder::By::Name, .reversed = true}).first(), u"cleo"_s);
    EXPECT_EQ(found(u""_s, {.by = store::PeopleOrder::By::LastSeen}).first(), u"cleo"_s);
}

TEST_F(Scores, ConversationsAreFoundByTheirPeople)
{
    decide(u"bo"_s, {.state = AdvocateState::Agreed});
    reckon();
    const auto listed = [this](const QString &query) {
        return workspace.read([&](Reader &r) {
            return store::conversationIds(r, {.query = parseQuery(query).value()}, 0).value().size();
        });
    };
    EXPECT_EQ(listed(u"is:advocate"_s), 1u);
    EXPECT_EQ(listed(u"level:visitor"_s), 1u);
    EXPECT_EQ(listed(u"is:newcomer"_s), 2u);
}

TEST_F(Scores, AreDueOnceADay)
{
    const auto isDue = [this] { return workspace.read([](Reader &r) { return areScoresDue(r); }); };
    const auto arrive = [this](const QString &id) {
        merge(workspace, account, {messageFrom(u"dora"_s, id, workspace.clock().nowMs(), u"Hello"_s)});
    };
    EXPECT_TRUE(isDue()) << "they were never reckoned";
    reckon();
    EXPECT_FALSE(isDue());
    // On the first day a history comes in.
    arrive(u"d1"_s);
    EXPECT_FALSE(isDue());
    workspace.clock().advance(16 * kMinuteMs);
    EXPECT_TRUE(isDue());
    reckon();
    EXPECT_FALSE(isDue());
    workspace.clock().advance(kDayMs);
    EXPECT_TRUE(isDue());
    reckon();
    arrive(u"d2"_s);
    workspace.clock().advance(16 * kMinuteMs);
    EXPECT_FALSE(isDue()) << "later days bring little";
}

TEST_F(Scores, AreThereWithoutAnybodyAsking)
{
    {
        DailyScores daily(workspace.store(), 0);
        QElapsedTimer patience;
        patience.start();
        while (!scoreOf(u"ana"_s) && patience.elapsed() < 30'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    EXPECT_TRUE(scoreOf(u"ana"_s));
}

TEST_F(Scores, NothingStaysOfWhoeverIsErased)
{
    decide(u"bo"_s, {.state = AdvocateState::Agreed});
    reckon();
    const ContactId bo = contact(u"bo"_s);
    ASSERT_TRUE(store::erasePerson(workspace.store(), bo, [](const QString &) {}));
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM advocate"), 0);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM person_score WHERE contact_id = " + QByteArray::number(bo.value)),
              0);
    EXPECT_FALSE(found(u""_s).contains(QString()));
}

} // namespace
} // namespace rapport::test
