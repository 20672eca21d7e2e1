#include "base/time.h"
#include "levelsfixture.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/people.h"
#include "store/servicelevels.h"
#include "store/transfer.h"
#include "store/verify.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/levelchanges.h"
#include "sync/outbox.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QThread>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

TEST_F(LevelsTest, AnAskIsDueAsItsPolicySays)
{
    setPolicies({promise(u"Everybody"_s, 4 * kHourMs, kHourMs)});
    const ConversationId id = ask(u"q"_s, now);
    EXPECT_EQ(due(id), (DueTimes{.dueAt = now + 4 * kHourMs, .soonAt = now + 210 * kMinuteMs}));

    workspace.clock().advance(kHourMs);
    merge(workspace, account, {inThread(ownMessage(u"a"_s, now + kHourMs, u"Yes, on Fridays"_s), u"q"_s)});
    EXPECT_EQ(due(id), DueTimes()) << "answered elsewhere";
    workspace.clock().advance(kHourMs);
    merge(workspace, account, {inThread(messageFrom(u"ana"_s, u"q2"_s, now + 2 * kHourMs, u"How much?"_s), u"q"_s)});
    EXPECT_EQ(
        due(id),
        (DueTimes{.dueAt = now + 3 * kHourMs, .soonAt = now + 150 * kMinuteMs, .clock = ServiceClock::NextReply}));
    const auto closed = await(commands.close(id));
    ASSERT_TRUE(closed);
    EXPECT_EQ(due(id), DueTimes());
    undo(*closed);
    EXPECT_EQ(due(id).dueAt, now + 3 * kHourMs);
}

TEST_F(LevelsTest, RulesReachWhatWaitsAlready)
{
    const ConversationId id = ask(u"q"_s, now);
    EXPECT_EQ(due(id), DueTimes());
    const auto made = changeRules([](ServiceRules &rules) { rules.policies = {promise(u"Everybody"_s, kHourMs)}; });
    ASSERT_TRUE(made);
    EXPECT_EQ(made->kind, u"levels.changed"_s);
    EXPECT_EQ(due(id).dueAt, now + kHourMs);
    const auto slower = changeRules([](ServiceRules &rules) { rules.policies[0].firstReplyMs = 5 * kHourMs; });
    ASSERT_TRUE(slower);
    EXPECT_EQ(due(id).dueAt, now + 5 * kHourMs);
    EXPECT_FALSE(await(commands.undo(made->uid))) << "they have changed since";
    undo(*slower);
    EXPECT_EQ(due(id).dueAt, now + kHourMs);
    undo(*made);
    EXPECT_EQ(due(id), DueTimes());
    EXPECT_FALSE(await(commands.undo(made->uid)));
}

TEST_F(LevelsTest, RulesThatCannotBeAreRefused)
{
    const auto refused = [&](auto change) {
        const Result<Event> done = changeRules(change);
        return !done && done.error().kind == ErrorKind::Invalid && !done.error().detail.isEmpty();
    };
    EXPECT_TRUE(refused([](ServiceRules &) {})) << "nothing differs";
    EXPECT_TRUE(refused([](ServiceRules &rules) { rules.policies = {promise({}, kHourMs)}; }));
    EXPECT_TRUE(refused([](ServiceRules &rules) { rules.policies = {promise(u"None"_s, 0)}; }));
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    const ServiceRules other{.calendars = {}, .policies = {promise(u"Other"_s, kHourMs)}};
    EXPECT_FALSE(await(commands.setServiceRules(other, Uid()))) << "made from what is not there any more";
}

TEST_F(LevelsTest, WhatEndedKeepsTheRulesOfItsTime)
{
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    const ConversationId late = ask(u"late"_s, now);
    const ConversationId kept = ask(u"kept"_s, now);
    workspace.clock().advance(30 * kMinuteMs);
    merge(workspace, account, {inThread(ownMessage(u"a1"_s, now + 30 * kMinuteMs, u"Yes"_s), u"kept"_s)});
    workspace.clock().advance(kHourMs);
    merge(workspace, account, {inThread(ownMessage(u"a2"_s, now + 90 * kMinuteMs, u"Yes"_s), u"late"_s)});
    EXPECT_TRUE(wasMissed(due(late), ServiceClock::FirstReply));
    EXPECT_FALSE(wasMissed(due(kept), ServiceClock::FirstReply));
    workspace.clock().advance(kHourMs);
    setPolicies({promise(u"Everybody"_s, 10 * kMinuteMs)});
    workspace.write([](Writer &w) { store::recountDueTimes(w); });
    ASSERT_TRUE(store::settleDueTimes(workspace.store()));
    EXPECT_TRUE(wasMissed(due(late), ServiceClock::FirstReply));
    EXPECT_FALSE(wasMissed(due(kept), ServiceClock::FirstReply));
}

