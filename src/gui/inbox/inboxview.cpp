#include "gui/inbox/inboxview.h"

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

Query savedQuery(const QString &text)
{
    if (const Result<Query> query = parseQuery(text))
        return *query;
    const auto is = [](const QString &state) {
        return Query::Clause{.anyOf = {{.field = Query::Field::Is, .value = state}}};
    };
    return {.allOf = {is(u"open"_s), is(u"closed"_s)}};
}

} // namespace

bool holdsOpenOnes(const InboxView &view)
{
    using Kind = InboxView::Kind;
    return view.kind == Kind::NeedsReply || view.kind == Kind::Mine || view.kind == Kind::Account ||
           view.kind == Kind::Tag;
}

store::ConversationFilter filterOf(const InboxView &view)
{
    store::ConversationFilter filter;
    switch (view.kind) {
    case InboxView::Kind::NeedsReply:
        filter.state = ConversationState::Open;
        break;
    case InboxView::Kind::Mine:
        filter.state = ConversationState::Open;
        filter.query.allOf.append({.anyOf = {{.field = Query::Field::Is, .value = u"mine"_s}}});
        break;
    case InboxView::Kind::Snoozed:
        filter.state = ConversationState::Snoozed;
        break;
    case InboxView::Kind::Waiting:
        filter.state = ConversationState::Waiting;
        break;
    case InboxView::Kind::Closed:
        filter.state = ConversationState::Closed;
        break;
    case InboxView::Kind::All:
        break;
    case InboxView::Kind::Saved:
        filter.query = savedQuery(view.query);
        break;
    case InboxView::Kind::Found:
        filter.query = savedQuery(view.query);
        // What a lead is worth and how long it waits says what comes first.
        if (view.query.contains(u"lead"_s))
            filter.order = store::ConversationFilter::Order::LeadFirst;
        break;
    case InboxView::Kind::Account:
        filter.state = ConversationState::Open;
        filter.account = view.account;
        break;
    case InboxView::Kind::Tag:
        filter.state = ConversationState::Open;
        filter.query.allOf.append({.anyOf = {{.field = Query::Field::Tag, .value = view.tag}}});
        break;
    }
    return filter;
}

} // namespace rapport
