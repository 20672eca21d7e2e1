#pragma once

#include "insight/cells.h"
#include "insight/reportdays.h"

#include <vector>

// What one row adds to the counts that figures are added up from. Pure: the same for what arrives and for a recount.
namespace rapport {

/// So many of a key, in a family, of an account, on a day.
struct Addition
{
    CellFamily family = CellFamily::Messages;
    AccountId account;
    int day = 0;
    quint64 key = 0;
    qint64 count = 0;
};
using Additions = std::vector<Addition>;

/// A message with what decides how it counts.
struct MessageFigures
{
    AccountId account;
    IdentityId author;
    qint64 at = 0;
    MessageKind kind = MessageKind::Post;
    Direction direction = Direction::In;
    text::MoodLabel mood = text::MoodLabel::Unknown;
    quint16 language = 0;
    Moderation moderation = Moderation::Visible;
    bool deleted = false;
    bool automatic = false;
    bool writtenHere = false; ///< By a person in this workspace.
    bool authorSelf = false;
    bool authorBot = false;
    bool spam = false; ///< Somebody here took the author's words in this conversation for spam.
};

/// What colleagues write with identities of their own is ours.
[[nodiscard]] Direction countedDirection(const MessageFigures &message);
[[nodiscard]] Counting countingOf(const MessageFigures &message);
[[nodiscard]] MessageCell messageCell(const MessageFigures &message);
void addMessage(Additions &to, const MessageFigures &message, const ReportDays &days, qint64 times);

/// What the channel tells of a message: only of our own posts is that counted.
void addStats(Additions &to, const MessageFigures &message, const MessageStats &stats, const ReportDays &days,
              qint64 times);

struct ActivityFigures
{
    AccountId account;
    IdentityId author;
    qint64 at = 0;
    ActivityKind kind = ActivityKind::Like;
    bool authorSelf = false;
    bool authorBot = false;
};
void addActivity(Additions &to, const ActivityFigures &activity, const ReportDays &days, qint64 times);

/// By family, account, day and key, each once, nothing that comes to 0.
void gather(Additions &additions);
/// Gathered ones as cells, by account and day; one family.
[[nodiscard]] std::vector<DayCells> dayCells(const Additions &gathered);

} // namespace rapport
