#include "cli/verbs.h"
#include "store/transfer.h"
#include "text/sanitize.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cstdio>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

Result<qint64> exportToOutput(Store &store)
{
    const Result<qint64> lines = store::exportWorkspace(store, [](const QByteArray &line) {
        return std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout) ==
               static_cast<size_t>(line.size());
    });
    if (lines && std::fflush(stdout) != 0)
        return fail(ErrorKind::Storage, u"The export could not be written"_s);
    return lines;
}

/// The file appears when it is complete.
Result<qint64> exportToFile(Store &store, const QString &name)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, name + u" cannot be written: "_s + file.errorString());
    // It holds what people wrote: others on this computer need not read it.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const Result<qint64> lines =
        store::exportWorkspace(store, [&file](const QByteArray &line) { return file.write(line) == line.size(); });
    if (!lines)
        return fail(lines.error());
    if (!file.commit())
        return fail(ErrorKind::Storage, name + u" cannot be written: "_s + file.errorString());
    return lines;
}

} // namespace

Outcome<> runExport(Call &call)
{
    const QString target = call.arguments.words().first();
    const bool toOutput = target == u"-";
    const QString file = toOutput ? QString() : QDir::current().absoluteFilePath(target);
    if (!toOutput && QFileInfo::exists(file))
        return failed(u"%1 is there already; an export overwrites nothing."_s.arg(file));
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    const Result<qint64> lines = toOutput ? exportToOutput(store) : exportToFile(store, file);
    if (!lines)
        return failed(lines.error());
    if (toOutput)
        return {};
    call.console.object({{u"id"_s, store.uid().toString()},
                         {u"file"_s, file},
                         {u"lines"_s, *lines},
                         {u"bytes"_s, QFileInfo(file).size()}});
    call.console.text(u"The export is complete: %1 lines in %2"_s.arg(*lines).arg(file));
    return {};
}

Outcome<> runImport(Call &call)
{
    const QString name = QDir::current().absoluteFilePath(call.arguments.words().first());
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    store::ImportOptions options;
    options.store.watchOtherProcesses = false;
    options.cleanHtml = [](const QString &html) { return text::sanitizeHtml(html); };
    options.aside = [](qint64 line, const QString &reason) {
        Console::note(u"Line %1 is set aside: %2"_s.arg(line).arg(reason));
    };
    const Result<store::ImportCounts> counts = store::importWorkspace(call.folder, file, options);
    if (!counts)
        return failed(counts.error());
    call.console.object({{u"id"_s, call.folder},
                         {u"file"_s, name},
                         {u"lines"_s, counts->taken + counts->aside},
                         {u"taken"_s, counts->taken},
                         {u"set_aside"_s, counts->aside}});
    call.console.text(u"%1 lines are in the new workspace %2"_s.arg(counts->taken).arg(call.folder));
    if (counts->aside > 0)
        return failed(u"%1 lines could not be taken and were set aside."_s.arg(counts->aside));
    return {};
}

} // namespace rapport::cli
