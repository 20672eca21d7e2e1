#include "composer_fixture.h"

#include <QClipboard>
#include <QElapsedTimer>

namespace rapport::test {
namespace {

const QString kLong = u"The first sentence. The second one.\n\nThe third, about @ada.example. The fourth."_s;

class ComposerAnswers : public ComposerTest
{
protected:
    [[nodiscard]] QAbstractButton &splitButton() { return find<QAbstractButton>("splitButton"); }
    [[nodiscard]] ComposerPreview &preview() { return find<ComposerPreview>("composerPreview"); }
    [[nodiscard]] QList<QUrl> shownLinks()
    {
        QList<QUrl> links;
        for (const MessageAction &action : preview().layoutOf(0)->addresses())
            links.append(action.address);
        return links;
    }
    [[nodiscard]] QString news()
    {
        const auto &strip = find<ComposerStrip>("composerStrip");
        return strip.sentence();
    }
};

TEST_F(ComposerAnswers, ALongTextIsSplitOnRequestAndTakenBackAsOne)
{
    openWithOne();
    type(u"Short"_s);
    EXPECT_FALSE(splitButton().isVisible());
    editor().setPlainText(kLong);
    ASSERT_TRUE(splitButton().isVisible());
    EXPECT_TRUE(splitButton().text().startsWith(u"Split into 3 post"_s));
    EXPECT_FALSE(sendButton().isEnabled());
    EXPECT_FALSE(preview().isVisible());

    QTest::mouseClick(&splitButton(), Qt::LeftButton);
    EXPECT_TRUE(sendButton().isEnabled());
    EXPECT_TRUE(sendButton().text().startsWith(u"Send 3 post"_s));
    ASSERT_TRUE(preview().isVisible());
    EXPECT_EQ(preview().count(), 3);
    QTest::mouseClick(&find<QAbstractButton>("numberPartsButton"), Qt::LeftButton);
    EXPECT_TRUE(preview().accessibleDescription().contains(u"The fourth. 3/3"_s));

    send();
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 3; }));
    ASSERT_TRUE(soon([&] { return thread().model().count() == 4; }));
    EXPECT_EQ(thread().model().at(1).message.text, u"The first sentence. The second one. 1/3"_s);
    EXPECT_EQ(editor().toPlainText(), QString());
    thread().menuFor(thread().model().idAt(2))->findChild<QAction *>(u"footAction"_s)->trigger();
    ASSERT_TRUE(soon([&] { return thread().model().count() == 1; }));
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == kLong; }));
    EXPECT_EQ(draftsOf(u"a"_s).value(0).text, kLong);
}

