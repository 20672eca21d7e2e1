#include "measure/breakdowns.h"
#include "measure/tallies.h"

// Whom our posts reach, and what they do with them.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

PostFigure postFigureOf(quint64 key)
{
    return static_cast<PostFigure>(key);
}

bool isEngagement(PostFigure figure)
{
    return figure == PostFigure::Likes || figure == PostFigure::Shares || figure == PostFigure::Replies ||
           figure == PostFigure::Quotes;
}

void addPosts(quint64 key, qint64 count, Tally &tally)
{
    if (postFigureOf(key) == PostFigure::Posts)
        tally = {.numerator = count, .denominator = count, .excluded = 0, .rows = count};
}

/// Posts whose figures are told are what a sum of such figures is about; the others are left out.
void addTold(quint64 key, qint64 count, Tally &tally)
{
    switch (postFigureOf(key)) {
    case PostFigure::Posts:
        tally.excluded = count;
        return;
    case PostFigure::PostsWithStats:
        tally.denominator = count;
        tally.excluded = -count;
        tally.rows = count;
        return;
    default:
        return;
    }
}

template<PostFigure figure>
void addFigure(quint64 key, qint64 count, Tally &tally)
{
    addTold(key, count, tally);
    if (postFigureOf(key) == figure)
        tally.numerator = count;
}

void addEngagements(quint64 key, qint64 count, Tally &tally)
{
    addTold(key, count, tally);
    if (isEngagement(postFigureOf(key)))
        tally.numerator = count;
}

void addViewRate(quint64 key, qint64 count, Tally &tally)
{
    switch (postFigureOf(key)) {
    case PostFigure::Posts:
        tally.excluded = count;
        return;
    case PostFigure::PostsWithViews:
        tally.excluded = -count;
        tally.rows = count;
        return;
    case PostFigure::Views:
        tally.denominator = count;
        return;
    case PostFigure::EngagementsViewed:
        tally.numerator = count;
        return;
    default:
        return;
    }
}

void addViews(quint64 key, qint64 count, Tally &tally)
{
    switch (postFigureOf(key)) {
    case PostFigure::Posts:
        tally.excluded = count;
        return;
    case PostFigure::PostsWithViews:
        tally.excluded = -count;
        tally.denominator = count;
        tally.rows = count;
        return;
    case PostFigure::Views:
        tally.numerator = count;
        return;
    default:
        return;
    }
}

/// A sum of what channels tell has no value where none tells anything.
std::optional<double> toldSum(const Tally &tally, bool)
{
    return tally.denominator > 0 ? std::optional(static_cast<double>(tally.numerator)) : std::nullopt;
}

using ValueOf = std::optional<double> (*)(const Tally &, bool);

Evaluate postSum(void (*add)(quint64, qint64, Tally &), ValueOf value)
{
    return sumBy({.family = CellFamily::Posts, .add = add, .value = value});
}

/// Followers are told by account: nothing else can narrow them.
QString whyNoFollowers(const MetricFilter &filter)
{
    if (filter.languages.isEmpty() && filter.tags.isEmpty() && filter.groups.isEmpty() && filter.campaigns.isEmpty())
        return {};
    return QString::fromUtf8(QT_TRANSLATE_NOOP("Metric", "Followers are told for whole accounts: they cannot be "
                                                         "narrowed to a language, tag, campaign or group."));
}

/// Followers of some accounts at the two ends of a time.
struct Followers
{
    std::optional<qint64> atEnd;
    std::optional<qint64> atBegin;
    qint64 untold = 0;   ///< Accounts.
    qint64 readings = 0; ///< That this is made of.
};

void addTo(std::optional<qint64> &sum, qint64 more)
{
    sum = sum.value_or(0) + more;
}

