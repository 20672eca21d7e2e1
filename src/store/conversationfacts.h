#pragma once

#include "insight/conversationfacts.h"
#include "store/servicelevels.h"
#include "store/store.h"

#include <QSet>
#include <limits>
#include <vector>

// What happened in conversations, kept beside them for figures.
namespace rapport::store {

/// The facts of one conversation, with what they count for.
struct FactsOf
{
    AccountId account;
    quint16 language = 0;
    std::vector<ConversationFact> facts; ///< In the order of `what`, `at` and `subject`.

    friend bool operator==(const FactsOf &, const FactsOf &) = default;
};
/// All that they add to the counts.
void addFacts(Additions &to, const FactsOf &facts, const ReportDays &days, qint64 times);

/// Reckons facts from what is stored. Lives inside one transaction.
class FactReckoning final
{
public:
    explicit FactReckoning(Reader &r);

    /// As messages and decisions tell them; none where there is no such conversation.
    [[nodiscard]] FactsOf reckoned(ConversationId id);
    [[nodiscard]] FactsOf stored(ConversationId id);
    /// Brings what is stored up to date, and with it the counts. False where the conversation has more messages than
    /// that: then nothing is done.
    bool refresh(Writer &w, ConversationId id, qint64 mostMessages = std::numeric_limits<qint64>::max());

private:
    struct Subject;
    [[nodiscard]] std::optional<Subject> subject(ConversationId id);
    [[nodiscard]] FactsOf reckoned(ConversationId id, const Subject &subject);
    void addClocks(ConversationId id, std::vector<ConversationFact> &facts);

    Reader &m_reader;
    DueReckoning m_due;
    ReportDays m_days;
    bool m_anySpam;
    bool m_anyWaiver;
    QSet<IdentityId> m_own;
    QSet<IdentityId> m_bots;
};

/// Brings the facts of all that a transaction touched up to date. Called before each COMMIT. Of very long
/// conversations, and where they are very many, they wait for settleSomeFigures().
void refreshFacts(Writer &w);

} // namespace rapport::store
