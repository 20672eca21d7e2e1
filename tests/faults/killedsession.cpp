// A program that works on a workspace without pause until it is killed, and says on its output what was acknowledged to
// it. The channel's server is whoever started it: requests go out as lines, answers come in as lines.
//
//   rapport-killed-session FOLDER SEED TIME
//
//   begin KIND PAYLOAD     it is about to ask for this
//   done KIND PAYLOAD      the store has acknowledged it
//   perform UID EFFECT     a request, answered by "ok", "cut" (it arrived) or "lost" (it did not)
//   find UID               a request, answered by "yes EFFECT" or "no"
//   open                   the workspace is open; the work begins
#include "killedsession.h"
#include "base/time.h"
#include "server.h"
#include "store/accounts.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/erasure.h"
#include "store/maintenance.h"
#include "store/outgoing.h"
#include "store/retention.h"
#include "store/transfer.h"
#include "store/verify.h"
#include "support/fakeclock.h"
#include "support/fakehttp.h"
#include "sync/commands.h"
#include "sync/contentcommands.h"
#include "sync/outbox.h"
#include "sync/outgoingfiles.h"
#include "sync/syncrun.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <cstdio>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <unistd.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// In one piece and at once: what was said must not die with the program.
void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        ::_exit(3);
}

QString ask(const QString &line)
{
    say(line);
    std::string answer;
    if (!std::getline(std::cin, answer))
        ::_exit(3);
    return QString::fromStdString(answer);
}

template<class T>
Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

class Session final
{
public:
    Session(QString folder, quint32 seed, qint64 now) : m_folder(std::move(folder)), m_random(seed), m_seed(seed)
    {
        m_clock.set(now);
        auto connector = std::make_unique<ScriptedConnector>();
        connector->onPull = [this](rapport::Session &, const QString &, PullMode mode, const QString &cursor) {
            return pull(mode, cursor);
        };
        connector->onPerform = [this](rapport::Session &, const Action &action,
                                      const IdempotencyKey &key) -> Result<Receipt> {
            const QString effect = effectOf(action);
            if (effect.startsWith(QLatin1StringView(kPlanned)) &&
                m_clock.nowMs() < effect.section(u'-', 1, 1).toLongLong())
                say(u"failed early "_s + effect);
            // A post's key has the time that it was put on.
            if (std::holds_alternative<PublishAction>(action) && m_clock.nowMs() < key.createdAt)
                say(u"failed early "_s + effect);
            if (ask(u"perform %1 %2"_s.arg(key.uid.toString(), effect)) != u"ok"_s)
                return fail(ErrorKind::Interrupted, u"The connection broke"_s);
            return receiptFor(effect);
        };
        connector->onFind = [](rapport::Session &, const Action &,
                               const IdempotencyKey &key) -> Result<std::optional<Receipt>> {
            const QString answer = ask(u"find %1"_s.arg(key.uid.toString()));
            if (answer.startsWith(u"yes "_s))
                return receiptFor(answer.mid(4));
            return std::optional<Receipt>();
        };
        connector->description.can = killedCapabilities();
        m_connector = connector.get();
        m_registry = registryOf(std::move(connector));
    }

    /// Until it is killed; an exit of its own is a failure.
    int run()
    {
        Result<std::unique_ptr<Store>> opened =
            Store::open(m_folder, {.clock = &m_clock, .actorName = u"Mira"_s, .watchOtherProcesses = false});
        if (!opened)
            return giveUp(opened.error());
        m_store = std::move(*opened);
        m_files = std::make_unique<OutgoingFiles>(*m_store, m_registry.get());
        if (const Result<> recovered = m_store->writeNow(WriteLane::User, Outbox::recover); !recovered)
            return giveUp(recovered.error());
        say(u"open"_s);
        for (m_number = 0;; ++m_number) {
            m_clock.advance(1000);
            if (const Result<> done = something(); !done && done.error().kind != ErrorKind::Invalid)
                return giveUp(done.error());
        }
    }

private:
    static int giveUp(const Error &error)
    {
        say(u"failed "_s + errorKindName(error.kind) + u' ' + error.detail);
        return 1;
    }

