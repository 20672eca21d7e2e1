// The maturity board over a workspace: cards that open their evidence, a person's word against a figure, models of
// one's own, assessments beside each other.
#include "gui/board/boardpage.h"
#include "gui/board/comparedialog.h"
#include "gui/board/evidencepanel.h"
#include "gui/board/modeldialog.h"
#include "gui/board/practicecard.h"
#include "gui/board/stagecolumn.h"
#include "gui/charts/chartcard.h"
#include "gui/inbox/wordbutton.h"
#include "inbox_fixture.h"
#include "measure/boardcourse.h"
#include "store/maturity.h"
#include "sync/maturitycommands.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

namespace rapport::test {
namespace {

class BoardPageTest : public InboxTest
{
protected:
    ~BoardPageTest() override { m_board.reset(); }

    void openBoard(QSize size = {1376, 860})
    {
        m_board = std::make_unique<BoardPage>(*m_context);
        m_board->resize(size);
        m_board->show();
        m_board->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_board.get()));
        ASSERT_TRUE(complete());
    }
    [[nodiscard]] bool complete()
    {
        return soon([this] { return m_board->isComplete(); });
    }
    template<class W>
    [[nodiscard]] W &part(const char *name) const
    {
        W *found = m_board->findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] PracticeCard &card(const char *practice) const
    {
        return part<PracticeCard>(QByteArray(QByteArray("practice_") + practice).constData());
    }
    [[nodiscard]] StageColumn &columnOf(const char *practice) const
    {
        return *qobject_cast<StageColumn *>(card(practice).parentWidget());
    }
    [[nodiscard]] store::PracticeDecision decision(const QString &practice)
    {
        return m_workspace.read([&](Reader &r) { return store::practiceDecisions(r, u"social"_s).value(practice); });
    }
    /// Whether the card says so before long: a decision comes back through the workspace.
    [[nodiscard]] bool says(const char *practice, const QString &words)
    {
        return soon([&] { return card(practice).accessibleName().contains(words); });
    }

    std::unique_ptr<BoardPage> m_board;
};

TEST_F(BoardPageTest, EveryPracticeIsACardThatSpeaksAsASentence)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30)});
    openBoard();
    for (const ModelPractice &practice : shippedModels().first().practices) {
        const QString spoken = card(practice.id.toLatin1().constData()).accessibleName();
        EXPECT_TRUE(spoken.startsWith(practice.name.in({}))) << qPrintable(spoken);
    }
    EXPECT_TRUE(card("answer").accessibleName().contains(u"Not started"_s)) << "one question, no answer";
    EXPECT_TRUE(card("word").accessibleName().contains(u"No data"_s));
    EXPECT_TRUE(card("word").accessibleName().contains(u"shop"_s)) << "what to connect";
    EXPECT_TRUE(part<QLabel>("boardSentence").text().contains(u"Recruit"_s));
}

TEST_F(BoardPageTest, ACardOpensItsEvidenceAndItsRows)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30), ask(u"b"_s, u"Bo"_s, u"And soft?"_s, 40)});
    openBoard();
    card("answer").setFocus();
    QTest::keyClick(&card("answer"), Qt::Key_Return);
    auto &evidence = part<EvidencePanel>("evidence");
    ASSERT_TRUE(evidence.isVisible());
    EXPECT_EQ(part<QLabel>("evidenceTitle").text(), u"Answer every question"_s);
    EXPECT_TRUE(part<QLabel>("evidenceFigure").text().contains(u"From 0 of 2"_s))
        << qPrintable(part<QLabel>("evidenceFigure").text());
    QSignalSpy rows(m_board.get(), &BoardPage::rowsRequested);
    ASSERT_TRUE(part<QPushButton>("evidenceRows").isVisible());
    part<QPushButton>("evidenceRows").click();
    ASSERT_EQ(rows.count(), 1);
    EXPECT_TRUE(parseQuery(rows.first().at(1).toString()));
    QSignalSpy places(m_board.get(), &BoardPage::placeRequested);
    part<QPushButton>("evidenceGo").click();
    ASSERT_EQ(places.count(), 1);
    EXPECT_EQ(places.first().first().toString(), u"inbox is:open"_s);
    EXPECT_TRUE(soon([&] { return evidence.findChild<ChartCard *>()->isVisible(); })) << "its course";
    QTest::keyClick(&evidence, Qt::Key_Escape);
    EXPECT_FALSE(evidence.isVisible());
    EXPECT_TRUE(card("answer").hasFocus());
}

