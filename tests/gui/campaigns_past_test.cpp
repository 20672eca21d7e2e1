// Campaigns that are over: found again, remarked upon, written down, and read where nothing may be changed.
#include "gui/campaigns/campaignlist.h"
#include "gui/campaigns/campaignpane.h"
#include "gui/campaigns/campaignspage.h"
#include "gui/inbox/toast.h"
#include "inbox_fixture.h"
#include "insight/reportdays.h"
#include "store/campaigns.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QRadioButton>
#include <QTemporaryDir>

namespace rapport::test {
namespace {

class CampaignsPastTest : public InboxTest
{
protected:
    ~CampaignsPastTest() override { m_campaigns.reset(); }

    void openCampaigns() { openCampaigns(*m_context); }
    void openCampaigns(GuiContext &context)
    {
        m_campaigns = std::make_unique<CampaignsPage>(context);
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
    [[nodiscard]] bool shows(const QString &name)
    {
        return soon([&] { return pane().whole() && pane().whole()->campaign.plan.name == name; });
    }

    [[nodiscard]] CampaignPlan wholePlan(const QString &name) const
    {
        const int today = ReportDays::dayOf(QDateTime::fromMSecsSinceEpoch(m_context->clock.nowMs()).date());
        CampaignPlan plan;
        plan.name = name;
        plan.objective = u"Find the next authors of patterns"_s;
        plan.owner = u"Ines"_s;
        plan.fromDay = today - 20;
        plan.toDay = today + 20;
        plan.accounts = {u"loomcraft"_s};
        plan.goals = {{.metric = u"conversations_begun"_s,
                       .version = metricOf(u"conversations_begun"_s)->version,
                       .ownConversations = false,
                       .baseline = 1,
                       .baselineFrom = today - 90,
                       .baselineTo = today - 20,
                       .target = 4}};
        return plan;
    }
    CampaignId plan(const CampaignPlan &plan, std::initializer_list<CampaignState> states = {})
    {
        EXPECT_TRUE(m_commands->campaigns().add(plan).result());
        const CampaignId id = m_workspace.read([&](Reader &r) { return store::campaignNamed(r, plan.name)->id; });
        for (const CampaignState state : states)
            EXPECT_TRUE(m_commands->campaigns().setState(id, state).result());
        return id;
    }
    [[nodiscard]] Campaign campaign(CampaignId id)
    {
        return m_workspace.read([&](Reader &r) { return *store::campaign(r, id); });
    }
    /// Types into a line and leaves it.
    void type(QLineEdit &edit, const QString &text)
    {
        edit.setFocus();
        edit.clear();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    }

    std::unique_ptr<CampaignsPage> m_campaigns;
    QTemporaryDir m_folder;
};

TEST_F(CampaignsPastTest, AreFoundByWhateverTheySayInAnyCase)
{
    CampaignPlan old = wholePlan(u"Spring fair"_s);
    old.notes = u"The Café in Porto was too small"_s;
    old.tags = {u"faire"_s};
    plan(old, {CampaignState::Approved, CampaignState::Running, CampaignState::Closed});
    plan(wholePlan(u"Autumn swap"_s));
    openCampaigns();
    auto &list = part<CampaignList>("campaignList");
    auto &search = part<QLineEdit>("campaignSearch");
    EXPECT_EQ(list.shown(), 2);
    QTest::keyClick(m_campaigns.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), &search);
    for (const QString &words : {u"cafe PORTO"_s, u"spring"_s, u"FAIRE"_s, u"closed"_s}) {
        search.setText(words);
        EXPECT_EQ(list.shown(), 1) << qPrintable(words);
        EXPECT_TRUE(shows(u"Spring fair"_s)) << qPrintable(words);
    }
    search.setText(u"authors"_s);
    EXPECT_EQ(list.shown(), 2) << "both say so";
    search.setText(u"cafe berlin"_s);
    EXPECT_EQ(list.shown(), 0) << "every word counts";
    EXPECT_EQ(part<QLabel>("campaignsFound").text(), u"No campaign holds these words."_s);
    EXPECT_FALSE(pane().isVisible());
    search.clear();
    EXPECT_EQ(list.shown(), 2);
    EXPECT_FALSE(part<QLabel>("campaignsFound").isVisible());
}

TEST_F(CampaignsPastTest, ARemarkIsKeptWithoutARevisionAndTakenBack)
{
    const CampaignId id = plan(wholePlan(u"Autumn swap"_s), {CampaignState::Approved, CampaignState::Running});
    openCampaigns();
    type(part<QLineEdit>("goal0Remark"), u"Rain kept people at home"_s);
    ASSERT_TRUE(soon([&] { return campaign(id).plan.goals[0].remark == u"Rain kept people at home"_s; }));
    EXPECT_EQ(campaign(id).revision, 1) << "what was agreed on is the same";
    ASSERT_TRUE(soon([&] { return part<QLineEdit>("goal0Remark").text() == u"Rain kept people at home"_s; }));
    const auto said = [&] { return m_campaigns->findChild<Toast *>()->sentence(); };
    ASSERT_TRUE(soon([&] { return said().contains(u"The remark is kept."_s); })) << qPrintable(said());
    // In the line itself the keys take back what was typed.
    part<CampaignList>("campaignList").setFocus();
    ASSERT_TRUE(soon([&] { return part<CampaignList>("campaignList").hasFocus(); }));
    QTest::keyClick(m_campaigns.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return campaign(id).plan.goals[0].remark.isEmpty(); })) << qPrintable(said());
    EXPECT_TRUE(soon([&] { return part<QLineEdit>("goal0Remark").text().isEmpty(); }));
    ASSERT_TRUE(m_commands->campaigns().setState(id, CampaignState::Closed).result());
    ASSERT_TRUE(soon([&] { return find<QComboBox>("goal0Verdict") != nullptr; }));
    type(part<QLineEdit>("goal0Remark"), u"Judged by Ines"_s);
    EXPECT_TRUE(soon([&] { return campaign(id).plan.goals[0].remark == u"Judged by Ines"_s; }));
}

