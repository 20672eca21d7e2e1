#include "insight/durations.h"
#include "measure/breakdowns.h"
#include "measure/tallies.h"
#include "store/figurerows.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

// How well people are answered: rates, times, service levels, what waits.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

Happening happeningOf(quint64 key)
{
    return ConversationCell::fromKey(key).happening;
}

void addAsks(quint64 key, qint64 count, Tally &tally)
{
    const Happening happening = happeningOf(key);
    if (happening == Happening::Asked)
        tally = {.numerator = count, .denominator = count, .excluded = 0, .rows = count};
    else if (happening == Happening::NeedsNoReply)
        tally.excluded = count;
}

void addResponses(quint64 key, qint64 count, Tally &tally)
{
    switch (happeningOf(key)) {
    case Happening::Asked:
        tally.denominator = count;
        tally.rows = count;
        return;
    case Happening::Answered:
        tally.numerator = count;
        return;
    case Happening::NeedsNoReply:
        tally.excluded = count;
        return;
    default:
        return;
    }
}

void addSolved(quint64 key, qint64 count, Tally &tally)
{
    if (happeningOf(key) == Happening::Solved)
        tally = {.numerator = count, .denominator = count, .excluded = 0, .rows = count};
}

void addReopened(quint64 key, qint64 count, Tally &tally)
{
    const Happening happening = happeningOf(key);
    if (happening == Happening::Solved)
        tally = {.numerator = 0, .denominator = count, .excluded = 0, .rows = count};
    else if (happening == Happening::Reopened)
        tally.numerator = count;
}

void addClosures(quint64 key, qint64 count, Tally &tally)
{
    const Happening happening = happeningOf(key);
    if (happening == Happening::BegunByThem || happening == Happening::BegunByUs)
        tally.denominator = count;
    else if (happening == Happening::SolvedLast)
        tally = {.numerator = count, .denominator = 0, .excluded = 0, .rows = count};
}

enum class Promise { First, Next, Resolution, Any };

template<Promise promise>
void addPromises(quint64 key, qint64 count, Tally &tally)
{
    const auto is = [](Promise which) { return promise == Promise::Any || promise == which; };
    const Happening happening = happeningOf(key);
    const bool isKept = (happening == Happening::KeptFirst && is(Promise::First)) ||
                        (happening == Happening::KeptNext && is(Promise::Next)) ||
                        (happening == Happening::KeptResolution && is(Promise::Resolution));
    const bool isMissed = (happening == Happening::MissedFirst && is(Promise::First)) ||
                          (happening == Happening::MissedNext && is(Promise::Next)) ||
                          (happening == Happening::MissedResolution && is(Promise::Resolution));
    if (isKept || isMissed)
        tally = {.numerator = isKept ? count : 0, .denominator = count, .excluded = 0, .rows = count};
}

Evaluate conversationSum(void (*add)(quint64, qint64, Tally &), bool isRate)
{
    return sumBy({.family = CellFamily::Conversations, .add = add, .value = isRate ? percentOf : countOf});
}

/// In which group of a question a clock is counted.
QString groupOf(const store::SettledPromise &clock, const Question &question, const QList<AccountGroup> &accounts,
                size_t place)
{
    if (question.groupBy == u"language"_s)
        return languageName(clock.language);
    const auto group = std::find_if(accounts.begin(), accounts.end(),
                                    [place](const AccountGroup &one) { return one.accounts[place]; });
    return group == accounts.end() ? QString() : group->group;
}

/// Of one conversation several of these clocks end: its rows are conversations, each once.
template<Promise promise>
Result<QList<GroupFigures>> promisesOfConversations(Sources &sources, const Question &question)
{
    Result<QList<GroupFigures>> groups = conversationSum(addPromises<promise>, true)(sources, question);
    const auto hasAny = [](const GroupFigures &group) { return group.figures.last().denominator > 0; };
    if (!groups || std::none_of(groups->begin(), groups->end(), hasAny))
        return groups;
    const Result<Query> query = parseQuery(filterText(question.filter));
    if (!query)
        return fail(query.error());
    const Result<std::vector<store::SettledPromise>> clocks = store::settledPromises(
        sources.reader(), question.period.fromDay, question.period.toDay, promise == Promise::Next, *query);
    if (!clocks)
        return fail(clocks.error());
    const QList<AccountGroup> accounts = accountGroups(sources, question);
    const StretchOfDay stretchOf(question);
    using Conversations = QList<QSet<qint64>>;
    QHash<QString, Conversations> found;
    for (const store::SettledPromise &clock : *clocks) {
        const std::optional<size_t> place = sources.placeOf(clock.account);
        if (!place)
            continue;
        Conversations &theirs = found[groupOf(clock, question, accounts, *place)];
        theirs.resize(question.stretches.size() + 1);
        theirs[static_cast<qsizetype>(stretchOf(clock.day))].insert(clock.conversation.value);
        theirs.last().insert(clock.conversation.value);
    }
    for (GroupFigures &group : *groups) {
        const Conversations theirs = found.value(group.group, Conversations(group.figures.size()));
        for (qsizetype i = 0; i < group.figures.size(); ++i)
            group.figures[i].rows = theirs.at(i).size();
    }
    return groups;
}

