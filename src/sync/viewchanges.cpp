#include "sync/viewchanges.h"

#include "domain/query.h"
#include "store/views.h"
#include "sync/savedrows.h"

namespace rapport::viewchanges {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kNameMost = 64;
constexpr qsizetype kQueryMost = 400;

struct KeptViews
{
    using Row = SavedView;
    using RowId = SavedViewId;
    static constexpr const char *kNoun = "view";

    static QJsonObject toJson(const SavedView &view)
    {
        return {{u"view"_s, view.uid.toString()},
                {u"name"_s, view.name},
                {u"query"_s, view.query},
                {u"oldestFirst"_s, view.oldestFirst},
                {u"position"_s, view.position}};
    }
    static SavedView fromJson(const QJsonObject &json)
    {
        SavedView view;
        view.uid = Uid::fromString(json[u"view"_s].toString()).value_or(Uid());
        view.name = json[u"name"_s].toString();
        view.query = json[u"query"_s].toString();
        view.oldestFirst = json[u"oldestFirst"_s].toBool();
        view.position = json[u"position"_s].toInt();
        return view;
    }
    static std::optional<SavedView> find(Reader &r, SavedViewId id) { return store::savedView(r, id); }
    static std::optional<SavedView> find(Reader &r, const Uid &uid) { return store::savedView(r, uid); }
    static Result<SavedView> checked(Reader &r, SavedView view);
    static QString taken(Reader &r, const SavedView &view)
    {
        const auto other = store::savedViewNamed(r, view.name);
        return other && other->id != view.id ? u"there is a view of that name already"_s : QString();
    }
    static bool same(const SavedView &a, const SavedView &b)
    {
        return a.name == b.name && a.query == b.query && a.oldestFirst == b.oldestFirst;
    }
    static SavedView add(Writer &w, const SavedView &view) { return store::addSavedView(w, view); }
    static void update(Writer &w, const SavedView &view) { store::updateSavedView(w, view); }
    static void move(Writer &w, SavedViewId id, int position) { store::moveSavedView(w, id, position); }
    static void remove(Writer &w, SavedViewId id) { store::removeSavedView(w, id); }
    static void mark(ChangeSet &changes) { changes.views = true; }
};

/// Its name and query as they are kept.
Result<SavedView> KeptViews::checked(Reader &, SavedView view)
{
    view.name = view.name.simplified().left(kNameMost).trimmed();
    view.query = view.query.simplified();
    if (view.name.isEmpty())
        return fail(ErrorKind::Invalid, u"a view needs a name"_s);
    if (view.query.size() > kQueryMost)
        return fail(ErrorKind::Invalid, u"the query is too long"_s);
    const Result<Query> query = parseQuery(view.query);
    if (!query)
        return fail(query.error());
    if (query->isEmpty())
        return fail(ErrorKind::Invalid, u"a view needs a query"_s);
    return view;
}

} // namespace

Result<Event> add(Writer &w, const SavedView &view)
{
    return savedrows::add<KeptViews>(w, u"view.added"_s, view);
}

Result<Event> change(Writer &w, const SavedView &view)
{
    return savedrows::change<KeptViews>(w, u"view.changed"_s, view);
}

Result<Event> move(Writer &w, SavedViewId id, int position)
{
    return savedrows::move<KeptViews>(w, u"view.moved"_s, id, position);
}

Result<Event> remove(Writer &w, SavedViewId id)
{
    return savedrows::remove<KeptViews>(w, u"view.removed"_s, id);
}

Result<> undo(Writer &w, const Event &event)
{
    return savedrows::undo<KeptViews>(w, event);
}

} // namespace rapport::viewchanges
