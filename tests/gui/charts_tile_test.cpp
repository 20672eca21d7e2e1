// Tiles: a figure, how it stands to the one before, and that it opens.
#include "charts_fixture.h"
#include "gui/charts/figuretile.h"
#include "gui/theme/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rapport::test {
namespace {

using Sense = Comparison::Sense;

TileFigure figure(Unit unit, Better better, std::optional<double> value, std::optional<double> before)
{
    TileFigure tile;
    tile.name = u"Figure"_s;
    tile.unit = unit;
    tile.better = better;
    tile.value = value;
    tile.before = before;
    return tile;
}

TEST(FigureTile, ComparesInWordsThatFitTheUnit)
{
    const struct
    {
        TileFigure tile;
        QString text;
        Sense sense;
    } cases[]{
        {figure(Unit::Count, Better::More, 2846, 2541), u"↑ 12% more than 2,541"_s, Sense::Better},
        {figure(Unit::Count, Better::More, 2000, 2500), u"↓ 20% fewer than 2,500"_s, Sense::Worse},
        {figure(Unit::Count, Better::Less, 40, 80), u"↓ 50% fewer than 80"_s, Sense::Better},
        {figure(Unit::Count, Better::More, 12, 3), u"↑ 9 more than 3"_s, Sense::Better},
        {figure(Unit::Count, Better::Neither, 12, 0), u"↑ 12 more than 0"_s, Sense::Neither},
        {figure(Unit::Count, Better::More, 100'001, 100'000), u"↑ 1% more than 100,000"_s, Sense::Better},
        {figure(Unit::Percent, Better::More, 92, 89), u"↑ 3 points better"_s, Sense::Better},
        {figure(Unit::Percent, Better::Less, 92, 91), u"↑ 1 point worse"_s, Sense::Worse},
        {figure(Unit::Percent, Better::Neither, 92, 95.5), u"↓ 3.5 points less"_s, Sense::Neither},
        {figure(Unit::Points, Better::More, 31, 35), u"↓ 4 points worse"_s, Sense::Worse},
        {figure(Unit::Duration, Better::Less, 6480, 7800), u"↓ 22 min faster"_s, Sense::Better},
        {figure(Unit::Duration, Better::Less, 7800, 6480), u"↑ 22 min slower"_s, Sense::Worse},
        {figure(Unit::Duration, Better::Neither, 60, 90), u"↓ 30 s shorter"_s, Sense::Neither},
        {figure(Unit::Ratio, Better::More, 1.5, 1.25), u"↑ 0.25 better"_s, Sense::Better},
        {figure(Unit::Count, Better::More, 12, 12), u"As before"_s, Sense::Neither},
        {figure(Unit::Percent, Better::More, 92.04, 92.03), u"As before"_s, Sense::Neither},
        {figure(Unit::Count, Better::More, std::nullopt, 12), QString(), Sense::Neither},
        {figure(Unit::Count, Better::More, 12, std::nullopt), QString(), Sense::Neither},
    };
    for (const auto &one : cases) {
        const Comparison comparison = comparisonOf(one.tile, ChartWords());
        EXPECT_EQ(comparison.text, one.text);
        EXPECT_EQ(comparison.sense, one.sense) << qPrintable(one.text);
    }
}

TEST(FigureTile, ColourAndWordAgree)
{
    FigureTile tile;
    tile.resize(200, 90);
    const auto holds = [&tile](theme::Token token) {
        const QImage drawn = tile.grab().toImage();
        const QColor wanted = theme::color(token);
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                const QColor found = drawn.pixelColor(x, y);
                if (std::abs(found.red() - wanted.red()) + std::abs(found.green() - wanted.green()) +
                        std::abs(found.blue() - wanted.blue()) <
                    40)
                    return true;
            }
        }
        return false;
    };
    tile.show(figure(Unit::Duration, Better::Less, 6480, 7800));
    EXPECT_TRUE(holds(theme::Token::Good)) << "faster is good although it falls";
    EXPECT_FALSE(holds(theme::Token::Bad));
    tile.show(figure(Unit::Points, Better::More, 31, 35));
    EXPECT_TRUE(holds(theme::Token::Bad));
    EXPECT_FALSE(holds(theme::Token::Good));
}

TEST(FigureTile, SaysAllOfItAndNoDataIsNoZero)
{
    FigureTile tile;
    TileFigure leads = figure(Unit::Count, Better::More, 60, 30);
    leads.name = u"Leads"_s;
    leads.unfinished = true;
    leads.explanation = u"<i>Conversations</i> with a lead"_s;
    tile.show(leads);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&tile);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Button);
    EXPECT_EQ(spoken->text(QAccessible::Name), u"Leads: 60, ↑ 100% more than 30, better, not over yet"_s);
    EXPECT_EQ(spoken->text(QAccessible::Description), leads.explanation);
    EXPECT_FALSE(tile.toolTip().contains(u"<i>"_s)) << "shown as it is written";
    leads.value = std::nullopt;
    tile.show(leads);
    EXPECT_EQ(tile.sentence(), u"Leads: no data, not over yet"_s);
}

TEST(FigureTile, OpensByPointerKeysAndAssistiveTechnology)
{
    FigureTile tile;
    tile.show(figure(Unit::Count, Better::More, 60, 30));
    tile.resize(tile.sizeHint());
    tile.QWidget::show();
    QSignalSpy opened(&tile, &FigureTile::opened);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Return);
    QTest::keyClick(&tile, Qt::Key_Space);
    QAccessible::queryAccessibleInterface(&tile)->actionInterface()->doAction(
        QAccessibleActionInterface::pressAction());
    EXPECT_EQ(opened.size(), 4);
    QTest::mouseClick(&tile, Qt::RightButton);
    TileFigure fixed = tile.figure();
    fixed.opens = false;
    tile.show(fixed);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Return);
    EXPECT_EQ(opened.size(), 4);
}

} // namespace
} // namespace rapport::test
