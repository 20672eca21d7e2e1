#include "insight/topicdays.h"

#include <algorithm>
#include <vector>

namespace rapport {

namespace {

void appendNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out += static_cast<char>(number | 0x80U);
    out += static_cast<char>(number);
}

void appendTerms(QByteArray &out, const TermTally &tally)
{
    std::vector<std::pair<QByteArray, qint64>> sorted;
    sorted.reserve(static_cast<size_t>(tally.terms.size()));
    for (auto it = tally.terms.constBegin(); it != tally.terms.constEnd(); ++it)
        sorted.emplace_back(it.key(), it.value());
    std::sort(sorted.begin(), sorted.end());
    appendNumber(out, static_cast<quint64>(tally.texts));
    appendNumber(out, static_cast<quint64>(tally.words));
    appendNumber(out, sorted.size());
    QByteArrayView before;
    for (const auto &[term, count] : sorted) {
        const auto shared =
            std::mismatch(before.begin(), before.end(), term.begin(), term.end()).first - before.begin();
        appendNumber(out, static_cast<quint64>(shared));
        appendNumber(out, static_cast<quint64>(term.size() - shared));
        out += QByteArrayView(term).sliced(shared);
        appendNumber(out, static_cast<quint64>(count));
        before = term;
    }
}

/// Reads what was packed; `isSound()` turns false at the first byte that does not fit and stays so.
class Unpacker
{
public:
    explicit Unpacker(const QByteArray &bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = static_cast<uchar>(m_bytes[m_at++]);
            value |= static_cast<quint64>(byte & 0x7fU) << shift;
            if (byte < 0x80)
                return value;
        }
        m_sound = false;
        return 0;
    }

    QByteArrayView bytes(quint64 size)
    {
        if (size > static_cast<quint64>(m_bytes.size() - m_at)) {
            m_sound = false;
            return {};
        }
        const QByteArrayView view = QByteArrayView(m_bytes).sliced(m_at, static_cast<qsizetype>(size));
        m_at += view.size();
        return view;
    }

    TermTally tally()
    {
        TermTally tally;
        tally.texts = static_cast<qint64>(number());
        tally.words = static_cast<qint64>(number());
        const quint64 count = number();
        // A term takes four bytes at least.
        if (count > static_cast<quint64>(m_bytes.size() - m_at) / 4 + 1)
            m_sound = false;
        if (m_sound)
            tally.terms.reserve(static_cast<qsizetype>(count));
        QByteArray term;
        for (quint64 i = 0; i < count && m_sound; ++i) {
            const quint64 shared = number();
            const QByteArrayView rest = bytes(number());
            if (shared > static_cast<quint64>(term.size())) {
                m_sound = false;
                break;
            }
            term = term.first(static_cast<qsizetype>(shared)) + rest;
            tally.terms.insert(term, static_cast<qint64>(number()));
        }
        return tally;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_sound = true;
};

} // namespace

QByteArray packDayTerms(const DayTerms &terms)
{
    QByteArray out;
    for (auto it = terms.constBegin(); it != terms.constEnd(); ++it) {
        const QByteArray language = it.key().toUtf8();
        appendNumber(out, static_cast<quint64>(language.size()));
        out += language;
        appendTerms(out, it.value());
    }
    return out;
}

bool unpackDayTerms(const QByteArray &packed, DayTerms &terms)
{
    terms.clear();
    Unpacker unpacker(packed);
    while (unpacker.isSound() && !unpacker.atEnd()) {
        const QString language = QString::fromUtf8(unpacker.bytes(unpacker.number()));
        terms.insert(language, unpacker.tally());
    }
    if (!unpacker.isSound())
        terms.clear();
    return unpacker.isSound();
}

} // namespace rapport
