#include "domain/dashboard.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

static void loadDashboardResources()
{
    Q_INIT_RESOURCE(domain_dashboards);
}

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFormat = 1;
constexpr qsizetype kMostFileBytes = 1024 * 1024;
constexpr qsizetype kMostCards = 60;
constexpr qsizetype kMostMetrics = 4;
constexpr qsizetype kMostWords = 100;
constexpr qsizetype kNameMost = 64;
constexpr qsizetype kTitleMost = 100;
constexpr qsizetype kWordMost = 200;

template<class Value>
struct Named
{
    QLatin1StringView word;
    Value value;
};

constexpr auto kKinds = std::to_array<Named<CardKind>>({
    {"automatic"_L1, CardKind::Automatic},
    {"tile"_L1, CardKind::Tile},
    {"bars"_L1, CardKind::Bars},
    {"lines"_L1, CardKind::Lines},
    {"ranking"_L1, CardKind::Ranking},
    {"funnel"_L1, CardKind::Funnel},
    {"heat"_L1, CardKind::Heat},
    {"cohorts"_L1, CardKind::Cohorts},
    {"scatter"_L1, CardKind::Scatter},
    {"table"_L1, CardKind::Table},
});
constexpr auto kSteps = std::to_array<Named<CardStep>>({
    {"automatic"_L1, CardStep::Automatic},
    {"day"_L1, CardStep::Day},
    {"week"_L1, CardStep::Week},
    {"month"_L1, CardStep::Month},
    {"quarter"_L1, CardStep::Quarter},
    {"year"_L1, CardStep::Year},
});
constexpr auto kWidths = std::to_array<Named<CardWidth>>({
    {"narrow"_L1, CardWidth::Narrow},
    {"wide"_L1, CardWidth::Wide},
});
constexpr auto kRanges = std::to_array<Named<RangePreset>>({
    {"last7"_L1, RangePreset::Last7},
    {"last30"_L1, RangePreset::Last30},
    {"last90"_L1, RangePreset::Last90},
    {"this-week"_L1, RangePreset::ThisWeek},
    {"last-week"_L1, RangePreset::LastWeek},
    {"this-month"_L1, RangePreset::ThisMonth},
    {"last-month"_L1, RangePreset::LastMonth},
    {"this-quarter"_L1, RangePreset::ThisQuarter},
    {"last-quarter"_L1, RangePreset::LastQuarter},
    {"this-year"_L1, RangePreset::ThisYear},
    {"last-year"_L1, RangePreset::LastYear},
    {"all"_L1, RangePreset::All},
    {"custom"_L1, RangePreset::Custom},
});
constexpr auto kComparisons = std::to_array<Named<ComparedWith>>({
    {"none"_L1, ComparedWith::None},
    {"before"_L1, ComparedWith::PeriodBefore},
    {"year"_L1, ComparedWith::YearBefore},
});

template<class Table, class Value>
QString wordOf(const Table &table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const auto &one) { return one.value == value; });
    return found == table.end() ? QString() : QString(found->word);
}

template<class Table>
auto valueOf(const Table &table, const QString &word) -> std::optional<decltype(table.front().value)>
{
    const auto found = std::find_if(table.begin(), table.end(), [&word](const auto &one) { return one.word == word; });
    if (found == table.end())
        return std::nullopt;
    return found->value;
}

/// What is wrong in a file, and where.
tl::unexpected<Error> wrong(const QString &where, const QString &what)
{
    return fail(ErrorKind::Malformed, u"%1: %2"_s.arg(where, what));
}

/// Reads the members of one object of a file one by one and remembers the first thing that is wrong.
class Members final
{
public:
    Members(const QJsonObject &object, QString where) : m_object(object), m_where(std::move(where)) {}

