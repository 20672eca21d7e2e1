// The Ideas page over a workspace: what people wish for, who said so, what becomes of it; and the rows of figures that
// have a window of their own.
#include "gui/ideas/ideaspage.h"
#include "gui/inbox/wordbutton.h"
#include "gui/metrics/recordsdialog.h"
#include "inbox_fixture.h"
#include "insight/reportdays.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/messages.h"
#include "store/rollups.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeWidget>

namespace rapport::test {
namespace {

class IdeasPageTest : public InboxTest
{
protected:
    ~IdeasPageTest() override { m_ideas.reset(); }

    /// Two people wish for looms, one of them for yarn too.
    void write()
    {
        bring(m_chirp, {ask(u"a"_s, u"Ana"_s, u"A folding loom would be lovely."_s, 300),
                        ask(u"b"_s, u"Ben"_s, u"Please make a loom that folds."_s, 200),
                        ask(u"c"_s, u"Ana"_s, u"More yarn colours, please."_s, 100)});
        attach(idea(u"Folding loom"_s), {u"a"_s, u"b"_s});
        attach(idea(u"Yarn colours"_s), {u"c"_s});
    }
    [[nodiscard]] IdeaId idea(const QString &title)
    {
        const Result<Event> event = m_commands->findings().addIdea(title, {}).result();
        EXPECT_TRUE(event);
        return ideaCalled(title);
    }
    [[nodiscard]] IdeaId ideaCalled(const QString &title)
    {
        return m_workspace.read([&title](Reader &r) {
            const QList<IdeaId> found = store::findIdeas(r, title);
            return found.isEmpty() ? IdeaId() : found.first();
        });
    }
    [[nodiscard]] std::optional<Idea> kept(const QString &title)
    {
        return m_workspace.read([id = ideaCalled(title)](Reader &r) { return store::idea(r, id); });
    }
    void attach(IdeaId idea, const QStringList &keys)
    {
        for (const QString &key : keys)
            EXPECT_TRUE(m_commands->findings().attachIdea(idea, conversation(key)).result());
    }

    void openIdeas()
    {
        m_ideas = std::make_unique<IdeasPage>(*m_context);
        m_ideas->resize(1200, 800);
        m_ideas->show();
        m_ideas->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_ideas.get()));
    }
    template<class W>
    [[nodiscard]] W &part(const char *name) const
    {
        W *found = m_ideas->findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        const auto &list = part<QTreeWidget>("ideaList");
        for (int i = 0; i < list.topLevelItemCount(); ++i)
            all.append(list.topLevelItem(i)->text(0));
        return all;
    }
    [[nodiscard]] bool shows(const QStringList &wanted) const
    {
        return soon([&] { return titles() == wanted; });
    }
    void choose(const QString &title)
    {
        auto &list = part<QTreeWidget>("ideaList");
        const QList<QTreeWidgetItem *> found = list.findItems(title, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1);
        list.setCurrentItem(found.first());
        ASSERT_TRUE(soon([&] { return part<QLabel>("ideaTitle").text() == title; }));
    }
    /// Of the list that asks now; those that have asked may still be there.
    [[nodiscard]] QLineEdit *openField() const
    {
        const QList<QLineEdit *> fields = m_ideas->findChildren<QLineEdit *>(u"pickerField"_s);
        const auto open = std::find_if(fields.begin(), fields.end(), [](QLineEdit *one) { return one->isVisible(); });
        return open == fields.end() ? nullptr : *open;
    }
    /// Presses a button that asks by a list, and answers by the keyboard.
    void pickBy(const char *button, const QString &typed)
    {
        part<QPushButton>(button).click();
        QLineEdit *field = nullptr;
        ASSERT_TRUE(soon([&] { return (field = openField()) != nullptr; }));
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        ASSERT_TRUE(soon([&] { return openField() == nullptr; }));
    }
    /// Answers the question for a title that is asked next.
    void answerWith(const QString &title)
    {
        auto *timer = new QTimer(m_ideas.get());
        timer->setInterval(5);
        QObject::connect(timer, &QTimer::timeout, m_ideas.get(), [timer, title] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->deleteLater();
            dialog->setTextValue(title);
            dialog->accept();
        });
        timer->start();
    }
    /// Whether the page tells of a decision: it can be taken back from then on.
    [[nodiscard]] bool said(const QString &words) const
    {
        return soon([&] {
            const QList<QLabel *> labels = m_ideas->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&words](const QLabel *one) { return one->isVisible() && one->text().contains(words); });
        });
    }
    void undo() { Q_EMIT part<QShortcut>("ideaUndoShortcut").activated(); }
    [[nodiscard]] int today()
    {
        return m_workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
    }
    [[nodiscard]] QString days(int from, int to) const
    {
        const auto date = [](int day) { return ReportDays::dateOf(day).toString(Qt::ISODate); };
        return date(from) + u',' + date(to);
    }

    std::unique_ptr<IdeasPage> m_ideas;
};

