#pragma once

#include "insight/metric.h"

#include <QSet>
#include <QString>
#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>
#include <span>

namespace rapport::test {

/// What a figure has to be, reckoned by hand.
struct WorkedFigure
{
    const char *metric;
    std::optional<double> value;
    qint64 numerator;
    qint64 denominator;
    qint64 excluded = 0;
};

inline void expectFigure(const Figure &figure, const WorkedFigure &expected)
{
    SCOPED_TRACE(expected.metric);
    ASSERT_EQ(figure.value.has_value(), expected.value.has_value());
    if (expected.value) {
        EXPECT_NEAR(*figure.value, *expected.value, 1e-9);
    }
    EXPECT_EQ(figure.numerator, expected.numerator);
    EXPECT_EQ(figure.denominator, expected.denominator);
    EXPECT_EQ(figure.excluded, expected.excluded);
}

/// The metrics that tables of this program hold figures of.
inline QSet<QString> &workedOut()
{
    static QSet<QString> metrics;
    return metrics;
}

/// Each table tells of itself when the program starts, so that a metric without any is found.
inline bool isWorkedOut(std::initializer_list<const char *> metrics)
{
    for (const char *metric : metrics)
        workedOut().insert(QString::fromLatin1(metric));
    return true;
}
inline bool isWorkedOut(std::span<const WorkedFigure> table)
{
    for (const WorkedFigure &one : table)
        isWorkedOut({one.metric});
    return true;
}

} // namespace rapport::test
