#include "store/contentfigures.h"

#include <QJsonArray>
#include <QJsonDocument>

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

QString listOf(const QList<AskedTally> &asked)
{
    QJsonArray list;
    for (const AskedTally &one : asked)
        list.append(QJsonArray{one.message.value, one.conversation.value, one.until});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<int> narrowed(const std::optional<qint64> &count)
{
    return count ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

} // namespace

QList<PostTally> postTallies(Reader &r, const QList<AskedTally> &asked)
{
    if (asked.isEmpty())
        return {};
    const QString list = listOf(asked);
    QList<PostTally> tallies(asked.size(), {.replies = 0});
    Statement answers = r.query("content.answers");
    answers.bind(":asked", list);
    while (answers.step()) {
        PostTally &tally = tallies[answers.integer(0)];
        tally.replies = answers.integer(1);
        tally.moods = {answers.integer(2), answers.integer(3), answers.integer(4)};
    }
    QList<Acts> likes(asked.size());
    QList<Acts> shares(asked.size());
    Statement acts = r.query("content.acts");
    acts.bind(":asked", list);
    while (acts.step()) {
        likes[acts.integer(0)] = {.inTime = acts.integer(1), .inAll = acts.integer(3)};
        shares[acts.integer(0)] = {.inTime = acts.integer(2), .inAll = acts.integer(4)};
    }
    Statement told = r.query("content.counters");
    told.bind(":asked", list);
    while (told.step()) {
        const qint64 place = told.integer(0);
        likes[place].told = told.integer(1);
        shares[place].told = told.integer(2);
        likes[place].isToldInTime = shares[place].isToldInTime = told.integer(3) < asked.at(place).until;
    }
    for (qsizetype i = 0; i < tallies.size(); ++i) {
        tallies[i].likes = countOf(likes.at(i));
        tallies[i].shares = countOf(shares.at(i));
    }
    return tallies;
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
