// Whatever happens in whatever order, the counts of figures are byte for byte what a recount gives, and every figure
// opens as many rows as it counts.
#include "propertyfixture.h"
#include "store/erasure.h"
#include "store/figurerows.h"
#include "store/recount.h"
#include "store/removal.h"
#include "store/retention.h"
#include "store/rollups.h"
#include "store/search.h"
#include "sync/outbox.h"

#include <atomic>
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class FigureProperty : public PropertyTest
{
protected:
    static constexpr int kThreads = 40;
    static constexpr int kPeople = 15;
    Account second = addScriptedAccount(workspace, u"me2"_s);

    template<class T>
    std::optional<T> any(Chance &chance, const QByteArray &sql)
    {
        return workspace.read([&](Reader &r) {
            QList<T> all;
            Statement s = r.compose(sql);
            while (s.step())
                all.append(s.id<T>(0));
            return all.isEmpty() ? std::optional<T>()
                                 : std::optional<T>(all[chance.below(static_cast<int>(all.size()))]);
        });
    }
    std::optional<ConversationId> conversation(Chance &chance)
    {
        return any<ConversationId>(chance, "SELECT id FROM conversation");
    }
    std::optional<ContactId> person(Chance &chance) { return any<ContactId>(chance, "SELECT id FROM contact"); }

    void arrive(Chance &chance)
    {
        QList<RemoteItem> page;
        const bool other = chance.oneIn(4);
        const qint64 clock = workspace.clock().nowMs();
        for (int i = chance.below(12); i >= 0; --i) {
            const QString key = (other ? u"u%1"_s : u"t%1"_s).arg(chance.below(kThreads));
            const qint64 at = clock - (chance.oneIn(3) ? chance.below(3000) : 0) * kHourMs - chance.below(3000) * 1000;
            const QString id = chance.oneIn(12) ? key : u"m%1"_s.arg(++serial);
            const QString author = u"p%1"_s.arg(chance.below(kPeople));
            if (chance.oneIn(6)) {
                RemoteActivity activity;
                activity.author.remoteId = author;
                activity.author.bot = chance.oneIn(20);
                activity.remoteId = u"a%1"_s.arg(++serial);
                activity.kind = static_cast<ActivityKind>(chance.below(4));
                activity.subjectRemoteId = said.isEmpty() ? u"later"_s : said.last().remoteId;
                activity.at = at;
                page.append(activity);
                continue;
            }
            RemoteMessage message =
                chance.oneIn(3) ? ownMessage(id, at, u"Yes"_s) : messageFrom(author, id, at, u"Where?"_s);
            message = inThread(message, key);
            message.kind = static_cast<MessageKind>(chance.oneIn(2) ? 0 : chance.below(6));
            message.automatic = chance.oneIn(8);
            message.author.bot = chance.oneIn(20);
            message.author.self = message.own || chance.oneIn(40);
            message.asksForAnswer = !chance.oneIn(15);
            message.moderation = chance.oneIn(8) ? static_cast<Moderation>(chance.below(4)) : Moderation::Visible;
            if (chance.oneIn(2))
                message.stats = {.likes = chance.below(9), .shares = chance.below(3), .views = chance.below(500) - 100};
            if (!other)
                said.append(message);
            page.append(message);
        }
        merge(workspace, other ? second : account, page, chance.oneIn(4) ? PullMode::History : PullMode::Live);
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
        message.author.self = message.own || chance.oneIn(10);
        message.author.bot = chance.oneIn(10);
        message.stats = {.likes = chance.below(90), .views = chance.below(500)};
        merge(workspace, account, {message});
    }
    void decide(Chance &chance)
    {
        const auto id = conversation(chance);
        if (!id)
            return;
        const Change changes[] = {
            {.kind = Change::Kind::Close, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Close, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Reopen, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::Snooze, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::NoReplyNeeded, .assignee = {}, .tag = {}},
            {.kind = chance.oneIn(3) ? Change::Kind::MarkSpam : Change::Kind::Close, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::UnmarkSpam, .assignee = {}, .tag = {}},
            {.kind = Change::Kind::AddTag, .assignee = {}, .tag = u"urgent"_s},
            {.kind = Change::Kind::RemoveTag, .assignee = {}, .tag = u"urgent"_s},
        };
        keep(await(commands.change(*id, changes[chance.below(std::size(changes))])));
    }
    void bringTogether(Chance &chance)
    {
        const auto into = conversation(chance);
        const auto from = conversation(chance);
        if (into && from && chance.oneIn(2))
            keep(await(commands.merge(*into, {*from})));
        if (const auto message = any<MessageId>(chance, "SELECT id FROM message WHERE parent_id IS NULL"))
            keep(await(commands.split(*message)));
    }
    void meet(Chance &chance)
    {
        const auto one = person(chance);
        const auto other = person(chance);
        if (one && other)
            keep(await(commands.people().merge(*one, *other)));
        if (const auto merged = any<ContactId>(chance, "SELECT contact_id FROM contact_merge");
            merged && chance.oneIn(2))
            keep(await(commands.people().unmerge(*merged)));
        if (one && chance.oneIn(3))
            keep(await(commands.setImportance(*one, static_cast<Importance>(chance.below(3)))));
    }
    void forget(Chance &chance)
    {
        if (!chance.oneIn(4))
            return;
        if (chance.oneIn(2)) {
            (void)store::applyRetention(workspace.store(), {account.id, 20 + chance.below(100)}, false);
        } else if (const auto who = person(chance); who) {
            (void)store::erasePerson(workspace.store(), *who, [](const QString &) {});
        }
    }
    void promiseOtherwise(Chance &chance)
    {
        keep(changeRules([&](ServiceRules &rules) {
            if (rules.calendars.isEmpty())
                rules.calendars.append(officeHours(u"Office"_s, "Europe/Berlin", 1));
            rules.policies.clear();
            if (chance.oneIn(4))
                return;
            ServicePolicy everybody = promise(u"Everybody"_s, (1 + chance.below(20)) * kHourMs,
                                              chance.below(10) * kHourMs, chance.below(60) * kHourMs);
            everybody.calendar = chance.oneIn(2) ? rules.calendars[0].uid : Uid();
            ServicePolicy urgent = promise(u"Urgent"_s, (1 + chance.below(100)) * kMinuteMs, kHourMs);
            urgent.tag = u"urgent"_s;
            rules.policies = {urgent, everybody};
        }));
    }
    void fail(Chance &chance)
    {
        const auto refused = workspace.store().writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
            w.compose("DELETE FROM message WHERE id = (SELECT max(id) FROM message)").run();
            w.compose("UPDATE identity SET is_bot = NOT is_bot WHERE id % 3 = :n").bind(":n", chance.below(3)).run();
            return rapport::fail(ErrorKind::Invalid, u"No"_s);
        });
        EXPECT_FALSE(refused);
    }
    void step(Chance &chance)
    {
        workspace.clock().advance(chance.below(20 * 3600) * kSecondMs);
        switch (chance.below(16)) {
        case 0:
            return promiseOtherwise(chance);
        case 1:
            return meet(chance);
        case 2:
        case 3:
        case 4:
            return decide(chance);
        case 5:
            return answer(conversation(chance), chance);
        case 6:
        case 7:
            return changeWhatWasSaid(chance);
        case 8:
            return undoSomething(chance);
        case 9:
            return bringTogether(chance);
        case 10:
            return forget(chance);
        case 11:
            return fail(chance);
        case 12: {
            const auto message = any<MessageId>(chance, "SELECT id FROM message");
            if (message) {
                workspace.write([&](Writer &w) {
                    w.compose("UPDATE message SET mood = :mood, language = 'de' WHERE id = :id")
                        .bind(":mood", chance.below(4))
                        .bind(":id", *message)
                        .run();
                });
            }
            return;
        }
        default:
            return arrive(chance);
        }
    }

    [[nodiscard]] std::string wrong()
    {
        const auto settled = store::settleFigures(workspace.store());
        EXPECT_TRUE(settled) << (settled ? "" : qPrintable(settled.error().detail));
        const auto faults = store::figureFaults(workspace.store());
        EXPECT_TRUE(faults);
        return faults ? faults->first.join(u"; "_s).toStdString() : "unreadable";
    }

    qint64 factsOf(const QByteArray &what)
    {
        return number(workspace, "SELECT count(*) FROM conversation_fact WHERE what IN (" + what + ')');
    }

    /// The sum of a family's cells over a period, of those that a test is true of.
    template<class F>
    qint64 sum(Reader &r, CellFamily family, const Period &days, F counts)
    {
        qint64 total = 0;
        for (const DayCells &day : store::cells(r, family, days)) {
            for (const Cell &cell : day.cells)
                total += counts(cell.key) ? cell.count : 0;
        }
        return total;
    }
    qint64 happened(Reader &r, const Period &days, const QList<Happening> &which)
    {
        return sum(r, CellFamily::Conversations, days,
                   [&](quint64 key) { return which.contains(ConversationCell::fromKey(key).happening); });
    }
    qint64 rows(Reader &r, const QString &set, const Period &days, bool ofMessages)
    {
        QString text = set;
        const qsizetype comma = set.indexOf(u',');
        const QString rest = comma < 0 ? QString() : set.mid(comma);
        text = set.left(comma) + u',' + ReportDays::dateOf(days.fromDay).toString(Qt::ISODate) + u',' +
               ReportDays::dateOf(days.toDay).toString(Qt::ISODate) + rest;
        const auto parsed = parseFigureSet(text);
        EXPECT_TRUE(parsed) << qPrintable(text);
        const auto condition = ofMessages ? store::figureMessages(r, *parsed) : store::figureConversations(r, *parsed);
        EXPECT_TRUE(condition) << (condition ? "" : qPrintable(condition.error().detail));
        Statement s = r.compose(
            (ofMessages ? "SELECT count(*) FROM message m WHERE " : "SELECT count(*) FROM conversation c WHERE ") +
            condition.value_or(QByteArray("0")));
        s.step();
        return s.integer(0);
    }
    void expectRows(Chance &chance)
    {
        workspace.read([&](Reader &r) {
            const int today = store::reportDays(r).dayOf(workspace.clock().nowMs());
            const int from = today - chance.below(150);
            const Period days{.fromDay = from, .toDay = from + 1 + chance.below(60)};
            using H = Happening;
            EXPECT_EQ(rows(r, u"asked"_s, days, true), happened(r, days, {H::Asked}));
            EXPECT_EQ(rows(r, u"answered"_s, days, true), happened(r, days, {H::Answered}));
            EXPECT_EQ(rows(r, u"unanswered"_s, days, true),
                      happened(r, days, {H::Asked}) - happened(r, days, {H::Answered}));
            EXPECT_EQ(rows(r, u"noreplyneeded"_s, days, true), happened(r, days, {H::NeedsNoReply}));
            EXPECT_EQ(rows(r, u"replied"_s, days, true), happened(r, days, {H::Replied}));
            EXPECT_EQ(rows(r, u"dropped"_s, days, true), happened(r, days, {H::Dropped}));
            EXPECT_EQ(rows(r, u"solved"_s, days, false), happened(r, days, {H::Solved}));
            EXPECT_EQ(rows(r, u"solvedlast"_s, days, false), happened(r, days, {H::SolvedLast}));
            EXPECT_EQ(rows(r, u"begun,by=them"_s, days, false), happened(r, days, {H::BegunByThem}));
            EXPECT_EQ(rows(r, u"begun"_s, days, true), happened(r, days, {H::BegunByThem, H::BegunByUs}));
            const Period before{.fromDay = 0, .toDay = days.toDay};
            EXPECT_EQ(rows(r, u"waiting"_s, days, true),
                      happened(r, before, {H::Asked, H::NeedsNoReply}) - happened(r, before, {H::Replied, H::Dropped}));
            const int hour = chance.below(24);
            EXPECT_EQ(rows(r, u"messages,direction=in,hour=%1"_s.arg(hour), days, true),
                      sum(r, CellFamily::Hours, days, [&](quint64 key) {
                          const HourCell cell = HourCell::fromKey(key);
                          return cell.direction == Direction::In && cell.hour == hour;
                      }));
            EXPECT_EQ(rows(r, u"messages,mood=negative"_s, days, true),
                      sum(r, CellFamily::Messages, days, [](quint64 key) {
                          const MessageCell cell = MessageCell::fromKey(key);
                          return cell.mood == text::MoodLabel::Negative && cell.counting == Counting::Counted;
                      }));
            EXPECT_EQ(rows(r, u"messages,counting=hidden,kind=reply"_s, days, true),
                      sum(r, CellFamily::Messages, days, [](quint64 key) {
                          const MessageCell cell = MessageCell::fromKey(key);
                          return cell.kind == MessageKind::Reply && cell.counting == Counting::Hidden;
                      }));
            EXPECT_EQ(rows(r, u"posts"_s, days, true), sum(r, CellFamily::Posts, days, [](quint64 key) {
                          return key == static_cast<quint64>(PostFigure::Posts);
                      }));
            const qint64 length = chance.below(50) * 3600;
            EXPECT_EQ(rows(r, u"replies,first=yes,from=%1"_s.arg(length), days, true),
                      sum(r, CellFamily::Durations, days, [&](quint64 key) {
                          const DurationCell cell = DurationCell::fromKey(key);
                          return cell.timing == Timing::FirstReply && cell.seconds >= length;
                      }));
            EXPECT_EQ(rows(r, u"replies,work=yes,to=%1"_s.arg(length), days, true),
                      sum(r, CellFamily::Durations, days, [&](quint64 key) {
                          const DurationCell cell = DurationCell::fromKey(key);
                          return cell.timing == Timing::NextReplyWork && cell.seconds < length;
                      }));
            for (int i = 0; i < kCellFamilies; ++i) {
                const auto family = static_cast<CellFamily>(i);
                const auto again = store::recountCells(r, family, days, {}, {});
                EXPECT_TRUE(again);
                const auto kept = store::cells(r, family, days);
                EXPECT_EQ(again->size(), kept.size()) << i;
                for (size_t day = 0; day < std::min(again->size(), kept.size()); ++day)
                    EXPECT_EQ((*again)[day].cells, kept[day].cells) << i;
            }
            return 0;
        });
    }
};

