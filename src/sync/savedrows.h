#pragma once

#include "domain/event.h"
#include "store/store.h"
#include "store/worklog.h"

// What people keep under names, in an order of their own (views, replies, dashboards), is added, changed, moved and
// removed alike: each decision with its event, each taken back as long as nobody changed the row since.
//
// Kept tells what differs: Row and RowId; kNoun for messages; toJson() and
// fromJson() of a row in an event; find() by id and by uid; checked(), the row as it is kept or what is wrong with it
// (its id is that of the row it changes, if any); taken(), why another row keeps it from being there; same() content;
// add(), update(), move() and remove() in the store; mark(), what a screen has to look at again.
namespace rapport::savedrows {

template<class Kept>
Event recorded(Writer &w, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    Kept::mark(w.changes());
    return store::addEvent(w, event);
}

template<class Kept>
tl::unexpected<Error> refused(const char *why)
{
    return fail(ErrorKind::Invalid, QString::fromLatin1(why).arg(QLatin1StringView(Kept::kNoun)));
}

template<class Kept>
Result<typename Kept::Row> existing(Reader &r, typename Kept::RowId id)
{
    const auto row = Kept::find(r, id);
    if (!row)
        return refused<Kept>("no such %1");
    return *row;
}

template<class Kept>
Result<typename Kept::Row> acceptable(Reader &r, const typename Kept::Row &row)
{
    Result<typename Kept::Row> kept = Kept::checked(r, row);
    if (!kept)
        return kept;
    if (const QString problem = Kept::taken(r, *kept); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return kept;
}

template<class Kept>
Result<Event> add(Writer &w, const QString &kind, typename Kept::Row row)
{
    row.id = {};
    Result<typename Kept::Row> kept = acceptable<Kept>(w, row);
    if (!kept)
        return fail(kept.error());
    kept->uid = {};
    return recorded<Kept>(w, kind, {}, Kept::toJson(Kept::add(w, *kept)));
}

template<class Kept>
Result<Event> change(Writer &w, const QString &kind, const typename Kept::Row &row)
{
    const Result<typename Kept::Row> before = existing<Kept>(w, row.id);
    if (!before)
        return fail(before.error());
    Result<typename Kept::Row> after = acceptable<Kept>(w, row);
    if (!after)
        return fail(after.error());
    if (Kept::same(*before, *after))
        return refused<Kept>("the %1 is so already");
    after->uid = before->uid;
    after->position = before->position;
    Kept::update(w, *after);
    return recorded<Kept>(w, kind, Kept::toJson(*before), Kept::toJson(*after));
}

template<class Kept>
Result<Event> move(Writer &w, const QString &kind, typename Kept::RowId id, int position)
{
    const Result<typename Kept::Row> before = existing<Kept>(w, id);
    if (!before)
        return fail(before.error());
    Kept::move(w, id, position);
    const Result<typename Kept::Row> after = existing<Kept>(w, id);
    if (!after || after->position == before->position)
        return refused<Kept>("the %1 stands there already");
    return recorded<Kept>(w, kind, Kept::toJson(*before), Kept::toJson(*after));
}

template<class Kept>
Result<Event> remove(Writer &w, const QString &kind, typename Kept::RowId id)
{
    const Result<typename Kept::Row> row = existing<Kept>(w, id);
    if (!row)
        return fail(row.error());
    Kept::remove(w, id);
    return recorded<Kept>(w, kind, Kept::toJson(*row), {});
}

template<class Kept>
Result<> undoRemoved(Writer &w, const Event &event)
{
    const typename Kept::Row row = Kept::fromJson(event.before);
    if (row.uid.isNull() || Kept::find(w, row.uid))
        return refused<Kept>("the %1 cannot be brought back");
    if (const QString problem = Kept::taken(w, row); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    Kept::add(w, row);
    return {};
}

template<class Kept>
Result<> undoChanged(Writer &w, const typename Kept::Row &now, const Event &event)
{
    typename Kept::Row before = Kept::fromJson(event.before);
    before.id = now.id;
    if (const QString problem = Kept::taken(w, before); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    Kept::update(w, before);
    return {};
}

template<class Kept>
Result<> undo(Writer &w, const Event &event)
{
    const auto is = [&event](const char *what) { return event.kind.endsWith(QLatin1StringView(what)); };
    if (is(".removed"))
        return undoRemoved<Kept>(w, event);
    const typename Kept::Row after = Kept::fromJson(event.after);
    const auto now = Kept::find(w, after.uid);
    if (!now)
        return refused<Kept>("the %1 is gone");
    if (is(".moved")) {
        if (now->position != after.position)
            return refused<Kept>("the %1 was moved again since");
        Kept::move(w, now->id, Kept::fromJson(event.before).position);
        return {};
    }
    if (!Kept::same(*now, after))
        return refused<Kept>("the %1 has changed since");
    if (is(".changed"))
        return undoChanged<Kept>(w, *now, event);
    Kept::remove(w, now->id);
    return {};
}

} // namespace rapport::savedrows
