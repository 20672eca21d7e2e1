#include "store/verifyfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

Result<QSet<QString>> pathsOf(Store &store, const char *query)
{
    return store.readNow(
        [query](Reader &r) -> Result<QSet<QString>> {
            QSet<QString> paths;
            Statement s = r.query(query);
            while (s.step())
                paths.insert(s.text(0));
            return paths;
        },
        ReadLane::Report);
}

} // namespace

Result<QStringList> orphanedFiles(Store &store)
{
    // First the files, then the rows: a file that is being fetched has its row by then.
    QStringList files;
    const QDir folder(store.attachmentsFolder());
    QDirIterator each(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(folder.relativeFilePath(each.next()));
    const Result<QSet<QString>> known = pathsOf(store, "maintenance.attachmentPaths");
    if (!known)
        return fail(known.error());
    files.removeIf([&known](const QString &file) { return known->contains(file); });
    return files;
}

Result<> moveOrphanedFiles(Store &store)
{
    const Result<QStringList> files = orphanedFiles(store);
    if (!files)
        return fail(files.error());
    const QString side = store.folder() + u"/orphaned-files/"_s;
    for (const QString &file : *files) {
        QString to = side + file;
        for (int i = 2; QFileInfo::exists(to); ++i)
            to = side + file + u'.' + QString::number(i);
        if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::rename(store.attachmentsFolder() + u'/' + file, to))
            return fail(ErrorKind::Storage, file + u" cannot be moved to "_s + to);
    }
    return {};
}

Result<QStringList> missingFiles(Store &store)
{
    const Result<QSet<QString>> known = pathsOf(store, "maintenance.shownPaths");
    if (!known)
        return fail(known.error());
    QStringList missing;
    for (const QString &path : *known) {
        if (!QFileInfo::exists(store.attachmentsFolder() + u'/' + path))
            missing.append(path);
    }
    return missing;
}

Result<> forgetMissingFiles(Store &store)
{
    const Result<QStringList> missing = missingFiles(store);
    if (!missing)
        return fail(missing.error());
    for (const QString &path : *missing) {
        const Result<> done = store.writeNow(WriteLane::Sync, [&path](Writer &w) -> Result<> {
            w.query("verify.forgetFile").bind(":path", path).run();
            w.query("verify.forgetDraftFile").bind(":path", path).run();
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace rapport::store
