// The campaigns over a workspace: planned in a dialog, agreed on, run, closed with their figures, reviewed.
#include "gui/campaigns/campaignlist.h"
#include "gui/campaigns/campaignpane.h"
#include "gui/campaigns/campaignspage.h"
#include "gui/campaigns/campaigntext.h"
#include "gui/campaigns/goalcard.h"
#include "gui/campaigns/plandialog.h"
#include "gui/campaigns/planrows.h"
#include "inbox_fixture.h"
#include "insight/reportdays.h"
#include "output/moneytext.h"
#include "store/campaigns.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QWheelEvent>

namespace rapport::test {
namespace {

class CampaignsPageTest : public InboxTest
{
protected:
    ~CampaignsPageTest() override { m_campaigns.reset(); }

    void openCampaigns()
    {
        m_campaigns = std::make_unique<CampaignsPage>(*m_context);
        m_campaigns->resize(1300, 860);
        m_campaigns->show();
        m_campaigns->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_campaigns.get()));
        ASSERT_TRUE(soon([this] { return m_campaigns->isComplete(); }));
    }
    template<class W>
    [[nodiscard]] W *find(const char *name) const
    {
        return m_campaigns->findChild<W *>(QLatin1StringView(name));
    }
    template<class W>
    [[nodiscard]] W &part(const char *name) const
    {
        W *found = find<W>(name);
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] CampaignPane &pane() const { return part<CampaignPane>("campaignPane"); }
    /// Whether the pane shows a campaign in that state before long: a decision comes back through the workspace.
    [[nodiscard]] bool shows(CampaignState state)
    {
        return soon([&] { return pane().whole() && pane().whole()->campaign.state == state; });
    }
    [[nodiscard]] PlanDialog &dialog() const { return part<PlanDialog>("planDialog"); }

    [[nodiscard]] QDate date() const { return QDateTime::fromMSecsSinceEpoch(m_context->clock.nowMs()).date(); }
    [[nodiscard]] int today() const { return ReportDays::dayOf(date()); }
    /// A plan with nothing missing.
    [[nodiscard]] CampaignPlan wholePlan(const QString &name = u"Autumn swap"_s) const
    {
        CampaignPlan plan;
        plan.name = name;
        plan.objective = u"Find the next authors of patterns"_s;
        plan.owner = u"Ines"_s;
        plan.fromDay = today() - 20;
        plan.toDay = today() + 20;
        plan.accounts = {u"loomcraft"_s};
        plan.tags = {u"swap"_s};
        plan.goals = {{.metric = u"conversations_begun"_s,
                       .version = metricOf(u"conversations_begun"_s)->version,
                       .ownConversations = false,
                       .baseline = 1,
                       .baselineFrom = today() - 90,
                       .baselineTo = today() - 20,
                       .target = 4}};
        plan.events = {{.name = u"Weaving night"_s,
                        .place = u"Porto"_s,
                        .day = today(),
                        .guests = {{.name = u"Bo"_s}, {.name = u"Cora"_s}}}};
        return plan;
    }
    void plan(const CampaignPlan &plan) { ASSERT_TRUE(m_commands->campaigns().add(plan).result()); }
    void become(std::initializer_list<CampaignState> states)
    {
        for (const CampaignState state : states)
            ASSERT_TRUE(m_commands->campaigns().setState(all().first().id, state).result());
    }
    [[nodiscard]] QList<Campaign> all()
    {
        return m_workspace.read([](Reader &r) { return store::campaigns(r); });
    }

    std::unique_ptr<CampaignsPage> m_campaigns;
};

TEST_F(CampaignsPageTest, WithoutCampaignsItSaysWhatOneIsAndOffersToPlanOne)
{
    openCampaigns();
    EXPECT_TRUE(part<QLabel>("campaignsEmpty").isVisible());
    part<QPushButton>("planFirstCampaign").click();
    EXPECT_TRUE(dialog().isVisible());
}

TEST_F(CampaignsPageTest, TheListHasTheNewestFirstWithStateAndDates)
{
    CampaignPlan old = wholePlan(u"Spring fair"_s);
    old.fromDay -= 200;
    old.toDay -= 200;
    plan(old);
    plan(wholePlan());
    openCampaigns();
    auto &list = part<CampaignList>("campaignList");
    ASSERT_EQ(list.count(), 2);
    EXPECT_EQ(list.item(0)->text(), u"Autumn swap"_s);
    const QString spoken = list.item(1)->data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith(u"Spring fair, Draft, "_s)) << qPrintable(spoken);
    EXPECT_TRUE(spoken.contains(campaigntext::dayText(old.fromDay))) << qPrintable(spoken);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    EXPECT_TRUE(soon([&] { return pane().whole()->campaign.plan.name == u"Spring fair"_s; }));
}

