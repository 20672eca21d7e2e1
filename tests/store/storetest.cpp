#include "store/accounts.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/search.h"
#include "store/worklog.h"
#include "support/tempworkspace.h"

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using test::TempWorkspace;

TEST(Store, KeepsWhatWasWrittenWhenOpenedAgain)
{
    TempWorkspace workspace;
    const Account added = workspace.write([](Writer &w) {
        Account account;
        account.channel = u"bluesky"_s;
        account.name = u"Birch"_s;
        return store::addAccount(w, account);
    });
    workspace.reopen();
    const auto kept = workspace.read([](Reader &r) { return store::accounts(r); });
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.first(), added);
}

TEST(Store, FindsAMessageByItsWords)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) {
        Account account;
        account.channel = u"bluesky"_s;
        account.name = u"Birch"_s;
        account = store::addAccount(w, account);
        Conversation conversation;
        conversation.account = account.id;
        conversation.remoteKey = u"t1"_s;
        conversation.id = store::addConversation(w, conversation);
        Identity identity;
        identity.channel = u"bluesky"_s;
        identity.remoteId = u"did:1"_s;
        identity.displayName = u"Inés Castaño"_s;
        identity.handle = u"ines.example"_s;
        Message message;
        message.account = account.id;
        message.conversation = conversation.id;
        message.author = store::upsertIdentity(w, identity, w.nowMs());
        message.remoteId = u"m1"_s;
        message.at = w.nowMs();
        message.text = u"Where can I buy the blue yarn? 猫が好き #Handmade"_s;
        store::addMessage(w, message, 7);
        store::recountConversation(w, conversation.id);
    });
    for (const QString &word : {u"yarn"_s, u"猫"_s, u"好き"_s, u"#handmade"_s, u"handmade"_s}) {
        Query query;
        query.allOf = {{.anyOf = {{.value = word}}}};
        const auto hits = workspace.read(
            [&](Reader &r) { return *store::searchMessages(r, query, store::SearchOrder::NewestFirst, 10); });
        ASSERT_EQ(hits.size(), 1) << qPrintable(word);
        EXPECT_TRUE(hits.first().snippet.contains(QChar(2))) << qPrintable(hits.first().snippet);
        EXPECT_EQ(hits.first().personName, u"Inés Castaño"_s);
    }
    const auto health = workspace.read([](Reader &r) { return store::checkHealth(r); });
    EXPECT_TRUE(health.problems.isEmpty()) << qPrintable(health.problems.join(u'\n'));
    EXPECT_EQ(health.messages, 1);
}

} // namespace
} // namespace rapport
