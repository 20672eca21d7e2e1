#include "domain/action.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

Action stored(const Action &action)
{
    const QByteArray json = QJsonDocument(actionToJson(action)).toJson();
    return actionFromJson(QJsonDocument::fromJson(json).object()).value_or(DeleteAction{});
}

TEST(Action, ComesBackFromTheDiskAsItWas)
{
    ReplyAction reply{.threadKey = u"thread"_s,
                      .parentRemoteId = u"parent"_s,
                      .parentRaw = "{\"a\":1}",
                      .text = u"Grüße 👩‍👧"_s,
                      .language = u"de"_s};
    EXPECT_EQ(stored(reply), Action(reply));
    reply.direct = true;
    EXPECT_EQ(stored(reply), Action(reply));
    reply.part = {
        .follows = Uid::create(1'700'000'000'000), .number = 2, .count = 3, .gap = u"\n\n"_s, .mark = u" 2/3"_s};
    EXPECT_EQ(stored(reply), Action(reply));
    EXPECT_EQ(stored(ModerateAction{u"r"_s, Moderation::Spam}), Action(ModerateAction{u"r"_s, Moderation::Spam}));
}

TEST(Action, OfAnEarlierVersionIsAPublicAnswerInOnePart)
{
    const auto action = actionFromJson({{u"kind"_s, u"reply"_s}, {u"thread"_s, u"t"_s}, {u"text"_s, u"Yes"_s}});
    ASSERT_TRUE(action);
    ReplyAction expected;
    expected.threadKey = u"t"_s;
    expected.text = u"Yes"_s;
    EXPECT_EQ(*action, Action(expected));
}

} // namespace
} // namespace rapport