Followers followersIn(Sources &sources, const AccountSet &accounts, const Period &span)
{
    Followers found;
    const std::vector<FollowerCounts> &counts = sources.followers();
    for (size_t i = 0; i < accounts.size(); ++i) {
        if (!accounts[i])
            continue;
        const std::optional<qint64> end = counts[i].before(span.toDay);
        std::optional<qint64> begin = counts[i].before(span.fromDay);
        if (!begin)
            begin = counts[i].firstWithin(span.fromDay, span.toDay);
        if (!end) {
            ++found.untold;
            continue;
        }
        found.readings += counts[i].readings(span.fromDay, span.toDay);
        addTo(found.atEnd, *end);
        addTo(found.atBegin, begin.value_or(*end));
    }
    return found;
}

Figure followerFigure(const Followers &followers)
{
    Figure figure{.value = std::nullopt, .excluded = followers.untold, .rows = followers.readings};
    if (followers.atEnd) {
        figure.numerator = figure.denominator = *followers.atEnd;
        figure.value = static_cast<double>(*followers.atEnd);
    }
    return figure;
}

Figure growthFigure(const Followers &followers)
{
    Figure figure{.value = std::nullopt, .excluded = followers.untold, .rows = followers.readings};
    if (followers.atEnd) {
        figure.numerator = figure.denominator = *followers.atEnd - *followers.atBegin;
        figure.value = static_cast<double>(figure.numerator);
    }
    return figure;
}

Figure growthRateFigure(const Followers &followers)
{
    Figure figure = growthFigure(followers);
    figure.denominator = followers.atBegin.value_or(0);
    figure.value = percentOf({.numerator = figure.numerator, .denominator = figure.denominator}, true);
    return figure;
}

Evaluate followerSum(Figure (*figureOf)(const Followers &))
{
    return [figureOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        QList<GroupFigures> result;
        for (const AccountGroup &group : accountGroups(sources, question)) {
            GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
            for (const Period &span : question.spans()) {
                // Of days to come nothing is known.
                figures.figures.append(
                    span.fromDay > sources.today() ? Figure() : figureOf(followersIn(sources, group.accounts, span)));
            }
            result.append(figures);
        }
        return result;
    };
}

Result<QList<GroupFigures>> rateByFollowers(Sources &sources, const Question &question)
{
    const Result<Selection> posts = sources.select(CellFamily::Posts, question.filter);
    if (!posts)
        return fail(posts.error());
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        for (const Period &span : question.spans()) {
            Tally tally;
            posts->forEach(span.fromDay, span.toDay, languageOf(CellFamily::Posts),
                           [&](const LoadedCells::Run &run, const Cell &cell) {
                               if (!group.accounts[run.account])
                                   return;
                               const PostFigure figure = postFigureOf(cell.key);
                               const auto told = sources.followers()[run.account].before(run.day + 1);
                               if (figure == PostFigure::Posts) {
                                   tally.excluded += cell.count;
                               } else if (told && figure == PostFigure::PostsWithStats) {
                                   tally.excluded -= cell.count;
                                   tally.rows += cell.count;
                                   tally.denominator += cell.count * *told;
                               } else if (told && isEngagement(figure)) {
                                   tally.numerator += cell.count;
                               }
                           });
            figures.figures.append({.value = percentOf(tally, true),
                                    .numerator = tally.numerator,
                                    .denominator = tally.denominator,
                                    .excluded = tally.excluded,
                                    .rows = tally.rows});
        }
        result.append(figures);
    }
    return result;
}

/// How many people there are among (day, person), days ascending.
qint64 peopleWithin(const std::vector<std::pair<int, int>> &did, const Period &span)
{
    const auto isBefore = [](const std::pair<int, int> &one, int day) { return one.first < day; };
    const auto begin = std::lower_bound(did.begin(), did.end(), span.fromDay, isBefore);
    const auto end = std::lower_bound(begin, did.end(), span.toDay, isBefore);
    std::vector<int> people;
    std::transform(begin, end, std::back_inserter(people), [](const auto &one) { return one.second; });
    std::sort(people.begin(), people.end());
    return std::unique(people.begin(), people.end()) - people.begin();
}

