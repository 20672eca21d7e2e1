#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/search.h"
#include "store/suggestions.h"

#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kRowsForPeople = 50;
constexpr size_t kRowsAtOnce = 500;

Outcome<Query> queryFrom(const Arguments &arguments)
{
    const Result<Query> query = parseQuery(arguments.words().join(u' '));
    if (!query)
        return wrongUse(describe(query.error()));
    return *query;
}

Outcome<ConversationState> stateFrom(const QString &word)
{
    for (const ConversationState state :
         {ConversationState::Open, ConversationState::Waiting, ConversationState::Snoozed, ConversationState::Closed}) {
        if (conversationStateName(state) == word)
            return state;
    }
    return wrongUse(u"--state takes open, waiting, snoozed or closed, not \"%1\"."_s.arg(word));
}

Outcome<store::ConversationFilter> filterFrom(const Call &call, Opened &opened)
{
    using Order = store::ConversationFilter::Order;
    store::ConversationFilter filter;
    const Outcome<Query> query = queryFrom(call.arguments);
    if (!query)
        return tl::unexpected(query.error());
    filter.query = *query;
    filter.unreadOnly = call.arguments.has(u"unread"_s);
    if (call.arguments.has(u"state"_s)) {
        const Outcome<ConversationState> state = stateFrom(call.arguments.value(u"state"_s));
        if (!state)
            return tl::unexpected(state.error());
        filter.state = *state;
    }
    if (call.arguments.has(u"account"_s)) {
        const Outcome<Account> account = findAccount(opened, call.arguments.value(u"account"_s));
        if (!account)
            return tl::unexpected(account.error());
        filter.account = account->id;
    }
    const QString order = call.arguments.value(u"order"_s);
    if (order == u"oldest")
        filter.order = Order::OldestFirst;
    else if (order == u"waiting")
        filter.order = Order::LongestWaiting;
    else if (order == u"due")
        filter.order = Order::DueFirst;
    else if (order == u"lead")
        filter.order = Order::LeadFirst;
    else if (!order.isEmpty() && order != u"newest")
        return wrongUse(u"--order takes newest, oldest, waiting, due or lead, not \"%1\"."_s.arg(order));
    return filter;
}

/// "2026-05-01 10:00Z", with a word where that is over; "-" where nothing is promised.
QString dueText(const DueTimes &due, qint64 nowMs)
{
    const bool overdue = dueState(due, nowMs) == DueState::Overdue;
    return shortTime(due.dueAt) + (overdue ? u" overdue"_s : QString());
}

void printHeading(const Call &call, const ConversationRow &row)
{
    const Conversation &conversation = row.conversation;
    call.console.text(u"#%1  %2"_s.arg(conversation.id.value).arg(conversation.subject));
    QStringList facts{row.channel, row.accountName, conversationStateName(conversation.state),
                      u"messages: %1"_s.arg(conversation.messageCount)};
    if (conversation.held > 0)
        facts += u"held: %1"_s.arg(conversation.held);
    if (!row.tags.isEmpty())
        facts += u"tags: "_s + row.tags.join(u", ");
    call.console.text(facts.join(u"  |  "));
}

void printMessage(const Call &call, const ThreadMessage &entry)
{
    const Message &message = entry.message;
    QString author = entry.actorName.isEmpty() ? entry.authorName : entry.actorName;
    if (!entry.authorHandle.isEmpty())
        author += u" (" + entry.authorHandle + u')';
    QStringList facts{u"[%1]"_s.arg(message.id.value), shortTime(message.at), author, messageKindName(message.kind)};
    if (message.parent)
        facts += u"to [%1]"_s.arg(message.parent.value);
    if (message.editedAt != 0)
        facts += u"edited"_s;
    if (message.deletedAt != 0)
        facts += u"deleted on the channel"_s;
    if (message.moderation != Moderation::Visible)
        facts += moderationName(message.moderation);
    if (!entry.delivery.isEmpty())
        facts += entry.delivery;
    call.console.text({});
    call.console.text(facts.join(u"  "));
    if (!message.title.isEmpty())
        call.console.text(u"    " + message.title);
    for (const QString &line : message.text.split(u'\n'))
        call.console.text(u"    " + line);
    for (const Attachment &attachment : message.attachments)
        call.console.text(u"    %1: %2"_s.arg(attachment.kind, attachment.url));
}

/// Of a misspelt word, what was meant perhaps.
void suggest(Store &store, const Query &query)
{
    const auto suggestions = store.readNow(
        [&query](Reader &r) -> Result<QList<store::Suggestion>> { return store::suggestionsFor(r, query); });
    if (!suggestions)
        return; // it is only a courtesy
    for (const store::Suggestion &suggestion : *suggestions)
        Console::note(u"No message holds \"%1\". Did you mean \"%2\"?"_s.arg(suggestion.word, suggestion.instead));
}

} // namespace

