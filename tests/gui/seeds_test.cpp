// Whom to ask to carry a campaign, from its page; and consents on the person's page.
#include "gui/campaigns/campaignpane.h"
#include "gui/campaigns/campaignspage.h"
#include "gui/campaigns/seedsdialog.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/consentdialog.h"
#include "gui/people/wordchip.h"
#include "inbox_fixture.h"
#include "insight/reportdays.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/people.h"
#include "sync/consentcommands.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTreeWidget>

namespace rapport::test {
namespace {

class SeedsTest : public InboxTest
{
protected:
    ~SeedsTest() override { m_campaigns.reset(); }

    /// Two people who wrote of it; one of them agreed to be contacted.
    void openSeeds()
    {
        for (const QString &name : {u"Ines"_s, u"Bo"_s}) {
            QList<RemoteMessage> said{ask(name, name, u"A swap"_s, 500)};
            for (int i = 1; i < 6; ++i)
                said.append(follow(name, u"%1%2"_s.arg(name).arg(i), name, u"And more of it"_s, 500 - i));
            bring(m_chirp, said);
        }
        m_workspace.write([&](Writer &w) {
            for (const QString &key : {u"Ines"_s, u"Bo"_s})
                store::addTag(w, conversation(key), u"swap"_s);
        });
        ASSERT_TRUE(agrees());
        CampaignPlan plan;
        plan.name = u"Autumn swap"_s;
        plan.tags = {u"swap"_s};
        ASSERT_TRUE(m_commands->campaigns().add(plan).result());
        m_campaigns = std::make_unique<CampaignsPage>(*m_context);
        m_campaigns->resize(1300, 860);
        m_campaigns->show();
        m_campaigns->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_campaigns.get()));
        ASSERT_TRUE(soon([this] { return m_campaigns->isComplete(); }));
        m_campaigns->findChild<QPushButton *>(u"campaignSeeds"_s)->click();
        m_dialog = m_campaigns->findChild<SeedsDialog *>();
        ASSERT_TRUE(m_dialog);
        ASSERT_TRUE(soon([this] { return m_dialog->isComplete(); }));
    }
    [[nodiscard]] Identity ines()
    {
        return m_workspace.read(
            [](Reader &r) { return store::findIdentity(r, u"chirp"_s, {}, u"Ines"_s).value_or(Identity{}); });
    }
    [[nodiscard]] bool agrees()
    {
        const int today = ReportDays::dayOf(QDateTime::fromMSecsSinceEpoch(m_workspace.clock().nowMs()).date());
        return ConsentCommands(m_workspace.store())
            .record({.contact = ines().contact, .day = today - 3, .how = u"by mail"_s})
            .result()
            .has_value();
    }
    [[nodiscard]] QTreeWidget &list() const { return *m_dialog->findChild<QTreeWidget *>(u"seedsList"_s); }
    [[nodiscard]] QTreeWidgetItem &row(const QString &name) const
    {
        const QList<QTreeWidgetItem *> found = list().findItems(name, Qt::MatchExactly);
        if (found.size() != 1)
            throw std::runtime_error("not one row of that name");
        return *found.first();
    }
    [[nodiscard]] QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString reasons() const { return m_dialog->findChild<QLabel *>(u"seedReasons"_s)->text(); }
    [[nodiscard]] QList<Draft> drafts(ConversationId id)
    {
        return m_workspace.read([id](Reader &r) { return store::drafts(r, id); });
    }

    std::unique_ptr<CampaignsPage> m_campaigns;
    SeedsDialog *m_dialog = nullptr;
};

TEST_F(SeedsTest, PeopleAreListedWithTheirReasonsAndWhoMustNotBeAskedApart)
{
    openSeeds();
    EXPECT_EQ(list().currentItem(), &row(u"Ines"_s)) << "the first who may be asked";
    EXPECT_TRUE(reasons().contains(u"in its conversations"_s)) << qPrintable(reasons());
    EXPECT_TRUE(reasons().contains(u"by mail"_s)) << qPrintable(reasons());
    EXPECT_TRUE(button("seedAnswer").isEnabled());
    list().setCurrentItem(&row(u"Bo"_s));
    EXPECT_TRUE(reasons().startsWith(u"no consent"_s)) << qPrintable(reasons());
    EXPECT_FALSE(button("seedAnswer").isEnabled());
    EXPECT_TRUE(button("seedOpen").isEnabled()) << "to look at what was said, or to ask for it";
    EXPECT_LT(list().indexOfTopLevelItem(&row(u"Ines"_s)), list().indexOfTopLevelItem(&row(u"Bo"_s)));
    const QString spoken = row(u"Ines"_s).data(0, Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(u"fit"_s)) << qPrintable(spoken);
}