    int below(int most) { return static_cast<int>(m_random() % static_cast<quint32>(most)); }
    QString unique(const QString &what)
    {
        return what + u'-' + QString::number(m_seed) + u'-' + QString::number(m_number);
    }

    /// One thing that is whole or not there.
    Result<> acknowledged(const QString &what, const std::function<Result<>()> &request)
    {
        say(u"begin "_s + what);
        const Result<> done = request();
        if (done)
            say(u"done "_s + what);
        else if (done.error().kind == ErrorKind::Invalid)
            say(u"refused "_s + what);
        return done;
    }

    Result<ConversationId> home(int number)
    {
        return m_store->readNow([&](Reader &r) -> Result<ConversationId> {
            const auto id = store::findConversation(r, AccountId(1), u"home-%1"_s.arg(number));
            return id ? Result<ConversationId>(*id) : fail(ErrorKind::Storage, u"a thread is missing"_s);
        });
    }

    Result<> something()
    {
        const int what = below(100);
        if (what < 20)
            return synchronise();
        if (what < 30)
            return send();
        if (what < 92)
            return decide(what - 30);
        return keep(what - 92);
    }

    Result<> synchronise()
    {
        return withSession([this](rapport::Session &session) {
            SyncRun::Limits limits;
            limits.batch = 3;
            limits.livePages = 1;
            return SyncRun(*m_store, *m_connector, session, limits).run().result;
        });
    }

    Result<> send()
    {
        return withSession([this](rapport::Session &session) {
            return Outbox::drain(*m_store, *m_connector, session, Outbox::Planned::Leave);
        });
    }

    template<class F>
    Result<> withSession(F function)
    {
        const auto account = m_store->readNow([](Reader &r) -> Result<Account> {
            const auto found = store::account(r, AccountId(1));
            return found ? Result<Account>(*found) : fail(ErrorKind::Storage, u"the account is missing"_s);
        });
        if (!account)
            return fail(account.error());
        rapport::Session session(*account, {}, m_http, m_clock, m_memory, m_stop.get_token());
        return function(session);
    }

    Result<> decide(int what)
    {
        Commands commands(*m_store);
        const int kind = what % 11;
        if (kind >= 9)
            return publish();
        // Each kind has threads of its own, so that one does not change what another is looked for by.
        constexpr int kThreads[] = {5, 1, 5, 3, 6, 6, 3, 3, 7};
        const int number = kThreads[kind] + (kind == 1 || kind == 3 || kind == 6 || kind == 7 ? below(2) : 0);
        const Result<ConversationId> id = home(number);
        if (!id)
            return fail(id.error());
        if (kind == 6)
            return answerInParts(*id);
        if (kind == 7)
            return plan(*id);
        if (kind == 8)
            return attachOrRemove(*id);
        switch (kind) {
        case 0: {
            const QString text = unique(u"note"_s);
            return acknowledged(u"note "_s + text, [&] { return outcome(await(commands.addNote(*id, text))); });
        }
        case 1: {
            const QString text = unique(u"draft"_s);
            return acknowledged(u"draft-%1 %2"_s.arg(number).arg(text),
                                [&] { return await(commands.saveDraft(*id, DraftKind::Reply, {}, text)); });
        }
        case 2: {
            const QString name = u"tag%1"_s.arg(below(4));
            const bool add = below(2) == 0;
            return acknowledged(u"%1 %2"_s.arg(name, add ? u"yes"_s : u"no"_s), [&] {
                return outcome(await(add ? commands.addTag(*id, name) : commands.removeTag(*id, name)));
            });
        }
        case 3: {
            const QString text = unique(fate());
            return acknowledged(u"reply "_s + text, [&] {
                return outcome(await(Outbox(*m_store, *m_registry, 0).reply(*id, {}, text, false)));
            });
        }
        case 4: {
            const bool close = below(2) == 0;
            return acknowledged(u"state "_s + (close ? u"closed"_s : u"open"_s),
                                [&] { return outcome(await(close ? commands.close(*id) : commands.reopen(*id))); });
        }
        default: {
            const bool mine = below(2) == 0;
            return acknowledged(u"assigned "_s + (mine ? u"yes"_s : u"no"_s), [&] {
                return outcome(await(commands.assign(*id, mine ? m_store->actor() : ActorId())));
            });
        }
        }
    }

