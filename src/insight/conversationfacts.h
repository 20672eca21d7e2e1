#pragma once

#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/serviceclock.h"
#include "insight/messagefigures.h"

#include <functional>
#include <optional>
#include <vector>

// What happened in a conversation, as far as figures tell of it. Pure.
namespace rapport {

/// One thing that happened, or went on for a time.
struct ConversationFact
{
    /// Stored as its number: do not renumber.
    enum class What {
        Begun = 0,    ///< `fate` 1: by us. `subject`: its first message.
        FirstRun = 1, ///< Messages of theirs before our first reply, where they wrote first; `subject`: the first one.
        Run = 2,      ///< Every other run of theirs that asked for an answer.
        Solved = 3,   ///< From their first ask to the first closing.
        SolvedLast = 4, ///< To the closing that still holds.
        Reopened = 5,
        Built = 6,      ///< `subject`: an identity that built on others' words here; `at`: its last turn.
        FirstClock = 7, ///< A promise's clock that ended; `fate` 1: kept, 0: missed.
        NextClock = 8,
        ResolutionClock = 9,
    } what = What::Begun;
    enum Fate { Waits = 0, Answered = 1, Dropped = 2, Waived = 3 }; ///< Of a run.

    qint64 at = 0;
    qint64 subject = 0;
    int fate = 0;
    qint64 endedAt = 0;
    qint64 worked = -1; ///< Seconds of working time; -1: no calendar applied.

    friend bool operator==(const ConversationFact &, const ConversationFact &) = default;
};

/// A message of a conversation, with what is known of it.
struct ConversationMessage
{
    MessageId id;
    IdentityId author;
    qint64 at = 0;
    MessageKind kind = MessageKind::Post;
    Direction direction = Direction::In;
    Moderation moderation = Moderation::Visible;
    bool deleted = false;
    bool automatic = false;
    bool writtenHere = false;
    bool authorSelf = false;
    bool authorBot = false;
    bool spam = false;
    bool unsent = false; ///< An answer of ours that was refused or taken back.
};

struct ConversationHistory
{
    std::vector<ConversationMessage> messages; ///< In order of time; notes may be missing.
    struct Decision
    {
        qint64 at = 0;
        ConversationState state = ConversationState::Open;
    };
    std::vector<Decision> decisions; ///< In order of time.
    struct Waiver
    {
        qint64 until = 0; ///< Asks up to this time need no answer.
        qint64 at = 0;    ///< When somebody said so.
    };
    std::vector<Waiver> waivers;
    ConversationState state = ConversationState::Closed; ///< By its row.
    qint64 lastAskAt = 0; ///< Nothing later asks: an article is for nobody in particular.
};
/// Working seconds between two times; nothing where no calendar applies.
using WorkedSeconds = std::function<std::optional<qint64>(qint64 from, qint64 to)>;

/// All facts but those of the clocks, in the order of `what`, `at` and `subject`.
///
/// A run is their messages that ask for an answer (lifecycle::asksForAnswer, no spam) without ours between. Our next
/// public reply by a person answers it, also when it was dropped before. Closed or put aside without one it is dropped,
/// at that time, unless the conversation is opened again; an ask after that begins a run of its own. What asked before
/// a time up to which nothing needs an answer is waived. Held asks are runs that no reply answers until they are shown.
/// Where the row stands neither open nor put off, and nobody knows when that was decided, a run was dropped when the
/// last thing happened.
[[nodiscard]] std::vector<ConversationFact> conversationFacts(const ConversationHistory &history,
                                                              const WorkedSeconds &worked);

/// What facts add to the counts.
void addFact(Additions &to, const ConversationFact &fact, AccountId account, quint16 language, const ReportDays &days,
             qint64 times);

} // namespace rapport
