#include "measure/evaluation.h"
#include "measure/tallies.h"
#include "store/figurerecords.h"

#include <algorithm>

// What a team has planned and carries out.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

using OfRecords = Figure (*)(const QList<Campaign> &campaigns, const QList<store::FigureRecord> &records,
                             const Period &period);

/// A figure for each span from the records of a set; none where nothing at all was agreed on.
Evaluate fromPlans(const QString &set, OfRecords figureOf)
{
    return [set, figureOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const Result<Query> query = parseQuery(filterText(question.filter));
        if (!query)
            return fail(query.error());
        const Result<QList<Campaign>> agreedOn = store::plannedCampaigns(sources.reader(), *query);
        const Result<QList<Campaign>> all = store::plannedCampaigns(sources.reader(), {});
        if (!agreedOn || !all)
            return fail(agreedOn ? all.error() : agreedOn.error());
        GroupFigures group;
        for (const Period &span : question.spans()) {
            const auto records = store::plannedRecords(*agreedOn, set, span.fromDay, span.toDay);
            group.figures.append(all->isEmpty() ? Figure() : figureOf(*agreedOn, records, span));
        }
        return QList<GroupFigures>{group};
    };
}

/// Plans know campaigns and accounts; nothing else narrows them.
QString isPlanned(const MetricFilter &filter)
{
    if (filter.languages.isEmpty() && filter.tags.isEmpty() && filter.groups.isEmpty())
        return {};
    return QString::fromUtf8(QT_TRANSLATE_NOOP("Metric",
                                               "What was planned is told by campaign, channel and account: it "
                                               "cannot be narrowed to a language, tag or group."));
}

Figure counted(qint64 count, qint64 excluded = 0)
{
    return {.value = static_cast<double>(count),
            .numerator = count,
            .denominator = count,
            .excluded = excluded,
            .rows = count};
}

Figure countRecords(const QList<Campaign> &, const QList<store::FigureRecord> &records, const Period &)
{
    return counted(records.size());
}

Figure countGuests(const QList<Campaign> &campaigns, const QList<store::FigureRecord> &records, const Period &period)
{
    qint64 asked = 0;
    for (const Campaign &campaign : campaigns) {
        for (const CampaignEvent &event : campaign.plan.events) {
            if (event.day >= period.fromDay && event.day < period.toDay)
                asked += event.guests.size();
        }
    }
    return counted(records.size(), asked - records.size());
}

Figure shareOfGoalsMet(const QList<Campaign> &campaigns, const QList<store::FigureRecord> &records,
                       const Period &period)
{
    qint64 goals = 0;
    for (const Campaign &campaign : campaigns) {
        if (campaign.plan.toDay >= period.fromDay && campaign.plan.toDay < period.toDay)
            goals += campaign.plan.goals.size();
    }
    Figure figure{.value = {},
                  .numerator = std::count_if(records.begin(), records.end(),
                                             [](const auto &one) { return one.verdict == Verdict::Met; }),
                  .denominator = records.size(),
                  .excluded = goals - records.size(),
                  .rows = records.size()};
    if (figure.denominator > 0)
        figure.value = 100.0 * static_cast<double>(figure.numerator) / static_cast<double>(figure.denominator);
    return figure;
}

bool isOurs(quint64 key)
{
    const MessageCell cell = MessageCell::fromKey(key);
    return cell.direction == Direction::Out && cell.counting == Counting::Counted;
}

Result<QList<GroupFigures>> accountsPosted(Sources &sources, const Question &question)
{
    const Result<Selection> cells = sources.select(CellFamily::Messages, question.filter);
    if (!cells)
        return fail(cells.error());
    const Result<std::vector<bool>> covered = coverage(sources, question);
    if (!covered)
        return fail(covered.error());
    GroupFigures group;
    for (const Period &span : question.spans()) {
        std::vector<bool> posted(static_cast<size_t>(sources.accounts().size()), false);
        cells->forEach(
            span.fromDay, span.toDay, [](quint64 key) { return MessageCell::fromKey(key).language; },
            [&posted](const LoadedCells::Run &run, const Cell &cell) {
                if (isOurs(cell.key) && cell.count > 0)
                    posted[run.account] = true;
            });
        const bool isKnown = (*covered)[static_cast<size_t>(group.figures.size())];
        group.figures.append(isKnown ? counted(std::count(posted.begin(), posted.end(), true)) : Figure());
    }
    return QList<GroupFigures>{group};
}

} // namespace

void addProgrammeEvaluations(Evaluations &all)
{
    all.insert(u"accounts_posted"_s, {accountsPosted, rowsCalled(u"accounts"_s)});
    const auto add = [&all](const QString &id, const QString &set, OfRecords figureOf) {
        all.insert(id, {fromPlans(set, figureOf), rowsCalled(set), isPlanned});
    };
    add(u"campaigns"_s, u"campaigns"_s, countRecords);
    add(u"offers"_s, u"offers"_s, countRecords);
    add(u"events"_s, u"events"_s, countRecords);
    add(u"event_guests"_s, u"guests"_s, countGuests);
    add(u"goals_met"_s, u"goals"_s, shareOfGoalsMet);
}

} // namespace rapport