    QString fate() { return below(4) == 0 ? u"Lost"_s : below(3) == 0 ? u"Cut"_s : u"Answer"_s; }

    /// Three parts, each of which may be lost or cut off on its way.
    Result<> answerInParts(ConversationId id)
    {
        QStringList words;
        for (int i = 0; i < 3; ++i)
            words.append(unique(fate() + u"-part%1"_s.arg(i)).leftJustified(40, u'x'));
        const QString text = words.join(u' ');
        return acknowledged(u"parts "_s + partsOfText(text), [&] {
            const Answer answer{.text = text, .split = Answer::Split::Plain};
            return outcome(await(Outbox(*m_store, *m_registry, 0).reply(id, answer)));
        });
    }

    /// For later; or lets one leave that was held back because its time passed while nothing ran.
    Result<> plan(ConversationId id)
    {
        const auto held = m_store->readNow([](Reader &r) -> Result<OutboxId> {
            Statement s = r.compose("SELECT id FROM outbox WHERE hold <> 0 AND state = 0 ORDER BY id LIMIT 1");
            return s.step() ? s.id<OutboxId>(0) : OutboxId();
        });
        if (!held)
            return fail(held.error());
        Outbox outbox(*m_store, *m_registry, 0);
        if (*held && below(2) == 0)
            return outcome(await(outbox.sendNow(*held)));
        const qint64 at = m_clock.nowMs() + (1 + below(20)) * kSecondMs;
        const QString text = unique(QString(QLatin1StringView(kPlanned)) + u'-' + QString::number(at));
        return acknowledged(u"planned "_s + text,
                            [&] { return outcome(await(outbox.reply(id, Answer{.text = text, .sendAt = at}))); });
    }

    /// A piece is planned, put on its time, moved, sent at once or taken back.
    Result<> publish()
    {
        const auto pieces = m_store->readNow([](Reader &r) -> Result<QList<ContentPiece>> {
            QList<ContentPiece> newest;
            Statement s = r.compose("SELECT id FROM content ORDER BY id DESC LIMIT 4");
            while (s.step())
                newest.append(store::contentPiece(r, s.id<ContentId>(0)).value_or(ContentPiece{}));
            return newest;
        });
        if (!pieces)
            return fail(pieces.error());
        ContentCommands content(*m_store, *m_registry, 0);
        const qint64 at = m_clock.nowMs() + (1 + below(20)) * kSecondMs;
        if (pieces->isEmpty() || below(2) == 0)
            return addPiece(content, at);
        const ContentPiece &piece = pieces->at(below(static_cast<int>(pieces->size())));
        switch (below(3)) {
        case 0:
            return outcome(await(content.move(piece.id, at)));
        case 1:
            return acknowledged(piece.plan.name + u" draft"_s,
                                [&] { return outcome(await(content.unschedule(piece.id))); });
        default:
            return letGo(content, piece.id, piece.plan.name);
        }
    }

    Result<> addPiece(ContentCommands &content, qint64 at)
    {
        const QString text = unique(fate() + u"-piece"_s);
        ContentPlan plan;
        plan.name = text;
        plan.at = at;
        plan.posts = {{.account = AccountId(1), .text = text}};
        Uid uid;
        const Result<> added = acknowledged(text + u" draft"_s, [&]() -> Result<> {
            const Result<Event> event = await(content.add(plan));
            if (event)
                uid = Uid::fromString(event->after[u"content"_s].toString()).value_or(Uid());
            return outcome(event);
        });
        const auto id = m_store->readNow(
            [&uid](Reader &r) -> Result<ContentId> { return store::contentPiece(r, uid).value_or(ContentPiece{}).id; });
        return added && id ? letGo(content, *id, text) : added;
    }

    Result<> letGo(ContentCommands &content, ContentId id, const QString &name)
    {
        return acknowledged(name + u" leaves"_s, [&] {
            return outcome(await(below(2) == 0 ? content.schedule(id) : content.publishNow(id)));
        });
    }

