#pragma once

#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/servicelevel.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

// The clocks of a conversation: what happened in, when each ran out. Pure, and the same for lists and for metrics.
namespace rapport {

/// Something that happened in a conversation, as far as its clocks know.
struct ServiceFact
{
    enum class What {
        Ask,       ///< A person wrote something that asks for an answer.
        Reply,     ///< We wrote for all to see, as a person.
        PeerReply, ///< A colleague did, with an identity of their own: the conversation's state knows nothing of it.
        State,     ///< Somebody here decided where it stands.
    } what = What::Ask;
    qint64 at = 0;
    bool held = false; ///< Of an ask: it waits for moderation, so that no reply answers it.
    ConversationState state = ConversationState::Open; ///< Of a decision.

    friend bool operator==(const ServiceFact &, const ServiceFact &) = default;
};

/// What a message is for the clocks. Nothing: notes, likes, bots, auto-replies, machines' pings, spam, and asks that
/// are gone. A reply of ours that was deleted later was read until then, and still counts.
[[nodiscard]] std::optional<ServiceFact> serviceFactOf(const Message &message, bool authorIsSelf, bool authorIsBot);

struct ServiceHistory
{
    std::vector<ServiceFact> facts; ///< In order of time, messages before decisions of the same time.
    /// Where the conversation stands by its row, which has the last word on what runs.
    ConversationState state = ConversationState::Closed;
    qint64 waitingSince = 0;
};

/// One clock from its start to its end.
struct ClockRun
{
    ServiceClock clock = ServiceClock::FirstReply;
    enum class End {
        Running,
        Paused,  ///< It waits for them.
        Done,    ///< Answered, or closed.
        Dropped, ///< Closed or put aside with no reply: it leaves every rate.
    } end = End::Running;
    struct Span
    {
        qint64 from = 0;
        qint64 to = 0; ///< 0 while it runs.

        friend bool operator==(const Span &, const Span &) = default;
    };
    std::vector<Span> spans; ///< When it ran; never empty.

    [[nodiscard]] qint64 startedAt() const { return spans.front().from; }
    [[nodiscard]] qint64 endedAt() const { return spans.back().to; }
    friend bool operator==(const ClockRun &, const ClockRun &) = default;
};

/// The clocks in the order in which they ended, those that run last.
/// - First reply: from the first ask to our first reply. None where we wrote first.
/// - Next reply: for each later burst of asks, from its first to our next reply.
/// - Resolution: from the first ask to a close; it pauses while the conversation waits for them. One for each close:
/// the
///   first is the first resolution, the last, with everything since the first ask, the full one.
/// A conversation that was reopened by hand and holds no ask without an answer waits for no reply.
[[nodiscard]] std::vector<ClockRun> serviceClocks(const ServiceHistory &history);

enum class ClockVerdict { NoPromise, Running, DueSoon, Overdue, Met, Missed };

/// Holds clocks against the rules. What ended or paused is judged by the rules of that time, what runs by those of
/// today. Keeps the calendars it has used: one thread at a time.
class ServiceJudge final
{
public:
    struct Revision
    {
        qint64 from = 0; ///< UTC milliseconds since which these rules hold.
        ServiceRules rules;
    };
    explicit ServiceJudge(std::vector<Revision> revisions); ///< In order of time.
    ServiceJudge(const ServiceJudge &) = delete;
    ServiceJudge &operator=(const ServiceJudge &) = delete;

    /// Whether anything was ever promised.
    [[nodiscard]] bool promisesAnything() const { return m_promises; }
    /// Since when there are rules; 0: there are none.
    [[nodiscard]] qint64 since() const { return m_revisions.empty() ? 0 : m_revisions.front().from; }
    [[nodiscard]] DueTimes due(const std::vector<ClockRun> &runs, const ServiceSubject &subject) const;
    /// How one clock did, or does. NoPromise also for what was dropped, and for what ran before there were rules.
    [[nodiscard]] ClockVerdict verdict(const ClockRun &run, const ServiceSubject &subject, qint64 nowMs) const;
    /// Working milliseconds between two times, by the calendar of the policy that fitted at the second; nothing where
    /// there was none.
    [[nodiscard]] std::optional<qint64> worked(qint64 from, qint64 to, const ServiceSubject &subject) const;

private:
    [[nodiscard]] const Revision *revisionAt(qint64 at) const;
    [[nodiscard]] const Revision *revisionOf(const ClockRun &run) const;
    [[nodiscard]] DueTimes dueOf(const ClockRun &run, const ServiceSubject &subject) const;
    /// Null: every hour counts.
    [[nodiscard]] const WorkTime *workTime(const Revision &revision, const Uid &calendar) const;

    std::vector<Revision> m_revisions;
    bool m_promises = false;
    mutable std::map<std::pair<const Revision *, QByteArray>, WorkTime> m_workTimes;
};

} // namespace rapport
