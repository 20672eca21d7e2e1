#include "insight/conversationfacts.h"

#include "domain/engagement.h"
#include "domain/lifecycle.h"

#include <QHash>
#include <algorithm>
#include <limits>
#include <tuple>

namespace rapport {

namespace {

using What = ConversationFact::What;

MessageFigures figuresOf(const ConversationMessage &message)
{
    return {.account = {},
            .author = message.author,
            .at = message.at,
            .kind = message.kind,
            .direction = message.direction,
            .mood = {},
            .language = 0,
            .moderation = message.moderation,
            .deleted = message.deleted,
            .automatic = message.automatic,
            .writtenHere = message.writtenHere,
            .authorSelf = message.authorSelf,
            .authorBot = message.authorBot,
            .spam = message.spam};
}

std::optional<ServiceFact> serviceFactOf(const ConversationMessage &message)
{
    Message as;
    as.kind = message.kind;
    as.direction = message.direction;
    as.at = message.at;
    as.moderation = message.moderation;
    as.deletedAt = message.deleted ? 1 : 0;
    as.automatic = message.automatic;
    // An account of ours may say of itself that it is a bot; what a person wrote here is no bot's.
    const bool bot = message.authorBot && !message.writtenHere;
    return rapport::serviceFactOf(as, message.authorSelf, bot);
}

/// Walks through what happened in the order of time.
class Walk
{
public:
    Walk(const ConversationHistory &history, const WorkedSeconds &worked) : m_history(history), m_worked(worked) {}

    std::vector<ConversationFact> facts()
    {
        auto decision = m_history.decisions.cbegin();
        for (const ConversationMessage &message : m_history.messages) {
            // Messages come before decisions of the same time, as with the clocks.
            for (; decision != m_history.decisions.cend() && decision->at < message.at; ++decision)
                decide(*decision);
            take(message);
        }
        for (; decision != m_history.decisions.cend(); ++decision)
            decide(*decision);
        finish();
        addBuilders();
        std::sort(m_facts.begin(), m_facts.end(), [](const ConversationFact &a, const ConversationFact &b) {
            return std::tuple(a.what, a.at, a.subject) < std::tuple(b.what, b.at, b.subject);
        });
        return std::move(m_facts);
    }

private:
    struct Run
    {
        ConversationFact fact;
        qint64 waivedAt = 0; ///< When somebody said that it needs no answer.
        qint64 waivedUntil = 0;
    };

    void take(const ConversationMessage &message)
    {
        if (message.direction == Direction::Note || message.unsent)
            return;
        begin(message);
        const std::optional<ServiceFact> fact = serviceFactOf(message);
        if (!fact)
            return;
        m_last = std::max(m_last, message.at);
        if (fact->what != ServiceFact::What::Ask) {
            reply(message.at);
        } else if (!message.spam && message.at <= m_history.lastAskAt) {
            ask(message, fact->held ? m_held : m_shown, fact->held);
        }
    }

    void begin(const ConversationMessage &message)
    {
        if (m_begun || countingOf(figuresOf(message)) != Counting::Counted)
            return;
        m_begun = true;
        const bool byUs = countedDirection(figuresOf(message)) != Direction::In;
        m_facts.push_back({.what = What::Begun, .at = message.at, .subject = message.id.value, .fate = byUs ? 1 : 0});
    }

    void ask(const ConversationMessage &message, std::optional<Run> &run, bool held)
    {
        if (m_firstAskAt == 0)
            m_firstAskAt = message.at;
        if (m_solved) {
            m_solved = false;
            m_facts.push_back({.what = What::Reopened, .at = message.at, .subject = message.id.value});
        }
        const auto waiver = waiverOf(message.at);
        const qint64 until = waiver ? waiver->until : 0;
        const bool goesOn = run && run->fact.fate == ConversationFact::Waits && run->waivedUntil == until;
        if (goesOn)
            return;
        settle(run, message.at);
        const bool first = !m_replied && !m_startedByUs && !held;
        run = Run{.fact = {.what = first ? What::FirstRun : What::Run, .at = message.at, .subject = message.id.value},
                  .waivedAt = waiver ? std::max(waiver->at, message.at) : 0,
                  .waivedUntil = until};
    }