    Result<> attachOrRemove(ConversationId id)
    {
        const QString name = u"file%1"_s.arg(below(kDraftFiles));
        const auto files =
            m_store->readNow([id](Reader &r) -> Result<QList<Attachment>> { return store::draftFiles(r, id); });
        if (!files)
            return fail(files.error());
        for (const Attachment &file : *files) {
            if (file.name.startsWith(name))
                return acknowledged(name + u" no"_s, [&] { return await(m_files->remove(id, file.id)); });
        }
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(static_cast<uint>(m_random()));
        QBuffer content;
        content.open(QIODevice::WriteOnly);
        picture.save(&content, "PNG");
        return acknowledged(name + u" yes"_s, [&] {
            return outcome(await(m_files->attach(id, content.data(), QString(name + u".png"_s))));
        });
    }

    /// What concerns the whole workspace.
    Result<> keep(int what)
    {
        switch (what) {
        case 0:
        case 1:
            return erase();
        case 2:
        case 3: {
            const store::RetentionRule rule{.account = AccountId(1), .days = kKeepDays};
            return outcome(store::applyRetention(*m_store, rule, false));
        }
        case 4:
            return m_store->compact();
        case 5: {
            const QString file = m_folder + u"/../"_s + unique(u"backup"_s) + u"/workspace.db"_s;
            return acknowledged(u"copy "_s + QFileInfo(file).path(), [&] { return store::backUp(m_folder, file); });
        }
        case 6:
            return outcome(store::verifyWorkspace(*m_store, true, [](const QString &) {}));
        default:
            return copy();
        }
    }

    Result<> erase()
    {
        const auto page = m_store->readNow([](Reader &r) -> Result<int> {
            Statement s = r.compose("SELECT live_cursor FROM feed WHERE kind = 'posts'");
            return s.step() ? s.text(0).toInt() : 0;
        });
        if (!page)
            return fail(page.error());
        const QString guest = guestOf(1 + below(std::max(*page, 1)));
        const auto people = m_store->readNow(
            [&](Reader &r) -> Result<QList<ContactId>> { return store::findPeople(r, guest + u".example"_s); });
        if (!people)
            return fail(people.error());
        if (people->isEmpty())
            return {};
        return acknowledged(u"erase "_s + guest, [&] {
            return outcome(store::erasePerson(*m_store, people->first(), [](const QString &) {}));
        });
    }

    Result<> copy()
    {
        QByteArray lines;
        const Result<qint64> exported = store::exportWorkspace(*m_store, [&lines](const QByteArray &line) {
            lines += line;
            return true;
        });
        if (!exported)
            return fail(exported.error());
        QBuffer buffer(&lines);
        buffer.open(QIODevice::ReadOnly);
        store::ImportOptions options;
        options.store = {.clock = &m_clock, .actorName = u"Mira"_s, .watchOtherProcesses = false};
        const QString folder = QFileInfo(m_folder).path() + u'/' + unique(u"copy"_s);
        return acknowledged(u"copy "_s + folder,
                            [&] { return outcome(store::importWorkspace(folder, buffer, options)); });
    }

    Result<Pull> pull(PullMode mode, const QString &cursor) const
    {
        Pull pulled;
        pulled.next = cursor;
        if (mode == PullMode::History)
            return pulled;
        const int page = cursor.toInt();
        pulled.items = page == 0 ? homePage(m_clock.nowMs()) : endlessPage(page, m_clock.nowMs());
        pulled.next = QString::number(page + 1);
        pulled.more = true;
        return pulled;
    }

    template<class T>
    static Result<> outcome(const Result<T> &result)
    {
        return result ? Result<>() : Result<>(fail(result.error()));
    }

    QString m_folder;
    std::mt19937 m_random;
    quint32 m_seed;
    int m_number = 0;
    FakeClock m_clock;
    Connector *m_connector = nullptr;
    std::unique_ptr<Registry> m_registry;
    FakeHttp m_http;
    SessionMemory m_memory;
    std::stop_source m_stop;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<OutgoingFiles> m_files;
};

} // namespace
} // namespace rapport::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    return rapport::test::Session(words[1], words[2].toUInt(), words[3].toLongLong()).run();
}
