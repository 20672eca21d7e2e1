#include "composer_fixture.h"
#include "gui/attachments/attachmentstrip.h"
#include "store/outgoing.h"
#include "store/savedreplies.h"

#include <QClipboard>
#include <QImage>
#include <QMimeData>

namespace rapport::test {
namespace {

class ComposerExtras : public ComposerTest
{
protected:
    [[nodiscard]] QString picture(const QString &name)
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString path = m_folder.filePath(name);
        EXPECT_TRUE(image.save(path));
        return path;
    }
    void pasteFile(const QString &path)
    {
        auto *mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(mime);
        editor().setFocus();
        press(Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] AttachmentStrip &strip() { return find<AttachmentStrip>("attachmentStrip"); }
    [[nodiscard]] QList<Attachment> keptFiles()
    {
        const ConversationId id = conversation(u"a"_s, &m_whisper);
        return m_workspace.read([&](Reader &r) { return store::draftFiles(r, id); });
    }
    void addReply(const QString &name, const QString &text)
    {
        SavedReply reply;
        reply.name = name;
        reply.shortcut = name.toLower();
        reply.text = text;
        m_workspace.write([&](Writer &w) { store::addSavedReply(w, reply); });
    }
    [[nodiscard]] bool isPickerOpen()
    {
        auto *picker = m_page->findChild<QDialog *>(u"replyPicker"_s);
        return picker && picker->isVisible();
    }

    QTemporaryDir m_folder;
};

TEST_F(ComposerExtras, ThePreviewShowsThePictures)
{
    openWithOne();
    QImage image(240, 160, QImage::Format_RGB32);
    const QColor rare(201, 77, 133);
    image.fill(rare);
    const QString path = m_folder.filePath(u"rare.png"_s);
    ASSERT_TRUE(image.save(path));
    pasteFile(path);
    ASSERT_TRUE(soon([&] { return strip().isVisible() && strip().files().size() == 1; }));
    auto &button = find<QAbstractButton>("previewButton");
    if (!button.isChecked())
        button.click();
    auto &preview = find<ComposerPreview>("composerPreview");
    ASSERT_TRUE(soon([&] { return preview.isVisible(); }));
    EXPECT_TRUE(soon([&] {
        const QImage shown = preview.widget()->grab().toImage();
        for (int y = 0; y < shown.height(); y += 4) {
            for (int x = 0; x < shown.width(); x += 4) {
                const QColor here = shown.pixelColor(x, y);
                if (std::abs(here.red() - rare.red()) + std::abs(here.green() - rare.green()) +
                        std::abs(here.blue() - rare.blue()) <
                    12)
                    return true;
            }
        }
        return false;
    }));
}

TEST_F(ComposerExtras, PicturesThatArePastedGoWithTheAnswer)
{
    openWithOne();
    EXPECT_FALSE(strip().isVisible());
    pasteFile(picture(u"heddle.png"_s));
    ASSERT_TRUE(soon([&] { return keptFiles().size() == 1; }));
    ASSERT_TRUE(soon([&] { return strip().isVisible() && strip().files().size() == 1; }));
    EXPECT_EQ(editor().toPlainText(), QString()) << "not the place of the file";
    EXPECT_TRUE(soon([&] { return sendButton().isEnabled(); })) << "a picture says it all";

    auto *altText = strip().findChild<QWidget *>(u"attachmentAltText"_s);
    ASSERT_TRUE(altText);
    altText->setFocus();
    QTest::keyClicks(altText, u"A split heddle"_s);
    type(u"Like this?"_s);
    restart(); // and everything that was typed a moment ago is still there
    openPage();
    show(u"a"_s);
    ASSERT_TRUE(soon([&] { return strip().isVisible() && strip().files().size() == 1; }));
    EXPECT_EQ(strip().files().first().altText, u"A split heddle"_s);
    EXPECT_EQ(editor().toPlainText(), u"Like this?"_s);

    send();
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    const auto reply = std::get<ReplyAction>(outboxEntries().first().action);
    ASSERT_EQ(reply.files.size(), 1);
    EXPECT_EQ(reply.files.first().altText, u"A split heddle"_s);
    EXPECT_TRUE(soon([&] { return !strip().isVisible() && keptFiles().isEmpty(); }));
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    thread().menuFor(thread().model().idAt(1))->findChild<QAction *>(u"footAction"_s)->trigger();
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"Like this?"_s && strip().files().size() == 1; }));
}

