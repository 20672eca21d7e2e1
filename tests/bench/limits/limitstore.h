#pragma once

#include <QByteArray>
#include <initializer_list>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct z_stream_s;

namespace rapport::bench {

/// A message ready to be written, in UTF-8: what it belongs to has its numbers already, and is looked for all the same.
struct LimitRecord
{
    qint64 id = 0;
    qint64 conversation = 0;
    qint64 account = 0;
    qint64 author = 0;
    qint64 state = 0;
    qint64 waitingSince = 0;
    qint64 parent = 0;
    qint64 kind = 0;
    qint64 moderation = 0;
    qint64 revision = 0; ///< A hash of what it says.
    qint64 at = 0;
    qint64 receivedAt = 0;
    bool own = false;
    bool unread = false; ///< An arrival that waits for an answer.
    QByteArray remoteId;
    QByteArray threadKey;
    QByteArray title;
    QByteArray text;
    QByteArray html;
    QByteArray url;
    QByteArray language;
    QByteArray authorRemoteId;
    QByteArray authorHandle;
    QByteArray authorName;
    QByteArray raw; ///< The item as it came, where it is kept, with the counts that come with it.
};

/// A like, a share or a follow.
struct LimitActivity
{
    qint64 account = 0;
    qint64 kind = 0;
    qint64 person = 0;
    qint64 subject = 0; ///< The message; 0: none.
    qint64 at = 0;
    QByteArray remoteId;
};

/// What SQLite can do with messages of this shape when nothing else is in the way: its C interface, a tuned schema with
/// the same kinds of rows, columns and indexes, figures added up in memory, and no rules, no cleaning, no events. What
/// a message says it belongs to, by the channel's names, it looks for as anybody has to. One thread. Ends the program
/// on an error.
class LimitStore final
{
public:
    /// Makes it new.
    explicit LimitStore(const std::string &file);
    ~LimitStore();
    LimitStore(const LimitStore &) = delete;
    LimitStore &operator=(const LimitStore &) = delete;

    /// One transaction: messages, the people and conversations that are new, the figures of those that are not, the
    /// numbers beside the views, and how many there are of each day.
    void write(const std::vector<LimitRecord> &records);
    /// The same messages again: nothing differs, so nothing is written. The number of rows changed.
    int writeAgain(const std::vector<LimitRecord> &records);
    void write(const std::vector<LimitActivity> &activities);
    /// Moves the write-ahead log into the file.
    void checkpoint();
    [[nodiscard]] qint64 messageCount() const;

    /// Lower-case Latin words of four letters and more, with the number of messages that hold each.
    [[nodiscard]] std::vector<std::pair<QByteArray, int>> vocabulary() const;

    /// A prepared statement that reads every column of every row, as a caller would.
    class Query final
    {
    public:
        Query(LimitStore &store, const char *sql);
        ~Query();
        Query(const Query &) = delete;
        Query &operator=(const Query &) = delete;

        int run(); ///< The number of rows.
        int run(qint64 parameter);
        int run(const QByteArray &parameter);

    private:
        int readAll();
        LimitStore &m_store;
        sqlite3_stmt *m_statement = nullptr;
    };

    /// SQL of the pages that are compared.
    static const char *const kOpenIds;   ///< The 50 that wait longest.
    static const char *const kNewestIds; ///< The newest 50.
    static const char *const kAllIds;
    static const char *const kRow;         ///< ?1: conversation.
    static const char *const kThread;      ///< ?1: conversation.
    static const char *const kPersonCount; ///< ?1: identity.
    static const char *const kPersonPage;  ///< ?1: identity.
    static const char *const kDaily;       ///< From all rows.
    static const char *const kDailyRollup; ///< From the counts of each day.
    static const char *const kSearch;      ///< ?1: MATCH; newest 50 with snippets.
    static const char *const kSearchPosts; ///< ?1: MATCH; those of account 1.
    static const char *const kBestMatch;   ///< ?1: MATCH; of the newest 1000.
    static const char *const kHits;        ///< ?1: MATCH

private:
    friend class Query;
    struct Figures
    {
        const LimitRecord *first = nullptr; ///< Where the conversation is new.
        qint64 lastAt = 0;
        int count = 0;
        int unread = 0;
        qint64 author = 0; ///< Of the newest.
        const QByteArray *preview = nullptr;
    };

    [[nodiscard]] sqlite3_stmt *prepare(const char *sql) const;
    void execute(const char *sql) const;
    void check(int code) const;
    void run(sqlite3_stmt *statement, std::initializer_list<qint64> values);
    void find(sqlite3_stmt *statement, qint64 account, const QByteArray &remoteId);
    void writeMessage(const LimitRecord &record);
    void writeRaw(const LimitRecord &record);
    void writePerson(const LimitRecord &record);
    void writeConversation(const LimitRecord &first, const Figures &figures);
    void writeFigures(qint64 conversation, const Figures &figures);

    sqlite3 *m_database = nullptr;
    std::unique_ptr<z_stream_s> m_packer;
    std::vector<unsigned char> m_packed;
    sqlite3_stmt *m_findMessage = nullptr;
    sqlite3_stmt *m_findPerson = nullptr;
    sqlite3_stmt *m_findConversation = nullptr;
    sqlite3_stmt *m_raw = nullptr;
    sqlite3_stmt *m_stats = nullptr;
    sqlite3_stmt *m_message = nullptr;
    sqlite3_stmt *m_again = nullptr;
    sqlite3_stmt *m_index = nullptr;
    sqlite3_stmt *m_person = nullptr;
    sqlite3_stmt *m_conversation = nullptr;
    sqlite3_stmt *m_figures = nullptr;
    sqlite3_stmt *m_arrivals = nullptr;
    sqlite3_stmt *m_count = nullptr;
    sqlite3_stmt *m_day = nullptr;
    sqlite3_stmt *m_activity = nullptr;
    std::unordered_set<qint64> m_people;
    std::unordered_set<qint64> m_conversations;
};

} // namespace rapport::bench
