#include "store/rescue.h"

#include "store/leads.h"
#include "store/maintenance.h"
#include "store/moods.h"
#include "store/migrations.h"
#include "store/rollups.h"
#include "store/store.h"
#include "store/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <algorithm>
#include <array>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = RawValue::Kind;

constexpr int kRowsAtOnce = 5000;
/// Reading the file a first time, to learn what lies where, is so much of the work.
constexpr double kShareOfSurvey = 0.3;

/// Those of what people made here that are tables of their own; the rest follows in the order of the export.
constexpr std::array kFirst{"workspace", "actor", "account", "tag", "draft", "outbox", "event", "conversation_tag"};
/// Its rows are told apart: what was written here first.
constexpr const char *kMessages = "message";

Result<QList<Migration>> migrationsOf(RawFile &file)
{
    QList<Migration> migrations = builtInMigrations();
    const std::optional<int> version = rawSchemaVersion(file);
    if (version && *version > migrations.last().version)
        return fail(ErrorKind::Invalid, u"A newer Rapport made this workspace: only that one can rescue it"_s);
    migrations.removeIf([&version](const Migration &one) { return version && one.version > *version; });
    return migrations;
}

/// Takes the rows of one RawWorkspace into a new database.
class Rescue
{
public:
    Rescue(RawFile &file, const RawWorkspace &source, Connection &target, const Clock &clock,
           const RescueProgress &progress)
        : m_file(file), m_source(source), m_target(target), m_clock(clock), m_progress(progress)
    {
        for (const RawTable &table : source.tables())
            m_pages += static_cast<qint64>(table.pages.size() + table.strayPages.size());
    }

    /// False: stopped. Throws SqlError.
    bool run(RescueReceipt &receipt)
    {
        m_target.execute("PRAGMA foreign_keys = OFF");
        const QList<QByteArray> triggers = takeTriggersAway();
        m_target.execute("BEGIN IMMEDIATE; DELETE FROM workspace;");
        for (const RawTable *table : inOrder()) {
            if (!takeTable(*table, receipt))
                return false;
        }
        standIn(receipt);
        m_target.commit();
        for (const QByteArray &trigger : triggers)
            m_target.execute(trigger);
        return true;
    }

private:
    /// They keep figures up to date, row by row; those are counted once in the end.
    QList<QByteArray> takeTriggersAway()
    {
        QList<QByteArray> texts;
        QList<QByteArray> names;
        {
            Statement s = m_target.query("rescue.triggers");
            while (s.step()) {
                names.append(s.text(0).toUtf8());
                texts.append(s.text(1).toUtf8());
            }
        }
        for (const QByteArray &name : std::as_const(names))
            m_target.execute("DROP TRIGGER " + name);
        return texts;
    }

    [[nodiscard]] std::vector<const RawTable *> inOrder() const
    {
        std::vector<const RawTable *> order;
        for (const char *name : kFirst) {
            for (const RawTable &table : m_source.tables()) {
                if (qstrcmp(table.transfer->table, name) == 0)
                    order.push_back(&table);
            }
        }
        for (const RawTable &table : m_source.tables()) {
            const bool isMessages = qstrcmp(table.transfer->table, kMessages) == 0;
            if (isMessages)
                order.insert(order.begin() + static_cast<std::ptrdiff_t>(std::min(kFirst.size(), order.size())),
                             &table);
            else if (std::find(order.begin(), order.end(), &table) == order.end())
                order.push_back(&table);
        }
        return order;
    }

    bool takeTable(const RawTable &table, RescueReceipt &receipt)
    {
        RescuedTable result{.table = QString::fromLatin1(table.transfer->table), .damagedPages = table.damagedPages};
        m_insert = insertInto(table);
        for (const bool stray : {false, true}) {
            for (const quint32 number : stray ? table.strayPages : table.pages) {
                if (!m_progress(m_pages == 0 ? 1 : static_cast<double>(m_donePages++) / static_cast<double>(m_pages)))
                    return false;
                const std::optional<RawPage> page = readPage(m_file, number);
                if (!page)
                    continue; // it could be read a moment ago: the disk itself is failing
                result.damagedRows += page->damagedRows;
                for (const RawRow &row : page->rows)
                    takeRow(table, row, stray, result);
            }
        }
        receipt.tables.append(result);
        return true;
    }

