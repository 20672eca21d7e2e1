// Where answers stand, fold and are found again.
#include "thread_fixture.h"

#include "gui/thread/messagetext.h"
#include "support/cputimer.h"

namespace rapport::test {

using ThreadFolding = ThreadViewTest;

TEST_F(ThreadFolding, ABranchNamesWhomItAnswers)
{
    QList<ThreadMessage> messages{said(1, u"The article"_s), said(2, u"First"_s), said(3, u"Second"_s),
                                  said(4, u"To the first"_s), said(5, u"On the article"_s)};
    messages[1].authorName = u"Maren"_s;
    messages[3].message.parent = MessageId{2};
    messages[4].message.parent = MessageId{1};
    m_view.open(messages, {});
    // 1 2 4 3 5: what stands right below what it answers needs no name.
    EXPECT_TRUE(m_view.viewOf(2).answeredName.isEmpty());
    EXPECT_TRUE(m_view.viewOf(4).answeredName.isEmpty()) << "everything below a post is on that post";
    messages.append(said(6, u"To the first as well"_s));
    messages.last().message.parent = MessageId{2};
    m_view.refresh(messages);
    EXPECT_EQ(m_view.model().idAt(3), MessageId{6});
    EXPECT_EQ(m_view.viewOf(3).answeredName, u"Maren"_s);
    EXPECT_TRUE(messagetext::headHtml(m_view.viewOf(3)).contains(u"answers Maren"_s));
}

TEST_F(ThreadFolding, AnswersStandBelowWhatTheyAnswerAndFold)
{
    // The post, two comments, and an answer to the first that came last.
    QList<ThreadMessage> messages{said(1, u"The article"_s), said(2, u"First"_s), said(3, u"Second"_s),
                                  said(4, u"To the first"_s), said(5, u"To that"_s)};
    for (int i : {1, 2})
        messages[i].message.parent = MessageId{1};
    messages[3].message.parent = MessageId{2};
    messages[4].message.parent = MessageId{4};
    m_view.open(messages, {});
    const auto order = [&] {
        QList<qint64> ids;
        for (int i = 0; i < m_view.model().count(); ++i)
            ids.append(m_view.model().idAt(i).value);
        return ids;
    };
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 4, 5, 3}));
    EXPECT_EQ(m_view.model().depth(1), 0) << "comments stand below their post without going in";
    EXPECT_EQ(m_view.model().depth(2), 1);
    EXPECT_EQ(m_view.model().depth(3), 1) << "an answer alone goes on with its branch";

    m_view.goTo(MessageId{5});
    QTest::keyClick(&m_view, Qt::Key_Left);
    EXPECT_EQ(m_view.currentMessage(), MessageId{2}) << "to where the branch begins";
    QTest::keyClick(&m_view, Qt::Key_Left);
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 3}));
    EXPECT_TRUE(messagetext::footHtml(m_view.viewOf(1)).contains(u"Show 2 answer"_s));
    EXPECT_TRUE(messagetext::sentence(m_view.viewOf(1)).contains(u"folded away"_s));
    messages.append(said(6, u"News in the branch"_s));
    messages.last().message.parent = MessageId{4};
    m_view.refresh(messages);
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 3})) << "it stays folded";
    EXPECT_EQ(m_view.unseen(), 1);
    m_view.goToUnseen();
    EXPECT_EQ(m_view.currentMessage(), MessageId{6}) << "what is looked for is unfolded";
    EXPECT_EQ(m_view.unseen(), 0);
    m_view.setAllFolded(true);
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 3}));
    m_view.setAllFolded(false);
    EXPECT_EQ(m_view.model().count(), 6);
}

TEST_F(ThreadFolding, BranchesThirtyDeepAndCirclesStayReadable)
{
    QList<ThreadMessage> messages;
    // Each level has two answers, so that every one goes further in.
    for (int i = 1; i <= 61; ++i) {
        messages.append(said(i, u"Level after level"_s));
        messages.last().message.parent = MessageId{i <= 1 ? 0 : i % 2 == 0 ? std::max(1, i - 2) : std::max(1, i - 3)};
    }
    m_view.open(messages, {});
    m_view.goToEnd();
    EXPECT_EQ(m_view.model().count(), 61);
    for (int i = 0; i < m_view.model().count(); ++i)
        EXPECT_GT(m_view.layoutOf(i).bubble().width(), 110) << "depth " << m_view.model().depth(i);
    m_view.viewport()->grab();

    messages[0].message.parent = MessageId{61};
    messages[60].message.parent = MessageId{60};
    messages[59].message.parent = MessageId{61};
    m_view.refresh(messages);
    EXPECT_EQ(m_view.model().count(), 61) << "nothing is lost in a circle";
}

TEST_F(ThreadFolding, NewAnswersInOtherBranchesSayThatTheyAreNew)
{
    QList<ThreadMessage> messages{said(1, u"The article"_s), said(2, u"First"_s), said(3, u"Second"_s),
                                  said(4, u"To the first"_s), said(5, u"To the second"_s)};
    messages[1].message.parent = messages[2].message.parent = MessageId{1};
    messages[3].message.parent = MessageId{2};
    messages[4].message.parent = MessageId{3};
    messages[3].message.unread = messages[4].message.unread = true;
    m_view.open(messages, {});
    const auto isNew = [&](int id) { return m_view.viewOf(m_view.model().indexOf(MessageId{id})).isNew; };
    EXPECT_TRUE(m_view.viewOf(m_view.model().indexOf(MessageId{4})).startsUnread);
    EXPECT_FALSE(isNew(4)) << "the line says it";
    EXPECT_TRUE(isNew(5));
    for (ThreadMessage &message : messages)
        message.message.unread = false;
    m_view.refresh(messages);
    EXPECT_TRUE(isNew(5)) << "until another thread is opened";
    EXPECT_TRUE(messagetext::headHtml(m_view.viewOf(4)).contains(u"new"_s));
}

TEST_F(ThreadFolding, FoldingEverythingStaysWithTheCommentThatWasRead)
{
    QList<ThreadMessage> messages{said(1, u"The article"_s)};
    for (int i = 2; i <= 200; ++i) {
        messages.append(said(i, u"Words of a comment"_s));
        messages.last().message.parent = MessageId{i % 4 == 2 ? 1 : i - (i - 2) % 4};
    }
    m_view.open(messages, {});
    m_view.showFound(MessageId{129}); // An answer to 126.
    m_view.setAllFolded(true);
    EXPECT_EQ(m_view.model().count(), 51);
    EXPECT_FALSE(m_view.visibleRect(MessageId{126}).isNull());
}

TEST_F(ThreadFolding, TenThousandMessagesFoldAndUnfoldAtOnce)
{
    QList<ThreadMessage> messages = longThread(10'000);
    for (int i = 1; i < 10'000; ++i)
        messages[i].message.parent = MessageId{i % 3 == 1 ? 1 : i - (i - 1) % 3 + 1};
    m_view.open(messages, {});
    const CpuTimer timer;
    m_view.setAllFolded(true);
    EXPECT_LT(m_view.model().count(), 5'000);
    m_view.setAllFolded(false);
    EXPECT_EQ(m_view.model().count(), 10'000);
    EXPECT_LT(timer.elapsedMs(), 2 * kOpensWithinMs);
}

} // namespace rapport::test