TEST_F(LevelsTest, TagsAndPeopleChooseThePolicy)
{
    ServicePolicy key = promise(u"Key people"_s, kHourMs);
    key.importance = Importance::Key;
    ServicePolicy urgent = promise(u"Urgent"_s, 2 * kHourMs);
    urgent.tag = u"Urgent"_s;
    setPolicies({key, urgent, promise(u"Everybody"_s, 8 * kHourMs)});
    const ConversationId id = ask(u"q"_s, now);
    EXPECT_EQ(due(id).dueAt, now + 8 * kHourMs);
    const auto tagged = await(commands.addTag(id, u"urgent"_s));
    EXPECT_EQ(due(id).dueAt, now + 2 * kHourMs);

    const ContactId ana = contactOf(u"ana"_s);
    const auto raised = await(commands.setImportance(ana, Importance::Key));
    ASSERT_TRUE(raised);
    EXPECT_EQ(due(id).dueAt, now + kHourMs);
    EXPECT_FALSE(await(commands.setImportance(ana, Importance::Key)));
    EXPECT_FALSE(await(commands.setImportance(ContactId(999), Importance::Key)));
    const auto lowered = await(commands.setImportance(ana, Importance::High));
    EXPECT_EQ(due(id).dueAt, now + 2 * kHourMs);
    EXPECT_FALSE(await(commands.undo(raised->uid))) << "it was changed again";
    undo(*lowered);
    EXPECT_EQ(due(id).dueAt, now + kHourMs);
    undo(*raised);
    undo(*tagged);
    EXPECT_EQ(due(id).dueAt, now + 8 * kHourMs);
}

TEST_F(LevelsTest, APersonCanMatterOtherwiseWhileDueTimesWait)
{
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    ask(u"q"_s, now);
    const ContactId ana = contactOf(u"ana"_s);
    ASSERT_TRUE(await(commands.setImportance(ana, Importance::High)));
    workspace.write([ana](Writer &w) {
        w.compose("INSERT INTO due_pending (conversation_id) SELECT id FROM conversation").run();
        store::setOwnImportance(w, ana, Importance::Key);
    });
    EXPECT_EQ(workspace.read([ana](Reader &r) { return store::importance(r, ana); }), Importance::Key);
}

TEST_F(LevelsTest, ABotIsPromisedNothing)
{
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    const ConversationId id = ask(u"q"_s, now);
    ASSERT_NE(due(id).dueAt, 0);
    RemoteMessage said = messageFrom(u"ana"_s, u"other"_s, now, u"beep"_s);
    said.author.bot = true;
    merge(workspace, account, {said});
    EXPECT_TRUE(workspace.read([id](Reader &r) { return store::DueReckoning(r).isRight(id); }));
}

TEST_F(LevelsTest, OverdueComesFirstThenWhatIsDueNext)
{
    using Order = store::ConversationFilter::Order;
    ask(u"old"_s, now - 20 * kHourMs, u"ben"_s);
    ask(u"new"_s, now - kHourMs, u"cem"_s);
    ServicePolicy urgent = promise(u"Urgent"_s, 4 * kHourMs);
    urgent.tag = u"urgent"_s;
    setPolicies({urgent});
    const ConversationId late = ask(u"late"_s, now - 6 * kHourMs, u"dora"_s);
    const ConversationId soon = ask(u"soon"_s, now - 2 * kHourMs, u"emil"_s);
    ask(u"closed"_s, now - 3 * kHourMs, u"fay"_s);
    ASSERT_TRUE(await(commands.close(conversationBy(workspace, account, u"closed"_s).id)));
    ASSERT_TRUE(await(commands.addTag(soon, u"urgent"_s)));
    ASSERT_TRUE(await(commands.addTag(late, u"urgent"_s)));

    const QStringList all{u"late"_s, u"soon"_s, u"old"_s, u"new"_s};
    const store::ConversationFilter open{.state = ConversationState::Open, .order = Order::DueFirst};
    EXPECT_EQ(ids(open), all);
    for (int limit = 1; limit <= 5; ++limit)
        EXPECT_EQ(ids(open, limit), all.mid(0, limit)) << limit;
    EXPECT_EQ(found(u"is:overdue"_s), QStringList{u"late"_s});
    EXPECT_EQ(found(u"is:due"_s), (QStringList{u"late"_s, u"soon"_s}));
    EXPECT_EQ(found(u"is:open -is:due"_s), (QStringList{u"old"_s, u"new"_s}));
    workspace.clock().advance(3 * kHourMs);
    EXPECT_EQ(found(u"is:overdue"_s), (QStringList{u"late"_s, u"soon"_s}));
}

