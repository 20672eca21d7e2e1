#include "inbox_fixture.h"

#include "gui/inbox/conversationpane.h"
#include "gui/inbox/foundtext.h"
#include "gui/inbox/viewlist.h"

#include <QScrollBar>
#include <QSignalSpy>

namespace rapport::test {

namespace {

class InboxSearch : public InboxTest
{
protected:
    [[nodiscard]] QLineEdit &field() const { return find<QLineEdit>("searchField"); }
    [[nodiscard]] ConversationPane &pane() const { return find<ConversationPane>("conversationPane"); }
    [[nodiscard]] ConversationModel &model() const { return static_cast<ConversationModel &>(*list().model()); }
    [[nodiscard]] QString figures() const { return find<QWidget>("viewFigures").accessibleName(); }
    /// What a row shows of the message that it was found by, with brackets around the words.
    [[nodiscard]] QString snippet(int row) const
    {
        const ListedConversation *shown = model().row(row);
        if (!shown)
            return u"not loaded"_s;
        FoundText found = model().foundIn(*shown);
        for (auto it = found.finds.rbegin(); it != found.finds.rend(); ++it) {
            found.text.insert(it->begin + it->length, u']');
            found.text.insert(it->begin, u'[');
        }
        return found.text;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&list(), key, modifiers); }
};

} // namespace

TEST_F(InboxSearch, ShowsWhereTheWordsStandNewestFirst)
{
    bring(m_chirp, {ask(u"old"_s, u"Ines"_s, u"My loom creaks"_s, 300), ask(u"other"_s, u"Dev"_s, u"Wool?"_s, 5)});
    bring(m_chirp, {follow(u"old"_s, u"old2"_s, u"Maren"_s, u"Oil the loom"_s, 20),
                    follow(u"old"_s, u"old3"_s, u"Ines"_s, u"Thank you"_s, 2),
                    ask(u"new"_s, u"Agnes"_s, u"Which LOOM for a beginner?"_s, 10)});
    openPage();
    field().setText(u"loom"_s);
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"new"_s, u"old"_s}); }));
    EXPECT_TRUE(soon([&] { return snippet(0) == u"Which [LOOM] for a beginner?"_s; }));
    EXPECT_TRUE(soon([&] { return snippet(1) == u"Maren: Oil the [loom]"_s; })) << "the newest that fits, and whose";
    EXPECT_EQ(figures(), u"2 · 3 messages"_s);
    EXPECT_TRUE(list().model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"Oil the loom"_s));

    field().clear();
    EXPECT_TRUE(soon([&] { return listed().size() == 3 && snippet(0).isEmpty(); }));
}

TEST_F(InboxSearch, AnswersOnlyTheNewestQuestion)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"loom"_s, 30), ask(u"b"_s, u"Dev"_s, u"loop"_s, 20),
                    ask(u"c"_s, u"Dev"_s, u"lost"_s, 10)});
    openPage();
    ASSERT_TRUE(soon([&] { return listed().size() == 3; }));
    const QHash<QString, QStringList> right{{u"l"_s, {u"c"_s, u"b"_s, u"a"_s}},
                                            {u"lo"_s, {u"c"_s, u"b"_s, u"a"_s}},
                                            {u"loo"_s, {u"b"_s, u"a"_s}},
                                            {u"loom"_s, {u"a"_s}},
                                            {u"lost"_s, {u"c"_s}}};
    QStringList wrong;
    const auto check = [&] {
        if (listed() != right.value(field().text()))
            wrong.append(field().text() + u" -> "_s + listed().join(u' '));
    };
    const QMetaObject::Connection checked = QObject::connect(&pane(), &ConversationPane::listed, &pane(), check);
    for (int round = 0; round < 20; ++round) {
        for (const QString &text : {u"l"_s, u"lo"_s, u"loo"_s, u"loom"_s, u"lost"_s, u"loo"_s}) {
            field().setText(text);
            if (round % 3 == 0)
                QTest::qWait(1);
        }
    }
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"b"_s, u"a"_s}); }));
    QTest::qWait(50);
    EXPECT_TRUE(wrong.isEmpty()) << qPrintable(wrong.join(u'\n'));
    QObject::disconnect(checked);
}