TEST_F(CampaignsPastTest, WhatIsBeingTypedOutlivesNews)
{
    plan(wholePlan(u"Autumn swap"_s), {CampaignState::Approved, CampaignState::Running});
    openCampaigns();
    auto *remark = &part<QLineEdit>("goal0Remark");
    remark->setFocus();
    QTest::keyClicks(remark, u"Half a"_s);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30)});
    ASSERT_TRUE(soon([&] { return part<QLabel>("goal0Figure").text() == u"1 of 4"_s; }));
    EXPECT_EQ(part<QLineEdit>("goal0Remark").text(), u"Half a"_s);
    EXPECT_TRUE(part<QLineEdit>("goal0Remark").hasFocus());
}

TEST_F(CampaignsPastTest, TheReviewIsWrittenAsAWebPageOrAsPages)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30)});
    const CampaignId id = plan(wholePlan(u"Autumn swap"_s), {CampaignState::Approved, CampaignState::Running});
    ASSERT_TRUE(m_commands->campaigns().decide(id, conversation(u"a"_s), true).result());
    openCampaigns();
    for (const bool isPdf : {false, true}) {
        part<QPushButton>("campaignExport").click();
        ASSERT_TRUE(soon([&] { return find<QRadioButton>("reviewPdf") != nullptr; }));
        part<QRadioButton>(isPdf ? "reviewPdf" : "reviewHtml").setChecked(true);
        part<QPushButton>("reviewGoOn").click();
        ASSERT_TRUE(soon([&] { return find<QFileDialog>("dossierFileDialog") != nullptr; }));
        auto &dialog = part<QFileDialog>("dossierFileDialog");
        EXPECT_EQ(dialog.defaultSuffix(), isPdf ? u"pdf"_s : u"html"_s);
        const QString path = m_folder.filePath(isPdf ? u"a.pdf"_s : u"a.html"_s);
        Q_EMIT dialog.fileSelected(path);
        delete &dialog;
        delete find<QDialog>("reviewDialog");
        ASSERT_TRUE(soon([&] { return QFileInfo(path).size() > 1000; }));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        if (isPdf) {
            EXPECT_TRUE(content.startsWith("%PDF-"));
        } else {
            EXPECT_TRUE(content.contains("Is it warm?"));
            EXPECT_TRUE(content.contains("Autumn swap"));
        }
    }
}

TEST_F(CampaignsPastTest, AreReadWhereNothingMayBeChanged)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30)});
    const CampaignId id =
        plan(wholePlan(u"Autumn swap"_s), {CampaignState::Approved, CampaignState::Running, CampaignState::Closed});
    ASSERT_TRUE(m_commands->campaigns().decide(id, conversation(u"a"_s), true).result());
    Store::Options options = m_workspace.options();
    options.access = Store::Access::ReadOnly;
    const Result<std::unique_ptr<Store>> store = Store::open(m_workspace.folder(), options);
    ASSERT_TRUE(store);
    ASSERT_EQ((*store)->access(), Store::Access::ReadOnly);
    GuiContext context{**store,           m_context->commands, m_context->outbox,
                       m_context->engine, m_context->secrets,  m_context->registry,
                       m_context->clock,  m_context->pictures};
    openCampaigns(context);
    ASSERT_TRUE(shows(u"Autumn swap"_s));
    EXPECT_EQ(part<QLabel>("goal0Figure").text(), u"1 of 4"_s);
    for (const char *name : {"campaignNext", "campaignEdit", "campaignRemove", "campaignBack", "goal0Verdict"})
        EXPECT_EQ(find<QWidget>(name), nullptr) << name;
    EXPECT_EQ(find<QLineEdit>("goal0Remark"), nullptr);
    EXPECT_FALSE(part<QPushButton>("planCampaign").isVisible());
    part<QLineEdit>("campaignSearch").setText(u"AUTHORS"_s);
    EXPECT_EQ(part<CampaignList>("campaignList").shown(), 1);
    part<QPushButton>("campaignExport").click();
    part<QPushButton>("reviewGoOn").click();
    const QString path = m_folder.filePath(u"a.html"_s);
    Q_EMIT part<QFileDialog>("dossierFileDialog").fileSelected(path);
    EXPECT_TRUE(soon([&] { return QFileInfo(path).size() > 1000; }));
    m_campaigns.reset();
}

} // namespace
} // namespace rapport::test