TEST_F(IdeasPageTest, ShowsWhatMostWishForFirstAndWhoSaidSo)
{
    write();
    openIdeas();
    ASSERT_TRUE(shows({u"Folding loom"_s, u"Yarn colours"_s}));
    choose(u"Folding loom"_s);
    auto &voices = part<QListWidget>("ideaVoices");
    ASSERT_TRUE(soon([&] { return voices.count() == 2; }));
    EXPECT_TRUE(voices.item(0)->text().contains(u"Please make a loom that folds."_s));
    EXPECT_TRUE(part<QLabel>("ideaFacts").text().startsWith(u"2 people"_s))
        << qPrintable(part<QLabel>("ideaFacts").text());

    QSignalSpy message(m_ideas.get(), &IdeasPage::messageRequested);
    Q_EMIT voices.itemActivated(voices.item(0));
    ASSERT_EQ(message.size(), 1);
    EXPECT_EQ(message.first().first().value<ConversationId>(), conversation(u"b"_s));

    QSignalSpy rows(m_ideas.get(), &IdeasPage::rowsRequested);
    part<QPushButton>("ideaConversations").click();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first().first().toString(), u"idea:%1"_s.arg(ideaCalled(u"Folding loom"_s).value));
}

TEST_F(IdeasPageTest, IsEmptyWithAWordOnHowIdeasComeThere)
{
    openIdeas();
    EXPECT_TRUE(soon([this] { return part<QLabel>("ideasEmpty").isVisible(); }));
    EXPECT_FALSE(part<QLabel>("ideasEmpty").text().isEmpty());
    EXPECT_FALSE(part<QPushButton>("ideaState").isVisible()) << "there is nothing to decide about";
}

TEST_F(IdeasPageTest, IdeasAreWrittenDownRenamedAndTakenBack)
{
    openIdeas();
    answerWith(u"A bigger shed"_s);
    part<QPushButton>("addIdea").click();
    ASSERT_TRUE(shows({u"A bigger shed"_s}));
    answerWith(u"A wider shed"_s);
    Q_EMIT part<QShortcut>("ideaRenameShortcut").activated();
    ASSERT_TRUE(shows({u"A wider shed"_s}));
    ASSERT_TRUE(said(u"another title"_s));
    undo();
    EXPECT_TRUE(shows({u"A bigger shed"_s}));
    undo();
    EXPECT_TRUE(shows({}));
}

TEST_F(IdeasPageTest, StateOwnerAndMergingAreChosenByTyping)
{
    write();
    openIdeas();
    ASSERT_TRUE(shows({u"Folding loom"_s, u"Yarn colours"_s}));
    choose(u"Yarn colours"_s);
    pickBy("ideaState", u"planned"_s);
    EXPECT_TRUE(soon([this] { return kept(u"Yarn colours"_s)->state == IdeaState::Planned; }));
    pickBy("ideaOwner", u"nobody"_s); // whoever writes an idea down looks after it at first
    EXPECT_TRUE(soon([this] { return kept(u"Yarn colours"_s)->owner == ActorId(); }));
    ASSERT_TRUE(said(u"Nobody looks after"_s));
    undo();
    EXPECT_TRUE(soon([this] { return kept(u"Yarn colours"_s)->owner == m_workspace.store().actor(); }));
    choose(u"Yarn colours"_s);
    pickBy("ideaMerge", u"folding"_s);
    EXPECT_TRUE(shows({u"Folding loom"_s})) << "both are one wish now";
    ASSERT_TRUE(said(u"It is part of"_s));
    undo();
    EXPECT_TRUE(shows({u"Folding loom"_s, u"Yarn colours"_s}));
}