TEST_F(InboxSearch, PutsTheRestBelowWithoutMovingAnything)
{
    QList<RemoteMessage> many;
    for (int i = 0; i < 300; ++i)
        many.append(ask(u"k%1"_s.arg(i), u"Ines"_s, u"loom number %1"_s.arg(i), 400 - i));
    bring(m_chirp, many);
    openPage();
    ASSERT_TRUE(soon([&] { return list().model()->rowCount() == 300; }));
    QSignalSpy shown(&pane(), &ConversationPane::listed);
    field().setText(u"loom"_s);
    ASSERT_TRUE(soon([&] { return shown.count() > 0; }));
    EXPECT_LT(model().rowCount(), 300) << "a first page";
    EXPECT_EQ(figures(), u"60+ · 60+ messages"_s);
    pick(u"k280"_s);
    list().verticalScrollBar()->setValue(900);
    const ConversationId top = model().idAt(list().indexAt({5, 5}).row());
    ASSERT_TRUE(soon([&] { return model().rowCount() == 300; }));
    EXPECT_EQ(figures(), u"300 · 300 messages"_s);
    EXPECT_EQ(list().current(), conversation(u"k280"_s));
    EXPECT_EQ(model().idAt(list().indexAt({5, 5}).row()), top);
    EXPECT_EQ(listed().first(), u"k299"_s);
    EXPECT_EQ(listed().last(), u"k0"_s);
}

TEST_F(InboxSearch, JumpsToTheMessageAndFromHitToHit)
{
    bring(m_chirp, {ask(u"long"_s, u"Ines"_s, u"The loom arrived"_s, 500)});
    QList<RemoteMessage> answers;
    for (int i = 0; i < 60; ++i) {
        const QString text = i == 20 ? u"Is the loom warped?"_s : u"Line\nafter line %1"_s.arg(i);
        answers.append(follow(u"long"_s, u"r%1"_s.arg(i), u"Dev"_s, text, 400 - i));
    }
    bring(m_chirp, answers);
    bring(m_chirp, {ask(u"last"_s, u"Agnes"_s, u"Another loom"_s, 450)});
    openPage();
    ASSERT_TRUE(soon([&] { return listed().size() == 2; }));
    field().setFocus();
    field().setText(u"loom"_s);
    ASSERT_TRUE(soon([&] { return snippet(0) == u"Is the [loom] warped?"_s; }));
    const auto shows = [&](const QString &text) {
        return soon([&] {
            const int index = thread().model().indexOf(thread().currentMessage());
            return index >= 0 && thread().model().at(index).message.text == text &&
                   !thread().visibleRect(thread().currentMessage()).isNull();
        });
    };
    QTest::keyClick(&field(), Qt::Key_Return);
    EXPECT_TRUE(shows(u"Is the loom warped?"_s));
    EXPECT_TRUE(list().hasFocus());
    press(Qt::Key_F3);
    EXPECT_TRUE(shows(u"The loom arrived"_s)) << "an older one of the same conversation";
    press(Qt::Key_F3);
    EXPECT_TRUE(shows(u"Another loom"_s)) << "then the next conversation";
    EXPECT_EQ(list().current(), conversation(u"last"_s));
    press(Qt::Key_F3);
    EXPECT_TRUE(shows(u"Another loom"_s)) << "there are no more";
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_TRUE(shows(u"The loom arrived"_s));
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_TRUE(shows(u"Is the loom warped?"_s));
}

TEST_F(InboxSearch, OffersWhatWasMeant)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"The heddle is cracked"_s, 30), ask(u"b"_s, u"Dev"_s, u"A heddle"_s, 3)});
    openPage();
    field().setText(u"hedle cracked"_s);
    ASSERT_TRUE(soon([&] { return find<QPushButton>("meantButton").isVisible(); }));
    EXPECT_EQ(find<QPushButton>("meantButton").text(), u"Did you mean “heddle cracked”?"_s);
    QTest::mouseClick(&find<QPushButton>("meantButton"), Qt::LeftButton);
    EXPECT_EQ(field().text(), u"heddle cracked"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"a"_s}; }));
    EXPECT_TRUE(soon([&] { return !find<QPushButton>("meantButton").isVisible(); }));
}

TEST_F(InboxSearch, SearchesEverywhereOrInTheViewAlone)
{
    bring(m_chirp, {ask(u"done"_s, u"Ines"_s, u"loom"_s, 30), ask(u"open"_s, u"Dev"_s, u"loom"_s, 3)});
    ASSERT_TRUE(m_commands->close(conversation(u"done"_s)).result());
    openPage();
    EXPECT_FALSE(find<QWidget>("searchAside").isVisible());
    field().setText(u"loom"_s);
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"open"_s, u"done"_s}); }));
    EXPECT_EQ(find<QAbstractButton>("searchInView").text(), u"Needs reply"_s);
    QTest::mouseClick(&find<QAbstractButton>("searchInView"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"open"_s}; }));
    QTest::mouseClick(&find<QAbstractButton>("searchEverywhere"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return listed().size() == 2; }));
}

