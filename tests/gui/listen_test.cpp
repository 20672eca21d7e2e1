// The Listen page over a workspace: what rises, who is mentioned, what becomes a tag.
#include "gui/charts/chartcard.h"
#include "gui/charts/figuretile.h"
#include "gui/listen/listenpage.h"
#include "gui/listen/topicmodel.h"
#include "gui/listen/watchdialog.h"
#include "inbox_fixture.h"
#include "store/search.h"
#include "store/watchednames.h"

#include <QComboBox>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>

namespace rapport::test {
namespace {

constexpr int kDayMinutes = 24 * 60;

class ListenTest : public InboxTest
{
protected:
    ~ListenTest() override { m_listen.reset(); }

    /// The same words by five people in turn, each in a thread of its own, on the days `from` to `from` + 19 ago.
    void say(const QString &text, int times, int from)
    {
        QList<RemoteMessage> messages;
        for (int i = 0; i < times; ++i)
            messages.append(ask(u"t"_s + QString::number(++m_said), u"Person "_s + QString::number(i % 5), text,
                                (from + i % 20) * kDayMinutes + 5));
        bring(m_chirp, messages);
    }

    /// "Kiln" comes up in the last thirty days.
    void talk()
    {
        say(u"The loom is warm"_s, 60, 0);
        say(u"The loom is warm"_s, 60, 35);
        say(u"Kiln"_s, 15, 0);
    }

