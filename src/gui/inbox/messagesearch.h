#pragma once

#include "domain/person.h"
#include "gui/inbox/conversationmodel.h"
#include "store/conversations.h"
#include "store/search.h"
#include "store/suggestions.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace rapport {

struct ChangeSet;
struct GuiContext;

/// What a search finds: the conversations of its newest hits at once, the others piece by piece in the background, and
/// whatever a sync changes merged in. Only the newest question is answered. GUI thread.
class MessageSearch final : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        Query query;
        store::ConversationFilter within; ///< The view that is searched; its order counts for nothing.
        store::SearchOrder order = store::SearchOrder::NewestFirst;
    };

    explicit MessageSearch(GuiContext &context, QObject *parent = nullptr);

    /// Asks anew. What was found before stays until the answer is here.
    void ask(Question question);
    /// Drops whatever is under way, and what was found.
    void leave();
    void apply(const ChangeSet &changes);
    /// Reads on, where there is more than is collected unasked.
    void readMore();
    /// Counts what is not collected.
    void countAll();

    [[nodiscard]] const std::vector<ConversationId> &conversations() const { return m_conversations; }
    /// What a row shows of it; null while the query has no word to look for.
    [[nodiscard]] MessageId newestHitIn(ConversationId id) const { return m_newest.value(id); }
    /// The hit that many steps from one: the older ones of a conversation first, then the next conversation's. Without
    /// a message: the first or, stepping back, the last of the conversation. None at the ends.
    [[nodiscard]] store::Hit neighbour(const store::Hit &from, int step) const;
    [[nodiscard]] qint64 hits() const; ///< Messages found so far.
    [[nodiscard]] bool isComplete() const { return !m_goesOn; }
    [[nodiscard]] bool hitsAreAll() const { return !m_goesOn || m_counted > 0; }
    /// The question whose answer is shown, and its number.
    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] quint64 number() const { return m_number; }
    /// Of people and words, for a question that has been answered.
    [[nodiscard]] const QList<Identity> &people() const { return m_people; }
    [[nodiscard]] const QList<store::Suggestion> &suggestions() const { return m_suggestions; }

Q_SIGNALS:
    /// Another question was answered: its first rows.
    void answered(const QList<rapport::ListedConversation> &rows);
    /// More of the same, or the same after something changed: `moved` were found by another message before.
    void updated(const QSet<rapport::ConversationId> &moved);
    /// People and suggestions are here.
    void asideChanged();
    void failed(const rapport::Error &error);

private:
    struct Answer
    {
        store::HitPage page;
        std::vector<ConversationId> conversations; ///< Of a query without words.
        bool goesOn = false;
        QList<ListedConversation> rows;
    };
    struct Aside
    {
        QList<Identity> people;
        QList<store::Suggestion> suggestions;
    };

    /// How much is read before something is shown; 0: everything.
    struct Extent
    {
        quint64 number = 0; ///< The question's.
        int hits = 0;
        int lookAt = 0;
        int conversations = 0;
    };

    static Result<Answer> firstAnswer(Reader &r, const Question &question, const Extent &extent);
    void show(Answer answer);
    void readOn();
    void readAside();
    void mergeChanged();
    void merge(const QSet<ConversationId> &changed, const std::vector<store::Hit> &now);
    void listAgain();
    void rebuild();
    [[nodiscard]] bool isRanked() const;

    GuiContext &m_context;
    Question m_question; ///< As asked last.
    quint64 m_request = 0;
    bool m_on = false;

    // Of the question that was answered last.
    Query m_query;
    quint64 m_number = 0;
    std::vector<store::Hit> m_hits; ///< As they are ordered.
    MessageId m_next;               ///< Where collecting goes on below.
    bool m_goesOn = false;
    size_t m_collectedAtMost = 0;
    qint64 m_counted = 0; ///< Of all, where that was asked for; 0: not yet.
    std::vector<ConversationId> m_conversations;
    QHash<ConversationId, MessageId> m_newest;
    QList<Identity> m_people;
    QList<store::Suggestion> m_suggestions;

    QTimer m_readOnSoon;
    bool m_readingOn = false;
    QSet<ConversationId> m_changed; ///< Not merged yet.
    QTimer m_mergeSoon;
    bool m_merging = false;
    bool m_mergeAll = false;
};

/// One query for what is looked for in the messages of a view.
[[nodiscard]] Query queryWithin(const Query &query, const store::ConversationFilter &within);

/// Rows as a search lists them. `hits`: the message that each conversation was found by, in the order of `ids`.
[[nodiscard]] QList<ListedConversation> foundRows(Reader &r, const Query &query, quint64 number,
                                                  const std::vector<ConversationId> &ids,
                                                  const std::vector<MessageId> &hits);

} // namespace rapport
