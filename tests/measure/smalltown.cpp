#include "measure/smalltown.h"

namespace rapport::test {
namespace {

constexpr int kNegative = 1;
constexpr int kNeutral = 2;
constexpr int kPositive = 3;

} // namespace

SmallTown::SmallTown()
{
    m_workspace.clock().set(at(u"2026-09-21T12:00"_s));
    m_workspace.write([](Writer &w) { EXPECT_TRUE(store::setReportZone(w, "UTC")); });
    m_workspace.write([this](Writer &w) { fill(w); });
    EXPECT_TRUE(store::settleFigures(m_workspace.store()));
}

MessageId SmallTown::say(Writer &w, const Said &said)
{
    Message message = makeMessage(w, said.account, said.conversation, said.author,
                                  {.remoteId = QString::number(++m_said),
                                   .direction = said.direction,
                                   .at = at(QString::fromLatin1(said.at)),
                                   .kind = said.kind});
    message.language = QString::fromLatin1(said.language);
    const MessageId id = store::addMessage(w, message, 1);
    w.compose("UPDATE message SET mood = :mood WHERE id = :id").bind(":mood", said.mood).bind(":id", id).run();
    store::recountConversation(w, said.conversation);
    if (said.direction == Direction::In)
        store::setLastAskAt(w, said.conversation, message.at);
    return id;
}

void SmallTown::fill(Writer &w)
{
    const AccountId bluesky = addAccount(w).id;
    const AccountId wordpress = addAccount(w, u"Loom Blog"_s, u"wordpress"_s).id;
    Identity self;
    self.channel = u"bluesky"_s;
    self.remoteId = u"did:plc:us"_s;
    self.self = true;
    const IdentityId us = store::upsertIdentity(w, self, w.nowMs());
    Identity machine;
    machine.channel = u"bluesky"_s;
    machine.remoteId = u"did:plc:bot"_s;
    machine.bot = true;
    const IdentityId bot = store::upsertIdentity(w, machine, w.nowMs());
    const IdentityId ann = addPerson(w, u"Ann"_s);
    const IdentityId bob = addPerson(w, u"Bob"_s);
    const IdentityId cid = addPerson(w, u"Cid"_s, u"wordpress"_s);
    const auto answer = [&](ConversationId conversation, const char *when) {
        say(w, {conversation, bluesky, us, when, MessageKind::Reply, 0, "", Direction::Out});
    };

    const ConversationId earlier = addConversation(w, bluesky, u"a0"_s, ConversationState::Open);
    say(w, {earlier, bluesky, ann, "2026-09-08T10:00"});
    answer(earlier, "2026-09-08T11:00");
    const ConversationId first = addConversation(w, bluesky, u"a1"_s, ConversationState::Open);
    say(w, {first, bluesky, ann, "2026-09-14T10:00", MessageKind::Mention, kPositive, "en"});
    answer(first, "2026-09-14T12:00");
    const ConversationId second = addConversation(w, bluesky, u"a2"_s, ConversationState::Open);
    say(w, {second, bluesky, bob, "2026-09-15T10:00", MessageKind::Mention, kNegative, "de"});
    answer(second, "2026-09-16T10:00");
    say(w, {second, bluesky, bob, "2026-09-16T11:00", MessageKind::Reply, kNeutral, "de"});
    answer(second, "2026-09-16T11:30");
    const ConversationId third = addConversation(w, wordpress, u"b1"_s, ConversationState::Open);
    say(w, {third, wordpress, cid, "2026-09-17T09:00", MessageKind::Comment, kPositive, "en"});
    const ConversationId ours = addConversation(w, bluesky, u"a3"_s, ConversationState::Waiting);
    const MessageId post = say(w, {ours, bluesky, us, "2026-09-18T08:00", MessageKind::Post, 0, "", Direction::Out});
    store::saveStats(w, post, {.likes = 4, .shares = 2, .replies = 1, .quotes = -1, .views = 100}, w.nowMs());
    say(w, {ours, bluesky, bot, "2026-09-18T09:00", MessageKind::Reply});

    w.compose("INSERT INTO activity (account_id, remote_id, kind, identity_id, subject_id, at) "
              "VALUES (:account, 'like', 0, :ann, :post, :at)")
        .bind(":account", bluesky)
        .bind(":ann", ann)
        .bind(":post", post)
        .bind(":at", at(u"2026-09-19T10:00"_s))
        .run();
    store::saveFollowerCount(w, bluesky, dayOf(u"2026-09-01"_s), 80);
    store::saveFollowerCount(w, bluesky, dayOf(u"2026-09-16"_s), 100);
}

} // namespace rapport::test
