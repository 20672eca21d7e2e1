#include "store/views.h"

#include "store/filter.h"

#include <algorithm>

namespace rapport::store {
namespace {

SavedView readView(const Statement &s)
{
    return {.id = s.id<SavedViewId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .name = s.text(2),
            .query = s.text(3),
            .oldestFirst = s.flag(4),
            .position = static_cast<int>(s.integer(5))};
}

/// Writes the order of a list as positions from 0.
void renumber(Writer &w, const QList<SavedView> &views)
{
    for (int i = 0; i < views.size(); ++i) {
        if (views.at(i).position != i)
            w.query("views.setPosition").bind(":id", views.at(i).id).bind(":position", i).run();
    }
    w.changes().views = true;
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

bool hasSavedView(Reader &r, const QString &name)
{
    Statement s = r.query("views.byName");
    s.bind(":name", name);
    return s.step();
}

SavedView addSavedView(Writer &w, SavedView view)
{
    QList<SavedView> views = savedViews(w);
    const int position = std::clamp(view.position, 0, static_cast<int>(views.size()));
    if (view.uid.isNull())
        view.uid = Uid::create(w.nowMs());
    w.query("views.insert")
        .bind(":uid", view.uid)
        .bind(":name", view.name)
        .bind(":query", view.query)
        .bind(":ordering", view.oldestFirst)
        .bind(":position", position)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    view.id = SavedViewId(w.connection().lastInsertId());
    view.position = position;
    views.insert(position, view);
    renumber(w, views);
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
    QList<SavedView> views = savedViews(w);
    const auto it = std::find_if(views.begin(), views.end(), [id](const SavedView &view) { return view.id == id; });
    if (it == views.end())
        return;
    views.move(it - views.begin(), std::clamp(position, 0, static_cast<int>(views.size()) - 1));
    renumber(w, views);
}

void removeSavedView(Writer &w, SavedViewId id)
{
    w.query("views.remove").bind(":id", id).run();
    renumber(w, savedViews(w));
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
