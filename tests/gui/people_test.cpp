// The person beside the thread: who may be the same, groups, notes, the history, and the commands for all of it.
#include "gui/inbox/toast.h"
#include "gui/people/engagementbar.h"
#include "gui/people/personchooser.h"
#include "gui/people/samepeopledialog.h"
#include "gui/people/samepersoncard.h"
#include "inbox_fixture.h"
#include "store/contacts.h"
#include "store/matchkeys.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/personnotes.h"

#include <QAccessible>
#include <QListWidget>
#include <QShortcut>

namespace rapport::test {
namespace {

class PeopleInInbox : public InboxTest
{
protected:
    /// Ines asks here, and somebody of her name there.
    void openWithTwo()
    {
        bring(m_chirp, {ask(u"q"_s, u"Ines Carvalho"_s, u"Where is my loom?"_s, 10)});
        bring(m_journal, {ask(u"j"_s, u"Inês Carvalho"_s, u"Lovely shed."_s, 90)});
        ASSERT_TRUE(store::settleMatchKeys(m_workspace.store()));
        openPage();
        pick(u"q"_s);
        ASSERT_TRUE(soon([&] { return personName() == u"Ines Carvalho"_s; }));
    }
    [[nodiscard]] QString personName() const
    {
        const auto *label = m_page->findChild<QLabel *>(u"personName"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] ContactId contactOf(const QString &key, const Account &account)
    {
        const ConversationId id = conversation(key, &account);
        return m_workspace.read([id](Reader &r) {
            return store::identity(r, store::conversation(r, id)->person).value_or(Identity{}).contact;
        });
    }
    [[nodiscard]] ContactId ines() { return contactOf(u"q"_s, m_chirp); }
    [[nodiscard]] ContactId other() { return contactOf(u"j"_s, m_journal); }
    [[nodiscard]] QStringList notes()
    {
        QStringList texts;
        const ContactId contact = ines();
        for (const PersonNote &note :
             m_workspace.read([contact](Reader &r) { return store::notesAbout(r, contact, 9); }))
            texts.append(note.text);
        return texts;
    }
    [[nodiscard]] QStringList groups()
    {
        const ContactId contact = ines();
        return m_workspace.read([contact](Reader &r) { return store::groupsOf(r, contact); });
    }
    template<class W>
    [[nodiscard]] QList<W *> shown(const char *name) const
    {
        QList<W *> found = m_page->findChildren<W *>(QLatin1StringView(name));
        found.removeIf([](W *one) { return !one->isVisible(); });
        return found;
    }
    void run(const char *command) { Q_EMIT find<QShortcut>(command).activated(); }
    /// By its name in the palette.
    void choose(const QString &title)
    {
        run("paletteShortcut");
        QLineEdit *field = nullptr;
        ASSERT_TRUE(soon([&] { return (field = m_page->window()->findChild<QLineEdit *>(u"pickerField"_s)); }));
        QTest::keyClicks(field, title);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Waits until something is said that can be taken back, so that it is what Ctrl+Z takes back.
    void undoOnceSaid(const QString &sentence)
    {
        auto *toast = m_page->findChild<Toast *>();
        ASSERT_TRUE(soon([&] { return toast->sentence() == sentence; })) << qPrintable(toast->sentence());
        toast->say(u"-"_s);
        QTest::keyClick(&thread(), Qt::Key_Z, Qt::ControlModifier);
        ASSERT_TRUE(soon([&] { return toast->sentence() == u"Undone."_s; })) << qPrintable(toast->sentence());
    }
    [[nodiscard]] bool askedAboutSame() const { return !shown<SamePersonCard>("samePersonCard").isEmpty(); }
    [[nodiscard]] QPlainTextEdit &noteEditor() const { return find<QPlainTextEdit>("personNoteEditor"); }
};

TEST_F(PeopleInInbox, TwoAreMadeOneAndTwoAgain)
{
    openWithTwo();
    ASSERT_TRUE(soon([&] { return askedAboutSame(); }));
    const ContactId before = other();
    QTest::mouseClick(shown<QPushButton>("samePersonButton").first(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return other() == ines(); }));
    EXPECT_TRUE(soon([&] { return shown<QAbstractButton>("identityChip").size() == 2; }));
    EXPECT_TRUE(soon([&] { return !askedAboutSame(); }));
    undoOnceSaid(u"Merged with Inês Carvalho."_s);
    EXPECT_TRUE(soon([&] { return other() == before; }));
    EXPECT_TRUE(soon([&] { return askedAboutSame(); })) << "what was taken back may be asked again";
}

TEST_F(PeopleInInbox, WhoIsNotTheSameIsNotAskedAboutAgain)
{
    openWithTwo();
    ASSERT_TRUE(soon([&] { return askedAboutSame(); }));
    QTest::mouseClick(shown<QPushButton>("notSamePersonButton").first(), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return !askedAboutSame(); }));
    pick(u"q"_s);
    restart();
    openPage();
    pick(u"q"_s);
    ASSERT_TRUE(soon([&] { return personName() == u"Ines Carvalho"_s; }));
    EXPECT_FALSE(askedAboutSame());
}

TEST_F(PeopleInInbox, AllWhoMayBeTheSameAreWorkedThroughByKeyboard)
{
    openWithTwo();
    choose(u"Who may be the same person"_s);
    SamePeopleDialog *dialog = nullptr;
    ASSERT_TRUE(soon([&] { return (dialog = m_page->findChild<SamePeopleDialog *>()); }));
    auto *list = dialog->findChild<QListWidget *>(u"samePeopleList"_s);
    ASSERT_TRUE(soon([&] { return list->count() == 1; }));
    EXPECT_TRUE(list->item(0)->text().contains(u"Journal"_s)) << qPrintable(list->item(0)->text());
    EXPECT_FALSE(dialog->findChild<QLabel *>(u"samePeopleReasons"_s)->text().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return other() == ines(); }));
    EXPECT_EQ(list->count(), 0);
    auto *undo = dialog->findChild<QPushButton *>(u"samePeopleUndo"_s);
    ASSERT_TRUE(soon([&] { return undo->isVisible(); }));
    undo->click();
    EXPECT_TRUE(soon([&] { return other() != ines() && list->count() == 1; }));
    QTest::keyClick(dialog, Qt::Key_Delete);
    EXPECT_TRUE(soon([&] {
        const ContactId one = ines();
        const ContactId two = other();
        return m_workspace.read([&](Reader &r) { return store::areNotSame(r, one, two); });
    }));
    dialog->close();
}

