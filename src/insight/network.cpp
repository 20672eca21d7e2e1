#include "insight/network.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rapport {
namespace {

constexpr int kMostRounds = 100;
constexpr double kSettled = 1e-10;

/// One source's breadth-first search and what it adds to everybody; buffers are kept between sources.
class ShortestPaths
{
public:
    explicit ShortestPaths(const Network &network)
        : m_network(network),
          m_paths(network.people()),
          m_distance(network.people(), -1),
          m_dependency(network.people())
    {
    }

    void addFrom(quint32 source, std::vector<double> &through)
    {
        m_order.clear();
        m_order.push_back(source);
        m_paths[source] = 1;
        m_distance[source] = 0;
        for (size_t next = 0; next < m_order.size(); ++next) {
            const quint32 at = m_order[next];
            for (const quint32 to : m_network.from(at)) {
                if (m_distance[to] < 0) {
                    m_distance[to] = m_distance[at] + 1;
                    m_order.push_back(to);
                }
                if (m_distance[to] == m_distance[at] + 1)
                    m_paths[to] += m_paths[at];
            }
        }
        for (size_t i = m_order.size(); i-- > 1;) {
            const quint32 at = m_order[i];
            for (const quint32 before : m_network.from(at)) {
                if (m_distance[before] == m_distance[at] - 1)
                    m_dependency[before] += m_paths[before] / m_paths[at] * (1 + m_dependency[at]);
            }
            through[at] += m_dependency[at];
        }
        for (const quint32 seen : m_order) {
            m_paths[seen] = 0;
            m_distance[seen] = -1;
            m_dependency[seen] = 0;
        }
    }

private:
    const Network &m_network;
    std::vector<double> m_paths;
    std::vector<int> m_distance;
    std::vector<double> m_dependency;
    std::vector<quint32> m_order;
};

void keepEachOnce(std::vector<NetworkLink> &links)
{
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
}

bool isToOneself(const NetworkLink &link)
{
    return link.first == link.second;
}

} // namespace

Network::Network(quint32 people, const std::vector<NetworkLink> &ordered, qint64 links)
    : m_begins(people + 1, 0), m_links(links)
{
    m_neighbours.reserve(ordered.size());
    for (const auto &[from, to] : ordered) {
        ++m_begins[from + 1];
        m_neighbours.push_back(to);
    }
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
}

Network Network::undirected(quint32 people, std::vector<NetworkLink> links)
{
    std::erase_if(links, isToOneself);
    const size_t given = links.size();
    links.reserve(2 * given);
    for (size_t i = 0; i < given; ++i)
        links.emplace_back(links[i].second, links[i].first);
    keepEachOnce(links);
    return Network(people, links, static_cast<qint64>(links.size() / 2));
}

Network Network::directed(quint32 people, std::vector<NetworkLink> links)
{
    std::erase_if(links, isToOneself);
    keepEachOnce(links);
    return Network(people, links, static_cast<qint64>(links.size()));
}

std::optional<double> networkDensity(qint64 people, qint64 links)
{
    if (people < 2)
        return std::nullopt;
    return static_cast<double>(links) / (static_cast<double>(people) * static_cast<double>(people - 1) / 2);
}

std::vector<double> betweenness(const Network &network, quint32 sources)
{
    std::vector<quint32> connected;
    for (quint32 person = 0; person < network.people(); ++person) {
        if (!network.from(person).empty())
            connected.push_back(person);
    }
    std::vector<double> through(network.people(), 0);
    const size_t taken = std::min<size_t>(sources, connected.size());
    ShortestPaths paths(network);
    for (size_t i = 0; i < taken; ++i)
        paths.addFrom(connected[i * connected.size() / taken], through);
    // Each pair was met from both of its ends.
    const double scale = taken == 0 ? 0 : static_cast<double>(connected.size()) / static_cast<double>(taken) / 2;
    for (double &one : through)
        one *= scale;
    return through;
}

std::vector<double> pageRank(const Network &network, double damping)
{
    const quint32 people = network.people();
    if (people == 0)
        return {};
    const double all = people;
    std::vector<double> rank(people, 1 / all);
    std::vector<double> next(people);
    for (int round = 0; round < kMostRounds; ++round) {
        double loose = 0;
        for (quint32 person = 0; person < people; ++person)
            loose += network.from(person).empty() ? rank[person] : 0;
        std::fill(next.begin(), next.end(), (1 - damping + damping * loose) / all);
        for (quint32 person = 0; person < people; ++person) {
            const auto to = network.from(person);
            for (const quint32 other : to)
                next[other] += damping * rank[person] / static_cast<double>(to.size());
        }
        double moved = 0;
        for (quint32 person = 0; person < people; ++person)
            moved += std::abs(next[person] - rank[person]);
        rank.swap(next);
        if (moved < kSettled)
            break;
    }
    return rank;
}

} // namespace rapport
