#pragma once

#include "output/charttext.h"

#include <optional>

namespace rapport {

/// How a figure stands to the one before, in an arrow, words and a meaning. Percentages differ by points.
struct Comparison
{
    enum class Sense { Neither, Better, Worse };
    QString text; ///< "↑ 12% more than 2,541", "↓ 22 min faster"; empty: nothing to compare with.
    Sense sense = Sense::Neither;
};

/// Its words, in the language of whoever reads them. English as it stands.
struct ComparisonWords
{
    QString asBefore = QStringLiteral("As before");
    QString moreThan = QStringLiteral("%1 more than %2");
    QString fewerThan = QStringLiteral("%1 fewer than %2");
    QString longer = QStringLiteral("%1 longer");
    QString shorter = QStringLiteral("%1 shorter");
    QString longerBetter = QStringLiteral("%1 longer, better");
    QString shorterWorse = QStringLiteral("%1 shorter, worse");
    QString slower = QStringLiteral("%1 slower");
    QString faster = QStringLiteral("%1 faster");
    QString point = QStringLiteral("%1 point");
    QString points = QStringLiteral("%1 points");
    QString more = QStringLiteral("%1 more");
    QString less = QStringLiteral("%1 less");
    QString better = QStringLiteral("%1 better");
    QString worse = QStringLiteral("%1 worse");
};

/// Two figures of one metric as they are compared.
struct ComparedFigures
{
    Unit unit = Unit::Count;
    Better better = Better::Neither;
    std::optional<double> value;
    std::optional<double> before;
};
[[nodiscard]] Comparison comparisonOf(const ComparedFigures &figures, const ChartWords &words,
                                      const ComparisonWords &own);

} // namespace rapport