TEST_F(PeopleInInbox, APersonIsMergedWithWhoeverIsFound)
{
    bring(m_journal, {ask(u"x"_s, u"Birdie"_s, u"Quite another name"_s, 50)});
    openWithTwo();
    choose(u"Merge the person"_s);
    PersonChooser *chooser = nullptr;
    ASSERT_TRUE(soon([&] { return (chooser = m_page->findChild<PersonChooser *>()); }));
    auto *field = chooser->findChild<QLineEdit *>(u"personChooserField"_s);
    auto *list = chooser->findChild<QListWidget *>(u"personChooserList"_s);
    QTest::keyClicks(field, u"bird"_s);
    ASSERT_TRUE(soon([&] { return list->count() == 1; }));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return contactOf(u"x"_s, m_journal) == ines(); }));
    // And parted by the menu of the identity.
    ASSERT_TRUE(soon([&] { return shown<QAbstractButton>("identityChip").size() == 2; }));
    QTest::mouseClick(shown<QAbstractButton>("identityChip").last(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return m_page->findChild<QAction *>(u"partIdentityAction"_s); }));
    m_page->findChild<QAction *>(u"partIdentityAction"_s)->trigger();
    EXPECT_TRUE(soon([&] { return contactOf(u"x"_s, m_journal) != ines(); }));
}

TEST_F(PeopleInInbox, ANoteIsKeptWhileItIsTyped)
{
    openWithTwo();
    run("personNoteShortcut");
    ASSERT_TRUE(soon([&] { return noteEditor().isVisible() && noteEditor().hasFocus(); }));
    QTest::keyClicks(&noteEditor(), u"Likes tea, jk"_s);
    EXPECT_TRUE(soon([&] { return notes() == QStringList{u"Likes tea, jk"_s}; })) << "letters are no commands here";
    EXPECT_TRUE(noteEditor().isVisible()) << "it stays open while it is kept";
    QTest::keyClicks(&noteEditor(), u" and cake"_s);
    QTest::keyClick(&noteEditor(), Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return notes() == QStringList{u"Likes tea, jk and cake"_s}; }));
    ASSERT_TRUE(soon([&] { return shown<QLabel>("personNoteText").size() == 1; }));
    undoOnceSaid(u"Noted."_s);
    EXPECT_TRUE(soon([&] { return notes().isEmpty(); }));
    EXPECT_TRUE(soon([&] { return shown<QLabel>("personNoteText").isEmpty(); }));
}

TEST_F(PeopleInInbox, WhatIsTypedIsKeptWhenThePersonChanges)
{
    bring(m_chirp, {ask(u"z"_s, u"Zoe"_s, u"Hello"_s, 5)});
    openWithTwo();
    run("personNoteShortcut");
    ASSERT_TRUE(soon([&] { return noteEditor().isVisible(); }));
    QTest::keyClicks(&noteEditor(), u"In a hurry"_s);
    pick(u"z"_s);
    EXPECT_TRUE(soon([&] { return notes() == QStringList{u"In a hurry"_s}; }));
    EXPECT_TRUE(soon([&] { return personName() == u"Zoe"_s && !noteEditor().isVisible(); }));
    EXPECT_TRUE(shown<QLabel>("personNoteText").isEmpty()) << "nothing of Ines is Zoe's";
}

