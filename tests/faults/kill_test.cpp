#include "base/time.h"
#include "journal.h"
#include "killedsession.h"
#include "server.h"
#include "store/accounts.h"
#include "store/erasure.h"
#include "store/maintenance.h"
#include "store/verify.h"
#include "support/fakeclock.h"
#include "support/fakehttp.h"
#include "sync/outbox.h"
#include "sync/outgoingfiles.h"
#include "sync/syncrun.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <gtest/gtest.h>
#include <iostream>
#include <random>

// A program is killed at random moments of its work; what it was told is done must be there, once; see README.md.
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr int kKillsByDefault = 30;
/// Then a new workspace is begun.
constexpr int kKillsOfOneWorkspace = 25;
constexpr int kStartMs = 20'000;
const QByteArray kNoPiece = "json_extract(action, '$.kind') <> 'publish'";

/// One workspace and its server through many kills.
class Ordeal
{
public:
    Ordeal(std::mt19937 &random, std::vector<double> &reopened) : m_random(random), m_reopened(reopened)
    {
        m_clock.set(kServerBegin);
        auto connector = std::make_unique<ScriptedConnector>();
        connector->onPull = [this](Session &, const QString &, PullMode mode, const QString &cursor) -> Result<Pull> {
            Pull pulled;
            pulled.next = cursor;
            if (mode == PullMode::Live && cursor.isEmpty()) {
                pulled.items = homePage(m_clock.nowMs());
                pulled.next = u"1"_s;
            }
            return pulled;
        };
        connector->onPerform = [this](Session &, const Action &action, const IdempotencyKey &key) {
            return m_server.perform(key.uid.toString(), effectOf(action));
        };
        connector->onFind = [this](Session &, const Action &, const IdempotencyKey &key) {
            return m_server.find(key.uid.toString());
        };
        connector->description.can = killedCapabilities();
        m_connector = connector.get();
        m_registry = registryOf(std::move(connector));
        for (const QString &place : {u"draft-1"_s, u"draft-2"_s})
            m_journal.places.insert(place, {});
        for (int i = 0; i < 4; ++i)
            m_journal.places.insert(u"tag%1"_s.arg(i), {u"no"_s, {}});
        for (int i = 0; i < kDraftFiles; ++i)
            m_journal.places.insert(u"file%1"_s.arg(i), {u"no"_s, {}});
        m_journal.places.insert(u"state"_s, {u"open"_s, {}});
        m_journal.places.insert(u"assigned"_s, {u"no"_s, {}});
    }

    void begin()
    {
        const Result<> made = Store::create(workspace(), options());
        ASSERT_TRUE(made) << qPrintable(made.error().detail);
        open();
        const Result<> added = m_store->writeNow(WriteLane::User, [](Writer &w) -> Result<> {
            Account account;
            account.channel = u"scripted"_s;
            account.name = u"Birch & Co"_s;
            account.remoteId = u"me"_s;
            store::addAccount(w, account);
            return {};
        });
        ASSERT_TRUE(added);
        ASSERT_TRUE(synchronise());
        m_store.reset();
    }

    void killOnce(bool thorough)
    {
        m_clock.advance(kHourMs);
        runAndKill();
        ASSERT_EQ(m_journal.failures, QStringList());
        open();
        ASSERT_TRUE(m_store);
        checkSound(thorough);
        checkJournal();
        m_store.reset();
    }

