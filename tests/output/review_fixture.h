#pragma once

#include "measure/campaignfigures.h"
#include "measure/smalltown.h"
#include "output/campaignreview.h"
#include "printing/dossierhtml.h"
#include "printing/dossierpdf.h"
#include "store/campaigns.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace rapport::test {

/// A campaign over the week of the small town, closed, with a change of its plan, an event and a picture.
class ReviewTest : public SmallTown
{
protected:
    ReviewTest()
    {
        workspace().write([this](Writer &w) {
            const IdentityId dora = addPerson(w, u"Dora Quill"_s);
            const AccountId account = store::accounts(w).first().id;
            m_conversation = addConversation(w, account, u"swap"_s);
            Message message = makeMessage(w, account, m_conversation, dora,
                                          {.text = u"My draft has a <b>zigzag</b> edge"_s,
                                           .remoteId = u"swap-1"_s,
                                           .at = at(u"2026-09-16T10:00"_s)});
            message.attachments = {picture()};
            store::addMessage(w, message, 1);
            store::recountConversation(w, m_conversation);
            addMessage(w, account, m_conversation, {},
                       {.text = u"She asked twice."_s,
                        .direction = Direction::Note,
                        .at = at(u"2026-09-16T11:00"_s),
                        .kind = MessageKind::Note,
                        .writtenHere = true});
            plan(w);
            store::setCampaignDecision(w, m_campaign.id, m_conversation, true);
        });
        EXPECT_TRUE(store::settleFigures(workspace().store()));
        close();
    }

    /// The figures of now become those of the close.
    void close()
    {
        workspace().write([this](Writer &w) {
            const Result<QList<CampaignFigure>> figures = campaignFigures(w, m_campaign);
            ASSERT_TRUE(figures);
            store::setCampaignFigures(w, m_campaign.id, *figures);
            m_campaign.state = CampaignState::Closed;
            store::updateCampaign(w, m_campaign);
        });
    }

    [[nodiscard]] output::Dossier review(const output::ReviewWishes &wishes)
    {
        const Result<output::Dossier> dossier = workspace().store().readNow(
            [&](Reader &r) { return output::readCampaignReview(r, m_campaign.id, wishes, m_naming); });
        EXPECT_TRUE(dossier) << (dossier ? "" : qPrintable(dossier.error().detail));
        return dossier.value_or(output::Dossier());
    }
    [[nodiscard]] output::ReviewWishes wishes()
    {
        return {.workspace = u"Small town"_s, .attachmentsFolder = workspace().store().attachmentsFolder()};
    }
    [[nodiscard]] QString html(const output::Dossier &dossier)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        EXPECT_TRUE(printing::writeDossierHtml(dossier, m_naming, buffer));
        return QString::fromUtf8(buffer.data());
    }
    [[nodiscard]] QString html() { return html(review(wishes())); }
    /// What a program makes of the PDF; nothing where poppler-utils is not there.
    [[nodiscard]] QString pdfText(const output::Dossier &dossier)
    {
        QFile file(m_folder.filePath(u"review.pdf"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_TRUE(printing::writeDossierPdf(dossier, m_naming, printing::PaperSize::A4, file));
        file.close();
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        EXPECT_TRUE(process.waitForFinished(30'000));
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    Campaign m_campaign;
    ConversationId m_conversation;
    output::DossierNaming m_naming;
    QTemporaryDir m_folder;

private:
    Attachment picture()
    {
        const QDir folder(workspace().store().attachmentsFolder());
        EXPECT_TRUE(folder.mkpath(u"."_s));
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        EXPECT_TRUE(image.save(folder.filePath(u"draft.png"_s)));
        Attachment attachment;
        attachment.kind = u"image"_s;
        attachment.url = u"https://cdn.example/draft.png"_s;
        attachment.altText = u"A draft"_s;
        attachment.path = u"draft.png"_s;
        return attachment;
    }

    void plan(Writer &w)
    {
        CampaignPlan plan;
        plan.name = u"Autumn swap"_s;
        plan.objective = u"Weavers show their drafts"_s;
        plan.owner = u"Mira"_s;
        plan.fromDay = thisWeek.fromDay;
        plan.toDay = thisWeek.toDay - 1;
        plan.budget = {.minor = 25'000, .currency = u"EUR"_s};
        plan.goals = {{.uid = Uid::create(7),
                       .metric = u"messages_received"_s,
                       .version = 1,
                       .baseline = 1,
                       .baselineFrom = lastWeek.fromDay,
                       .baselineTo = lastWeek.toDay,
                       .target = 4,
                       .verdict = Verdict::Missed,
                       .remark = u"Rain kept people at home"_s},
                      {.uid = Uid::create(8),
                       .metric = u"response_rate"_s,
                       .version = 1,
                       .ownConversations = false,
                       .baseline = 50,
                       .target = 90,
                       .verdict = Verdict::Met}};
        plan.offers = {{.name = u"Yarn"_s, .code = u"SWAP10"_s}};
        plan.links = {{.address = u"https://loom.example/swap"_s,
                       .source = u"bluesky"_s,
                       .medium = u"social"_s,
                       .campaign = u"autumn-swap"_s}};
        plan.events = {{.uid = Uid::create(9),
                        .name = u"Weaving night"_s,
                        .place = u"Porto"_s,
                        .day = thisWeek.fromDay + 2,
                        .guests = {{.name = u"Dora Quill"_s, .attended = true}, {.name = u"Cora"_s}}}};
        m_campaign.plan = plan;
        m_campaign.state = CampaignState::Running;
        m_campaign = store::addCampaign(w, m_campaign);
        Campaign first = m_campaign;
        first.plan.budget.minor = 10'000;
        store::addCampaignRevision(w, first, {});
        m_campaign.revision = 2;
        store::addCampaignRevision(w, m_campaign, u"More yarn was needed"_s);
        store::updateCampaign(w, m_campaign);
    }
};

} // namespace rapport::test
