#pragma once

#include "store/accounts.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/people.h"
#include "support/tempworkspace.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

inline Account addAccount(Writer &w, const QString &name = u"Birch & Co"_s, const QString &channel = u"bluesky"_s)
{
    Account account;
    account.channel = channel;
    account.name = name;
    account.handle = name.toLower().remove(u' ') + u".example"_s;
    return store::addAccount(w, account);
}

inline ConversationId addConversation(Writer &w, AccountId account, const QString &key,
                                      ConversationState state = ConversationState::Open)
{
    Conversation conversation;
    conversation.account = account;
    conversation.remoteKey = key;
    conversation.state = state;
    return store::addConversation(w, conversation);
}

inline IdentityId addPerson(Writer &w, const QString &name, const QString &channel = u"bluesky"_s)
{
    Identity identity;
    identity.channel = channel;
    identity.remoteId = u"did:plc:"_s + name;
    identity.handle = name.toLower() + u".example"_s;
    identity.displayName = name;
    return store::upsertIdentity(w, identity, w.nowMs());
}

struct MessageSample
{
    QString text = u"Where can I buy this?"_s;
    QString remoteId = {};
    QString parentRemoteId = {};
    Direction direction = Direction::In;
    qint64 at = 0; ///< 0: now.
    QString title = {};
    MessageKind kind = MessageKind::Reply;
    bool unread = false;
    bool writtenHere = false;
};

inline Message makeMessage(Writer &w, AccountId account, ConversationId conversation, IdentityId author,
                           const MessageSample &sample)
{
    Message message;
    message.account = account;
    message.conversation = conversation;
    message.author = author;
    message.remoteId = sample.remoteId;
    message.parentRemoteId = sample.parentRemoteId;
    message.kind = sample.kind;
    message.direction = sample.direction;
    message.at = sample.at == 0 ? w.nowMs() : sample.at;
    message.receivedAt = w.nowMs();
    message.title = sample.title;
    message.text = sample.text;
    message.unread = sample.unread;
    if (sample.writtenHere) {
        message.uid = Uid::create(w.nowMs());
        message.actor = w.actor();
    }
    return message;
}

inline MessageId addMessage(Writer &w, AccountId account, ConversationId conversation, IdentityId author,
                            const MessageSample &sample, qint64 revision = 1)
{
    const MessageId id = store::addMessage(w, makeMessage(w, account, conversation, author, sample), revision);
    store::recountConversation(w, conversation);
    return id;
}

/// Every check that a workspace can be put to.
inline void expectHealthy(TempWorkspace &workspace)
{
    const store::Health health = workspace.read([](Reader &r) { return store::checkHealth(r); });
    EXPECT_TRUE(health.problems.isEmpty()) << qPrintable(health.problems.join(u'\n'));
}

inline qint64 countOf(TempWorkspace &workspace, const QByteArray &table)
{
    return workspace.read([&](Reader &r) {
        Statement s = r.compose("SELECT count(*) FROM " + table);
        s.step();
        return s.integer(0);
    });
}

} // namespace rapport::test
