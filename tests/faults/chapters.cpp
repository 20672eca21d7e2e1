#include "play.h"
#include "store/accounts.h"
#include "store/content.h"
#include "store/messages.h"
#include "store/retention.h"

#include <QFuture>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

template<class T>
Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

/// A verb on a thread whose event is remembered under its step's name.
template<class F>
Step onThread(const char *name, int number, F verb)
{
    return act(name, [name, number, verb](Play &play) -> Result<> {
        const Result<ConversationId> id = play.thread(number);
        if (!id)
            return fail(id.error());
        const Result<Event> event = await(verb(play.commands(), *id));
        if (!event)
            return fail(event.error());
        play.events.insert(QString::fromLatin1(name), event->uid);
        return {};
    });
}

Step undo(const char *name, const char *of)
{
    return act(name, [of](Play &play) -> Result<> {
        const QString what = QString::fromLatin1(of);
        if (!play.events.contains(what))
            return fail(ErrorKind::Invalid, u"it was never done"_s);
        return outcomeOf(await(play.commands().undo(play.events.value(what))));
    });
}

Step draft(const char *name, int number, const QString &text)
{
    return act(name, [number, text](Play &play) -> Result<> {
        const Result<ConversationId> id = play.thread(number);
        return id ? await(play.commands().saveDraft(*id, DraftKind::Reply, {}, text)) : fail(id.error());
    });
}

Step reply(const char *name, int number, const QString &text, bool close = false)
{
    return act(name, [number, text, close](Play &play) -> Result<> {
        const Result<ConversationId> id = play.thread(number);
        return id ? outcomeOf(await(play.outbox().reply(*id, {}, text, close))) : fail(id.error());
    });
}

/// Of the answer with that text.
Result<OutboxId> outboxEntry(Play &play, const QString &text)
{
    return play.store().readNow([&](Reader &r) -> Result<OutboxId> {
        Statement s = r.compose("SELECT id FROM outbox WHERE json_extract(action, '$.text') = :text");
        s.bind(":text", text);
        return s.step() ? Result<OutboxId>(s.id<OutboxId>(0)) : fail(ErrorKind::Invalid, u"no such answer"_s);
    });
}

Step connectAccount()
{
    return act("connect", [](Play &play) -> Result<> {
        Account account;
        account.channel = u"scripted"_s;
        account.name = u"Birch & Co"_s;
        account.remoteId = u"me"_s;
        account.handle = u"birch.example"_s;
        return outcomeOf(await(play.commands().addAccount(account)));
    });
}

Step pull(const char *name, int livePages)
{
    return work(name, [livePages](Play &play) {
        play.server().show(livePages);
        return play.synchronise();
    });
}

Step drain(const char *name)
{
    return work(name, [](Play &play) { return play.send(); });
}

Step reopenWorkspace()
{
    return work("close and open", [](Play &play) {
        play.close();
        return play.open();
    });
}

Chapter beginning()
{
    return {.name = "beginning",
            .steps = {connectAccount(),
                      act("rename",
                          [](Play &play) -> Result<> {
                              Result<Account> account = play.account();
                              if (!account)
                                  return fail(account.error());
                              account->name = u"Birch"_s;
                              return await(play.commands().updateAccount(*account));
                          }),
                      reopenWorkspace()}};
}