    /// All that was begun is brought to its end.
    void end()
    {
        open();
        ASSERT_TRUE(m_store);
        for (const QString &guest : std::as_const(m_journal.maybeErased))
            erase(guest);
        for (int i = 0; i < 20; ++i) {
            // What is planned, and whose time passed while nothing ran, waits for a person: who lets it leave. What was
            // tried already leaves by itself, or is held when that comes too late.
            for (const QString &held :
                 texts("SELECT id FROM outbox WHERE state = 0 AND send_at <> 0 AND message_id = 0 "
                       "AND (hold <> 0 OR attempts = 0)"))
                EXPECT_TRUE(Outbox(*m_store, *m_registry, 0).sendNow(OutboxId(held.toLongLong())).result());
            m_clock.advance(kHourMs);
            EXPECT_TRUE(drained());
        }
        QStringList sent = m_server.effects();
        sent.sort();
        QStringList present = texts("SELECT json_extract(action, '$.text') FROM outbox WHERE state = 2");
        present.sort();
        EXPECT_EQ(sent, present) << "what was sent stands on the server, once";
        EXPECT_EQ(texts("SELECT json_extract(action, '$.text') FROM outbox WHERE state NOT IN (2, 5)"), QStringList());
        for (const QString &reply : m_journal.replies + m_journal.planned)
            EXPECT_EQ(sent.count(reply), 1) << qPrintable(reply);
        const QStringList inOrder = m_server.effects();
        for (const QString &parted : std::as_const(m_journal.parted)) {
            qsizetype before = -1;
            for (const QString &part : parted.split(u'|')) {
                EXPECT_GT(inOrder.indexOf(part), before) << qPrintable(parted) << " in another order";
                before = inOrder.indexOf(part);
            }
        }
        checkPieces(sent);
        checkSound(true);
        checkJournal();
        m_store.reset();
    }

private:
    [[nodiscard]] QString workspace() const { return m_place.filePath(u"workspace"_s); }
    [[nodiscard]] Store::Options options() const
    {
        return {.clock = &m_clock, .actorName = u"Mira"_s, .watchOtherProcesses = false};
    }

    void open()
    {
        QElapsedTimer timer;
        timer.start();
        auto opened = Store::open(workspace(), options());
        m_reopened.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        m_store = std::move(*opened);
        EXPECT_TRUE(m_store->writeNow(WriteLane::User, Outbox::recover));
        // As each start does: a picture whose draft did not come to name it goes again.
        EXPECT_TRUE(OutgoingFiles(*m_store, m_registry.get()).clearAway().result());
    }

    int below(int most) { return static_cast<int>(m_random() % static_cast<quint32>(most)); }