    [[nodiscard]] QString place(QLatin1StringView key) const
    {
        return m_where.isEmpty() ? QString(key) : QString(m_where + u'.' + key);
    }
    QString text(QLatin1StringView key, qsizetype most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return {};
        if (!value.isString())
            complain(place(key), u"a text is expected"_s);
        else if (value.toString().size() > most)
            complain(place(key), u"the text is longer than %1 characters"_s.arg(most));
        return value.toString();
    }
    template<class Table, class Value>
    Value oneOf(QLatin1StringView key, const Table &table, Value otherwise)
    {
        const QString word = text(key, kWordMost);
        if (word.isEmpty())
            return otherwise;
        const auto value = valueOf(table, word);
        if (!value)
            complain(place(key), u"there is no \"%1\" here"_s.arg(word));
        return value.value_or(otherwise);
    }
    QDate date(QLatin1StringView key)
    {
        const QString word = text(key, kWordMost);
        const QDate day = QDate::fromString(word, Qt::ISODate);
        if (!word.isEmpty() && !day.isValid())
            complain(place(key), u"\"%1\" is no date such as 2026-11-22"_s.arg(word));
        return day;
    }
    QStringList words(QLatin1StringView key, qsizetype most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return {};
        if (!value.isArray())
            complain(place(key), u"a list of words is expected"_s);
        QStringList found;
        const QJsonArray array = value.toArray();
        if (array.size() > most)
            complain(place(key), u"there are more than %1 of them"_s.arg(most));
        for (const QJsonValue &one : array) {
            if (!one.isString() || one.toString().trimmed().isEmpty() || one.toString().size() > kWordMost)
                complain(u"%1[%2]"_s.arg(place(key)).arg(found.size()), u"a word is expected"_s);
            found.append(one.toString());
        }
        return found;
    }
    QJsonValue take(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        m_object.remove(key);
        return value;
    }
    void complain(const QString &where, const QString &what)
    {
        if (!m_problem)
            m_problem = wrong(where, what).value();
    }
    /// The first problem; what was not asked for is one.
    [[nodiscard]] Result<> finish()
    {
        if (!m_object.isEmpty())
            complain(m_where.isEmpty() ? m_object.begin().key() : QString(m_where + u'.' + m_object.begin().key()),
                     u"this is not known here"_s);
        if (m_problem)
            return tl::unexpected(*m_problem);
        return {};
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::optional<Error> m_problem;
};

QJsonObject cardToJson(const DashboardCard &card)
{
    QJsonObject json{{u"metrics"_s, QJsonArray::fromStringList(card.metrics)}};
    if (!card.groupBy.isEmpty())
        json[u"groupBy"_s] = card.groupBy;
    if (card.kind != CardKind::Automatic)
        json[u"kind"_s] = wordOf(kKinds, card.kind);
    if (card.step != CardStep::Automatic)
        json[u"step"_s] = wordOf(kSteps, card.step);
    if (card.width != CardWidth::Narrow)
        json[u"width"_s] = wordOf(kWidths, card.width);
    if (!card.title.isEmpty())
        json[u"title"_s] = card.title;
    return json;
}

Result<DashboardCard> cardFromJson(const QJsonValue &value, const QString &where)
{
    if (!value.isObject())
        return wrong(where, u"a card is expected: {\"metrics\": […]}"_s);
    Members members(value.toObject(), where);
    DashboardCard card;
    card.metrics = members.words("metrics"_L1, kMostMetrics);
    card.groupBy = members.text("groupBy"_L1, kWordMost);
    card.kind = members.oneOf("kind"_L1, kKinds, CardKind::Automatic);
    card.step = members.oneOf("step"_L1, kSteps, CardStep::Automatic);
    card.width = members.oneOf("width"_L1, kWidths, CardWidth::Narrow);
    card.title = members.text("title"_L1, kTitleMost).simplified();
    if (card.metrics.isEmpty())
        members.complain(members.place("metrics"_L1), u"a card needs a metric"_s);
    if (const Result<> read = members.finish(); !read)
        return tl::unexpected(read.error());
    return card;
}

Result<QList<DashboardCard>> cardsFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return wrong(u"cards"_s, u"a list of cards is expected"_s);
    const QJsonArray array = value.toArray();
    if (array.size() > kMostCards)
        return wrong(u"cards"_s, u"there are more than %1 of them"_s.arg(kMostCards));
    QList<DashboardCard> cards;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<DashboardCard> card = cardFromJson(array.at(i), u"cards[%1]"_s.arg(i));
        if (!card)
            return tl::unexpected(card.error());
        cards.append(*card);
    }
    return cards;
}