TEST_F(LevelsTest, VerifyFindsAndMendsWhatIsWrong)
{
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    const ConversationId id = ask(u"q"_s, now);
    const DueTimes before = due(id);
    workspace.write([](Writer &w) { w.connection().execute("UPDATE conversation SET due_at = 5, due_missed = 7"); });
    const auto findings = [&](bool repair) {
        const auto all = store::verifyWorkspace(workspace.store(), repair, [](const QString &) {});
        EXPECT_TRUE(all);
        store::Finding found;
        for (const store::Finding &finding : all.value()) {
            if (finding.id == u"due_times"_s)
                found = finding;
        }
        return found;
    };
    EXPECT_EQ(findings(false).found, 1);
    const store::Finding mended = findings(true);
    EXPECT_EQ(mended.found, 1);
    EXPECT_EQ(mended.repaired, 1);
    EXPECT_EQ(findings(false).found, 0);
    EXPECT_EQ(due(id), before);
}

TEST_F(LevelsTest, AnExportTakesThemAlong)
{
    ServicePolicy key = promise(u"Key people"_s, kHourMs);
    key.importance = Importance::High;
    setPolicies({key, promise(u"Everybody"_s, 3 * kHourMs)});
    const ConversationId id = ask(u"q"_s, now);
    ASSERT_TRUE(await(commands.setImportance(contactOf(u"ana"_s), Importance::High)));
    const DueTimes before = due(id);
    ASSERT_EQ(before.dueAt, now + kHourMs);
    QByteArray lines;
    ASSERT_TRUE(store::exportWorkspace(workspace.store(), [&lines](const QByteArray &line) {
        lines += line;
        return true;
    }));
    QBuffer file(&lines);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString folder = workspace.folder() + u"-other"_s;
    const auto counts =
        store::importWorkspace(folder, file, {.store = workspace.options(), .cleanHtml = {}, .aside = {}});
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->aside, 0);
    const auto other = Store::open(folder, workspace.options());
    ASSERT_TRUE(other);
    const auto rows = (*other)->readNow(
        [id](Reader &r) -> Result<QList<ConversationRow>> { return store::conversationRows(r, {id}); });
    ASSERT_EQ(rows->size(), 1);
    EXPECT_EQ(rows->first().due, before);
}

TEST_F(LevelsTest, ManyAreReckonedInShortSteps)
{
    QList<RemoteItem> items;
    for (int i = 0; i < 700; ++i)
        items.append(messageFrom(u"p%1"_s.arg(i), u"t%1"_s.arg(i), now - i * kMinuteMs, u"Where?"_s));
    merge(workspace, account, items);
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    const qint64 left = number(workspace, "SELECT count(*) FROM due_pending");
    EXPECT_GT(left, 0) << "the command does not wait for all of them";
    EXPECT_LT(left, 700);
    // What changes meanwhile is right at once.
    merge(workspace, account, {inThread(ownMessage(u"a"_s, now, u"Here"_s), u"t699"_s)});
    EXPECT_EQ(due(conversationBy(workspace, account, u"t699"_s).id).dueAt, 0);
    workspace.reopen();
    ASSERT_TRUE(store::settleDueTimes(workspace.store()));
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM due_pending"), 0);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation WHERE due_at <> 0"), 699);
}

TEST_F(LevelsTest, WhatIsLeftIsReckonedWhileNobodyWrites)
{
    QList<RemoteItem> items;
    for (int i = 0; i < 500; ++i)
        items.append(messageFrom(u"p%1"_s.arg(i), u"t%1"_s.arg(i), now - i * kMinuteMs, u"Where?"_s));
    merge(workspace, account, items);
    setPolicies({promise(u"Everybody"_s, kHourMs)});
    QDeadlineTimer deadline(20'000);
    while (number(workspace, "SELECT count(*) FROM due_pending") > 0 && !deadline.hasExpired())
        QThread::msleep(20);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation WHERE due_at <> 0"), 500);
}

} // namespace
} // namespace rapport::test