Chapter pulling()
{
    return {.name = "pulling",
            .before = {connectAccount()},
            .steps = {pull("first pull", 1), reopenWorkspace(), pull("second pull", 2), pull("third pull", 3)},
            .check = [](Play &play, bool settled) {
                // A cursor never stands beyond what is there: what it has passed is never asked for again.
                const auto ahead = play.store().readNow([](Reader &r) -> Result<bool> {
                    Statement s = r.compose(
                        "SELECT 1 FROM feed WHERE (live_cursor > '0' AND NOT EXISTS (SELECT 1 FROM message WHERE "
                        "remote_id = 'm11')) OR (live_cursor > '1' AND NOT EXISTS (SELECT 1 FROM message WHERE "
                        "remote_id = 'm21')) OR (live_cursor > '2' AND NOT EXISTS (SELECT 1 FROM message WHERE "
                        "remote_id = 'm31')) OR (history_cursor > '0' AND NOT EXISTS (SELECT 1 FROM message WHERE "
                        "remote_id = 'old-5')) OR (history_done AND NOT EXISTS (SELECT 1 FROM message WHERE "
                        "remote_id = 'old-10'))");
                    return s.step();
                });
                EXPECT_TRUE(ahead && !*ahead) << "settled: " << settled;
            }};
}

Chapter deciding()
{
    return {.name = "deciding",
            .before = firstDay(),
            .steps = {onThread("note", 1, [](Commands c, ConversationId id) { return c.addNote(id, u"Ask Jo"_s); }),
                      onThread("tag", 2, [](Commands c, ConversationId id) { return c.addTag(id, u"urgent"_s); }),
                      onThread("close", 2, [](Commands c, ConversationId id) { return c.close(id); }),
                      act("assign",
                          [](Play &play) -> Result<> {
                              const Result<ConversationId> id = play.thread(1);
                              if (!id)
                                  return fail(id.error());
                              const Result<Event> event = await(play.commands().assign(*id, play.store().actor()));
                              if (event)
                                  play.events.insert(u"assign"_s, event->uid);
                              return outcomeOf(event);
                          }),
                      draft("draft", 3, u"Dear Bob"_s), draft("longer draft", 3, u"Dear Bob, yes"_s),
                      draft("other draft", 4, u"Dear Ines"_s), draft("no draft", 4, {}),
                      onThread("second note", 1,
                               [](Commands c, ConversationId id) { return c.addNote(id, u"Jo says no"_s); }),
                      undo("take back the note", "note"), undo("take back the assignment", "assign"), reopenWorkspace(),
                      undo("take back the tag", "tag"),
                      onThread("reopen", 2, [](Commands c, ConversationId id) { return c.reopen(id); }),
                      onThread("close another", 5, [](Commands c, ConversationId id) { return c.close(id); }),
                      act("read",
                          [](Play &play) -> Result<> {
                              const Result<ConversationId> id = play.thread(6);
                              return id ? await(play.commands().setRead(*id, true)) : fail(id.error());
                          }),
                      act("rule",
                          [](Play &play) -> Result<> {
                              const Result<Account> account = play.account();
                              if (!account)
                                  return fail(account.error());
                              return play.store().writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
                                  store::setRetentionRule(w, {.account = account->id, .days = 30});
                                  return {};
                              });
                          }),
                      act("pause", [](Play &play) -> Result<> {
                          const Result<Account> account = play.account();
                          return account ? await(play.commands().pauseAccount(account->id, true))
                                         : fail(account.error());
                      })}};
}

Chapter answering()
{
    return {.name = "answering",
            .before = firstDay(),
            .steps = {draft("draft", 1, u"Yes"_s), reply("reply", 1, u"Yes, it is."_s),
                      reply("reply that is lost", 2, u"Lost on its way"_s), drain("send"),
                      reply("reply that is cut", 3, u"Cut off at the end"_s, true),
                      reply("refused reply", 4, u"No such word"_s), drain("send again"), reopenWorkspace(),
                      reply("reply to be taken back", 5, u"In haste"_s),
                      act("take back",
                          [](Play &play) -> Result<> {
                              const Result<OutboxId> id = outboxEntry(play, u"In haste"_s);
                              return id ? outcomeOf(await(play.outbox().cancel(*id))) : fail(id.error());
                          }),
                      act("moderate",
                          [](Play &play) -> Result<> {
                              const Result<Account> account = play.account();
                              if (!account)
                                  return fail(account.error());
                              const auto id = play.store().readNow([&](Reader &r) -> Result<MessageId> {
                                  const auto found = store::findMessage(r, account->id, u"m11"_s);
                                  return found ? Result<MessageId>(*found) : fail(ErrorKind::Invalid, u"no m11"_s);
                              });
                              return id ? outcomeOf(await(play.outbox().moderate(*id, Moderation::Spam)))
                                        : fail(id.error());
                          }),
                      drain("send the rest"), reply("last reply", 6, u"It is, too."_s), drain("send the last")},
            .check = [](Play &play, bool) {
                EXPECT_TRUE(play.server().doubled().isEmpty()) << qPrintable(play.server().doubled().join(u", "_s));
            }};
}

