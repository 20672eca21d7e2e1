#include "limits/limitstore.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sqlite3.h>
#include <zlib.h>

namespace rapport::bench {

namespace {

constexpr const char *kPragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;"
                                 "PRAGMA wal_autocheckpoint = 10000; PRAGMA temp_store = MEMORY;";

constexpr int kPackingLevel = 1;
constexpr int kPackingMemory = 5;

constexpr const char *kSchema = R"(
CREATE TABLE identity (id INTEGER PRIMARY KEY, account_id INTEGER, remote_id TEXT, handle TEXT, name TEXT);
CREATE UNIQUE INDEX identity_remote ON identity(account_id, remote_id);
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY, account_id INTEGER, identity_id INTEGER, remote_key TEXT, state INTEGER, unread INTEGER,
    message_count INTEGER, first_at INTEGER, last_at INTEGER, waiting_since INTEGER, subject TEXT, preview TEXT,
    assignee_id INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX conversation_remote ON conversation(account_id, remote_key);
CREATE INDEX conversation_last ON conversation(last_at DESC, id DESC);
CREATE INDEX conversation_person ON conversation(identity_id, last_at DESC);
CREATE INDEX conversation_open ON conversation(waiting_since, id) WHERE state = 0;
CREATE INDEX conversation_waiting ON conversation(last_at DESC, id DESC) WHERE state = 1;
CREATE INDEX conversation_unread ON conversation(last_at DESC, id DESC) WHERE unread > 0;
CREATE INDEX conversation_assignee ON conversation(assignee_id, last_at DESC, id DESC) WHERE assignee_id <> 0;
CREATE INDEX conversation_account ON conversation(account_id, last_at DESC, id DESC);
CREATE TABLE conversation_count (
    account_id INTEGER, state INTEGER, n INTEGER, PRIMARY KEY (account_id, state)) WITHOUT ROWID;
CREATE TABLE day_count (
    day INTEGER, account_id INTEGER, own INTEGER, n INTEGER, PRIMARY KEY (day, account_id, own)) WITHOUT ROWID;
CREATE TABLE message (
    id INTEGER PRIMARY KEY, conversation_id INTEGER, account_id INTEGER, identity_id INTEGER, remote_id TEXT,
    at INTEGER, own INTEGER, title TEXT, text TEXT, parent_id INTEGER, kind INTEGER, received_at INTEGER, html TEXT,
    url TEXT, language TEXT, revision INTEGER, moderation INTEGER);
CREATE UNIQUE INDEX message_remote ON message(account_id, remote_id);
CREATE INDEX message_thread ON message(conversation_id, at);
CREATE INDEX message_author ON message(identity_id, at, conversation_id);
CREATE TABLE message_stat (
    message_id INTEGER PRIMARY KEY, likes INTEGER, shares INTEGER, replies INTEGER, quotes INTEGER, at INTEGER);
CREATE TABLE raw_item (
    account_id INTEGER, remote_id TEXT, revision INTEGER, fetched_at INTEGER, body BLOB,
    PRIMARY KEY (account_id, remote_id)) WITHOUT ROWID;
CREATE TABLE activity (
    id INTEGER PRIMARY KEY, account_id INTEGER, remote_id TEXT, kind INTEGER, identity_id INTEGER, subject_id INTEGER,
    at INTEGER);
CREATE UNIQUE INDEX activity_remote ON activity(account_id, remote_id);
CREATE INDEX activity_identity ON activity(identity_id, at);
CREATE INDEX activity_subject ON activity(subject_id) WHERE subject_id IS NOT NULL;
CREATE VIRTUAL TABLE message_fts USING fts5(
    title, text, content = 'message', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO message_fts (message_fts, rank) VALUES ('automerge', 16);
)";

void bindText(sqlite3_stmt *statement, int index, const QByteArray &text)
{
    if (text.isEmpty())
        sqlite3_bind_null(statement, index);
    else
        sqlite3_bind_text64(statement, index, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC,
                            SQLITE_UTF8);
}

/// The first characters, not cut inside one.
QByteArray previewOf(const QByteArray &text)
{
    qsizetype end = std::min<qsizetype>(text.size(), 96);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.left(end);
}

} // namespace

const char *const LimitStore::kOpenIds =
    "SELECT id FROM conversation WHERE state = 0 ORDER BY waiting_since, id LIMIT 50";
const char *const LimitStore::kNewestIds = "SELECT id FROM conversation ORDER BY last_at DESC, id DESC LIMIT 50";
const char *const LimitStore::kAllIds = "SELECT id FROM conversation ORDER BY last_at DESC, id DESC";
const char *const LimitStore::kRow =
    "SELECT c.id, c.account_id, c.remote_key, c.subject, c.preview, c.state, c.waiting_since, c.identity_id, c.unread,"
    " c.message_count, c.first_at, c.last_at, i.name, i.handle FROM conversation c"
    " JOIN identity i ON i.id = c.identity_id WHERE c.id = ?1";
const char *const LimitStore::kThread =
    "SELECT m.id, m.identity_id, m.remote_id, m.at, m.own, m.title, m.text, i.name, i.handle"
    " FROM message m JOIN identity i ON i.id = m.identity_id WHERE m.conversation_id = ?1 ORDER BY m.at";
const char *const LimitStore::kPersonCount =
    "SELECT count(*), count(DISTINCT conversation_id) FROM message WHERE identity_id = ?1";
const char *const LimitStore::kPersonPage =
    "SELECT id, subject, preview, last_at FROM conversation WHERE identity_id = ?1 ORDER BY last_at DESC LIMIT 8";
const char *const LimitStore::kDaily = "SELECT at / 86400000, account_id, own, count(*) FROM message GROUP BY 1, 2, 3";
const char *const LimitStore::kDailyRollup = "SELECT day, account_id, own, n FROM day_count";
const char *const LimitStore::kSearch =
    "SELECT m.id, m.at, c.subject, i.name, snippet(message_fts, 1, '[', ']', '...', 12) FROM message_fts"
    " CROSS JOIN message m ON m.id = message_fts.rowid CROSS JOIN conversation c ON c.id = m.conversation_id"
    " CROSS JOIN identity i ON i.id = m.identity_id"
    " WHERE message_fts MATCH ?1 ORDER BY message_fts.rowid DESC LIMIT 50";
const char *const LimitStore::kSearchPosts =
    "SELECT m.id, m.at, c.subject, i.name, snippet(message_fts, 1, '[', ']', '...', 12) FROM message_fts"
    " CROSS JOIN message m ON m.id = message_fts.rowid CROSS JOIN conversation c ON c.id = m.conversation_id"
    " CROSS JOIN identity i ON i.id = m.identity_id"
    " WHERE message_fts MATCH ?1 AND m.account_id = 1 ORDER BY message_fts.rowid DESC LIMIT 50";
const char *const LimitStore::kBestMatch =
    "SELECT m.id, m.at, c.subject, i.name, m.text FROM"
    " (SELECT rowid AS id, bm25(message_fts) AS score FROM message_fts WHERE message_fts MATCH ?1"
    "  ORDER BY rowid DESC LIMIT 1000) hit"
    " JOIN message m ON m.id = hit.id JOIN conversation c ON c.id = m.conversation_id"
    " JOIN identity i ON i.id = m.identity_id ORDER BY hit.score, hit.id DESC LIMIT 50";
const char *const LimitStore::kHits = "SELECT count(*) FROM message_fts WHERE message_fts MATCH ?1";

LimitStore::LimitStore(const std::string &file)
{
    for (const char *ending : {"", "-wal", "-shm"})
        std::remove((file + ending).c_str());
    check(sqlite3_open_v2(file.c_str(), &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                          nullptr));
    execute(kPragmas);
    execute(kSchema);
    m_packer = std::make_unique<z_stream>();
    check(deflateInit2(m_packer.get(), kPackingLevel, Z_DEFLATED, MAX_WBITS, kPackingMemory, Z_DEFAULT_STRATEGY));
    m_findMessage = prepare("SELECT id FROM message WHERE account_id = ?1 AND remote_id = ?2");
    m_findPerson = prepare("SELECT id FROM identity WHERE account_id = ?1 AND remote_id = ?2");
    m_findConversation = prepare("SELECT id FROM conversation WHERE account_id = ?1 AND remote_key = ?2");
    m_raw = prepare("INSERT INTO raw_item VALUES (?1, ?2, ?3, ?4, ?5)");
    m_stats = prepare("INSERT INTO message_stat VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    m_message = prepare(
        "INSERT INTO message VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    m_again = prepare(
        "INSERT INTO message VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
        " ON CONFLICT (account_id, remote_id) DO UPDATE SET title = excluded.title, text = excluded.text"
        " WHERE title IS NOT excluded.title OR text IS NOT excluded.text");
    m_index = prepare("INSERT INTO message_fts (rowid, title, text) VALUES (?1, ?8, ?9)");
    m_person = prepare("INSERT INTO identity VALUES (?1, ?2, ?3, ?4, ?5)");
    m_conversation = prepare("INSERT INTO conversation VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, ?10, ?11, 0)");
    m_arrivals = prepare("UPDATE conversation SET last_at = max(last_at, ?2), message_count = message_count + ?3,"
                         " preview = ?4, unread = unread + ?5, identity_id = ?6,"
                         " waiting_since = CASE state WHEN 0 THEN waiting_since ELSE ?2 END, state = 0 WHERE id = ?1");
    m_count = prepare("INSERT INTO conversation_count VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET n = n + ?3");
    m_day = prepare("INSERT INTO day_count VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET n = n + ?4");
    m_activity = prepare("INSERT INTO activity VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6)");
    m_figures = prepare("UPDATE conversation SET last_at = max(last_at, ?2), message_count = message_count + ?3,"
                        " preview = ?4 WHERE id = ?1");
}

LimitStore::~LimitStore()
{
    for (sqlite3_stmt *statement :
         {m_findMessage, m_findPerson, m_findConversation, m_raw, m_stats, m_message, m_again, m_index, m_person,
          m_conversation, m_figures, m_arrivals, m_count, m_day, m_activity})
        sqlite3_finalize(statement);
    deflateEnd(m_packer.get());
    sqlite3_close_v2(m_database);
}

void LimitStore::write(const std::vector<LimitRecord> &records)
{
    std::map<qint64, Figures> figures;
    std::map<std::pair<qint64, qint64>, int> counts;
    std::map<std::array<qint64, 3>, int> days;
    for (const LimitRecord &record : records) {
        Figures &of = figures[record.conversation];
        if (m_conversations.insert(record.conversation).second) {
            of.first = &record;
            ++counts[{record.account, record.state}];
        }
        ++of.count;
        of.unread += record.unread ? 1 : 0;
        if (record.at >= of.lastAt) {
            of.lastAt = record.at;
            of.author = record.author;
            of.preview = &record.text;
        }
        ++days[{record.at / 86'400'000, record.account, record.own ? 1 : 0}];
    }
    execute("BEGIN IMMEDIATE");
    std::unordered_set<qint64> sought;
    for (const LimitRecord &record : records) {
        find(m_findMessage, record.account, record.remoteId);
        if (sought.insert(record.conversation).second)
            find(m_findConversation, record.account, record.threadKey);
    }
    sought.clear();
    for (const LimitRecord &record : records) {
        if (sought.insert(record.author).second)
            find(m_findPerson, record.account, record.authorRemoteId);
    }
    for (const auto &[conversation, of] : figures) {
        if (of.first)
            writeConversation(*of.first, of);
        else
            writeFigures(conversation, of);
    }
    for (const LimitRecord &record : records) {
        if (m_people.insert(record.author).second)
            writePerson(record);
        writeMessage(record);
    }
    for (const auto &[key, n] : counts)
        run(m_count, {key.first, key.second, n});
    for (const auto &[key, n] : days)
        run(m_day, {key[0], key[1], key[2], n});
    execute("COMMIT");
}

void LimitStore::write(const std::vector<LimitActivity> &activities)
{
    execute("BEGIN IMMEDIATE");
    for (const LimitActivity &activity : activities) {
        sqlite3_bind_int64(m_activity, 1, activity.account);
        bindText(m_activity, 2, activity.remoteId);
        sqlite3_bind_int64(m_activity, 3, activity.kind);
        sqlite3_bind_int64(m_activity, 4, activity.person);
        if (activity.subject != 0)
            sqlite3_bind_int64(m_activity, 5, activity.subject);
        else
            sqlite3_bind_null(m_activity, 5);
        sqlite3_bind_int64(m_activity, 6, activity.at);
        check(sqlite3_step(m_activity));
        sqlite3_reset(m_activity);
    }
    execute("COMMIT");
}

void LimitStore::run(sqlite3_stmt *statement, std::initializer_list<qint64> values)
{
    int index = 0;
    for (const qint64 value : values)
        sqlite3_bind_int64(statement, ++index, value);
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

void LimitStore::find(sqlite3_stmt *statement, qint64 account, const QByteArray &remoteId)
{
    sqlite3_bind_int64(statement, 1, account);
    bindText(statement, 2, remoteId);
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

void LimitStore::writeRaw(const LimitRecord &record)
{
    check(deflateReset(m_packer.get()));
    m_packed.resize(deflateBound(m_packer.get(), static_cast<uLong>(record.raw.size())));
    m_packer->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(record.raw.constData()));
    m_packer->avail_in = static_cast<uInt>(record.raw.size());
    m_packer->next_out = m_packed.data();
    m_packer->avail_out = static_cast<uInt>(m_packed.size());
    deflate(m_packer.get(), Z_FINISH);
    sqlite3_bind_int64(m_raw, 1, record.account);
    bindText(m_raw, 2, record.remoteId);
    sqlite3_bind_int64(m_raw, 3, record.revision);
    sqlite3_bind_int64(m_raw, 4, record.receivedAt);
    sqlite3_bind_blob64(m_raw, 5, m_packed.data(), m_packer->total_out, SQLITE_STATIC);
    check(sqlite3_step(m_raw));
    sqlite3_reset(m_raw);
    run(m_stats, {record.id, 1, 1, 1, 1, record.receivedAt});
}

void LimitStore::writePerson(const LimitRecord &record)
{
    sqlite3_bind_int64(m_person, 1, record.author);
    sqlite3_bind_int64(m_person, 2, record.account);
    bindText(m_person, 3, record.authorRemoteId);
    bindText(m_person, 4, record.authorHandle);
    bindText(m_person, 5, record.authorName);
    check(sqlite3_step(m_person));
    sqlite3_reset(m_person);
}

void LimitStore::writeConversation(const LimitRecord &first, const Figures &figures)
{
    const QByteArray subject = first.title.isEmpty() ? previewOf(first.text) : first.title;
    const QByteArray preview = previewOf(*figures.preview);
    sqlite3_bind_int64(m_conversation, 1, first.conversation);
    sqlite3_bind_int64(m_conversation, 2, first.account);
    sqlite3_bind_int64(m_conversation, 3, first.author);
    bindText(m_conversation, 4, first.threadKey);
    sqlite3_bind_int64(m_conversation, 5, first.state);
    sqlite3_bind_int64(m_conversation, 6, figures.count);
    sqlite3_bind_int64(m_conversation, 7, first.at);
    sqlite3_bind_int64(m_conversation, 8, figures.lastAt);
    sqlite3_bind_int64(m_conversation, 9, first.waitingSince);
    bindText(m_conversation, 10, subject);
    bindText(m_conversation, 11, preview);
    check(sqlite3_step(m_conversation));
    sqlite3_reset(m_conversation);
}

void LimitStore::writeFigures(qint64 conversation, const Figures &figures)
{
    const QByteArray preview = previewOf(*figures.preview);
    sqlite3_stmt *const statement = figures.unread > 0 ? m_arrivals : m_figures;
    sqlite3_bind_int64(statement, 1, conversation);
    sqlite3_bind_int64(statement, 2, figures.lastAt);
    sqlite3_bind_int(statement, 3, figures.count);
    bindText(statement, 4, preview);
    if (figures.unread > 0) {
        sqlite3_bind_int(statement, 5, figures.unread);
        sqlite3_bind_int64(statement, 6, figures.author);
    }
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

namespace {

void bindMessage(sqlite3_stmt *statement, const LimitRecord &record)
{
    sqlite3_bind_int64(statement, 1, record.id);
    sqlite3_bind_int64(statement, 2, record.conversation);
    sqlite3_bind_int64(statement, 3, record.account);
    sqlite3_bind_int64(statement, 4, record.author);
    bindText(statement, 5, record.remoteId);
    sqlite3_bind_int64(statement, 6, record.at);
    sqlite3_bind_int(statement, 7, record.own ? 1 : 0);
    bindText(statement, 8, record.title);
    bindText(statement, 9, record.text);
    if (record.parent != 0)
        sqlite3_bind_int64(statement, 10, record.parent);
    else
        sqlite3_bind_null(statement, 10);
    sqlite3_bind_int64(statement, 11, record.kind);
    sqlite3_bind_int64(statement, 12, record.receivedAt);
    bindText(statement, 13, record.html);
    bindText(statement, 14, record.url);
    bindText(statement, 15, record.language);
    sqlite3_bind_int64(statement, 16, record.revision);
    sqlite3_bind_int64(statement, 17, record.moderation);
}

} // namespace

void LimitStore::writeMessage(const LimitRecord &record)
{
    bindMessage(m_message, record);
    check(sqlite3_step(m_message));
    sqlite3_reset(m_message);
    sqlite3_bind_int64(m_index, 1, record.id);
    bindText(m_index, 8, record.title);
    bindText(m_index, 9, record.text);
    check(sqlite3_step(m_index));
    sqlite3_reset(m_index);
    if (!record.raw.isEmpty())
        writeRaw(record);
}

int LimitStore::writeAgain(const std::vector<LimitRecord> &records)
{
    const int before = sqlite3_total_changes(m_database);
    execute("BEGIN IMMEDIATE");
    for (const LimitRecord &record : records) {
        bindMessage(m_again, record);
        check(sqlite3_step(m_again));
        sqlite3_reset(m_again);
    }
    execute("COMMIT");
    return sqlite3_total_changes(m_database) - before;
}

void LimitStore::checkpoint()
{
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

qint64 LimitStore::messageCount() const
{
    sqlite3_stmt *statement = prepare("SELECT count(*) FROM message");
    check(sqlite3_step(statement));
    const qint64 count = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return count;
}

std::vector<std::pair<QByteArray, int>> LimitStore::vocabulary() const
{
    execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, message_fts, row)");
    sqlite3_stmt *statement = prepare(
        "SELECT term, doc FROM temp.words WHERE term GLOB '[a-z][a-z][a-z][a-z]*' AND term NOT GLOB '*[^a-z]*'");
    std::vector<std::pair<QByteArray, int>> words;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto *term = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        words.emplace_back(QByteArray(term), sqlite3_column_int(statement, 1));
    }
    sqlite3_finalize(statement);
    return words;
}

sqlite3_stmt *LimitStore::prepare(const char *sql) const
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
}

void LimitStore::execute(const char *sql) const
{
    check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

void LimitStore::check(int code) const
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
        return;
    std::fprintf(stderr, "rapport-bench: the plain store fails: %s\n", sqlite3_errmsg(m_database));
    std::exit(1);
}

LimitStore::Query::Query(LimitStore &store, const char *sql) : m_store(store), m_statement(store.prepare(sql)) {}

LimitStore::Query::~Query()
{
    sqlite3_finalize(m_statement);
}

int LimitStore::Query::run()
{
    return readAll();
}

int LimitStore::Query::run(qint64 parameter)
{
    sqlite3_bind_int64(m_statement, 1, parameter);
    return readAll();
}

int LimitStore::Query::run(const QByteArray &parameter)
{
    bindText(m_statement, 1, parameter);
    return readAll();
}

int LimitStore::Query::readAll()
{
    int rows = 0;
    int code = SQLITE_OK;
    const int columns = sqlite3_column_count(m_statement);
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < columns; ++column) {
            if (sqlite3_column_type(m_statement, column) == SQLITE_TEXT)
                (void)QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                                 sqlite3_column_bytes(m_statement, column));
            else
                (void)sqlite3_column_int64(m_statement, column);
        }
    }
    m_store.check(code);
    sqlite3_reset(m_statement);
    return rows;
}

} // namespace rapport::bench
