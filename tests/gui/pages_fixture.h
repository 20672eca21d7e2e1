#pragma once

#include "base/time.h"
#include "channels/registry.h"
#include "gui/guicontext.h"
#include "store/accounts.h"
#include "support/tempworkspace.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "sync/pictures.h"
#include "sync/secrets.h"
#include "sync/syncengine.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <atomic>
#include <stdexcept>

namespace rapport::test {

using namespace Qt::StringLiterals;

/// A channel that answers as a test tells it: who logs in with "right" is let in.
class ScriptedChannel final : public Connector
{
public:
    ScriptedChannel()
    {
        m_info.id = u"chirp"_s;
        m_info.name = "Chirp";
        m_info.pitch = "Short messages.";
        m_info.glyph = u"cloud"_s;
        m_info.color = u"series2"_s;
        m_info.can.reply = true;
        AccountField handle;
        handle.key = u"handle"_s;
        handle.label = "Handle";
        AccountField secret;
        secret.key = u"secret"_s;
        secret.label = "App password";
        secret.kind = AccountField::Kind::Secret;
        m_info.fields = {handle, secret};
    }

    [[nodiscard]] const ConnectorInfo &info() const override { return m_info; }
    Result<Profile> verify(Session &session) override
    {
        while (hold && !session.stopToken().stop_requested())
            QThread::msleep(2);
        if (session.stopToken().stop_requested())
            return fail(ErrorKind::Cancelled);
        if (offline)
            return fail(ErrorKind::Offline, u"no route"_s);
        if (session.secret() != u"right")
            return fail(ErrorKind::Auth, u"wrong password"_s);
        Profile profile;
        profile.me.remoteId = u"did:"_s + session.setting(u"handle"_s);
        profile.me.handle = session.setting(u"handle"_s);
        profile.server = u"https://chirp.example"_s;
        profile.accountName = session.setting(u"handle"_s);
        return profile;
    }
    [[nodiscard]] QStringList feedKinds(const Account &) const override { return {u"mentions"_s}; }
    Result<Pull> pull(Session &, const QString &, PullMode, const QString &) override { return Pull{}; }
    Result<Receipt> perform(Session &, const Action &, const IdempotencyKey &) override
    {
        return fail(ErrorKind::Offline);
    }
    Result<std::optional<Receipt>> findPerformed(Session &, const Action &, const IdempotencyKey &) override
    {
        return fail(ErrorKind::Offline);
    }

    std::atomic_bool offline = false;
    std::atomic_bool hold = false;

private:
    ConnectorInfo m_info;
};

class SilentHttp final : public Http
{
public:
    Result<HttpResponse> send(const HttpRequest &, std::stop_token) override { return fail(ErrorKind::Offline); }
};

/// An open workspace with one scripted channel, and what pages need of it.
class PagesTest : public ::testing::Test
{
protected:
    PagesTest()
        : m_channel(new ScriptedChannel),
          m_registry(connectors(m_channel)),
          m_commands(m_workspace.store()),
          m_outbox(m_workspace.store(), m_registry, 5 * kSecondMs),
          m_engine(m_workspace.store(), m_registry, m_secrets, std::make_shared<SilentHttp>()),
          m_pictures(m_workspace.store(), std::make_shared<SilentHttp>(), m_registry),
          m_context{m_workspace.store(), m_commands, m_outbox,           m_engine,
                    m_secrets,           m_registry, m_workspace.clock(), m_pictures}
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_config.path());
        EXPECT_TRUE(m_engine.acquire());
    }
    ~PagesTest() override { m_channel->hold = false; }

    Account addAccount(const QString &handle, AccountState state = AccountState::Active)
    {
        Account account;
        account.channel = u"chirp"_s;
        account.name = handle;
        account.handle = handle;
        account.remoteId = u"did:"_s + handle;
        account.server = u"https://chirp.example"_s;
        account.settings = {{u"handle"_s, handle}};
        account.state = state;
        return m_workspace.write([&](Writer &w) {
            const Account added = store::addAccount(w, account);
            w.changes().accounts.insert(added.id);
            return added;
        });
    }
    [[nodiscard]] QList<Account> accounts()
    {
        return m_workspace.read([](Reader &r) { return store::accounts(r); });
    }
    [[nodiscard]] QString keptSecret(const Account &account)
    {
        const Result<QString> secret = m_secrets.read(secretKey(m_workspace.store().uid(), account)).result();
        return secret.value_or(QString());
    }

    template<class W>
    [[nodiscard]] static W &find(const QWidget &parent, const char *name)
    {
        W *found = parent.findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    /// The open dialog of that kind, once it is there.
    template<class Dialog>
    [[nodiscard]] static Dialog &dialog()
    {
        Dialog *found = nullptr;
        const bool there = soon([&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *candidate = qobject_cast<Dialog *>(widget); candidate && candidate->isVisible())
                    found = candidate;
            }
            return found != nullptr;
        });
        if (!there)
            throw std::runtime_error("no such dialog");
        return *found;
    }
    template<class F>
    [[nodiscard]] static bool soon(F condition)
    {
        return QTest::qWaitFor(condition, 5'000);
    }

    QTemporaryDir m_config;
    TempWorkspace m_workspace;
    ScriptedChannel *m_channel;
    Registry m_registry;
    MemorySecrets m_secrets;
    Commands m_commands;
    Outbox m_outbox;
    SyncEngine m_engine;
    Pictures m_pictures;
    GuiContext m_context;

private:
    static std::vector<std::unique_ptr<Connector>> connectors(ScriptedChannel *channel)
    {
        std::vector<std::unique_ptr<Connector>> all;
        all.emplace_back(channel);
        return all;
    }
};

} // namespace rapport::test
