#pragma once

#include "domain/lead.h"
#include "domain/message.h"
#include "store/store.h"

#include <QList>
#include <optional>

// Conversations that may bring business: what the rules propose, what people took on.
namespace rapport::store {

/// Rules and since when they hold.
struct LeadRevision
{
    Uid uid; ///< Null: they are as they come with the program.
    qint64 at = 0;
    LeadRules rules;
};
[[nodiscard]] LeadRevision leadRules(Reader &r);
[[nodiscard]] std::optional<LeadRevision> leadRules(Reader &r, const Uid &revision);
LeadRevision setLeadRules(Writer &w, const LeadRules &rules);

/// What the rules propose for a conversation; none where they propose nothing, or somebody decided about it.
struct LeadFinding
{
    ConversationId conversation;
    MessageId message;
    int signalBits = 0;
    qint64 askedAt = 0;
    double fit = 0;
    double behaviour = 0; ///< As it counted at reckonedAt.
    qint64 reckonedAt = 0;
    int expected = 0;

    friend bool operator==(const LeadFinding &, const LeadFinding &) = default;
};
[[nodiscard]] std::optional<LeadFinding> leadFinding(Reader &r, ConversationId conversation);

/// Whether conversations wait to be looked at.
[[nodiscard]] bool leadsPending(Reader &r);
/// Looks at some of them, for some 30 ms.
void findSomeLeads(Writer &w);
/// Lets all of them be looked at again, by and by.
void findAllLeadsAgain(Writer &w);
/// Looks at all that wait, in short transactions. Blocks; not on the GUI thread. Storage.
[[nodiscard]] Result<> settleLeads(Store &store);

/// Proposals and leads of one kind, what is most urgent first: expected value times age.
struct LeadFilter
{
    bool proposals = true;
    bool taken = true; ///< All stages, unless one is asked for.
    std::optional<LeadStage> stage = {};
    bool openOnly = false;
};
[[nodiscard]] QList<Lead> leads(Reader &r, const LeadFilter &filter, int limit = 0);
[[nodiscard]] std::optional<Lead> lead(Reader &r, LeadId id);
[[nodiscard]] std::optional<Lead> lead(Reader &r, const Uid &uid);
/// Of a conversation: what was taken on, the most advanced; else what is proposed.
[[nodiscard]] std::optional<Lead> leadOf(Reader &r, ConversationId conversation);
[[nodiscard]] QList<LeadStep> leadSteps(Reader &r, LeadId id); ///< The oldest first.

/// Why a conversation is a lead: the phrases that were found, and the person's score as it is now.
struct LeadGrounds
{
    QStringList phrases; ///< "buying: how much is"
    LeadScore score;
};
[[nodiscard]] LeadGrounds leadGrounds(Reader &r, const Lead &lead);

/// Whether a message is a lead already, at whatever stage.
[[nodiscard]] bool hasLead(Reader &r, MessageId message);
/// `lead` with what makes it one, taken on at its takenAt (0: now); `step`: uid of the event that tells of it. Marks
/// the change set.
LeadId addLead(Writer &w, const Lead &lead, const Uid &step);
/// With its history.
void removeLead(Writer &w, LeadId id);
void setLeadStage(Writer &w, LeadId id, LeadStage stage, const Uid &step, qint64 at = 0);
/// Takes its newest step back, which was made by that event; false where it is not the newest.
bool revertLeadStage(Writer &w, LeadId id, const Uid &step);
void setLeadOwner(Writer &w, LeadId id, ActorId owner);

/// Up to which message nothing is proposed; false where that was said already.
bool dismissLead(Writer &w, MessageId message, const Uid &uid);
bool undismissLead(Writer &w, const Uid &uid);

/// The newest message of theirs in a conversation; for what a person takes for a lead although no rule does.
[[nodiscard]] MessageId newestAsk(Reader &r, ConversationId conversation);
/// What a rule would say of a conversation, whatever was decided about it; none where no message is unanswered.
[[nodiscard]] std::optional<LeadFinding> judgedLead(Reader &r, ConversationId conversation, bool evenIfSmall);

/// The same of one message, answered or not.
[[nodiscard]] LeadFinding judgedMessage(Reader &r, const Message &message);

struct LeadCounts
{
    int proposed = 0;
    int underWay = 0; ///< Neither won nor lost.
    std::array<int, kLeadStages> stages{};

    friend bool operator==(const LeadCounts &, const LeadCounts &) = default;
};
/// Conversations, not leads: what a list of each would show.
[[nodiscard]] LeadCounts leadCounts(Reader &r);

} // namespace rapport::store