    static QByteArray insertInto(const RawTable &table)
    {
        QByteArrayList names;
        QByteArrayList values;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            names.append(table.columns[i].name);
            values.append(":c" + QByteArray::number(static_cast<qlonglong>(i)));
        }
        return "INSERT OR IGNORE INTO " + QByteArray(table.transfer->table) + " (" + names.join(", ") + ") VALUES (" +
               values.join(", ") + ')';
    }

    void takeRow(const RawTable &table, const RawRow &row, bool stray, RescuedTable &result)
    {
        if (!table.fits(row)) {
            ++result.damagedRows;
            return;
        }
        bool mended = false;
        int written = 0;
        {
            // A row from before a column came has no value for it: the column's own default is taken.
            RawTable shorter;
            const bool whole = row.values.size() == table.columns.size();
            if (!whole) {
                shorter.transfer = table.transfer;
                shorter.columns.assign(table.columns.begin(),
                                       table.columns.begin() + static_cast<std::ptrdiff_t>(row.values.size()));
            }
            Statement s = m_target.compose(whole ? m_insert : insertInto(shorter));
            for (size_t i = 0; i < row.values.size(); ++i)
                mended |= bind(s, ":c" + QByteArray::number(static_cast<qlonglong>(i)),
                               table.columns[i].isRowId ? RawValue{Kind::Integer, row.id, 0, {}} : row.values[i]);
            written = s.run();
        }
        result.saved += written;
        result.mendedRows += written > 0 && mended;
        // One that is there already: from a page nothing led to it is an older form of it, elsewhere a wrong number.
        if (written == 0 && !stray)
            ++result.damagedRows;
        if (++m_uncommitted >= kRowsAtOnce) {
            m_uncommitted = 0;
            m_target.commit();
            m_target.execute("BEGIN IMMEDIATE");
        }
    }

    /// Returns whether the value had to be mended.
    static bool bind(Statement &statement, const QByteArray &name, const RawValue &value)
    {
        switch (value.kind) {
        case Kind::Null:
            statement.bindNull(name.constData());
            return false;
        case Kind::Integer:
            statement.bind(name.constData(), value.integer);
            return false;
        case Kind::Real:
            statement.bind(name.constData(), value.real);
            return false;
        case Kind::Blob:
            statement.bind(name.constData(), value.bytes);
            return false;
        case Kind::Text: {
            QStringDecoder decode(QStringDecoder::Utf8);
            const QString text = decode(value.bytes);
            statement.bind(name.constData(), text);
            return decode.hasError();
        }
        }
        return false;
    }

    void standIn(RescueReceipt &receipt)
    {
        const qint64 now = m_clock.nowMs();
        const auto add = [&](const char *query, const QString &table, bool dated) {
            Statement s = m_target.query(query);
            if (dated)
                s.bind(":now", now);
            const int made = s.run();
            for (RescuedTable &one : receipt.tables) {
                if (one.table == table)
                    one.standIns += made;
            }
        };
        add("rescue.standInActors", u"actor"_s, false);
        add("rescue.standInAccounts", u"account"_s, true);
        add("rescue.standInRealms", u"realm"_s, false);
        add("rescue.standInContacts", u"contact"_s, true);
        add("rescue.standInNobodysRealm", u"realm"_s, false);
        add("rescue.standInAuthorsContacts", u"contact"_s, true);
        add("rescue.standInAuthors", u"identity"_s, false);
        add("rescue.standInConversations", u"conversation"_s, false);
        add("rescue.standInTags", u"tag"_s, false);
        receipt.dropped += m_target.query("rescue.dropLooseTags").run();
        // An older schema knows nobody to be somebody else.
        if (!m_target.query("rescue.knowsMerges").step())
            return;
        add("rescue.standInGroups", u"person_group"_s, false);
        for (const char *query : {"rescue.dropLooseMerges", "rescue.dropLooseHomes", "rescue.dropLooseNotSame",
                                  "rescue.dropLooseMembers", "rescue.dropLooseNotes", "rescue.dropLooseNoteRevisions",
                                  "rescue.dropLooseImportance", "rescue.dropLooseKeys"})
            receipt.dropped += m_target.query(query).run();
        if (m_target.query("rescue.knowsAdvocates").step())
            receipt.dropped += m_target.query("rescue.dropLooseAdvocates").run();
        if (m_target.query("rescue.knowsConsents").step())
            receipt.dropped += m_target.query("rescue.dropLooseConsents").run();
        if (m_target.query("rescue.knowsLeads").step())
            dropLooseFindings(receipt);
        if (m_target.query("rescue.knowsCampaigns").step())
            dropLooseProgramme(receipt);
        if (m_target.query("rescue.knowsContent").step()) {
            receipt.dropped += m_target.query("rescue.dropLoosePosts").run();
            m_target.query("rescue.mendPostAccounts").run();
        }
    }

    void dropLooseProgramme(RescueReceipt &receipt)
    {
        for (const char *query : {"rescue.dropLooseCampaignRevisions", "rescue.dropLooseCampaignDecisions",
                                  "rescue.dropLooseCampaignFigures"})
            receipt.dropped += m_target.query(query).run();
    }

    void dropLooseFindings(RescueReceipt &receipt)
    {
        for (const char *query : {"rescue.dropLooseCorrections", "rescue.dropLooseLeads", "rescue.dropLooseLeadSteps",
                                  "rescue.dropLooseDismissals", "rescue.dropLooseIdeaSteps",
                                  "rescue.dropLooseIdeaMessages"})
            receipt.dropped += m_target.query(query).run();
        m_target.query("rescue.mendMergedIdeas").run();
    }

    RawFile &m_file;
    const RawWorkspace &m_source;
    Connection &m_target;
    const Clock &m_clock;
    const RescueProgress &m_progress;
    QByteArray m_insert;
    qint64 m_pages = 0;
    qint64 m_donePages = 0;
    int m_uncommitted = 0;
};

