#pragma once

#include "domain/figureset.h"
#include "domain/idea.h"
#include "domain/lead.h"
#include "domain/mood.h"
#include "domain/query.h"
#include "store/store.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

// The course of leads and ideas, and what people said of moods: what figures of them are made of, and the rows behind
// those figures:
//   leads   Messages that are leads: step=taken|handedover|won|ended (won or lost) in the days of the set
//   ideas   Ideas: step=new|done in the days of the set, step=open (neither done nor declined) when they end
//   judged  Messages of which a person judged in these days what the formula had a mood for
// A query beside a set narrows leads and moods by their message, ideas by any message that stands for them.
namespace rapport::store {

/// UTC milliseconds, the end excluded.
struct FindingSpan
{
    qint64 from = 0;
    qint64 to = 0;

    [[nodiscard]] bool holds(qint64 at) const { return at >= from && at < to; }
};
/// Days [fromDay, toDay) of the workspace's time zone, as far as they have passed.
[[nodiscard]] FindingSpan findingSpan(Reader &r, int fromDay, int toDay);

/// A stage or state, as its number.
struct FindingStep
{
    int step = 0;
    qint64 at = 0;
};

struct FindingHistory
{
    qint64 id = 0;                  ///< The message that is the lead; the idea.
    AccountId account = {};         ///< The lead's.
    qint64 begunAt = 0;             ///< Taken on; written down.
    std::vector<FindingStep> steps; ///< The first is the one that it began with; times never go back.

    /// The one that held right before a time.
    [[nodiscard]] int stepAt(qint64 at) const;
    /// Whether it came to a step within the span.
    [[nodiscard]] bool cameTo(int step, const FindingSpan &span) const;
};
using FindingHistories = std::vector<FindingHistory>;

/// Whether an idea was neither done nor declined right before a time.
[[nodiscard]] bool isOpenIdeaAt(const FindingHistory &idea, qint64 at);

/// Of those that fit a query; of all where it asks for nothing. Invalid: a value that its field does not know; the same
/// for what follows.
[[nodiscard]] Result<FindingHistories> leadHistories(Reader &r, const Query &narrowed = {});
/// Without those that were merged into another, whose messages stand for that one.
[[nodiscard]] Result<FindingHistories> ideaHistories(Reader &r, const Query &narrowed = {});

struct JudgedMood
{
    MessageId message = {};
    Mood byPerson = Mood::Unknown;
    Mood byFormula = Mood::Unknown;
    qint64 at = 0;
};
[[nodiscard]] Result<std::vector<JudgedMood>> judgedMoods(Reader &r, const Query &narrowed = {});

/// A condition on `message m` for the sets of messages above; nothing where it is another kind of set.
[[nodiscard]] Result<std::optional<QByteArray>> findingMessages(Reader &r, const FigureSet &set);
/// The ideas of a query with a `figure:ideas,...` in it, by their numbers. Invalid: it has none.
[[nodiscard]] Result<QList<IdeaId>> figureIdeas(Reader &r, const Query &query);

} // namespace rapport::store