TEST_F(FigureProperty, RollUpsEqualARecount)
{
    const int rounds = std::max(1, qEnvironmentVariableIntValue("RAPPORT_TEST_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        Chance chance(static_cast<unsigned>(11 + round));
        qint64 runs = 0;
        qint64 outcomes = 0;
        qint64 promises = 0;
        for (int i = 0; i < 250; ++i) {
            step(chance);
            ASSERT_EQ(wrong(), "") << "round " << round << ", step " << i;
            runs = std::max(runs, factsOf("1, 2"));
            outcomes = std::max(outcomes, factsOf("3, 4, 5"));
            promises = std::max(promises, factsOf("7, 8, 9"));
            if (i % 5 == 0) {
                expectRows(chance);
                ASSERT_FALSE(HasFailure()) << "round " << round << ", step " << i;
            }
        }
        // What was looked at was not nothing. Later rounds go on in the same workspace, with fewer and fewer people.
        if (round == 0) {
            EXPECT_GT(runs, 20);
            EXPECT_GE(outcomes, 8);
            EXPECT_GT(promises, 1);
        }
    }
}

TEST_F(FigureProperty, AnAccountTakesItsCountsAlong)
{
    Chance chance(5);
    for (int i = 0; i < 120; ++i)
        step(chance);
    ASSERT_EQ(wrong(), "");
    const QByteArray ofSecond = " WHERE account_id = " + QByteArray::number(second.id.value);
    ASSERT_GT(number(workspace, "SELECT count(*) FROM rollup" + ofSecond), 0);
    ASSERT_TRUE(await(commands.removeAccount(second.id, false)));
    ASSERT_TRUE(store::removeLeavingAccounts(workspace.store(), std::atomic_bool(false)));
    EXPECT_EQ(wrong(), "");
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM rollup" + ofSecond), 0);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation_fact" + ofSecond), 0);
    EXPECT_GT(number(workspace, "SELECT count(*) FROM rollup"), 0);
}

TEST_F(FigureProperty, AnotherZoneCountsEverythingAgain)
{
    Chance chance(3);
    for (int i = 0; i < 80; ++i)
        step(chance);
    ASSERT_EQ(wrong(), "");
    for (const char *zone : {"Pacific/Auckland", "America/New_York", "Europe/Berlin"}) {
        workspace.write([&](Writer &w) {
            EXPECT_TRUE(store::setReportZone(w, zone));
            EXPECT_FALSE(store::figureProgress(w).isComplete());
        });
        // What arrives meanwhile counts once, too.
        for (int i = 0; i < 10; ++i)
            step(chance);
        ASSERT_EQ(wrong(), "") << zone;
        EXPECT_EQ(workspace.read([](Reader &r) { return store::reportZone(r).id(); }), zone);
        expectRows(chance);
    }
    const auto refused =
        workspace.store().writeNow(WriteLane::User, [](Writer &w) { return store::setReportZone(w, "Middle/Earth"); });
    EXPECT_FALSE(refused);
}

} // namespace
} // namespace rapport::test
