#include "store/sql.h"

#include <sqlite3.h>

namespace rapport {

SqlError::SqlError(int code, const QString &what) : std::runtime_error(what.toStdString()), m_code(code) {}

bool SqlError::isBusy() const
{
    return (m_code & 0xff) == SQLITE_BUSY;
}

bool SqlError::isInterrupted() const
{
    return (m_code & 0xff) == SQLITE_INTERRUPT;
}

bool SqlError::isCorrupt() const
{
    return (m_code & 0xff) == SQLITE_CORRUPT || (m_code & 0xff) == SQLITE_NOTADB;
}

bool SqlError::isFileDamage() const
{
    return isCorrupt() && m_code != SQLITE_CORRUPT_VTAB;
}

bool SqlError::isDiskFull() const
{
    return (m_code & 0xff) == SQLITE_FULL;
}

bool SqlError::isInputOutput() const
{
    return (m_code & 0xff) == SQLITE_IOERR || (m_code & 0xff) == SQLITE_CANTOPEN;
}

bool SqlError::isSyncFailure() const
{
    return m_code == SQLITE_IOERR_FSYNC;
}

bool SqlError::isConstraint() const
{
    return (m_code & 0xff) == SQLITE_CONSTRAINT;
}

} // namespace rapport
