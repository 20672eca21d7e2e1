#pragma once

#include "domain/figureset.h"
#include "domain/ids.h"
#include "domain/query.h"
#include "store/store.h"

#include <QByteArray>
#include <QList>

#include <map>
#include <vector>

// The rows behind a figure. Sets, what narrows each, and what their rows are:
//   messages    Messages by the day they were written; direction=in|out|note, kind=post|comment|..., mood=positive|...
//               (of these three several, with "-" between), counting=counted|automatic|hidden|deleted (without it:
//               counted), hour=0 … 23, weekday=1 … 7 (1: Monday), days=20689-20701 (these of the set's days alone)
//   posts       Our own posts; views=known, stats=known, followers=known (of their account, by their day)
//   begun       Conversations by their first message; by=them|us
//   asked, answered, unanswered, noreplyneeded, dropped
//               Runs of their messages (see Happening) by the day of the first; unanswered: asked, and not answered yet
//   replied     Runs by the day of our reply; as a message: the first one of the run
//   replies     Runs that were answered, by the day of their first message, with its length: first=yes|no,
//               from=SECONDS, to=SECONDS (not itself in it), work=yes (in working hours)
//   waiting     Runs that waited at the end of the last day; from, to: their age then in seconds
//   solved, solvedlast, reopened
//               Conversations by that day
//   resolution  Conversations by the day of their first ask, that were solved; full=yes (the closing that still holds);
//               from, to in seconds
//   kept, missed, promised
//               Conversations by the day the clock began; clock=first-reply|next-reply|resolution; promised: either
//   leads, judged
//               Messages (store/findinghistory.h)
//   people      Whoever did something; act=original|answer|like|share|quote|follow|built, several with "-" between;
//               least=N, most=N (so often). Or one of: who=new|returning|quiet|back, rung=any|consumption|... (when the
//               days end), moved=up|held|down (from rung to rung, between their begin and end),
//               part=any|heavy|occasional, ring=any|core|regular|casual, half=yes (the fewest who wrote half of all),
//               cohort=any|YYYYMM (who wrote, and for the first time in that month; any: on the days of the set),
//               again=yes (of a cohort: who wrote in a later month, whenever). followers=known: on days by which their
//               account had told its followers
// Runs are messages (the first of each) where messages are asked for, else the conversations that they are in.
namespace rapport::store {

/// A condition on `conversation c`. Invalid: no such set, or nothing that narrows it; the same for the next two.
[[nodiscard]] Result<QByteArray> figureConversations(Reader &r, const FigureSet &set);
/// A condition on `message m`.
[[nodiscard]] Result<QByteArray> figureMessages(Reader &r, const FigureSet &set);
/// Whether its rows are runs where messages are asked for: a language or a person that the query names beside it is
/// then asked of their conversations, as they are counted.
[[nodiscard]] bool figureIsOfRuns(const FigureSet &set);
/// Whoever did something that fits the rest of a query (channel, account, language, tag, group ...); a person with all
/// that are part of them counts once.
[[nodiscard]] Result<QList<ContactId>> figurePeople(Reader &r, const FigureSet &set, const Query &narrowed);

/// A run of their messages that waited for an answer (the set "waiting").
struct WaitingRun
{
    qint64 at = 0; ///< Its first message.
    AccountId account;
    quint16 language = 0; ///< As languageNumber() has it.
};
/// Those that waited at the end of the day before each of the days, in conversations that fit a query. Of days to come
/// it is told at once, of others in proportion to the history, once for all of them.
[[nodiscard]] Result<std::map<int, std::vector<WaitingRun>>> waitingRuns(Reader &r, const std::vector<int> &days,
                                                                         const Query &narrowed);

/// A promise's clock that ended, kept or missed (the set "promised"), with the day it began on.
struct SettledPromise
{
    ConversationId conversation;
    AccountId account;
    quint16 language = 0; ///< As languageNumber() has it.
    int day = 0;
};
/// Of the days [fromDay, toDay), in conversations that fit a query; of next replies alone, or of all promises. In
/// proportion to their number.
[[nodiscard]] Result<std::vector<SettledPromise>> settledPromises(Reader &r, int fromDay, int toDay,
                                                                  bool nextRepliesOnly, const Query &narrowed);

} // namespace rapport::store
