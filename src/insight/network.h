#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <utility>
#include <vector>

// Who is connected with whom, and what follows from it. People are numbers from 0 on. Pure.
namespace rapport {

/// A connection that has no direction, or one from the first to the second.
using NetworkLink = std::pair<quint32, quint32>;

/// Neighbours of each, one behind the other. Immutable.
class Network final
{
public:
    /// Without directions: links to oneself and links that are there already count for nothing.
    static Network undirected(quint32 people, std::vector<NetworkLink> links);
    /// With directions; the same otherwise.
    static Network directed(quint32 people, std::vector<NetworkLink> links);

    [[nodiscard]] quint32 people() const { return static_cast<quint32>(m_begins.size() - 1); }
    [[nodiscard]] qint64 links() const { return m_links; }
    [[nodiscard]] std::span<const quint32> from(quint32 person) const
    {
        return {m_neighbours.data() + m_begins[person], m_neighbours.data() + m_begins[person + 1]};
    }

private:
    Network(quint32 people, const std::vector<NetworkLink> &ordered, qint64 links);

    std::vector<size_t> m_begins;
    std::vector<quint32> m_neighbours;
    qint64 m_links = 0;
};

/// Links ÷ (n(n−1)/2); nothing for fewer than two people.
[[nodiscard]] std::optional<double> networkDensity(qint64 people, qint64 links);

/// How many shortest paths between two others lead through each (Brandes 2001), of an undirected network, each pair
/// once. From at most `sources` people, evenly taken from those who are connected, and scaled up: exact where there are
/// no more. Grows with sources × (people + links).
[[nodiscard]] std::vector<double> betweenness(const Network &network, quint32 sources);

/// PageRank of a directed network, adding up to 1 (Brin and Page 1998; damping 0.85). Whoever links to nobody links to
/// everybody.
[[nodiscard]] std::vector<double> pageRank(const Network &network, double damping = 0.85);

} // namespace rapport