Result<ContentId> pieceNamed(Play &play, const QString &name)
{
    return play.store().readNow([&](Reader &r) -> Result<ContentId> {
        for (const ContentPiece &piece : store::contentPieces(r, {})) {
            if (piece.plan.name == name)
                return piece.id;
        }
        return fail(ErrorKind::Invalid, u"no such piece"_s);
    });
}

/// A piece is called as the post it makes.
Step plan(const char *name, const QString &text)
{
    return act(name, [text](Play &play) -> Result<> {
        const Result<Account> account = play.account();
        if (!account)
            return fail(account.error());
        ContentPlan made;
        made.name = text;
        made.at = play.clock().nowMs() + 1'000'000;
        made.posts = {{.account = account->id, .text = text}};
        return outcomeOf(await(play.content().add(made)));
    });
}

Step decide(const char *name, const QString &text, QFuture<Result<Event>> (ContentCommands::*decision)(ContentId))
{
    return act(name, [text, decision](Play &play) -> Result<> {
        const Result<ContentId> id = pieceNamed(play, text);
        return id ? outcomeOf(await((play.content().*decision)(*id))) : fail(id.error());
    });
}

Chapter publishing()
{
    return {.name = "publishing",
            .before = firstDay(),
            .steps = {plan("plan a post", u"Swap day"_s), decide("publish", u"Swap day"_s, &ContentCommands::publishNow),
                      plan("plan one that is lost", u"Lost on its way"_s),
                      decide("schedule", u"Lost on its way"_s, &ContentCommands::schedule), drain("send"),
                      act("move",
                          [](Play &play) -> Result<> {
                              const Result<ContentId> id = pieceNamed(play, u"Lost on its way"_s);
                              return id ? outcomeOf(await(play.content().move(*id, play.clock().nowMs() + 2'000'000)))
                                        : fail(id.error());
                          }),
                      decide("publish it too", u"Lost on its way"_s, &ContentCommands::publishNow),
                      plan("plan one that is cut", u"Cut off at the end"_s),
                      decide("publish that", u"Cut off at the end"_s, &ContentCommands::publishNow),
                      plan("plan one in haste", u"In haste"_s),
                      decide("publish it at once", u"In haste"_s, &ContentCommands::publishNow),
                      decide("take it back", u"In haste"_s, &ContentCommands::unschedule),
                      decide("remove it", u"In haste"_s, &ContentCommands::remove), drain("send again"),
                      reopenWorkspace(), plan("plan one that is refused", u"No such word"_s),
                      decide("publish this", u"No such word"_s, &ContentCommands::publishNow), drain("send the rest")},
            .check = [](Play &play, bool) {
                EXPECT_TRUE(play.server().doubled().isEmpty()) << qPrintable(play.server().doubled().join(u", "_s));
            }};
}

} // namespace

std::vector<Step> firstDay()
{
    return {connectAccount(), pull("first pull", 1)};
}

const std::vector<Chapter> &chapters()
{
    static const std::vector<Chapter> all = [] {
        std::vector<Chapter> made{beginning(), pulling(), deciding(), answering(), publishing()};
        for (Chapter &chapter : keepingChapters())
            made.push_back(std::move(chapter));
        return made;
    }();
    return all;
}

} // namespace rapport::test