Result<QHash<QString, QStringList>> filtersFromJson(const QJsonValue &value)
{
    QHash<QString, QStringList> filters;
    if (value.isUndefined())
        return filters;
    if (!value.isObject())
        return wrong(u"filters"_s, u"filters are expected: {\"channel\": […]}"_s);
    Members members(value.toObject(), u"filters"_s);
    for (const QString &name : dashboardFilters()) {
        const QByteArray key = name.toLatin1();
        if (const QStringList words = members.words(QLatin1StringView(key), kMostWords); !words.isEmpty())
            filters.insert(name, words);
    }
    if (const Result<> read = members.finish(); !read)
        return tl::unexpected(read.error());
    return filters;
}

Dashboard readBuiltIn(const QString &origin)
{
    QFile file(u":/rapport/dashboards/%1.json"_s.arg(origin));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The dashboard %s cannot be read", qUtf8Printable(origin));
    Result<Dashboard> dashboard = dashboardFromFile(file.readAll());
    if (!dashboard)
        qFatal("The dashboard %s: %s", qUtf8Printable(origin), qUtf8Printable(dashboard.error().detail));
    dashboard->origin = origin;
    return *dashboard;
}

} // namespace

const QList<Dashboard> &builtInDashboards()
{
    static const QList<Dashboard> all = [] {
        loadDashboardResources();
        QList<Dashboard> read;
        for (const QString &origin : {u"overview"_s, u"service"_s, u"community"_s, u"content"_s})
            read.append(readBuiltIn(origin));
        return read;
    }();
    return all;
}

QList<Dashboard> offeredDashboards(const QList<Dashboard> &kept)
{
    QList<Dashboard> offered;
    for (const Dashboard &builtIn : builtInDashboards()) {
        const auto own = std::find_if(kept.begin(), kept.end(),
                                      [&builtIn](const Dashboard &one) { return one.origin == builtIn.origin; });
        offered.append(own == kept.end() ? builtIn : *own);
    }
    std::copy_if(kept.begin(), kept.end(), std::back_inserter(offered),
                 [](const Dashboard &one) { return one.origin.isEmpty(); });
    return offered;
}

const QStringList &dashboardFilters()
{
    static const QStringList names{u"channel"_s, u"account"_s, u"campaign"_s, u"tag"_s, u"group"_s, u"language"_s};
    return names;
}

QString cardKindWord(CardKind kind)
{
    return wordOf(kKinds, kind);
}

QString cardStepWord(CardStep step)
{
    return wordOf(kSteps, step);
}

QString rangeWord(RangePreset range)
{
    return wordOf(kRanges, range);
}

QString comparisonWord(ComparedWith comparison)
{
    return wordOf(kComparisons, comparison);
}

std::optional<RangePreset> rangeFromWord(const QString &word)
{
    return valueOf(kRanges, word);
}

std::optional<ComparedWith> comparisonFromWord(const QString &word)
{
    return valueOf(kComparisons, word);
}

