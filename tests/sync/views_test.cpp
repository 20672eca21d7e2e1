// The lists that people save: each command with its event and its undo.
#include "store/views.h"
#include "sync/commands.h"
#include "syncfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class ViewsTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Commands commands{workspace.store()};

    Event add(const QString &name, const QString &query)
    {
        SavedView view;
        view.name = name;
        view.query = query;
        view.position = 1000;
        const auto added = await(commands.addView(view));
        EXPECT_TRUE(added) << (added ? "" : qPrintable(added.error().detail));
        return added.value_or(Event{});
    }
    [[nodiscard]] QList<SavedView> views() { return workspace.read(store::savedViews); }
    [[nodiscard]] QStringList names()
    {
        QStringList all;
        for (const SavedView &view : views())
            all.append(view.name);
        return all;
    }
};

TEST_F(ViewsTest, AreAddedAtTheEndAndTakenAway)
{
    const Event leads = add(u"  Leads  "_s, u"tag:lead is:open"_s);
    EXPECT_EQ(leads.kind, u"view.added"_s);
    add(u"Old"_s, u"before:-30d is:open"_s);
    EXPECT_EQ(names(), (QStringList{u"Leads"_s, u"Old"_s}));
    EXPECT_EQ(views()[1].position, 1);
    ASSERT_TRUE(await(commands.undo(leads.uid)));
    EXPECT_EQ(names(), QStringList{u"Old"_s});
    EXPECT_EQ(views()[0].position, 0);
}

TEST_F(ViewsTest, AreRefusedWithoutANameOrAQueryThatCanBeRead)
{
    add(u"Leads"_s, u"tag:lead"_s);
    for (const auto &[name, query] : {std::pair{u" "_s, u"tag:x"_s}, std::pair{u"Leads"_s, u"tag:x"_s},
                                      std::pair{u"Other"_s, u""_s}, std::pair{u"Other"_s, u"form:ines"_s}}) {
        SavedView view;
        view.name = name;
        view.query = query;
        const auto added = await(commands.addView(view));
        ASSERT_FALSE(added) << qPrintable(name);
        EXPECT_EQ(added.error().kind, ErrorKind::Invalid);
        EXPECT_FALSE(added.error().detail.isEmpty());
    }
    EXPECT_EQ(names(), QStringList{u"Leads"_s});
}

TEST_F(ViewsTest, AreRenamedAndAskedOtherwise)
{
    add(u"Leads"_s, u"tag:lead"_s);
    const SavedView before = views().first();
    SavedView view = before;
    view.name = u"Hot leads"_s;
    view.query = u"tag:lead is:open"_s;
    view.oldestFirst = true;
    const auto changed = await(commands.changeView(view));
    ASSERT_TRUE(changed);
    EXPECT_EQ(views().first(), view);
    EXPECT_FALSE(await(commands.changeView(view))) << "it is so already";
    ASSERT_TRUE(await(commands.undo(changed->uid)));
    EXPECT_EQ(views().first(), before);
}

TEST_F(ViewsTest, AreMoved)
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        add(name, u"tag:"_s + name);
    const auto moved = await(commands.moveView(views()[2].id, 0));
    ASSERT_TRUE(moved);
    EXPECT_EQ(names(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    EXPECT_FALSE(await(commands.moveView(views()[0].id, 0)));
    ASSERT_TRUE(await(commands.undo(moved->uid)));
    EXPECT_EQ(names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

TEST_F(ViewsTest, ComeBackWhereTheyWere)
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        add(name, u"tag:"_s + name);
    const SavedView before = views()[1];
    const auto removed = await(commands.removeView(before.id));
    ASSERT_TRUE(removed);
    EXPECT_EQ(names(), (QStringList{u"a"_s, u"c"_s}));
    ASSERT_TRUE(await(commands.undo(removed->uid)));
    EXPECT_EQ(names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    EXPECT_EQ(views()[1].uid, before.uid);
    EXPECT_EQ(views()[1].query, before.query);
    EXPECT_FALSE(await(commands.removeView(SavedViewId(4711))));
}

TEST_F(ViewsTest, ThatChangedSinceAreNotUndone)
{
    const Event added = add(u"Leads"_s, u"tag:lead"_s);
    SavedView view = views().first();
    view.query = u"tag:lead is:open"_s;
    ASSERT_TRUE(await(commands.changeView(view)));
    EXPECT_FALSE(await(commands.undo(added.uid)));
    EXPECT_EQ(names(), QStringList{u"Leads"_s});
}

} // namespace
} // namespace rapport::test