TEST_F(BoardPageTest, AFigureIsOverruledWithAReasonAndTakenBack)
{
    openBoard();
    card("quick").click();
    auto &overrule = part<QPushButton>("overrule");
    part<QSpinBox>("overruleScore").setValue(95);
    EXPECT_FALSE(overrule.isEnabled()) << "no reason yet";
    QTest::keyClicks(&part<QLineEdit>("overruleReason"), u"We answer by phone"_s);
    ASSERT_TRUE(overrule.isEnabled());
    overrule.click();
    ASSERT_TRUE(says("quick", u"In place"_s));
    EXPECT_TRUE(card("quick").accessibleName().contains(u"We answer by phone"_s));
    EXPECT_EQ(decision(u"quick"_s).score, 95);
    ASSERT_TRUE(soon([&] { return part<QPushButton>("letHold").isVisible(); }));
    part<QPushButton>("letHold").click();
    ASSERT_TRUE(says("quick", u"No data"_s));
    QTest::keyClick(m_board.get(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(says("quick", u"In place"_s));
}

TEST_F(BoardPageTest, APlanIsKept)
{
    openBoard();
    card("answer").click();
    part<QLineEdit>("planOwner").setText(u"Mira"_s);
    part<QPlainTextEdit>("planNotes").setPlainText(u"Two more people"_s);
    part<QPushButton>("planKeep").click();
    ASSERT_TRUE(soon([&] { return decision(u"answer"_s).owner == u"Mira"_s; }));
    EXPECT_EQ(decision(u"answer"_s).notes, u"Two more people"_s);
    EXPECT_EQ(decision(u"answer"_s).dueDay, 0);
}

TEST_F(BoardPageTest, CardsMoveByKeyboardAndByMouse)
{
    openBoard();
    const QStringList before = columnOf("answer").order();
    card("answer").setFocus();
    QTest::keyClick(&card("answer"), Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(soon([&] { return columnOf("answer").order().indexOf(u"answer"_s) == 1; }));
    // Dropped below the last one.
    QMimeData carried;
    carried.setData(PracticeCard::mimeType(), "quick");
    StageColumn &column = columnOf("quick");
    QDragEnterEvent comes({20, 20}, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&column, &comes);
    ASSERT_TRUE(comes.isAccepted());
    QDropEvent drop(QPointF(20, column.height() - 2), Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&column, &drop);
    ASSERT_TRUE(soon([&] { return columnOf("quick").order().last() == u"quick"_s; }));
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(m_board.get(), Qt::Key_Z, Qt::ControlModifier);
        (void)soon([&] { return columnOf("answer").order() == before; });
    }
    EXPECT_NE(columnOf("answer").order().last(), u"quick"_s) << "the last move is taken back";
}

TEST_F(BoardPageTest, ACardOfAShippedModelGoesToAnotherStageInACopyWithAReason)
{
    openBoard();
    card("answer").setFocus();
    QTest::keyClick(&card("answer"), Qt::Key_Right, Qt::AltModifier);
    auto *dialog = m_board->findChild<ModelDialog *>();
    ASSERT_TRUE(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"modelText"_s);
    auto *keep = dialog->findChild<QPushButton *>(u"modelKeep"_s);
    auto *reason = dialog->findChild<QLineEdit *>(u"modelReason"_s);
    auto *effect = dialog->findChild<QPlainTextEdit *>(u"modelEffect"_s);
    EXPECT_TRUE(text->toPlainText().startsWith(u"id = my-social"_s)) << "a copy is offered";
    const Result<MaturityModel> proposed = readMaturityModel(text->toPlainText());
    ASSERT_TRUE(proposed);
    const auto stageIn = [](const MaturityModel &model, const QString &practice) {
        for (const ModelPractice &one : model.practices) {
            if (one.id == practice)
                return one.stage;
        }
        return QString();
    };
    EXPECT_EQ(stageIn(*proposed, u"answer"_s), u"convert"_s);
    ASSERT_TRUE(soon([&] { return !effect->toPlainText().isEmpty(); })) << "what it would change";
    EXPECT_FALSE(keep->isEnabled()) << "no reason yet";
    reason->setText(u"Answers sell"_s);
    ASSERT_TRUE(keep->isEnabled());
    keep->click();
    ASSERT_TRUE(soon([&] { return m_board->model() == u"my-social"_s && m_board->isComplete(); }));
    EXPECT_EQ(columnOf("answer").stage(), u"convert"_s);
    EXPECT_TRUE(part<QPushButton>("boardModel").toolTip().contains(u"Answers sell"_s));
    EXPECT_EQ(m_workspace.read(store::maturityModels).first().reason, u"Answers sell"_s);
}

TEST_F(BoardPageTest, ACardOfAnOwnModelIsDroppedIntoAnotherStageAsANewVersion)
{
    MaturityModel own = shippedModels().first();
    own.id = u"ours"_s;
    ASSERT_TRUE(MaturityCommands(m_workspace.store()).saveModel(maturityModelText(own)).result());
    openBoard();
    m_board->setModel(u"ours"_s);
    ASSERT_TRUE(soon([&] { return m_board->isComplete() && m_board->model() == u"ours"_s; }));
    StageColumn &target = columnOf("offers");
    QMimeData carried;
    carried.setData(PracticeCard::mimeType(), "answer");
    QDragEnterEvent comes({20, 20}, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &comes);
    ASSERT_TRUE(comes.isAccepted());
    QDropEvent drop(QPointF(20, 40), Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &drop);
    ModelDialog *dialog = nullptr;
    ASSERT_TRUE(soon([&] { return (dialog = m_board->findChild<ModelDialog *>()); }));
    auto *keep = dialog->findChild<QPushButton *>(u"modelKeep"_s);
    dialog->findChild<QLineEdit *>(u"modelReason"_s)->setText(u"Answers sell"_s);
    ASSERT_TRUE(soon([&] { return keep->isEnabled(); }));
    keep->click();
    ASSERT_TRUE(soon([&] { return part<QPushButton>("boardModel").text().contains(u"version 2"_s); }));
    EXPECT_EQ(columnOf("answer").stage(), target.stage());
}

TEST_F(BoardPageTest, StagesTellTheirContentAndTheTopicsToWatch)
{
    openBoard();
    const QString engage = columnOf("answer").findChild<QLabel *>(u"stageTopics"_s)->text();
    EXPECT_TRUE(engage.contains(u"Made by people"_s)) << qPrintable(engage);
    EXPECT_TRUE(engage.contains(u"Feedback channels"_s)) << qPrintable(engage);
}

TEST_F(BoardPageTest, TheCourseIsWhatIsKeptByDay)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 20 * 24 * 60)});
    openBoard();
    EXPECT_FALSE(part<ChartCard>("boardCourse").isVisible()) << "nothing is reckoned yet";
    ASSERT_TRUE(reckonCourse(m_workspace.store()));
    ASSERT_TRUE(soon([&] { return part<ChartCard>("boardCourse").isVisible(); }));
    const MaturityModel &social = shippedModels().first();
    const auto days = m_workspace.read([&](Reader &r) { return boardCourse(r, social); });
    EXPECT_EQ(days.size(), 20);
}

