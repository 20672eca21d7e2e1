#include "channels/registry.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/recount.h"
#include "store/rollups.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace rapport::cli {

using namespace Qt::StringLiterals;

namespace {

QString readOnlyWords(const Store &store)
{
    if (store.access() == Store::Access::ReadWrite)
        return {};
    const QString copy = store.isReadFromCopy() ? u" (this is a temporary copy of it)"_s : QString();
    return u"Read-only      "_s + hindranceDetail(store.hindrance()) + copy;
}

} // namespace

Outcome<> runInit(Call &call)
{
    const Result<> created = Store::create(call.folder, {});
    if (!created)
        return failed(created.error());
    return printWorkspace(call, u"The workspace is ready: %1"_s);
}

Outcome<> printWorkspace(const Call &call, const QString &done)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    const auto figures = store.readNow([](Reader &r) -> Result<store::WorkspaceFigures> { return store::figures(r); });
    if (!figures)
        return failed(figures.error());
    call.console.object({{u"id"_s, store.uid().toString()},
                         {u"folder"_s, store.folder()},
                         {u"demo"_s, store.isDemo()},
                         {u"messages"_s, figures->messages},
                         {u"conversations"_s, figures->conversations}});
    call.console.text(done.arg(store.folder()));
    return {};
}

/// Counts every figure again; how many counts are wrong, the first of them among the problems.
static Result<qint64> recountFigures(Store &store, QStringList &problems)
{
    const Result<store::FigureFaults> faults = store::figureFaults(store);
    if (!faults)
        return fail(faults.error());
    for (const QString &first : faults->first)
        problems.append(u"A figure is wrong: "_s + first);
    if (faults->count() > 0)
        problems.append(u"rapport-cli verify --repair counts the figures again"_s);
    return faults->count();
}

Outcome<> runDoctor(Call &call)
{
    const bool recount = call.arguments.has(u"recount"_s);
    // What waits to be counted is counted first.
    const auto opened = openWorkspace(call, recount ? Use::Change : Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    auto health =
        store.readNow([](Reader &r) -> Result<store::Health> { return store::checkHealth(r); }, ReadLane::Report);
    if (!health)
        return failed(health.error());
    if (recount) {
        const Result<qint64> wrong = recountFigures(store, health->problems);
        if (!wrong)
            return failed(wrong.error());
        call.console.text(*wrong == 0 ? u"Figures        each equals a recount"_s
                                      : u"Figures        %1 counts are other than a recount gives"_s.arg(*wrong));
    }
    call.console.object({{u"id"_s, store.uid().toString()},
                         {u"ok"_s, health->problems.isEmpty()},
                         {u"problems"_s, QJsonArray::fromStringList(health->problems)},
                         {u"messages"_s, health->messages},
                         {u"conversations"_s, health->conversations},
                         {u"people"_s, health->people},
                         {u"database_bytes"_s, health->databaseBytes},
                         {u"schema"_s, health->schema},
                         {u"read_only"_s, health->readOnly}});
    call.console.text(u"Messages       %1"_s.arg(health->messages));
    call.console.text(u"Conversations  %1"_s.arg(health->conversations));
    call.console.text(u"People         %1"_s.arg(health->people));
    call.console.text(
        u"Database       %1 KB, schema %2"_s.arg((health->databaseBytes + 1023) / 1024).arg(health->schema));
    if (const QString words = readOnlyWords(store); !words.isEmpty())
        call.console.text(words);
    for (const QString &problem : health->problems)
        call.console.text(u"Problem        " + problem);
    if (!health->problems.isEmpty())
        return failed(
            u"%1 problems were found, the first: %2"_s.arg(health->problems.size()).arg(health->problems.first()));
    call.console.text(u"All is well."_s);
    return {};
}

Outcome<> runBackup(Call &call)
{
    const QString file = QDir::current().absoluteFilePath(call.arguments.words().first());
    if (QFileInfo::exists(file))
        return failed(u"%1 is there already; a backup overwrites nothing."_s.arg(file));
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Result<> copied = store::backUp((*opened)->store().folder(), file);
    if (!copied)
        return failed(copied.error());
    call.console.object(
        {{u"id"_s, (*opened)->store().uid().toString()}, {u"file"_s, file}, {u"bytes"_s, QFileInfo(file).size()}});
    call.console.text(u"The copy is complete: %1"_s.arg(file));
    return {};
}

Outcome<> runZone(Call &call)
{
    const QString asked = call.arguments.words().value(0);
    const auto opened = openWorkspace(call, asked.isEmpty() ? Use::Read : Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    if (!asked.isEmpty()) {
        const Result<> set =
            store.writeNow(WriteLane::User, [&asked](Writer &w) { return store::setReportZone(w, asked.toLatin1()); });
        if (!set)
            return failed(set.error());
        if (const Result<> settled = store::settleFigures(store); !settled)
            return failed(settled.error());
    }
    struct Answer
    {
        QString zone;
        store::FigureProgress progress;
    };
    const auto answer = store.readNow([](Reader &r) -> Result<Answer> {
        return Answer{QString::fromLatin1(store::reportZone(r).id()), store::figureProgress(r)};
    });
    if (!answer)
        return failed(answer.error());
    call.console.object({{u"id"_s, answer->zone}, {u"figures_left"_s, answer->progress.left}});
    call.console.text(u"Days of figures begin at midnight in %1."_s.arg(answer->zone));
    if (!answer->progress.isComplete())
        call.console.text(u"%1 items are still to be counted."_s.arg(answer->progress.left));
    return {};
}

Outcome<> runChannels(Call &call)
{
    const std::unique_ptr<Registry> registry = makeRegistry();
    Table table(call.console, {u"CHANNEL"_s, u"NAME"_s, u"FIELDS"_s, u"WHAT IT BRINGS"_s});
    for (const auto &connector : registry->all()) {
        const ConnectorInfo &info = connector->info();
        QStringList fields;
        for (const AccountField &field : info.fields) {
            const QString form =
                field.kind == AccountField::Kind::Secret ? u"--secret-stdin"_s : QString(field.key + u"=...");
            fields += field.required ? form : QString(u'[' + form + u']');
        }
        table.add(channelObject(info),
                  {info.id, QString::fromUtf8(info.name), fields.join(u' '), QString::fromUtf8(info.pitch)});
    }
    table.finish(u"This build knows no channel."_s);
    return {};
}

} // namespace rapport::cli
