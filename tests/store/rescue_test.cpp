#include "store/rescue.h"

#include "demo/demo.h"
#include "samples.h"
#include "store/search.h"
#include "store/verify.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>
#include <gmock/gmock.h>
#include <map>

namespace rapport {
namespace {

using namespace test;

constexpr int kMessages = 2500;
constexpr int kPageBytes = 4096;

const store::RescueProgress kOn = [](double) { return true; };

/// Where a page belongs, as SQLite itself tells while the file is sound.
struct PageFact
{
    QByteArray name;
    QByteArray type; ///< "leaf", "internal", "overflow".
    quint32 number = 0;
    qint64 cells = 0;
    qint64 rowsWithin = 0; ///< Of a cell of an interior page: 1 in a table without row ids.
};

/// A workspace with some of everything, made once, and what is in it.
class Rescue : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_base = std::make_unique<TempWorkspace>();
        ASSERT_TRUE(fillDemo(s_base->store(), {.messages = kMessages}, [](int, int) { return true; }));
        s_base->write([](Writer &w) {
            Statement some = w.compose("SELECT id, account_id FROM conversation ORDER BY id LIMIT 150");
            int number = 1;
            for (; some.step(); ++number) {
                const ConversationId id = some.id<ConversationId>(0);
                const QString text = u"Kept by hand %1 "_s.arg(number) + QString(number * 60, u'ö');
                addMessage(
                    w, some.id<AccountId>(1), id, {},
                    {.text = text, .direction = Direction::Note, .kind = MessageKind::Note, .writtenHere = true});
                w.compose("INSERT INTO draft (conversation_id, kind, uid, actor_id, text, updated_at) VALUES (:id, 0, "
                          "randomblob(16), :actor, :text, 1) ON CONFLICT DO NOTHING")
                    .bind(":id", id)
                    .bind(":actor", w.actor())
                    .bind(":text", text)
                    .run();
            }
        });
        // Leaves pages without content.
        s_base->write([](Writer &w) { w.compose("DELETE FROM message_revision WHERE id % 2 = 0").run(); });
        s_base->write([](Writer &w) {
            w.connection().execute("CREATE TABLE passing AS SELECT id, text FROM message; DROP TABLE passing;");
        });
        learn();
    }

    static void learn()
    {
        s_base->read([](Reader &r) {
            Statement pages = r.compose("SELECT name, pagetype, pageno, ncell FROM dbstat");
            while (pages.step())
                s_pages.push_back({pages.text(0).toUtf8(), pages.text(1).toUtf8(),
                                   static_cast<quint32>(pages.integer(2)), pages.integer(3),
                                   pages.text(0) == u"raw_item"_s ? 1 : 0});
            return 0;
        });
        for (const store::TransferTable &table : store::transferTables())
            s_rows[QString::fromLatin1(table.table)] = countOf(*s_base, table.table);
        s_base->close();
    }

    static void TearDownTestSuite() { s_base.reset(); }

    Rescue() { copyWorkspace(s_base->folder(), damaged()); }

    static void copyWorkspace(const QString &from, const QString &to)
    {
        ASSERT_TRUE(QDir().mkpath(to));
        ASSERT_TRUE(QFile::copy(Store::databasePath(from), Store::databasePath(to)));
    }

    [[nodiscard]] QString damaged() const { return m_folder.filePath(u"damaged"_s); }
    [[nodiscard]] QString rescued() const { return m_folder.filePath(u"rescued"_s); }