/// What people attached: as files beside the database they are copied as they are.
void copyFiles(const QString &from, const QString &to, RescueReceipt &receipt)
{
    const QDir source(from);
    QDirIterator each(from, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString name = each.next();
        const QString copy = to + u'/' + source.relativeFilePath(name);
        const bool copied = QDir().mkpath(QFileInfo(copy).path()) && QFile::copy(name, copy);
        receipt.files += copied;
        receipt.lostFiles += !copied;
    }
}

/// Makes anew what is counted from the rows, and looks whether all is well.
Result<> settle(const QString &folder, const Clock &clock, RescueReceipt &receipt)
{
    const Result<std::unique_ptr<Store>> store = Store::open(folder, {.clock = &clock, .watchOtherProcesses = false});
    if (!store)
        return fail(store.error());
    const Result<> named = (*store)->writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        recountCounters(w);
        recountFigures(w);
        judgeWhatIsNot(w);
        findAllLeadsAgain(w);
        if (workspaceValue(w, kWorkspaceUid).isEmpty())
            setWorkspaceValue(w, kWorkspaceUid, Uid::create(w.nowMs()).toString());
        return {};
    });
    if (!named)
        return named;
    const Result<QList<Finding>> mended = verifyWorkspace(**store, true, [](const QString &) {});
    if (!mended)
        return fail(mended.error());
    for (const Finding &finding : *mended) {
        if (finding.id == u"references"_s)
            receipt.dropped += finding.repaired;
    }
    // Setting one thing right can uncover another.
    const Result<QList<Finding>> again = verifyWorkspace(**store, true, [](const QString &) {});
    if (!again)
        return fail(again.error());
    for (const Finding &finding : *again) {
        if (finding.found > finding.repaired)
            receipt.problems.append(u"%1 %2"_s.arg(finding.found - finding.repaired).arg(finding.check));
    }
    return {};
}

