#pragma once

#include "domain/serviceclock.h"
#include "domain/servicelevel.h"
#include "store/store.h"

#include <QList>
#include <optional>
#include <vector>

// Promises of how soon people are answered: the rules, how much a person matters, and when each conversation is due.
namespace rapport::store {

/// Rules and since when they hold.
struct ServiceRevision
{
    Uid uid; ///< Null: there were never any.
    qint64 at = 0;
    ServiceRules rules;
};
/// Those in force.
[[nodiscard]] ServiceRevision serviceRules(Reader &r);
[[nodiscard]] std::optional<ServiceRevision> serviceRules(Reader &r, const Uid &revision);
/// These hold from now on; what has ended keeps being judged by those before. `rules` without a rulesProblem().
ServiceRevision setServiceRules(Writer &w, const ServiceRules &rules);

/// Of a person, with all that are part of them (store/contacts.h).
[[nodiscard]] Importance importance(Reader &r, ContactId contact);
/// What was decided of a contact itself, whatever it is part of or others are.
[[nodiscard]] Importance ownImportance(Reader &r, ContactId contact);
void setOwnImportance(Writer &w, ContactId contact, Importance importance);

/// A decision on where a conversation stands, as the event log has it.
struct StateDecision
{
    qint64 at = 0;
    ConversationState state = ConversationState::Open;
};
/// In order of time; without those that were taken back, and those of answers that were refused.
[[nodiscard]] std::vector<StateDecision> stateDecisions(Reader &r, ConversationId conversation);

/// A promise's clock that has ended, and how.
struct EndedClock
{
    ServiceClock clock = ServiceClock::FirstReply;
    qint64 startedAt = 0;
    qint64 endedAt = 0;
    bool kept = false;
};

/// Reckons due times from what is stored. Lives inside one transaction.
class DueReckoning final
{
public:
    explicit DueReckoning(Reader &r);

    /// Whether anything was ever promised.
    [[nodiscard]] bool promisesAnything() const { return m_judge.promisesAnything(); }
    /// Of those that something was promised for, in the order in which they ended.
    [[nodiscard]] std::vector<EndedClock> endedClocks(ConversationId id);
    /// Working milliseconds by the calendar that applies to the conversation; nothing where none does.
    [[nodiscard]] std::optional<qint64> worked(ConversationId id, qint64 from, qint64 to);

    /// Whether the conversation's row says what it has to say; a conversation that is not there has no row.
    [[nodiscard]] bool isRight(ConversationId id);
    /// Brings the row up to date; true if that changed anything. Marks the change set.
    bool refresh(Writer &w, ConversationId id);

private:
    struct Row;
    [[nodiscard]] std::optional<Row> row(ConversationId id);
    [[nodiscard]] DueTimes reckon(ConversationId id, const Row &row);
    [[nodiscard]] std::vector<ClockRun> clocks(ConversationId id, const Row &row);
    [[nodiscard]] ServiceSubject subject(ConversationId id, const Row &row);
    [[nodiscard]] std::vector<ServiceFact> facts(ConversationId id, const Row &row);

    Reader &m_reader;
    ServiceJudge m_judge;
};

/// Brings the due times of all that a transaction changed up to date, and some of those that wait for it. Called before
/// each COMMIT, so that nobody who writes has to think of it.
void refreshDueTimes(Writer &w);
/// Whether due times wait to be reckoned, since the rules changed or a person did.
[[nodiscard]] bool dueTimesPending(Reader &r);
/// Reckons what waits, in short transactions. Blocks; not on the GUI thread. Storage.
[[nodiscard]] Result<> settleDueTimes(Store &store);
/// Lets all of them be reckoned again, by and by.
void recountDueTimes(Writer &w);

/// A conversation that is due, of those whose clock runs.
struct DueConversation
{
    ConversationId id;
    DueTimes due;
};
/// Due at or after `from` and before `to`, the earliest first.
[[nodiscard]] QList<DueConversation> dueConversations(Reader &r, qint64 from, qint64 to, int limit);
/// The next one that is due after a time.
[[nodiscard]] std::optional<DueConversation> nextDue(Reader &r, qint64 at);

} // namespace rapport::store
