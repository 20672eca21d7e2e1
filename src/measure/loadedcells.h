#pragma once

#include "insight/cells.h"
#include "insight/packedcells.h"

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace rapport {

using AccountSet = std::vector<bool>; ///< By the place in Sources::accounts().

/// The cells of one family: of which account and day each run of them is. They stay packed, a tenth as large, until
/// somebody asks for them as they are. One thread at a time.
class LoadedCells final
{
public:
    struct Run
    {
        int day = 0;
        size_t account = 0; ///< Place in Sources::accounts().
        std::span<const Cell> cells = {};
    };
    /// Days ascending.
    [[nodiscard]] const std::vector<Run> &runs();

    /// Calls cell(quint64 key, qint64 count) for each cell of the days [from, to) and of those accounts, and behind
    /// those of each run, days ascending, end(int day, size_t account, bool isRight): a run that is not right tells
    /// nothing, and what its cells told is to be forgotten.
    template<class VisitCell, class VisitEnd>
    void walk(int from, int to, const AccountSet &accounts, VisitCell cell, VisitEnd end) const
    {
        eachOf(m_packed, from, to, accounts, [&](const Packed &run) {
            end(run.day, run.account, forEachPacked({run.at, run.size}, cell));
        });
        eachOf(m_runs, from, to, accounts, [&](const Run &run) {
            for (const Cell &one : run.cells)
                cell(one.key, one.count);
            end(run.day, run.account, true);
        });
    }
    /// The first day of which any of those accounts has a run.
    [[nodiscard]] std::optional<int> firstDay(const AccountSet &accounts) const;

    /// Adds a run at the end; its day is that of the last one or a later one. All runs are added by the same function.
    void add(int day, size_t account, const Cells &cells);
    /// The same of packed cells; what cannot be read tells nothing, and is found by verify.
    void addPacked(int day, size_t account, QByteArrayView packed);

private:
    struct Packed
    {
        int day = 0;
        quint32 account = 0;
        const char *at = nullptr;
        qsizetype size = 0;
    };

    template<class Runs, class Visit>
    static void eachOf(const Runs &runs, int from, int to, const AccountSet &accounts, Visit visit)
    {
        auto run =
            std::lower_bound(runs.begin(), runs.end(), from, [](const auto &one, int day) { return one.day < day; });
        for (; run != runs.end() && run->day < to; ++run) {
            if (accounts[run->account])
                visit(*run);
        }
    }
    std::vector<Cell> &room(size_t cells);

    // Blocks are never longer than they were made for, so that runs stay where they are. One of the two kinds is empty.
    std::vector<Packed> m_packed;
    std::deque<std::vector<char>> m_packedBlocks;
    std::vector<Run> m_runs;
    std::deque<std::vector<Cell>> m_blocks;
};

} // namespace rapport
