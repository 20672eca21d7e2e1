#include "store/maintenance.h"

#include "store/conversations.h"
#include "store/migrations.h"
#include "store/textindex.h"

#include <utility>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

qint64 number(Reader &r, const char *query)
{
    Statement s = r.query(query);
    return s.step() ? s.integer(0) : 0;
}

void checkFile(Reader &r, QStringList &problems)
{
    Statement integrity = r.query("maintenance.integrity");
    while (integrity.step()) {
        if (integrity.text(0) != u"ok"_s)
            problems.append(u"The file is damaged: "_s + integrity.text(0));
    }
    Statement references = r.query("maintenance.foreignKeys");
    qint64 lost = 0;
    QString table;
    for (; references.step(); ++lost)
        table = references.text(0);
    if (lost > 0)
        problems.append(u"%1 references lead nowhere, the last one in %2"_s.arg(lost).arg(table));
}

void checkTextIndex(Reader &r, QStringList &problems)
{
    const Result<QStringList> broken = brokenTextIndexes(r);
    if (!broken) {
        problems.append(u"The text index could not be checked: "_s + broken.error().detail);
        return;
    }
    for (const QString &name : *broken)
        problems.append(u"The text index %1 does not fit what it is an index of"_s.arg(name));
}

void checkFigures(Reader &r, const Health &health, QStringList &problems)
{
    const auto compare = [&](const QString &what, qint64 counted, qint64 kept) {
        if (counted != kept)
            problems.append(u"%1 %2 are there, %3 are kept count of"_s.arg(counted).arg(what).arg(kept));
    };
    compare(u"messages"_s, health.messages, counter(r, kMessageCounter));
    compare(u"people"_s, health.people, counter(r, kPeopleCounter));
    const auto report = [&](const char *query, const QString &words) {
        if (const qint64 wrong = number(r, query); wrong > 0)
            problems.append(words.arg(wrong));
    };
    report("maintenance.wrongStateCounts", u"%1 numbers of conversations are wrong"_s);
    report("maintenance.wrongKinds", u"%1 kinds of messages are found in the wrong conversations"_s);
    report("maintenance.wrongFigures", u"%1 conversations have wrong figures"_s);
    report("maintenance.lostParents", u"%1 messages answer one that is not there"_s);
    report("maintenance.lostAuthors", u"%1 messages have an author who is not there"_s);
    report("maintenance.waitingInVain", u"%1 messages wait for one that is there"_s);
}

} // namespace

Health checkHealth(Reader &r)
{
    Health health;
    try {
        health.schema = static_cast<int>(number(r, "maintenance.schema"));
        health.databaseBytes = number(r, "maintenance.pageCount") * number(r, "maintenance.pageSize");
        health.readOnly = r.connection().isReadOnly();
        checkFile(r, health.problems);
        health.messages = number(r, "maintenance.countMessages");
        health.conversations = number(r, "maintenance.countConversations");
        health.people = number(r, "maintenance.countPeople");
        checkTextIndex(r, health.problems);
        checkFigures(r, health, health.problems);
    } catch (const SqlError &error) {
        // A damaged file can end any of these: that is a finding, not a failure of the check.
        health.problems.append(u"The check could not go on: "_s + QString::fromUtf8(error.what()));
    }
    return health;
}

Result<> backUp(const QString &folder, const QString &file)
{
    return copyDatabase(Store::databasePath(folder), file);
}

QString workspaceValue(Reader &r, const QString &key)
{
    Statement s = r.query("maintenance.value");
    s.bind(":key", key);
    return s.step() ? s.text(0) : QString();
}

void setWorkspaceValue(Writer &w, const QString &key, const QString &value)
{
    w.query("maintenance.setValue").bind(":key", key).bind(":value", value).run();
    w.changes().everything = true;
}

qint64 counter(Reader &r, const QString &name)
{
    Statement s = r.query("maintenance.counter");
    s.bind(":name", name);
    return s.step() ? s.integer(0) : 0;
}

void addToCounter(Writer &w, const QString &name, qint64 delta)
{
    w.counterChanges()[name] += delta;
}

void writeCounters(Writer &w)
{
    const QHash<QString, qint64> changes = std::exchange(w.counterChanges(), {});
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value() != 0)
            w.query("maintenance.addToCounter").bind(":name", change.key()).bind(":delta", change.value()).run();
    }
}

void recountCounters(Writer &w)
{
    writeCounters(w);
    addToCounter(w, kMessageCounter, number(w, "maintenance.countMessages") - counter(w, kMessageCounter));
    addToCounter(w, kPeopleCounter, number(w, "maintenance.countPeople") - counter(w, kPeopleCounter));
    w.changes().everything = true;
}

} // namespace rapport::store
