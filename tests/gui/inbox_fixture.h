#pragma once

#include "base/time.h"
#include "channels/registry.h"
#include "gui/composer/composer.h"
#include "gui/guicontext.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/inboxpage.h"
#include "gui/thread/threadview.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/worklog.h"
#include "support/tempworkspace.h"
#include "sync/commands.h"
#include "sync/ingest.h"
#include "sync/outbox.h"
#include "sync/pictures.h"
#include "sync/secrets.h"
#include "sync/syncengine.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>

namespace rapport::test {

using namespace Qt::StringLiterals;

/// A channel without a network, whose abilities a test chooses.
class QuietConnector final : public Connector
{
public:
    QuietConnector(const QString &id, const char *name, const Capabilities &can)
    {
        m_info.id = id;
        m_info.name = name;
        m_info.glyph = u"cloud"_s;
        m_info.can = can;
    }

    [[nodiscard]] const ConnectorInfo &info() const override { return m_info; }
    Result<Profile> verify(Session &) override { return fail(ErrorKind::Offline); }
    [[nodiscard]] QStringList feedKinds(const Account &) const override { return {}; }
    Result<Pull> pull(Session &, const QString &, PullMode, const QString &) override
    {
        return fail(ErrorKind::Offline);
    }
    Result<Receipt> perform(Session &, const Action &, const IdempotencyKey &) override
    {
        return fail(ErrorKind::Offline);
    }
    Result<std::optional<Receipt>> findPerformed(Session &, const Action &, const IdempotencyKey &) override
    {
        return fail(ErrorKind::Offline);
    }
    [[nodiscard]] QString plannedRemoteId(const Account &, const Action &, const IdempotencyKey &key) const override
    {
        return m_info.can.chains ? QString(u"planned-"_s % key.uid.toString()) : QString();
    }
    [[nodiscard]] QString previewHtml(const QString &text) const override
    {
        return m_info.can.mentions && text.contains(u'@')
                   ? QString(u"<a href=\"https://whisper.example/\">"_s % text.toHtmlEscaped() % u"</a>"_s)
                   : QString();
    }

private:
    ConnectorInfo m_info;
};

class NoHttp final : public Http
{
public:
    Result<HttpResponse> send(const HttpRequest &, std::stop_token) override { return fail(ErrorKind::Offline); }
};

inline std::vector<std::unique_ptr<Connector>> quietConnectors()
{
    std::vector<std::unique_ptr<Connector>> connectors;
    Capabilities chirp;
    chirp.reply = true;
    chirp.moderate = true;
    chirp.textLimit = 40;
    chirp.textUnit = Capabilities::Unit::Graphemes;
    connectors.push_back(std::make_unique<QuietConnector>(u"chirp"_s, "Chirp", chirp));
    connectors.push_back(std::make_unique<QuietConnector>(u"journal"_s, "Journal", Capabilities{}));
    Capabilities whisper = chirp;
    whisper.direct = true;
    whisper.chains = true;
    whisper.mentions = true;
    whisper.markup = Capabilities::Markup::Markdown;
    whisper.attachments = {.most = 2,
                           .bytes = 100'000,
                           .side = 400,
                           .mimeTypes = {u"image/jpeg"_s, u"image/png"_s},
                           .altTextLimit = 100};
    connectors.push_back(std::make_unique<QuietConnector>(u"whisper"_s, "Whisper", whisper));
    return connectors;
}

/// A workspace with two accounts ("chirp" can be answered, "journal" only be read) and the inbox over it.
class InboxTest : public ::testing::Test
{
protected:
    InboxTest() : m_registry(quietConnectors())
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        m_chirp = addAccount(u"chirp"_s, u"loomcraft"_s);
        m_journal = addAccount(u"journal"_s, u"Weaver's weekly"_s);
        assemble();
    }
    ~InboxTest() override { m_page.reset(); }

    Account addAccount(const QString &channel, const QString &name)
    {
        Account account;
        account.channel = channel;
        account.name = name;
        account.handle = name;
        account.remoteId = u"me"_s;
        return m_workspace.write([&](Writer &w) { return store::addAccount(w, account); });
    }

    void assemble()
    {
        m_engine.reset();
        m_pictures.reset();
        m_commands = std::make_unique<Commands>(m_workspace.store());
        m_outbox = std::make_unique<Outbox>(m_workspace.store(), m_registry, 5 * kSecondMs);
        m_engine = std::make_unique<SyncEngine>(m_workspace.store(), m_registry, m_secrets, m_http);
        m_pictures = std::make_unique<Pictures>(m_workspace.store(), m_http, m_registry);
        m_context = std::make_unique<GuiContext>(GuiContext{m_workspace.store(), *m_commands, *m_outbox, *m_engine,
                                                            m_secrets, m_registry, m_workspace.clock(), *m_pictures});
    }

