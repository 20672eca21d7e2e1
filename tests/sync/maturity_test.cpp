// What people decide on the maturity board: each decision with its event, and taken back exactly.
#include "store/maturity.h"
#include "sync/commands.h"
#include "sync/maturitychanges.h"
#include "sync/maturitycommands.h"
#include "syncfixture.h"

#include "insight/maturitymodel.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

const QString kModel = u"id = ours\nname = Ours\n[stage talk]\nname = Talk\n[practice answer]\nstage = talk\n"
                       u"name = Answer\nfigure = response_rate\ngoal = 80%\n"_s;

class MaturityTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    MaturityCommands board{workspace.store()};

    static QString refusal(const QFuture<Result<Event>> &future)
    {
        const auto event = await(future);
        EXPECT_FALSE(event);
        return event ? QString() : event.error().detail;
    }
    [[nodiscard]] store::PracticeDecision decision(const QString &practice)
    {
        return workspace.read([&](Reader &r) { return store::practiceDecisions(r, u"social"_s).value(practice); });
    }
    void takeBack(const Event &event)
    {
        const auto undone = await(commands.undo(event.uid));
        EXPECT_TRUE(undone) << (undone ? "" : qPrintable(undone.error().detail));
    }
};

TEST_F(MaturityTest, AScoreAgainstTheFigureNeedsAReason)
{
    EXPECT_TRUE(refusal(board.overrule(u"social"_s, u"answer"_s, 90, u"  "_s)).contains(u"reason"_s));
    EXPECT_FALSE(refusal(board.overrule(u"social"_s, u"answer"_s, 101, u"x"_s)).isEmpty());
    EXPECT_FALSE(refusal(board.overrule(u"social"_s, u"answer"_s, std::nullopt, {})).isEmpty()) << "it is so already";
    const Event first = done(board.overrule(u"social"_s, u"answer"_s, 90, u"By phone"_s));
    const Event second = done(board.overrule(u"social"_s, u"answer"_s, 40, u"Not any more"_s));
    EXPECT_FALSE(await(commands.undo(first.uid))) << "it was decided again";
    takeBack(second);
    EXPECT_EQ(decision(u"answer"_s).score, 90);
    EXPECT_EQ(decision(u"answer"_s).reason, u"By phone"_s);
    takeBack(first);
    EXPECT_TRUE(decision(u"answer"_s).isEmpty());
}

TEST_F(MaturityTest, APlanLeavesTheScoreAlone)
{
    done(board.overrule(u"social"_s, u"answer"_s, 90, u"By phone"_s));
    const Event planned = done(board.plan(u"social"_s, u"answer"_s, u"Mira"_s, 20'700, u"Two more people"_s));
    EXPECT_EQ(decision(u"answer"_s).owner, u"Mira"_s);
    EXPECT_EQ(decision(u"answer"_s).score, 90);
    takeBack(planned);
    EXPECT_EQ(decision(u"answer"_s).owner, QString());
    EXPECT_EQ(decision(u"answer"_s).reason, u"By phone"_s);
}

TEST_F(MaturityTest, CardsStandAsTheyWerePut)
{
    const Event first = done(board.arrange(u"social"_s, {u"quick"_s, u"answer"_s, u"mood"_s}));
    EXPECT_EQ(decision(u"answer"_s).position, 1);
    EXPECT_FALSE(refusal(board.arrange(u"social"_s, {u"quick"_s, u"answer"_s, u"mood"_s})).isEmpty());
    const Event second = done(board.arrange(u"social"_s, {u"mood"_s, u"quick"_s, u"answer"_s}));
    EXPECT_FALSE(await(commands.undo(first.uid)));
    takeBack(second);
    EXPECT_EQ(decision(u"mood"_s).position, 2);
    takeBack(first);
    EXPECT_TRUE(decision(u"mood"_s).isEmpty());
}

TEST_F(MaturityTest, ModelsAreVersions)
{
    EXPECT_TRUE(refusal(board.saveModel(u"id = ours"_s)).contains(u"name"_s));
    EXPECT_TRUE(refusal(board.saveModel(maturityModelText(shippedModels().first()))).contains(u"comes with"_s));
    done(board.saveModel(kModel));
    EXPECT_TRUE(refusal(board.saveModel(kModel)).contains(u"already"_s));
    const Event second = done(board.saveModel(QString(kModel).replace(u"80%"_s, u"90%"_s)));
    EXPECT_EQ(second.after[u"version"_s].toInt(), 2);
    const Event removed = done(board.removeModel(u"ours"_s));
    EXPECT_EQ(workspace.read(store::maturityModels).size(), 1);
    takeBack(removed);
    ASSERT_EQ(workspace.read(store::maturityModels).size(), 2);
    EXPECT_EQ(workspace.read(store::maturityModels)[0].version, 2);
    takeBack(second);
    EXPECT_EQ(workspace.read(store::maturityModels).size(), 1);
}

TEST_F(MaturityTest, AssessmentsKeepTheModelTheyWereMadeWith)
{
    done(board.saveModel(kModel));
    const Event kept = done(board.assess(u"ours"_s, u" Before  the fair "_s));
    done(board.saveModel(QString(kModel).replace(u"80%"_s, u"90%"_s)));
    const auto all = workspace.read([](Reader &r) { return store::assessments(r, u"ours"_s); });
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].version, 1);
    EXPECT_EQ(all[0].remark, u"Before the fair"_s);
    EXPECT_EQ(readMaturityModel(all[0].modelText)->practices[0].goal, 80);
    const Event gone = done(board.discard(all[0].id));
    EXPECT_TRUE(workspace.read([](Reader &r) { return store::assessments(r, u"ours"_s); }).isEmpty());
    takeBack(gone);
    const auto back = workspace.read([](Reader &r) { return store::assessments(r, u"ours"_s); });
    ASSERT_EQ(back.size(), 1);
    EXPECT_EQ(back[0].uid, all[0].uid);
    EXPECT_EQ(back[0].result, all[0].result);
    EXPECT_EQ(back[0].at, all[0].at);
    EXPECT_FALSE(refusal(board.assess(u"nothing"_s)).isEmpty());
    takeBack(kept);
}

} // namespace
} // namespace rapport::test