TEST_F(CampaignsPageTest, WhatIsMissingIsSaidUntilThePlanMayBeApproved)
{
    CampaignPlan bare = wholePlan();
    bare.owner.clear();
    bare.goals.first().target.reset();
    plan(bare);
    openCampaigns();
    EXPECT_FALSE(part<QPushButton>("campaignNext").isEnabled());
    const QString missing = part<QLabel>("campaignMissing").text();
    EXPECT_TRUE(missing.contains(u"nobody owns it"_s)) << qPrintable(missing);
    EXPECT_TRUE(missing.contains(u"has no target"_s)) << qPrintable(missing);
    CampaignPlan completed = all().first().plan;
    completed.owner = u"Ines"_s;
    completed.goals.first().target = 4;
    ASSERT_TRUE(m_commands->campaigns().change(all().first().id, completed).result());
    ASSERT_TRUE(soon([&] { return part<QPushButton>("campaignNext").isEnabled(); }));
    part<QPushButton>("campaignNext").click();
    ASSERT_TRUE(shows(CampaignState::Approved));
    EXPECT_EQ(find<QPushButton>("campaignRemove"), nullptr) << "what was agreed on is not removed";
    QTest::keyClick(m_campaigns.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(shows(CampaignState::Draft)) << "taken back";
}

TEST_F(CampaignsPageTest, AnApprovalThatIsTakenBackStaysHistory)
{
    plan(wholePlan());
    become({CampaignState::Approved});
    openCampaigns();
    part<QPushButton>("campaignBack").click();
    ASSERT_TRUE(shows(CampaignState::Draft));
    EXPECT_EQ(find<QPushButton>("campaignRemove"), nullptr);
    EXPECT_NE(find<QLabel>("revision1"), nullptr);
}

TEST_F(CampaignsPageTest, ADraftIsRemovedAndBroughtBack)
{
    plan(wholePlan());
    openCampaigns();
    part<QPushButton>("campaignRemove").click();
    ASSERT_TRUE(soon([&] { return part<QLabel>("campaignsEmpty").isVisible(); }));
    EXPECT_TRUE(all().isEmpty());
    QTest::keyClick(m_campaigns.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return part<CampaignList>("campaignList").count() == 1; }));
}

TEST_F(CampaignsPageTest, InTheListTheKeysTakeBackWhatWasDecidedLast)
{
    plan(wholePlan());
    openCampaigns();
    part<QPushButton>("campaignNext").click();
    ASSERT_TRUE(shows(CampaignState::Approved));
    auto &list = part<CampaignList>("campaignList");
    list.setFocus();
    QTest::keySequence(&list, QKeySequence::Undo);
    ASSERT_TRUE(shows(CampaignState::Draft));
    QTest::keySequence(&list, QKeySequence::Undo);
    EXPECT_TRUE(shows(CampaignState::Draft)) << "there is nothing more to take back";
}

TEST_F(CampaignsPageTest, ClosingKeepsTheFiguresAndTheReviewJudgesThem)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30), ask(u"b"_s, u"Bo"_s, u"And soft?"_s, 40)});
    plan(wholePlan());
    become({CampaignState::Approved, CampaignState::Running});
    openCampaigns();
    EXPECT_EQ(part<QLabel>("goal0Figure").text(), u"2 of 4"_s);
    part<QPushButton>("campaignNext").click();
    ASSERT_TRUE(shows(CampaignState::Closed));
    EXPECT_EQ(find<QLabel>("goal0Drift"), nullptr);
    bring(m_chirp, {ask(u"c"_s, u"Cora"_s, u"And blue?"_s, 20)});
    m_campaigns->hide();
    m_campaigns->show();
    ASSERT_TRUE(soon([&] { return find<QLabel>("goal0Drift") != nullptr; }));
    EXPECT_EQ(part<QLabel>("goal0Figure").text(), u"2 of 4"_s) << "as it was at the close";
    EXPECT_EQ(part<QLabel>("goal0Drift").text(), u"2 at the close, 3 by today's count"_s);

    EXPECT_FALSE(part<QPushButton>("campaignNext").isEnabled()) << "no verdict yet";
    auto &verdict = part<QComboBox>("goal0Verdict");
    verdict.setCurrentIndex(verdict.findData(static_cast<int>(Verdict::Missed)));
    Q_EMIT verdict.activated(verdict.currentIndex());
    ASSERT_TRUE(soon([&] { return part<QPushButton>("campaignNext").isEnabled(); }));
    part<QPushButton>("campaignNext").click();
    ASSERT_TRUE(shows(CampaignState::Reviewed));
    EXPECT_EQ(find<QPushButton>("campaignNext"), nullptr);
    EXPECT_EQ(part<QLabel>("goal0Verdict").text(), u"Missed"_s);
}

