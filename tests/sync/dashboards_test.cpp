// Pages of figures: each command with its event and its undo, and what keeps one from being there.
#include "store/dashboards.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <QTest>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class DashboardsTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Commands commands{workspace.store()};

    static Dashboard dashboard(const QString &name, const QString &origin = {})
    {
        Dashboard made;
        made.name = name;
        made.origin = origin;
        made.cards = {{.metrics = {u"messages"_s}, .kind = CardKind::Tile}};
        made.position = 1000;
        return made;
    }
    QString problem(const Dashboard &one)
    {
        const auto added = await(commands.dashboards().add(one));
        return added ? QString() : added.error().detail;
    }
    [[nodiscard]] QList<Dashboard> dashboards() { return workspace.read(store::dashboards); }
    [[nodiscard]] QStringList names()
    {
        QStringList all;
        for (const Dashboard &one : dashboards())
            all.append(one.name);
        return all;
    }
};

TEST_F(DashboardsTest, AreAddedChangedMovedAndRemovedAndEachIsTakenBack)
{
    ASSERT_EQ(problem(dashboard(u"  Mon  day "_s)), QString());
    ASSERT_EQ(problem(dashboard(u"Friday"_s)), QString());
    EXPECT_EQ(names(), (QStringList{u"Mon day"_s, u"Friday"_s}));

    Dashboard changed = dashboards().first();
    changed.cards.append({.metrics = {u"messages"_s}, .groupBy = u"channel"_s, .width = CardWidth::Wide});
    changed.scope.filters = {{u"channel"_s, {u"bluesky"_s}}};
    const auto change = await(commands.dashboards().change(changed));
    ASSERT_TRUE(change);
    EXPECT_EQ(dashboards().first(), changed);
    EXPECT_FALSE(await(commands.dashboards().change(changed))) << "it is so already";
    ASSERT_TRUE(await(commands.undo(change->uid)));
    EXPECT_EQ(dashboards().first().cards.size(), 1);
    EXPECT_EQ(dashboards().first().scope, DashboardScope());

    const auto moved = await(commands.dashboards().move(dashboards().first().id, 1));
    ASSERT_TRUE(moved);
    EXPECT_EQ(names(), (QStringList{u"Friday"_s, u"Mon day"_s}));
    ASSERT_TRUE(await(commands.undo(moved->uid)));
    EXPECT_EQ(names(), (QStringList{u"Mon day"_s, u"Friday"_s}));

    const Dashboard before = dashboards().first();
    const auto removed = await(commands.dashboards().remove(before.id));
    ASSERT_TRUE(removed);
    EXPECT_EQ(names(), QStringList{u"Friday"_s});
    ASSERT_TRUE(await(commands.undo(removed->uid)));
    Dashboard back = dashboards().first();
    EXPECT_EQ(back.uid, before.uid);
    back.id = before.id;
    EXPECT_EQ(back, before);
}

TEST_F(DashboardsTest, ANameStandsForOne)
{
    ASSERT_EQ(problem(dashboard(u"Monday"_s)), QString());
    const QString taken = u"there is a dashboard of that name already"_s;
    EXPECT_EQ(problem(dashboard(u"monday"_s)), taken);
    EXPECT_EQ(problem(dashboard(u"Overview"_s)), taken) << "a built-in one";
    EXPECT_EQ(problem(dashboard(u" "_s)), u"a dashboard needs a name"_s);
    EXPECT_EQ(problem(dashboard(QString(65, u'n'))), u"the name is longer than 64 characters"_s);
    Dashboard none = dashboard(u"Cards"_s);
    none.cards.first().metrics.clear();
    EXPECT_EQ(problem(none), u"cards[0].metrics: a card needs a metric"_s);
}

TEST_F(DashboardsTest, OneStandsInThePlaceOfABuiltInOneAndGivesWayAgain)
{
    ASSERT_EQ(problem(dashboard(u"Overview"_s, u"overview"_s)), QString());
    EXPECT_EQ(problem(dashboard(u"Overview 2"_s, u"overview"_s)),
              u"another dashboard stands in the place of the built-in one already"_s);
    EXPECT_EQ(problem(dashboard(u"Other"_s, u"nothing"_s)), u"there is no built-in dashboard \"nothing\""_s);
    EXPECT_EQ(offeredDashboards(dashboards()).first(), dashboards().first());
    ASSERT_TRUE(await(commands.dashboards().remove(dashboards().first().id)));
    EXPECT_EQ(offeredDashboards(dashboards()), builtInDashboards());
}

TEST_F(DashboardsTest, ContentThatCannotBeReadLeavesTheNameAndHarmsNothing)
{
    ASSERT_EQ(problem(dashboard(u"Monday"_s)), QString());
    workspace.write([](Writer &w) { w.compose("UPDATE dashboard SET content = '{]'").run(); });
    ASSERT_EQ(names(), QStringList{u"Monday"_s});
    EXPECT_TRUE(dashboards().first().cards.isEmpty());
    EXPECT_TRUE(await(commands.dashboards().remove(dashboards().first().id)));
}

TEST_F(DashboardsTest, AreToldOfInTheChangeFeed)
{
    bool told = false;
    QObject::connect(&workspace.store().changes(), &ChangeFeed::changed, &workspace.store().changes(),
                     [&told](const ChangeSet &changes) { told = told || changes.dashboards; });
    ASSERT_EQ(problem(dashboard(u"Monday"_s)), QString());
    EXPECT_TRUE(QTest::qWaitFor([&told] { return told; }));
}

} // namespace
} // namespace rapport::test