TEST_F(IdeasPageTest, IsNarrowedByState)
{
    write();
    ASSERT_TRUE(m_commands->findings().setIdeaState(ideaCalled(u"Yarn colours"_s), IdeaState::Done).result());
    openIdeas();
    ASSERT_TRUE(shows({u"Folding loom"_s, u"Yarn colours"_s}));
    auto &states = part<QComboBox>("ideaStateFilter");
    states.setCurrentIndex(states.findData(static_cast<int>(IdeaState::Done)));
    Q_EMIT states.activated(states.currentIndex());
    EXPECT_TRUE(shows({u"Yarn colours"_s}));
}

TEST_F(IdeasPageTest, ShowsTheIdeasBehindAFigureAndLeadsBack)
{
    write();
    ASSERT_TRUE(m_commands->findings().setIdeaState(ideaCalled(u"Yarn colours"_s), IdeaState::Done).result());
    openIdeas();
    const QString query = u"figure:ideas,"_s + days(today() - 1, today() + 1) + u",step=done"_s;
    m_ideas->showRows(query, u"1 idea behind Ideas done"_s);
    EXPECT_TRUE(shows({u"Yarn colours"_s}));
    QSignalSpy back(m_ideas.get(), &IdeasPage::backRequested);
    part<WordButton>("ideasBack").click();
    EXPECT_EQ(back.size(), 1);
    EXPECT_TRUE(shows({u"Folding loom"_s, u"Yarn colours"_s}));
    EXPECT_FALSE(part<WordButton>("ideasBack").isVisible());
}

TEST_F(IdeasPageTest, EverythingHasAName)
{
    write();
    openIdeas();
    ASSERT_TRUE(shows({u"Folding loom"_s, u"Yarn colours"_s}));
    for (const char *name : {"ideaList", "ideaVoices", "ideaStateFilter"})
        EXPECT_FALSE(part<QWidget>(name).accessibleName().isEmpty()) << name;
    for (const char *name : {"addIdea", "ideaState", "ideaRename", "ideaOwner", "ideaMerge", "ideaConversations"}) {
        EXPECT_FALSE(part<QPushButton>(name).text().isEmpty()) << name;
        EXPECT_EQ(part<QPushButton>(name).focusPolicy() & Qt::TabFocus, Qt::TabFocus) << name;
    }
}

TEST_F(IdeasPageTest, LeadsAreGivenToSomebodyInTheInbox)
{
    bring(m_chirp, {ask(u"a"_s, u"Ana"_s, u"How much is the loom?"_s, 30)});
    ASSERT_TRUE(m_commands->findings().takeLead(conversation(u"a"_s)).result());
    openPage();
    pick(u"a"_s);
    const auto answer = [this](const QString &placeholder, const QString &typed) {
        QLineEdit *field = nullptr;
        ASSERT_TRUE(soon([&] {
            for (QLineEdit *one : m_page->findChildren<QLineEdit *>(u"pickerField"_s)) {
                if (one->isVisible() && one->placeholderText() == placeholder)
                    field = one;
            }
            return field != nullptr;
        })) << qPrintable(placeholder);
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    };
    Q_EMIT find<QShortcut>("leadShortcut").activated();
    answer(u"What becomes of the lead?"_s, u"who looks"_s);
    answer(u"Who looks after it?"_s, u"me"_s);
    EXPECT_TRUE(soon([this] {
        const auto lead = m_workspace.read([id = conversation(u"a"_s)](Reader &r) { return store::leadOf(r, id); });
        return lead && lead->owner == m_workspace.store().actor();
    }));
}

TEST_F(IdeasPageTest, ReadingsOfAnAccountAreListedAsTheChannelToldThem)
{
    m_workspace.write([this](Writer &w) {
        for (int ago : {20, 5, 1})
            store::saveFollowerCount(w, m_chirp.id, today() - ago, 100 - ago);
    });
    auto *dialog = new RecordsDialog(*m_context, u"figure:readings,"_s + days(today() - 10, today() + 1),
                                     u"3 records behind Followers"_s);
    dialog->show();
    ASSERT_TRUE(soon([dialog] { return dialog->isComplete(); }));
    const auto *list = dialog->findChild<QTreeWidget *>(u"recordList"_s);
    ASSERT_EQ(list->topLevelItemCount(), 3) << "two of these days, and the one before them";
    EXPECT_EQ(list->topLevelItem(2)->text(3), u"99"_s);
    QSignalSpy accounts(dialog, &RecordsDialog::accountsRequested);
    Q_EMIT const_cast<QTreeWidget *>(list)->itemActivated(list->topLevelItem(0), 0);
    EXPECT_EQ(accounts.size(), 1);
}

} // namespace
} // namespace rapport::test