    void openListen()
    {
        m_listen = std::make_unique<ListenPage>(*m_context);
        m_listen->resize(1376, 860);
        m_listen->show();
        m_listen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_listen.get()));
        ASSERT_TRUE(complete());
    }
    [[nodiscard]] bool complete()
    {
        return soon([this] { return m_listen->isComplete(); });
    }
    template<class W>
    [[nodiscard]] W &part(const char *name) const
    {
        W *found = m_listen->findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] QStringList topics() const
    {
        QStringList names;
        const QAbstractItemModel *model = part<QListView>("hotTopics").model();
        for (int i = 0; i < model->rowCount(); ++i)
            names.append(model->index(i, 0).data().toString());
        return names;
    }
    int rows(const QString &query)
    {
        return m_workspace.read(
            [&query](Reader &r) { return store::countHits(r, *parseQuery(query), 10'000).value_or(-1); });
    }

    std::unique_ptr<ListenPage> m_listen;

private:
    int m_said = 0;
};

TEST_F(ListenTest, ShowsWhatRisesAndOpensItsMessages)
{
    talk();
    openListen();
    ASSERT_EQ(topics(), QStringList{u"Kiln"_s});
    auto &list = part<QListView>("hotTopics");
    const QString heard = list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(heard.contains(u"15 message"_s)) << qPrintable(heard);
    EXPECT_TRUE(heard.contains(u"G²"_s)) << qPrintable(heard);
    EXPECT_EQ(part<QLabel>("topicName").text(), u"Kiln"_s);
    EXPECT_TRUE(part<QLabel>("topicEvidence").text().contains(u"15"_s));

    QSignalSpy opened(m_listen.get(), &ListenPage::rowsRequested);
    part<QPushButton>("openTopic").click();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(rows(opened.first().first().toString()), 15);
    // The same from the list, by the keyboard.
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 2);
    EXPECT_EQ(opened.last().first(), opened.first().first());
}

TEST_F(ListenTest, SaysWhatToDoWhereThereIsNothing)
{
    openListen();
    const auto says = [this] { return part<QLabel>("listenEmpty").text(); };
    EXPECT_TRUE(says().contains(u"Nobody has written"_s)) << qPrintable(says());
    EXPECT_TRUE(part<QLabel>("watchedList").text().contains(u"Say what you are called"_s));
    say(u"The loom is warm"_s, 20, 0);
    m_listen->setScope({});
    ASSERT_TRUE(complete());
    EXPECT_TRUE(says().contains(u"nothing to compare with"_s)) << qPrintable(says());
    say(u"The loom is warm"_s, 20, 35);
    m_listen->setScope({});
    ASSERT_TRUE(complete());
    EXPECT_TRUE(says().contains(u"five mentions by three people"_s)) << qPrintable(says());
}

TEST_F(ListenTest, FollowsTheDaysAndTheChannel)
{
    talk();
    openListen();
    ListenPage::Scope scope;
    scope.channel = u"journal"_s;
    m_listen->setScope(scope);
    ASSERT_TRUE(complete());
    EXPECT_EQ(topics(), QStringList());
    scope.channel = u"chirp"_s;
    m_listen->setScope(scope);
    ASSERT_TRUE(complete());
    EXPECT_EQ(topics(), QStringList{u"Kiln"_s});
    EXPECT_EQ(part<QPushButton>("listenChannel").text(), u"Chirp"_s);
    scope.days = 365;
    m_listen->setScope(scope);
    ASSERT_TRUE(complete());
    EXPECT_EQ(topics(), QStringList()); // nothing was written the year before
}

TEST_F(ListenTest, TagsTheConversationsOfATopicAndTakesItBack)
{
    talk();
    openListen();
    const auto tagged = [this] {
        return m_workspace.read([](Reader &r) {
            Statement s = r.compose("SELECT count(*) FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id "
                                    "WHERE t.name = 'kiln'");
            s.step();
            return s.integer(0);
        });
    };
    part<QPushButton>("tagTopic").click();
    ASSERT_TRUE(soon([&] { return tagged() == 15; }));
    auto &undo = part<QPushButton>("toastUndo");
    ASSERT_TRUE(soon([&] { return undo.isVisible(); }));
    undo.click();
    EXPECT_TRUE(soon([&] { return tagged() == 0; }));
}

TEST_F(ListenTest, WatchesNamesAndTellsTheShare)
{
    talk();
    say(u"Birch is great"_s, 6, 0);
    say(u"Yarnia is great"_s, 2, 0);
    openListen();
    EXPECT_FALSE(part<FigureTile>("shareOfVoice").isVisible());
    part<QPushButton>("editWatched").click();
    auto *dialog = m_listen->findChild<WatchDialog *>();
    ASSERT_NE(dialog, nullptr);
    const auto name = [&](const QString &text) {
        dialog->findChild<QLineEdit *>(u"watchedName"_s)->clear();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"watchedName"_s), text);
        dialog->findChild<QPushButton *>(u"watchSave"_s)->click();
    };
    auto *list = dialog->findChild<QListWidget *>(u"watchedNames"_s);
    name(u"Birch"_s);
    ASSERT_TRUE(soon([&] { return list->count() == 1; }));
    EXPECT_TRUE(list->item(0)->text().contains(u"ours"_s));
    dialog->findChild<QPushButton *>(u"watchAdd"_s)->click();
    name(u"Yarnia"_s);
    ASSERT_TRUE(soon([&] { return list->count() == 2; }));
    dialog->close();

    auto &tile = part<FigureTile>("shareOfVoice");
    ASSERT_TRUE(soon([&] { return tile.isVisible() && tile.figure().value.value_or(0) == 75; }));
    EXPECT_EQ(part<ChartCard>("mentions").model().series.size(), 2);
    QSignalSpy opened(m_listen.get(), &ListenPage::rowsRequested);
    Q_EMIT tile.opened();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(rows(opened.first().first().toString()), 6);
    Q_EMIT part<ChartCard>("mentions").opened(1, 0);
    EXPECT_EQ(rows(opened.last().first().toString()), 2);
}

TEST_F(ListenTest, EveryControlHasAName)
{
    talk();
    openListen();
    for (const QWidget *widget : m_listen->findChildren<QWidget *>()) {
        // What a scroll area shows is heard by the area's name.
        const bool isViewport = qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) != nullptr;
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isViewport)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        EXPECT_FALSE(name.isEmpty()) << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}

} // namespace
} // namespace rapport::test
