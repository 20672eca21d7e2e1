#include "composer_fixture.h"
#include "gui/composer/spelldictionaries.h"
#include "support/cputimer.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

namespace rapport::test {
namespace {

class ComposerTyping : public ComposerTest
{
protected:
    [[nodiscard]] QStringList offered()
    {
        QStringList titles;
        for (int i = 0; offers().isVisible() && i < offers().count(); ++i)
            titles.append(offers().item(i)->text());
        return titles;
    }
    void openWithPeople()
    {
        RemoteMessage maren = ask(u"b"_s, u"Ina Elsewhere"_s, u"Hello there"_s, 50);
        bring(m_whisper, {maren});
        bring(m_chirp, {ask(u"c"_s, u"Ingo Otherplace"_s, u"Hello there"_s, 50)});
        openWith({ask(u"a"_s, u"Ines Carvalho"_s, u"A cracked heddle"_s, 300),
                  follow(u"a"_s, u"a2"_s, u"Maren Holt"_s, u"I can lend mine"_s, 100)});
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
};

TEST_F(ComposerTyping, PeopleAreOfferedByKeyboard)
{
    openWithPeople();
    type(u"Ask @"_s);
    EXPECT_EQ(offered(), QStringList({u"Maren Holt"_s, u"Ines Carvalho"_s})) << "whoever wrote last first";
    type(u"in"_s);
    EXPECT_TRUE(soon([&] {
        return offered() == QStringList({u"Ines Carvalho"_s, u"Ina Elsewhere"_s});
    })) << "then those of the channel, and of no other: "
        << offered().join(u", "_s).toStdString();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(editor().toPlainText(), u"Ask @inaelsewhere "_s);
    EXPECT_FALSE(offers().isVisible());

    type(u"or @mar"_s);
    EXPECT_TRUE(offers().isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(offers().isVisible());
    EXPECT_TRUE(editor().hasFocus()) << "Escape closes the list and nothing else";
    type(u" me@mar"_s);
    EXPECT_FALSE(offers().isVisible()) << "an address is no beginning";
}

TEST_F(ComposerTyping, PeopleAreOfferedByMouse)
{
    openWithPeople();
    QTest::mouseClick(&find<QAbstractButton>("mentionButton"), Qt::LeftButton);
    ASSERT_EQ(offered().size(), 2);
    const QRect place = offers().visualItemRect(offers().item(1));
    QTest::mouseClick(offers().viewport(), Qt::LeftButton, {}, place.center());
    EXPECT_EQ(editor().toPlainText(), u"@inescarvalho "_s);
    EXPECT_TRUE(editor().hasFocus());
}

TEST_F(ComposerTyping, EmojiComeByNameAndFromThePicker)
{
    openWithOne();
    type(u"Great :tad"_s);
    ASSERT_EQ(offered().size(), 1);
    press(Qt::Key_Tab);
    EXPECT_EQ(editor().toPlainText(), u"Great 🎉 "_s);
    type(u"at 10:30 :thumbs_up:"_s);
    EXPECT_EQ(editor().toPlainText(), u"Great 🎉 at 10:30 👍"_s);

    QTest::mouseClick(&find<QAbstractButton>("emojiButton"), Qt::LeftButton);
    auto *picker = m_page->findChild<QDialog *>(u"emojiPicker"_s);
    ASSERT_TRUE(picker);
    EXPECT_EQ(picker->findChild<QComboBox *>(u"emojiCategory"_s)->currentData().toString(), u"recent"_s);
    QTest::keyClick(picker->findChild<QLineEdit *>(u"emojiField"_s), Qt::Key_Escape);
    ASSERT_TRUE(soon([&] { return editor().hasFocus(); })) << "Escape closes it";
    QTest::mouseClick(&find<QAbstractButton>("emojiButton"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return (picker = m_page->findChild<QDialog *>(u"emojiPicker"_s)) != nullptr; }));
    QTest::keyClicks(picker->findChild<QLineEdit *>(u"emojiField"_s), u"kuchen"_s);
    QTest::keyClick(picker->findChild<QLineEdit *>(u"emojiField"_s), Qt::Key_Return);
    EXPECT_TRUE(editor().toPlainText().endsWith(u"👍🎂"_s)) << editor().toPlainText().toStdString();
}

TEST_F(ComposerTyping, AnAddressOverChosenWordsBecomesALinkWhereTheChannelHasMarkup)
{
    openWithOne();
    type(u"our shop"_s);
    editor().selectAll();
    paste(u" https://example.org/shop "_s);
    EXPECT_EQ(editor().toPlainText(), u"[our shop](https://example.org/shop)"_s);
    editor().selectAll();
    paste(u"two words"_s);
    EXPECT_EQ(editor().toPlainText(), u"two words"_s);
    bring(m_chirp, {ask(u"c"_s, u"Dev"_s, u"Printable?"_s, 10)});
    pick(u"c"_s);
    editor().setFocus();
    type(u"shop"_s);
    editor().selectAll();
    paste(u"https://example.org/shop"_s);
    EXPECT_EQ(editor().toPlainText(), u"https://example.org/shop"_s);
}

TEST_F(ComposerTyping, UnknownWordsCanBeCorrectedAndAdded)
{
    // A dictionary of the person's own, where the program looks for them.
    const QString folder = SpellDictionaries::instance().ownFolder();
    QDir().mkpath(folder);
    for (const auto &[name, content] : {std::pair{"qq_QQ.aff", "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n"},
                                        std::pair{"qq_QQ.dic", "3\nthe\nheddle\nleaves\n"}}) {
        QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    SpellDictionaries dictionaries(QFileInfo(folder).path());
    QPlainTextEdit field;
    SpellCheck check(&field, dictionaries);
    check.setLanguage(u"qq"_s);
    ASSERT_TRUE(soon([&] { return dictionaries.languages().contains(u"qq"_s); }));
    EXPECT_EQ(dictionaries.speller(u"qq"_s), nullptr) << "nothing has been written yet";
    field.setPlainText(u"the hedle @hedle leaves\n`hedle` xyzzy"_s);
    ASSERT_TRUE(soon([&] { return dictionaries.speller(u"qq"_s) != nullptr; }));
    const auto first = check.nextWord(0);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->selectedText(), u"hedle"_s);
    EXPECT_EQ(first->selectionStart(), 4);
    EXPECT_EQ(check.suggestions(u"hedle"_s).value(0), u"heddle"_s);
    EXPECT_FALSE(check.wordAt(11)) << "handles are no words";
    const auto formats = field.document()->firstBlock().layout()->formats();
    ASSERT_EQ(formats.size(), 1);
    EXPECT_EQ(formats.first().start, 4);
    EXPECT_EQ(formats.first().format.underlineStyle(), QTextCharFormat::WaveUnderline);

    EXPECT_EQ(check.nextWord(10)->selectedText(), u"xyzzy"_s);
    check.learn(u"xyzzy"_s);
    EXPECT_EQ(check.nextWord(10)->selectedText(), u"hedle"_s) << "from the beginning on";
    SpellDictionaries again(QFileInfo(folder).path());
    EXPECT_TRUE(soon([&] {
        again.want(u"qq"_s);
        return again.isOwn(u"xyzzy"_s) || QFile::exists(QFileInfo(folder).path() + u"/words.txt"_s);
    }));
    check.setNames({u"Ms Hedle"_s});
    EXPECT_FALSE(check.nextWord(0)) << "people may be called what they like";
    check.setNames({});
    EXPECT_TRUE(check.nextWord(0));
    check.setLanguage(u"zz"_s);
    EXPECT_TRUE(dictionaries.isMissing(u"zz"_s));
    EXPECT_FALSE(check.nextWord(0));
}

TEST_F(ComposerTyping, AMissingDictionarySaysWhereToPutOne)
{
    RemoteMessage klingon = ask(u"k"_s, u"Worf"_s, u"nuqneH"_s, 5);
    klingon.language = u"tlh"_s;
    openWith({klingon});
    const auto &button = find<QToolButton>("spellingButton");
    QTest::mouseClick(&find<QAbstractButton>("spellingButton"), Qt::LeftButton);
    auto *menu = m_page->findChild<QMenu *>(u"spellingMenu"_s);
    ASSERT_TRUE(menu);
    EXPECT_FALSE(menu->actions().isEmpty());
    menu->actions().constLast()->trigger();
    EXPECT_EQ(button.accessibleName(), u"Spelling is not checked"_s);
}

TEST_F(ComposerTyping, KeysAreShownWithinAFrameHoweverLongTheThread)
{
    QList<RemoteMessage> messages{ask(u"a"_s, u"Ines Carvalho"_s, u"A cracked heddle"_s, 3'000)};
    for (int i = 0; i < 2'000; ++i)
        messages.append(follow(u"a"_s, u"r%1"_s.arg(i), u"Dev Raman"_s, u"Answer number %1"_s.arg(i), 2'500 - i));
    openWith(messages);
    QTest::mouseClick(&find<QAbstractButton>("previewButton"), Qt::LeftButton);
    type(u"It takes a while, @ada.example, see https://example.org/x"_s);
    constexpr int kKeys = 60;
    const CpuTimer timer;
    for (int i = 0; i < kKeys; ++i) {
        type(i % 6 == 5 ? u" "_s : u"a"_s);
        composer().grab(); // lays out and paints
    }
    EXPECT_LT(static_cast<double>(timer.elapsedMs()) / kKeys, 16.0) << "of processor time for each key";
}

TEST_F(ComposerTyping, TheFieldGrowsWithItsTextAndNoFurther)
{
    openWithOne();
    const int before = editor().height();
    editor().setPlainText(u"line\n"_s.repeated(7));
    EXPECT_TRUE(soon([&] { return editor().height() > before; }));
    editor().setPlainText(u"line\n"_s.repeated(500));
    QTest::qWait(20);
    EXPECT_LT(editor().height(), 220);
    editor().setPlainText(u"line"_s);
    EXPECT_TRUE(soon([&] { return editor().height() == before; }));
}

} // namespace
} // namespace rapport::test