TEST_F(SeedsTest, TheConversationIsOpenedByKeyboard)
{
    openSeeds();
    QSignalSpy opened(m_campaigns.get(), &CampaignsPage::conversationRequested);
    QTest::keyClick(&list(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().value<ConversationId>(), conversation(u"Ines"_s));
    EXPECT_TRUE(drafts(conversation(u"Ines"_s)).isEmpty()) << "nothing is written";
}

TEST_F(SeedsTest, AnAnswerIsBegunAndNeverSent)
{
    openSeeds();
    QSignalSpy opened(m_campaigns.get(), &CampaignsPage::conversationRequested);
    button("seedAnswer").click();
    ASSERT_TRUE(soon([&] { return opened.count() == 1; }));
    const QList<Draft> begun = drafts(conversation(u"Ines"_s));
    ASSERT_EQ(begun.size(), 1);
    EXPECT_EQ(begun.first().kind, DraftKind::Reply);
    EXPECT_TRUE(begun.first().text.contains(u"Ines"_s));
    EXPECT_TRUE(begun.first().text.contains(u"Autumn swap"_s));
    EXPECT_TRUE(outboxEntries().isEmpty());
}

TEST_F(SeedsTest, WhatWasBegunThereStaysAsItIs)
{
    openSeeds();
    ASSERT_TRUE(m_commands->saveDraft(conversation(u"Ines"_s), DraftKind::Reply, {}, u"Half a thought"_s).result());
    QSignalSpy opened(m_campaigns.get(), &CampaignsPage::conversationRequested);
    button("seedAnswer").click();
    ASSERT_TRUE(soon([&] { return opened.count() == 1; }));
    EXPECT_EQ(drafts(conversation(u"Ines"_s)).first().text, u"Half a thought"_s);
}

class ConsentsInInbox : public InboxTest
{
protected:
    void openOne()
    {
        bring(m_chirp, {ask(u"q"_s, u"Ines"_s, u"Where is my loom?"_s, 10)});
        openPage();
        pick(u"q"_s);
        ASSERT_TRUE(soon([&] { return m_page->findChild<WordChip *>(u"addConsentButton"_s)->isVisible(); }));
    }
    [[nodiscard]] QList<ConsentRecord> onRecord()
    {
        return m_workspace.read([](Reader &r) {
            return store::consentsOf(r, store::findIdentity(r, u"chirp"_s, {}, u"Ines"_s).value_or(Identity{}).contact);
        });
    }
    [[nodiscard]] ConsentDialog &dialog() const { return *m_page->findChild<ConsentDialog *>(); }
    template<class W>
    [[nodiscard]] W &field(const char *name) const
    {
        return *dialog().findChild<W *>(QLatin1StringView(name));
    }
    void choose(const QString &word)
    {
        auto *menu = m_page->findChild<QMenu *>(u"consentMenu"_s);
        ASSERT_TRUE(menu);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(word)) {
                action->trigger();
                return;
            }
        }
        FAIL() << "no such word in the menu";
    }
};

TEST_F(ConsentsInInbox, AreWrittenDownWithdrawnAndTakenBackOnThePersonsPage)
{
    openOne();
    m_page->findChild<WordChip *>(u"addConsentButton"_s)->click();
    EXPECT_FALSE(field<QPushButton>("consentKeep").isEnabled()) << "how is not said yet";
    field<QComboBox>("consentUse").setCurrentIndex(1);
    QTest::keyClicks(&field<QLineEdit>("consentHow"), u"in a message"_s);
    ASSERT_TRUE(field<QPushButton>("consentKeep").isEnabled());
    field<QPushButton>("consentKeep").click();
    ASSERT_TRUE(soon([&] { return onRecord().size() == 1; }));
    EXPECT_EQ(onRecord().first().use, ConsentUse::Content);
    EXPECT_EQ(onRecord().first().how, u"in a message"_s);
    ASSERT_TRUE(soon([&] { return m_page->findChild<WordButton *>(u"consentButton"_s) != nullptr; }));
    choose(u"Withdrawn"_s);
    ASSERT_TRUE(soon([&] { return !onRecord().first().holds(); }));
    auto *toast = m_page->findChild<Toast *>();
    ASSERT_TRUE(soon([&] { return toast->sentence() == u"The consent is withdrawn."_s; }));
    toast->say(u"-"_s);
    m_page->activateWindow(); // the dialog had taken its place
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(&thread(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return toast->sentence() != u"-"_s; }));
    EXPECT_EQ(toast->sentence(), u"Undone."_s);
    EXPECT_TRUE(onRecord().first().holds());
}

} // namespace
} // namespace rapport::test
