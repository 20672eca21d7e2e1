#include "cli/documents.h"

#include "channels/registry.h"
#include "output/saving.h"
#include "printing/dossierhtml.h"
#include "printing/dossierpdf.h"
#include "store/accounts.h"

#include <QDir>
#include <QFileInfo>

namespace rapport::cli {

using namespace Qt::StringLiterals;

Outcome<QString> newFileFrom(const QString &word)
{
    const QString file = QDir::current().absoluteFilePath(word);
    if (QFileInfo::exists(file))
        return failed(u"%1 is there already; a document overwrites nothing."_s.arg(file));
    return file;
}

Outcome<printing::PaperSize> paperFrom(const Arguments &arguments)
{
    const QString word = arguments.value(u"paper"_s).toLower();
    if (word == u"a4")
        return printing::PaperSize::A4;
    if (word == u"letter")
        return printing::PaperSize::Letter;
    if (arguments.has(u"paper"_s))
        return wrongUse(u"--paper takes a4 or letter, not \"%1\"."_s.arg(word));
    return printing::PaperSize::System;
}

CardNaming cardNamingOf(Reader &r)
{
    CardNaming naming;
    const std::unique_ptr<Registry> registry = makeRegistry();
    for (const auto &connector : registry->all()) {
        const ConnectorInfo &info = connector->info();
        naming.channels.insert(info.id, {QString::fromUtf8(info.name), colorOfToken(info.color)});
    }
    QStringList channels;
    for (const Account &account : store::accounts(r))
        channels.append(account.channel);
    nameChannels(naming, channels);
    return naming;
}

output::DossierNaming dossierNamingOf(Reader &r)
{
    return {.cards = cardNamingOf(r), .paper = {}};
}

QString workspaceName(const Call &call, const Store &store)
{
    return store.isDemo() ? u"Demo community"_s : QDir(call.folder).dirName();
}

Outcome<DossierFiles> dossierFilesFrom(const Arguments &arguments)
{
    DossierFiles files;
    for (const auto &[option, file] : {std::pair{u"html"_s, &files.html}, std::pair{u"pdf"_s, &files.pdf}}) {
        if (!arguments.has(option))
            continue;
        const Outcome<QString> named = newFileFrom(arguments.value(option));
        if (!named)
            return tl::unexpected(named.error());
        *file = *named;
    }
    const Outcome<printing::PaperSize> paper = paperFrom(arguments);
    if (!paper)
        return tl::unexpected(paper.error());
    files.paper = *paper;
    return files;
}

Outcome<> writeDossier(const Call &call, const DossierFiles &files, const output::Dossier &dossier,
                       const output::DossierNaming &naming)
{
    const auto write = [&](const QString &file, const QString &format,
                           const std::function<Result<>(QIODevice &)> &how) -> Outcome<> {
        if (file.isEmpty())
            return {};
        if (const Result<> written = output::saveFile(file, how); !written)
            return failed(written.error());
        call.console.object({{u"file"_s, file},
                             {u"format"_s, format},
                             {u"name"_s, dossier.title},
                             {u"bytes"_s, QFileInfo(file).size()}});
        call.console.text(u"\"%1\" is in %2"_s.arg(dossier.title, file));
        return {};
    };
    const Outcome<> page = write(
        files.html, u"html"_s, [&](QIODevice &device) { return printing::writeDossierHtml(dossier, naming, device); });
    if (!page)
        return page;
    return write(files.pdf, u"pdf"_s,
                 [&](QIODevice &device) { return printing::writeDossierPdf(dossier, naming, files.paper, device); });
}

} // namespace rapport::cli
