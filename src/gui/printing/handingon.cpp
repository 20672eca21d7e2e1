#include "gui/printing/handingon.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/printing/documentwriting.h"
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
#include <memory>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

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

} // namespace

HandingOn::HandingOn(GuiContext &context, QWidget *over)
    : QObject(over), m_context(context), m_over(over), m_writing(new DocumentWriting(over, this))
{
    connect(m_writing, &DocumentWriting::said, this, &HandingOn::said);
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
    auto *dialog =
        new QFileDialog(m_over->window(), tr("Export the conversation"), DocumentWriting::folder(), known.filter);
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
    DocumentWriting::keepFolderOf(file);
    const auto work = [paper, form, file, words = paperWords()](const output::Progress &progress) {
        return output::saveFile(file, [&](QIODevice &device) { return write(paper, words, form, device, progress); });
    };
    m_writing->start(tr("Writing the document…"), work,
                     tr("The conversation is in %1.").arg(QDir::toNativeSeparators(file)));
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
        m_writing->start(tr("Printing…"), work, tr("The conversation was handed to the printer."));
    });
    dialog->open();
}

} // namespace rapport
