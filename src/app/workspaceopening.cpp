// How Composition opens a workspace that may be open elsewhere, away or damaged, and keeps what was typed meanwhile.
#include "app/composition.h"

#include "app/obstacle.h"
#include "app/singlewindow.h"
#include "gui/deliver.h"
#include "gui/inbox/inboxpage.h"
#include "gui/shell/mainwindow.h"
#include "store/opening.h"
#include "store/worklog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// On a thread of its own: the whole file is copied before it changes.
QFuture<Result<>> bringUpToDate(const QString &folder)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const QFuture<Result<>> done = promise->future();
    QThreadPool::globalInstance()->start([promise, file = Store::databasePath(folder)] {
        const SystemClock clock;
        const Result<store::Opening> prepared = store::prepareOpening(file, false, clock);
        promise->addResult(prepared ? Result<>() : Result<>(fail(prepared.error())));
        promise->finish();
    });
    return done;
}

} // namespace

Obstacle &Composition::obstacle()
{
    if (!m_obstacle) {
        m_obstacle = std::make_unique<Obstacle>();
        // Later: what asks for it may be gone by then.
        connect(m_obstacle.get(), &Obstacle::openRequested, this, &Composition::openOrExplain, Qt::QueuedConnection);
        connect(m_obstacle.get(), &Obstacle::dismissed, this, [this] {
            if (!m_window)
                Q_EMIT finished();
        });
    }
    return *m_obstacle;
}

void Composition::openOrExplain(const QString &folder, Store::Access access)
{
    // Another is being brought up to date just now.
    if (m_claimed)
        return;
    // One's own claim on the same workspace is no obstacle.
    if (m_workspace.store && QDir(folder) == QDir(m_workspace.store->folder()))
        m_single.reset();
    auto single = std::make_unique<SingleWindow>(folder);
    const bool stands = QFileInfo::exists(Store::databasePath(folder));
    if (access == Store::Access::ReadWrite && stands && !single->claim()) {
        // Whoever starts it once more wants its window, which may be in the tray.
        if (m_window)
            obstacle().openElsewhere(folder);
        else
            handOver(folder);
        return;
    }
    m_claimed = std::move(single);
    if (access == Store::Access::ReadOnly || !stands || !store::hasOlderSchema(Store::databasePath(folder))) {
        openClaimed(folder, access);
        return;
    }
    obstacle().isPrepared(folder);
    deliver(bringUpToDate(folder), this, [this, folder, access](const Result<> &) {
        // Where it failed, opening meets the same and says it.
        openClaimed(folder, access);
    });
}

void Composition::openClaimed(const QString &folder, Store::Access access)
{
    std::unique_ptr<SingleWindow> single = std::move(m_claimed);
    const bool stood = QFileInfo::exists(Store::databasePath(folder));
    if (const Result<> opened = open(folder, access); !opened) {
        obstacle().cannotBeOpened(folder, opened.error());
        return;
    }
    // A workspace that was made just now can be claimed only now.
    if (access == Store::Access::ReadWrite && !stood)
        (void)single->claim();
    connect(single.get(), &SingleWindow::called, this, [this](const QString &link) {
        comeToFront();
        if (!link.isEmpty())
            openLink(link);
    });
    m_single = std::move(single);
    m_obstacle.reset();
    if (!m_link.isEmpty())
        openLink(std::exchange(m_link, {}));
}

/// After its file was replaced: with what was typed before.
void Composition::openAgain()
{
    const QList<Draft> typed = m_inbox ? m_inbox->unsavedDrafts() : QList<Draft>();
    const Uid before = m_workspace.store->uid();
    openOrExplain(m_workspace.store->folder(), Store::Access::ReadWrite);
    if (m_workspace.store->uid() != before || m_workspace.store->access() == Store::Access::ReadOnly)
        return;
    for (const Draft &draft : typed)
        m_workspace.commands->saveDraft(draft.conversation, draft.kind, draft.replyTo, draft.text);
}

void Composition::comeToFront()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    // Hidden and brought back before the display told that it had lost the keyboard, it would not hear of getting it again.
    if (!m_window->isActiveWindow() && QGuiApplication::focusWindow() == m_window->windowHandle())
        QApplication::setActiveWindow(m_window.get());
}

/// Writes what could not be kept in the workspace into a file of the person's choice.
void Composition::keepTyped()
{
    QStringList texts;
    for (const Draft &draft : m_inbox->unsavedDrafts()) {
        if (!draft.text.trimmed().isEmpty())
            texts.append(draft.text);
    }
    if (texts.isEmpty()) {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Rapport"), tr("Everything that was typed is kept."),
                                    QMessageBox::Close, m_window.get());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        return;
    }
    const QString name = QFileDialog::getSaveFileName(m_window.get(), tr("Save what I typed"),
                                                      QDir::home().filePath(tr("Rapport drafts.txt")));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(texts.join(u"\n\n---\n\n"_s).toUtf8()) >= 0 &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.commit();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Rapport"),
                                written ? tr("What you typed is in %1.").arg(QDir::toNativeSeparators(name))
                                        : tr("%1 could not be written: %2. What you typed is still in this window.")
                                              .arg(QDir::toNativeSeparators(name), file.errorString()),
                                QMessageBox::Close, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace rapport
