#include "measure/loadedcells.h"

#include <algorithm>

namespace rapport {
namespace {

/// Some 250 KiB.
constexpr size_t kCellsOfABlock = 16'000;
/// So small that the memory is kept for the next one, rather than given back to the system.
constexpr size_t kPackedOfABlock = 32 * 1024;

} // namespace

const std::vector<LoadedCells::Run> &LoadedCells::runs()
{
    if (m_packed.empty())
        return m_runs;
    m_runs.reserve(m_packed.size());
    for (const Packed &run : m_packed) {
        const QByteArrayView bytes(run.at, run.size);
        std::vector<Cell> &block = room(mostCellsIn(bytes));
        const size_t begin = block.size();
        if (appendUnpacked(bytes, block))
            m_runs.push_back({.day = run.day, .account = run.account, .cells = std::span(block).subspan(begin)});
        else
            block.resize(begin);
    }
    m_packed = {};
    m_packedBlocks = {};
    return m_runs;
}

std::optional<int> LoadedCells::firstDay(const AccountSet &accounts) const
{
    for (const Packed &run : m_packed) {
        if (accounts[run.account] && forEachPacked({run.at, run.size}, [](quint64, qint64) {}))
            return run.day;
    }
    for (const Run &run : m_runs) {
        if (accounts[run.account])
            return run.day;
    }
    return std::nullopt;
}

void LoadedCells::add(int day, size_t account, const Cells &cells)
{
    std::vector<Cell> &block = room(cells.size());
    block.insert(block.end(), cells.begin(), cells.end());
    m_runs.push_back({.day = day, .account = account, .cells = std::span(block).last(cells.size())});
}

void LoadedCells::addPacked(int day, size_t account, QByteArrayView packed)
{
    const auto size = static_cast<size_t>(packed.size());
    if (m_packedBlocks.empty() || m_packedBlocks.back().capacity() - m_packedBlocks.back().size() < size)
        m_packedBlocks.emplace_back().reserve(std::max(size, kPackedOfABlock));
    std::vector<char> &block = m_packedBlocks.back();
    const char *const at = block.data() + block.size();
    block.insert(block.end(), packed.begin(), packed.end());
    m_packed.push_back({.day = day, .account = static_cast<quint32>(account), .at = at, .size = packed.size()});
}

std::vector<Cell> &LoadedCells::room(size_t cells)
{
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < cells)
        m_blocks.emplace_back().reserve(std::max(cells, kCellsOfABlock));
    return m_blocks.back();
}

} // namespace rapport
