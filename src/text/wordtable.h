#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace rapport::text {

/// A number for the letters of a word that grows with each of them (FNV-1a; Fowler, Noll, Vo), so that one walk along a
/// word yields those of all its beginnings.
class WordHash final
{
public:
    void add(QChar letter) { m_value = (m_value ^ letter.unicode()) * 0x01000193U; }
    [[nodiscard]] quint32 value() const { return m_value; }

    [[nodiscard]] static quint32 of(QStringView word)
    {
        WordHash hash;
        for (const QChar letter : word)
            hash.add(letter);
        return hash.value();
    }

private:
    quint32 m_value = 0x811c9dc5U;
};

/// The hashes of all beginnings of a word, of which nothing is kept behind the first `longest` letters.
class BeginningHashes final
{
public:
    static constexpr qsizetype longest = 64;

    explicit BeginningHashes(QStringView word)
    {
        WordHash hash;
        m_values[0] = hash.value();
        for (qsizetype index = 0; index < word.size() && index < longest; ++index) {
            hash.add(word[index]);
            m_values[static_cast<size_t>(index) + 1] = hash.value();
        }
    }
    /// Of the first `length` letters, at most `longest`.
    [[nodiscard]] quint32 of(qsizetype length) const { return m_values[static_cast<size_t>(length)]; }

private:
    std::array<quint32, longest + 1> m_values;
};

/// Values by words: filled once, then asked for far more words than it holds. The words must outlive it.
template<class T>
class WordTable final
{
public:
    using Entry = std::pair<QStringView, T>;

    /// The word's value, made if it is not there; until the next one is added.
    T &operator[](QStringView word)
    {
        const quint32 hash = WordHash::of(word);
        if (const quint32 known = numberOf(word, hash); known != 0)
            return m_entries[known - 1].second;
        m_entries.push_back({word, T()});
        if (m_slots.size() < m_entries.size() * kSlotsForEach)
            grow();
        else
            place(hash, m_entries.size());
        return m_entries.back().second;
    }

    [[nodiscard]] const T *find(QStringView word) const { return find(word, WordHash::of(word)); }
    [[nodiscard]] const T *find(QStringView word, quint32 hash) const
    {
        const quint32 number = numberOf(word, hash);
        return number != 0 ? &m_entries[number - 1].second : nullptr;
    }

    [[nodiscard]] typename std::vector<Entry>::iterator begin() { return m_entries.begin(); }
    [[nodiscard]] typename std::vector<Entry>::iterator end() { return m_entries.end(); }

private:
    /// Mostly empty: most of what is asked for is not there, and an empty slot says so at once.
    static constexpr size_t kSlotsForEach = 4;
    static constexpr size_t kFewestSlots = 64;

    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0; ///< Of its entry, counted from 1; 0: empty.
    };

    [[nodiscard]] size_t slotOf(quint32 hash) const { return (hash * 0x9e3779b1U >> 7) & (m_slots.size() - 1); }

    /// 0: not there.
    [[nodiscard]] quint32 numberOf(QStringView word, quint32 hash) const
    {
        if (m_slots.empty())
            return 0;
        for (size_t at = slotOf(hash); m_slots[at].number != 0; at = (at + 1) & (m_slots.size() - 1)) {
            if (m_slots[at].hash == hash && m_entries[m_slots[at].number - 1].first == word)
                return m_slots[at].number;
        }
        return 0;
    }

    void place(quint32 hash, size_t number)
    {
        size_t at = slotOf(hash);
        while (m_slots[at].number != 0)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = {hash, static_cast<quint32>(number)};
    }

    void grow()
    {
        m_slots.assign(std::max(kFewestSlots, m_slots.size() * 2), {});
        for (size_t index = 0; index < m_entries.size(); ++index)
            place(WordHash::of(m_entries[index].first), index + 1);
    }

    std::vector<Slot> m_slots; ///< A power of two of them.
    std::vector<Entry> m_entries;
};

} // namespace rapport::text
