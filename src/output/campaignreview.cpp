#include "output/campaignreview.h"

#include "insight/reportdays.h"
#include "measure/board.h"
#include "measure/campaignfigures.h"
#include "output/campaignwords.h"
#include "output/contentchapter.h"
#include "output/definitions.h"
#include "store/campaigns.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/rollups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::output {
namespace {

constexpr int kByDayUntil = 21; ///< Days of a campaign whose course is told by day.

const CampaignFigure *figureOf(const QList<CampaignFigure> &figures, const Uid &goal)
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&goal](const CampaignFigure &one) { return one.goal == goal; });
    return found == figures.end() ? nullptr : &*found;
}

/// Gathers one campaign, chapter by chapter.
class Review
{
public:
    Review(Reader &r, const Campaign &campaign, const ReviewWishes &wishes, const DossierNaming &naming)
        : m_reader(r),
          m_campaign(campaign),
          m_wishes(wishes),
          m_naming(naming),
          m_models(boardModels(r)),
          m_revisions(store::campaignRevisions(r, campaign.id)),
          m_frozen(store::campaignFigures(r, campaign.id)),
          m_today(store::reportDays(r).dayOf(r.nowMs()))
    {
    }

    Result<Dossier> gather()
    {
        if (hasDates()) {
            Result<QList<CampaignFigure>> now = campaignFigures(m_reader, m_campaign);
            if (!now)
                return fail(now.error());
            m_now = *now;
        }
        head();
        goals();
        plan();
        revisions();
        m_dossier.parts +=
            contentChapter(store::contentPieces(m_reader, {.campaign = m_campaign.id}), m_reader.nowMs(), m_naming);
        if (const Result<> drawn = course(); !drawn)
            return fail(drawn.error());
        if (const Result<> read = conversations(); !read)
            return fail(read.error());
        QStringList metrics;
        for (const CampaignGoal &goal : m_campaign.plan.goals)
            metrics.append(goal.metric);
        m_dossier.parts += definitionsChapter(metrics, m_naming);
        return m_dossier;
    }

private:
    [[nodiscard]] QString say(const char *english) const { return m_naming.said(english); }
    [[nodiscard]] bool hasDates() const { return m_campaign.plan.fromDay != 0 && m_campaign.plan.toDay != 0; }
    [[nodiscard]] QString number(qint64 value) const { return m_naming.words().locale.toString(value); }

    void chapter(const QString &anchor, const QString &text)
    {
        m_dossier.parts.append(DossierHeading{.level = 1, .anchor = anchor, .text = text});
    }
    void part(const QString &anchor, const QString &text)
    {
        m_dossier.parts.append(DossierHeading{.level = 2, .anchor = anchor, .text = text});
    }
    void text(const QString &text, DossierText::Tone tone = DossierText::Tone::Plain)
    {
        m_dossier.parts.append(DossierText{.text = text, .tone = tone});
    }

    void head()
    {
        m_dossier.title = m_campaign.plan.name;
        const QString made = m_naming.paper.time(m_reader.nowMs());
        m_dossier.made = m_naming.paper.made.arg(made);
        const QString state =
            say(QT_TRANSLATE_NOOP("Dossier", "Campaign, %1 since %2"))
                .arg(campaignStateText(m_campaign.state, m_naming).toLower(), m_naming.paper.time(m_campaign.stateAt));
        m_dossier.about = {state};
        if (const QString dates = campaignDatesText(m_campaign.plan, m_naming); !dates.isEmpty())
            m_dossier.about.append(dates);
        m_dossier.about.append(say(QT_TRANSLATE_NOOP("Dossier", "Workspace: %1")).arg(m_wishes.workspace));
        m_dossier.about.append(m_dossier.made);
    }