Result<RescueReceipt> rescueInto(const QString &folder, const QString &part, const Clock &clock,
                                 const RescueProgress &progress)
{
    RawFile file;
    if (const Result<> opened = file.open(Store::databasePath(folder)); !opened)
        return fail(opened.error());
    const Result<QList<Migration>> migrations = migrationsOf(file);
    if (!migrations)
        return fail(migrations.error());
    if (!QDir().mkpath(part))
        return fail(ErrorKind::Storage, part + u" cannot be made"_s);
    const QString target = Store::databasePath(part);
    if (const Result<> created = createDatabase(target, *migrations, clock); !created)
        return fail(created.error());
    RescueReceipt receipt;
    try {
        Connection connection(target, Connection::Mode::ReadWrite);
        RawWorkspace source;
        const Result<> read = source.read(file, connection, [&](qint64 pages) {
            return progress(kShareOfSurvey * static_cast<double>(pages) / (static_cast<double>(file.pageCount()) + 1));
        });
        if (!read)
            return fail(read.error());
        const RescueProgress rest = [&progress](double share) {
            return progress(kShareOfSurvey + (1 - kShareOfSurvey) * share);
        };
        if (!Rescue(file, source, connection, clock, rest).run(receipt))
            return fail(ErrorKind::Cancelled);
    } catch (const SqlError &error) {
        return fail(ErrorKind::Storage, part + u" cannot be written: "_s + QString::fromUtf8(error.what()));
    }
    copyFiles(folder + u"/attachments"_s, part + u"/attachments"_s, receipt);
    if (const Result<> settled = settle(part, clock, receipt); !settled)
        return fail(settled.error());
    receipt.tables.removeIf([](const RescuedTable &one) {
        return one.saved == 0 && one.damagedPages == 0 && one.damagedRows == 0 && one.standIns == 0;
    });
    return receipt;
}

} // namespace

Result<QList<DamagedPart>> surveyDamage(const QString &folder, const RescueProgress &progress)
{
    RawFile file;
    if (const Result<> opened = file.open(Store::databasePath(folder)); !opened)
        return fail(opened.error());
    const Result<QList<Migration>> migrations = migrationsOf(file);
    if (!migrations)
        return fail(migrations.error());
    const QTemporaryDir scratch;
    const QString reference = scratch.filePath(u"reference.db"_s);
    const SystemClock clock;
    if (const Result<> created = createDatabase(reference, *migrations, clock); !created)
        return fail(created.error());
    try {
        Connection connection(reference, Connection::Mode::ReadOnly);
        RawWorkspace source;
        const Result<> read = source.read(file, connection, [&](qint64 pages) {
            return progress(static_cast<double>(pages) / (static_cast<double>(file.pageCount()) + 1));
        });
        if (!read)
            return fail(read.error());
        return QList<DamagedPart>(source.damage().begin(), source.damage().end());
    } catch (const SqlError &error) {
        return fail(ErrorKind::Storage, QString::fromUtf8(error.what()));
    }
}

Result<RescueReceipt> rescueWorkspace(const QString &folder, const QString &newFolder, const Clock &clock,
                                      const RescueProgress &progress)
{
    const QString place = QDir(newFolder).absolutePath();
    const QString part = place + u".part"_s;
    const QString source = QDir(folder).absolutePath();
    if (QFileInfo::exists(place) && !QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorKind::Invalid, place + u" is not empty"_s);
    if (QString(place + u'/').startsWith(source + u"/attachments/"_s))
        return fail(ErrorKind::Invalid, place + u" lies among the files that are to be copied"_s);
    if (QFileInfo::exists(part))
        return fail(ErrorKind::Invalid, part + u" is left from another rescue: remove it first"_s);
    Result<RescueReceipt> receipt = rescueInto(source, part, clock, progress);
    if (receipt && ((QFileInfo::exists(place) && !QDir().rmdir(place)) || !QDir().rename(part, place)))
        receipt = fail(ErrorKind::Storage, place + u" cannot be made"_s);
    if (!receipt)
        QDir(part).removeRecursively();
    return receipt;
}

} // namespace rapport::store
