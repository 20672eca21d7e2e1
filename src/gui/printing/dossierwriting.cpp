#include "gui/printing/dossierwriting.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/metrics/metricwords.h"
#include "gui/printing/documentwriting.h"
#include "gui/printing/papertext.h"
#include "output/saving.h"
#include "printing/dossierhtml.h"
#include "printing/dossierpdf.h"
#include "store/accounts.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr qsizetype kLongestName = 60;

/// Of letters, digits and spaces.
QString fileName(const QString &title)
{
    QString name;
    for (const QChar c : title.left(4 * kLongestName))
        name.append(c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u' '));
    return name.simplified().left(kLongestName).trimmed();
}

/// A dossier that was gathered, and how it speaks.
struct Gathered
{
    output::Dossier dossier;
    output::DossierNaming naming;
};

} // namespace

DossierWriting::DossierWriting(GuiContext &context, QWidget *over)
    : QObject(over), m_context(context), m_over(over), m_writing(new DocumentWriting(over, this))
{
    connect(m_writing, &DocumentWriting::said, this, &DossierWriting::said);
}

QString DossierWriting::workspaceName() const
{
    return m_context.store.isDemo() ? tr("Demo community") : QDir(m_context.store.folder()).dirName();
}

void DossierWriting::ask(const QString &title, const QString &name, DossierForm form, const Gather &gather)
{
    const bool isPdf = form == DossierForm::Pdf;
    const QString ending = isPdf ? u"pdf"_s : u"html"_s;
    auto *dialog = new QFileDialog(m_over->window(), title, DocumentWriting::folder(),
                                   isPdf ? tr("PDF documents (*.pdf)") : tr("Web pages (*.html)"));
    dialog->setObjectName(u"dossierFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QString(fileName(name) + u'.' + ending));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, form, gather](const QString &file) { save(file, form, gather); });
    dialog->open();
}

void DossierWriting::save(const QString &file, DossierForm form, const Gather &gather)
{
    DocumentWriting::keepFolderOf(file);
    output::DossierNaming naming{.cards = cardNaming(m_context.registry, m_context.clock), .paper = paperWords()};
    const auto look = [naming = std::move(naming), gather](Reader &r) -> Result<Gathered> {
        Gathered gathered{.dossier = {}, .naming = naming};
        QStringList channels;
        for (const Account &account : store::accounts(r))
            channels.append(account.channel);
        nameChannels(gathered.naming.cards, channels);
        Result<output::Dossier> dossier = gather(r, gathered.naming);
        if (!dossier)
            return fail(dossier.error());
        gathered.dossier = *std::move(dossier);
        return gathered;
    };
    deliver(m_context.store.read(look, ReadLane::Report), this, [this, file, form](const Result<Gathered> &gathered) {
        if (!gathered) {
            Q_EMIT said(errorText(gathered.error(), Occasion::Read));
            return;
        }
        const auto work = [gathered = *gathered, file, form](const output::Progress &progress) {
            return output::saveFile(file, [&](QIODevice &device) {
                if (form == DossierForm::Html)
                    return printing::writeDossierHtml(gathered.dossier, gathered.naming, device, progress);
                return printing::writeDossierPdf(gathered.dossier, gathered.naming, printing::PaperSize::System, device,
                                                 progress);
            });
        };
        m_writing->start(tr("Writing the document…"), work, tr("It is in %1.").arg(QDir::toNativeSeparators(file)));
    });
}

} // namespace rapport
