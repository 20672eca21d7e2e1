#include "domain/serviceclock.h"

#include "domain/lifecycle.h"

#include <algorithm>

namespace rapport {
namespace {

using What = ServiceFact::What;
using End = ClockRun::End;

/// Walks through what happened and keeps the clocks that run.
class Stopwatch
{
public:
    void take(const ServiceFact &fact)
    {
        m_last = std::max(m_last, fact.at);
        switch (fact.what) {
        case What::Ask:
            ask(fact);
            return;
        case What::Reply:
        case What::PeerReply:
            reply(fact.at);
            return;
        case What::State:
            decide(fact);
            return;
        }
    }

    /// The row's word on where it all ends.
    std::vector<ClockRun> finish(const ServiceHistory &history)
    {
        const bool ours = history.state == ConversationState::Open || history.state == ConversationState::Snoozed;
        if (ours)
            settleReply(history);
        else
            drop(m_last);
        if (m_resolution) {
            // Put off while it waited for them, it goes on waiting for them.
            if (history.state == ConversationState::Open || (ours && m_resolution->end == End::Done))
                resume(m_last);
            else if (history.state == ConversationState::Waiting)
                pause(m_last);
            else if (!ours && m_resolution->end != End::Done)
                m_resolution.reset(); // closed, and nobody knows when
        }
        if (m_resolution && m_resolution->end != End::Done)
            m_runs.push_back(std::move(*m_resolution));
        if (m_reply)
            m_runs.push_back(std::move(*m_reply));
        return std::move(m_runs);
    }

private:
    void ask(const ServiceFact &fact)
    {
        m_asked = true;
        m_reopened = false;
        if (m_unanswered == 0)
            m_unanswered = fact.at;
        if (fact.held && m_held == 0)
            m_held = fact.at;
        if (!m_reply)
            startReply(fact.at);
        resume(fact.at);
    }

    void reply(qint64 at)
    {
        m_startedByUs |= !m_asked;
        m_replied = true;
        m_reopened = false;
        if (m_reply) {
            m_reply->end = End::Done;
            m_reply->spans.back().to = at;
            m_runs.push_back(std::move(*m_reply));
            m_reply.reset();
        }
        m_unanswered = m_held;
        if (m_held != 0)
            startReply(m_held);
        else
            pause(at);
    }

    void decide(const ServiceFact &fact)
    {
        m_reopened = fact.state == ConversationState::Open;
        switch (fact.state) {
        case ConversationState::Open:
            if (m_unanswered != 0 && !m_reply)
                startReply(m_unanswered);
            if (m_asked)
                resume(fact.at);
            return;
        case ConversationState::Snoozed: // put off by us: they wait all the same
            return;
        case ConversationState::Waiting:
            drop(fact.at);
            pause(fact.at);
            return;
        case ConversationState::Closed:
            drop(fact.at);
            close(fact.at);
            m_held = 0;
            return;
        }
    }

    void startReply(qint64 at)
    {
        const bool first = !m_replied && !m_startedByUs;
        m_reply = ClockRun{.clock = first ? ServiceClock::FirstReply : ServiceClock::NextReply, .spans = {{at, 0}}};
    }

    void drop(qint64 at)
    {
        if (!m_reply)
            return;
        m_reply->end = End::Dropped;
        m_reply->spans.back().to = std::max(at, m_reply->startedAt());
        m_runs.push_back(std::move(*m_reply));
        m_reply.reset();
    }

    void resume(qint64 at)
    {
        if (!m_resolution)
            m_resolution = ClockRun{.clock = ServiceClock::Resolution, .spans = {{at, 0}}};
        else if (m_resolution->end != End::Running)
            m_resolution->spans.push_back({std::max(at, m_resolution->endedAt()), 0});
        m_resolution->end = End::Running;
    }

    void pause(qint64 at)
    {
        if (!m_resolution || m_resolution->end != End::Running)
            return;
        m_resolution->end = End::Paused;
        m_resolution->spans.back().to = std::max(at, m_resolution->spans.back().from);
    }

    /// A copy stays as this close's resolution; the clock itself may go on when the conversation is reopened.
    void close(qint64 at)
    {
        if (!m_resolution || m_resolution->end == End::Done)
            return;
        pause(at);
        m_resolution->end = End::Done;
        m_runs.push_back(*m_resolution);
        // It was solved when it was closed, not when it began to wait for them.
        if (m_runs.back().endedAt() < at)
            m_runs.back().spans.push_back({at, at});
    }

    /// Which ask waits is known to the row, except where a colleague answered behind its back, or where it waits for no
    /// ask at all because a person reopened it.
    void settleReply(const ServiceHistory &history)
    {
        const qint64 since = history.waitingSince;
        if (since == 0)
            return;
        const bool behindItsBack =
            std::any_of(history.facts.cbegin(), history.facts.cend(),
                        [since](const ServiceFact &fact) { return fact.what == What::PeerReply && fact.at >= since; });
        if (behindItsBack || m_reopened)
            return;
        if (!m_reply)
            startReply(since);
        m_reply->spans.front().from = since;
        if (!m_resolution)
            resume(since);
    }