TEST_F(ComposerAnswers, ATextThatIsTooLongForPartsSaysSo)
{
    openWithOne();
    editor().setPlainText(QString(3'000, u'x') % u" https://example.org/"_s % QString(200, u'y'));
    EXPECT_FALSE(splitButton().isVisible());
    EXPECT_FALSE(sendButton().isEnabled());
    EXPECT_TRUE(find<QLabel>("composerProblem").text().contains(u"too long to be split"_s));
    QElapsedTimer clock;
    clock.start();
    editor().clear();
    QGuiApplication::clipboard()->setText(QString(2'000'000, u'x'));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_LT(clock.elapsed(), 5'000) << "whoever pastes a book waits for nothing";
    EXPECT_LT(editor().toPlainText().size(), 100'000);
    editor().setPlainText(u"Short"_s);
    EXPECT_TRUE(sendButton().isEnabled());
    EXPECT_EQ(find<QLabel>("composerProblem").text(), QString());
}

TEST_F(ComposerAnswers, ThePreviewShowsWhatTheChannelWill)
{
    openWithOne();
    EXPECT_FALSE(preview().isVisible());
    QTest::mouseClick(&find<QAbstractButton>("previewButton"), Qt::LeftButton);
    EXPECT_FALSE(preview().isVisible()) << "there is nothing to show yet";
    type(u"Ask @ada.example"_s);
    ASSERT_TRUE(preview().isVisible());
    ASSERT_EQ(preview().count(), 1);
    EXPECT_EQ(shownLinks(), QList<QUrl>{QUrl(u"https://whisper.example/"_s)});
    editor().setPlainText(u"See https://example.org/x <script>"_s);
    EXPECT_EQ(shownLinks(), QList<QUrl>{QUrl(u"https://example.org/x"_s)});
    choose("noteKind");
    EXPECT_FALSE(preview().isVisible());
    type(u"A note"_s);
    EXPECT_TRUE(preview().isVisible());

    restart();
    openPage();
    show(u"a"_s);
    EXPECT_TRUE(soon([&] { return preview().isVisible(); })) << "the choice is kept";
    QTest::mouseClick(&find<QAbstractButton>("previewButton"), Qt::LeftButton);
    EXPECT_FALSE(preview().isVisible());
}

TEST_F(ComposerAnswers, NewsWarnOnceBeforeAnAnswerIsSent)
{
    openWithOne();
    type(u"On its way"_s);
    EXPECT_EQ(news(), QString());
    m_workspace.clock().advance(kMinuteMs);
    bring(m_whisper, {follow(u"a"_s, u"a2"_s, u"Ines Carvalho"_s, u"Found it, thanks"_s, 0)});
    ASSERT_TRUE(soon([&] { return !news().isEmpty(); }));
    EXPECT_TRUE(news().startsWith(u"Ines Carvalho wrote since you began"_s)) << news().toStdString();
    EXPECT_EQ(sendButton().text(), u"Send reply"_s);
    send();
    EXPECT_EQ(sendButton().text(), u"Send anyway"_s);
    EXPECT_TRUE(outboxEntries().isEmpty());

    bring(m_whisper, {follow(u"a"_s, u"a3"_s, u"Maren Holt"_s, u"Same here"_s, 0)});
    ASSERT_TRUE(soon([&] { return sendButton().text() == u"Send reply"_s; })) << "that is other news";
    EXPECT_TRUE(news().startsWith(u"Maren Holt and 1 other"_s)) << news().toStdString();
    send();
    EXPECT_TRUE(outboxEntries().isEmpty());
    send();
    EXPECT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_TRUE(soon([&] { return news().isEmpty(); }));
}

TEST_F(ComposerAnswers, NewsAreKnownAfterARestartAndSeenOnce)
{
    openWithOne();
    type(u"On its way"_s);
    ASSERT_TRUE(soon([&] { return draftsOf(u"a"_s).size() == 1; }));
    restart();
    m_workspace.clock().advance(kMinuteMs);
    bring(m_whisper, {follow(u"a"_s, u"a2"_s, u"Ines Carvalho"_s, u"Found it, thanks"_s, 0)});
    openPage();
    show(u"a"_s);
    ASSERT_TRUE(soon([&] { return !news().isEmpty(); }));
    QTest::mouseClick(find<ComposerStrip>("composerStrip").findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_EQ(news(), QString());
    EXPECT_FALSE(thread().visibleRect(thread().model().idAt(1)).isNull());
    send();
    EXPECT_TRUE(soon([&] { return outboxEntries().size() == 1; })) << "what was looked at is asked about no more";
}

TEST_F(ComposerAnswers, WhatIOrTheThreadSaidBeforeIsNoNews)
{
    openWithOne();
    type(u"First"_s);
    send();
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    type(u"Second"_s);
    choose("noteKind");
    type(u"mine"_s);
    send();
    ASSERT_TRUE(soon([&] { return thread().model().count() == 3; }));
    choose("replyKind");
    EXPECT_EQ(news(), QString());
    send();
    EXPECT_TRUE(soon([&] { return outboxEntries().size() == 2; }));
}

} // namespace
} // namespace rapport::test
