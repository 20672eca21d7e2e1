#include "store/figuremarks.h"

#include "store/messageid.h"
#include "store/rollups.h"

#include <QHash>

#include <algorithm>

namespace rapport::store {
namespace {

/// A post keeps its number when its time is changed; by more than that hardly any is.
constexpr qint64 kMovedMs = 3LL * 86'400'000;

bool isEngagement(quint64 key)
{
    return key >= static_cast<quint64>(PostFigure::Likes) && key <= static_cast<quint64>(PostFigure::Quotes);
}

/// Days with the most engagements on what was posted on them, the strongest first.
QList<int> strongestDays(Reader &r, const Period &days, const QList<AccountId> &accounts, int most)
{
    QHash<int, qint64> drawn;
    for (const DayCells &day : cells(r, CellFamily::Posts, days, accounts)) {
        for (const Cell &cell : day.cells) {
            if (isEngagement(cell.key))
                drawn[day.day] += cell.count;
        }
    }
    QList<std::pair<qint64, int>> ordered;
    for (auto it = drawn.begin(); it != drawn.end(); ++it) {
        if (it.value() > 0)
            ordered.append({-it.value(), it.key()});
    }
    std::sort(ordered.begin(), ordered.end());
    QList<int> strongest;
    for (const auto &[unused, day] : ordered) {
        if (strongest.size() < most)
            strongest.append(day);
    }
    return strongest;
}

} // namespace

QList<StrongPost> strongestPosts(Reader &r, const Period &days, const QList<AccountId> &accounts, int most)
{
    const ReportDays zone = reportDays(r);
    QList<StrongPost> posts;
    for (const int day : strongestDays(r, days, accounts, most)) {
        const qint64 from = zone.beginOf(day);
        const qint64 to = zone.beginOf(day + 1);
        Statement s = r.query("dashboards.postsOfDay");
        s.bind(":first", lowestMessageId(from - kMovedMs)).bind(":end", lowestMessageId(to + kMovedMs));
        s.bind(":from", from).bind(":to", to);
        while (s.step()) {
            if (!accounts.isEmpty() && !accounts.contains(s.id<AccountId>(2)))
                continue;
            posts.append({.message = s.id<MessageId>(0),
                          .conversation = s.id<ConversationId>(1),
                          .day = day,
                          .text = s.text(3),
                          .engagements = s.integer(4)});
            break;
        }
    }
    std::sort(posts.begin(), posts.end(), [](const StrongPost &a, const StrongPost &b) { return a.day < b.day; });
    return posts;
}

} // namespace rapport::store
