#include "gui/desktop/presence.h"
#include "inbox_fixture.h"
#include "notification_server.h"

#include <QSignalSpy>

namespace rapport::test {
namespace {

const QStringList kPlain{u"body"_s, u"actions"_s};
const QStringList kRich{u"body"_s, u"actions"_s, u"body-markup"_s, u"inline-reply"_s};

/// A window that nobody looks at, a bus of its own, and a desktop on it that can be taken away.
class NoticesTest : public InboxTest
{
protected:
    void SetUp() override
    {
        if (!m_bus.isThere())
            GTEST_SKIP() << "this machine has no dbus-daemon";
    }

    void begin(const QStringList &capabilities)
    {
        m_service = m_bus.connectAs(u"desktop"_s);
        if (!capabilities.isEmpty())
            m_server = std::make_unique<NotificationServer>(m_service, capabilities);
        m_window.setWindowTitle(u"Rapport"_s);
        m_presence = std::make_unique<Presence>(*m_context, m_window, m_bus.connectAs(u"program"_s),
                                                Notices::Pace{.gatherMs = 20, .betweenMs = 40});
        QObject::connect(m_presence.get(), &Presence::openRequested, &m_window,
                         [this](ConversationId conversation, bool answer) {
                             m_opened = {conversation, answer};
                         });
        // Messages are news where they came after the program began.
        m_workspace.clock().advance(kMinuteMs);
    }
    void TearDown() override
    {
        m_presence.reset();
        m_server.reset();
    }

    [[nodiscard]] bool showsSoon(qsizetype count)
    {
        return soon([&] { return m_server->shown().size() >= count; });
    }
    [[nodiscard]] const NotificationServer::Shown &last() const { return m_server->shown().last(); }
    /// Long enough for something to be shown that should not be.
    [[nodiscard]] bool staysAt(qsizetype count)
    {
        QTest::qWait(700);
        return m_server->shown().size() == count;
    }

