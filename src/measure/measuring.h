#pragma once

#include "base/result.h"
#include "domain/figureset.h"
#include "domain/ids.h"
#include "insight/metric.h"
#include "store/store.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

// Figures from the workspace: what the page, reports, the board and the command line all ask.
namespace rapport {

/// What figures are narrowed down to; empty lists ask for everything. Names as a query has them.
struct MetricFilter
{
    QStringList channels = {};
    QStringList accounts = {};
    QStringList languages = {};
    QStringList campaigns = {};
    QStringList tags = {};
    QStringList groups = {}; ///< Of people.

    friend bool operator==(const MetricFilter &, const MetricFilter &) = default;
    [[nodiscard]] bool isEmpty() const { return *this == MetricFilter(); }
};

struct MetricRequest
{
    QString metric = {};
    Period period = {};
    Step step = Step::Whole;
    QString groupBy = {}; ///< One of the definition's breakdowns; empty: none.
    MetricFilter filter = {};
    std::optional<Period> compareWith = {};
};

/// A text for parseQuery() that is put together when somebody asks for it: charts of years have thousands of points
/// that nobody opens. Any thread.
class RowsQuery final
{
public:
    /// The text of one of the places that share it.
    using Write = std::function<QString(qsizetype place)>;

    RowsQuery() = default;
    RowsQuery(const QString &text)
        : m_write(text.isEmpty() ? nullptr : std::make_shared<const Write>([text](qsizetype) { return text; }))
    {
    }
    RowsQuery(std::shared_ptr<const Write> write, qsizetype place) : m_write(std::move(write)), m_place(place) {}

    [[nodiscard]] bool isEmpty() const { return !m_write; }
    [[nodiscard]] QString text() const { return m_write ? (*m_write)(m_place) : QString(); }
    operator QString() const { return text(); }
    friend bool operator==(const RowsQuery &a, const RowsQuery &b) { return a.text() == b.text(); }

private:
    std::shared_ptr<const Write> m_write; ///< None: there are no rows to open.
    qsizetype m_place = 0;
};

struct MetricPoint
{
    Period period = {};
    Figure figure = {};
    bool unfinished = false; ///< The period has not ended yet.
    RowsQuery query = {};    ///< Opens its rows; empty where there are none to open.
};

struct MetricSeries
{
    QString group = {}; ///< A channel's id, a language, "positive" …; empty: all.
    QString label = {}; ///< To show, where it is a name ("Birch & Co."); else empty: the group's own word is shown.
    QList<MetricPoint> points = {};
    MetricPoint whole = {}; ///< Over the whole period: not the sum where that would be wrong (medians, people).
};

struct MetricResult
{
    QString metric = {};
    int version = 0;
    QList<MetricSeries> series = {};          ///< Without a breakdown: one.
    MetricPoint whole = {};                   ///< Over everything in the filter.
    std::optional<MetricPoint> compared = {}; ///< Over compareWith.
    QString missing = {}; ///< Why there is no data, English, where something has to be set up first.
};

/// Measures within one read transaction and keeps what it has loaded: charts of one page share it.
class Measuring final
{
public:
    explicit Measuring(Reader &r);
    ~Measuring();
    Measuring(const Measuring &) = delete;
    Measuring &operator=(const Measuring &) = delete;

    /// Invalid: no such metric or breakdown, a filter that names nothing known.
    [[nodiscard]] Result<MetricResult> measure(const MetricRequest &request);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
