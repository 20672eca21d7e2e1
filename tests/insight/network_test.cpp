#include "insight/network.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <vector>

namespace rapport {
namespace {

std::vector<double> rounded(std::vector<double> values)
{
    for (double &one : values)
        one = std::round(one * 1000) / 1000;
    return values;
}

TEST(Network, DensityIsLinksOfAllPairs)
{
    EXPECT_DOUBLE_EQ(networkDensity(4, 6).value(), 1);
    EXPECT_DOUBLE_EQ(networkDensity(5, 4).value(), 0.4);
    EXPECT_DOUBLE_EQ(networkDensity(2, 0).value(), 0);
    EXPECT_FALSE(networkDensity(1, 0)) << "one person has nobody to be connected with";
    EXPECT_FALSE(networkDensity(0, 0));
}

TEST(Network, CountsALinkOnceAndNoneToOneself)
{
    const Network network = Network::undirected(3, {{0, 1}, {1, 0}, {0, 1}, {2, 2}});
    EXPECT_EQ(network.links(), 1);
    EXPECT_EQ(network.from(0).size(), 1u);
    EXPECT_TRUE(network.from(2).empty());
}

TEST(Network, BetweennessOfKnownShapes)
{
    // A path of five: the middle lies between 4 pairs, its neighbours between 3.
    EXPECT_EQ(betweenness(Network::undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}), 100),
              (std::vector<double>{0, 3, 4, 3, 0}));
    // A star of five: the centre lies between all 6 pairs of leaves.
    EXPECT_EQ(betweenness(Network::undirected(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}), 100),
              (std::vector<double>{6, 0, 0, 0, 0}));
    // A ring of four: two shortest paths between opposite ones, half of each pair.
    EXPECT_EQ(betweenness(Network::undirected(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}), 100),
              (std::vector<double>{0.5, 0.5, 0.5, 0.5}));
    EXPECT_EQ(betweenness(Network::undirected(2, {}), 100), (std::vector<double>{0, 0}));
}

TEST(Network, BetweennessFromSomeComesNearThatFromAll)
{
    std::mt19937 random(7);
    std::uniform_int_distribution<quint32> anybody(0, 399);
    std::vector<NetworkLink> links;
    for (quint32 i = 1; i < 400; ++i)
        links.emplace_back(i, anybody(random) % i);
    const Network network = Network::undirected(400, links);
    const std::vector<double> all = betweenness(network, 400);
    const std::vector<double> some = betweenness(network, 100);
    const auto first = std::max_element(all.begin(), all.end()) - all.begin();
    EXPECT_EQ(std::max_element(some.begin(), some.end()) - some.begin(), first);
    EXPECT_NEAR(some[static_cast<size_t>(first)] / all[static_cast<size_t>(first)], 1, 0.15);
}

TEST(Network, PageRankOfKnownShapes)
{
    // The pair of pages that link to each other share what there is.
    EXPECT_EQ(rounded(pageRank(Network::directed(2, {{0, 1}, {1, 0}}))), (std::vector<double>{0.5, 0.5}));
    // Two that point to a third, who points to nobody: x = (0.15 + 0.85 z) / 3, z = x + 0.85 · 2x.
    const std::vector<double> three = pageRank(Network::directed(3, {{0, 2}, {1, 2}}));
    EXPECT_NEAR(three[2] / three[0], 2.7, 1e-6);
    EXPECT_NEAR(std::accumulate(three.begin(), three.end(), 0.0), 1, 1e-9);
    EXPECT_TRUE(pageRank(Network::directed(0, {})).empty());
}

} // namespace
} // namespace rapport
