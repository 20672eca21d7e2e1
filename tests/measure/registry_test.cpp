#include "measure/workedout.h"

// The registry, walked: what is measured has figures somewhere that were reckoned by hand or published.
namespace rapport::test {

TEST(Registry, HasATableOfEachMetric)
{
    for (const MetricDefinition &metric : metrics()) {
        // What has to be connected first is not measured.
        EXPECT_TRUE(!metric.missing.isEmpty() || workedOut().contains(metric.id))
            << "no table holds a figure of " << qPrintable(metric.id);
    }
}

TEST(Registry, HasEveryMetricOfATable)
{
    for (const QString &id : std::as_const(workedOut()))
        EXPECT_TRUE(metricOf(id)) << qPrintable(id);
}

} // namespace rapport::test