    [[nodiscard]] const ConversationHistory::Waiver *waiverOf(qint64 at) const
    {
        const ConversationHistory::Waiver *first = nullptr;
        for (const ConversationHistory::Waiver &waiver : m_history.waivers) {
            if (waiver.until >= at && (!first || waiver.until < first->until))
                first = &waiver;
        }
        return first;
    }

    void reply(qint64 at)
    {
        m_startedByUs |= m_firstAskAt == 0;
        m_replied = true;
        if (!m_shown)
            return;
        m_shown->fact.fate = ConversationFact::Answered;
        m_shown->fact.endedAt = at;
        if (const std::optional<qint64> worked = m_worked ? m_worked(m_shown->fact.at, at) : std::nullopt)
            m_shown->fact.worked = *worked;
        m_facts.push_back(m_shown->fact);
        m_shown.reset();
    }

    void decide(const ConversationHistory::Decision &decision)
    {
        m_last = std::max(m_last, decision.at);
        switch (decision.state) {
        case ConversationState::Open:
            undrop();
            reopen(decision.at);
            return;
        case ConversationState::Snoozed: // put off by us: they wait all the same
            reopen(decision.at);
            return;
        case ConversationState::Waiting:
            drop(decision.at);
            reopen(decision.at);
            return;
        case ConversationState::Closed:
            drop(decision.at);
            solve(decision.at);
            return;
        }
    }

    void drop(qint64 at)
    {
        for (std::optional<Run> *run : {&m_shown, &m_held}) {
            if (*run && (*run)->fact.fate == ConversationFact::Waits) {
                (*run)->fact.fate = ConversationFact::Dropped;
                (*run)->fact.endedAt = std::max(at, (*run)->fact.at);
            }
        }
    }

    void undrop()
    {
        for (std::optional<Run> *run : {&m_shown, &m_held}) {
            if (*run) {
                (*run)->fact.fate = ConversationFact::Waits;
                (*run)->fact.endedAt = 0;
            }
        }
    }

    void solve(qint64 at)
    {
        if (m_firstAskAt == 0 || m_solved)
            return;
        m_solved = true;
        m_solvedAt = at;
        if (m_everSolved)
            return;
        m_everSolved = true;
        m_facts.push_back(solution(What::Solved));
    }

    void reopen(qint64 at)
    {
        if (!m_solved)
            return;
        m_solved = false;
        m_facts.push_back({.what = What::Reopened, .at = at});
    }

    [[nodiscard]] ConversationFact solution(What what) const
    {
        return {.what = what, .at = std::min(m_firstAskAt, m_solvedAt), .endedAt = m_solvedAt};
    }

    /// The run is over as it stands at that time: closed before anybody said that it needs no answer, it stays dropped.
    void settle(std::optional<Run> &run, qint64 at)
    {
        if (!run)
            return;
        const bool wasDropped = run->fact.fate == ConversationFact::Dropped && at < run->waivedAt;
        if (run->waivedAt != 0 && !wasDropped) {
            run->fact.fate = ConversationFact::Waived;
            run->fact.endedAt = run->waivedAt;
        }
        m_facts.push_back(run->fact);
        run.reset();
    }

    void finish()
    {
        // The row has the last word.
        const bool isOurs = m_history.state == ConversationState::Open || m_history.state == ConversationState::Snoozed;
        if (!isOurs)
            drop(m_last);
        settle(m_shown, std::numeric_limits<qint64>::max());
        settle(m_held, std::numeric_limits<qint64>::max());
        if (m_solved && m_history.state == ConversationState::Closed)
            m_facts.push_back(solution(What::SolvedLast));
    }