    /// As after a restart of the program.
    void restart()
    {
        m_page.reset();
        m_engine.reset();
        m_pictures.reset();
        m_workspace.reopen();
        assemble();
    }

    void openPage(QSize size = {1440, 860})
    {
        m_page = std::make_unique<InboxPage>(*m_context);
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }

    /// The opening message of a thread of that key, `minutesAgo`.
    [[nodiscard]] RemoteMessage ask(const QString &key, const QString &who, const QString &text, int minutesAgo) const
    {
        RemoteMessage message;
        message.remoteId = key;
        message.threadKey = key;
        message.author.remoteId = who;
        message.author.displayName = who;
        message.author.handle = QString(u'@' % who.toLower().remove(u' '));
        message.kind = MessageKind::Mention;
        message.at = now() - minutesAgo * kMinuteMs;
        message.text = text;
        return message;
    }
    [[nodiscard]] RemoteMessage follow(const QString &key, const QString &id, const QString &who, const QString &text,
                                       int minutesAgo) const
    {
        RemoteMessage message = ask(id, who, text, minutesAgo);
        message.threadKey = key;
        message.parentRemoteId = key;
        message.kind = MessageKind::Reply;
        return message;
    }

    void bring(const Account &account, const QList<RemoteMessage> &messages)
    {
        QList<RemoteItem> items;
        for (const RemoteMessage &message : messages)
            items.append(message);
        const QList<PreparedItem> prepared = prepare(std::move(items), now());
        m_workspace.write(
            [&](Writer &w) { ingest(w, account, account.channel, u"mentions"_s, PullMode::Live, prepared); },
            WriteLane::Sync);
    }

    template<class W>
    [[nodiscard]] W &find(const char *name) const
    {
        W *found = m_page->findChild<W *>(QLatin1StringView(name));
        EXPECT_NE(found, nullptr) << name;
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    [[nodiscard]] ConversationList &list() const { return find<ConversationList>("conversationList"); }
    [[nodiscard]] ThreadView &thread() const { return find<ThreadView>("threadView"); }
    [[nodiscard]] QPlainTextEdit &editor() const { return find<QPlainTextEdit>("composerText"); }
    [[nodiscard]] QString subject() const { return find<QWidget>("threadSubject").accessibleName(); }

    template<class F>
    [[nodiscard]] static bool soon(F condition)
    {
        return QTest::qWaitFor(condition, 5'000);
    }

    /// The conversation that a thread key became.
    [[nodiscard]] ConversationId conversation(const QString &key, const Account *account = nullptr)
    {
        const AccountId id = account ? account->id : m_chirp.id;
        return m_workspace.read(
            [&](Reader &r) { return store::findConversation(r, id, key).value_or(ConversationId{}); });
    }
    [[nodiscard]] ConversationState stateOf(const QString &key)
    {
        const ConversationId id = conversation(key);
        return m_workspace.read([&](Reader &r) { return store::conversation(r, id).value_or(Conversation{}).state; });
    }
    /// Makes it the current one as a click does, and waits until its thread is shown.
    void pick(const QString &key)
    {
        const ConversationId id = conversation(key);
        ASSERT_TRUE(soon([&] { return list().model()->rowCount() > 0; }));
        m_page->showConversation(id);
        ASSERT_TRUE(
            soon([&] { return !thread().model().isEmpty() && thread().model().at(0).message.conversation == id; }));
    }
    /// Keys of the conversations in the list, from the top.
    [[nodiscard]] QStringList listed()
    {
        QStringList keys;
        const auto ids = static_cast<ConversationModel *>(list().model())->ids();
        for (const ConversationId id : ids)
            keys.append(m_workspace.read([&](Reader &r) { return store::conversation(r, id)->remoteKey; }));
        return keys;
    }
    [[nodiscard]] QList<OutboxEntry> outboxEntries()
    {
        return m_workspace.read([](Reader &r) { return store::recentOutbox(r, 10); });
    }

    QTemporaryDir m_settings;
    TempWorkspace m_workspace;
    Registry m_registry;
    MemorySecrets m_secrets;
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<Outbox> m_outbox;
    std::shared_ptr<Http> m_http = std::make_shared<NoHttp>();
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<GuiContext> m_context;
    Account m_chirp;
    Account m_journal;
    std::unique_ptr<InboxPage> m_page;

private:
    [[nodiscard]] qint64 now() const { return const_cast<TempWorkspace &>(m_workspace).clock().nowMs(); }
};

} // namespace rapport::test