/// What is made of many lengths.
using Statistic = std::optional<double> (*)(const Lengths &lengths);

std::optional<double> seconds(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

/// Each by itself, then all together.
std::vector<Lengths> spansOf(std::vector<std::vector<qint64>> stretches)
{
    std::vector<qint64> all;
    for (const std::vector<qint64> &one : stretches)
        all.insert(all.end(), one.begin(), one.end());
    std::vector<Lengths> lengths;
    for (std::vector<qint64> &one : stretches)
        lengths.emplace_back(std::move(one));
    lengths.emplace_back(std::move(all));
    return lengths;
}

Result<QList<GroupLengths>> collectLengths(Sources &sources, const Question &question, Timing timing)
{
    const Result<Selection> selection = sources.select(CellFamily::Durations, question.filter);
    if (!selection)
        return fail(selection.error());
    const bool byLanguage = question.groupBy == u"language"_s;
    const QList<AccountGroup> accounts = accountGroups(sources, question);
    std::vector<size_t> groupOfAccount(selection->accounts().size(), 0);
    for (qsizetype group = 0; group < accounts.size(); ++group) {
        for (size_t i = 0; i < groupOfAccount.size(); ++i) {
            if (accounts[group].accounts[i])
                groupOfAccount[i] = static_cast<size_t>(group);
        }
    }

    using Stretches = std::vector<std::vector<qint64>>;
    std::vector<Stretches> groups(byLanguage ? kMostGroups : static_cast<size_t>(accounts.size()));
    const StretchOfDay stretchOf(question);
    selection->forEach(question.period.fromDay, question.period.toDay, languageOf(CellFamily::Durations),
                       [&](const LoadedCells::Run &run, const Cell &cell) {
                           const DurationCell duration = DurationCell::fromKey(cell.key);
                           if (duration.timing != timing)
                               return;
                           Stretches &group = groups[byLanguage ? duration.language : groupOfAccount[run.account]];
                           if (group.empty())
                               group.resize(static_cast<size_t>(question.stretches.size()));
                           std::vector<qint64> &stretch = group[stretchOf(run.day)];
                           stretch.insert(stretch.end(), static_cast<size_t>(std::max<qint64>(cell.count, 0)),
                                          duration.seconds);
                       });

    QList<GroupLengths> result;
    for (size_t i = 0; i < groups.size(); ++i) {
        if (byLanguage && groups[i].empty())
            continue;
        groups[i].resize(static_cast<size_t>(question.stretches.size()));
        GroupLengths group;
        if (byLanguage) {
            group.group = languageName(static_cast<quint16>(i));
        } else {
            group.group = accounts[static_cast<qsizetype>(i)].group;
            group.label = accounts[static_cast<qsizetype>(i)].label;
        }
        group.spans = spansOf(std::move(groups[i]));
        result.append(group);
    }
    return result;
}

Result<const QList<GroupLengths> *> lengthsOf(Sources &sources, const Question &question, Timing timing)
{
    QStringList asked{QString::number(static_cast<int>(timing)), question.groupBy, filterText(question.filter)};
    for (const Period &stretch : question.spans())
        asked.append(QString(QString::number(stretch.fromDay) + u'-' + QString::number(stretch.toDay)));
    const QString key = asked.join(u' ');
    auto kept = sources.keptLengths().find(key);
    if (kept == sources.keptLengths().end()) {
        Result<QList<GroupLengths>> lengths = collectLengths(sources, question, timing);
        if (!lengths)
            return fail(lengths.error());
        kept = sources.keptLengths().emplace(key, std::move(*lengths)).first;
    }
    return &kept->second;
}

Evaluate timed(Timing timing, Statistic statistic)
{
    return [timing, statistic](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const Result<const QList<GroupLengths> *> groups = lengthsOf(sources, question, timing);
        if (!groups)
            return fail(groups.error());
        QList<GroupFigures> result;
        for (const GroupLengths &group : **groups) {
            GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
            for (const Lengths &lengths : group.spans) {
                figures.figures.append({.value = statistic(lengths),
                                        .numerator = lengths.total(),
                                        .denominator = lengths.count(),
                                        .excluded = 0,
                                        .rows = lengths.count()});
            }
            result.append(figures);
        }
        return result;
    };
}

constexpr qint64 kHealthySeconds = qint64{1000} * 60;

Result<QList<GroupFigures>> healthyFigures(Sources &sources, const Question &question)
{
    const Result<const QList<GroupLengths> *> groups = lengthsOf(sources, question, Timing::FirstReply);
    if (!groups)
        return fail(groups.error());
    QList<GroupFigures> result;
    for (const GroupLengths &group : **groups) {
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        for (const Lengths &lengths : group.spans) {
            const Tally tally{.numerator = lengths.below(kHealthySeconds), .denominator = lengths.count()};
            figures.figures.append({.value = percentOf(tally, true),
                                    .numerator = tally.numerator,
                                    .denominator = tally.denominator,
                                    .excluded = 0,
                                    .rows = tally.denominator});
        }
        result.append(figures);
    }
    return result;
}

/// What was waiting at the end of each span: all that ever began to wait until then, without what ended.
Result<QList<GroupFigures>> backlogFigures(Sources &sources, const Question &question)
{
    // Sums from the beginning of all on: stretches before the period are one of their own.
    Question ever{question.metric, question.period, question.stretches, question.groupBy, question.filter, {}};
    const Result<std::optional<int>> first = sources.firstDay(question.filter);
    if (!first)
        return fail(first.error());
    const bool hasPast = *first && **first < question.period.fromDay;
    if (hasPast) {
        ever.period.fromDay = **first;
        ever.stretches.prepend({**first, question.period.fromDay});
    }
    const Result<QList<GroupFigures>> changes =
        addUp(sources, ever,
              {.family = CellFamily::Conversations,
               .add =
                   [](quint64 key, qint64 count, Tally &tally) {
                       const Happening happening = happeningOf(key);
                       if (happening == Happening::Asked || happening == Happening::NeedsNoReply)
                           tally.numerator = count;
                       else if (happening == Happening::Replied || happening == Happening::Dropped)
                           tally.numerator = -count;
                   },
               .value = countOf});
    if (!changes)
        return fail(changes.error());
    const Result<std::vector<bool>> covered = coverage(sources, question);
    if (!covered)
        return fail(covered.error());

    QList<GroupFigures> result;
    for (const GroupFigures &group : *changes) {
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        qint64 waiting = hasPast ? group.figures.first().numerator : 0;
        for (qsizetype i = 0; i < question.stretches.size(); ++i) {
            waiting += group.figures[i + hasPast].numerator;
            const bool isKnown = (*covered)[static_cast<size_t>(i)];
            figures.figures.append({.value = isKnown ? std::optional(static_cast<double>(waiting)) : std::nullopt,
                                    .numerator = isKnown ? waiting : 0,
                                    .denominator = isKnown ? waiting : 0,
                                    .excluded = 0,
                                    .rows = isKnown ? waiting : 0});
        }
        // Of the period as a whole, what its last day that has begun left.
        Figure whole;
        for (qsizetype i = question.stretches.size() - 1; i >= 0 && !whole.value; --i)
            whole = figures.figures[i];
        figures.figures.append(whole);
        result.append(figures);
    }
    return result;
}

/// How long what waited at the end of the period had been waiting then; what waits now where it has not ended.
Result<QList<GroupFigures>> backlogAges(Sources &sources, const Question &question)
{
    const Result<const std::vector<store::WaitingRun> *> runs =
        sources.waitingAt(question.period, question.compared, question.filter);
    if (!runs)
        return fail(runs.error());
    const qint64 asOf = std::min(sources.days().beginOf(question.period.toDay), sources.reader().nowMs());
    const bool isToCome = question.period.fromDay > sources.today();
    const bool byLanguage = question.groupBy == u"language"_s;
    const QList<AccountGroup> accounts = accountGroups(sources, question);

    std::map<quint16, std::vector<qint64>> ages; // by language, or by the place of the accounts' group
    if (!byLanguage) {
        for (qsizetype group = 0; group < accounts.size(); ++group)
            ages[static_cast<quint16>(group)] = {};
    }
    for (const store::WaitingRun &run : **runs) {
        const std::optional<size_t> place = sources.placeOf(run.account);
        if (!place || isToCome)
            continue;
        const qint64 age = std::max<qint64>(asOf - run.at, 0) / 1000;
        if (byLanguage)
            ages[run.language].push_back(age);
        for (qsizetype group = 0; group < accounts.size() && !byLanguage; ++group) {
            if (accounts[group].accounts[*place])
                ages[static_cast<quint16>(group)].push_back(age);
        }
    }
    QList<GroupFigures> result;
    for (auto &[group, some] : ages) {
        const Lengths lengths(std::move(some));
        const Figure figure{.value = seconds(lengths.percentile(50)),
                            .numerator = lengths.total(),
                            .denominator = lengths.count(),
                            .excluded = 0,
                            .rows = lengths.count()};
        GroupFigures figures{.group = byLanguage ? languageName(group) : accounts[group].group,
                             .label = byLanguage ? QString() : accounts[group].label,
                             .figures = {}};
        for (qsizetype i = 0; i <= question.stretches.size(); ++i)
            figures.figures.append(figure); // it has one value: its only stretch is the period
        result.append(figures);
    }
    return result;
}

struct TimedMetric
{
    const char *id;
    Timing timing;
    NameRows rows;
};

void addTimes(Evaluations &all)
{
    const QHash<QString, QString> first{{u"first"_s, u"yes"_s}};
    const QHash<QString, QString> work{{u"work"_s, u"yes"_s}};
    QHash<QString, QString> firstWork = first;
    firstWork.insert(work);
    const TimedMetric metrics[] = {
        {"first_reply", Timing::FirstReply, rowsCalled(u"replies"_s, first)},
        {"first_reply_work", Timing::FirstReplyWork, rowsCalled(u"replies"_s, firstWork)},
        {"next_reply", Timing::NextReply, rowsCalled(u"replies"_s)},
        {"next_reply_work", Timing::NextReplyWork, rowsCalled(u"replies"_s, work)},
        {"first_resolution", Timing::FirstResolution, rowsCalled(u"resolution"_s)},
        {"full_resolution", Timing::FullResolution, rowsCalled(u"resolution"_s, {{u"full"_s, u"yes"_s}})},
    };
    for (const TimedMetric &metric : metrics) {
        const QString id = QString::fromLatin1(metric.id);
        all.insert(id + u"_median"_s,
                   {timed(metric.timing, [](const Lengths &lengths) { return seconds(lengths.percentile(50)); }),
                    metric.rows});
        all.insert(id + u"_p90"_s,
                   {timed(metric.timing, [](const Lengths &lengths) { return seconds(lengths.percentile(90)); }),
                    metric.rows});
        all.insert(id + u"_mean"_s,
                   {timed(metric.timing, [](const Lengths &lengths) { return lengths.mean(); }), metric.rows});
    }
    all.insert(u"first_reply_healthy"_s, {healthyFigures, rowsCalled(u"replies"_s, first)});
}

} // namespace

