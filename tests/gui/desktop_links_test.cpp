#include "domain/link.h"
#include "inbox_fixture.h"
#include "store/links.h"

#include <QClipboard>
#include <QGuiApplication>

namespace rapport::test {
namespace {

class LinkTest : public InboxTest
{
protected:
    [[nodiscard]] QString copied(const char *shortcut)
    {
        QGuiApplication::clipboard()->clear();
        auto *action = m_page->findChild<QObject *>(QLatin1StringView(shortcut));
        EXPECT_TRUE(action);
        QMetaObject::invokeMethod(action, "activated");
        (void)soon([] { return !QGuiApplication::clipboard()->text().isEmpty(); });
        return QGuiApplication::clipboard()->text();
    }
    [[nodiscard]] std::optional<store::LinkTarget> target(const QString &text)
    {
        const Result<ConversationLink> link = parseLink(text);
        EXPECT_TRUE(link) << qPrintable(text);
        return m_workspace.read([&](Reader &r) { return store::targetOf(r, *link); });
    }
};

TEST_F(LinkTest, aCopiedLinkLeadsBack)
{
    bring(m_chirp, {ask(u"at://did:plc:abc/post/1?x=ä&y"_s, u"Ines"_s, u"Where?"_s, 10)});
    openPage();
    pick(u"at://did:plc:abc/post/1?x=ä&y"_s);
    const QString link = copied("copyLinkShortcut");
    EXPECT_TRUE(link.startsWith(u"rapport://conversation/"_s)) << qPrintable(link);
    EXPECT_EQ(target(link)->conversation, conversation(u"at://did:plc:abc/post/1?x=ä&y"_s));
}

TEST_F(LinkTest, leadsToAMessageWhereverItStandsNow)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 10), follow(u"a"_s, u"a2"_s, u"Ines"_s, u"Please"_s, 8),
                    ask(u"b"_s, u"Ben"_s, u"When?"_s, 5)});
    const ConversationId a = conversation(u"a"_s);
    const ConversationId b = conversation(u"b"_s);
    const MessageId second = m_workspace.read([&](Reader &r) { return *store::findMessage(r, m_chirp.id, u"a2"_s); });
    const auto linkTo = [&](ConversationId id, MessageId message) {
        return linkText(*m_workspace.read([&](Reader &r) { return store::linkTo(r, id, message); }));
    };
    const QString toThread = linkTo(a, {});
    const QString toMessage = linkTo(a, second);
    EXPECT_EQ(*target(toMessage), (store::LinkTarget{a, second}));
    EXPECT_EQ(linkTo(b, second), linkTo(b, {})) << "a message of another conversation is left out";
    ASSERT_TRUE(m_commands->merge(b, {a}).result());
    EXPECT_EQ(target(toThread)->conversation, b);
    EXPECT_EQ(target(toMessage)->conversation, b);
}

TEST_F(LinkTest, leadsToWhatWasWrittenHere)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 10)});
    const ConversationId id = conversation(u"a"_s);
    ASSERT_TRUE(m_commands->addNote(id, u"Ask the hall"_s).result());
    const MessageId note = m_workspace.read([&](Reader &r) { return store::thread(r, id).last().message.id; });
    const QString link = linkText(*m_workspace.read([&](Reader &r) { return store::linkTo(r, id, note); }));
    EXPECT_TRUE(link.contains(u"?written="_s)) << qPrintable(link);
    EXPECT_EQ(*target(link), (store::LinkTarget{id, note}));
}

TEST_F(LinkTest, whatIsNotHereIsNowhere)
{
    ConversationLink link{m_chirp.uid, u"gone"_s, {}, {}};
    EXPECT_FALSE(target(linkText(link)));
    link.remoteMessage = u"gone, too"_s;
    EXPECT_FALSE(target(linkText(link)));
    link.account = Uid::create(1);
    EXPECT_FALSE(target(linkText(link)));
    EXPECT_FALSE(m_workspace.read([](Reader &r) { return store::linkTo(r, ConversationId(99)); }));
}

TEST_F(LinkTest, anAnswerIsReadyToBeWrittenOnceTheThreadIsThere)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 10), ask(u"b"_s, u"Ben"_s, u"When?"_s, 5)});
    openPage();
    pick(u"b"_s);
    m_page->answerConversation(conversation(u"a"_s));
    EXPECT_TRUE(soon([&] { return subject() == u"Where?" && editor().hasFocus(); }));
}

} // namespace
} // namespace rapport::test
