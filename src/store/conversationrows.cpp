#include "store/conversationrow.h"
#include "store/conversations.h"
#include "store/idlist.h"
#include "store/scores.h"

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

QString deliveryName(qint64 worst)
{
    switch (worst) {
    case 3:
        return u"failed"_s;
    case 2:
        return u"unsure"_s;
    default:
        return u"queued"_s;
    }
}

/// The rows of some conversations. What each of them has once is read with it; what few of them have, and some several
/// times, is asked for once for all: a question for each row of a page would cost more than the page.
class Page final
{
public:
    Page(Reader &reader, const std::vector<ConversationId> &ids)
        : m_reader(reader), m_ids(idList(ids)), m_rows(static_cast<qsizetype>(ids.size()))
    {
    }

    QList<ConversationRow> read()
    {
        readConversations();
        each("conversations.tagsOfPage", [](ConversationRow &row, const Statement &s) { row.tags.append(s.text(1)); });
        each("conversations.ideasOfPage",
             [](ConversationRow &row, const Statement &s) { row.ideas.append(s.text(1)); });
        each("conversations.campaignsOfPage",
             [](ConversationRow &row, const Statement &s) { row.campaigns.append(s.text(1)); });
        each("conversations.deliveriesOfPage",
             [](ConversationRow &row, const Statement &s) { row.delivery = deliveryName(s.integer(1)); });
        m_rows.removeIf([](const ConversationRow &row) { return !row.conversation.id; });
        return std::move(m_rows);
    }

private:
    void readConversations()
    {
        Statement s = m_reader.query("conversations.page");
        s.bind(":ids", m_ids);
        while (s.step()) {
            constexpr int kNext = kConversationColumns;
            ConversationRow &row = m_rows[s.integer(kNext)];
            row.conversation = readConversation(s);
            row.channel = s.text(kNext + 1);
            row.accountName = s.text(kNext + 2);
            row.personName = s.text(kNext + 3);
            row.personHandle = s.text(kNext + 4);
            row.personAvatarUrl = s.text(kNext + 5);
            row.hasDraft = s.flag(kNext + 6);
            row.due = {.dueAt = s.integer(kNext + 7),
                       .soonAt = s.integer(kNext + 8),
                       .clock = s.value<ServiceClock>(kNext + 9),
                       .missed = static_cast<int>(s.integer(kNext + 10))};
            row.lead = s.value<LeadMark>(kNext + 11);
            row.advocate = s.flag(kNext + 12) && isAdvocate(m_reader, row.conversation.person);
        }
    }

    /// What a query tells of some of the rows: whose place in the page is its first column.
    template<class F>
    void each(const char *query, F fill)
    {
        Statement s = m_reader.query(query);
        s.bind(":ids", m_ids);
        while (s.step())
            fill(m_rows[s.integer(0)], s);
    }

    Reader &m_reader;
    QString m_ids;
    QList<ConversationRow> m_rows; ///< In the places of their ids, until those that are gone are taken out.
};

} // namespace

QList<ConversationRow> conversationRows(Reader &r, const std::vector<ConversationId> &ids)
{
    return Page(r, ids).read();
}

} // namespace rapport::store