    /// Overwrites a piece of a page: with zeros, with noise, or bit by bit.
    void damage(quint32 page, QRandomGenerator &random)
    {
        QFile file(Store::databasePath(damaged()));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const int style = random.bounded(4);
        const int from = style == 0 ? 0 : random.bounded(kPageBytes);
        const int length = style == 0 ? kPageBytes : 1 + random.bounded(kPageBytes - from);
        file.seek(qint64{page - 1} * kPageBytes + from);
        QByteArray bytes = file.read(length);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (style <= 1)
                bytes[i] = 0;
            else if (style == 2)
                bytes[i] = static_cast<char>(random.bounded(256));
            else if (i % 97 == 0)
                bytes[i] = static_cast<char>(bytes[i] ^ (1 << random.bounded(8)));
        }
        file.seek(qint64{page - 1} * kPageBytes + from);
        ASSERT_EQ(file.write(bytes), length);
    }

    /// What a person would do who has noticed nothing yet.
    void workOnIt()
    {
        const auto store = Store::open(damaged(), {.actorName = u"Mira"_s});
        if (!store)
            return; // said so, which is enough
        for (const char *words : {"table", "loom", "kept"}) {
            (void)(*store)->readNow([words](Reader &r) {
                return store::searchMessages(r, *parseQuery(QString::fromLatin1(words)),
                                             store::SearchOrder::NewestFirst, 20);
            });
        }
        for (int i = 1; i <= 40; ++i) {
            (void)(*store)->writeNow(WriteLane::User, [i](Writer &w) -> Result<> {
                w.compose("UPDATE conversation SET unread = unread + 1 WHERE id = :id").bind(":id", i).run();
                return {};
            });
        }
        const Result<> lost = (*store)->readNow([](Reader &r) -> Result<> {
            for (const char *all :
                 {"SELECT sum(length(text)) FROM message", "SELECT sum(length(body)) FROM raw_item"}) {
                Statement s = r.compose(all);
                s.step();
            }
            return {};
        });
        if (lost || lost.error().kind != ErrorKind::Storage)
            return;
        // It ran into the damage: from here on nothing is written any more.
        EXPECT_EQ((*store)->hindrance(), Hindrance::Damaged) << qPrintable(lost.error().detail);
        const Result<> refused = (*store)->writeNow(WriteLane::User, [](Writer &) -> Result<> { return {}; });
        EXPECT_FALSE(refused);
        EXPECT_THAT(refused.error().detail.toStdString(), testing::HasSubstr("damaged"));
    }

    /// Rescues, and holds what came out of it against what SQLite told of the damaged page.
    void expectAllButPage(const PageFact &page)
    {
        const QByteArray before = digestOf(Store::databasePath(damaged()));
        const auto receipt = store::rescueWorkspace(damaged(), rescued(), m_clock, kOn);
        ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
        EXPECT_EQ(digestOf(Store::databasePath(damaged())), before) << "the damaged file is not touched";
        EXPECT_EQ(receipt->problems, QStringList());
        std::map<QString, qint64> saved;
        for (const store::RescuedTable &table : receipt->tables)
            saved[table.table] = table.saved;
        for (const auto &[table, rows] : s_rows) {
            // Without the list of tables, two of the very same form cannot be told apart: tags and marks of spam, steps
            // of leads and of ideas.
            if (page.name == "schema" &&
                QStringList{u"conversation_tag"_s, u"lead_step"_s, u"idea_step"_s}.contains(table))
                continue;
            qint64 most = 0;
            if (table == QString::fromUtf8(page.name))
                most = page.type == "leaf" ? page.cells : page.type == "overflow" ? 1 : page.cells * page.rowsWithin;
            EXPECT_GE(saved[table], rows - most) << qPrintable(table);
            EXPECT_LE(saved[table], rows) << qPrintable(table) << ": nothing twice, nothing from nowhere";
        }
        const auto opened = Store::open(rescued(), {});
        ASSERT_TRUE(opened);
        const auto findings = store::verifyWorkspace(**opened, false, [](const QString &) {});
        ASSERT_TRUE(findings);
        for (const store::Finding &finding : *findings)
            EXPECT_EQ(finding.found, 0) << qPrintable(finding.check + u": "_s + finding.detail);
    }

    /// The first page of the list of pages without content, as the header tells.
    [[nodiscard]] quint32 firstFreePage() const
    {
        QFile file(Store::databasePath(damaged()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return qFromBigEndian<quint32>(file.read(100).constData() + 32);
    }

    static QByteArray digestOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(&file);
        return hash.result();
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    static std::unique_ptr<TempWorkspace> s_base;
    static std::vector<PageFact> s_pages;
    static std::map<QString, qint64> s_rows;
};

std::unique_ptr<TempWorkspace> Rescue::s_base;
std::vector<PageFact> Rescue::s_pages;
std::map<QString, qint64> Rescue::s_rows;

/// How often each kind of page is damaged; raised for a long run.
int rounds()
{
    const int asked = qEnvironmentVariableIntValue("RAPPORT_CORRUPTIONS");
    return asked > 0 ? asked : 1;
}

struct PageKind
{
    const char *what;
    const char *name; ///< SQL LIKE, of the table or index; empty: any.
    const char *type;
};

class RescuePages : public Rescue, public testing::WithParamInterface<PageKind>
{
};

TEST_P(RescuePages, SavesAllThatStandsOnGoodPages)
{
    const PageKind &kind = GetParam();
    std::vector<PageFact> candidates;
    for (const PageFact &page : s_pages) {
        if (page.name == kind.name && page.type == kind.type && page.number != 1)
            candidates.push_back(page);
    }
    ASSERT_FALSE(candidates.empty());
    for (int round = 0; round < rounds(); ++round) {
        SCOPED_TRACE(round);
        QRandomGenerator random(static_cast<quint32>(round) * 1000 +
                                static_cast<quint32>(qHash(QByteArrayView(kind.what), 0) % 1000));
        const PageFact page = candidates[random.bounded(static_cast<quint32>(candidates.size()))];
        QDir(damaged()).removeRecursively();
        QDir(rescued()).removeRecursively();
        copyWorkspace(s_base->folder(), damaged());
        damage(page.number, random);
        workOnIt();
        expectAllButPage(page);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, RescuePages,
    testing::Values(PageKind{"MessageLeaf", "message", "leaf"}, PageKind{"MessageInterior", "message", "internal"},
                    PageKind{"MessageOverflow", "message", "overflow"},
                    PageKind{"ConversationLeaf", "conversation", "leaf"}, PageKind{"IdentityLeaf", "identity", "leaf"},
                    PageKind{"RawLeaf", "raw_item", "leaf"}, PageKind{"DraftLeaf", "draft", "leaf"},
                    PageKind{"AccountLeaf", "account", "leaf"}, PageKind{"IndexLeaf", "message_author", "leaf"},
                    PageKind{"IndexInterior", "message_thread", "internal"},
                    PageKind{"TextIndex", "message_fts_data", "leaf"}),
    [](const auto &each) { return std::string(each.param.what); });

TEST_F(Rescue, SavesEverythingWithoutTheHeaderAndTheSchema)
{
    QRandomGenerator random(7);
    QFile file(Store::databasePath(damaged()));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray noise(kPageBytes, '\0');
    random.generate(reinterpret_cast<quint32 *>(noise.data()),
                    reinterpret_cast<quint32 *>(noise.data() + noise.size()));
    file.write(noise);
    file.close();
    const auto opened = Store::open(damaged(), {});
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().detail.toStdString(), testing::HasSubstr("damaged"));
    const auto damage = store::surveyDamage(damaged(), kOn);
    ASSERT_TRUE(damage);
    ASSERT_FALSE(damage->isEmpty());
    EXPECT_EQ(damage->first().kind, store::DamagedPart::Kind::Header);
    expectAllButPage({.name = "schema", .type = {}});
}

TEST_F(Rescue, SavesEverythingWhenTheFreePagesAreUnknown)
{
    const quint32 trunk = firstFreePage();
    ASSERT_NE(trunk, 0u);
    QRandomGenerator random(8);
    damage(trunk, random);
    expectAllButPage({});
}

TEST_F(Rescue, SavesWhatTheLogHasCommitted)
{
    {
        TempWorkspace live;
        const Account account = live.write([](Writer &w) { return addAccount(w); });
        const ConversationId conversation =
            live.write([&](Writer &w) { return addConversation(w, account.id, u"thread"_s); });
        live.write([&](Writer &w) {
            return addMessage(w, account.id, conversation, addPerson(w, u"Ann"_s),
                              {.text = u"Only in the log"_s, .remoteId = u"1"_s});
        });
        QDir(damaged()).removeRecursively();
        copyWorkspace(live.folder(), damaged());
        ASSERT_TRUE(
            QFile::copy(Store::databasePath(live.folder()) + u"-wal"_s, Store::databasePath(damaged()) + u"-wal"_s));
    }
    const QByteArray log = digestOf(Store::databasePath(damaged()) + u"-wal"_s);
    const auto receipt = store::rescueWorkspace(damaged(), rescued(), m_clock, kOn);
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(digestOf(Store::databasePath(damaged()) + u"-wal"_s), log);
    EXPECT_FALSE(QFile::exists(Store::databasePath(damaged()) + u"-shm"_s));
    const auto store = Store::open(rescued(), {});
    ASSERT_TRUE(store);
    const auto text = (*store)->readNow([](Reader &r) -> Result<QString> {
        Statement s = r.compose("SELECT text FROM message");
        return s.step() ? s.text(0) : QString();
    });
    EXPECT_EQ(text.value(), u"Only in the log"_s);
}

TEST_F(Rescue, KeepsWhatPeopleMadeAlsoWhenItsConversationsAreLost)
{
    QFile file(Store::databasePath(damaged()));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    for (const PageFact &page : s_pages) {
        if (page.name != "conversation" && page.name != "account" && page.name != "identity")
            continue;
        file.seek(qint64{page.number - 1} * kPageBytes);
        file.write(QByteArray(kPageBytes, '\xff'));
    }
    file.close();
    const auto receipt = store::rescueWorkspace(damaged(), rescued(), m_clock, kOn);
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(receipt->problems, QStringList());
    std::map<QString, store::RescuedTable> tables;
    for (const store::RescuedTable &table : receipt->tables)
        tables[table.table] = table;
    EXPECT_EQ(tables[u"message"_s].saved, s_rows[u"message"_s]);
    EXPECT_EQ(tables[u"draft"_s].saved, s_rows[u"draft"_s]);
    EXPECT_EQ(tables[u"conversation"_s].saved, 0);
    EXPECT_GT(tables[u"conversation"_s].standIns, 0);
    EXPECT_GT(tables[u"conversation"_s].damagedPages, 0);
    EXPECT_EQ(receipt->tables.first().table, u"workspace"_s) << "what people made comes first";
}

TEST_F(Rescue, TellsWhatIsDamaged)
{
    const auto sound = store::surveyDamage(damaged(), kOn);
    ASSERT_TRUE(sound);
    EXPECT_TRUE(sound->isEmpty()) << (sound->isEmpty() ? "" : qPrintable(sound->first().name));
    const auto zero = [this](const char *name) {
        const auto page = std::find_if(s_pages.begin(), s_pages.end(),
                                       [name](const PageFact &one) { return one.name == name && one.type == "leaf"; });
        QFile file(Store::databasePath(damaged()));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(qint64{page->number - 1} * kPageBytes);
        file.write(QByteArray(kPageBytes, '\0'));
    };
    zero("message");
    zero("message_author");
    zero("message_fts_data");
    const auto found = store::surveyDamage(damaged(), kOn);
    ASSERT_TRUE(found);
    using Kind = store::DamagedPart::Kind;
    std::vector<std::pair<Kind, QString>> parts;
    for (const store::DamagedPart &part : *found) {
        parts.emplace_back(part.kind, part.name);
        EXPECT_EQ(part.pages, 1);
    }
    EXPECT_THAT(parts, testing::UnorderedElementsAre(std::pair(Kind::Rows, u"message"_s),
                                                     std::pair(Kind::Derived, u"message_author"_s),
                                                     std::pair(Kind::Derived, u"text index"_s)));
}

TEST_F(Rescue, SavesTheSoundPartOfACutOffFile)
{
    QFile file(Store::databasePath(damaged()));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.resize(file.size() / 2 + 100));
    file.close();
    const auto opened = Store::open(damaged(), {});
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().detail.toStdString(), testing::HasSubstr("its end is missing"));
    const auto receipt = store::rescueWorkspace(damaged(), rescued(), m_clock, kOn);
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(receipt->problems, QStringList());
    EXPECT_FALSE(receipt->tables.isEmpty());
}

TEST_F(Rescue, LeavesNothingBehindWhenStoppedOrRefused)
{
    const auto stopped =
        store::rescueWorkspace(damaged(), rescued(), m_clock, [](double share) { return share < 0.5; });
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"damaged"_s});
    EXPECT_EQ(store::rescueWorkspace(damaged(), damaged(), m_clock, kOn).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(store::rescueWorkspace(rescued(), rescued() + u"2"_s, m_clock, kOn).error().kind, ErrorKind::Storage);
}

} // namespace
} // namespace rapport
