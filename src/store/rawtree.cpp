#include "store/rawtree.h"

#include <QtEndian>
#include <array>
#include <bit>
#include <cstring>

namespace rapport::store {
namespace {

constexpr qint64 kLongestRow = 1'000'000'000; ///< SQLite's own limit.
constexpr size_t kMostColumns = 2000;

/// Reads on from a place in bytes; once it has run over the end, everything is 0 and ok() is false.
class Cursor
{
public:
    Cursor(const char *bytes, qint64 size, qint64 at) : m_bytes(bytes), m_size(size), m_at(at) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] qint64 at() const { return m_at; }

    quint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i) {
            const quint8 byte = next();
            value = (value << 7) | (byte & 0x7fu);
            if ((byte & 0x80u) == 0)
                return value;
        }
        return (value << 8) | next();
    }

    quint32 number32()
    {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = (value << 8) | next();
        return value;
    }

    /// A signed integer of so many bytes, the highest first.
    qint64 integer(int bytes)
    {
        quint64 value = 0;
        for (int i = 0; i < bytes; ++i) {
            const quint8 byte = next();
            if (i == 0 && (byte & 0x80u) != 0)
                value = ~quint64{0};
            value = (value << 8) | byte;
        }
        return static_cast<qint64>(value);
    }

    QByteArray take(qint64 count)
    {
        if (count < 0 || count > m_size - m_at) {
            m_ok = false;
            return {};
        }
        const QByteArray taken(m_bytes + m_at, count);
        m_at += count;
        return taken;
    }

private:
    quint8 next()
    {
        if (m_at < 0 || m_at >= m_size) {
            m_ok = false;
            return 0;
        }
        return static_cast<quint8>(m_bytes[m_at++]);
    }

    const char *m_bytes;
    qint64 m_size;
    qint64 m_at;
    bool m_ok = true;
};

std::optional<RawValue> valueOf(quint64 type, Cursor &body)
{
    static constexpr std::array kIntegerBytes{0, 1, 2, 3, 4, 6, 8};
    RawValue value;
    if (type >= 12) {
        value.kind = type % 2 == 0 ? RawValue::Kind::Blob : RawValue::Kind::Text;
        const quint64 size = (type - 12) / 2;
        if (size > static_cast<quint64>(kLongestRow))
            return std::nullopt;
        value.bytes = body.take(static_cast<qint64>(size));
    } else if (type >= 1 && type <= 6) {
        value.kind = RawValue::Kind::Integer;
        value.integer = body.integer(kIntegerBytes[type]);
    } else if (type == 7) {
        value.kind = RawValue::Kind::Real;
        value.real = std::bit_cast<double>(body.integer(8));
    } else if (type == 8 || type == 9) {
        value.kind = RawValue::Kind::Integer;
        value.integer = static_cast<qint64>(type) - 8;
    } else if (type != 0) {
        return std::nullopt;
    }
    if (!body.ok())
        return std::nullopt;
    return value;
}

