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
    qint64 untold = 0; ///< Accounts.
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
        addTo(found.atEnd, *end);
        addTo(found.atBegin, begin.value_or(*end));
    }
    return found;
}

Figure followerFigure(const Followers &followers)
{
    Figure figure{.value = std::nullopt, .excluded = followers.untold};
    if (followers.atEnd) {
        figure.numerator = figure.denominator = *followers.atEnd;
        figure.value = static_cast<double>(*followers.atEnd);
    }
    return figure;
}

Figure growthFigure(const Followers &followers)
{
    Figure figure{.value = std::nullopt, .excluded = followers.untold};
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

/// Only accounts whose followers had been told by a day.
AccountSet toldBefore(Sources &sources, const AccountSet &accounts, int day)
{
    AccountSet told = accounts;
    for (size_t i = 0; i < told.size(); ++i)
        told[i] = told[i] && sources.followers()[i].before(day).has_value();
    return told;
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
            const AccountSet told = toldBefore(sources, group.accounts, span.toDay);
            Tally tally;
            posts->forEach(span.fromDay, span.toDay, languageOf(CellFamily::Posts),
                           [&](const LoadedCells::Run &run, const Cell &cell) {
                               if (!group.accounts[run.account])
                                   return;
                               const PostFigure figure = postFigureOf(cell.key);
                               if (!told[run.account])
                                   tally.excluded += figure == PostFigure::Posts ? cell.count : 0;
                               else if (isEngagement(figure))
                                   tally.numerator += cell.count;
                               else if (figure == PostFigure::PostsWithStats)
                                   tally.rows += cell.count;
                           });
            // Without a post there is no rate of one.
            if (tally.rows > 0)
                tally.denominator = followersIn(sources, told, span).atEnd.value_or(0);
            figures.figures.append({.value = percentOf(tally, true),
                                    .numerator = tally.numerator,
                                    .denominator = tally.denominator,
                                    .excluded = tally.excluded,
                                    .rows = 0});
        }
        result.append(figures);
    }
    return result;
}

Result<QList<GroupFigures>> dailyRate(Sources &sources, const Question &question)
{
    const Result<Selection> acts = sources.select(CellFamily::Acts, question.filter);
    if (!acts)
        return fail(acts.error());
    const std::vector<FollowerCounts> &followers = sources.followers();
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        std::vector<Tally> days(static_cast<size_t>(question.period.days()));
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
                          if (followers[run.account].before(run.day + 1))
                              dayAt(run.day).numerator += cell.count;
                          else
                              dayAt(run.day).excluded += cell.count;
                      });
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        for (const Period &span : question.spans()) {
            Tally sum;
            for (int day = span.fromDay; day < span.toDay; ++day) {
                sum.numerator += dayAt(day).numerator;
                sum.denominator += dayAt(day).denominator;
                sum.excluded += dayAt(day).excluded;
            }
            figures.figures.append({.value = percentOf(sum, true),
                                    .numerator = sum.numerator,
                                    .denominator = sum.denominator,
                                    .excluded = sum.excluded,
                                    .rows = 0});
        }
        result.append(figures);
    }
    return result;
}

} // namespace

void addReachEvaluations(Evaluations &all)
{
    const NameRows posts = rowsCalled(u"posts"_s);
    all.insert(u"followers"_s, {followerSum(followerFigure), {}, whyNoFollowers});
    all.insert(u"follower_growth"_s, {followerSum(growthFigure), {}, whyNoFollowers});
    all.insert(u"follower_growth_rate"_s, {followerSum(growthRateFigure), {}, whyNoFollowers});
    all.insert(u"posts"_s, {postSum(addPosts, countOf), posts});
    all.insert(u"views"_s, {postSum(addViews, toldSum), rowsCalled(u"posts"_s, {{u"views"_s, u"known"_s}})});
    const NameRows told = rowsCalled(u"posts"_s, {{u"stats"_s, u"known"_s}});
    all.insert(u"likes"_s, {postSum(addFigure<PostFigure::Likes>, toldSum), told});
    all.insert(u"shares"_s, {postSum(addFigure<PostFigure::Shares>, toldSum), told});
    all.insert(u"engagements"_s, {postSum(addEngagements, toldSum), told});
    all.insert(u"shares_per_post"_s, {postSum(addFigure<PostFigure::Shares>, ratioOf), told});
    all.insert(u"engagement_rate_followers"_s, {rateByFollowers, {}, whyNoFollowers});
    all.insert(u"engagement_rate_views"_s,
               {postSum(addViewRate, percentOf), rowsCalled(u"posts"_s, {{u"views"_s, u"known"_s}})});
    all.insert(u"engagement_rate_daily"_s, {dailyRate, {}, whyNoFollowers});
}

} // namespace rapport