TEST_F(PeopleInInbox, ANoteIsChangedAndRemoved)
{
    openWithTwo();
    run("personNoteShortcut");
    QTest::keyClicks(&noteEditor(), u"One"_s);
    QTest::keyClick(&noteEditor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return shown<QPushButton>("changeNoteButton").size() == 1; }));
    QTest::mouseClick(shown<QPushButton>("changeNoteButton").first(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return noteEditor().isVisible(); }));
    EXPECT_EQ(noteEditor().toPlainText(), u"One"_s);
    m_page->findChild<Toast *>()->say(u"-"_s);
    QTest::keyClicks(&noteEditor(), u", two"_s);
    QTest::keyClick(&noteEditor(), Qt::Key_Escape);
    ASSERT_TRUE(soon([&] { return notes() == QStringList{u"One, two"_s}; }));
    undoOnceSaid(u"Noted."_s);
    EXPECT_TRUE(soon([&] { return notes() == QStringList{u"One"_s}; }));
    ASSERT_TRUE(soon([&] { return shown<QPushButton>("removeNoteButton").size() == 1; }));
    QTest::mouseClick(shown<QPushButton>("removeNoteButton").first(), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return notes().isEmpty(); }));
    undoOnceSaid(u"The note is removed."_s);
    EXPECT_TRUE(soon([&] { return notes() == QStringList{u"One"_s}; }))
        << qPrintable(m_page->findChild<Toast *>()->sentence());
}

TEST_F(PeopleInInbox, GroupsAreChosenOrMade)
{
    openWithTwo();
    run("personGroupShortcut");
    ASSERT_TRUE(soon([&] { return m_page->window()->findChild<QLineEdit *>(u"pickerField"_s); }));
    auto *field = m_page->window()->findChild<QLineEdit *>(u"pickerField"_s);
    QTest::keyClicks(field, u"Teachers"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return groups() == QStringList{u"Teachers"_s}; }));
    ASSERT_TRUE(soon([&] { return shown<QAbstractButton>("groupChip").size() == 1; }));
    EXPECT_EQ(shown<QAbstractButton>("groupChip").first()->accessibleName(), u"Group Teachers"_s);
    undoOnceSaid(u"Added to “Teachers”."_s);
    EXPECT_TRUE(soon([&] { return groups().isEmpty(); }));
}

TEST_F(PeopleInInbox, TheListShowsAllWithThePerson)
{
    bring(m_chirp, {ask(u"r"_s, u"Ines Carvalho"_s, u"And my heddle?"_s, 200)});
    openWithTwo();
    choose(u"all conversations with the person"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"q"_s, u"r"_s}; })) << qPrintable(listed().join(u' '));
}

TEST_F(PeopleInInbox, TheHistoryComesOnDemand)
{
    QList<RemoteMessage> many;
    for (int i = 0; i < 40; ++i)
        many.append(ask(u"h%1"_s.arg(i), u"Ines Carvalho"_s, u"Question %1"_s.arg(i), 1000 + i));
    bring(m_chirp, many);
    openWithTwo();
    ASSERT_TRUE(soon([&] { return shown<QPushButton>("recentConversation").size() == 8; }));
    QTest::mouseClick(shown<QAbstractButton>("moreHistoryButton").first(), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return shown<QPushButton>("recentConversation").size() == 33; }));
    QTest::mouseClick(shown<QAbstractButton>("moreHistoryButton").first(), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return shown<QPushButton>("recentConversation").size() == 41; }));
    EXPECT_TRUE(soon([&] { return shown<QAbstractButton>("moreHistoryButton").isEmpty(); }));
}

TEST_F(PeopleInInbox, TheLadderSaysWhy)
{
    openWithTwo();
    auto &bar = find<EngagementBar>("engagementBar");
    ASSERT_TRUE(soon([&] { return bar.accessibleDescription().contains(u"Creates"_s); }))
        << qPrintable(bar.accessibleDescription());
    EXPECT_TRUE(bar.toolTip().contains(u"1 message"_s)) << qPrintable(bar.toolTip());
}

TEST_F(PeopleInInbox, EveryControlHasANameAndIsReachedByTab)
{
    openWithTwo();
    run("personNoteShortcut");
    QTest::keyClicks(&noteEditor(), u"One"_s);
    QTest::keyClick(&noteEditor(), Qt::Key_Escape);
    ASSERT_TRUE(soon([&] { return askedAboutSame() && !shown<QPushButton>("changeNoteButton").isEmpty(); }));
    for (QWidget *widget : find<QWidget>("personContent").findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(accessible, nullptr);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
    }
    run("focusPersonShortcut");
    EXPECT_TRUE(find<QWidget>("personContent").isAncestorOf(m_page->focusWidget()));
}

} // namespace
} // namespace rapport::test
