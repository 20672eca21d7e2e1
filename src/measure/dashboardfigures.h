#pragma once

#include "domain/dashboard.h"
#include "measure/measuring.h"
#include "store/rollups.h"

#include <QList>

#include <optional>

// From a dashboard to the questions that it asks, and their answers in one read: the page, reports and the command line
// show the same figures.
namespace rapport {

/// The days that a scope is about, the last one being `today` at most. `firstDay`: the first one that anything is known
/// of, for "all". Days since 1970-01-01.
[[nodiscard]] Period scopePeriod(const DashboardScope &scope, int today, int firstDay);
/// What it is compared with. Before a month, quarter, year or week lies the calendar's; of one that is still going on,
/// as many of its days. Else the same length right before. None for "all".
[[nodiscard]] std::optional<Period> scopeComparison(const DashboardScope &scope, const Period &period);
[[nodiscard]] MetricFilter scopeFilter(const DashboardScope &scope);

/// How a card is shown where it says "automatic".
[[nodiscard]] CardKind fittingKind(const DashboardCard &card);
/// How a card can be shown with what it measures and is grouped by, the most fitting ones first.
[[nodiscard]] QList<CardKind> fittingKinds(const DashboardCard &card);
/// Stretches that the width of a card bears, where it says "automatic".
[[nodiscard]] Step fittingStep(const DashboardCard &card, const Period &period);
/// One for each metric that is known. Empty for a card whose metrics this program does not know.
[[nodiscard]] QList<MetricRequest> cardRequests(const DashboardCard &card, const Period &period,
                                                const std::optional<Period> &comparison, const MetricFilter &filter);

struct CardFigures
{
    DashboardCard card;
    Step step = Step::Whole;
    QList<MetricResult> results;  ///< One for each request.
    std::optional<Error> problem; ///< Why there are none. NotFound: this program has no such metric.
};

/// Something that happened and may explain figures, on the axis of time.
struct FigureMark
{
    enum class Kind { Campaign, Post };
    Kind kind = Kind::Post;
    Period days;
    QString text;
    ConversationId conversation = {}; ///< Post: where it stands,
    MessageId message = {};           ///< and which it is.
};

struct DashboardFigures
{
    Period period;
    std::optional<Period> comparison;
    int today = 0;
    store::FigureProgress progress; ///< Until it is complete, figures are too small.
    QList<CardFigures> cards;       ///< As the dashboard has them.
    QList<FigureMark> marks;        ///< Campaigns, and the posts of ours that drew most.
};

/// Everything on a page, from one state of the workspace. A filter that names nothing known is a problem of the cards.
[[nodiscard]] Result<DashboardFigures> measureDashboard(Reader &r, const QList<DashboardCard> &cards,
                                                        const DashboardScope &scope);

} // namespace rapport