Outcome<> runList(Call &call)
{
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, call.console.isJson() ? 0 : kRowsForPeople);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<store::ConversationFilter> filter = filterFrom(call, **opened);
    if (!filter)
        return tl::unexpected(filter.error());

    Store &store = (*opened)->store();
    // A snooze that ended while nothing ran has returned for whoever looks.
    if (const Result<> returned = (*opened)->workspace.snoozes->finish(); !returned)
        return failed(returned.error());
    const auto ids = store.readNow([filter = *filter](Reader &r) { return store::conversationIds(r, filter); });
    if (!ids)
        return ids.error().kind == ErrorKind::Invalid ? Outcome<>(wrongUse(describe(ids.error())))
                                                      : Outcome<>(failed(ids.error()));
    const size_t shown = *limit == 0 ? ids->size() : std::min(ids->size(), static_cast<size_t>(*limit));
    Table table(call.console,
                {u"ID"_s, u"STATE"_s, u"NEW"_s, u"UPDATED"_s, u"DUE"_s, u"CHANNEL"_s, u"PERSON"_s, u"SUBJECT"_s});
    for (size_t begin = 0; begin < shown; begin += kRowsAtOnce) {
        const auto from = ids->begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = ids->begin() + static_cast<std::ptrdiff_t>(std::min(shown, begin + kRowsAtOnce));
        const auto rows =
            store.readNow([some = std::vector<ConversationId>(from, to)](Reader &r) -> Result<QList<ConversationRow>> {
                return store::conversationRows(r, some);
            });
        if (!rows)
            return failed(rows.error());
        for (const ConversationRow &row : *rows) {
            const Conversation &conversation = row.conversation;
            table.add(conversationObject(row),
                      {QString::number(conversation.id.value), conversationStateName(conversation.state),
                       conversation.unread > 0 ? QString::number(conversation.unread) : QString(),
                       shortTime(conversation.lastAt), dueText(row.due, store.clock().nowMs()), row.channel,
                       elided(row.personName, 24),
                       elided(conversation.subject.isEmpty() ? conversation.preview : conversation.subject, 60)});
        }
    }
    table.finish(u"No conversation fits."_s);
    if (shown < ids->size())
        call.console.text(u"%1 of %2 shown; --limit 0 shows all."_s.arg(shown).arg(ids->size()));
    return {};
}

Outcome<> runShow(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    struct Page
    {
        QList<ConversationRow> rows;
        QList<ThreadMessage> messages;
    };
    const auto page = (*opened)->store().readNow([id = ConversationId(*id)](Reader &r) -> Result<Page> {
        return Page{store::conversationRows(r, {id}), store::threadInFull(r, id)};
    });
    if (!page)
        return failed(page.error());
    if (page->rows.isEmpty())
        return failed(u"There is no conversation %1 in this workspace."_s.arg(*id));
    call.console.object(conversationObject(page->rows.first()));
    printHeading(call, page->rows.first());
    for (const ThreadMessage &entry : page->messages) {
        call.console.object(messageObject(entry));
        printMessage(call, entry);
    }
    return {};
}

Outcome<> runSearch(Call &call)
{
    if (call.arguments.has(u"people"_s))
        return runSearchPeople(call);
    const Outcome<Query> query = queryFrom(call.arguments);
    if (!query)
        return tl::unexpected(query.error());
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kRowsForPeople);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto order = call.arguments.has(u"best"_s) ? store::SearchOrder::BestMatch : store::SearchOrder::NewestFirst;
    constexpr qint64 kAll = std::numeric_limits<int>::max();
    const int most = static_cast<int>(*limit == 0 ? kAll : std::min(*limit, kAll));
    const auto hits = (*opened)->store().readNow(
        [query = *query, order, most](Reader &r) { return store::searchMessages(r, query, order, most); });
    if (!hits)
        return hits.error().kind == ErrorKind::Invalid ? Outcome<>(wrongUse(describe(hits.error())))
                                                       : Outcome<>(failed(hits.error()));
    Table table(call.console, {u"MESSAGE"_s, u"CONVERSATION"_s, u"AT"_s, u"PERSON"_s, u"FOUND"_s});
    for (const store::SearchHit &hit : *hits) {
        table.add(searchObject(hit),
                  {QString::number(hit.message.value), QString::number(hit.conversation.value), shortTime(hit.at),
                   elided(hit.personName, 24), elided(searchObject(hit)[u"snippet"_s].toString(), 80)});
    }
    table.finish(u"Nothing was found."_s);
    if (hits->isEmpty())
        suggest((*opened)->store(), *query);
    return {};
}

} // namespace rapport::cli
