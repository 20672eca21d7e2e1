#include "store/rawfile.h"

#include <QtEndian>
#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kHeaderBytes = 100;
constexpr qint64 kLogHeaderBytes = 32;
constexpr qint64 kFrameHeaderBytes = 24;
constexpr quint32 kLogMagic = 0x377f0682; ///< The lowest bit tells the byte order of the checksums.
constexpr quint32 kMostPages = 1u << 30;

quint32 bigEndian(const QByteArray &bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + offset) : 0;
}

bool isPageSize(qint64 size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/// The log's running checksum (https://www.sqlite.org/fileformat.html, section 4.2).
struct LogChecksum
{
    bool bigEndian = false;
    quint32 first = 0;
    quint32 second = 0;

    void add(const char *bytes, qint64 size)
    {
        for (qint64 i = 0; i + 8 <= size; i += 8) {
            first += word(bytes + i) + second;
            second += word(bytes + i + 4) + first;
        }
    }

private:
    [[nodiscard]] quint32 word(const char *at) const
    {
        return bigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
    }
};

} // namespace

Result<> RawFile::open(const QString &file)
{
    m_file.setFileName(file);
    if (!m_file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file + u" cannot be read: "_s + m_file.errorString());
    readHeader();
    m_log.setFileName(file + u"-wal"_s);
    if (m_log.exists() && m_log.open(QIODevice::ReadOnly))
        readLog();
    return {};
}

void RawFile::readHeader()
{
    const QByteArray head = m_file.read(kHeaderBytes);
    qint64 size = head.size() >= 18 ? qFromBigEndian<quint16>(head.constData() + 16) : 0;
    if (size == 1)
        size = 65536;
    m_soundHeader = head.size() == kHeaderBytes && head.startsWith("SQLite format 3") && isPageSize(size) &&
                    static_cast<uchar>(head[21]) == 64 && static_cast<uchar>(head[22]) == 32;
    if (m_soundHeader) {
        m_pageSize = size;
        const qint64 reserved = static_cast<uchar>(head[20]);
        m_usableSize = size - (size - reserved >= 480 ? reserved : 0);
    }
    m_pageCount = static_cast<quint32>(std::min<qint64>(m_file.size() / m_pageSize, kMostPages));
    const quint32 told = bigEndian(head, 28);
    if (m_soundHeader && bigEndian(head, 24) == bigEndian(head, 92) && told > m_pageCount && told <= kMostPages)
        m_missingPages = told - m_pageCount;
}

void RawFile::readLog()
{
    const QByteArray head = m_log.read(kLogHeaderBytes);
    const quint32 magic = bigEndian(head, 0);
    const qint64 size = bigEndian(head, 8);
    if (head.size() != kLogHeaderBytes || (magic & ~1u) != kLogMagic || !isPageSize(size))
        return;
    if (!m_soundHeader) {
        // The log knows it as well.
        m_pageSize = m_usableSize = size;
        m_pageCount = static_cast<quint32>(std::min<qint64>(m_file.size() / m_pageSize, kMostPages));
    }
    if (size != m_pageSize)
        return;
    LogChecksum checksum{.bigEndian = (magic & 1) != 0};
    checksum.add(head.constData(), 24);
    if (checksum.first != bigEndian(head, 24) || checksum.second != bigEndian(head, 28))
        return;
    QHash<quint32, qint64> uncommitted;
    for (qint64 at = kLogHeaderBytes;; at += kFrameHeaderBytes + m_pageSize) {
        const QByteArray frame = m_log.read(kFrameHeaderBytes + m_pageSize);
        // Frames of an older round of the log carry other salts.
        if (frame.size() != kFrameHeaderBytes + m_pageSize || frame.mid(8, 8) != head.mid(16, 8))
            return;
        checksum.add(frame.constData(), 8);
        checksum.add(frame.constData() + kFrameHeaderBytes, m_pageSize);
        if (checksum.first != bigEndian(frame, 16) || checksum.second != bigEndian(frame, 20))
            return;
        uncommitted.insert(bigEndian(frame, 0), at + kFrameHeaderBytes);
        const quint32 pagesAfterCommit = bigEndian(frame, 4);
        if (pagesAfterCommit == 0)
            continue;
        m_logged.insert(uncommitted);
        uncommitted.clear();
        if (pagesAfterCommit <= kMostPages) {
            m_pageCount = pagesAfterCommit;
            m_missingPages = 0;
        }
        m_soundHeader = m_soundHeader || m_logged.contains(1);
    }
}

QByteArray RawFile::page(quint32 number)
{
    if (number == 0 || number > m_pageCount)
        return {};
    const auto logged = m_logged.constFind(number);
    QFile &from = logged != m_logged.constEnd() ? m_log : m_file;
    const qint64 at = logged != m_logged.constEnd() ? *logged : (number - 1) * m_pageSize;
    if (!from.seek(at))
        return {};
    QByteArray bytes = from.read(m_pageSize);
    return bytes.size() == m_pageSize ? bytes : QByteArray();
}

quint32 RawFile::headerNumber(int offset)
{
    return bigEndian(page(1), offset);
}

} // namespace rapport::store
