#include "measure/evaluation.h"
#include "measure/tallies.h"
#include "store/campaigns.h"

#include <algorithm>

// What a team has planned and carries out.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

using OfCampaigns = Figure (*)(const QList<Campaign> &agreedOn, const Period &period);

/// A figure for each span from the campaigns that were agreed on; none where there is no campaign at all.
Evaluate fromCampaigns(OfCampaigns figureOf)
{
    return [figureOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        QList<Campaign> agreedOn = store::campaigns(sources.reader());
        agreedOn.removeIf([](const Campaign &campaign) { return campaign.state == CampaignState::Draft; });
        GroupFigures group;
        for (const Period &span : question.spans())
            group.figures.append(agreedOn.isEmpty() ? Figure() : figureOf(agreedOn, span));
        return QList<GroupFigures>{group};
    };
}

Figure counted(qint64 count, qint64 excluded = 0)
{
    return {
        .value = static_cast<double>(count), .numerator = count, .denominator = count, .excluded = excluded, .rows = 0};
}

bool touches(const CampaignPlan &plan, const Period &period)
{
    return plan.fromDay < period.toDay && plan.toDay >= period.fromDay;
}

Figure countCampaigns(const QList<Campaign> &agreedOn, const Period &period)
{
    return counted(std::count_if(agreedOn.begin(), agreedOn.end(),
                                 [&period](const Campaign &campaign) { return touches(campaign.plan, period); }));
}

Figure countOffers(const QList<Campaign> &agreedOn, const Period &period)
{
    qint64 offers = 0;
    for (const Campaign &campaign : agreedOn) {
        if (touches(campaign.plan, period))
            offers += campaign.plan.offers.size();
    }
    return counted(offers);
}

template<class Visit>
void forEachEvent(const QList<Campaign> &agreedOn, const Period &period, Visit visit)
{
    for (const Campaign &campaign : agreedOn) {
        for (const CampaignEvent &event : campaign.plan.events) {
            if (event.day >= period.fromDay && event.day < period.toDay)
                visit(event);
        }
    }
}

Figure countEvents(const QList<Campaign> &agreedOn, const Period &period)
{
    qint64 events = 0;
    forEachEvent(agreedOn, period, [&events](const CampaignEvent &) { ++events; });
    return counted(events);
}

Figure countGuests(const QList<Campaign> &agreedOn, const Period &period)
{
    qint64 came = 0;
    qint64 missed = 0;
    forEachEvent(agreedOn, period, [&](const CampaignEvent &event) {
        for (const CampaignGuest &guest : event.guests)
            ++(guest.attended ? came : missed);
    });
    return counted(came, missed);
}

Figure shareOfGoalsMet(const QList<Campaign> &agreedOn, const Period &period)
{
    Figure figure;
    for (const Campaign &campaign : agreedOn) {
        if (campaign.plan.toDay < period.fromDay || campaign.plan.toDay >= period.toDay)
            continue;
        for (const CampaignGoal &goal : campaign.plan.goals) {
            figure.numerator += goal.verdict == Verdict::Met;
            figure.denominator += goal.verdict == Verdict::Met || goal.verdict == Verdict::Missed;
            figure.excluded += goal.verdict == Verdict::Open || goal.verdict == Verdict::NotMeasurable;
        }
    }
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
    all.insert(u"accounts_posted"_s, {accountsPosted});
    all.insert(u"campaigns"_s, {fromCampaigns(countCampaigns)});
    all.insert(u"offers"_s, {fromCampaigns(countOffers)});
    all.insert(u"events"_s, {fromCampaigns(countEvents)});
    all.insert(u"event_guests"_s, {fromCampaigns(countGuests)});
    all.insert(u"goals_met"_s, {fromCampaigns(shareOfGoalsMet)});
}

} // namespace rapport