    void runAndKill()
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_journal.open = false;
        program.start(QStringLiteral(RAPPORT_KILLED_SESSION),
                      {workspace(), QString::number(m_random()), QString::number(m_clock.nowMs())});
        ASSERT_TRUE(program.waitForStarted(kStartMs)) << qPrintable(program.errorString());
        // Now and then while it opens the workspace; mostly soon after, sometimes well into its work.
        const bool early = below(12) == 0;
        const int life = early ? below(60) : below(4) == 0 ? below(500) : below(80);
        QElapsedTimer waited;
        waited.start();
        while (!early && !m_journal.open && program.waitForReadyRead(kStartMs))
            hear(program);
        ASSERT_TRUE(early || m_journal.open) << "it did not open the workspace";
        waited.start();
        while (waited.elapsed() < life && program.state() == QProcess::Running) {
            if (program.waitForReadyRead(static_cast<int>(std::max<qint64>(life - waited.elapsed(), 1))))
                hear(program);
        }
        EXPECT_EQ(program.state(), QProcess::Running) << "it ended by itself";
        program.kill();
        program.waitForFinished(kStartMs);
        // What it said is said, and what it sent has left.
        hear(program);
    }

    void hear(QProcess &program)
    {
        while (program.canReadLine()) {
            const QString line = QString::fromUtf8(program.readLine()).trimmed();
            const QString verb = line.section(u' ', 0, 0);
            const QString kind = line.section(u' ', 1, 1);
            const QString rest = line.section(u' ', 2);
            if (verb == u"begin"_s)
                m_journal.begin(kind, rest);
            else if (verb == u"done"_s)
                m_journal.done(kind, rest);
            else if (verb == u"refused"_s)
                m_journal.refused(kind);
            else if (verb == u"perform"_s)
                answer(program, m_server.perform(kind, rest) ? u"ok"_s : u"broken"_s);
            else if (verb == u"find"_s)
                answerFind(program, kind);
            else if (verb == u"open"_s)
                m_journal.open = true;
            else
                m_journal.failures.append(line);
        }
    }

    void answerFind(QProcess &program, const QString &uid)
    {
        const auto found = m_server.find(uid);
        const QString effect = found && *found ? (*found)->remoteId.section(u' ', 1) : QString();
        answer(program, effect.isEmpty() ? u"no"_s : u"yes "_s + effect);
    }

    static void answer(QProcess &program, const QString &words)
    {
        if (program.state() != QProcess::Running)
            return;
        program.write(words.toUtf8() + '\n');
        program.waitForBytesWritten(kStartMs);
    }

    // What the workspace holds.

    [[nodiscard]] QStringList texts(const QByteArray &sql)
    {
        const auto found = m_store->readNow([&](Reader &r) -> Result<QStringList> {
            QStringList all;
            Statement s = r.compose(sql);
            while (s.step())
                all.append(s.text(0));
            return all;
        });
        EXPECT_TRUE(found);
        return found.value_or(QStringList());
    }
    [[nodiscard]] QString text(const QByteArray &sql) { return texts(sql).value(0); }
    [[nodiscard]] qint64 number(const QByteArray &sql) { return text(sql).toLongLong(); }

    void checkSound(bool thorough)
    {
        const auto health = m_store->readNow([](Reader &r) -> Result<store::Health> { return store::checkHealth(r); });
        ASSERT_TRUE(health) << qPrintable(health.error().detail);
        EXPECT_EQ(health->problems, QStringList());
        if (!thorough)
            return;
        const auto findings = store::verifyWorkspace(*m_store, false, [](const QString &) {});
        ASSERT_TRUE(findings) << qPrintable(findings.error().detail);
        for (const store::Finding &finding : *findings)
            EXPECT_EQ(finding.found, 0) << qPrintable(finding.id + u": "_s + finding.detail);
    }

    void checkJournal()
    {
        checkAllOnce(m_journal.notes, m_journal.maybeNotes, "SELECT text FROM message WHERE direction = 2");
        checkParted();
        checkAllOnce(m_journal.replies, m_journal.maybeReplies,
                     "SELECT json_extract(action, '$.text') FROM outbox WHERE send_at = 0 AND " + kNoPiece);
        checkAllOnce(m_journal.planned, m_journal.maybePlanned,
                     "SELECT json_extract(action, '$.text') FROM outbox WHERE send_at <> 0 AND " + kNoPiece);
        // A planned one is no message of its thread before it leaves.
        EXPECT_EQ(number("SELECT count(*) FROM outbox WHERE state IN (1, 2) AND message_id = 0"), 0);
        checkAllOnce(m_journal.replies, m_journal.maybeReplies,
                     "SELECT text FROM message WHERE direction = 1 AND text NOT LIKE 'planned%' AND kind <> 0");
        for (const QString &path : texts("SELECT path FROM draft_file"))
            EXPECT_TRUE(QFileInfo::exists(m_store->attachmentsFolder() + u'/' + path)) << qPrintable(path);
        EXPECT_EQ(m_server.doubled(), QStringList());
        const QStringList kept = texts("SELECT json_extract(action, '$.text') FROM outbox WHERE state IN (1, 2, 4)");
        for (const QString &effect : m_server.effects())
            EXPECT_TRUE(kept.contains(effect)) << "sent, and not known here: " << qPrintable(effect);
        for (auto place = m_journal.places.begin(); place != m_journal.places.end(); ++place) {
            const QString value = valueOf(place.key());
            EXPECT_TRUE(value == place->value || place->maybe.contains(value))
                << qPrintable(place.key()) << " is " << qPrintable(value) << " instead of "
                << qPrintable(place->value + u", "_s + place->maybe.join(u", "_s));
            *place = {value, {}};
        }
        checkPages();
        for (const QString &copy : std::exchange(m_journal.copies, {}))
            checkCopy(copy);
        for (const QString &guest : std::as_const(m_journal.erased))
            EXPECT_FALSE(isAnywhere(guest.toUtf8())) << qPrintable(guest);
    }

    /// Whatever was acknowledged is there once; of what was not, perhaps some; nothing else.
    void checkAllOnce(QStringList &surely, QStringList &perhaps, const QByteArray &sql)
    {
        QStringList found = texts(sql);
        found.sort();
        EXPECT_EQ(std::adjacent_find(found.begin(), found.end()), found.end()) << "something is there twice";
        const QSet<QString> there(found.begin(), found.end());
        for (const QString &each : surely)
            EXPECT_TRUE(there.contains(each)) << qPrintable(each) << " was acknowledged and is not there";
        for (const QString &each : there)
            EXPECT_TRUE(surely.contains(each) || perhaps.contains(each)) << qPrintable(each);
        // From here on it stays as it is.
        surely = found;
        perhaps.clear();
    }

    /// All parts of an answer are there or none; from then on they are answers like others.
    void checkParted()
    {
        const QStringList found = texts("SELECT json_extract(action, '$.text') FROM outbox");
        for (const QString &parted : std::exchange(m_journal.maybeParted, {})) {
            const QStringList parts = parted.split(u'|');
            EXPECT_EQ(parts.size(), 3) << qPrintable(parted);
            const auto there =
                std::count_if(parts.begin(), parts.end(), [&](const QString &part) { return found.contains(part); });
            EXPECT_TRUE(there == 0 || there == parts.size()) << there << " parts of " << qPrintable(parted);
            EXPECT_TRUE(there > 0 || !m_journal.parted.contains(parted)) << qPrintable(parted) << " was acknowledged";
            if (there == 0)
                continue;
            m_journal.replies += parts;
            if (!m_journal.parted.contains(parted))
                m_journal.parted.append(parted);
        }
    }

    /// What was left to leave left, once; what was taken back, or never let go, did not. At the end.
    void checkPieces(const QStringList &sent)
    {
        const QStringList published = texts("SELECT text FROM message WHERE direction = 1 AND kind = 0");
        for (const QString &piece : m_journal.places.keys().filter(QLatin1StringView(kPiece))) {
            const qsizetype times = valueOf(piece) == u"leaves"_s ? 1 : 0;
            EXPECT_EQ(sent.count(piece), times) << qPrintable(piece);
            EXPECT_EQ(published.count(piece), times) << qPrintable(piece);
        }
        EXPECT_EQ(number("SELECT count(*) FROM content_post WHERE send IS NOT NULL AND sent_at = 0"), 0);
    }

    QString valueOf(const QString &place)
    {
        if (place.contains(QLatin1StringView(kPiece)))
            return text("SELECT CASE WHEN send IS NULL AND sent_at = 0 THEN 'draft' ELSE 'leaves' END "
                        "FROM content_post WHERE text = '" +
                        place.toLatin1() + "'");
        if (place.startsWith(u"file"_s))
            return number("SELECT count(*) FROM draft_file WHERE name LIKE '" + place.toLatin1() + ".%'") == 1
                       ? u"yes"_s
                       : u"no"_s;
        if (place.startsWith(u"draft-"_s))
            return text(
                "SELECT d.text FROM draft d JOIN conversation c ON c.id = d.conversation_id WHERE d.kind = 0 AND "
                "c.remote_key = 'home-" +
                place.mid(6).toLatin1() + "'");
        if (place.startsWith(u"tag"_s))
            return number("SELECT count(*) FROM conversation_tag b JOIN tag t ON t.id = b.tag_id WHERE t.name = '" +
                          place.toLatin1() + "'") > 0
                       ? u"yes"_s
                       : u"no"_s;
        if (place == u"state"_s)
            return number("SELECT state FROM conversation WHERE remote_key = 'home-6'") == 3 ? u"closed"_s : u"open"_s;
        return number("SELECT assignee_id FROM conversation WHERE remote_key = 'home-6'") != 0 ? u"yes"_s : u"no"_s;
    }

    /// A page whose cursor is stored is there as a whole, and no message is there twice.
    void checkPages()
    {
        EXPECT_EQ(number("SELECT count(*) FROM (SELECT 1 FROM message WHERE remote_id IS NOT NULL GROUP BY remote_id "
                         "HAVING count(*) > 1)"),
                  0);
        const int cursor = text("SELECT live_cursor FROM feed WHERE kind = 'posts'").toInt();
        for (int page = 1; page < cursor; ++page) {
            if (page % kAncientEvery == 0)
                continue; // a rule may have taken it away
            for (int i = 1; i < kPageMessages; ++i)
                EXPECT_EQ(number("SELECT count(*) FROM message WHERE remote_id = '" +
                                 pageMessageId(page, i).toLatin1() + "'"),
                          1)
                    << page << " " << i;
        }
    }

    void checkCopy(const QString &folder)
    {
        auto copy = Store::open(folder, options());
        ASSERT_TRUE(copy) << qPrintable(copy.error().detail);
        const auto health = (*copy)->readNow([](Reader &r) -> Result<store::Health> { return store::checkHealth(r); });
        ASSERT_TRUE(health);
        EXPECT_EQ(health->problems, QStringList());
        EXPECT_GE(health->messages, kHomeThreads);
        copy->reset();
        QDir(folder).removeRecursively();
    }

    [[nodiscard]] bool isAnywhere(const QByteArray &word) const
    {
        QDirIterator each(workspace(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
                return true;
        }
        return false;
    }

    void erase(const QString &guest)
    {
        const auto people = m_store->readNow(
            [&](Reader &r) -> Result<QList<ContactId>> { return store::findPeople(r, guest + u".example"_s); });
        ASSERT_TRUE(people);
        if (people->isEmpty())
            EXPECT_TRUE(store::finishErasure(*m_store));
        else
            EXPECT_TRUE(store::erasePerson(*m_store, people->first(), [](const QString &) {}));
        EXPECT_FALSE(isAnywhere(guest.toUtf8())) << qPrintable(guest);
    }

    template<class F>
    Result<> withSession(F function)
    {
        const auto account = m_store->readNow(
            [](Reader &r) -> Result<Account> { return store::account(r, AccountId(1)).value_or(Account{}); });
        if (!account)
            return fail(account.error());
        Session session(*account, {}, m_http, m_clock, m_memory, m_stop.get_token());
        return function(session);
    }
    Result<> synchronise()
    {
        return withSession(
            [this](Session &session) { return SyncRun(*m_store, *m_connector, session, {}).run().result; });
    }
    Result<> drained()
    {
        return withSession([this](Session &session) {
            return Outbox::drain(*m_store, *m_connector, session, Outbox::Planned::Leave);
        });
    }

    std::mt19937 &m_random;
    std::vector<double> &m_reopened;
    QTemporaryDir m_place;
    FakeClock m_clock;
    Server m_server;
    Connector *m_connector = nullptr;
    std::unique_ptr<Registry> m_registry;
    FakeHttp m_http;
    SessionMemory m_memory;
    std::stop_source m_stop;
    std::unique_ptr<Store> m_store;
    Journal m_journal;
};