TEST_F(BoardPageTest, NextStepsOpenThePlaceWhereTheyAreDone)
{
    openBoard();
    QSignalSpy places(m_board.get(), &BoardPage::placeRequested);
    const auto steps = part<QWidget>("boardNext").findChildren<WordButton *>();
    ASSERT_FALSE(steps.isEmpty());
    steps.first()->click();
    EXPECT_EQ(places.count(), 1);
}

TEST_F(BoardPageTest, ACampaignOnTheModelOpensByItsName)
{
    CampaignPlan swap;
    swap.name = u"Autumn swap"_s;
    swap.model = u"social"_s;
    swap.stage = u"engage"_s;
    ASSERT_TRUE(m_commands->campaigns().add(swap).result());
    openBoard();
    QSignalSpy asked(m_board.get(), &BoardPage::campaignRequested);
    auto &name = part<QAbstractButton>("boardCampaign1");
    EXPECT_EQ(name.accessibleDescription(), u"Engage"_s);
    QTest::keyClick(&name, Qt::Key_Space);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_FALSE(asked.first().first().value<Uid>().isNull());
}

TEST_F(BoardPageTest, WhereThereIsLittleRoomEvidenceScrollsIntoView)
{
    openBoard({800, 600});
    EXPECT_TRUE(part<QPushButton>("boardCompare").text().isEmpty()) << "a sign is enough";
    EXPECT_FALSE(part<QPushButton>("boardCompare").accessibleName().isEmpty());
    card("answer").click();
    auto &evidence = part<QWidget>("evidence");
    EXPECT_TRUE(soon([&] { return evidence.isVisible() && evidence.visibleRegion().boundingRect().height() > 100; }));
}

