#pragma once

#include "pages_fixture.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/people.h"

namespace rapport::test {

/// A workspace with one question in it, by Jane Doe.
class WritingTest : public PagesTest
{
protected:
    WritingTest()
    {
        const Account account = addAccount(QStringLiteral("loomcraft"), AccountState::Paused);
        m_conversation = m_workspace.write([&](Writer &w) {
            Identity jane;
            jane.channel = QStringLiteral("chirp");
            jane.remoteId = QStringLiteral("did:jane");
            jane.handle = QStringLiteral("jane.example");
            jane.displayName = QStringLiteral("Jane Doe");
            const IdentityId who = store::upsertIdentity(w, jane, w.nowMs());
            Conversation conversation;
            conversation.account = account.id;
            conversation.remoteKey = QStringLiteral("q");
            conversation.state = ConversationState::Open;
            conversation.waitingSince = w.nowMs() - kHourMs;
            const ConversationId id = store::addConversation(w, conversation);
            Message question;
            question.conversation = id;
            question.account = account.id;
            question.author = who;
            question.remoteId = QStringLiteral("q");
            question.at = w.nowMs() - kHourMs;
            question.receivedAt = question.at;
            question.text = QStringLiteral("Which wool?");
            store::addMessage(w, question, 1);
            store::recountConversation(w, id);
            return id;
        });
    }

    ConversationId m_conversation;
};

} // namespace rapport::test