QJsonObject dashboardToJson(const Dashboard &dashboard)
{
    QJsonArray cards;
    for (const DashboardCard &card : dashboard.cards)
        cards.append(cardToJson(card));
    QJsonObject json{{u"format"_s, kFormat},
                     {u"name"_s, dashboard.name},
                     {u"range"_s, wordOf(kRanges, dashboard.scope.range)},
                     {u"compare"_s, wordOf(kComparisons, dashboard.scope.comparison)},
                     {u"cards"_s, cards}};
    if (dashboard.scope.range == RangePreset::Custom) {
        json[u"from"_s] = dashboard.scope.from.toString(Qt::ISODate);
        json[u"to"_s] = dashboard.scope.to.toString(Qt::ISODate);
    }
    QJsonObject filters;
    for (auto it = dashboard.scope.filters.begin(); it != dashboard.scope.filters.end(); ++it) {
        if (!it.value().isEmpty())
            filters[it.key()] = QJsonArray::fromStringList(it.value());
    }
    if (!filters.isEmpty())
        json[u"filters"_s] = filters;
    return json;
}

Result<Dashboard> dashboardFromJson(const QJsonObject &json)
{
    Members members(json, {});
    const QJsonValue format = members.take("format"_L1);
    if (!format.isDouble() || format.toInt() < 1)
        return wrong(u"format"_s, u"this is no dashboard of Rapport"_s);
    if (format.toInt() > kFormat)
        return wrong(u"format"_s, u"a later Rapport made it (format %1)"_s.arg(format.toInt()));
    Dashboard dashboard;
    dashboard.name = members.text("name"_L1, kNameMost).simplified();
    dashboard.scope.range = members.oneOf("range"_L1, kRanges, RangePreset::Last90);
    dashboard.scope.comparison = members.oneOf("compare"_L1, kComparisons, ComparedWith::PeriodBefore);
    dashboard.scope.from = members.date("from"_L1);
    dashboard.scope.to = members.date("to"_L1);
    if (dashboard.scope.range == RangePreset::Custom) {
        if (!dashboard.scope.from.isValid() || !dashboard.scope.to.isValid())
            members.complain(u"range"_s, u"\"custom\" needs the dates \"from\" and \"to\""_s);
        else if (dashboard.scope.to < dashboard.scope.from)
            members.complain(u"to"_s, u"it ends before it begins"_s);
    } else {
        dashboard.scope.from = {};
        dashboard.scope.to = {};
    }
    Result<QHash<QString, QStringList>> filters = filtersFromJson(members.take("filters"_L1));
    if (!filters)
        return tl::unexpected(filters.error());
    dashboard.scope.filters = *filters;
    Result<QList<DashboardCard>> cards = cardsFromJson(members.take("cards"_L1));
    if (const Result<> read = members.finish(); !read)
        return tl::unexpected(read.error());
    if (!cards)
        return tl::unexpected(cards.error());
    dashboard.cards = *cards;
    return dashboard;
}

QByteArray dashboardToFile(const Dashboard &dashboard)
{
    return QJsonDocument(dashboardToJson(dashboard)).toJson();
}

Result<Dashboard> dashboardFromFile(const QByteArray &file)
{
    if (file.size() > kMostFileBytes)
        return fail(ErrorKind::Malformed, u"the file is too large for a dashboard"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = file.left(error.offset).count('\n') + 1;
        return wrong(u"line %1"_s.arg(line), error.errorString());
    }
    if (!document.isObject())
        return fail(ErrorKind::Malformed, u"this is no dashboard of Rapport"_s);
    Result<Dashboard> dashboard = dashboardFromJson(document.object());
    if (dashboard && dashboard->name.isEmpty())
        return wrong(u"name"_s, u"a dashboard needs a name"_s);
    return dashboard;
}

QString dashboardProblem(const Dashboard &dashboard)
{
    if (dashboard.name.isEmpty())
        return u"a dashboard needs a name"_s;
    if (dashboard.name.size() > kNameMost)
        return u"the name is longer than %1 characters"_s.arg(kNameMost);
    // What is kept has to be readable again: the rules of files are the rules.
    const Result<Dashboard> readAgain = dashboardFromJson(dashboardToJson(dashboard));
    return readAgain ? QString() : readAgain.error().detail;
}

} // namespace rapport
