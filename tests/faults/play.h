#pragma once

#include "server.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/fakehttp.h"
#include "sync/commands.h"
#include "sync/outbox.h"

#include <QHash>
#include <functional>
#include <memory>
#include <vector>

namespace rapport::test {

/// A program at work on one workspace: what the steps of a chapter stand on. One thread.
class Play final
{
public:
    /// `place`: a folder of the play's own; the workspace is in it.
    Play(const QString &place, Server &server);
    ~Play();
    Play(const Play &) = delete;
    Play &operator=(const Play &) = delete;

    /// As a program starts: makes the workspace where there is none, opens it, and settles what was being sent.
    Result<> open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    /// Only while it is open.
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Commands commands() { return Commands(*m_store); }
    [[nodiscard]] Outbox outbox() { return {*m_store, *m_registry, 0}; }
    [[nodiscard]] ContentCommands content() { return {*m_store, *m_registry, 0}; }

    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] Server &server() { return m_server; }
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString folder() const;
    [[nodiscard]] Store::Options options() const;

    [[nodiscard]] Result<Account> account();
    /// The conversation of the server's thread of that number.
    [[nodiscard]] Result<ConversationId> thread(int number);
    /// One round: outbox, new things, the history.
    Result<> synchronise();
    /// Only the outbox. Errors of the channel are no errors here.
    Result<> send();

    QHash<QString, Uid> events; ///< What can be undone, by a name.

private:
    template<class F>
    auto withSession(F function) -> Result<>;

    QString m_place;
    Server &m_server;
    FakeClock m_clock;
    std::unique_ptr<Registry> m_registry;
    FakeHttp m_http;
    SessionMemory m_memory;
    std::stop_source m_stop;
    std::unique_ptr<Store> m_store;
};

/// Something that is done to a workspace. What a person does is whole or not there; work can be cut off anywhere, and
/// goes on when it is done again.
struct Step
{
    enum class Kind { Act, Work };
    const char *name = "";
    Kind kind = Kind::Act;
    std::function<Result<>(Play &)> run;
};

/// A part of the scripted session. The parts are played apart from each other, so that striking at each call of each
/// takes minutes and not days.
struct Chapter
{
    const char *name = "";
    std::vector<Step> before = {}; ///< What the workspace holds when it begins.
    std::vector<Step> steps = {};
    /// Beyond what holds for every workspace. `settled`: all work has been done to its end. May be none.
    std::function<void(Play &, bool settled)> check = {};
};

[[nodiscard]] const std::vector<Chapter> &chapters();
/// The chapters of whole workspaces: export, backup, erasure and the like.
[[nodiscard]] std::vector<Chapter> keepingChapters();

/// Workspaces that tell the same have equal contents, whatever their row ids, uids and salts.
[[nodiscard]] QString contents(Store &store);

[[nodiscard]] inline Step act(const char *name, std::function<Result<>(Play &)> run)
{
    return {name, Step::Kind::Act, std::move(run)};
}
[[nodiscard]] inline Step work(const char *name, std::function<Result<>(Play &)> run)
{
    return {name, Step::Kind::Work, std::move(run)};
}
/// A workspace with an account that has pulled its first page.
[[nodiscard]] std::vector<Step> firstDay();

/// Only whether it went well.
template<class T>
[[nodiscard]] Result<> outcomeOf(const Result<T> &result)
{
    return result ? Result<>() : Result<>(fail(result.error()));
}

} // namespace rapport::test
