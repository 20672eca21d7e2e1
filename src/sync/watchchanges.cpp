#include "sync/watchchanges.h"

#include "store/watchednames.h"
#include "sync/savedrows.h"

#include <QJsonArray>

namespace rapport::watchchanges {
namespace {

using namespace Qt::StringLiterals;

struct KeptNames
{
    using Row = WatchedName;
    using RowId = WatchedNameId;
    static constexpr const char *kNoun = "watched name";

    static QJsonObject toJson(const WatchedName &name)
    {
        return {{u"watched"_s, name.uid.toString()},
                {u"name"_s, name.name},
                {u"side"_s, watchedSideName(name.side)},
                {u"phrases"_s, QJsonArray::fromStringList(name.phrases)},
                {u"position"_s, name.position}};
    }
    static WatchedName fromJson(const QJsonObject &json)
    {
        WatchedName name;
        name.uid = Uid::fromString(json[u"watched"_s].toString()).value_or(Uid());
        name.name = json[u"name"_s].toString();
        name.side = watchedSideFromName(json[u"side"_s].toString()).value_or(WatchedSide::Ours);
        for (const QJsonValue &phrase : json[u"phrases"_s].toArray())
            name.phrases.append(phrase.toString());
        name.position = json[u"position"_s].toInt();
        return name;
    }
    static std::optional<WatchedName> find(Reader &r, WatchedNameId id) { return store::watchedName(r, id); }
    static std::optional<WatchedName> find(Reader &r, const Uid &uid) { return store::watchedName(r, uid); }
    static Result<WatchedName> checked(Reader &r, WatchedName name);
    static QString taken(Reader &r, const WatchedName &name)
    {
        const auto other = store::watchedNameCalled(r, name.name);
        return other && other->id != name.id ? u"there is a watched name \"%1\" already"_s.arg(name.name) : QString();
    }
    static bool same(const WatchedName &a, const WatchedName &b)
    {
        return a.name == b.name && a.side == b.side && a.phrases == b.phrases;
    }
    static WatchedName add(Writer &w, const WatchedName &name) { return store::addWatchedName(w, name); }
    static void update(Writer &w, const WatchedName &name) { store::updateWatchedName(w, name); }
    static void move(Writer &w, WatchedNameId id, int position) { store::moveWatchedName(w, id, position); }
    static void remove(Writer &w, WatchedNameId id) { store::removeWatchedName(w, id); }
    static void mark(ChangeSet &changes) { changes.watchedNames = true; }
};

Result<WatchedName> KeptNames::checked(Reader &r, WatchedName name)
{
    name.name = name.name.simplified();
    QStringList phrases;
    for (const QString &phrase : std::as_const(name.phrases)) {
        const QString simple = phrase.simplified();
        if (!simple.isEmpty() && !phrases.contains(simple, Qt::CaseInsensitive))
            phrases.append(simple);
    }
    name.phrases = phrases;
    if (const QString problem = watchedNameProblem(name); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    if (!name.id && store::watchedNames(r).size() >= kMostWatchedNames)
        return fail(ErrorKind::Invalid, u"more than %1 names cannot be watched"_s.arg(kMostWatchedNames));
    return name;
}

} // namespace

Result<Event> add(Writer &w, const WatchedName &name)
{
    return savedrows::add<KeptNames>(w, u"watched.added"_s, name);
}

Result<Event> change(Writer &w, const WatchedName &name)
{
    return savedrows::change<KeptNames>(w, u"watched.changed"_s, name);
}

Result<Event> move(Writer &w, WatchedNameId id, int position)
{
    return savedrows::move<KeptNames>(w, u"watched.moved"_s, id, position);
}

Result<Event> remove(Writer &w, WatchedNameId id)
{
    return savedrows::remove<KeptNames>(w, u"watched.removed"_s, id);
}

Result<> undo(Writer &w, const Event &event)
{
    return savedrows::undo<KeptNames>(w, event);
}

} // namespace rapport::watchchanges