TEST_F(CampaignsPageTest, TheDialogKeepsWhatIsTyped)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30), ask(u"b"_s, u"Bo"_s, u"And soft?"_s, 40)});
    openCampaigns();
    part<QPushButton>("planFirstCampaign").click();
    part<QPushButton>("planKeep").click();
    ASSERT_TRUE(soon([&] { return part<QLabel>("planProblem").text().contains(u"needs a name"_s); }));
    part<QLineEdit>("planName").setText(u"Autumn swap"_s);
    part<QLineEdit>("planTags").setText(u"swap,  wool "_s);
    part<QDoubleSpinBox>("planBudget").setValue(12.5);
    part<QLineEdit>("planCurrency").setText(u"eur"_s);
    part<QListWidget>("planAccounts").item(0)->setCheckState(Qt::Checked);
    const QString account = part<QListWidget>("planAccounts").item(0)->text();
    for (const char *rows : {"planGoals", "planLinks", "planEvents"})
        part<PlanRows>(rows).findChild<QPushButton *>(u"addRow"_s)->click();
    auto &metric = part<QComboBox>("goalMetric");
    metric.setCurrentIndex(metric.findData(u"conversations_begun"_s));
    part<QLineEdit>("goalTarget").setText(u"4"_s);
    part<QDateEdit>("goalTo").setDate(date());
    part<QPushButton>("goalMeasure").click();
    ASSERT_TRUE(soon([&] { return part<QLineEdit>("goalBaseline").text() == u"2"_s; }));
    const QList<QLineEdit *> link = part<PlanRows>("planLinks").rows().first()->findChildren<QLineEdit *>();
    EXPECT_EQ(link.at(3)->text(), u"autumn-swap"_s);
    link.at(0)->setText(u"https://loom.example/swap"_s);
    EXPECT_TRUE(part<PlanRows>("planLinks").findChild<QLabel *>(u"rowProblem"_s)->text().contains(u"source"_s));
    link.at(1)->setText(u"chirp"_s);
    link.at(2)->setText(u"social"_s);
    EXPECT_EQ(part<PlanRows>("planLinks").findChild<QLabel *>(u"rowProblem"_s)->text(), QString());
    part<QLineEdit>("eventName").setText(u"Weaving night"_s);
    part<QPlainTextEdit>("eventGuests").setPlainText(u"Bo\n\n Cora "_s);
    part<QPushButton>("planKeep").click();
    ASSERT_TRUE(soon([&] { return all().size() == 1; }));

    const CampaignPlan kept = all().first().plan;
    EXPECT_EQ(kept.name, u"Autumn swap"_s);
    EXPECT_EQ(kept.tags, (QStringList{u"swap"_s, u"wool"_s}));
    EXPECT_EQ(kept.budget, (Money{.minor = 1250, .currency = u"EUR"_s}));
    EXPECT_EQ(kept.accounts, QStringList{account});
    ASSERT_EQ(kept.goals.size(), 1);
    EXPECT_EQ(kept.goals.first().metric, u"conversations_begun"_s);
    EXPECT_EQ(kept.goals.first().baseline, 2);
    EXPECT_EQ(kept.goals.first().baselineTo, today() + 1);
    EXPECT_EQ(kept.goals.first().target, 4);
    ASSERT_EQ(kept.events.size(), 1);
    ASSERT_EQ(kept.events.first().guests.size(), 2);
    EXPECT_EQ(kept.events.first().guests.at(1).name, u"Cora"_s);
    ASSERT_TRUE(soon([&] { return pane().whole() && pane().whole()->campaign.plan == kept; }));
    PlanDialog again(*m_context, {}, all().first());
    EXPECT_EQ(again.plan(), kept) << "opened again nothing is changed";
    QGuiApplication::clipboard()->clear();
    part<QPushButton>("linkCopy0").click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              u"https://loom.example/swap?utm_source=chirp&utm_medium=social&utm_campaign=autumn-swap"_s);
}

