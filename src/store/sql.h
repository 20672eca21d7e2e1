#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QString>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <type_traits>

struct sqlite3_stmt;

namespace rapport {

struct StatementSlot;
class PendingFigures;

/// Thrown inside the store when SQLite refuses; the lanes turn it into Error{Storage}. It crosses no other boundary.
class SqlError final : public std::runtime_error
{
public:
    SqlError(int code, const QString &what);
    [[nodiscard]] int code() const { return m_code; } ///< SQLite's extended result code.
    [[nodiscard]] bool isBusy() const;                ///< Another process held the file for longer than we wait.
    [[nodiscard]] bool isInterrupted() const;
    [[nodiscard]] bool isCorrupt() const;
    /// The file itself is damaged, rather than a text index that can be made anew.
    [[nodiscard]] bool isFileDamage() const;
    [[nodiscard]] bool isDiskFull() const;
    [[nodiscard]] bool isInputOutput() const; ///< The disk refused to read or write.
    [[nodiscard]] bool isSyncFailure() const; ///< What was written may or may not have reached the disk.
    [[nodiscard]] bool isConstraint() const;  ///< The row does not fit the others; the transaction can go on.

private:
    int m_code;
};

/// A prepared statement on loan from its connection's cache; goes back, reset, when it is destroyed. Belongs to the
/// connection's thread. Parameters are named (":id"); columns are numbered from 0.
class Statement final
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) = delete;
    ~Statement();

    Statement &bind(const char *name, qint64 value);
    Statement &bind(const char *name, int value) { return bind(name, static_cast<qint64>(value)); }
    Statement &bind(const char *name, bool value) { return bind(name, static_cast<qint64>(value)); }
    Statement &bind(const char *name, double value);
    Statement &bind(const char *name, const QString &value); ///< A null string is stored as ''.
    Statement &bind(const char *name, const QByteArray &blob);
    Statement &bind(const char *name, const char *text) = delete; ///< Would be taken for a bool.
    Statement &bind(const char *name, const Uid &uid) { return bind(name, uid.bytes()); }
    Statement &bindNull(const char *name);
    template<class Tag>
    Statement &bind(const char *name, Id<Tag> id)
    {
        return bind(name, id.value);
    }
    template<class E>
    requires std::is_enum_v<E> Statement &bind(const char *name, E value)
    {
        return bind(name, static_cast<qint64>(value));
    }
    /// NULL for the empty string, for the columns where empty and absent are one.
    Statement &bindOrNull(const char *name, const QString &value)
    {
        return value.isEmpty() ? bindNull(name) : bind(name, value);
    }

    /// True while there is a row. Throws SqlError.
    bool step();
    /// Runs to the end, then is ready for other values; the number of rows changed. Throws SqlError.
    int run();
    /// Ready for other values.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QByteArrayView bytes(int column) const; ///< The same, until the next step.
    template<class T>
    [[nodiscard]] T id(int column) const
    {
        return T{integer(column)};
    }
    template<class E>
    [[nodiscard]] E value(int column) const
    {
        return static_cast<E>(integer(column));
    }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }

private:
    friend class Connection;
    Statement(sqlite3_stmt *statement, StatementSlot *slot);
    int parameter(const char *name);
    void check(int code) const;

    sqlite3_stmt *m_statement = nullptr;
    StatementSlot *m_slot = nullptr; ///< Where it goes back to; outlives it.
    size_t m_bound = 0;              ///< Values bound since it was lent or reset.
};

/// One SQLite connection with its statement cache. Belongs to one thread at a time.
class Connection final
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< Reads only, and takes it that nobody writes: no lock, no log, no file beside it.
    };

    /// Throws SqlError. Registers the tokenizer, sets the pragmas of PRAGMA foreign_keys, busy_timeout and cache.
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The statement of that name in sql/queries: "messages.byRemoteId" is the block "-- name: byRemoteId" of
    /// messages.sql. An unknown name is a programming error and aborts.
    Statement query(const char *name);
    /// A statement made at run time (filters); cached by its text.
    Statement compose(const QByteArray &sql);
    /// Several statements without parameters. Throws SqlError.
    void execute(const QByteArray &sql);
    /// Begins a transaction that writes. SQLite takes one back by itself where it cannot read or write, and would take
    /// each statement from there on for one by itself: until commit() or rollBack() all of them throw instead. Throws
    /// SqlError.
    void begin();
    /// The one way to end a transaction that wrote: brings the text indexes and the counts of figures up to date first.
    /// Throws SqlError.
    void commit();
    /// Writes index entries of the rows that this transaction has added (see PendingText): before its end only for
    /// whoever looks for words in what was just written.
    void indexPendingText();
    /// What this transaction changes of the counts that figures are added up from.
    [[nodiscard]] PendingFigures &figures();
    /// Ends a transaction that cannot be committed; does nothing where there is none. Never throws.
    void rollBack() noexcept;
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] int totalChanges() const; ///< Rows changed since it was opened.
    [[nodiscard]] bool isReadOnly() const;  ///< The file is open for reading, or cannot be written.
    /// Reads a file that nobody is expected to change: see Mode::Immutable.
    [[nodiscard]] bool isImmutable() const;
    /// Touches no file when it is closed: SQLite would empty and remove the log by its name, which may be another
    /// workspace's by now.
    void leaveLogWhenClosed() noexcept;
    /// Makes the statement that runs, and every one from here on, return soon with an error; from any thread.
    void interrupt();
    /// Statements run to their end again; from any thread.
    void goOn();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
