#include "gui/printing/handingon.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/printing/papertext.h"
#include "output/htmlpaper.h"
#include "output/jsonpaper.h"
#include "output/saving.h"
#include "printing/paperpages.h"
#include "store/store.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
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

struct Form
{
    QString ending;
    QString filter;
};

Form formOf(HandingOnForm form)
{
    switch (form) {
    case HandingOnForm::Html:
        return {u"html"_s, HandingOn::tr("Web pages (*.html)")};
    case HandingOnForm::Json:
        return {u"json"_s, HandingOn::tr("Data (*.json)")};
    case HandingOnForm::Pdf:
    case HandingOnForm::Printer:
        break;
    }
    return {u"pdf"_s, HandingOn::tr("PDF documents (*.pdf)")};
}

Result<> write(const output::Paper &paper, const output::PaperWords &words, HandingOnForm form, QIODevice &device,
               const output::Progress &progress)
{
    switch (form) {
    case HandingOnForm::Html:
        return output::writeHtml(paper, words, device, progress);
    case HandingOnForm::Json:
        return output::writeJson(paper, device, progress);
    case HandingOnForm::Pdf:
    case HandingOnForm::Printer:
        break;
    }
    return printing::writePdf(paper, words, device, progress);
}

QString folderKey()
{
    return u"export/folder"_s;
}

QString folder()
{
    const QString kept = QSettings().value(folderKey()).toString();
    return QDir(kept).exists() && !kept.isEmpty() ? kept
                                                  : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

/// What the worker and the window both know of one run; outlives either.
struct HandingOn::Run
{
    std::atomic_bool stop = false;
    std::atomic_int done = 0;
    std::atomic_int total = 0;
};

HandingOn::HandingOn(GuiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over) {}

HandingOn::~HandingOn()
{
    for (const std::weak_ptr<Run> &one : std::as_const(m_runs)) {
        if (const std::shared_ptr<Run> run = one.lock())
            run->stop = true;
    }
}

void HandingOn::ask(ConversationId id, HandingOnForm first)
{
    if (!id)
        return;
    auto *dialog = new HandingOnDialog(first, m_over->window());
    connect(dialog, &HandingOnDialog::chosen, this,
            [this, id](HandingOnForm form, bool notes) { prepare(id, form, notes); });
    dialog->open();
}

void HandingOn::prepare(ConversationId id, HandingOnForm form, bool notes)
{
    const auto find = [id, notes, attachments = m_context.store.attachmentsFolder()](Reader &r) {
        return output::readPaper(r, id, {.notes = notes}, attachments);
    };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this, form](const Result<output::Paper> &paper) {
        if (!paper)
            Q_EMIT said(errorText(paper.error(), Occasion::Read));
        else if (form == HandingOnForm::Printer)
            askPrinter(*paper);
        else
            askWhere(*paper, form);
    });
}

void HandingOn::askWhere(const output::Paper &paper, HandingOnForm form)
{
    const Form known = formOf(form);
    auto *dialog = new QFileDialog(m_over->window(), tr("Export the conversation"), folder(), known.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(known.ending);
    dialog->selectFile(QString(fileNameFor(paper.row) % u'.' % known.ending));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, paper, form](const QString &file) { save(paper, form, file); });
    dialog->open();
}

void HandingOn::save(const output::Paper &paper, HandingOnForm form, const QString &file)
{
    QSettings().setValue(folderKey(), QFileInfo(file).path());
    const auto work = [paper, form, file, words = paperWords()](const output::Progress &progress) {
        return output::saveFile(file, [&](QIODevice &device) { return write(paper, words, form, device, progress); });
    };
    start(tr("Writing the document…"), work, tr("The conversation is in %1.").arg(QDir::toNativeSeparators(file)));
}

void HandingOn::askPrinter(const output::Paper &paper)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(fileNameFor(paper.row));
    auto *dialog = new QPrintDialog(printer.get(), m_over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the conversation"));
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    // The printer goes with the dialog, or with the thread that draws on it, whichever is last.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, paper, printer](QPrinter *) {
        const auto work = [paper, printer, words = paperWords()](const output::Progress &progress) {
            return printing::paintPaper(paper, words, *printer, progress, printer->fromPage(), printer->toPage());
        };
        start(tr("Printing…"), work, tr("The conversation was handed to the printer."));
    });
    dialog->open();
}

void HandingOn::start(const QString &label, Work work, const QString &done)
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
    deliver(future, progress, [this, progress, done](const Result<> &result) {
        progress->deleteLater();
        progress->hide();
        if (result)
            Q_EMIT said(done);
        else if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT said(tr("Stopped; nothing was written."));
        else
            Q_EMIT said(tr("It could not be written: %1").arg(result.error().detail));
    });
}

} // namespace rapport