TEST_F(ComposerExtras, FilesGoOnlyWithWhatEverybodyReads)
{
    openWithOne();
    EXPECT_TRUE(find<QWidget>("attachButton").isVisible());
    choose("noteKind");
    pasteFile(picture(u"heddle.png"_s));
    EXPECT_EQ(editor().toPlainText(), QString());
    EXPECT_TRUE(soon([&] { return find<QLabel>("toastText").text().contains(u"cannot go"_s); }));
    EXPECT_FALSE(find<QWidget>("attachButton").isVisible());
    EXPECT_TRUE(keptFiles().isEmpty());
}

TEST_F(ComposerExtras, ASlashOpensTheSavedReplies)
{
    addReply(u"Replacement"_s, u"Hello {{person.first_name|there}}, order {{number}} leaves today."_s);
    addReply(u"Thanks"_s, u"Thank you."_s);
    openWithOne();
    type(u"/"_s);
    auto *field = m_page->findChild<QLineEdit *>(u"replyPickerField"_s);
    ASSERT_TRUE(field);
    auto *list = m_page->findChild<QListWidget *>(u"replyPickerList"_s);
    ASSERT_TRUE(soon([&] { return list->count() == 2; }));
    QTest::keyClicks(field, u"repl"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return editor().toPlainText() == u"Hello Ines, order {{number}} leaves today."_s; }));
    EXPECT_EQ(editor().textCursor().selectedText(), u"{{number}}"_s) << "to be typed over";
    QTest::qWait(10);
    EXPECT_EQ(editor().toPlainText(), u"Hello Ines, order {{number}} leaves today."_s);
    type(u"and/or"_s);
    EXPECT_FALSE(isPickerOpen()) << "inside a line it is but a slash";
}

TEST_F(ComposerExtras, WhoeverWantedASlashGoesOnWriting)
{
    openWithOne();
    type(u"/"_s);
    auto *field = m_page->findChild<QLineEdit *>(u"replyPickerField"_s);
    ASSERT_TRUE(field);
    QTest::keyClicks(field, u"me waves"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"/me waves"_s; })) << editor().toPlainText().toStdString();
    EXPECT_TRUE(soon([&] { return m_page->focusWidget() == &editor(); }));
    press(Qt::Key_Slash, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return isPickerOpen(); }));
}

TEST_F(ComposerExtras, AnAnswerCanLeaveLater)
{
    openWithOne();
    type(u"In an hour"_s);
    auto &menu = find<QMenu>("sendLaterMenu");
    Q_EMIT menu.aboutToShow();
    ASSERT_FALSE(menu.actions().isEmpty());
    menu.actions().constFirst()->trigger();
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_TRUE(outboxEntries().first().isPlanned());
    EXPECT_EQ(editor().toPlainText(), QString());
    ASSERT_TRUE(soon([&] { return find<QWidget>("plannedBar").isVisible(); }));
    QTest::mouseClick(&find<QAbstractButton>("plannedTakeBack"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"In an hour"_s; }));
    EXPECT_TRUE(soon([&] { return !find<QWidget>("plannedBar").isVisible(); }));
}

TEST_F(ComposerExtras, ADraftTooLongToSendSurvivesLikeAnyOther)
{
    openWithOne();
    const QString text = u"One sentence of many. "_s.repeated(20);
    editor().setPlainText(text);
    choose("directKind");
    type(u"and a private one"_s);
    restart();
    openPage();
    show(u"a"_s);
    choose("replyKind");
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == text; }));
    EXPECT_TRUE(find<QWidget>("splitButton").isVisible());
    choose("directKind");
    EXPECT_EQ(editor().toPlainText(), u"and a private one"_s);
}

} // namespace
} // namespace rapport::test
