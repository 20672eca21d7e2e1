// The page of people: order, filters, why a score is what it is, decisions about many, weights.
#include "gui/inbox/toast.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/peoplemodel.h"
#include "gui/people/peoplepage.h"
#include "gui/people/weightsdialog.h"
#include "inbox_fixture.h"
#include "store/people.h"
#include "store/scores.h"

#include <QAccessible>
#include <QDoubleSpinBox>
#include <QListView>
#include <QMenu>
#include <QTableWidget>

namespace rapport::test {
namespace {

class PeoplePageTest : public InboxTest
{
protected:
    std::unique_ptr<PeoplePage> m_people;

    void openPeople()
    {
        bring(m_chirp, {ask(u"a"_s, u"Ines Carvalho"_s, u"Where is my loom?"_s, 10),
                        ask(u"b"_s, u"Ines Carvalho"_s, u"And the yarn?"_s, 20),
                        ask(u"c"_s, u"Bo Lind"_s, u"Do you ship to Norway?"_s, 30)});
        bring(m_journal, {ask(u"j"_s, u"Cleo Marsh"_s, u"Lovely shed."_s, 90)});
        m_people = std::make_unique<PeoplePage>(*m_context);
        m_people->resize(1200, 800);
        m_people->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_people.get()));
        ASSERT_TRUE(soon([&] { return hasScores() && names().size() == 3 && !names().contains(QString()); }));
    }
    template<class W>
    [[nodiscard]] W &part(const char *name) const
    {
        auto *found = m_people->findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] QListView &list() const { return part<QListView>("peopleList"); }
    [[nodiscard]] PeopleModel &model() const { return static_cast<PeopleModel &>(*list().model()); }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row)
            all.append(model().row(row) ? model().row(row)->name : QString());
        return all;
    }
    [[nodiscard]] bool hasScores() const { return model().rowCount() > 0 && model().row(0) && model().row(0)->scored; }
    [[nodiscard]] QString said() const { return m_people->findChild<Toast *>()->sentence(); }
    /// As after a menu or a dialog that took the window's place for a moment.
    void takeBack()
    {
        m_people->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_people.get()));
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    }
    void search(const QString &text) { part<QLineEdit>("peopleSearch").setText(text); }
    /// Of the menu that is open.
    static void choose(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        FAIL() << qPrintable(text);
    }
    [[nodiscard]] QMenu *openMenu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
};

TEST_F(PeoplePageTest, ListsEverybodyInTheOrderOfAScore)
{
    openPeople();
    EXPECT_EQ(names().first(), u"Ines Carvalho"_s) << "who did most";
    EXPECT_TRUE(part<QLabel>("peopleFigures").text().startsWith(u"3 people"_s));
    const QString told = model().data(model().index(0), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(told.contains(u"Ines Carvalho"_s) && told.contains(u"level"_s)) << qPrintable(told);
    EXPECT_EQ(list().accessibleName(), u"People"_s);
}

TEST_F(PeoplePageTest, SearchesAndFilters)
{
    openPeople();
    search(u"cleo"_s);
    ASSERT_TRUE(soon([&] { return names() == QStringList{u"Cleo Marsh"_s}; }));
    search(u"is:newcomer"_s);
    ASSERT_TRUE(soon([&] { return names().size() == 3; }));
    search(u"is:advocate"_s);
    ASSERT_TRUE(soon([&] { return part<QLabel>("peopleEmpty").isVisible(); }));
    search(u"level:king"_s);
    ASSERT_TRUE(soon([&] { return part<QLabel>("peopleProblem").isVisible(); }));
    search({});
    ASSERT_TRUE(soon([&] { return names().size() == 3 && !part<QLabel>("peopleProblem").isVisible(); }));
}

TEST_F(PeoplePageTest, FiltersByMenuStandInTheField)
{
    openPeople();
    QTest::mouseClick(&part<WordButton>("peopleFilter"), Qt::LeftButton);
    auto *menu = m_people->findChild<QMenu *>(u"peopleFilterMenu"_s);
    ASSERT_TRUE(menu);
    choose(menu->actions().at(1)->menu(), u"New"_s);
    EXPECT_EQ(part<QLineEdit>("peopleSearch").text(), u"is:newcomer"_s);
}

TEST_F(PeoplePageTest, SaysWhyAScoreIsWhatItIs)
{
    openPeople();
    list().setCurrentIndex(model().index(0));
    ASSERT_TRUE(soon([&] {
        const auto *place = m_people->findChild<QLabel *>(u"scorePlace"_s);
        return place && place->isVisible() && place->text() == u"Place 1 of 3"_s;
    }));
    EXPECT_TRUE(part<QLabel>("scoreFormula").text().contains(u"version 1"_s));
    EXPECT_TRUE(part<QLabel>("standing").text().contains(u"Level"_s));
}

TEST_F(PeoplePageTest, SomebodyBecomesAnAdvocateAndNoLonger)
{
    openPeople();
    list().setCurrentIndex(model().index(0));
    auto &button = part<WordButton>("advocateButton");
    ASSERT_TRUE(soon([&] { return button.isVisible() && button.isEnabled(); }));
    QTest::mouseClick(&button, Qt::LeftButton);
    auto *menu = m_people->findChild<QMenu *>(u"advocateMenu"_s);
    ASSERT_TRUE(menu);
    choose(menu, u"Advocate"_s);
    ASSERT_TRUE(soon([&] { return button.text() == u"Advocate"_s; }));
    search(u"is:advocate"_s);
    ASSERT_TRUE(soon([&] { return names() == QStringList{u"Ines Carvalho"_s}; }));
    takeBack();
    ASSERT_TRUE(soon([&] { return said() == u"Taken back."_s; })) << qPrintable(said());
    ASSERT_TRUE(soon([&] { return model().rowCount() == 0; }));
}

TEST_F(PeoplePageTest, ManyAreDecidedAboutTogether)
{
    openPeople();
    list().selectAll();
    EXPECT_TRUE(part<QWidget>("peopleBulk").isVisible());
    EXPECT_EQ(part<QLabel>("peopleBulkText").text(), u"3 selected"_s);
    QTest::keyClick(&list(), Qt::Key_G);
    QLineEdit *field = nullptr;
    ASSERT_TRUE(soon([&] { return (field = m_people->window()->findChild<QLineEdit *>(u"pickerField"_s)); }));
    QTest::keyClicks(field, u"Weavers"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return said() == u"In the group Weavers: 3 people."_s; })) << qPrintable(said());
    search(u"group:Weavers"_s);
    ASSERT_TRUE(soon([&] { return names().size() == 3; }));
    takeBack();
    ASSERT_TRUE(soon([&] { return model().rowCount() == 0; }));
}

