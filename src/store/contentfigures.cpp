#include "store/contentfigures.h"

namespace rapport::store {
namespace {

/// What is known of one kind of act: one by one in the time, one by one in all, and as the channel told it.
struct Acts
{
    qint64 inTime = 0;
    qint64 inAll = 0;
    qint64 told = -1;
    bool isToldInTime = true;
};

std::optional<qint64> countOf(const Acts &acts)
{
    if (acts.told >= 0 && acts.isToldInTime)
        return std::max(acts.told, acts.inTime);
    if (acts.inAll > 0)
        return acts.inTime;
    return acts.told >= 0 ? std::optional(acts.told) : std::nullopt;
}

std::optional<double> sumOf(const QList<PostTally> &tallies, std::optional<qint64> PostTally::*figure)
{
    std::optional<double> sum;
    for (const PostTally &tally : tallies) {
        if (const std::optional<qint64> &count = tally.*figure)
            sum = sum.value_or(0) + static_cast<double>(*count);
    }
    return sum;
}

std::optional<double> netMood(const MoodCounts &moods)
{
    const std::optional<double> percent = netMoodOfOpinions(moods);
    return percent ? std::optional(*percent / 100) : std::nullopt;
}

std::optional<int> narrowed(const std::optional<qint64> &count)
{
    return count ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

} // namespace

PostTally postTally(Reader &r, MessageId message, ConversationId conversation, qint64 until)
{
    PostTally tally;
    Statement answers = r.query("content.answers");
    if (answers.bind(":conversation", conversation).bind(":until", until).step()) {
        tally.replies = answers.integer(0);
        tally.moods = {answers.integer(1), answers.integer(2), answers.integer(3)};
    }
    Acts likes;
    Acts shares;
    Statement acts = r.query("content.acts");
    if (acts.bind(":message", message).bind(":until", until).step()) {
        likes = {.inTime = acts.integer(0), .inAll = acts.integer(2)};
        shares = {.inTime = acts.integer(1), .inAll = acts.integer(3)};
    }
    Statement told = r.query("content.counters");
    if (told.bind(":message", message).step()) {
        likes.told = told.integer(0);
        shares.told = told.integer(1);
        likes.isToldInTime = shares.isToldInTime = told.integer(2) < until;
    }
    tally.likes = countOf(likes);
    tally.shares = countOf(shares);
    return tally;
}

PostFigures figuresOf(const PostTally &tally)
{
    return {.replies = narrowed(tally.replies),
            .shares = narrowed(tally.shares),
            .likes = narrowed(tally.likes),
            .mood = netMood(tally.moods)};
}

std::optional<double> reachedOf(const QList<PostTally> &tallies, ContentGoal::Figure figure)
{
    switch (figure) {
    case ContentGoal::Figure::Replies:
        return sumOf(tallies, &PostTally::replies);
    case ContentGoal::Figure::Shares:
        return sumOf(tallies, &PostTally::shares);
    case ContentGoal::Figure::Likes:
        return sumOf(tallies, &PostTally::likes);
    case ContentGoal::Figure::Mood: {
        MoodCounts moods;
        for (const PostTally &tally : tallies) {
            moods.positive += tally.moods.positive;
            moods.neutral += tally.moods.neutral;
            moods.negative += tally.moods.negative;
        }
        return netMood(moods);
    }
    case ContentGoal::Figure::Sales: // until a shop is connected
        break;
    }
    return std::nullopt;
}

} // namespace rapport::store
