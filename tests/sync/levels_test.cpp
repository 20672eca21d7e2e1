#include "base/time.h"
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
#include "syncfixture.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QThread>
#include <random>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

ServicePolicy promise(const QString &name, qint64 firstReply, qint64 nextReply = 0, qint64 resolution = 0)
{
    return {.uid = Uid::create(1),
            .name = name,
            .channel = {},
            .tag = {},
            .calendar = {},
            .firstReplyMs = firstReply,
            .nextReplyMs = nextReply,
            .resolutionMs = resolution,
            .warnMs = 30 * kMinuteMs};
}

class LevelsTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    /// Those in force with a change.
    template<class F>
    Result<Event> changeRules(F change)
    {
        store::ServiceRevision revision = workspace.read([](Reader &r) { return store::serviceRules(r); });
        change(revision.rules);
        return await(commands.setServiceRules(revision.rules, revision.uid));
    }
    void setPolicies(const QList<ServicePolicy> &policies)
    {
        const Result<Event> done = changeRules([&](ServiceRules &rules) { rules.policies = policies; });
        ASSERT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
    }
    ConversationId ask(const QString &thread, qint64 at, const QString &author = u"ana"_s)
    {
        merge(workspace, account, {messageFrom(author, thread, at, u"Do you ship to Norway?"_s)});
        return conversationBy(workspace, account, thread).id;
    }
    [[nodiscard]] DueTimes due(ConversationId id)
    {
        return workspace.read([id](Reader &r) { return store::conversationRows(r, {id}).value(0).due; });
    }
    [[nodiscard]] ContactId contactOf(const QString &author)
    {
        return workspace.read([&](Reader &r) {
            const auto identity = store::findIdentity(r, u"scripted"_s, {}, author);
            EXPECT_TRUE(identity);
            return identity ? identity->contact : ContactId();
        });
    }
    [[nodiscard]] QStringList ids(const store::ConversationFilter &filter, int limit = 0)
    {
        return workspace.read([&](Reader &r) {
            QStringList keys;
            const auto found = store::conversationIds(r, filter, limit);
            EXPECT_TRUE(found);
            for (const ConversationRow &row : store::conversationRows(r, found.value()))
                keys.append(row.conversation.remoteKey);
            return keys;
        });
    }
    [[nodiscard]] QStringList found(const QString &query)
    {
        return ids({.query = parseQuery(query).value(), .order = store::ConversationFilter::Order::OldestFirst});
    }
    void undo(const Event &event)
    {
        const auto undone = await(commands.undo(event.uid));
        ASSERT_TRUE(undone) << (undone ? "" : qPrintable(undone.error().detail));
    }
};

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
    const auto counts = workspace.read([](Reader &r) { return store::dueCounts(r); });
    EXPECT_EQ(counts.due, 2);
    EXPECT_EQ(counts.overdue, 2);
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

// Whatever happens in whatever order, the rows say what a recount says.

class Chance
{
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::mt19937 m_random;
};

class DueProperty : public LevelsTest
{
protected:
    static constexpr int kThreads = 6;
    std::unique_ptr<Registry> registry = registryOf(std::make_unique<ScriptedConnector>());
    Outbox outbox{workspace.store(), *registry, 0};
    QList<Uid> events;
    QList<RemoteMessage> said;
    int serial = 0;