TEST_F(InboxSearch, FindsPeopleAndNotes)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Hello"_s, 30), ask(u"b"_s, u"Dev"_s, u"Ines is nice"_s, 3)});
    ASSERT_TRUE(m_commands->addNote(conversation(u"a"_s), u"Prefers oak looms"_s).result());
    openPage();
    field().setText(u"oak"_s);
    ASSERT_TRUE(soon([&] { return listed() == QStringList{u"a"_s}; }));
    EXPECT_TRUE(soon([&] { return snippet(0) == u"Note: Prefers [oak] looms"_s; }));

    field().setText(u"ines"_s);
    ASSERT_TRUE(soon([&] { return find<QWidget>("foundPeople").isVisible(); }));
    QTest::mouseClick(&find<QAbstractButton>("foundPerson"), Qt::LeftButton);
    EXPECT_EQ(field().text(), u"from:\"@ines\" "_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"a"_s}; }));
}

TEST_F(InboxSearch, FollowsASync)
{
    QList<RemoteMessage> many;
    for (int i = 0; i < 100; ++i)
        many.append(ask(u"k%1"_s.arg(i), u"Ines"_s, u"loom number %1"_s.arg(i), 400 - i));
    bring(m_chirp, many);
    openPage();
    field().setText(u"loom"_s);
    ASSERT_TRUE(soon([&] { return listed().size() == 100; }));
    pick(u"k50"_s);
    bring(m_chirp, {ask(u"fresh"_s, u"Dev"_s, u"a fresh loom"_s, 1), ask(u"no"_s, u"Dev"_s, u"wool"_s, 1),
                    follow(u"k3"_s, u"k3b"_s, u"Maren"_s, u"the loom again"_s, 2)});
    ASSERT_TRUE(soon([&] { return listed().mid(0, 3) == QStringList({u"fresh"_s, u"k3"_s, u"k99"_s}); }));
    EXPECT_EQ(model().rowCount(), 101);
    EXPECT_EQ(figures(), u"101 · 102 messages"_s);
    EXPECT_EQ(list().current(), conversation(u"k50"_s));
    EXPECT_TRUE(soon([&] { return snippet(1) == u"the [loom] again"_s; })) << qPrintable(snippet(1));
}

TEST_F(InboxSearch, CanPutTheBestMatchFirst)
{
    bring(m_chirp, {ask(u"best"_s, u"Ines"_s, u"loom loom loom"_s, 30),
                    ask(u"newer"_s, u"Dev"_s,
                        u"A long story about this and that in which a loom comes up once, and then never again"_s, 3)});
    openPage();
    field().setText(u"loom"_s);
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"newer"_s, u"best"_s}); }));
    find<QAction>("searchBestMatch").trigger();
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"best"_s, u"newer"_s}); }));
    EXPECT_EQ(find<QAbstractButton>("orderButton").text(), u"Best match"_s);
    find<QAction>("searchNewestFirst").trigger();
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"newer"_s, u"best"_s}); }));
}

TEST(FoundTextOf, ASnippetKeepsItsFindsAndDropsWhatMayNotBeShown)
{
    const auto bracketed = [](const QString &snippet, const QString &lead = {}) {
        FoundText found = foundText(lead, snippet);
        for (auto it = found.finds.rbegin(); it != found.finds.rend(); ++it)
            found.text = found.text.left(it->begin) + u'[' + found.text.mid(it->begin, it->length) + u']' +
                         found.text.mid(it->begin + it->length);
        return found.text;
    };
    EXPECT_EQ(bracketed(u"The \u0002loom\u0003 here"_s), u"The [loom] here"_s);
    EXPECT_EQ(bracketed(u"\u0002loom\u0003\u0002s\u0003"_s), u"[loom][s]"_s);
    EXPECT_EQ(bracketed(u"\u0002loom\u0003"_s, u"Ines: "_s), u"Ines: [loom]"_s);
    EXPECT_EQ(bracketed(u"\u202eevil \u0002lo\u202eom\u0003"_s), u"evil [loom]"_s);
    EXPECT_EQ(bracketed(u"open \u0002end"_s), u"open end"_s);
    EXPECT_EQ(bracketed(u"plain"_s), u"plain"_s);
    EXPECT_EQ(bracketed(u"one two three four five six seven eight nine \u0002ten\u0003 eleven"_s),
              u"…six seven eight nine [ten] eleven"_s)
        << "cut so that it can be seen";
    EXPECT_EQ(bracketed(QString(60, u'x') + u"\u0002y\u0003"_s), u"…[y]"_s);
}

} // namespace rapport::test