    PrivateBus m_bus;
    QString m_service;
    QWidget m_window;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<Presence> m_presence;
    std::pair<ConversationId, bool> m_opened;
};

TEST_F(NoticesTest, oneConversationIsToldWithWhoAndWhat)
{
    begin(kPlain);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is <b>the hall</b> open?\nNow?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_EQ(last().title, u"Ines on Chirp"_s);
    EXPECT_EQ(last().body, u"Is <b>the hall</b> open? Now?"_s) << "no markup where the desktop knows none";
    EXPECT_EQ(last().actionKeys(), (QStringList{u"default"_s, u"answer"_s, u"quiet"_s}));
    m_server->choose(last().id, u"answer"_s);
    ASSERT_TRUE(soon([&] { return m_opened.first.isValid(); }));
    EXPECT_EQ(m_opened, std::pair(conversation(u"a"_s), true));
    EXPECT_TRUE(soon([&] { return !m_server->withdrawn().isEmpty(); }));
}

TEST_F(NoticesTest, whatAStrangerWroteIsNeitherMarkupNorLong)
{
    begin(kRich);
    bring(m_chirp, {ask(u"a"_s, QString(500, u'I'), u"<img src='http://x'> \u202eevil & "_s + QString(5000, u'x'), 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_LE(last().title.size(), 100);
    EXPECT_TRUE(last().body.startsWith(u"&lt;img src=&#39;http://x&#39;&gt; evil &amp; "_s) ||
                last().body.startsWith(u"&lt;img src='http://x'&gt; evil &amp; "_s))
        << qPrintable(last().body);
    EXPECT_LE(last().body.size(), 400);
}

TEST_F(NoticesTest, manyAreOneSummary)
{
    begin(kPlain);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0), follow(u"a"_s, u"a2"_s, u"Ines"_s, u"Please?"_s, 0),
                    ask(u"b"_s, u"Ben"_s, u"When?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_EQ(last().title.left(2), u"2 "_s);
    EXPECT_TRUE(last().body.startsWith(u"3 "_s)) << qPrintable(last().body);
    EXPECT_TRUE(last().body.contains(u"Ines"_s) && last().body.contains(u"Ben"_s));
    EXPECT_EQ(last().actionKeys(), (QStringList{u"default"_s, u"quiet"_s}));
    // What comes then takes its place.
    bring(m_chirp, {ask(u"c"_s, u"Cem"_s, u"How?"_s, 0)});
    ASSERT_TRUE(showsSoon(2));
    EXPECT_EQ(last().replaces, m_server->shown().first().id);
    EXPECT_EQ(last().title.left(2), u"3 "_s);
    m_server->choose(last().id, u"default"_s);
    ASSERT_TRUE(soon([&] { return m_server->withdrawn().size() == 1; }));
    EXPECT_EQ(m_opened, std::pair(ConversationId(), false)) << "the inbox";
}

TEST_F(NoticesTest, whatNeedsNoAnswerIsNotTold)
{
    begin(kPlain);
    RemoteMessage own = ask(u"own"_s, u"me"_s, u"We are open."_s, 0);
    own.author.remoteId = u"me"_s;
    own.author.self = true;
    RemoteMessage bot = ask(u"bot"_s, u"Bot"_s, u"Beep"_s, 0);
    bot.author.bot = true;
    RemoteMessage ping = ask(u"ping"_s, u"Blog"_s, u"Linked"_s, 0);
    ping.kind = MessageKind::Ping;
    RemoteMessage past = ask(u"past"_s, u"Ines"_s, u"Long ago?"_s, 60 * 24 * 3);
    RemoteActivity like;
    like.remoteId = u"like"_s;
    like.kind = ActivityKind::Like;
    like.author.remoteId = u"fan"_s;
    like.subjectRemoteId = u"own"_s;
    like.at = m_workspace.clock().nowMs();
    bring(m_chirp, {own, bot, ping, past});
    const QList<PreparedItem> liked = prepare({like}, m_workspace.clock().nowMs());
    m_workspace.write([&](Writer &w) { ingest(w, m_chirp, m_chirp.channel, u"likes"_s, PullMode::Live, liked); },
                      WriteLane::Sync);
    EXPECT_TRUE(staysAt(0)) << qPrintable(m_server->shown().isEmpty() ? QString() : last().body);
}

TEST_F(NoticesTest, whatIsReadElsewhereIsWithdrawn)
{
    begin(kPlain);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    m_commands->setRead(conversation(u"a"_s), true);
    EXPECT_TRUE(soon([&] { return m_server->withdrawn().contains(last().id); }));
}

TEST_F(NoticesTest, whoLooksAtTheInboxIsNotTold)
{
    begin(kPlain);
    m_window.show();
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    EXPECT_TRUE(staysAt(0));
    // On another page, or with the window away, they are.
    m_presence->setInboxShown(false);
    bring(m_chirp, {ask(u"b"_s, u"Ben"_s, u"When?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_EQ(last().title, u"Ben on Chirp"_s) << "the one that was seen is no news any more";
}

TEST_F(NoticesTest, quietHoldsItBackUntilItEnds)
{
    begin(kPlain);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    m_server->choose(last().id, u"quiet"_s);
    ASSERT_TRUE(soon([&] { return m_presence->quiet().isQuiet(); }));
    bring(m_chirp, {ask(u"b"_s, u"Ben"_s, u"When?"_s, 0)});
    EXPECT_TRUE(staysAt(1));
    m_presence->quiet().end();
    ASSERT_TRUE(showsSoon(2));
    EXPECT_TRUE(last().body.contains(u"Ben"_s)) << "one that says what came meanwhile";
}

TEST_F(NoticesTest, namesAndWordsCanBeLeftOut)
{
    NoticeWishes{.news = true, .words = false}.keep();
    begin(kRich);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Secret"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_FALSE(QString(last().title % last().body).contains(u"Ines"_s));
    EXPECT_FALSE(QString(last().title % last().body).contains(u"Secret"_s));
    EXPECT_FALSE(last().actionKeys().contains(u"inline-reply"_s)) << "nobody answers what they were not shown";
    EXPECT_TRUE(last().actionKeys().contains(u"answer"_s));
    NoticeWishes{.news = false, .words = true}.keep();
    bring(m_chirp, {ask(u"b"_s, u"Ben"_s, u"When?"_s, 0)});
    EXPECT_TRUE(staysAt(1));
}

TEST_F(NoticesTest, anAnswerInTheNotificationGoesOutAndCanBeTakenBack)
{
    begin(kRich);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_TRUE(last().actionKeys().contains(u"inline-reply"_s));
    EXPECT_EQ(last().hints[u"x-kde-reply-placeholder-text"_s].toString(), u"Public reply to Ines"_s);
    m_server->reply(last().id, u"In the yard"_s);
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_EQ(outboxEntries().first().state, OutboxState::Queued);
    EXPECT_EQ(std::get<ReplyAction>(outboxEntries().first().action).text, u"In the yard"_s);
    ASSERT_TRUE(soon([&] { return last().actionKeys().contains(u"undo"_s); }));
    m_server->choose(last().id, u"undo"_s);
    ASSERT_TRUE(soon([&] { return outboxEntries().first().state == OutboxState::Cancelled; }));
    const ConversationId a = conversation(u"a"_s);
    const QList<Draft> drafts = m_workspace.read([&](Reader &r) { return store::drafts(r, a); });
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts.first().text, u"In the yard"_s);
}

TEST_F(NoticesTest, anAnswerThatCannotGoIsADraftBehindWhatWasBegun)
{
    begin(kRich);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    const ConversationId a = conversation(u"a"_s);
    const auto draft = [&] {
        const QList<Draft> drafts = m_workspace.read([&](Reader &r) { return store::drafts(r, a); });
        return drafts.isEmpty() ? QString() : drafts.first().text;
    };
    const QString tooLong(41, u'x');
    m_server->reply(last().id, tooLong);
    ASSERT_TRUE(soon([&] { return draft() == tooLong; }));
    ASSERT_TRUE(soon([&] { return last().title == u"Your answer was not sent"_s; }));
    m_server->reply(m_server->shown().first().id, u"Short"_s);
    EXPECT_TRUE(soon([&] { return draft() == QString(tooLong % u"\n\nShort"_s); })) << qPrintable(draft());
    EXPECT_TRUE(outboxEntries().isEmpty());
}

TEST_F(NoticesTest, whatCanOnlyBeReadIsNotAnswered)
{
    begin(kRich);
    bring(m_journal, {ask(u"a"_s, u"Ines"_s, u"An article"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_EQ(last().actionKeys(), (QStringList{u"default"_s, u"quiet"_s}));
    m_server->reply(last().id, u"Hello"_s);
    QTest::qWait(200);
    EXPECT_TRUE(outboxEntries().isEmpty());
}

TEST_F(NoticesTest, whatOthersShowIsNotOurs)
{
    begin(kRich);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    m_server->choose(last().id + 7, u"answer"_s);
    m_server->choose(last().id, u"rm -rf"_s);
    m_server->reply(last().id + 7, u"Hello"_s);
    QTest::qWait(200);
    EXPECT_FALSE(m_opened.first.isValid());
    EXPECT_TRUE(outboxEntries().isEmpty());
}

TEST_F(NoticesTest, worksWithoutADesktopAndWithOneThatComesLater)
{
    begin({});
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    QTest::qWait(700);
    m_server = std::make_unique<NotificationServer>(m_service, kPlain);
    bring(m_chirp, {ask(u"b"_s, u"Ben"_s, u"When?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_EQ(last().title.left(2), u"2 "_s);
    // Another one in its place knows nothing of what the first has shown.
    m_server.reset();
    m_server = std::make_unique<NotificationServer>(m_service, kPlain);
    QTest::qWait(100);
    bring(m_chirp, {ask(u"c"_s, u"Cem"_s, u"How?"_s, 0)});
    ASSERT_TRUE(showsSoon(1));
    EXPECT_EQ(last().replaces, 0U);
}

TEST_F(NoticesTest, worksWithoutAnyBus)
{
    Presence presence(*m_context, m_window, u"no such bus"_s, {.gatherMs = 1, .betweenMs = 1});
    m_workspace.clock().advance(kMinuteMs);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0)});
    EXPECT_TRUE(soon([&] { return presence.figures().unread() == 1; }));
    QTest::qWait(600);
}

TEST_F(NoticesTest, theTitleAndTheLauncherCount)
{
    begin(kPlain);
    LauncherListener launcher(m_service);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 0), ask(u"b"_s, u"Ben"_s, u"When?"_s, 0)});
    EXPECT_TRUE(soon([&] { return m_window.windowTitle() == u"(2) Rapport"; }));
    m_commands->setRead(conversation(u"a"_s), true);
    m_commands->setRead(conversation(u"b"_s), true);
    EXPECT_TRUE(soon([&] { return m_window.windowTitle() == u"Rapport"; }));
    ASSERT_TRUE(soon([&] { return launcher.counts().size() >= 2 && launcher.counts().last() == 0; }));
    EXPECT_TRUE(launcher.counts().contains(2));
    EXPECT_EQ(launcher.program(), u"application://rapport.desktop"_s);
}

} // namespace
} // namespace rapport::test