TEST(Kill, LosesNothingThatWasAcknowledgedAndDoublesNothing)
{
    const int kills =
        qEnvironmentVariableIsSet("RAPPORT_KILLS") ? qEnvironmentVariableIntValue("RAPPORT_KILLS") : kKillsByDefault;
    const quint32 seed = qEnvironmentVariableIsSet("RAPPORT_KILL_SEED")
                             ? static_cast<quint32>(qEnvironmentVariableIntValue("RAPPORT_KILL_SEED"))
                             : std::random_device()() & 0xffffff;
    SCOPED_TRACE("RAPPORT_KILL_SEED=" + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<double> reopened;
    for (int killed = 0; killed < kills && !testing::Test::HasFailure();) {
        Ordeal ordeal(random, reopened);
        ordeal.begin();
        for (int i = 0; i < kKillsOfOneWorkspace && killed < kills && !testing::Test::HasFailure(); ++i, ++killed) {
            SCOPED_TRACE("kill " + std::to_string(killed + 1));
            ordeal.killOnce(i % 8 == 7);
        }
        if (!testing::Test::HasFailure())
            ordeal.end();
    }
    std::sort(reopened.begin(), reopened.end());
    std::cout << kills << " kills; opened again in " << reopened[reopened.size() / 2] << " ms (median), "
              << reopened[reopened.size() * 99 / 100] << " ms (99 of 100), " << reopened.back() << " ms (longest)"
              << std::endl;
}

} // namespace
} // namespace rapport::test