TEST_F(CampaignsPageTest, AChangeOfWhatWasAgreedOnNeedsAReason)
{
    plan(wholePlan());
    become({CampaignState::Approved});
    openCampaigns();
    part<QPushButton>("campaignEdit").click();
    part<QLineEdit>("planOwner").setText(u"Bo"_s);
    ASSERT_TRUE(part<QLineEdit>("planReason").isVisible());
    part<QPushButton>("planKeep").click();
    ASSERT_TRUE(soon([&] { return part<QLabel>("planProblem").text().contains(u"reason"_s); }));
    EXPECT_EQ(part<QLineEdit>("planOwner").text(), u"Bo"_s) << "what was typed stays";
    part<QLineEdit>("planReason").setText(u"Ines is away"_s);
    part<QPushButton>("planKeep").click();
    ASSERT_TRUE(soon([&] { return find<QLabel>("revision2") != nullptr; }));
    EXPECT_TRUE(part<QLabel>("revision2").text().contains(u"Ines is away"_s));
    EXPECT_EQ(all().first().plan.owner, u"Bo"_s);
}

TEST_F(CampaignsPageTest, TheWheelScrollsAndChoosesNothing)
{
    plan(wholePlan());
    become({CampaignState::Approved});
    openCampaigns();
    part<QPushButton>("campaignEdit").click();
    auto &metric = part<QComboBox>("goalMetric");
    const QPointF at = metric.rect().center();
    for (const int turn : {-120, 120}) {
        QWheelEvent wheel(at, metric.mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&metric, &wheel);
        EXPECT_EQ(metric.currentData().toString(), u"conversations_begun"_s);
    }
    EXPECT_EQ(dialog().plan(), all().first().plan);
}

TEST_F(CampaignsPageTest, GuestsAreTickedWhoCame)
{
    plan(wholePlan());
    become({CampaignState::Approved, CampaignState::Running});
    openCampaigns();
    // The second tick comes before the first one is read again.
    part<QListWidget>("guests0").item(0)->setCheckState(Qt::Checked);
    part<QListWidget>("guests0").item(1)->setCheckState(Qt::Checked);
    ASSERT_TRUE(soon([&] { return find<QLabel>("revision3") != nullptr; }));
    const QList<CampaignGuest> guests = all().first().plan.events.first().guests;
    for (const CampaignGuest &guest : guests)
        EXPECT_TRUE(guest.attended) << qPrintable(guest.name);
    EXPECT_TRUE(part<QLabel>("revision2").text().contains(u"Bo came to Weaving night"_s));
}

TEST_F(CampaignsPageTest, ItsConversationsOpenInTheInbox)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30)});
    plan(wholePlan());
    const ConversationId talk = conversation(u"a"_s);
    ASSERT_TRUE(m_commands->campaigns().decide(all().first().id, talk, true).result());
    openCampaigns();
    QSignalSpy rows(m_campaigns.get(), &CampaignsPage::rowsRequested);
    part<QPushButton>("campaignConversations").click();
    ASSERT_EQ(rows.count(), 1);
    EXPECT_EQ(rows.first().at(1).toString(), u"campaign:\"Autumn swap\""_s);
    EXPECT_TRUE(parseQuery(rows.first().at(1).toString()));
}

TEST(CampaignWords, SayMoneyAndProblems)
{
    EXPECT_EQ(moneyText({.minor = 25'000, .currency = u"EUR"_s}, QLocale::c()), u"250.00\u00a0EUR"_s);
    EXPECT_EQ(moneyText({.minor = 900, .currency = u"JPY"_s}, QLocale::c()), u"900\u00a0JPY"_s);
    EXPECT_EQ(moneyText({}, QLocale::c()), QString());
    // What the rules say is known here: a rule that is worded anew must be so here.
    CampaignPlan plan;
    plan.goals = {{.metric = u"conversations_begun"_s, .version = 1}};
    for (const QString &one : campaignObstacles(plan))
        EXPECT_FALSE(campaigntext::problemText(one).contains(u'"')) << qPrintable(one);
    const CampaignLink link{.address = u"https://a.example"_s, .source = u"Chirp"_s, .medium = u"a b"_s};
    EXPECT_EQ(campaigntext::problemsText(utmProblems(link, {})),
              u"the campaign's word is missing; utm_source has capital letters: it is counted as “chirp”; "
              u"utm_medium has spaces"_s);
}

TEST(GoalCardProgress, IsTheShareOfTheWayFromBaselineToTarget)
{
    const CampaignGoal more{.baseline = 10, .target = 20};
    EXPECT_EQ(GoalCard::progress(more, 15), 0.5);
    EXPECT_EQ(GoalCard::progress(more, 30), 1.0);
    EXPECT_EQ(GoalCard::progress(more, 5), 0.0);
    const CampaignGoal less{.baseline = 20, .target = 10};
    EXPECT_EQ(GoalCard::progress(less, 12.5), 0.75) << "where less is better";
    EXPECT_EQ(GoalCard::progress(more, std::nullopt), std::nullopt) << "no data is no nought";
    EXPECT_EQ(GoalCard::progress(CampaignGoal{.target = 10}, 5), std::nullopt);
}

} // namespace
} // namespace rapport::test
