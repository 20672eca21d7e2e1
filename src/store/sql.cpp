#include "store/sql.h"

#include "base/log.h"
#include "store/pendingfigures.h"
#include "store/pendingtext.h"
#include "store/tokenizer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringEncoder>
#include <QUrl>
#include <array>
#include <atomic>
#include <cstring>
#include <sqlite3.h>
#include <unordered_map>
#include <vector>

// Outside the namespace: a static library's resources are only linked in where somebody names them.
static void loadSqlResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace rapport {

/// The idle copies of one prepared statement. A query that is asked again while it runs gets a copy of its own.
struct StatementSlot
{
    QByteArray name; ///< Of a named query.
    QByteArray sql;
    std::vector<sqlite3_stmt *> idle;
    std::vector<int> order; ///< The parameters in the order in which they were bound last time.
    int lent = 0;
    const bool &isLost; ///< The connection's.

    StatementSlot(QByteArray itsName, QByteArray itsSql, const bool &lost)
        : name(std::move(itsName)), sql(std::move(itsSql)), isLost(lost)
    {
    }
    StatementSlot(const StatementSlot &) = delete;
    StatementSlot &operator=(const StatementSlot &) = delete;
    ~StatementSlot()
    {
        for (sqlite3_stmt *statement : idle)
            sqlite3_finalize(statement);
    }
};

namespace {

using namespace Qt::StringLiterals;

/// How long a statement waits for another process's write before it gives up.
constexpr int kBusyTimeoutMs = 10'000;
/// Steps of SQLite's machine after which a statement asks whether it was interrupted: far less than a millisecond.
constexpr int kStepsUninterrupted = 5'000;
/// Filters are made at run time, and their texts are as many as people's ideas: only so many stay prepared.
constexpr qsizetype kComposedKept = 100;

QHash<QByteArray, QByteArray> loadQueries()
{
    loadSqlResources();
    QHash<QByteArray, QByteArray> queries;
    const QDir folder(u":/rapport/sql/queries"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The query file %s cannot be read", qUtf8Printable(name));
        const QByteArray group = QFileInfo(name).completeBaseName().toUtf8();
        const QByteArray text = '\n' + file.readAll();
        static const QByteArray head("\n-- name:");
        for (qsizetype at = text.indexOf(head); at >= 0;) {
            const qsizetype title = at + head.size();
            const qsizetype end = text.indexOf('\n', title);
            const qsizetype next = text.indexOf(head, end);
            const QByteArray key = group + '.' + text.mid(title, end - title).trimmed();
            if (queries.contains(key))
                qFatal("The query %s is written twice", key.constData());
            queries.insert(key, text.mid(end + 1, next < 0 ? -1 : next - end));
            at = next;
        }
    }
    return queries;
}

const QHash<QByteArray, QByteArray> &namedQueries()
{
    static const QHash<QByteArray, QByteArray> queries = loadQueries();
    return queries;
}

/// Throws where the transaction that a statement belongs to is gone.
void insistOnTransaction(bool isLost)
{
    if (isLost)
        throw SqlError(SQLITE_ABORT_ROLLBACK, u"The disk failed in a part of this, and all of it was taken back"_s);
}

[[noreturn]] void raise(sqlite3 *database, int code)
{
    const QString message = database ? QString::fromUtf8(sqlite3_errmsg(database)) : QString();
    throw SqlError(database ? sqlite3_extended_errcode(database) : code,
                   message.isEmpty() ? QString::fromUtf8(sqlite3_errstr(code)) : message);
}

} // namespace

Statement::Statement(sqlite3_stmt *statement, StatementSlot *slot) : m_statement(statement), m_slot(slot)
{
    ++m_slot->lent;
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_slot(std::exchange(other.m_slot, nullptr)),
      m_bound(std::exchange(other.m_bound, 0))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_slot->idle.push_back(m_statement);
    --m_slot->lent;
}

int Statement::parameter(const char *name)
{
    // SQLite compares with every name of the statement. The same code binds in the same order each time.
    std::vector<int> &order = m_slot->order;
    const size_t place = m_bound++;
    if (place < order.size() && std::strcmp(sqlite3_bind_parameter_name(m_statement, order[place]), name) == 0)
        return order[place];
    const int index = sqlite3_bind_parameter_index(m_statement, name);
    if (index == 0)
        qFatal("No parameter %s in: %s", name, sqlite3_sql(m_statement));
    order.resize(place);
    order.push_back(index);
    return index;
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        raise(sqlite3_db_handle(m_statement), code);
}

Statement &Statement::bind(const char *name, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, parameter(name), value));
    return *this;
}

Statement &Statement::bind(const char *name, double value)
{
    check(sqlite3_bind_double(m_statement, parameter(name), value));
    return *this;
}