    [[nodiscard]] QString thread(Chance &chance) { return u"t%1"_s.arg(chance.below(kThreads)); }
    std::optional<ConversationId> conversation(Chance &chance)
    {
        const QString key = thread(chance);
        return workspace.read([&](Reader &r) { return store::findConversation(r, account.id, key); });
    }
    void keep(const Result<Event> &event)
    {
        if (event)
            events.append(event->uid);
    }
    void arrive(Chance &chance)
    {
        QList<RemoteItem> page;
        const qint64 clock = workspace.clock().nowMs();
        for (int i = chance.below(4); i >= 0; --i) {
            const QString key = thread(chance);
            const qint64 at = clock - (chance.oneIn(3) ? chance.below(72) : 0) * kHourMs - chance.below(3000) * 1000;
            const QString id = chance.oneIn(12) ? key : u"m%1"_s.arg(++serial);
            RemoteMessage message = chance.oneIn(3) ? ownMessage(id, at, u"Yes"_s)
                                                    : messageFrom(u"p%1"_s.arg(chance.below(4)), id, at, u"Where?"_s);
            message = inThread(message, key);
            message.automatic = chance.oneIn(8);
            message.author.bot = chance.oneIn(20);
            message.author.self = message.own || chance.oneIn(30);
            message.asksForAnswer = !chance.oneIn(15);
            message.moderation = chance.oneIn(8) ? Moderation::Held : Moderation::Visible;
            said.append(message);
            page.append(message);
        }
        merge(workspace, account, page, chance.oneIn(4) ? PullMode::History : PullMode::Live);
    }
    void changeWhatWasSaid(Chance &chance)
    {
        if (said.isEmpty())
            return;
        RemoteMessage message = said[chance.below(static_cast<int>(said.size()))];
        if (chance.oneIn(3)) {
            merge(workspace, account, {RemoteDeletion{message.remoteId}});
            return;
        }
        message.text += u" (edited)"_s;
        message.moderation = static_cast<Moderation>(chance.below(4));
        message.automatic = chance.oneIn(4);
        merge(workspace, account, {message});
    }
    void decide(Chance &chance)
    {
        const auto id = conversation(chance);
        if (!id)
            return;
        const qint64 tomorrow = workspace.clock().nowMs() + kDayMs;
        const Change changes[] = {
            {.kind = Change::Kind::Close, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Reopen, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Snooze, .until = tomorrow, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Snooze, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::NoReplyNeeded, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::MarkSpam, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::UnmarkSpam, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::AddTag, .assignee = {}, .tag = u"urgent"_s},
            {.kind = Change::Kind::RemoveTag, .assignee = {}, .tag = u"urgent"_s},
        };
        keep(await(commands.change(*id, changes[chance.below(std::size(changes))])));
    }
    void answer(Chance &chance)
    {
        const auto id = conversation(chance);
        if (!id)
            return;
        const auto sent = await(outbox.reply(*id, {}, u"Here it is"_s, chance.oneIn(3)));
        if (sent && chance.oneIn(2))
            await(outbox.cancel(sent->id));
    }
    void changePromises(Chance &chance)
    {
        keep(changeRules([&](ServiceRules &rules) {
            if (rules.calendars.isEmpty())
                rules.calendars.append(officeHours(u"Office"_s, "Europe/Berlin", 1));
            rules.policies.clear();
            if (chance.oneIn(6))
                return;
            ServicePolicy everybody = promise(u"Everybody"_s, (1 + chance.below(20)) * kHourMs,
                                              chance.below(10) * kHourMs, chance.below(60) * kHourMs);
            everybody.calendar = chance.oneIn(2) ? rules.calendars[0].uid : Uid();
            ServicePolicy urgent = promise(u"Urgent"_s, (1 + chance.below(100)) * kMinuteMs, kHourMs);
            urgent.tag = u"urgent"_s;
            ServicePolicy key = promise(u"Key"_s, 0, 0, (1 + chance.below(30)) * kHourMs);
            key.importance = Importance::High;
            rules.policies = {urgent, key, everybody};
        }));
    }
    void matter(Chance &chance)
    {
        const QString author = u"p%1"_s.arg(chance.below(4));
        const auto identity =
            workspace.read([&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, author); });
        if (identity)
            keep(await(commands.setImportance(identity->contact, static_cast<Importance>(chance.below(3)))));
    }
    void step(Chance &chance)
    {
        workspace.clock().advance(chance.below(5 * 3600) * kSecondMs);
        switch (chance.below(12)) {
        case 0:
            return changePromises(chance);
        case 1:
            return matter(chance);
        case 2:
        case 3:
            return decide(chance);
        case 4:
            return answer(chance);
        case 5:
        case 6:
            return changeWhatWasSaid(chance);
        case 7:
            if (!events.isEmpty())
                await(commands.undo(events[chance.below(static_cast<int>(events.size()))]));
            return;
        default:
            return arrive(chance);
        }
    }
    [[nodiscard]] QString wrong()
    {
        return workspace.read([](Reader &r) {
            QStringList keys;
            store::DueReckoning reckoning(r);
            Statement all = r.compose("SELECT id, remote_key FROM conversation");
            while (all.step()) {
                if (!reckoning.isRight(all.id<ConversationId>(0)))
                    keys.append(all.text(1));
            }
            return keys.join(u", "_s);
        });
    }
};

TEST_F(DueProperty, RowsEqualARecount)
{
    const int rounds = std::max(1, qEnvironmentVariableIntValue("RAPPORT_TEST_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        Chance chance(static_cast<unsigned>(7 + round));
        int dueSeen = 0;
        int missedSeen = 0;
        for (int i = 0; i < 300; ++i) {
            step(chance);
            ASSERT_EQ(wrong().toStdString(), "") << "round " << round << ", step " << i;
            dueSeen += static_cast<int>(number(workspace, "SELECT count(*) FROM conversation WHERE due_at <> 0"));
            missedSeen +=
                static_cast<int>(number(workspace, "SELECT count(*) FROM conversation WHERE due_missed <> 0"));
        }
        // Later rounds go on in the same workspace, where by then most people were taken for spammers.
        if (round == 0) {
            EXPECT_GT(dueSeen, 100);
            EXPECT_GT(missedSeen, 20);
        }
        EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation WHERE due_at <> 0 AND state NOT IN (0, 2)"), 0);
    }
}

} // namespace
} // namespace rapport::test
