// A campaign as a file: its plan for another workspace, or the whole of it to read.
#include "cli/documents.h"
#include "cli/findings.h"
#include "cli/verbs.h"
#include "domain/campaignfile.h"
#include "output/campaignreview.h"

#include <QFileInfo>
#include <QSaveFile>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

Outcome<> writePlan(const Call &call, const Campaign &campaign, const QString &name)
{
    const QByteArray content = campaignPlanToFile(campaign.plan);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failed(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    call.console.object({{u"file"_s, file.fileName()},
                         {u"format"_s, u"json"_s},
                         {u"name"_s, campaign.plan.name},
                         {u"bytes"_s, content.size()}});
    call.console.text(u"The plan of \"%1\" is in %2."_s.arg(campaign.plan.name, file.fileName()));
    return {};
}

Outcome<> runCampaignExport(Call &call)
{
    const QStringList words = call.arguments.words();
    const Outcome<DossierFiles> files = dossierFilesFrom(call.arguments);
    if (!files)
        return tl::unexpected(files.error());
    if (words.size() < 2 && files->isEmpty())
        return wrongUse(u"Say where to: FILE.json for the plan, --html FILE or --pdf FILE for all of the campaign."_s);
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Campaign> campaign = campaignFrom(**opened, words.first());
    if (!campaign)
        return tl::unexpected(campaign.error());
    if (words.size() > 1) {
        if (const Outcome<> written = writePlan(call, *campaign, words.at(1)); !written)
            return written;
    }
    if (files->isEmpty())
        return {};
    Store &store = (*opened)->store();
    const output::ReviewWishes wishes{.workspace = workspaceName(call, store),
                                      .attachmentsFolder = store.attachmentsFolder(),
                                      .conversations = {.notes = call.arguments.has(u"notes"_s)}};
    output::DossierNaming naming;
    const auto review = store.readNow(
        [&](Reader &r) {
            naming = dossierNamingOf(r);
            return output::readCampaignReview(r, campaign->id, wishes, naming);
        },
        ReadLane::Report);
    if (!review)
        return failed(review.error());
    return writeDossier(call, *files, *review, naming);
}

} // namespace

void addCampaignExportVerb(std::vector<Verb> &all)
{
    all.push_back(
        {u"campaign export"_s,
         u"NAME [FILE.json]"_s,
         1,
         2,
         u"Write the plan to a file, or the whole campaign with its figures and conversations as a document."_s,
         {{u"html"_s, u"FILE"_s, u"all of it as one web page that needs no network"_s},
          {u"pdf"_s, u"FILE"_s, u"all of it as a PDF"_s},
          {u"notes"_s, {}, u"with the internal notes of its conversations"_s},
          {u"paper"_s, u"SIZE"_s, u"of a PDF: a4 or letter; by default what your country prints on"_s}},
         {u"dossier"_s},
         runCampaignExport});
}

} // namespace rapport::cli
