#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace rapport::bench {

/// What a figure promises. `ratio` bounds value / limit, `value` the value itself. Rates ("rows per cpu s") promise at
/// least so much, everything else at most.
struct Budget
{
    std::optional<double> ratio = {};
    std::optional<double> value = {};
};

/// One measured figure. `ratio` in the output is always value / limit: for a rate 1 means as fast as the limit and less
/// is slower, for a time or a size 1 means as small as the limit and more is worse.
struct Row
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> limit = {}; ///< What the plain program needed in the same run.
    Budget budget = {};
    bool rate = false;      ///< Larger is better.
    bool page = false;      ///< Touches a page of results: --growth looks at it.
    bool conditions = true; ///< What has to hold besides the figures (nothing was written, nothing stayed blank).
    QString condition = {}; ///< The same in words, for the budget's column.

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] QString budgetText() const;        ///< "-" where nothing was promised.
    [[nodiscard]] std::optional<bool> holds() const; ///< Nothing where nothing was promised.
};

/// The rows of a run in the order they were measured.
class Report final
{
public:
    void add(Row row);
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *find(const QString &name) const;
    [[nodiscard]] QString toTable() const;
    /// `about` with the rows as `results`.
    [[nodiscard]] QJsonObject toJson(QJsonObject about) const;

private:
    std::vector<Row> m_rows;
};

} // namespace rapport::bench