Statement &Statement::bind(const char *name, const QString &value)
{
    const int index = parameter(name);
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const qsizetype most = encoder.requiredSpace(value.size());
    // A short text is copied by SQLite into memory that the statement has already, a long one is handed over.
    std::array<char, 256> here;
    if (most <= static_cast<qsizetype>(here.size())) {
        const char *const end = encoder.appendToBuffer(here.data(), value);
        check(sqlite3_bind_text64(m_statement, index, here.data(), static_cast<sqlite3_uint64>(end - here.data()),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
        return *this;
    }
    auto *const bytes = static_cast<char *>(sqlite3_malloc64(static_cast<sqlite3_uint64>(most)));
    if (!bytes)
        throw SqlError(SQLITE_NOMEM, QString::fromUtf8(sqlite3_errstr(SQLITE_NOMEM)));
    const char *const end = encoder.appendToBuffer(bytes, value);
    check(sqlite3_bind_text64(m_statement, index, bytes, static_cast<sqlite3_uint64>(end - bytes), sqlite3_free,
                              SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(const char *name, const QByteArray &blob)
{
    // constData() of a null array points at an empty string, so that an empty blob is not stored as NULL.
    check(sqlite3_bind_blob64(m_statement, parameter(name), blob.constData(), static_cast<sqlite3_uint64>(blob.size()),
                              SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(const char *name)
{
    check(sqlite3_bind_null(m_statement, parameter(name)));
    return *this;
}

bool Statement::step()
{
    insistOnTransaction(m_slot->isLost);
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        raise(sqlite3_db_handle(m_statement), code);
    // A statement may end well although one that ran inside it, in a function of ours, could not read.
    insistOnTransaction(m_slot->isLost);
    return code == SQLITE_ROW;
}

int Statement::run()
{
    while (step()) {
    }
    const int changed = sqlite3_changes(sqlite3_db_handle(m_statement));
    reset();
    return changed;
}

void Statement::reset()
{
    m_bound = 0;
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!utf8)
        return {};
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

struct Connection::Private
{
    sqlite3 *database = nullptr;
    bool immutable = false;
    std::atomic<bool> interrupted = false;
    bool writes = false; ///< Between begin() and its end.
    bool isLost = false; ///< SQLite took that transaction back by itself.
    PendingText pendingText;
    PendingFigures pendingFigures;
    QHash<QByteArray, std::shared_ptr<StatementSlot>> named;
    /// By the address of a name: nearly always a literal's, so that the same one asks from the same place.
    std::unordered_map<const char *, StatementSlot *> namedFrom;
    QHash<QByteArray, std::shared_ptr<StatementSlot>> composed;

    ~Private()
    {
        named.clear();
        composed.clear();
        pendingFigures.detach();
        sqlite3_close_v2(database);
    }

    StatementSlot *namedSlot(const char *name)
    {
        StatementSlot *&known = namedFrom[name];
        if (known && known->name == name)
            return known;
        const QByteArray key(name);
        const auto sql = namedQueries().constFind(key);
        if (sql == namedQueries().constEnd())
            qFatal("There is no query named %s", name);
        auto slot = named.constFind(key);
        if (slot == named.constEnd())
            slot = named.insert(key, std::make_shared<StatementSlot>(key, *sql, isLost));
        known = slot->get();
        return known;
    }

    Statement lend(StatementSlot *slot) const
    {
        sqlite3_stmt *statement = nullptr;
        if (!slot->idle.empty()) {
            statement = slot->idle.back();
            slot->idle.pop_back();
        } else {
            const int code = sqlite3_prepare_v3(database, slot->sql.constData(), static_cast<int>(slot->sql.size()),
                                                SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
            if (code != SQLITE_OK)
                raise(database, code);
        }
        return Statement(statement, slot);
    }

    void open(const QByteArray &uri, int flags)
    {
        const int code = sqlite3_open_v2(
            uri.constData(), &database, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        if (code != SQLITE_OK) {
            // A handle comes even with an error, and holds its words.
            const QString words = database ? QString::fromUtf8(sqlite3_errmsg(database)) : QString();
            sqlite3_close_v2(std::exchange(database, nullptr));
            throw SqlError(code, words);
        }
        sqlite3_busy_timeout(database, kBusyTimeoutMs);
        sqlite3_progress_handler(
            database, kStepsUninterrupted,
            [](void *flag) { return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0; }, &interrupted);
    }

    int attachPending()
    {
        if (const int code = pendingText.attach(database); code != SQLITE_OK)
            return code;
        if (const int code = pendingFigures.attach(database); code != SQLITE_OK)
            return code;
        sqlite3_update_hook(
            database,
            [](void *self, int operation, const char *schema, const char *table, long long rowid) {
                if (operation != SQLITE_INSERT || std::strcmp(schema, "main") != 0)
                    return;
                auto *d = static_cast<Private *>(self);
                d->pendingText.noteAdded(table, rowid);
                d->pendingFigures.noteAdded(table, rowid);
            },
            this);
        sqlite3_commit_hook(
            database,
            [](void *self) {
                const auto *d = static_cast<const Private *>(self);
                return d->pendingText.holdsNothing() && d->pendingFigures.holdsNothing() ? 0 : 1;
            },
            this);
        sqlite3_rollback_hook(
            database,
            [](void *self) {
                auto *d = static_cast<Private *>(self);
                d->isLost = d->writes;
                d->pendingText.forgetAll();
                d->pendingFigures.forgetAll();
            },
            this);
        return SQLITE_OK;
    }

    /// Opening is lazy: whether the file can be read shows at the first look into it.
    [[nodiscard]] int firstLook() const
    {
        return sqlite3_exec(database, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    }
};

Connection::Connection(const QString &path, Mode mode) : d(std::make_unique<Private>())
{
    // SQLite counts its memory, under a lock that every allocation of every thread takes. Nobody asks for the count.
    // Refused where another part of the process has used SQLite already, which does no harm.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(uncounted);
    const QByteArray uri = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
    const auto openImmutable = [this, &uri] {
        d->open(uri + "?immutable=1", SQLITE_OPEN_READONLY);
        d->immutable = true;
    };
    if (mode == Mode::ReadWrite) {
        d->open(uri, SQLITE_OPEN_READWRITE);
    } else if (mode == Mode::Immutable) {
        openImmutable();
    } else {
        d->open(uri, SQLITE_OPEN_READONLY);
        const int code = d->firstLook() & 0xff;
        const bool nothingPending = QFileInfo(path + u"-wal"_s).size() == 0;
        if ((code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && nothingPending) {
            // A folder that cannot be written has no place for the files of the write-ahead log. Nobody can change
            // what lies there either, so it is read as it is.
            sqlite3_close_v2(std::exchange(d->database, nullptr));
            openImmutable();
        }
    }
    registerTokenizer(d->database);
    if (const int code = d->attachPending(); code != SQLITE_OK)
        raise(d->database, code);
    execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -12288;");
}

Connection::~Connection() = default;

Statement Connection::query(const char *name)
{
    return d->lend(d->namedSlot(name));
}

Statement Connection::compose(const QByteArray &sql)
{
    auto slot = d->composed.constFind(sql);
    if (slot == d->composed.constEnd()) {
        if (d->composed.size() >= kComposedKept)
            d->composed.removeIf([](const auto &entry) { return entry.value()->lent == 0; });
        slot = d->composed.insert(sql, std::make_shared<StatementSlot>(QByteArray(), sql, d->isLost));
    }
    return d->lend(slot->get());
}

void Connection::execute(const QByteArray &sql)
{
    insistOnTransaction(d->isLost);
    const int code = sqlite3_exec(d->database, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(d->database, code);
}

void Connection::begin()
{
    execute("BEGIN IMMEDIATE");
    d->writes = true;
}

void Connection::commit()
{
    countAdded(*this);
    indexPendingText();
    d->pendingFigures.write(*this);
    execute("COMMIT");
    d->writes = false;
}

PendingFigures &Connection::figures()
{
    return d->pendingFigures;
}

void Connection::indexPendingText()
{
    const auto write = [this](PendingText::Index index, const char *name) {
        const QList<qint64> ids = d->pendingText.take(index);
        if (!ids.isEmpty())
            query(name).bind(":ids", listOf(ids)).run();
    };
    write(PendingText::Index::Message, "messages.index");
    write(PendingText::Index::Identity, "people.index");
}

void Connection::rollBack() noexcept
{
    // SQLite rolls back by itself after some errors (a full disk): then there is nothing left to do but to forget what
    // the statement that failed still gathered behind that, while it came to its end.
    d->writes = d->isLost = false;
    d->pendingText.forgetAll();
    d->pendingFigures.forgetAll();
    if (sqlite3_get_autocommit(d->database) != 0)
        return;
    // A connection that is being closed may be interrupted even in this; its end is the transaction's.
    if (sqlite3_exec(d->database, "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK && !d->interrupted)
        qCWarning(logStore) << "A transaction could not be rolled back:" << sqlite3_errmsg(d->database);
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(d->database);
}

int Connection::totalChanges() const
{
    return sqlite3_total_changes(d->database);
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(d->database, "main") != 0;
}

bool Connection::isImmutable() const
{
    return d->immutable;
}

void Connection::leaveLogWhenClosed() noexcept
{
    sqlite3_db_config(d->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Connection::interrupt()
{
    // SQLite's own is forgotten where no statement happens to run at the moment
    // (https://sqlite.org/c3ref/interrupt.html).
    d->interrupted = true;
    sqlite3_interrupt(d->database);
}

void Connection::goOn()
{
    d->interrupted = false;
}

} // namespace rapport
