#include "gui/printing/documentwriting.h"

#include "gui/deliver.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QProgressDialog>
#include <QPromise>
#include <QSettings>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>
#include <atomic>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kShowAfterMs = 500;
constexpr int kLookEveryMs = 100;

QString folderKey()
{
    return u"export/folder"_s;
}

} // namespace

/// What the worker and the window both know of one run; outlives either.
struct DocumentWriting::Run
{
    std::atomic_bool stop = false;
    std::atomic_int done = 0;
    std::atomic_int total = 0;
};

DocumentWriting::DocumentWriting(QWidget *over, QObject *parent) : QObject(parent), m_over(over) {}

DocumentWriting::~DocumentWriting()
{
    for (const std::weak_ptr<Run> &one : std::as_const(m_runs)) {
        if (const std::shared_ptr<Run> run = one.lock())
            run->stop = true;
    }
}

QString DocumentWriting::folder()
{
    const QString kept = QSettings().value(folderKey()).toString();
    return QDir(kept).exists() && !kept.isEmpty() ? kept
                                                  : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void DocumentWriting::keepFolderOf(const QString &file)
{
    QSettings().setValue(folderKey(), QFileInfo(file).path());
}

void DocumentWriting::start(const QString &label, Work work, const QString &done)
{
    const auto run = std::make_shared<Run>();
    m_runs.removeIf([](const std::weak_ptr<Run> &one) { return one.expired(); });
    m_runs.append(run);
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const QFuture<Result<>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, run, work = std::move(work)] {
        promise->addResult(work([run](int now, int total) {
            run->done = now;
            run->total = total;
            return !run->stop;
        }));
        promise->finish();
    });

    auto *progress = new QProgressDialog(label, tr("Stop"), 0, 0, m_over->window());
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(tr("Rapport"));
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    progress->setMinimumDuration(kShowAfterMs);
    connect(progress, &QProgressDialog::canceled, this, [run] { run->stop = true; });
    auto *look = new QTimer(progress);
    connect(look, &QTimer::timeout, progress, [progress, run] {
        progress->setMaximum(run->total);
        progress->setValue(run->done);
    });
    look->start(kLookEveryMs);
    // Of the dialog, which has to go in any case: whoever began this may be gone by then.
    deliver(future, progress, [self = QPointer(this), progress, done](const Result<> &result) {
        progress->deleteLater();
        progress->hide();
        if (!self)
            return;
        if (result)
            Q_EMIT self->said(done);
        else if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT self->said(tr("Stopped; nothing was written."));
        else
            Q_EMIT self->said(tr("It could not be written: %1").arg(result.error().detail));
    });
}

} // namespace rapport