void addServiceEvaluations(Evaluations &all)
{
    all.insert(u"asks"_s, {conversationSum(addAsks, false), rowsCalled(u"asked"_s)});
    all.insert(u"response_rate"_s, {conversationSum(addResponses, true), rowsCalled(u"asked"_s)});
    addTimes(all);
    all.insert(u"service_level"_s, {promisesOfConversations<Promise::Any>, rowsCalled(u"promised"_s)});
    all.insert(u"service_level_first"_s, {conversationSum(addPromises<Promise::First>, true),
                                          rowsCalled(u"promised"_s, {{u"clock"_s, u"first-reply"_s}})});
    all.insert(u"service_level_next"_s,
               {promisesOfConversations<Promise::Next>, rowsCalled(u"promised"_s, {{u"clock"_s, u"next-reply"_s}})});
    all.insert(u"service_level_resolution"_s, {conversationSum(addPromises<Promise::Resolution>, true),
                                               rowsCalled(u"promised"_s, {{u"clock"_s, u"resolution"_s}})});
    all.insert(u"backlog"_s, {backlogFigures, rowsCalled(u"waiting"_s)});
    all.insert(u"backlog_age"_s, {backlogAges, rowsCalled(u"waiting"_s)});
    all.insert(u"conversations_solved"_s, {conversationSum(addSolved, false), rowsCalled(u"solved"_s)});
    all.insert(u"reopen_rate"_s, {conversationSum(addReopened, true), rowsCalled(u"solved"_s)});
    all.insert(u"closure_ratio"_s, {conversationSum(addClosures, true), rowsCalled(u"solvedlast"_s)});
}

} // namespace rapport
