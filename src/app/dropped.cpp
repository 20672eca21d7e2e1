// What Composition does with files that are dropped on its window: a workspace is brought in beside the open one, the
// rest is for the answer that is being written.
#include "app/composition.h"

#include "app/filedrop.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/inbox/inboxpage.h"
#include "gui/shell/mainwindow.h"
#include "store/transfer.h"
#include "text/sanitize.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPromise>
#include <QPushButton>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// What came of bringing a workspace in: how many lines of an export could not be taken.
using Brought = Result<qint64>;

Brought bringExport(const QString &file, const QString &folder)
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, from.errorString());
    store::ImportOptions options;
    options.store.watchOtherProcesses = false;
    options.cleanHtml = [](const QString &html) { return text::sanitizeHtml(html); };
    const Result<store::ImportCounts> counts = store::importWorkspace(folder, from, options);
    return counts ? Brought(counts->aside) : Brought(fail(counts.error()));
}

/// A backup is the database itself: it gets a folder, which is there when the copy is whole.
Brought bringBackup(const QString &file, const QString &folder)
{
    const QString part = folder + u".part"_s;
    QDir(part).removeRecursively();
    const bool copied = QDir().mkpath(part) && QFile::copy(file, Store::databasePath(part));
    if (copied && QDir().rename(part, folder))
        return 0;
    QDir(part).removeRecursively();
    return fail(ErrorKind::Storage, u"The copy could not be written"_s);
}

/// On a thread of its own: it reads and writes all of it.
QFuture<Brought> bring(const QString &file, const QString &folder)
{
    auto promise = std::make_shared<QPromise<Brought>>();
    promise->start();
    const QFuture<Brought> done = promise->future();
    QThreadPool::globalInstance()->start([promise, file, folder] {
        promise->addResult(file.endsWith(u".jsonl"_s, Qt::CaseInsensitive) ? bringExport(file, folder)
                                                                           : bringBackup(file, folder));
        promise->finish();
    });
    return done;
}

} // namespace

void Composition::watchDrops()
{
    auto *drop = new FileDrop(*m_window);
    connect(drop, &FileDrop::workspaceDropped, this, &Composition::askAboutDropped, Qt::QueuedConnection);
    connect(drop, &FileDrop::offered, this, [this](QDropEvent &event) { m_inbox->offerToComposer(event); });
}

void Composition::askAboutDropped(const QString &file)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Rapport"),
                                tr("Open what is in %1 as a workspace?").arg(QFileInfo(file).fileName()),
                                QMessageBox::NoButton, m_window.get());
    box->setObjectName(u"droppedBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It goes into a new folder, and this window turns to it. The workspace that is open now "
                               "and the file stay as they are."));
    QPushButton *open = box->addButton(tr("Choose a folder…"), QMessageBox::AcceptRole);
    box->addButton(tr("Not now"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::finished, this, [this, box, open, file] {
        if (box->clickedButton() == open)
            chooseFolderFor(file);
    });
    box->open();
}

void Composition::chooseFolderFor(const QString &file)
{
    const QString suggested = QDir::home().filePath(QFileInfo(file).completeBaseName());
    const QString folder = QFileDialog::getSaveFileName(m_window.get(), tr("Where the workspace goes"), suggested, {},
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (folder.isEmpty())
        return;
    if (QFileInfo::exists(folder) && !QDir(folder).isEmpty()) {
        m_inbox->say(tr("There is something in that folder already; nothing was changed."));
        return;
    }
    QDir().rmdir(folder);
    m_inbox->say(tr("The workspace is being brought in…"));
    deliver(bring(file, folder), m_window.get(), [this, folder](const Brought &brought) {
        if (!brought) {
            m_inbox->say(errorText(brought.error(), Occasion::Open));
            return;
        }
        const qint64 aside = *brought;
        // Not from within a function of the window that this replaces.
        QMetaObject::invokeMethod(
            this,
            [this, folder, aside] {
                switchTo(folder);
                if (aside > 0)
                    m_inbox->say(tr("%n line(s) could not be taken.", nullptr, static_cast<int>(aside)));
            },
            Qt::QueuedConnection);
    });
}

} // namespace rapport