    std::vector<ClockRun> m_runs;
    std::optional<ClockRun> m_reply;
    std::optional<ClockRun> m_resolution;
    qint64 m_unanswered = 0; ///< The first ask since our last reply.
    qint64 m_held = 0;       ///< The first ask that waits for moderation.
    qint64 m_last = 0;
    bool m_asked = false;
    bool m_startedByUs = false;
    bool m_replied = false;
    bool m_reopened = false; ///< The last thing that happened is that a person opened it.
};

} // namespace

std::optional<ServiceFact> serviceFactOf(const Message &message, bool authorIsSelf, bool authorIsBot)
{
    if (message.direction == Direction::Note || message.kind == MessageKind::Note || message.automatic)
        return std::nullopt;
    const bool ours = message.direction == Direction::Out || authorIsSelf;
    if (!ours) {
        if (!lifecycle::asksForAnswer(message, false, authorIsBot))
            return std::nullopt;
        return ServiceFact{.what = What::Ask, .at = message.at, .held = message.moderation == Moderation::Held};
    }
    const bool shown = message.moderation == Moderation::Visible || message.moderation == Moderation::Held;
    // An account of ours may say of itself that it is a bot; what a person wrote here is no bot's.
    const bool byBot = authorIsBot && message.uid.isNull();
    if (!shown || byBot || message.kind == MessageKind::Ping)
        return std::nullopt;
    return ServiceFact{.what = message.direction == Direction::Out ? What::Reply : What::PeerReply, .at = message.at};
}

std::vector<ClockRun> serviceClocks(const ServiceHistory &history)
{
    Stopwatch watch;
    for (const ServiceFact &fact : history.facts)
        watch.take(fact);
    return watch.finish(history);
}

ServiceJudge::ServiceJudge(std::vector<Revision> revisions) : m_revisions(std::move(revisions))
{
    m_promises = std::any_of(m_revisions.cbegin(), m_revisions.cend(),
                             [](const Revision &revision) { return !revision.rules.policies.isEmpty(); });
}

const ServiceJudge::Revision *ServiceJudge::revisionOf(const ClockRun &run) const
{
    if (m_revisions.empty() || run.end == End::Dropped)
        return nullptr;
    if (run.end == End::Running)
        return &m_revisions.back();
    return revisionAt(run.endedAt());
}

const ServiceJudge::Revision *ServiceJudge::revisionAt(qint64 at) const
{
    const auto after = std::upper_bound(m_revisions.cbegin(), m_revisions.cend(), at,
                                        [](qint64 time, const Revision &revision) { return time < revision.from; });
    return after == m_revisions.cbegin() ? nullptr : &*(after - 1);
}

const WorkTime *ServiceJudge::workTime(const Revision &revision, const Uid &uid) const
{
    const WorkCalendar *calendar = uid.isNull() ? nullptr : revision.rules.calendar(uid);
    if (!calendar)
        return nullptr;
    return &m_workTimes.try_emplace({&revision, uid.bytes()}, *calendar).first->second;
}

DueTimes ServiceJudge::dueOf(const ClockRun &run, const ServiceSubject &subject) const
{
    const Revision *revision = revisionOf(run);
    const ServicePolicy *policy = revision ? policyFor(revision->rules, subject) : nullptr;
    const qint64 target = policy ? policy->target(run.clock) : 0;
    if (target == 0)
        return {};
    const WorkTime *hours = workTime(*revision, policy->calendar);
    qint64 left = target;
    for (const ClockRun::Span &span : run.spans) {
        const bool runs = span.to == 0;
        const qint64 used = runs ? 0 : hours ? hours->between(span.from, span.to) : span.to - span.from;
        if (!runs && used < left) {
            left -= used;
            continue;
        }
        const std::optional<qint64> due = hours ? hours->after(span.from, left) : span.from + left;
        if (!due)
            return {};
        const std::optional<qint64> soon = hours ? hours->before(*due, policy->warnMs) : *due - policy->warnMs;
        return {.dueAt = *due, .soonAt = std::max(soon.value_or(0), run.startedAt()), .clock = run.clock};
    }
    return {};
}

DueTimes ServiceJudge::due(const std::vector<ClockRun> &runs, const ServiceSubject &subject) const
{
    DueTimes first;
    for (const ClockRun &run : runs) {
        const DueTimes due = dueOf(run, subject);
        if (due.dueAt == 0)
            continue;
        if (run.end == End::Running) {
            const bool earlier = first.dueAt == 0 || due.dueAt < first.dueAt;
            const bool replyFirst = due.dueAt == first.dueAt && due.clock < first.clock;
            if (earlier || replyFirst) {
                first.dueAt = due.dueAt;
                first.soonAt = due.soonAt;
                first.clock = due.clock;
            }
        } else if (run.endedAt() > due.dueAt) {
            first.missed |= 1 << static_cast<int>(run.clock);
        }
    }
    return first;
}

ClockVerdict ServiceJudge::verdict(const ClockRun &run, const ServiceSubject &subject, qint64 nowMs) const
{
    const Revision *revision = revisionOf(run);
    const ServicePolicy *policy = revision ? policyFor(revision->rules, subject) : nullptr;
    if (!policy || policy->target(run.clock) == 0)
        return ClockVerdict::NoPromise;
    const DueTimes due = dueOf(run, subject);
    if (run.end == End::Done)
        return due.dueAt != 0 && run.endedAt() > due.dueAt ? ClockVerdict::Missed : ClockVerdict::Met;
    if (run.end == End::Paused)
        return due.dueAt != 0 && run.endedAt() > due.dueAt ? ClockVerdict::Missed : ClockVerdict::Running;
    switch (dueState(due, nowMs)) {
    case DueState::Overdue:
        return ClockVerdict::Overdue;
    case DueState::DueSoon:
        return ClockVerdict::DueSoon;
    case DueState::None:
    case DueState::Running:
        break;
    }
    return ClockVerdict::Running;
}

std::optional<qint64> ServiceJudge::worked(qint64 from, qint64 to, const ServiceSubject &subject) const
{
    const Revision *revision = revisionAt(to);
    const ServicePolicy *policy = revision ? policyFor(revision->rules, subject) : nullptr;
    const WorkTime *hours = policy ? workTime(*revision, policy->calendar) : nullptr;
    return hours ? std::optional(hours->between(from, to)) : std::nullopt;
}

} // namespace rapport