/// Nothing: it is no record, or one that does not fill its bytes exactly.
std::optional<std::vector<RawValue>> recordOf(const QByteArray &payload)
{
    Cursor head(payload.constData(), payload.size(), 0);
    const quint64 headBytes = head.varint();
    if (!head.ok() || headBytes < 1 || headBytes > static_cast<quint64>(payload.size()))
        return std::nullopt;
    Cursor body(payload.constData(), payload.size(), static_cast<qint64>(headBytes));
    std::vector<RawValue> values;
    while (head.at() < static_cast<qint64>(headBytes)) {
        std::optional<RawValue> value = valueOf(head.varint(), body);
        if (!value || !head.ok() || values.size() >= kMostColumns)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    if (head.at() != static_cast<qint64>(headBytes) || body.at() != payload.size())
        return std::nullopt;
    return values;
}

/// Reads the cells of one page.
class PageReader
{
public:
    PageReader(RawFile &file, const QByteArray &bytes, bool first)
        : m_file(file), m_bytes(bytes), m_start(first ? 100 : 0)
    {
    }

    std::optional<RawPage> read()
    {
        if (!readKind())
            return std::nullopt;
        const qint64 usable = m_file.usableSize();
        const qint64 headBytes = m_page.isLeaf() ? 8 : 12;
        const qint64 count = qFromBigEndian<quint16>(at(m_start + 3));
        qint64 content = qFromBigEndian<quint16>(at(m_start + 5));
        if (content == 0)
            content = 65536;
        const qint64 pointersEnd = m_start + headBytes + 2 * count;
        if (pointersEnd > usable || content > usable || content < pointersEnd || (count == 0 && !isEmptyRoot()))
            return std::nullopt;
        for (qint64 i = 0; i < count; ++i) {
            const qint64 cell = qFromBigEndian<quint16>(at(m_start + headBytes + 2 * i));
            if (cell < pointersEnd || cell >= usable || !readCell(cell))
                ++m_page.damagedRows;
        }
        if (!m_page.isLeaf())
            addChild(qFromBigEndian<quint32>(at(m_start + 8)));
        return std::move(m_page);
    }

private:
    [[nodiscard]] const char *at(qint64 offset) const { return m_bytes.constData() + offset; }

    bool readKind()
    {
        using Kind = RawPage::Kind;
        switch (static_cast<uchar>(m_bytes[m_start])) {
        case 0x02:
            m_page.kind = Kind::IndexInterior;
            return true;
        case 0x05:
            m_page.kind = Kind::TableInterior;
            return true;
        case 0x0a:
            m_page.kind = Kind::IndexLeaf;
            return true;
        case 0x0d:
            m_page.kind = Kind::TableLeaf;
            return true;
        default:
            return false;
        }
    }

    /// Only a tree without rows has a page without cells, and that is a leaf.
    [[nodiscard]] bool isEmptyRoot() const { return m_page.isLeaf(); }

    void addChild(quint32 child)
    {
        if (child < 2 || child > m_file.pageCount())
            ++m_page.damagedRows;
        else
            m_page.children.push_back(child);
    }

    bool readCell(qint64 offset)
    {
        Cursor cell(m_bytes.constData(), m_file.usableSize(), offset);
        if (!m_page.isLeaf()) {
            const quint32 child = cell.number32();
            if (!cell.ok())
                return false;
            addChild(child);
            if (m_page.kind == RawPage::Kind::TableInterior)
                return true;
        }
        const quint64 size = cell.varint();
        RawRow row;
        if (m_page.kind == RawPage::Kind::TableLeaf)
            row.id = static_cast<qint64>(cell.varint());
        if (!cell.ok() || size > static_cast<quint64>(kLongestRow))
            return false;
        const std::optional<QByteArray> payload = payloadOf(cell, static_cast<qint64>(size));
        if (!payload)
            return false;
        std::optional<std::vector<RawValue>> values = recordOf(*payload);
        if (!values)
            return false;
        row.values = std::move(*values);
        m_page.rows.push_back(std::move(row));
        return true;
    }

    /// The beginning lies in the cell, the rest on pages of its own (section 1.6).
    std::optional<QByteArray> payloadOf(Cursor &cell, qint64 size)
    {
        const qint64 usable = m_file.usableSize();
        const qint64 most = m_page.isIndex() ? (usable - 12) * 64 / 255 - 23 : usable - 35;
        const qint64 least = (usable - 12) * 32 / 255 - 23;
        qint64 local = size;
        if (size > most) {
            local = least + (size - least) % (usable - 4);
            if (local > most)
                local = least;
        }
        QByteArray payload = cell.take(local);
        if (local == size)
            return cell.ok() ? std::optional(payload) : std::nullopt;
        quint32 next = cell.number32();
        if (!cell.ok() || (size - local) / (usable - 4) > m_file.pageCount())
            return std::nullopt;
        std::vector<quint32> pages;
        while (payload.size() < size) {
            const QByteArray page = m_file.page(next);
            if (page.isEmpty())
                return std::nullopt;
            pages.push_back(next);
            payload += page.mid(4, std::min(usable - 4, size - payload.size()));
            next = qFromBigEndian<quint32>(page.constData());
        }
        // The last one names none after it; another number there tells of a page that is not part of this row.
        if (next != 0)
            return std::nullopt;
        m_page.overflow.insert(m_page.overflow.end(), pages.begin(), pages.end());
        return payload;
    }

    RawFile &m_file;
    const QByteArray &m_bytes;
    qint64 m_start;
    RawPage m_page;
};

} // namespace

std::optional<RawPage> readPage(RawFile &file, quint32 number)
{
    const QByteArray bytes = file.page(number);
    if (bytes.isEmpty())
        return std::nullopt;
    std::optional<RawPage> page = PageReader(file, bytes, number == 1).read();
    if (page)
        page->number = number;
    return page;
}

qint64 walkTree(RawFile &file, quint32 root, bool isIndex, std::vector<bool> &visited,
                const std::function<bool(const RawPage &page)> &take)
{
    qint64 damaged = 0;
    std::vector<quint32> waiting{root};
    while (!waiting.empty()) {
        const quint32 number = waiting.back();
        waiting.pop_back();
        if (number == 0 || number >= visited.size() || visited[number]) {
            ++damaged;
            continue;
        }
        const std::optional<RawPage> page = readPage(file, number);
        if (!page || page->isIndex() != isIndex) {
            // Not marked as visited: a pointer that went wrong may name a page that belongs elsewhere.
            ++damaged;
            continue;
        }
        if (!take(*page)) {
            ++damaged;
            continue;
        }
        visited[number] = true;
        for (const quint32 overflow : page->overflow)
            visited[overflow] = true;
        damaged += page->damagedRows > 0;
        waiting.insert(waiting.end(), page->children.rbegin(), page->children.rend());
    }
    return damaged;
}

bool markFreePages(RawFile &file, std::vector<bool> &visited)
{
    quint32 trunk = file.headerNumber(32);
    const quint32 told = file.headerNumber(36);
    quint32 found = 0;
    while (trunk != 0) {
        const QByteArray page = file.page(trunk);
        if (page.isEmpty() || visited[trunk])
            return false;
        visited[trunk] = true;
        ++found;
        const quint32 leaves = qFromBigEndian<quint32>(page.constData() + 4);
        if (leaves > file.usableSize() / 4 - 2)
            return false;
        for (quint32 i = 0; i < leaves; ++i) {
            const quint32 leaf = qFromBigEndian<quint32>(page.constData() + 8 + 4 * i);
            if (leaf < 2 || leaf >= visited.size() || visited[leaf])
                return false;
            visited[leaf] = true;
            ++found;
        }
        trunk = qFromBigEndian<quint32>(page.constData());
    }
    return found == told;
}

} // namespace rapport::store
