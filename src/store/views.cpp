#include "store/views.h"

#include "store/filter.h"
#include "store/rowordering.h"

namespace rapport::store {
namespace {

constexpr const char *kSetPosition = "views.setPosition";

SavedView readView(const Statement &s)
{
    return {.id = s.id<SavedViewId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .name = s.text(2),
            .query = s.text(3),
            .oldestFirst = s.flag(4),
            .position = static_cast<int>(s.integer(5))};
}

} // namespace

QList<SavedView> savedViews(Reader &r)
{
    QList<SavedView> views;
    Statement s = r.query("views.all");
    while (s.step())
        views.append(readView(s));
    return views;
}

std::optional<SavedView> savedView(Reader &r, SavedViewId id)
{
    Statement s = r.query("views.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readView(s)) : std::nullopt;
}

std::optional<SavedView> savedView(Reader &r, const Uid &uid)
{
    Statement s = r.query("views.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readView(s)) : std::nullopt;
}

std::optional<SavedView> savedViewNamed(Reader &r, const QString &name)
{
    Statement s = r.query("views.byName");
    s.bind(":name", name);
    return s.step() ? std::optional(readView(s)) : std::nullopt;
}

SavedView addSavedView(Writer &w, SavedView view)
{
    const QList<SavedView> others = savedViews(w);
    if (view.uid.isNull())
        view.uid = Uid::create(w.nowMs());
    w.query("views.insert")
        .bind(":uid", view.uid)
        .bind(":name", view.name)
        .bind(":query", view.query)
        .bind(":ordering", view.oldestFirst)
        .bind(":position", -1)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    view.id = SavedViewId(w.connection().lastInsertId());
    insertAtPosition(w, kSetPosition, others, view);
    w.changes().views = true;
    return view;
}

void updateSavedView(Writer &w, const SavedView &view)
{
    w.query("views.update")
        .bind(":id", view.id)
        .bind(":name", view.name)
        .bind(":query", view.query)
        .bind(":ordering", view.oldestFirst)
        .run();
    w.changes().views = true;
}

void moveSavedView(Writer &w, SavedViewId id, int position)
{
    if (moveToPosition(w, kSetPosition, savedViews(w), id, position))
        w.changes().views = true;
}

void removeSavedView(Writer &w, SavedViewId id)
{
    w.query("views.remove").bind(":id", id).run();
    writePositions(w, kSetPosition, savedViews(w));
    w.changes().views = true;
}

Result<int> countConversations(Reader &r, const Query &query, int most)
{
    const Result<SqlFilter> filter = conversationConditions(r, query);
    if (!filter)
        return fail(filter.error());
    QByteArray sql = "SELECT count(*) FROM (SELECT 1 FROM conversation c";
    if (!filter->conditions.isEmpty())
        sql += " WHERE " + filter->conditions.join(" AND ");
    Statement s = r.compose(sql + " LIMIT :most)");
    filter->bindTo(s);
    s.bind(":most", most);
    return s.step() ? static_cast<int>(s.integer(0)) : 0;
}

} // namespace rapport::store
