// The lists that people save.
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "store/conversations.h"
#include "store/views.h"

#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

/// How many conversations it holds now; less than 0 where its query cannot be answered any more.
qint64 countIn(Store &store, const SavedView &view)
{
    const Result<Query> query = parseQuery(view.query);
    if (!query)
        return -1;
    const auto ids = store.readNow([&query](Reader &r) {
        store::ConversationFilter filter;
        filter.query = *query;
        return store::conversationIds(r, filter);
    });
    return ids ? static_cast<qint64>(ids->size()) : -1;
}

Outcome<> printViews(Call &call, Opened &opened)
{
    const auto views =
        opened.store().readNow([](Reader &r) -> Result<QList<SavedView>> { return store::savedViews(r); });
    if (!views)
        return failed(views.error());
    Table table(call.console, {u"ID"_s, u"NAME"_s, u"HOLDS"_s, u"QUERY"_s});
    for (const SavedView &view : *views) {
        const qint64 count = countIn(opened.store(), view);
        table.add(viewObject(view, count),
                  {QString::number(view.id.value), view.name, count < 0 ? u"?"_s : QString::number(count), view.query});
    }
    table.finish(u"No view is saved."_s);
    return {};
}

Outcome<SavedView> viewFrom(const Call &call, Opened &opened)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a view"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto view = opened.store().readNow(
        [id = SavedViewId(*id)](Reader &r) -> Result<std::optional<SavedView>> { return store::savedView(r, id); });
    if (!view)
        return failed(view.error());
    if (!*view)
        return failed(u"There is no view %1 in this workspace."_s.arg(*id));
    return **view;
}

/// Carries it out, then shows the views as they are.
Outcome<> finish(Call &call, Opened &opened, const QFuture<Result<Event>> &future)
{
    if (const Outcome<> done = noteDecision(call, future); !done)
        return done;
    return printViews(call, opened);
}

Outcome<> runViewList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printViews(call, **opened);
}

Outcome<> runViewAdd(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    SavedView view;
    view.name = call.arguments.words().first();
    view.query = call.arguments.words().mid(1).join(u' ');
    view.oldestFirst = call.arguments.has(u"oldest-first"_s);
    view.position = std::numeric_limits<int>::max();
    return finish(call, **opened, (*opened)->workspace.commands->addView(view));
}

Outcome<> runViewChange(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Outcome<SavedView> view = viewFrom(call, **opened);
    if (!view)
        return tl::unexpected(view.error());
    if (call.arguments.has(u"name"_s))
        view->name = call.arguments.value(u"name"_s);
    if (call.arguments.words().size() > 1)
        view->query = call.arguments.words().mid(1).join(u' ');
    if (call.arguments.has(u"oldest-first"_s))
        view->oldestFirst = true;
    if (call.arguments.has(u"newest-first"_s))
        view->oldestFirst = false;
    return finish(call, **opened, (*opened)->workspace.commands->changeView(*view));
}

Outcome<> runViewMove(Call &call)
{
    const Outcome<qint64> position = parseId(call.arguments.words().at(1), u"a place from 1"_s);
    if (!position)
        return tl::unexpected(position.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<SavedView> view = viewFrom(call, **opened);
    if (!view)
        return tl::unexpected(view.error());
    const int place = static_cast<int>(std::min<qint64>(*position, std::numeric_limits<int>::max())) - 1;
    return finish(call, **opened, (*opened)->workspace.commands->moveView(view->id, place));
}

Outcome<> runViewRemove(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<SavedView> view = viewFrom(call, **opened);
    if (!view)
        return tl::unexpected(view.error());
    return finish(call, **opened, (*opened)->workspace.commands->removeView(view->id));
}

} // namespace

void addViewVerbs(std::vector<Verb> &all)
{
    const QStringList view{u"view"_s};
    const Option oldest{u"oldest-first"_s, {}, u"who waits longest first"_s};
    all.push_back({u"view list"_s,
                   {},
                   0,
                   0,
                   u"The saved views, and how many conversations each holds."_s,
                   {},
                   view,
                   runViewList});
    all.push_back({u"view add"_s, u"NAME QUERY..."_s, 2, -1, u"Save a query as a view."_s, {oldest}, view, runViewAdd});
    all.push_back({u"view change"_s,
                   u"ID [QUERY...]"_s,
                   1,
                   -1,
                   u"Give a view another query, name or order."_s,
                   {{u"name"_s, u"NAME"_s, u"what it is called from now on"_s},
                    oldest,
                    {u"newest-first"_s, {}, u"the newest first"_s}},
                   view,
                   runViewChange});
    all.push_back(
        {u"view move"_s, u"ID PLACE"_s, 2, 2, u"Move a view to another place, from 1."_s, {}, view, runViewMove});
    all.push_back({u"view remove"_s, u"ID"_s, 1, 1, u"Remove a view; what it held stays."_s, {}, view, runViewRemove});
}

} // namespace rapport::cli
