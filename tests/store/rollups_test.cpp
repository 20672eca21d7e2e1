#include "store/rollups.h"
#include "samples.h"
#include "store/migrations.h"
#include "store/pendingfigures.h"
#include "store/recount.h"
#include "store/sql.h"
#include "store/verify.h"
#include "store/worklog.h"

#include <QDateTime>

namespace rapport::test {
namespace {

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

class RollUps : public testing::Test
{
protected:
    void SetUp() override
    {
        m_workspace.write([this](Writer &w) {
            m_account = addAccount(w).id;
            m_ines = addPerson(w, u"Ines"_s);
            m_us = addPerson(w, u"Us"_s);
            m_conversation = addConversation(w, m_account, u"1"_s);
            EXPECT_TRUE(store::setReportZone(w, "Europe/Berlin"));
        });
        settle();
    }
    void settle() { EXPECT_TRUE(store::settleFigures(m_workspace.store())); }
    MessageId say(const QString &at, Direction direction = Direction::In)
    {
        return m_workspace.write([&](Writer &w) {
            const IdentityId who = direction == Direction::In ? m_ines : m_us;
            const MessageId id = addMessage(w, m_account, m_conversation, who,
                                            {.remoteId = QString::number(++m_serial),
                                             .direction = direction,
                                             .at = utc(at),
                                             .kind = MessageKind::Comment});
            if (direction == Direction::In)
                store::setLastAskAt(w, m_conversation, std::max(store::lastAskAt(w, m_conversation), utc(at)));
            return id;
        });
    }
    [[nodiscard]] static Period whole() { return {.fromDay = 0, .toDay = 40'000}; }
    [[nodiscard]] std::vector<DayCells> cells(CellFamily family, const Period &days = whole())
    {
        return m_workspace.read([&](Reader &r) { return store::cells(r, family, days); });
    }
    [[nodiscard]] qint64 total(CellFamily family)
    {
        qint64 sum = 0;
        for (const DayCells &day : cells(family)) {
            for (const Cell &cell : day.cells)
                sum += cell.count;
        }
        return sum;
    }
    [[nodiscard]] std::string faults()
    {
        settle();
        const auto found = store::figureFaults(m_workspace.store());
        EXPECT_TRUE(found);
        return found ? found->first.join(u"; "_s).toStdString() : "unreadable";
    }

    TempWorkspace m_workspace;
    AccountId m_account;
    IdentityId m_ines;
    IdentityId m_us;
    ConversationId m_conversation;
    int m_serial = 0;
};

TEST_F(RollUps, StandOnTheDayOfTheZone)
{
    say(u"2026-01-31T22:30:00Z"_s);
    say(u"2026-01-31T23:30:00Z"_s);
    const auto days = cells(CellFamily::Messages);
    ASSERT_EQ(days.size(), 2U);
    EXPECT_EQ(ReportDays::dateOf(days[0].day), QDate(2026, 1, 31));
    EXPECT_EQ(ReportDays::dateOf(days[1].day), QDate(2026, 2, 1));
    EXPECT_EQ(cells(CellFamily::Messages, {.fromDay = days[1].day, .toDay = days[1].day + 1}).size(), 1U);
    EXPECT_TRUE(cells(CellFamily::Messages, {.fromDay = 0, .toDay = days[0].day}).empty());
    EXPECT_TRUE(
        m_workspace.read([&](Reader &r) { return store::cells(r, CellFamily::Messages, whole(), {AccountId{99}}); })
            .empty());
    EXPECT_EQ(faults(), "");
}

TEST_F(RollUps, FollowWhatIsDeletedAndComesBack)
{
    const MessageId id = say(u"2026-02-03T10:00:00Z"_s);
    EXPECT_EQ(total(CellFamily::Acts), 1);
    m_workspace.write([id](Writer &w) { store::setDeletedAt(w, id, 5); });
    EXPECT_EQ(total(CellFamily::Acts), 0);
    EXPECT_EQ(total(CellFamily::Messages), 1) << "it is counted apart";
    EXPECT_EQ(MessageCell::fromKey(cells(CellFamily::Messages)[0].cells[0].key).counting, Counting::Deleted);
    m_workspace.write([id](Writer &w) { store::setDeletedAt(w, id, 0); });
    EXPECT_EQ(total(CellFamily::Acts), 1);
    EXPECT_EQ(faults(), "");
}

TEST_F(RollUps, AreNotWrittenByWhatIsTakenBack)
{
    say(u"2026-02-03T10:00:00Z"_s);
    const auto refused = m_workspace.store().writeNow(WriteLane::User, [this](Writer &w) -> Result<> {
        addMessage(w, m_account, m_conversation, m_ines, {.remoteId = u"x"_s, .at = utc(u"2026-02-03T11:00:00Z"_s)});
        return fail(ErrorKind::Invalid, u"No"_s);
    });
    EXPECT_FALSE(refused);
    EXPECT_EQ(total(CellFamily::Messages), 1);
    EXPECT_EQ(faults(), "");
}

/// SQLite takes a transaction back inside the statement that cannot read; what that still counts on its way out is
/// gathered behind the rollback.
TEST_F(RollUps, ForgetWhatIsCountedBehindARollbackOfSQLitesOwn)
{
    const auto spoilt = m_workspace.store().writeNow(WriteLane::User, [this](Writer &w) -> Result<> {
        w.connection().execute("ROLLBACK");
        w.connection().figures().add({{.family = CellFamily::Messages,
                                       .account = m_account,
                                       .day = 20'000,
                                       .key = MessageCell{}.key(),
                                       .count = 1}});
        return fail(ErrorKind::Storage, u"disk I/O error"_s);
    });
    EXPECT_FALSE(spoilt);
    say(u"2026-03-02T10:00:00Z"_s);
    EXPECT_EQ(total(CellFamily::Messages), 1);
    EXPECT_EQ(faults(), "");
}

/// Else what comes behind it would be kept one by one, of a whole that was refused.
TEST_F(RollUps, NothingIsWrittenBehindARollbackOfSQLitesOwn)
{
    const auto add = [](Statement s, const QString &name, int n) { s.bind(":name", name).bind(":delta", n).run(); };
    const auto spoilt = m_workspace.store().writeNow(WriteLane::User, [&add](Writer &w) -> Result<> {
        Statement kept = w.query("maintenance.addToCounter");
        add(w.query("maintenance.addToCounter"), u"before"_s, 1);
        EXPECT_THROW(w.compose("INSERT OR ROLLBACK INTO counter (name, n) VALUES ('before', 2)").run(), SqlError);
        EXPECT_THROW(add(std::move(kept), u"behind"_s, 1), SqlError);
        EXPECT_THROW(add(w.query("maintenance.addToCounter"), u"behind"_s, 1), SqlError);
        EXPECT_THROW(w.connection().execute("INSERT INTO counter (name, n) VALUES ('behind', 1)"), SqlError);
        return {};
    });
    EXPECT_FALSE(spoilt);
    const auto counted = [this](const char *name) {
        return m_workspace.read([name](Reader &r) -> int {
            Statement s = r.query("maintenance.counter");
            s.bind(":name", QString::fromLatin1(name));
            return s.step() ? static_cast<int>(s.integer(0)) : 0;
        });
    };
    EXPECT_EQ(counted("before"), 0);
    EXPECT_EQ(counted("behind"), 0);
    m_workspace.write([](Writer &w) { store::addToCounter(w, u"before"_s, 3); });
    EXPECT_EQ(counted("before"), 3) << "the next transaction is whole again";
}

TEST_F(RollUps, CannotBeGoneRoundByACommit)
{
    say(u"2026-02-03T10:00:00Z"_s);
    m_workspace.close();
    {
        Connection careless(Store::databasePath(m_workspace.folder()), Connection::Mode::ReadWrite);
        EXPECT_THROW(careless.execute("DELETE FROM message"), SqlError);
        EXPECT_THROW(careless.execute("BEGIN; UPDATE message SET deleted_at = 1; COMMIT"), SqlError);
        careless.rollBack();
        careless.execute("BEGIN; UPDATE message SET deleted_at = 1");
        careless.commit();
    }
    m_workspace.reopen();
    EXPECT_EQ(total(CellFamily::Acts), 0);
    EXPECT_EQ(faults(), "") << "facts that nobody took were noted as waiting";
}

TEST_F(RollUps, TellOfTheRepliesOfAConversation)
{
    say(u"2026-03-29T00:30:00Z"_s); // the clocks change half an hour later
    say(u"2026-03-29T00:40:00Z"_s);
    say(u"2026-03-29T01:30:00Z"_s, Direction::Out);
    const auto durations = cells(CellFamily::Durations);
    ASSERT_EQ(durations.size(), 1U);
    ASSERT_EQ(durations[0].cells.size(), 2U) << "a first reply is one of the replies";
    EXPECT_EQ(DurationCell::fromKey(durations[0].cells[0].key).timing, Timing::FirstReply);
    EXPECT_EQ(DurationCell::fromKey(durations[0].cells[0].key).seconds, 3600) << "an hour passed, whatever clocks say";
    EXPECT_EQ(faults(), "");
}

TEST_F(RollUps, WaitForVeryLongConversations)
{
    m_workspace.write([this](Writer &w) {
        for (int i = 0; i < 2100; ++i)
            store::addMessage(
                w,
                makeMessage(w, m_account, m_conversation, m_ines,
                            {.remoteId = u"l%1"_s.arg(i), .at = utc(u"2026-04-01T10:00:00Z"_s) + i * 1000}),
                1);
        store::setLastAskAt(w, m_conversation, utc(u"2026-04-01T12:00:00Z"_s));
        store::recountConversation(w, m_conversation);
    });
    say(u"2026-04-01T13:00:00Z"_s, Direction::Out);
    settle();
    EXPECT_FALSE(cells(CellFamily::Durations).empty());
    EXPECT_TRUE(m_workspace.read([](Reader &r) { return store::figureProgress(r); }).isComplete());
    EXPECT_EQ(faults(), "");
}

TEST_F(RollUps, CountAWorkspaceOfAnOlderProgram)
{
    say(u"2026-02-03T10:00:00Z"_s);
    say(u"2026-02-03T12:00:00Z"_s, Direction::Out);
    settle();
    const auto before = cells(CellFamily::Conversations);
    // As the migration finds it.
    m_workspace.write([](Writer &w) { store::recountFigures(w); });
    m_workspace.reopen();
    // What arrives before the count has come to it is counted once.
    say(u"2026-02-04T10:00:00Z"_s);
    settle();
    EXPECT_EQ(faults(), "");
    EXPECT_EQ(total(CellFamily::Messages), 3);
    EXPECT_EQ(cells(CellFamily::Conversations).front().cells, before.front().cells);
}

TEST_F(RollUps, AreMendedWhereTheyAreWrong)
{
    say(u"2026-02-03T10:00:00Z"_s);
    say(u"2026-02-03T12:00:00Z"_s, Direction::Out);
    for (const QByteArray sql :
         {"DELETE FROM rollup WHERE family = 2", "UPDATE rollup SET cells = x'ff' WHERE family = 0",
          "INSERT INTO rollup VALUES (3, 1, 1, x'0202')", "DELETE FROM conversation_fact",
          "INSERT INTO conversation_fact (conversation_id, what, at, subject, account_id, language) "
          "VALUES (99, 1, 1, 1, 1, 0)"}) {
        SCOPED_TRACE(sql.constData());
        m_workspace.write([&sql](Writer &w) { w.connection().execute(sql); });
        EXPECT_NE(faults(), "");
        const auto mended = store::verifyWorkspace(m_workspace.store(), true, [](const QString &) {});
        ASSERT_TRUE(mended);
        for (const store::Finding &finding : *mended)
            EXPECT_EQ(finding.found, finding.repaired) << qPrintable(finding.id);
        EXPECT_EQ(faults(), "");
    }
}

TEST_F(RollUps, AreCountedAgainForAQuery)
{
    say(u"2026-02-03T10:00:00Z"_s);
    m_workspace.write([this](Writer &w) {
        store::addTag(w, m_conversation, u"praise"_s);
        const ConversationId other = addConversation(w, m_account, u"2"_s);
        addMessage(w, m_account, other, m_ines, {.remoteId = u"o"_s, .at = utc(u"2026-02-03T11:00:00Z"_s)});
    });
    m_workspace.read([](Reader &r) {
        const auto tagged =
            store::recountCells(r, CellFamily::Messages, whole(), {}, parseQuery(u"tag:praise"_s).value());
        EXPECT_TRUE(tagged);
        EXPECT_EQ(tagged->size(), 1U);
        EXPECT_EQ(tagged->front().cells[0].count, 1);
        const auto acts = store::recountCells(r, CellFamily::Acts, whole(), {}, parseQuery(u"-tag:praise"_s).value());
        EXPECT_TRUE(acts);
        EXPECT_EQ(acts->size(), 1U);
        const auto begun =
            store::recountCells(r, CellFamily::Conversations, whole(), {}, parseQuery(u"tag:nothing"_s).value());
        EXPECT_TRUE(begun);
        EXPECT_TRUE(begun->empty());
        return 0;
    });
}

TEST_F(RollUps, KeepNothingOfWhoIsGone)
{
    say(u"2026-02-03T10:00:00Z"_s);
    m_workspace.write([](Writer &w) {
        w.compose("DELETE FROM message").run();
        w.compose("DELETE FROM conversation").run();
    });
    for (int family = 0; family < kCellFamilies; ++family)
        EXPECT_TRUE(cells(static_cast<CellFamily>(family)).empty()) << family;
    EXPECT_EQ(countOf(m_workspace, "rollup"), 0);
    EXPECT_EQ(countOf(m_workspace, "conversation_fact"), 0);
}

} // namespace
} // namespace rapport::test
