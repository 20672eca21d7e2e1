#include "insight/cells.h"

#include "insight/packedcells.h"

#include <algorithm>
#include <array>

namespace rapport {

namespace {

void appendNumber(QByteArray &bytes, quint64 number)
{
    while (number >= 0x80) {
        bytes.append(static_cast<char>(number | 0x80));
        number >>= 7;
    }
    bytes.append(static_cast<char>(number));
}

/// Small numbers of either sign are short.
constexpr quint64 folded(qint64 number)
{
    return (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63);
}

constexpr quint64 bits(quint64 key, int from, int count)
{
    return (key >> from) & ((quint64{1} << count) - 1);
}

template<class T>
constexpr quint64 number(T value)
{
    return static_cast<quint64>(value);
}

constexpr int kLanguageBits = 10;
constexpr int kSecondsBits = 34;
constexpr int kHappeningBits = 5;
constexpr int kActBits = 3;

} // namespace

void addCells(Cells &cells, const Cells &more)
{
    if (more.empty())
        return;
    if (cells.empty()) {
        cells = more;
        return;
    }
    Cells sum;
    sum.reserve(cells.size() + more.size());
    auto a = cells.cbegin();
    auto b = more.cbegin();
    while (a != cells.cend() && b != more.cend()) {
        if (a->key < b->key) {
            sum.push_back(*a++);
        } else if (b->key < a->key) {
            sum.push_back(*b++);
        } else {
            if (const qint64 count = a->count + b->count; count != 0)
                sum.push_back({a->key, count});
            ++a;
            ++b;
        }
    }
    sum.insert(sum.end(), a, cells.cend());
    sum.insert(sum.end(), b, more.cend());
    cells.swap(sum);
}

Cells gathered(std::vector<Cell> loose)
{
    std::sort(loose.begin(), loose.end(), [](const Cell &a, const Cell &b) { return a.key < b.key; });
    size_t kept = 0;
    for (size_t i = 0; i < loose.size();) {
        Cell sum = loose[i++];
        while (i < loose.size() && loose[i].key == sum.key)
            sum.count += loose[i++].count;
        if (sum.count != 0)
            loose[kept++] = sum;
    }
    loose.resize(kept);
    return loose;
}

QByteArray packCells(const Cells &cells)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(cells.size()) * 4);
    quint64 before = 0;
    for (const Cell &cell : cells) {
        appendNumber(bytes, cell.key - before);
        appendNumber(bytes, folded(cell.count));
        before = cell.key;
    }
    return bytes;
}

bool unpackCells(QByteArrayView bytes, Cells &cells)
{
    cells.clear();
    cells.reserve(mostCellsIn(bytes));
    return appendUnpacked(bytes, cells);
}

bool appendUnpacked(QByteArrayView bytes, std::vector<Cell> &cells)
{
    // Written in place: cells are many, and each is little work.
    const size_t begin = cells.size();
    cells.resize(begin + mostCellsIn(bytes));
    Cell *cell = cells.data() + begin;
    const bool isRight = forEachPacked(bytes, [&cell](quint64 key, qint64 count) { *cell++ = {key, count}; });
    cells.resize(static_cast<size_t>(cell - cells.data()));
    return isRight;
}

bool packed::takeNumber(const uchar *&at, const uchar *end, quint64 &number)
{
    number = 0;
    for (int shift = 0; at != end && shift < 64; shift += 7) {
        const uchar byte = *at++;
        number |= static_cast<quint64>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

quint16 languageNumber(QStringView code)
{
    const auto letter = [&code](qsizetype i) -> int {
        const char16_t c = code[i].toLower().unicode();
        return c >= u'a' && c <= u'z' ? c - u'a' + 1 : 0;
    };
    const bool plain = code.size() == 2 || (code.size() > 2 && (code[2] == u'-' || code[2] == u'_'));
    if (!plain || letter(0) == 0 || letter(1) == 0)
        return 0;
    return static_cast<quint16>(letter(0) * 32 + letter(1));
}

QString languageOfNumber(quint16 number)
{
    const int first = number / 32;
    const int second = number % 32;
    if (first < 1 || first > 26 || second < 1 || second > 26)
        return {};
    const std::array<char16_t, 2> letters{static_cast<char16_t>(u'a' + first - 1),
                                          static_cast<char16_t>(u'a' + second - 1)};
    return QString::fromUtf16(letters.data(), letters.size());
}

quint64 MessageCell::key() const
{
    return number(language) << 10 | number(direction) << 8 | number(kind) << 4 | number(mood) << 2 | number(counting);
}

MessageCell MessageCell::fromKey(quint64 key)
{
    return {.direction = static_cast<Direction>(bits(key, 8, 2)),
            .kind = static_cast<MessageKind>(bits(key, 4, 4)),
            .mood = static_cast<text::MoodLabel>(bits(key, 2, 2)),
            .counting = static_cast<Counting>(bits(key, 0, 2)),
            .language = static_cast<quint16>(bits(key, 10, kLanguageBits))};
}

quint64 HourCell::key() const
{
    return number(language) << 7 | number(direction) << 5 | number(hour);
}

HourCell HourCell::fromKey(quint64 key)
{
    return {.direction = static_cast<Direction>(bits(key, 5, 2)),
            .hour = static_cast<int>(bits(key, 0, 5)),
            .language = static_cast<quint16>(bits(key, 7, kLanguageBits))};
}

quint64 ActCell::key() const
{
    return number(language) << (64 - kLanguageBits) | number(who.value) << kActBits | number(act);
}

ActCell ActCell::fromKey(quint64 key)
{
    return {.who = IdentityId{static_cast<qint64>(bits(key, kActBits, 64 - kLanguageBits - kActBits))},
            .act = static_cast<Act>(bits(key, 0, kActBits)),
            .language = static_cast<quint16>(bits(key, 64 - kLanguageBits, kLanguageBits))};
}

quint64 ConversationCell::key() const
{
    return number(language) << kHappeningBits | number(happening);
}

ConversationCell ConversationCell::fromKey(quint64 key)
{
    return {.happening = static_cast<Happening>(bits(key, 0, kHappeningBits)),
            .language = static_cast<quint16>(bits(key, kHappeningBits, kLanguageBits))};
}

quint64 DurationCell::key() const
{
    const qint64 most = (qint64{1} << kSecondsBits) - 1;
    return number(timing) << (kLanguageBits + kSecondsBits) | number(language) << kSecondsBits |
           number(std::clamp<qint64>(seconds, 0, most));
}

DurationCell DurationCell::fromKey(quint64 key)
{
    return {.timing = static_cast<Timing>(key >> (kLanguageBits + kSecondsBits)),
            .language = static_cast<quint16>(bits(key, kSecondsBits, kLanguageBits)),
            .seconds = static_cast<qint64>(bits(key, 0, kSecondsBits))};
}

} // namespace rapport
