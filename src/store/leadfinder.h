#pragma once

#include "domain/lead.h"
#include "domain/message.h"
#include "domain/person.h"
#include "store/leads.h"
#include "store/store.h"
#include "text/leadphrases.h"

#include <optional>
#include <vector>

namespace rapport::store {

/// Looks through conversations and people by the rules in force. Lives inside one transaction.
class LeadFinder final
{
public:
    explicit LeadFinder(Reader &r);

    /// `decided`: what somebody decided about it counts. `evenIfSmall`: whatever was asked, whoever asks.
    [[nodiscard]] std::optional<LeadFinding> find(ConversationId id, bool decided, bool evenIfSmall);
    /// What one message alone says, answered or not.
    [[nodiscard]] LeadFinding judge(const Message &message);
    /// Of a person, under all names.
    [[nodiscard]] LeadScore score(IdentityId id);
    [[nodiscard]] std::vector<text::FoundPhrase> phrasesIn(const Message &message) const;

private:
    [[nodiscard]] int signalsIn(const QString &title, const QString &text, const QString &language) const;
    [[nodiscard]] bool isTaken(ConversationId id);
    [[nodiscard]] MessageId dismissedUpTo(ConversationId id);
    [[nodiscard]] int valueOf(int bits) const { return expectedValue(bits, 100, 0, m_rules); }
    void reckon(LeadFinding &finding, IdentityId person);
    [[nodiscard]] LeadPerson personOf(const Identity &who);
    [[nodiscard]] QList<LeadAct> actsOf(ContactId contact);

    Reader &m_reader;
    LeadRules m_rules;
    text::LeadPhrases m_phrases;
};

} // namespace rapport::store
