#include "insight/messagefigures.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace rapport {

namespace {

auto place(const Addition &a)
{
    return std::tuple(a.family, a.account.value, a.day, a.key);
}

std::optional<Act> actOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Post:
    case MessageKind::Mention:
    case MessageKind::Quote:
        return Act::Original;
    case MessageKind::Comment:
    case MessageKind::Reply:
    case MessageKind::Direct:
        return Act::Answer;
    case MessageKind::Note:
    case MessageKind::Ping:
        break;
    }
    return std::nullopt;
}

Act actOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Like:
        return Act::Like;
    case ActivityKind::Share:
        return Act::Share;
    case ActivityKind::Follow:
        return Act::Follow;
    case ActivityKind::Quote:
        break;
    }
    return Act::Quote;
}

bool isShownPost(const MessageFigures &message)
{
    return message.direction == Direction::Out && message.kind == MessageKind::Post && !message.deleted &&
           message.moderation == Moderation::Visible;
}

} // namespace

Direction countedDirection(const MessageFigures &message)
{
    return message.direction == Direction::In && message.authorSelf ? Direction::Out : message.direction;
}

Counting countingOf(const MessageFigures &message)
{
    if (message.deleted)
        return Counting::Deleted;
    const bool ours = countedDirection(message) != Direction::In;
    if (message.moderation != Moderation::Visible || (message.spam && !ours))
        return Counting::Hidden;
    // An account of ours may say of itself that it is a bot; what a person wrote here is no bot's.
    const bool byBot = message.authorBot && !message.writtenHere;
    return message.automatic || byBot || message.kind == MessageKind::Ping ? Counting::Automatic : Counting::Counted;
}

MessageCell messageCell(const MessageFigures &message)
{
    return {.direction = countedDirection(message),
            .kind = message.kind,
            .mood = message.mood,
            .counting = countingOf(message),
            .language = message.language};
}

void addMessage(Additions &to, const MessageFigures &message, const ReportDays &days, qint64 times)
{
    const int day = days.dayOf(message.at);
    const auto add = [&](CellFamily family, quint64 key) {
        to.push_back({.family = family, .account = message.account, .day = day, .key = key, .count = times});
    };
    const MessageCell cell = messageCell(message);
    add(CellFamily::Messages, cell.key());
    if (isShownPost(message))
        add(CellFamily::Posts, static_cast<quint64>(PostFigure::Posts));
    if (cell.counting != Counting::Counted)
        return;
    add(CellFamily::Hours,
        HourCell{.direction = cell.direction, .hour = days.hourOf(message.at), .language = message.language}.key());
    if (const auto act = cell.direction == Direction::In ? actOf(message.kind) : std::nullopt; act && message.author)
        add(CellFamily::Acts, ActCell{.who = message.author, .act = *act, .language = message.language}.key());
}

void addStats(Additions &to, const MessageFigures &message, const MessageStats &stats, const ReportDays &days,
              qint64 times)
{
    if (!isShownPost(message))
        return;
    const int day = days.dayOf(message.at);
    const auto add = [&](PostFigure figure, qint64 count) {
        if (count > 0) {
            to.push_back({.family = CellFamily::Posts,
                          .account = message.account,
                          .day = day,
                          .key = static_cast<quint64>(figure),
                          .count = count * times});
        }
    };
    // -1: the channel does not say.
    const auto told = [](qint64 count) { return std::max<qint64>(count, 0); };
    add(PostFigure::PostsWithStats, 1);
    add(PostFigure::Likes, stats.likes);
    add(PostFigure::Shares, stats.shares);
    add(PostFigure::Replies, stats.replies);
    add(PostFigure::Quotes, stats.quotes);
    if (stats.views < 0)
        return;
    add(PostFigure::PostsWithViews, 1);
    add(PostFigure::Views, stats.views);
    add(PostFigure::EngagementsViewed,
        told(stats.likes) + told(stats.shares) + told(stats.replies) + told(stats.quotes));
}

void addActivity(Additions &to, const ActivityFigures &activity, const ReportDays &days, qint64 times)
{
    if (activity.authorSelf || activity.authorBot || !activity.author)
        return;
    to.push_back({.family = CellFamily::Acts,
                  .account = activity.account,
                  .day = days.dayOf(activity.at),
                  .key = ActCell{.who = activity.author, .act = actOf(activity.kind), .language = 0}.key(),
                  .count = times});
}

void gather(Additions &additions)
{
    std::sort(additions.begin(), additions.end(),
              [](const Addition &a, const Addition &b) { return place(a) < place(b); });
    size_t kept = 0;
    for (size_t i = 0; i < additions.size();) {
        Addition sum = additions[i++];
        while (i < additions.size() && place(additions[i]) == place(sum))
            sum.count += additions[i++].count;
        if (sum.count != 0)
            additions[kept++] = sum;
    }
    additions.resize(kept);
}

std::vector<DayCells> dayCells(const Additions &gathered)
{
    std::vector<DayCells> days;
    for (const Addition &one : gathered) {
        if (days.empty() || days.back().day != one.day || days.back().account != one.account)
            days.push_back({.day = one.day, .account = one.account, .cells = {}});
        days.back().cells.push_back({one.key, one.count});
    }
    return days;
}

} // namespace rapport
