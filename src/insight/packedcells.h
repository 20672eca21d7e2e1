#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <bit>

// Reading packed cells (insight/cells.h) one after the other, without a place for them. Pure.
namespace rapport {

namespace packed {

/// False at the end of the bytes, or where a number is longer than any can be.
[[nodiscard]] bool takeNumber(const uchar *&at, const uchar *end, quint64 &number);

/// So many bits of a word does the number at its low end take, with the marks of its bytes.
[[nodiscard]] inline int lengthOfNumber(quint64 word)
{
    return std::countr_zero(~word & 0x8080808080808080) + 1;
}

/// The number of so many bits, at most 32, at the low end of a word.
[[nodiscard]] constexpr quint64 numberOf(quint64 word, int length)
{
    word &= (quint64{1} << length) - 1;
    return (word & 0x7f) | (word >> 1 & 0x3f80) | (word >> 2 & 0x1fc000) | (word >> 3 & 0xfe00000);
}

/// Two numbers, nearly all of which are short: taken from one word, without a branch for each of their bytes, as nobody
/// could foretell these.
[[nodiscard]] inline bool takeNumbers(const uchar *&at, const uchar *end, quint64 &first, quint64 &second)
{
    constexpr int kMost = 32;
    if (end - at >= static_cast<qptrdiff>(sizeof(quint64))) {
        const auto word = qFromLittleEndian<quint64>(at);
        const int length = lengthOfNumber(word);
        const quint64 rest = length <= kMost ? word >> length : ~quint64{0};
        const int restLength = lengthOfNumber(rest);
        if (restLength <= kMost) {
            first = numberOf(word, length);
            second = numberOf(rest, restLength);
            at += (length + restLength) / 8;
            return true;
        }
    }
    return takeNumber(at, end, first) && takeNumber(at, end, second);
}

constexpr qint64 unfolded(quint64 number)
{
    return static_cast<qint64>(number >> 1) ^ -static_cast<qint64>(number & 1);
}

} // namespace packed

/// Calls visit(quint64 key, qint64 count) for each cell, keys ascending. False where the bytes are no packed cells,
/// after those that came before.
template<class Visit>
[[nodiscard]] bool forEachPacked(QByteArrayView bytes, Visit visit)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    quint64 key = 0;
    for (bool first = true; at != end; first = false) {
        quint64 step = 0;
        quint64 count = 0;
        if (!packed::takeNumbers(at, end, step, count) || count == 0)
            return false;
        if (!first && (step == 0 || key + step <= key))
            return false;
        key += step;
        visit(key, packed::unfolded(count));
    }
    return true;
}

} // namespace rapport