TEST_F(BoardPageTest, AssessmentsAreKeptAndCompared)
{
    openBoard();
    EXPECT_FALSE(part<QPushButton>("boardCompare").isEnabled());
    part<QPushButton>("boardAssess").click();
    ASSERT_TRUE(soon([&] { return part<QPushButton>("boardCompare").isEnabled(); }));
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30)});
    ASSERT_TRUE(says("answer", u"Not started"_s));
    part<QPushButton>("boardCompare").click();
    auto *dialog = m_board->findChild<CompareDialog *>();
    ASSERT_TRUE(dialog);
    auto *table = dialog->findChild<QTableWidget *>();
    const MaturityModel &social = shippedModels().first();
    EXPECT_EQ(table->rowCount(), social.stages.size() + social.practices.size());
    QStringList texts;
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text().contains(u"Answer every question"_s)) {
            for (int column = 1; column < table->columnCount(); ++column)
                texts.append(table->item(row, column)->text());
        }
    }
    EXPECT_TRUE(texts.contains(u"no data"_s)) << qPrintable(texts.join(u'|'));
    EXPECT_TRUE(texts.contains(u"0%"_s)) << "a question came in, and nobody answered: " << qPrintable(texts.join(u'|'));
    dialog->reject();
}

TEST_F(BoardPageTest, AModelIsCopiedChangedAndKeptAsAVersion)
{
    openBoard();
    part<QPushButton>("boardEdit").click();
    auto *dialog = m_board->findChild<ModelDialog *>();
    ASSERT_TRUE(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"modelText"_s);
    auto *problem = dialog->findChild<QLabel *>(u"modelProblem"_s);
    auto *keep = dialog->findChild<QPushButton *>(u"modelKeep"_s);
    auto *effect = dialog->findChild<QPlainTextEdit *>(u"modelEffect"_s);
    ASSERT_TRUE(soon([&] { return !effect->toPlainText().isEmpty(); })) << "what it would change";
    const QString written = text->toPlainText();
    EXPECT_TRUE(written.startsWith(u"id = my-social"_s));
    text->setPlainText(QString(written).replace(u"figure = posts"_s, u"figure = postings"_s));
    ASSERT_TRUE(soon([&] { return problem->text().contains(u"line "_s); })) << qPrintable(problem->text());
    EXPECT_FALSE(keep->isEnabled());
    text->setPlainText(QString(written).replace(u"name = Recruit"_s, u"name = Be found"_s));
    ASSERT_TRUE(soon([&] { return keep->isEnabled() && effect->toPlainText().contains(u"Be found"_s); }));
    keep->click();
    ASSERT_TRUE(soon([&] { return m_board->model() == u"my-social"_s && m_board->isComplete(); }));
    EXPECT_TRUE(part<QPushButton>("boardModel").text().contains(u"version 1"_s));
    EXPECT_TRUE(part<QLabel>("boardSentence").text().contains(u"Be found"_s));
}

TEST_F(BoardPageTest, EachModelCanBeChosenAndFitsANarrowWindow)
{
    openBoard({760, 700});
    for (const MaturityModel &model : shippedModels()) {
        m_board->setModel(model.id);
        ASSERT_TRUE(complete());
        EXPECT_EQ(m_board->findChildren<StageColumn *>().size(), model.stages.size());
        EXPECT_EQ(m_board->findChildren<PracticeCard *>().size(), model.practices.size());
    }
}

} // namespace
} // namespace rapport::test