Result<QList<GroupFigures>> dailyRate(Sources &sources, const Question &question)
{
    const Result<Selection> acts = sources.select(CellFamily::Acts, question.filter);
    if (!acts)
        return fail(acts.error());
    const std::vector<FollowerCounts> &followers = sources.followers();
    const std::vector<int> &persons = sources.personOfIdentity();
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        std::vector<Tally> days(static_cast<size_t>(question.period.days()));
        std::vector<std::pair<int, int>> did; // days and people, days ascending
        const auto dayAt = [&](int day) -> Tally & { return days[static_cast<size_t>(day - question.period.fromDay)]; };
        for (int day = question.period.fromDay; day < std::min(question.period.toDay, sources.today() + 1); ++day) {
            for (size_t i = 0; i < group.accounts.size(); ++i) {
                if (group.accounts[i])
                    dayAt(day).denominator += followers[i].before(day + 1).value_or(0);
            }
        }
        acts->forEach(question.period.fromDay, question.period.toDay, languageOf(CellFamily::Acts),
                      [&](const LoadedCells::Run &run, const Cell &cell) {
                          if (!group.accounts[run.account])
                              return;
                          const Act act = ActCell::fromKey(cell.key).act;
                          if (act != Act::Like && act != Act::Share && act != Act::Quote && act != Act::Answer)
                              return;
                          if (!followers[run.account].before(run.day + 1)) {
                              dayAt(run.day).excluded += cell.count;
                              return;
                          }
                          dayAt(run.day).numerator += cell.count;
                          const auto who = static_cast<size_t>(ActCell::fromKey(cell.key).who.value);
                          if (who < persons.size() && persons[who] >= 0)
                              did.emplace_back(run.day, persons[who]);
                      });
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        for (const Period &span : question.spans()) {
            Tally sum;
            sum.rows = peopleWithin(did, span);
            for (int day = span.fromDay; day < span.toDay; ++day) {
                sum.numerator += dayAt(day).numerator;
                sum.denominator += dayAt(day).denominator;
                sum.excluded += dayAt(day).excluded;
            }
            figures.figures.append({.value = percentOf(sum, true),
                                    .numerator = sum.numerator,
                                    .denominator = sum.denominator,
                                    .excluded = sum.excluded,
                                    .rows = sum.rows});
        }
        result.append(figures);
    }
    return result;
}

} // namespace

void addReachEvaluations(Evaluations &all)
{
    const NameRows posts = rowsCalled(u"posts"_s);
    const NameRows readings = rowsCalled(u"readings"_s);
    all.insert(u"followers"_s, {followerSum(followerFigure), readings, whyNoFollowers});
    all.insert(u"follower_growth"_s, {followerSum(growthFigure), readings, whyNoFollowers});
    all.insert(u"follower_growth_rate"_s, {followerSum(growthRateFigure), readings, whyNoFollowers});
    all.insert(u"posts"_s, {postSum(addPosts, countOf), posts});
    all.insert(u"views"_s, {postSum(addViews, toldSum), rowsCalled(u"posts"_s, {{u"views"_s, u"known"_s}})});
    const NameRows told = rowsCalled(u"posts"_s, {{u"stats"_s, u"known"_s}});
    all.insert(u"likes"_s, {postSum(addFigure<PostFigure::Likes>, toldSum), told});
    all.insert(u"shares"_s, {postSum(addFigure<PostFigure::Shares>, toldSum), told});
    all.insert(u"engagements"_s, {postSum(addEngagements, toldSum), told});
    all.insert(u"shares_per_post"_s, {postSum(addFigure<PostFigure::Shares>, ratioOf), told});
    all.insert(u"engagement_rate_followers"_s,
               {rateByFollowers, rowsCalled(u"posts"_s, {{u"followers"_s, u"known"_s}, {u"stats"_s, u"known"_s}})});
    all.insert(u"engagement_rate_views"_s,
               {postSum(addViewRate, percentOf), rowsCalled(u"posts"_s, {{u"views"_s, u"known"_s}})});
    all.insert(u"engagement_rate_daily"_s,
               {dailyRate,
                rowsCalled(u"people"_s, {{u"act"_s, u"like-share-quote-answer"_s}, {u"followers"_s, u"known"_s}}),
                whyNoFollowers});
}

} // namespace rapport