TEST_F(PeoplePageTest, OpensConversationsOfThoseSelected)
{
    openPeople();
    QString asked;
    QObject::connect(m_people.get(), &PeoplePage::queryRequested, m_people.get(),
                     [&](const QString &query) { asked = query; });
    list().selectAll();
    QTest::mouseClick(&part<WordButton>("peopleOpenButton"), Qt::LeftButton);
    EXPECT_EQ(asked.count(u"person:"_s), 3);
    EXPECT_TRUE(parseQuery(asked));
}

TEST_F(PeoplePageTest, AFigureIsOpenedWithAWayBack)
{
    openPeople();
    bool back = false;
    QObject::connect(m_people.get(), &PeoplePage::backRequested, m_people.get(), [&] { back = true; });
    m_people->showQuery(u"figure:people,2020-01-01,2040-01-01"_s, u"Active people"_s);
    EXPECT_EQ(part<QLabel>("peopleTitle").text(), u"Active people"_s);
    ASSERT_TRUE(soon([&] { return names().size() == 3; }));
    QTest::mouseClick(&part<WordButton>("peopleBack"), Qt::LeftButton);
    EXPECT_TRUE(back);
    EXPECT_EQ(part<QLabel>("peopleTitle").text(), u"People"_s);
}

TEST_F(PeoplePageTest, WeightsShowWhoWouldMoveBeforeTheyAreTaken)
{
    openPeople();
    QTest::mouseClick(&part<WordButton>("weightsButton"), Qt::LeftButton);
    auto *dialog = m_people->findChild<WeightsDialog *>();
    ASSERT_TRUE(dialog);
    auto *field = dialog->findChild<QDoubleSpinBox *>(u"love.original"_s);
    auto *accept = dialog->findChild<QPushButton *>(u"acceptWeights"_s);
    auto *table = dialog->findChild<QTableWidget *>(u"rankChanges"_s);
    ASSERT_TRUE(soon([&] { return field->value() == 4; }));
    EXPECT_FALSE(accept->isEnabled());
    field->setValue(9);
    EXPECT_FALSE(accept->isEnabled()) << "not before it was shown";
    ASSERT_TRUE(soon([&] { return accept->isEnabled(); }));
    EXPECT_EQ(table->rowCount(), 3);
    const auto weights = [this] { return m_workspace.read([](Reader &r) { return store::scoreWeights(r).weights; }); };
    EXPECT_EQ(weights(), ScoreWeights());
    QTest::mouseClick(accept, Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return weights()[Weight::LoveOriginal] == 9; }));
    ASSERT_TRUE(soon([&] { return said() == u"The scores are weighted anew."_s; }));
    takeBack();
    ASSERT_TRUE(soon([&] { return weights() == ScoreWeights(); }));
}

} // namespace
} // namespace rapport::test
