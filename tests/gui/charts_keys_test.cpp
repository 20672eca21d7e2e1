// Charts without a pointer: keys, what a screen reader hears, and the same values as a table.
#include "charts_card_fixture.h"
#include "gui/charts/charttable.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rapport::test {
namespace {

using ChartsByKeys = ChartsTest;

TEST_F(ChartsByKeys, ArrowKeysWalkThePointsAndEnterOpens)
{
    show(bars(5));
    view().setFocus();
    QSignalSpy opened(&m_card, &ChartCard::opened);
    EXPECT_EQ(view().currentPlace(), (Place{0, 4})) << "the newest first";
    key(Qt::Key_Right);
    EXPECT_EQ(view().currentPlace(), (Place{0, 4}));
    key(Qt::Key_Left);
    EXPECT_EQ(view().currentPlace(), (Place{0, 3}));
    key(Qt::Key_Up);
    EXPECT_EQ(view().currentPlace(), (Place{1, 3})) << "what lies above";
    key(Qt::Key_Home);
    EXPECT_EQ(view().currentPlace(), (Place{1, 0}));
    key(Qt::Key_End);
    EXPECT_EQ(view().currentPlace(), (Place{1, 4}));
    key(Qt::Key_Enter);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().at(0).toInt(), 1);
    EXPECT_EQ(opened.first().at(1).toInt(), 4);
    m_card.setHiddenSeries({u"bluesky"_s});
    EXPECT_FALSE(view().currentPlace()) << "what is switched off has no focus";
    key(Qt::Key_Left);
    key(Qt::Key_Up);
    EXPECT_EQ(view().currentPlace(), (Place{2, 4}));

    show(rows());
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    EXPECT_EQ(view().currentPlace(), (Place{1, 0}));
    key(Qt::Key_End);
    EXPECT_EQ(view().currentPlace(), (Place{4, 0}));
    show(heatMap());
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Right);
    EXPECT_EQ(view().currentPlace(), (Place{5, 1}));
    show(scatter());
    key(Qt::Key_Home);
    EXPECT_EQ(view().currentPlace(), (Place{1, 0})) << "from the least reach";
    key(Qt::Key_End);
    EXPECT_EQ(view().currentPlace(), (Place{0, 1}));
}

TEST_F(ChartsByKeys, TheRingIsOnThePoint)
{
    show(bars(5));
    view().setFocus();
    const QImage one = picture();
    const QRect place = mark(0, 4).rect.toAlignedRect().adjusted(-5, -5, 5, 5);
    key(Qt::Key_Left);
    const QImage other = picture();
    EXPECT_NE(one.copy(place), other.copy(place));
}

TEST_F(ChartsByKeys, AScreenReaderHearsOneControlAndAWholeSentence)
{
    QAccessible::setActive(true);
    ChartModel model = bars(5);
    model.series[0].words = {u"8 conversations"_s, {}, {}, {}, u"12 conversations"_s};
    show(model);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&view());
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Chart);
    EXPECT_EQ(spoken->childCount(), 0);
    EXPECT_EQ(spoken->text(QAccessible::Name),
              u"Conversations by channel. Per day. Click a bar to open those conversations"_s);
    view().setFocus();
    key(Qt::Key_Right);
    EXPECT_EQ(spoken->text(QAccessible::Value), u"Mastodon, 28 August: 12 conversations"_s);
    EXPECT_EQ(spoken->text(QAccessible::Description), spoken->text(QAccessible::Value));
    QSignalSpy opened(&m_card, &ChartCard::opened);
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(opened.size(), 1);
    for (QAbstractButton *button : m_card.findChildren<QAbstractButton *>()) {
        if (button->isHidden())
            continue;
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
    }
    QAccessible::setActive(false);
}

TEST_F(ChartsByKeys, TheSameValuesAreATableToReadAndCopy)
{
    ChartModel model = bars(3);
    model.series.resize(2);
    model.series[0].values = {1200.0, std::nullopt, 3.0};
    model.series[1].values = {4.0, 5.0, 6.0};
    show(model);
    view().setFocus();
    m_card.findChild<QAction *>(u"showAsTable"_s)->trigger();
    ASSERT_TRUE(m_card.isTableShown());
    EXPECT_TRUE(m_card.table().hasFocus());
    QTest::keyClick(&m_card.table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              u"Period\tMastodon\tBluesky\n24 August\t1,200\t4\n25 August\tno data\t5\n26 August\t3\t6\n"_s);
    m_card.table().setCurrentIndex(m_card.table().model()->index(2, 2));
    QSignalSpy opened(&m_card, &ChartCard::opened);
    QTest::keyClick(&m_card.table(), Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().at(0).toInt(), 1);
    EXPECT_EQ(opened.first().at(1).toInt(), 2);
    model.series[1].values[2] = 66.0;
    show(model);
    EXPECT_EQ(m_card.table().currentIndex().data().toString(), u"66"_s) << "new values come to the place that is read";
    m_card.findChild<QAction *>(u"showAsTable"_s)->trigger();
    EXPECT_FALSE(m_card.isTableShown());
    EXPECT_TRUE(view().hasFocus());
}

} // namespace
} // namespace rapport::test
