#pragma once

#include "domain/ids.h"
#include "domain/message.h"
#include "text/mood.h"

#include <QByteArray>
#include <QString>

#include <vector>

// The smallest counts that figures are added up from: for each day and account, how many of each kind. Pure.
namespace rapport {

/// What a cell counts. Stored as its number: do not renumber.
enum class CellFamily {
    Messages = 0,      ///< Messages, by all that MessageCell holds.
    Hours = 1,         ///< Counted messages by direction and hour of the day.
    Acts = 2,          ///< What each person did.
    Conversations = 3, ///< What happened to conversations.
    Durations = 4,     ///< How long something took, each length for itself.
    Posts = 5,         ///< Our own posts and what channels tell of them, added up by the day of the post.
};
inline constexpr int kCellFamilies = 6;

/// So many things with the same key.
struct Cell
{
    quint64 key = 0;
    qint64 count = 0;

    friend bool operator==(const Cell &, const Cell &) = default;
};
/// Keys ascending, no key twice, no count of 0. As a difference to other cells, counts may be negative.
using Cells = std::vector<Cell>;

/// Adds `more` into `cells`.
void addCells(Cells &cells, const Cells &more);
/// Sorts, adds up what has the same key, drops what comes to nothing.
[[nodiscard]] Cells gathered(std::vector<Cell> loose);
/// A compact form: differences of keys and counts as variable-length numbers. Equal cells give equal bytes.
[[nodiscard]] QByteArray packCells(const Cells &cells);
/// False where the bytes are no packed cells (`cells` then holds what came before).
[[nodiscard]] bool unpackCells(QByteArrayView bytes, Cells &cells);
/// The same behind what is there already, whatever that is.
[[nodiscard]] bool appendUnpacked(QByteArrayView bytes, std::vector<Cell> &cells);
/// As many as there can be in so many bytes.
[[nodiscard]] constexpr size_t mostCellsIn(QByteArrayView bytes)
{
    return static_cast<size_t>(bytes.size()) / 2;
}

/// The cells of one account on one day, in the workspace's time zone.
struct DayCells
{
    int day = 0; ///< Since 1970-01-01.
    AccountId account;
    Cells cells;
};

/// ISO 639-1 as a number below 1024 (0: unknown), and back.
[[nodiscard]] quint16 languageNumber(QStringView code);
[[nodiscard]] QString languageOfNumber(quint16 number);

/// Whether a message counts in figures about people. Those that do not are the exclusions that are shown beside them.
enum class Counting {
    Counted = 0,
    Automatic = 1, ///< By a bot, an auto-reply, a machine.
    Hidden = 2,    ///< Held, spam or in the bin on the channel, or marked as spam here.
    Deleted = 3,   ///< Gone from the channel.
};

struct MessageCell
{
    Direction direction = Direction::In;
    MessageKind kind = MessageKind::Post;
    text::MoodLabel mood = text::MoodLabel::Unknown;
    Counting counting = Counting::Counted;
    quint16 language = 0;

    [[nodiscard]] quint64 key() const;
    static MessageCell fromKey(quint64 key);
};

struct HourCell
{
    Direction direction = Direction::In;
    int hour = 0; ///< 0 … 23, in the workspace's time zone.
    quint16 language = 0;

    [[nodiscard]] quint64 key() const;
    static HourCell fromKey(quint64 key);
};

/// What people do. Stored as its number: do not renumber. Only people: no bots, none of us, no spam.
enum class Act {
    Original = 0, ///< A message that begins something: a post, a mention, a quote with words.
    Answer = 1,   ///< A comment, a reply, a direct message.
    Like = 2,
    Share = 3,
    Quote = 4,
    Follow = 5,
    BuiltTogether =
        6, ///< A thread with at least kEngagementTurns alternating turns; on the day of their last turn in it.
};

struct ActCell
{
    IdentityId who;
    Act act = Act::Original;
    quint16 language = 0; ///< Of what was written; likes, shares and follows have none.

    [[nodiscard]] quint64 key() const; ///< In one language, all acts of one identity are neighbours.
    static ActCell fromKey(quint64 key);
};

/// What happens to conversations. Stored as its number: do not renumber. In brackets: the day it is counted on.
enum class Happening {
    BegunByThem = 0, ///< [its first message]
    BegunByUs = 1,   ///< [its first message]
    Asked = 2,       ///< Their message(s) that need an answer, one for each run without ours between [first of the run]
    Answered = 3,    ///< Of these, what was answered in public by a person of the team [first of the run]
    NeedsNoReply = 4, ///< Runs that somebody said need no answer: not among Asked [first of the run]
    Replied = 5,      ///< Runs answered [the answer]; with Asked the course of what waits
    Dropped = 6,      ///< Runs closed or marked as needing no answer, unanswered [when that was decided]
    Solved = 7,       ///< The first closing [that day]
    SolvedLast = 8,   ///< The closing that still holds [that day]
    Reopened = 9,     ///< Each reopening of a solved one [that day]
    KeptFirst = 10,   ///< The service level's clocks: kept or missed [when the clock began]
    MissedFirst = 11,
    KeptNext = 12,
    MissedNext = 13,
    KeptResolution = 14,
    MissedResolution = 15,
};

struct ConversationCell
{
    Happening happening = Happening::BegunByThem;
    quint16 language = 0;

    [[nodiscard]] quint64 key() const;
    static ConversationCell fromKey(quint64 key);
};

/// What is timed. Stored as its number: do not renumber. The day is that of the begin. "Work": in working hours of the
/// calendar that applies; only where there is one.
enum class Timing {
    FirstReply = 0,
    FirstReplyWork = 1,
    NextReply = 2, ///< Every run of theirs until our next public reply, the first one included.
    NextReplyWork = 3,
    FirstResolution = 4,
    FullResolution = 5,
};

struct DurationCell
{
    Timing timing = Timing::FirstReply;
    quint16 language = 0;
    qint64 seconds = 0; ///< Below 2^34.

    [[nodiscard]] quint64 key() const; ///< Of one timing and language, the shortest first.
    static DurationCell fromKey(quint64 key);
};

/// Of our own posts (direction Out, kind Post): counts as the channel told them last. Stored as its number.
enum class PostFigure {
    Posts = 0,
    Likes = 1,
    Shares = 2,
    Replies = 3,
    Quotes = 4,
    Views = 5,
    PostsWithViews = 6,    ///< Whose views the channel tells: what a rate by views is about.
    EngagementsViewed = 7, ///< Likes, shares, replies and quotes of those.
    PostsWithStats = 8,
};

} // namespace rapport
