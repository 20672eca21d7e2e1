#pragma once

#include "measure/evaluation.h"
#include "measure/sources.h"

#include <optional>
#include <vector>

// Metrics that are added up from cells: what each cell adds, by group and stretch.
namespace rapport {

/// What adds up to a figure.
struct Tally
{
    qint64 numerator = 0;
    qint64 denominator = 0;
    qint64 excluded = 0;
    qint64 rows = 0;

    friend bool operator==(const Tally &, const Tally &) = default;
};

/// How a metric is added up from one family of cells.
struct SumRule
{
    CellFamily family = CellFamily::Messages;
    /// What so many of a key add, always in proportion to the count.
    void (*add)(quint64 key, qint64 count, Tally &tally) = nullptr;
    /// The value of a sum; `isCovered`: something may have happened in the time that it is about.
    std::optional<double> (*value)(const Tally &tally, bool isCovered) = nullptr;
};

/// A count has a value wherever there was somebody to count: 0 is a figure then, and none before and after.
[[nodiscard]] std::optional<double> countOf(const Tally &tally, bool isCovered);
/// numerator ÷ denominator × 100; none without a denominator.
[[nodiscard]] std::optional<double> percentOf(const Tally &tally, bool isCovered);
/// numerator ÷ denominator.
[[nodiscard]] std::optional<double> ratioOf(const Tally &tally, bool isCovered);

/// Adds up for each group and stretch; whole periods are the sum of their stretches.
[[nodiscard]] Result<QList<GroupFigures>> addUp(Sources &sources, const Question &question, const SumRule &rule);
[[nodiscard]] Evaluate sumBy(const SumRule &rule);

/// The part that each group has of all, in percent: numerators are those of the groups, the denominator is that of all.
/// `part`: the rule whose value is asked where nothing is grouped by `dimension`.
[[nodiscard]] Evaluate shareBy(const QString &dimension, const SumRule &part);

/// In which stretch a day is; days before and after the period are in none.
class StretchOfDay final
{
public:
    explicit StretchOfDay(const Question &question);
    [[nodiscard]] size_t operator()(int day) const { return m_stretches[static_cast<size_t>(day - m_from)]; }

private:
    int m_from;
    std::vector<quint16> m_stretches;
};

/// Groups by account: which accounts are in which group, in the accounts' order. Where the question is grouped by
/// neither channel nor account: one group of all that the filter lets through.
struct AccountGroup
{
    QString group;
    QString label;
    AccountSet accounts;
};
[[nodiscard]] QList<AccountGroup> accountGroups(const Sources &sources, const Question &question);

/// Whether anything may have happened in each of Question::spans().
[[nodiscard]] Result<std::vector<bool>> coverage(Sources &sources, const Question &question);

} // namespace rapport
