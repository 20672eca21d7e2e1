// A campaign as a document: whole, by itself, and without whoever was erased.
#include "review_fixture.h"
#include "store/erasure.h"

#include <QRegularExpression>
#include <QThreadPool>

#include <algorithm>

namespace rapport::test {
namespace {

TEST_F(ReviewTest, AllOfTheCampaignIsTold)
{
    const QString text = html();
    const QStringList parts{
        u"<title>Autumn swap</title>"_s,
        u"Campaign, closed since"_s,
        u"Weavers show their drafts"_s,
        u"Mira"_s,
        u"250.00\u00a0EUR"_s,
        u"SWAP10"_s,
        u"https://loom.example/swap?utm_source=bluesky&amp;utm_medium=social&amp;utm_campaign=autumn-swap"_s,
        u"Event: Weaving night"_s,
        u"Porto"_s,
        u"Cora"_s,
        u"More yarn was needed"_s,
        u"Budget: 250.00\u00a0EUR, before: 100.00\u00a0EUR"_s,
        u"Rain kept people at home"_s,
        u"Missed"_s,
        u"messages_received, version 1"_s,
        u"<svg role=\"img\" aria-label=\"Messages received\""_s,
        u"The values as a table"_s,
        u"Dora Quill"_s,
        u"My draft has a &lt;b&gt;zigzag&lt;/b&gt; edge"_s,
        u"2026-09-16 10:00 UTC"_s,
        u"<img src=\"data:image/png;base64,"_s,
        u"Internal notes are left out."_s,
        metricOf(u"messages_received"_s)->formula.toHtmlEscaped(),
    };
    for (const QString &part : parts)
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    EXPECT_FALSE(text.contains(u"She asked twice"_s)) << "meant for colleagues only";
    output::ReviewWishes withNotes = wishes();
    withNotes.conversations.notes = true;
    EXPECT_TRUE(html(review(withNotes)).contains(u"She asked twice"_s));
}

TEST_F(ReviewTest, NothingIsLoadedAndNothingRuns)
{
    const QString text = html();
    for (const QString &part : {u"<script"_s, u"<link"_s, u"<iframe"_s, u"@import"_s, u"url("_s, u"javascript:"_s,
                                u"srcset"_s, u"<form"_s, u"<base"_s})
        EXPECT_FALSE(text.contains(part, Qt::CaseInsensitive)) << qPrintable(part);
    for (auto it = QRegularExpression(u"\\bsrc=\"([^\"]{0,12})"_s).globalMatch(text); it.hasNext();)
        EXPECT_TRUE(it.next().captured(1).startsWith(u"data:image/"_s));
    EXPECT_TRUE(text.contains(u"default-src 'none'; img-src data:; style-src 'unsafe-inline'"_s));
    EXPECT_TRUE(text.contains(u"prefers-color-scheme: dark"_s));
    EXPECT_TRUE(text.contains(u"@media print"_s));
}

TEST_F(ReviewTest, ItsContentsLeadToEveryChapterAndConversation)
{
    const QString text = html();
    QStringList anchors;
    for (auto it = QRegularExpression(u" id=\"([^\"]+)\""_s).globalMatch(text); it.hasNext();)
        anchors.append(it.next().captured(1));
    EXPECT_EQ(QSet<QString>(anchors.begin(), anchors.end()).size(), anchors.size()) << "each is there once";
    int links = 0;
    for (auto it = QRegularExpression(u"href=\"#([^\"]+)\""_s).globalMatch(text); it.hasNext(); ++links) {
        const QString anchor = it.next().captured(1);
        EXPECT_TRUE(anchors.contains(anchor)) << qPrintable(anchor);
    }
    EXPECT_GT(links, 8);
    EXPECT_EQ(text.count(u"<ol>"_s), text.count(u"</ol>"_s));
    EXPECT_EQ(text.count(u"<li>"_s), text.count(u"</li>"_s));
}

TEST_F(ReviewTest, WhatPeopleWroteIsNeverMarkup)
{
    const QString evil = u"\"><script>alert(1)</script><img src=x onerror=y>"_s;
    workspace().write([&](Writer &w) {
        m_campaign.plan.name = evil;
        m_campaign.plan.objective = evil;
        m_campaign.plan.goals[0].remark = evil;
        m_campaign.plan.goals[0].metric = evil;
        m_campaign.plan.events[0].guests[0].name = evil;
        m_campaign.plan.events[0].name = evil;
        m_campaign.plan.links[0].address = evil;
        m_campaign.plan.notes = evil;
        store::updateCampaign(w, m_campaign);
        m_campaign.revision = 3;
        store::addCampaignRevision(w, m_campaign, evil);
    });
    const QString text = html();
    EXPECT_FALSE(text.contains(u"<script"_s));
    EXPECT_FALSE(text.contains(u"<img src=x"_s));
    EXPECT_TRUE(text.contains(u"&lt;script&gt;"_s));
}

TEST_F(ReviewTest, FiguresStayAsTheyWereKeptAndWhatChangedIsSaid)
{
    EXPECT_TRUE(html().contains(u"Counted again today, every figure is as it was kept."_s));
    workspace().write([this](Writer &w) {
        const AccountId account = store::accounts(w).first().id;
        addMessage(w, account, m_conversation, addPerson(w, u"Eve"_s),
                   {.text = u"And mine"_s, .remoteId = u"late"_s, .at = at(u"2026-09-17T10:00"_s)});
        // As if the definition had been another one then.
        w.compose("UPDATE campaign_figure SET version = 7").run();
    });
    ASSERT_TRUE(store::settleFigures(workspace().store()));
    const output::Dossier dossier = review(wishes());
    QList<output::DossierTable> tables;
    for (const output::DossierPart &part : dossier.parts) {
        if (const auto *table = std::get_if<output::DossierTable>(&part))
            tables.append(*table);
    }
    ASSERT_GE(tables.size(), 3);
    EXPECT_EQ(tables[0].rows[0].mid(0, 4), (QStringList{u"Messages received"_s, u"1"_s, u"4"_s, u"1"_s}))
        << "as at the close";
    ASSERT_EQ(tables[2].caption, u"Counted again today"_s);
    EXPECT_EQ(tables[2].rows[0].mid(0, 3), (QStringList{u"Messages received"_s, u"1"_s, u"2"_s}));
    const QString what = tables[2].rows[0].at(3);
    EXPECT_TRUE(what.contains(u"the definition: version 1, then 7"_s)) << qPrintable(what);
    EXPECT_TRUE(what.contains(u"the numerator: 2, then 1"_s)) << qPrintable(what);
}

TEST_F(ReviewTest, LongConversationsAreFoldedButWhole)
{
    EXPECT_TRUE(html().contains(u"<details class=\"talk\" id=\"conversation-%1\" open>"_s.arg(m_conversation.value)));
    workspace().write([this](Writer &w) {
        const AccountId account = store::accounts(w).first().id;
        const IdentityId eve = addPerson(w, u"Eve"_s);
        for (int i = 0; i < 60; ++i)
            addMessage(w, account, m_conversation, eve,
                       {.text = u"Sentence number %1."_s.arg(i), .remoteId = u"long-%1"_s.arg(i)});
    });
    const output::Dossier dossier = review(wishes());
    const QString text = html(dossier);
    EXPECT_TRUE(text.contains(u"<details class=\"talk\" id=\"conversation-%1\">"_s.arg(m_conversation.value)));
    const bool hasPages = !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
    const QString pages = hasPages ? pdfText(dossier) : QString();
    for (int i = 0; i < 60; ++i) {
        EXPECT_TRUE(text.contains(u"Sentence number %1."_s.arg(i))) << i;
        EXPECT_EQ(pages.contains(u"Sentence number %1."_s.arg(i)), hasPages) << i;
    }
}

TEST_F(ReviewTest, WhatIsLeftOutIsSaid)
{
    workspace().write([this](Writer &w) {
        const AccountId account = store::accounts(w).first().id;
        for (int i = 0; i < 5; ++i) {
            const ConversationId more = addConversation(w, account, u"more-%1"_s.arg(i));
            addMessage(w, account, more, addPerson(w, u"Eve"_s), {.text = u"Hello"_s, .remoteId = u"more-%1"_s.arg(i)});
            store::setCampaignDecision(w, m_campaign.id, more, true);
        }
    });
    output::ReviewWishes few = wishes();
    few.mostConversations = 2;
    const QString text = html(review(few));
    EXPECT_TRUE(text.contains(u"Of 6 conversations the oldest 2 are told word for word"_s));
    EXPECT_EQ(text.count(u"<details class=\"talk\""_s), 2);
    EXPECT_TRUE(html().contains(u"Conversations that belong to it: 6, all told here word for word."_s));
}

TEST_F(ReviewTest, WhoWasErasedIsNowhere)
{
    ASSERT_TRUE(html().contains(u"Dora Quill"_s));
    const QList<ContactId> dora =
        workspace().read([](Reader &r) { return store::findPeople(r, u"dora quill.example"_s); });
    ASSERT_EQ(dora.size(), 1);
    ASSERT_TRUE(store::erasePerson(workspace().store(), dora.first(), [](const QString &) {}));
    output::ReviewWishes withNotes = wishes();
    withNotes.conversations.notes = true;
    const output::Dossier dossier = review(withNotes);
    for (const QString &text : {html(dossier), pdfText(dossier)}) {
        for (const QString &trace : {u"Dora"_s, u"Quill"_s, u"zigzag"_s, u"A draft"_s, u"data:image/png"_s})
            EXPECT_FALSE(text.contains(trace, Qt::CaseInsensitive)) << qPrintable(trace);
    }
    EXPECT_TRUE(html(dossier).contains(u"Cora"_s)) << "others stay";
}

TEST_F(ReviewTest, PagesHaveTheSameWithTheirNumbers)
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    const QString text = pdfText(review(wishes()));
    for (const QString &part :
         {u"Autumn swap"_s, u"Contents"_s, u"Weavers show their drafts"_s, u"More yarn was needed"_s,
          u"before: 100.00"_s, u"Rain kept people at home"_s, u"Weaving night"_s,
          u"My draft has a <b>zigzag</b> edge"_s, u"Dora Quill"_s, u"Missed"_s, u"messages_received"_s, u"Page 1 of"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    // The contents name the page on which a chapter begins.
    const QStringList pages = text.split(u'\f');
    for (const QString &chapter : {u"Plan"_s, u"Course"_s, u"Conversations"_s, u"Definitions"_s}) {
        const QRegularExpression line(u"^ *%1 +(\\d+)$"_s.arg(chapter), QRegularExpression::MultilineOption);
        const int page = line.match(pages.first()).captured(1).toInt();
        ASSERT_GT(page, 0) << qPrintable(chapter);
        ASSERT_LE(page, pages.size());
        const QRegularExpression heading(u"^ *%1$"_s.arg(chapter), QRegularExpression::MultilineOption);
        EXPECT_TRUE(heading.match(pages.at(page - 1)).hasMatch()) << qPrintable(chapter) << " on " << page;
    }
}

TEST_F(ReviewTest, IsWrittenOnAnyThreadAndCanBeBrokenOff)
{
    const output::Dossier dossier = review(wishes());
    QThreadPool pool;
    for (const bool isPdf : {false, true}) {
        Result<> made;
        Result<> stopped;
        QList<double> seen;
        pool.start([&] {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            const auto write = [&](const output::Progress &progress) {
                return isPdf ? printing::writeDossierPdf(dossier, m_naming, printing::PaperSize::A4, buffer, progress)
                             : printing::writeDossierHtml(dossier, m_naming, buffer, progress);
            };
            made = write([&](int done, int total) {
                seen.append(double(done) / total);
                return true;
            });
            stopped = write([](int done, int total) { return done * 4 < total; });
        });
        pool.waitForDone();
        EXPECT_TRUE(made);
        EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    }
}

TEST_F(ReviewTest, ADraftSaysWhatThereIs)
{
    workspace().write([this](Writer &w) {
        Campaign draft;
        draft.plan.name = u"An idea"_s;
        m_campaign = store::addCampaign(w, draft);
    });
    const QString text = html();
    EXPECT_TRUE(text.contains(u"No goal is set."_s));
    EXPECT_TRUE(text.contains(u"The plan was not agreed on yet."_s));
    EXPECT_TRUE(text.contains(u"No conversation belongs to it."_s));
}

} // namespace
} // namespace rapport::test
