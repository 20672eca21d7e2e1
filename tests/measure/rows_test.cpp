#include "measure/community.h"

#include "domain/figureset.h"
#include "store/conversations.h"
#include "store/figurerecords.h"
#include "store/figurerows.h"
#include "store/filter.h"
#include "store/findinghistory.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

// Clicking a figure opens as many rows as it says, whatever is measured, grouped and filtered.
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

qint64 countConversations(Reader &r, const Query &query)
{
    const auto ids = store::conversationIds(r, {.query = query});
    EXPECT_TRUE(ids) << (ids ? "" : qPrintable(ids.error().detail));
    return ids ? static_cast<qint64>(ids->size()) : -1;
}

qint64 countMessages(Reader &r, const Query &query)
{
    const Result<store::SqlFilter> filter = store::messageConditions(r, query);
    EXPECT_TRUE(filter) << (filter ? "" : qPrintable(filter.error().detail));
    if (!filter)
        return -1;
    QByteArrayList conditions = filter->conditions;
    if (!filter->match.isEmpty())
        conditions.append("m.id IN (SELECT rowid FROM message_fts WHERE message_fts MATCH :match)");
    Statement s = r.compose("SELECT count(*) FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE " +
                            conditions.join(" AND "));
    filter->bindTo(s);
    s.step();
    return s.integer(0);
}

qint64 countPeople(Reader &r, Query query)
{
    std::optional<FigureSet> set;
    query.allOf.removeIf([&set](const Query::Clause &clause) {
        const Query::Term &term = clause.anyOf.first();
        if (term.field != Query::Field::Figure)
            return false;
        set = parseFigureSet(term.value).value();
        return true;
    });
    EXPECT_TRUE(set);
    const auto people = store::figurePeople(r, set.value_or(FigureSet()), query);
    EXPECT_TRUE(people) << (people ? "" : qPrintable(people.error().detail));
    return people ? people->size() : -1;
}

template<class List>
qint64 sizeOf(const Result<List> &list)
{
    EXPECT_TRUE(list) << (list ? "" : qPrintable(list.error().detail));
    return list ? list->size() : -1;
}

/// Walks through points, asking for each query once.
class Walk
{
public:
    Walk(Reader &r, const MetricDefinition &metric) : m_reader(r), m_metric(metric) {}

    void visit(const MetricPoint &point, const QString &group)
    {
        const Figure &figure = point.figure;
        // What nobody did, or nobody knows of, has no rows; whatever else is shown can be opened.
        if (figure.rows == 0) {
            EXPECT_TRUE(point.query.isEmpty()) << qPrintable(point.query);
            EXPECT_TRUE(!figure.value || *figure.value == 0 || isOfNobody(group))
                << *figure.value << " of " << qPrintable(group) << " opens nothing";
            return;
        }
        ASSERT_FALSE(point.query.isEmpty()) << "no rows for " << figure.rows << " in " << qPrintable(group);
        EXPECT_EQ(count(point.query), figure.rows) << qPrintable(point.query);
        ++visited;
    }

    int visited = 0;

private:
    /// Whoever follows in silence is known by number only.
    static bool isOfNobody(const QString &group) { return group == u"silent"_s; }

    qint64 count(const QString &text)
    {
        static QHash<std::pair<int, QString>, qint64> known;
        const std::pair<int, QString> key(static_cast<int>(m_metric.rows), text);
        if (const auto found = known.constFind(key); found != known.cend())
            return *found;
        const Result<Query> query = parseQuery(text);
        EXPECT_TRUE(query) << qPrintable(text) << ": " << (query ? "" : qPrintable(query.error().detail));
        if (!query)
            return -1;
        return *known.insert(key, count(*query));
    }

    qint64 count(const Query &query)
    {
        switch (m_metric.rows) {
        case RowsOf::Conversations:
            return countConversations(m_reader, query);
        case RowsOf::Messages:
            return countMessages(m_reader, query);
        case RowsOf::People:
            return countPeople(m_reader, query);
        case RowsOf::Ideas:
            return sizeOf(store::figureIdeas(m_reader, query));
        case RowsOf::Records:
            return sizeOf(store::figureRecords(m_reader, query));
        case RowsOf::Nothing:
            break;
        }
        return -1;
    }

    Reader &m_reader;
    const MetricDefinition &m_metric;
};

/// How many points had rows to open.
int walk(const MetricDefinition &metric, const MetricRequest &request)
{
    SCOPED_TRACE(qPrintable(metric.id + u" by "_s + request.groupBy));
    return Community::instance().workspace().read([&](Reader &r) {
        const Result<MetricResult> result = Measuring(r).measure(request);
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
        if (!result)
            return 0;
        Walk way(r, metric);
        QSet<QString> groups;
        for (const MetricSeries &series : result->series) {
            EXPECT_FALSE(groups.contains(series.group)) << qPrintable(series.group);
            groups.insert(series.group);
            for (const MetricPoint &point : series.points)
                way.visit(point, series.group);
            way.visit(series.whole, series.group);
        }
        way.visit(result->whole, {});
        return way.visited;
    });
}