    /// Of each person: how often they and others took turns, ours and those of bots left out.
    void addBuilders()
    {
        struct Turns
        {
            int blocks = 0;
            qint64 lastAt = 0;
        };
        QHash<IdentityId, Turns> turns;
        IdentityId first;
        IdentityId last;
        for (const ConversationMessage &message : m_history.messages) {
            const MessageFigures figures = figuresOf(message);
            if (!message.author || countedDirection(figures) != Direction::In ||
                countingOf(figures) != Counting::Counted)
                continue;
            Turns &theirs = turns[message.author];
            theirs.blocks += message.author != last;
            theirs.lastAt = message.at;
            last = message.author;
            if (!first)
                first = message.author;
        }
        if (turns.size() < 2)
            return;
        for (auto it = turns.cbegin(); it != turns.cend(); ++it) {
            // Between their turns are those of others, and before the first or after the last there may be more.
            const int all = 2 * it->blocks - 1 + (first != it.key()) + (last != it.key());
            if (all >= kEngagementTurns)
                m_facts.push_back({.what = What::Built, .at = it->lastAt, .subject = it.key().value});
        }
    }

    const ConversationHistory &m_history;
    const WorkedSeconds &m_worked;
    std::vector<ConversationFact> m_facts;
    std::optional<Run> m_shown;
    std::optional<Run> m_held;
    qint64 m_firstAskAt = 0;
    qint64 m_solvedAt = 0;
    qint64 m_last = 0;
    bool m_begun = false;
    bool m_replied = false;
    bool m_startedByUs = false;
    bool m_solved = false;
    bool m_everSolved = false;
};

} // namespace

std::vector<ConversationFact> conversationFacts(const ConversationHistory &history, const WorkedSeconds &worked)
{
    return Walk(history, worked).facts();
}

void addFact(Additions &to, const ConversationFact &fact, AccountId account, quint16 language, const ReportDays &days,
             qint64 times)
{
    const auto add = [&](CellFamily family, qint64 at, quint64 key) {
        to.push_back({.family = family, .account = account, .day = days.dayOf(at), .key = key, .count = times});
    };
    const auto happened = [&](Happening happening, qint64 at) {
        add(CellFamily::Conversations, at, ConversationCell{.happening = happening, .language = language}.key());
    };
    const auto took = [&](Timing timing, qint64 seconds) {
        add(CellFamily::Durations, fact.at,
            DurationCell{.timing = timing, .language = language, .seconds = seconds}.key());
    };
    const qint64 seconds = std::max<qint64>(fact.endedAt - fact.at, 0) / 1000;
    switch (fact.what) {
    case What::Begun:
        happened(fact.fate == 1 ? Happening::BegunByUs : Happening::BegunByThem, fact.at);
        return;
    case What::FirstRun:
    case What::Run:
        happened(fact.fate == ConversationFact::Waived ? Happening::NeedsNoReply : Happening::Asked, fact.at);
        if (fact.fate == ConversationFact::Dropped || fact.fate == ConversationFact::Waived)
            happened(Happening::Dropped, fact.endedAt);
        if (fact.fate != ConversationFact::Answered)
            return;
        happened(Happening::Answered, fact.at);
        happened(Happening::Replied, fact.endedAt);
        took(Timing::NextReply, seconds);
        if (fact.worked >= 0)
            took(Timing::NextReplyWork, fact.worked);
        if (fact.what == What::Run)
            return;
        took(Timing::FirstReply, seconds);
        if (fact.worked >= 0)
            took(Timing::FirstReplyWork, fact.worked);
        return;
    case What::Solved:
        happened(Happening::Solved, fact.endedAt);
        took(Timing::FirstResolution, seconds);
        return;
    case What::SolvedLast:
        happened(Happening::SolvedLast, fact.endedAt);
        took(Timing::FullResolution, seconds);
        return;
    case What::Reopened:
        happened(Happening::Reopened, fact.at);
        return;
    case What::Built:
        add(CellFamily::Acts, fact.at,
            ActCell{.who = IdentityId{fact.subject}, .act = Act::BuiltTogether, .language = language}.key());
        return;
    case What::FirstClock:
        happened(fact.fate == 1 ? Happening::KeptFirst : Happening::MissedFirst, fact.at);
        return;
    case What::NextClock:
        happened(fact.fate == 1 ? Happening::KeptNext : Happening::MissedNext, fact.at);
        return;
    case What::ResolutionClock:
        happened(fact.fate == 1 ? Happening::KeptResolution : Happening::MissedResolution, fact.at);
        return;
    }
}

} // namespace rapport
