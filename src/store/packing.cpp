#include "store/packing.h"

#include <QtEndian>
#include <zlib.h>

namespace rapport::store {
namespace {

// Nothing that a channel sends is larger than a few kilobytes, nearly always: little memory is set up anew each time,
// and half the effort finds all but two per cent of what there is to save.
constexpr int kLevel = 3;
constexpr int kMemoryLevel = 5;

/// One thread's compressor, used again and again.
class Deflater
{
public:
    Deflater() { m_ready = deflateInit2(&m_stream, kLevel, Z_DEFLATED, MAX_WBITS, kMemoryLevel, Z_DEFAULT_STRATEGY); }
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    /// Empty if there is no memory for it, or more than fits into one piece.
    QByteArray run(const QByteArray &bytes)
    {
        constexpr qsizetype kHead = sizeof(quint32); // the length, as qUncompress() expects it
        if (m_ready != Z_OK || deflateReset(&m_stream) != Z_OK || bytes.size() > INT_MAX)
            return {};
        const auto most = deflateBound(&m_stream, static_cast<uLong>(bytes.size()));
        QByteArray out(kHead + static_cast<qsizetype>(most), Qt::Uninitialized);
        qToBigEndian(static_cast<quint32>(bytes.size()), out.data());
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + kHead);
        m_stream.avail_out = static_cast<uInt>(most);
        if (deflate(&m_stream, Z_FINISH) != Z_STREAM_END)
            return {};
        out.truncate(kHead + static_cast<qsizetype>(m_stream.total_out));
        return out;
    }

private:
    z_stream m_stream{};
    int m_ready = Z_STREAM_ERROR;
};

} // namespace

QByteArray packed(const QByteArray &bytes)
{
    thread_local Deflater deflater;
    const QByteArray out = deflater.run(bytes);
    return out.isEmpty() ? qCompress(bytes) : out;
}

} // namespace rapport::store