MetricRequest requestOf(const MetricDefinition &metric)
{
    return {.metric = metric.id, .period = Community::instance().lastDays(200)};
}

/// All that a metric can be grouped by, and nothing.
QStringList groupingsOf(const MetricDefinition &metric)
{
    return QStringList{{}} + metric.breakdowns;
}

TEST(Rows, AreAsManyAsEachPointSays)
{
    for (const MetricDefinition &metric : metrics()) {
        for (const QString &groupBy : groupingsOf(metric)) {
            MetricRequest asked = requestOf(metric);
            asked.groupBy = groupBy;
            // A week has hundreds of hours in a quarter's points: their whole is enough.
            asked.step = metric.byTime && groupBy != u"weekday_hour"_s ? Step::Quarter : Step::Whole;
            walk(metric, asked);
        }
    }
}

TEST(Rows, BelongToEveryMetricThatHasAFigure)
{
    for (const MetricDefinition &metric : metrics())
        EXPECT_TRUE(metric.rows != RowsOf::Nothing || !metric.missing.isEmpty()) << qPrintable(metric.id);
}

TEST(Rows, AreAsManyInEachFilter)
{
    MetricFilter channel;
    channel.channels = {u"bluesky"_s};
    MetricFilter two;
    two.channels = {u"bluesky"_s, u"wordpress"_s};
    MetricFilter account;
    account.accounts = {u"1"_s};
    MetricFilter language;
    language.languages = {u"en"_s};
    MetricFilter tag;
    tag.tags = {QString::fromLatin1(kCommunityTag)};
    MetricFilter group;
    group.groups = {QString::fromLatin1(kCommunityGroup)};
    MetricFilter campaign;
    campaign.campaigns = {QString::fromLatin1(kCommunityCampaign)};
    MetricFilter both = language;
    both.tags = tag.tags;
    for (const MetricFilter &filter : {channel, two, account, language, tag, group, campaign, both}) {
        for (const MetricDefinition &metric : metrics()) {
            MetricRequest asked = requestOf(metric);
            asked.filter = filter;
            walk(metric, asked);
        }
    }
}

/// What roll-ups cannot answer is counted from the rows: of everything that has to give the same.
void expectSameCountedAgain(const MetricDefinition &metric, const QString &groupBy)
{
    SCOPED_TRACE(qPrintable(metric.id + u" by "_s + groupBy));
    MetricRequest asked = requestOf(metric);
    asked.groupBy = groupBy;
    asked.step = metric.byTime ? Step::Month : Step::Whole;
    const Result<MetricResult> rolledUp = Community::instance().measure(asked);
    asked.filter.tags = {QString::fromLatin1(kEverythingTag)};
    const Result<MetricResult> counted = Community::instance().measure(asked);
    ASSERT_TRUE(rolledUp && counted);
    EXPECT_EQ(rolledUp->whole.figure, counted->whole.figure);
    ASSERT_EQ(rolledUp->series.size(), counted->series.size());
    for (qsizetype i = 0; i < counted->series.size(); ++i) {
        EXPECT_EQ(rolledUp->series[i].group, counted->series[i].group);
        EXPECT_EQ(rolledUp->series[i].whole.figure, counted->series[i].whole.figure);
        for (qsizetype j = 0; j < counted->series[i].points.size(); ++j)
            EXPECT_EQ(rolledUp->series[i].points[j].figure, counted->series[i].points[j].figure);
    }
}

TEST(Rows, AreTheSameCountedAgain)
{
    for (const MetricDefinition &metric : metrics()) {
        if (metric.rows != RowsOf::Messages && metric.rows != RowsOf::Conversations)
            continue;
        for (const QString &groupBy : groupingsOf(metric))
            expectSameCountedAgain(metric, groupBy);
    }
}

TEST(Rows, ComeUpInTheCommunity)
{
    // Nobody there fell silent for so long; topics need more who speak of them.
    static const QRegularExpression rare(u"^(people_quiet|people_back|topic)"_s);
    for (const MetricDefinition &metric : metrics()) {
        SCOPED_TRACE(qPrintable(metric.id));
        const Result<MetricResult> result = Community::instance().measure(requestOf(metric));
        ASSERT_TRUE(result);
        if (result->missing.isEmpty() && metric.rows != RowsOf::Nothing && !rare.match(metric.id).hasMatch()) {
            EXPECT_GT(result->whole.figure.rows, 0);
        }
    }
}

} // namespace
} // namespace rapport::test
