#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

// The pages of an SQLite database as bytes, without SQLite: for a file that it can no longer read.
namespace rapport::store {

/// A database file and what its write-ahead log has committed. Opened for reading; nothing is ever written. Belongs to
/// one thread.
class RawFile final
{
public:
    /// Storage: it is not there or cannot be read. A damaged header is no error.
    [[nodiscard]] Result<> open(const QString &file);

    /// The first 16 bytes and the sizes are those of a database.
    [[nodiscard]] bool hasSoundHeader() const { return m_soundHeader; }
    [[nodiscard]] qint64 pageSize() const { return m_pageSize; }
    /// Of a page, what content may take.
    [[nodiscard]] qint64 usableSize() const { return m_usableSize; }
    [[nodiscard]] quint32 pageCount() const { return m_pageCount; }
    /// Pages that the header tells of and the file does not have.
    [[nodiscard]] quint32 missingPages() const { return m_missingPages; }
    /// The page of that number, from 1; empty where it cannot be read.
    [[nodiscard]] QByteArray page(quint32 number);
    /// A 32-bit number of the header; 0 where it cannot be read.
    [[nodiscard]] quint32 headerNumber(int offset);

private:
    void readHeader();
    void readLog();

    QFile m_file;
    QFile m_log;
    QHash<quint32, qint64> m_logged; ///< Where the log has the newest committed form of a page.
    bool m_soundHeader = false;
    qint64 m_pageSize = 4096;
    qint64 m_usableSize = 4096;
    quint32 m_pageCount = 0;
    quint32 m_missingPages = 0;
};

} // namespace rapport::store
