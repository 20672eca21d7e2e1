// Saved replies: found, filled in, written and taken back.
#include "gui/replies/repliesdialog.h"
#include "gui/replies/replyeditor.h"
#include "gui/replies/replypicker.h"
#include "gui/theme/icons.h"
#include "store/savedreplies.h"
#include "writing_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace rapport::test {
namespace {

class RepliesTest : public WritingTest
{
protected:
    void addReply(const QString &name, const QString &text, const QString &shortcut = {}, int uses = 0)
    {
        SavedReply reply;
        reply.name = name;
        reply.text = text;
        reply.shortcut = shortcut;
        reply.uses = uses;
        reply.position = 1000;
        m_workspace.write([&](Writer &w) { store::addSavedReply(w, reply); });
    }
    [[nodiscard]] QList<SavedReply> replies() { return m_workspace.read(store::savedReplies); }
};

TEST_F(RepliesTest, TheMostUsedRepliesStandFirstAndReadAsTheyWillHere)
{
    addReply(u"Rare"_s, u"Rare"_s);
    addReply(u"Thanks"_s, u"Thank you, {{person.first_name|there}}. {{person.surname}}"_s, u"thx"_s, 9);
    QWidget window;
    window.resize(900, 600);
    window.show();
    auto *picker = new ReplyPicker(m_context, m_conversation, &window);
    picker->popUp();
    ASSERT_TRUE(soon([&] { return picker->list().count() == 2; }));
    EXPECT_TRUE(picker->list().item(0)->text().startsWith(u"Thanks"_s));
    EXPECT_EQ(find<QPlainTextEdit>(*picker, "replyPickerPreview").toPlainText(),
              u"Thank you, Jane. {{person.surname}}"_s);
    EXPECT_TRUE(find<QLabel>(*picker, "replyPickerOpen").text().contains(u"{{person.surname}}"_s));
    QTest::keyClick(&picker->field(), Qt::Key_Down);
    EXPECT_EQ(find<QPlainTextEdit>(*picker, "replyPickerPreview").toPlainText(), u"Rare"_s);

    FilledReply taken;
    QObject::connect(picker, &ReplyPicker::chosen, &window, [&](const FilledReply &filled) { taken = filled; });
    QTest::keyClicks(&picker->field(), u"thx"_s);
    EXPECT_EQ(picker->list().count(), 1);
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    EXPECT_EQ(taken.text, u"Thank you, Jane. {{person.surname}}"_s);
    ASSERT_EQ(taken.open.size(), 1);
    EXPECT_TRUE(soon([&] { return replies().last().uses == 10; })) << "the use is counted";
}

TEST_F(RepliesTest, WhatIsTypedBeforeTheRepliesAreReadCounts)
{
    addReply(u"Shipping"_s, u"We ship"_s, u"ship"_s);
    addReply(u"Thanks"_s, u"Thank you"_s, u"thx"_s);
    QWidget window;
    window.resize(900, 600);
    window.show();
    auto *picker = new ReplyPicker(m_context, m_conversation, &window);
    QString taken;
    QObject::connect(picker, &ReplyPicker::chosen, &window, [&](const FilledReply &filled) { taken = filled.text; });
    picker->popUp(u"sh"_s);
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return taken == u"We ship"_s; }));
}

TEST_F(RepliesTest, WithoutRepliesThePickerSaysWhatTheyAreForAndLeadsToThem)
{
    QWidget window;
    window.resize(900, 600);
    window.show();
    auto *picker = new ReplyPicker(m_context, m_conversation, &window);
    QSignalSpy manage(picker, &ReplyPicker::managementRequested);
    picker->popUp();
    EXPECT_TRUE(soon([&] { return find<QLabel>(*picker, "replyPickerEmpty").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(*picker, "replyPickerManage"), Qt::LeftButton);
    EXPECT_EQ(manage.count(), 1);
}

TEST_F(RepliesTest, RepliesAreWrittenChangedRemovedAndBroughtBack)
{
    RepliesDialog dialog(m_context, m_conversation);
    dialog.show();
    EXPECT_TRUE(soon([&] { return find<QLabel>(dialog, "repliesEmpty").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(dialog, "replyAdd"), Qt::LeftButton);
    EXPECT_FALSE(find<QPushButton>(dialog, "replySave").isEnabled()) << "without a name and a text";
    find<QLineEdit>(dialog, "replyName").setText(u"Thanks"_s);
    find<QPlainTextEdit>(dialog, "replyText").setPlainText(u"Thank you, {{person.first_name}}"_s);
    EXPECT_TRUE(
        soon([&] { return find<QPlainTextEdit>(dialog, "replyPreview").toPlainText() == u"Thank you, Jane"_s; }));
    QTest::mouseClick(&find<QPushButton>(dialog, "replySave"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().size() == 1; }));
    auto &list = find<QListWidget>(dialog, "replies");
    ASSERT_TRUE(soon([&] { return list.count() == 1 && list.currentRow() == 0; }));

    find<QLineEdit>(dialog, "replyShortcut").setText(u"two words"_s);
    EXPECT_FALSE(find<QPushButton>(dialog, "replySave").isEnabled());
    find<QLineEdit>(dialog, "replyShortcut").setText(u"thx"_s);
    QTest::mouseClick(&find<QPushButton>(dialog, "replySave"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().first().shortcut == u"thx"_s; }));
    ASSERT_TRUE(soon([&] { return find<QPushButton>(dialog, "repliesUndo").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(dialog, "repliesUndo"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().first().shortcut.isEmpty(); }));
    ASSERT_TRUE(soon([&] { return find<QLineEdit>(dialog, "replyShortcut").text().isEmpty(); }));

    QTest::mouseClick(&find<QPushButton>(dialog, "replyRemove"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().isEmpty(); }));
    ASSERT_TRUE(soon([&] { return find<QPushButton>(dialog, "repliesUndo").isVisible(); }));
    QTest::mouseClick(&find<QPushButton>(dialog, "repliesUndo"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().size() == 1; }));
}

TEST_F(RepliesTest, WhatIsBeingWrittenStaysWhenTheListChangesBehindIt)
{
    addReply(u"Thanks"_s, u"Thank you"_s);
    RepliesDialog dialog(m_context, {});
    dialog.show();
    auto &list = find<QListWidget>(dialog, "replies");
    ASSERT_TRUE(soon([&] { return list.currentRow() == 0; }));
    auto &text = find<QPlainTextEdit>(dialog, "replyText");
    text.setPlainText(u"Thank you so"_s);
    addReply(u"Other"_s, u"Other"_s);
    ASSERT_TRUE(soon([&] { return list.count() == 2; }));
    EXPECT_EQ(text.toPlainText(), u"Thank you so"_s);
    EXPECT_TRUE(find<QPushButton>(dialog, "replySave").isEnabled());
    QTest::mouseClick(&find<QPushButton>(dialog, "replySave"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return replies().first().text == u"Thank you so"_s; }));
}

TEST(WritingIcons, AreInTheFont)
{
    for (const char *name : {"add_photo_alternate", "image", "visibility_off", "close", "pause_circle_outline",
                             "schedule_send", "schedule", "edit", "format_quote", "code"})
        EXPECT_TRUE(theme::hasIcon(QString::fromLatin1(name))) << name;
}

} // namespace
} // namespace rapport::test
