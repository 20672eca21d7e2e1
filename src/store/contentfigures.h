#pragma once

#include "domain/content.h"
#include "insight/moodratio.h"
#include "store/store.h"

// How a post of ours has done, from what is known of its conversation.
namespace rapport::store {

/// Counts of a post until some time. Nothing: not known.
struct PostTally
{
    std::optional<qint64> replies = std::nullopt;
    std::optional<qint64> shares = std::nullopt;
    std::optional<qint64> likes = std::nullopt;
    MoodCounts moods = {};
};

/// A post and the time until which its counts are asked for.
struct AskedTally
{
    MessageId message;
    ConversationId conversation;
    qint64 until = 0; ///< UTC milliseconds; what was said or done then does not count any more.
};

/// One for each that is asked for, in their order, by one statement a kind however many they are. Likes and shares are
/// the channel's own counters, or what is known of them one by one, whichever is more; a counter that was told after
/// `until` counts only where nothing is known one by one.
[[nodiscard]] QList<PostTally> postTallies(Reader &r, const QList<AskedTally> &asked);
/// Net mood by opinions (insight/moodratio.h), as -1 to 1.
[[nodiscard]] PostFigures figuresOf(const PostTally &tally);
/// What the posts together reached of a goal's figure; nothing: not known of any.
[[nodiscard]] std::optional<double> reachedOf(const QList<PostTally> &tallies, ContentGoal::Figure figure);

} // namespace rapport::store
