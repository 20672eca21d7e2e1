#include "sync/viewchanges.h"

#include "domain/query.h"
#include "store/views.h"
#include "store/worklog.h"

namespace rapport::viewchanges {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kNameMost = 64;
constexpr qsizetype kQueryMost = 400;

QJsonObject toJson(const SavedView &view)
{
    return {{u"view"_s, view.uid.toString()},
            {u"name"_s, view.name},
            {u"query"_s, view.query},
            {u"oldestFirst"_s, view.oldestFirst},
            {u"position"_s, view.position}};
}

SavedView fromJson(const QJsonObject &json)
{
    SavedView view;
    view.uid = Uid::fromString(json[u"view"_s].toString()).value_or(Uid());
    view.name = json[u"name"_s].toString();
    view.query = json[u"query"_s].toString();
    view.oldestFirst = json[u"oldestFirst"_s].toBool();
    view.position = json[u"position"_s].toInt();
    return view;
}

Event recorded(Writer &w, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    w.changes().views = true;
    return store::addEvent(w, event);
}

/// Its name and query as they are kept.
Result<SavedView> checked(Reader &r, SavedView view, const QString &nameBefore)
{
    view.name = view.name.simplified().left(kNameMost).trimmed();
    view.query = view.query.simplified();
    if (view.name.isEmpty())
        return fail(ErrorKind::Invalid, u"a view needs a name"_s);
    if (view.name != nameBefore && store::hasSavedView(r, view.name))
        return fail(ErrorKind::Invalid, u"there is a view of that name already"_s);
    if (view.query.size() > kQueryMost)
        return fail(ErrorKind::Invalid, u"the query is too long"_s);
    const Result<Query> query = parseQuery(view.query);
    if (!query)
        return fail(query.error());
    if (query->isEmpty())
        return fail(ErrorKind::Invalid, u"a view needs a query"_s);
    return view;
}

Result<SavedView> existing(Reader &r, SavedViewId id)
{
    std::optional<SavedView> view = store::savedView(r, id);
    if (!view)
        return fail(ErrorKind::Invalid, u"no such view"_s);
    return *view;
}

Result<> undoAdded(Writer &w, const SavedView &now, const Event &event)
{
    SavedView made = fromJson(event.after);
    made.id = now.id;
    made.position = now.position;
    if (now != made)
        return fail(ErrorKind::Invalid, u"the view has changed since"_s);
    store::removeSavedView(w, now.id);
    return {};
}

Result<> undoChanged(Writer &w, const SavedView &now, const Event &event)
{
    SavedView after = fromJson(event.after);
    after.id = now.id;
    after.position = now.position;
    if (now != after)
        return fail(ErrorKind::Invalid, u"the view has changed since"_s);
    SavedView before = fromJson(event.before);
    before.id = now.id;
    if (before.name != now.name && store::hasSavedView(w, before.name))
        return fail(ErrorKind::Invalid, u"there is another view of its former name"_s);
    store::updateSavedView(w, before);
    return {};
}

} // namespace

Result<Event> add(Writer &w, const SavedView &view)
{
    Result<SavedView> kept = checked(w, view, {});
    if (!kept)
        return fail(kept.error());
    kept->uid = {};
    const SavedView added = store::addSavedView(w, *kept);
    return recorded(w, u"view.added"_s, {}, toJson(added));
}

Result<Event> change(Writer &w, const SavedView &view)
{
    const Result<SavedView> before = existing(w, view.id);
    if (!before)
        return fail(before.error());
    Result<SavedView> after = checked(w, view, before->name);
    if (!after)
        return fail(after.error());
    after->uid = before->uid;
    after->position = before->position;
    if (*after == *before)
        return fail(ErrorKind::Invalid, u"the view is so already"_s);
    store::updateSavedView(w, *after);
    return recorded(w, u"view.changed"_s, toJson(*before), toJson(*after));
}

Result<Event> move(Writer &w, SavedViewId id, int position)
{
    const Result<SavedView> before = existing(w, id);
    if (!before)
        return fail(before.error());
    store::moveSavedView(w, id, position);
    const Result<SavedView> after = existing(w, id);
    if (!after || after->position == before->position)
        return fail(ErrorKind::Invalid, u"the view stands there already"_s);
    return recorded(w, u"view.moved"_s, toJson(*before), toJson(*after));
}

Result<Event> remove(Writer &w, SavedViewId id)
{
    const Result<SavedView> view = existing(w, id);
    if (!view)
        return fail(view.error());
    store::removeSavedView(w, id);
    return recorded(w, u"view.removed"_s, toJson(*view), {});
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"view.removed"_s) {
        const SavedView view = fromJson(event.before);
        if (view.uid.isNull() || store::savedView(w, view.uid))
            return fail(ErrorKind::Invalid, u"the view cannot be brought back"_s);
        if (store::hasSavedView(w, view.name))
            return fail(ErrorKind::Invalid, u"there is another view of that name"_s);
        store::addSavedView(w, view);
        return {};
    }
    const std::optional<SavedView> now = store::savedView(w, fromJson(event.after).uid);
    if (!now)
        return fail(ErrorKind::Invalid, u"the view is gone"_s);
    if (event.kind == u"view.added"_s)
        return undoAdded(w, *now, event);
    if (event.kind == u"view.changed"_s)
        return undoChanged(w, *now, event);
    if (now->position != event.after[u"position"_s].toInt())
        return fail(ErrorKind::Invalid, u"the view was moved again since"_s);
    store::moveSavedView(w, now->id, event.before[u"position"_s].toInt());
    return {};
}

} // namespace rapport::viewchanges