    void goals()
    {
        chapter(u"goals"_s, say(QT_TRANSLATE_NOOP("Dossier", "Goals")));
        const QList<CampaignGoal> &goals = m_campaign.plan.goals;
        if (goals.isEmpty()) {
            text(say(QT_TRANSLATE_NOOP("Dossier", "No goal is set.")), DossierText::Tone::Muted);
            return;
        }
        const bool isOver = !m_frozen.isEmpty();
        DossierTable table;
        table.caption = isOver ? say(QT_TRANSLATE_NOOP("Dossier", "As the figures were kept at the close"))
                               : say(QT_TRANSLATE_NOOP("Dossier", "As the figures are today"));
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Goal")), say(QT_TRANSLATE_NOOP("Dossier", "Baseline")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Target")), say(QT_TRANSLATE_NOOP("Dossier", "Reached")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Verdict"))};
        table.figures = {1, 2, 3};
        DossierFacts remarks;
        for (const CampaignGoal &goal : goals) {
            const CampaignFigure *kept = figureOf(m_frozen, goal.uid);
            const CampaignFigure *shown = kept ? kept : figureOf(m_now, goal.uid);
            table.rows.append({goalName(goal), figureText(goal.metric, goal.baseline, m_naming),
                               figureText(goal.metric, goal.target, m_naming),
                               figureText(goal.metric, shown ? shown->value : std::nullopt, m_naming),
                               verdictText(goal.verdict, m_naming)});
            remarks.add(goalName(goal), goal.remark);
        }
        m_dossier.parts.append(table);
        if (!remarks.facts.isEmpty()) {
            part(u"remarks"_s, say(QT_TRANSLATE_NOOP("Dossier", "Remarks")));
            m_dossier.parts.append(remarks);
        }
        madeOf();
        if (isOver)
            drift();
    }

    [[nodiscard]] QString goalName(const CampaignGoal &goal) const
    {
        const QString name = metricText(goal.metric, m_naming);
        return goal.ownConversations ? name : say(QT_TRANSLATE_NOOP("Dossier", "%1, over everything")).arg(name);
    }

    /// What each figure was counted from.
    void madeOf()
    {
        DossierTable table;
        table.caption = say(QT_TRANSLATE_NOOP("Dossier", "What the figures were made of"));
        table.columns = {
            say(QT_TRANSLATE_NOOP("Dossier", "Goal")),         say(QT_TRANSLATE_NOOP("Dossier", "Baseline over")),
            say(QT_TRANSLATE_NOOP("Dossier", "Counted over")), say(QT_TRANSLATE_NOOP("Dossier", "Made of")),
            say(QT_TRANSLATE_NOOP("Dossier", "Left out")),     say(QT_TRANSLATE_NOOP("Dossier", "Definition"))};
        table.figures = {4};
        for (const CampaignGoal &goal : m_campaign.plan.goals) {
            const CampaignFigure *kept = figureOf(m_frozen, goal.uid);
            const CampaignFigure *shown = kept ? kept : figureOf(m_now, goal.uid);
            if (!shown)
                continue;
            const Figure figure{.value = shown->value,
                                .numerator = shown->numerator,
                                .denominator = shown->denominator,
                                .excluded = shown->excluded,
                                .rows = shown->rows};
            table.rows.append({goalName(goal), stretch({goal.baselineFrom, goal.baselineTo}),
                               stretch({shown->fromDay, shown->toDay}), madeText(shown->metric, figure, m_naming),
                               number(shown->excluded), definitionText(shown->metric, shown->version)});
        }
        if (!table.rows.isEmpty())
            m_dossier.parts.append(table);
    }

    [[nodiscard]] QString definitionText(const QString &metric, int version) const
    {
        return say(QT_TRANSLATE_NOOP("Dossier", "%1, version %2")).arg(metric).arg(version);
    }
    [[nodiscard]] QString stretch(const Period &days) const
    {
        return days.fromDay < days.toDay ? stretchText(days, m_naming.words(), 0) : QString();
    }

    /// What a count of today says otherwise than what was kept.
    void drift()
    {
        part(u"since-the-close"_s, say(QT_TRANSLATE_NOOP("Dossier", "Since the close")));
        DossierTable table;
        table.caption = say(QT_TRANSLATE_NOOP("Dossier", "Counted again today"));
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Goal")), say(QT_TRANSLATE_NOOP("Dossier", "At the close")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Today")), say(QT_TRANSLATE_NOOP("Dossier", "What changed"))};
        table.figures = {1, 2};
        for (const CampaignGoal &goal : m_campaign.plan.goals) {
            const CampaignFigure *kept = figureOf(m_frozen, goal.uid);
            const CampaignFigure *now = figureOf(m_now, goal.uid);
            if (!kept || !now)
                continue;
            const FigureDrift drift = driftOf(*kept, *now);
            if (drift.isNone())
                continue;
            table.rows.append({goalName(goal), figureText(goal.metric, kept->value, m_naming),
                               figureText(goal.metric, now->value, m_naming), driftText(drift, *kept, *now)});
        }
        if (table.rows.isEmpty())
            text(say(QT_TRANSLATE_NOOP("Dossier", "Counted again today, every figure is as it was kept.")));
        else
            m_dossier.parts.append(table);
    }

    [[nodiscard]] QString driftText(const FigureDrift &drift, const CampaignFigure &kept,
                                    const CampaignFigure &now) const
    {
        QStringList changes;
        const auto change = [&](bool differs, const char *english, qint64 then, qint64 since) {
            if (differs)
                changes.append(say(english).arg(number(since), number(then)));
        };
        change(drift.version, QT_TRANSLATE_NOOP("Dossier", "the definition: version %1, then %2"), kept.version,
               now.version);
        change(drift.numerator, QT_TRANSLATE_NOOP("Dossier", "the numerator: %1, then %2"), kept.numerator,
               now.numerator);
        change(drift.denominator, QT_TRANSLATE_NOOP("Dossier", "the denominator: %1, then %2"), kept.denominator,
               now.denominator);
        change(drift.excluded, QT_TRANSLATE_NOOP("Dossier", "what is left out: %1, then %2"), kept.excluded,
               now.excluded);
        if (changes.isEmpty())
            changes.append(say(QT_TRANSLATE_NOOP("Dossier", "what is counted, but not how much of it")));
        return changes.join(u"; "_s);
    }

    void plan()
    {
        const CampaignPlan &plan = m_campaign.plan;
        chapter(u"plan"_s, say(QT_TRANSLATE_NOOP("Dossier", "Plan")));
        m_dossier.parts.append(planFacts(plan, m_models, m_naming));
        if (!plan.links.isEmpty()) {
            part(u"links"_s, say(QT_TRANSLATE_NOOP("Dossier", "Links")));
            DossierTable table;
            table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Address")), say(QT_TRANSLATE_NOOP("Dossier", "Source")),
                             say(QT_TRANSLATE_NOOP("Dossier", "Medium")),
                             say(QT_TRANSLATE_NOOP("Dossier", "Campaign"))};
            for (const CampaignLink &link : plan.links)
                table.rows.append(
                    {utmAddress(link).toString(QUrl::FullyEncoded), link.source, link.medium, link.campaign});
            m_dossier.parts.append(table);
        }
        for (qsizetype i = 0; i < plan.events.size(); ++i)
            event(plan.events.at(i), i);
    }

    void event(const CampaignEvent &event, qsizetype number)
    {
        part(u"event-%1"_s.arg(number + 1), say(QT_TRANSLATE_NOOP("Dossier", "Event: %1")).arg(event.name));
        DossierFacts facts;
        facts.add(say(QT_TRANSLATE_NOOP("Dossier", "Place")), event.place);
        facts.add(say(QT_TRANSLATE_NOOP("Dossier", "Day")), m_naming.day(event.day));
        m_dossier.parts.append(facts);
        if (event.guests.isEmpty())
            return;
        DossierTable guests;
        guests.caption = say(QT_TRANSLATE_NOOP("Dossier", "Guests"));
        guests.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Name")), say(QT_TRANSLATE_NOOP("Dossier", "Came"))};
        for (const CampaignGuest &guest : event.guests)
            guests.rows.append({guest.name, guest.attended ? say(QT_TRANSLATE_NOOP("Dossier", "yes"))
                                                           : say(QT_TRANSLATE_NOOP("Dossier", "no"))});
        m_dossier.parts.append(guests);
    }

    void revisions()
    {
        chapter(u"changes"_s, say(QT_TRANSLATE_NOOP("Dossier", "Changes of the plan")));
        if (m_revisions.isEmpty()) {
            text(say(QT_TRANSLATE_NOOP("Dossier", "The plan was not agreed on yet.")), DossierText::Tone::Muted);
            return;
        }
        DossierTable table;
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Revision")), say(QT_TRANSLATE_NOOP("Dossier", "When")),
                         say(QT_TRANSLATE_NOOP("Dossier", "By")), say(QT_TRANSLATE_NOOP("Dossier", "Why")),
                         say(QT_TRANSLATE_NOOP("Dossier", "What"))};
        // As it went; they are kept the newest first.
        for (qsizetype i = m_revisions.size() - 1; i >= 0; --i) {
            const CampaignRevision &one = m_revisions.at(i);
            const bool isFirst = i + 1 == m_revisions.size();
            const QStringList changes =
                isFirst ? QStringList() : planChanges(m_revisions.at(i + 1).plan, one.plan, m_models, m_naming);
            const QString why = one.reason.isEmpty() ? say(QT_TRANSLATE_NOOP("Dossier", "agreed on")) : one.reason;
            table.rows.append(
                {QString::number(one.revision), m_naming.paper.time(one.at), one.actorName, why, changes.join(u'\n')});
        }
        m_dossier.parts.append(table);
    }

    Result<> course()
    {
        if (!hasDates() || m_campaign.plan.fromDay > m_today)
            return {};
        chapter(u"course"_s, say(QT_TRANSLATE_NOOP("Dossier", "Course")));
        text(say(QT_TRANSLATE_NOOP("Dossier", "Counted again on the day of this document, by its definitions.")),
             DossierText::Tone::Muted);
        Measuring measuring(m_reader);
        QStringList shown;
        for (const CampaignGoal &goal : m_campaign.plan.goals) {
            const MetricDefinition *metric = metricOf(goal.metric);
            if (!metric || !metric->byTime || shown.contains(goal.metric))
                continue;
            shown.append(goal.metric);
            if (const Result<> drawn = chart(measuring, {.metrics = {goal.metric}, .kind = CardKind::Lines},
                                             goal.ownConversations, goal.target);
                !drawn)
                return drawn;
        }
        const QList<DashboardCard> more{
            {.metrics = {u"messages_received"_s}, .groupBy = u"channel"_s, .kind = CardKind::Bars},
            {.metrics = {u"messages_received"_s}, .groupBy = u"mood"_s, .kind = CardKind::Bars}};
        for (const DashboardCard &card : more) {
            if (const Result<> drawn = chart(measuring, card, true, {}); !drawn)
                return drawn;
        }
        return {};
    }

    /// The target is a line only where a step could reach it: not where the steps add up to it.
    Result<> chart(Measuring &measuring, const DashboardCard &card, bool isOwn, const std::optional<double> &target)
    {
        const MetricDefinition *metric = metricOf(card.metrics.first());
        if (!metric || (!card.groupBy.isEmpty() && !metric->breakdowns.contains(card.groupBy)))
            return {};
        const Period dates{m_campaign.plan.fromDay, std::min(m_campaign.plan.toDay, m_today) + 1};
        const Step step = dates.days() <= kByDayUntil ? Step::Day : Step::Week;
        MetricRequest request{.metric = metric->id, .period = dates, .step = step, .groupBy = card.groupBy};
        if (isOwn)
            request.filter.campaigns = {QString::number(m_campaign.id.value)};
        const Result<MetricResult> result = measuring.measure(request);
        if (!result)
            return fail(result.error());
        ChartModel model = cardChart(card, {*result}, step, m_naming.cards).model;
        model.opens = false;
        model.subtitle = step == Step::Day
                             ? say(QT_TRANSLATE_NOOP("Dossier", "By day, over the dates of the campaign"))
                             : say(QT_TRANSLATE_NOOP("Dossier", "By week, over the dates of the campaign"));
        if (metric->unit != Unit::Count)
            model.goal = target;
        for (const CampaignEvent &event : m_campaign.plan.events) {
            if (event.day >= dates.fromDay && event.day < dates.toDay)
                model.annotations.append({ChartAnnotation::Kind::Event, {event.day, event.day + 1}, event.name});
        }
        m_dossier.parts.append(DossierChart{.model = model});
        return {};
    }

    Result<> conversations()
    {
        chapter(u"conversations"_s, say(QT_TRANSLATE_NOOP("Dossier", "Conversations")));
        store::ConversationFilter filter;
        const Result<Query> query = parseQuery(u"campaign:%1"_s.arg(m_campaign.id.value));
        if (!query)
            return fail(query.error());
        filter.query = *query;
        filter.order = store::ConversationFilter::Order::OldestFirst;
        const auto ids = store::conversationIds(m_reader, filter);
        if (!ids)
            return fail(ids.error());
        DossierTable index;
        index.caption = say(QT_TRANSLATE_NOOP("Dossier", "All that are told here, the oldest first"));
        index.columns = {
            say(QT_TRANSLATE_NOOP("Dossier", "Conversation")), say(QT_TRANSLATE_NOOP("Dossier", "Account")),
            say(QT_TRANSLATE_NOOP("Dossier", "Last message")), say(QT_TRANSLATE_NOOP("Dossier", "Messages"))};
        index.figures = {3};
        QList<DossierPart> talks;
        qsizetype messages = 0;
        for (const ConversationId id : *ids) {
            if (talks.size() >= m_wishes.mostConversations || messages >= m_wishes.mostMessages)
                break;
            Result<Paper> paper = readPaper(m_reader, id, m_wishes.conversations, m_wishes.attachmentsFolder);
            if (!paper)
                return fail(paper.error());
            messages += paper->messages.size();
            const QString anchor = u"conversation-%1"_s.arg(id.value);
            const qint64 last = paper->messages.isEmpty() ? 0 : paper->messages.last().message.at;
            const QString subject = paper->row.conversation.subject.simplified();
            index.rows.append({subject.isEmpty() ? paper->row.personName : subject, paper->row.accountName,
                               last == 0 ? QString() : m_naming.paper.time(last), number(paper->messages.size())});
            index.anchors.append(anchor);
            talks.append(DossierTalk{.anchor = anchor, .paper = *std::move(paper)});
        }
        const auto all = static_cast<qsizetype>(ids->size());
        if (all == 0) {
            text(say(QT_TRANSLATE_NOOP("Dossier", "No conversation belongs to it.")), DossierText::Tone::Muted);
            return {};
        }
        if (talks.size() < all)
            text(say(QT_TRANSLATE_NOOP("Dossier", "Of %1 conversations the oldest %2 are told word for word; the rest "
                                                  "is left out, so that this document stays readable. The figures "
                                                  "count them all."))
                     .arg(number(all), number(talks.size())),
                 DossierText::Tone::Notice);
        else
            text(say(QT_TRANSLATE_NOOP("Dossier", "Conversations that belong to it: %1, all told here word for word."))
                     .arg(number(all)));
        if (!m_wishes.conversations.notes)
            text(say(QT_TRANSLATE_NOOP("Dossier", "Internal notes are left out.")), DossierText::Tone::Muted);
        m_dossier.parts.append(index);
        m_dossier.parts += talks;
        return {};
    }

    Reader &m_reader;
    const Campaign &m_campaign;
    const ReviewWishes &m_wishes;
    const DossierNaming &m_naming;
    QList<MaturityModel> m_models;
    QList<CampaignRevision> m_revisions;
    QList<CampaignFigure> m_frozen;
    QList<CampaignFigure> m_now;
    int m_today;
    Dossier m_dossier;
};

} // namespace

Result<Dossier> readCampaignReview(Reader &r, CampaignId id, const ReviewWishes &wishes, const DossierNaming &naming)
{
    const std::optional<Campaign> campaign = store::campaign(r, id);
    if (!campaign)
        return fail(ErrorKind::NotFound, u"There is no such campaign"_s);
    return Review(r, *campaign, wishes, naming).gather();
}

} // namespace rapport::output
