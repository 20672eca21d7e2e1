#include "store/watchednames.h"

#include "store/folding.h"
#include "store/rowordering.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rapport::store {
namespace {

constexpr const char *kSetPosition = "watchednames.setPosition";

QString textOf(const QStringList &phrases)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(phrases)).toJson(QJsonDocument::Compact));
}

QStringList phrasesOf(const QString &text)
{
    QStringList phrases;
    for (const QJsonValue &phrase : QJsonDocument::fromJson(text.toUtf8()).array())
        phrases.append(phrase.toString());
    return phrases;
}

WatchedName readName(const Statement &s)
{
    return {.id = s.id<WatchedNameId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .name = s.text(2),
            .side = s.value<WatchedSide>(3),
            .phrases = phrasesOf(s.text(4)),
            .position = static_cast<int>(s.integer(5))};
}

} // namespace

QList<WatchedName> watchedNames(Reader &r)
{
    QList<WatchedName> names;
    Statement s = r.query("watchednames.all");
    while (s.step())
        names.append(readName(s));
    return names;
}

std::optional<WatchedName> watchedName(Reader &r, WatchedNameId id)
{
    Statement s = r.query("watchednames.byId");
    return s.bind(":id", id).step() ? std::optional(readName(s)) : std::nullopt;
}

std::optional<WatchedName> watchedName(Reader &r, const Uid &uid)
{
    Statement s = r.query("watchednames.byUid");
    return s.bind(":uid", uid).step() ? std::optional(readName(s)) : std::nullopt;
}

std::optional<WatchedName> watchedNameCalled(Reader &r, const QString &name)
{
    Statement s = r.query("watchednames.byName");
    return s.bind(":name", QString::fromUtf8(folded(name))).step() ? std::optional(readName(s)) : std::nullopt;
}

WatchedName addWatchedName(Writer &w, WatchedName name)
{
    const QList<WatchedName> others = watchedNames(w);
    if (name.uid.isNull())
        name.uid = Uid::create(w.nowMs());
    w.query("watchednames.insert")
        .bind(":uid", name.uid)
        .bind(":name", name.name)
        .bind(":side", name.side)
        .bind(":phrases", textOf(name.phrases))
        .bind(":position", -1)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    name.id = WatchedNameId(w.connection().lastInsertId());
    insertAtPosition(w, kSetPosition, others, name);
    w.changes().watchedNames = true;
    return name;
}

void updateWatchedName(Writer &w, const WatchedName &name)
{
    w.query("watchednames.update")
        .bind(":id", name.id)
        .bind(":name", name.name)
        .bind(":side", name.side)
        .bind(":phrases", textOf(name.phrases))
        .run();
    w.changes().watchedNames = true;
}

void moveWatchedName(Writer &w, WatchedNameId id, int position)
{
    if (moveToPosition(w, kSetPosition, watchedNames(w), id, position))
        w.changes().watchedNames = true;
}

void removeWatchedName(Writer &w, WatchedNameId id)
{
    w.query("watchednames.remove").bind(":id", id).run();
    writePositions(w, kSetPosition, watchedNames(w));
    w.changes().watchedNames = true;
}

} // namespace rapport::store
