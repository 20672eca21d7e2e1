#include "insight/messagefigures.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

constexpr qint64 kNoon = qint64{20'000} * 24 * 60 * 60 * 1000 + qint64{12} * 60 * 60 * 1000;

MessageFigures comment()
{
    return {.account = AccountId{1}, .author = IdentityId{7}, .at = kNoon, .kind = MessageKind::Comment};
}

struct CountingCase
{
    const char *what;
    MessageFigures message;
    Counting expected;
};

TEST(MessageFigures, SayWhetherAMessageCounts)
{
    const auto with = [](auto change) {
        MessageFigures message = comment();
        change(message);
        return message;
    };
    const CountingCase cases[] = {
        {"a person's", comment(), Counting::Counted},
        {"a bot's", with([](auto &m) { m.authorBot = true; }), Counting::Automatic},
        {"an auto-reply", with([](auto &m) { m.automatic = true; }), Counting::Automatic},
        {"a machine's ping", with([](auto &m) { m.kind = MessageKind::Ping; }), Counting::Automatic},
        {"held", with([](auto &m) { m.moderation = Moderation::Held; }), Counting::Hidden},
        {"spam on the channel", with([](auto &m) { m.moderation = Moderation::Spam; }), Counting::Hidden},
        {"marked as spam here", with([](auto &m) { m.spam = true; }), Counting::Hidden},
        {"in the bin", with([](auto &m) { m.moderation = Moderation::Trashed; }), Counting::Hidden},
        {"gone", with([](auto &m) { m.deleted = true; }), Counting::Deleted},
        {"spam that is gone", with([](auto &m) { m.deleted = m.spam = true; }), Counting::Deleted},
        {"a bot's spam", with([](auto &m) { m.authorBot = m.spam = true; }), Counting::Hidden},
        {"ours by our bot", with([](auto &m) {
             m.direction = Direction::Out;
             m.authorBot = true;
         }),
         Counting::Automatic},
        {"written here, though our account calls itself a bot", with([](auto &m) {
             m.direction = Direction::Out;
             m.authorBot = m.writtenHere = true;
         }),
         Counting::Counted},
        {"ours where a person was taken for a spammer", with([](auto &m) {
             m.direction = Direction::Out;
             m.spam = true;
         }),
         Counting::Counted},
    };
    for (const CountingCase &one : cases)
        EXPECT_EQ(countingOf(one.message), one.expected) << one.what;
}

TEST(MessageFigures, AddWhatAMessageIs)
{
    const ReportDays days{QTimeZone::utc()};
    MessageFigures message = comment();
    message.mood = text::MoodLabel::Positive;
    message.language = languageNumber(u"de");
    Additions added;
    addMessage(added, message, days, 1);
    gather(added);
    ASSERT_EQ(added.size(), 3U);
    for (const Addition &one : added) {
        EXPECT_EQ(one.day, 20'000);
        EXPECT_EQ(one.account, AccountId{1});
        EXPECT_EQ(one.count, 1);
    }
    EXPECT_EQ(added[0].family, CellFamily::Messages);
    EXPECT_EQ(MessageCell::fromKey(added[0].key).mood, text::MoodLabel::Positive);
    EXPECT_EQ(added[1].family, CellFamily::Hours);
    EXPECT_EQ(HourCell::fromKey(added[1].key).hour, 12);
    EXPECT_EQ(added[2].family, CellFamily::Acts);
    EXPECT_EQ(ActCell::fromKey(added[2].key).act, Act::Answer);
    EXPECT_EQ(ActCell::fromKey(added[2].key).who, IdentityId{7});

    addMessage(added, message, days, -1);
    gather(added);
    EXPECT_TRUE(added.empty()) << "what is taken away again leaves nothing";
}

TEST(MessageFigures, LeaveOutOfActsWhoeverIsNoPerson)
{
    const ReportDays days{QTimeZone::utc()};
    for (const auto change :
         {+[](MessageFigures &m) { m.authorBot = true; }, +[](MessageFigures &m) { m.authorSelf = true; },
          +[](MessageFigures &m) { m.spam = true; }, +[](MessageFigures &m) { m.deleted = true; },
          +[](MessageFigures &m) { m.direction = Direction::Out; },
          +[](MessageFigures &m) { m.kind = MessageKind::Ping; }}) {
        MessageFigures message = comment();
        change(message);
        Additions added;
        addMessage(added, message, days, 1);
        for (const Addition &one : added)
            EXPECT_NE(one.family, CellFamily::Acts);
    }
    MessageFigures colleague = comment();
    colleague.authorSelf = true;
    EXPECT_EQ(countedDirection(colleague), Direction::Out) << "what a colleague writes is ours";
}

TEST(MessageFigures, TellOfActsByWhatTheyAre)
{
    const ReportDays days{QTimeZone::utc()};
    const std::pair<MessageKind, Act> cases[] = {
        {MessageKind::Post, Act::Original},  {MessageKind::Mention, Act::Original}, {MessageKind::Quote, Act::Original},
        {MessageKind::Comment, Act::Answer}, {MessageKind::Reply, Act::Answer},     {MessageKind::Direct, Act::Answer}};
    for (const auto &[kind, act] : cases) {
        MessageFigures message = comment();
        message.kind = kind;
        Additions added;
        addMessage(added, message, days, 1);
        EXPECT_EQ(ActCell::fromKey(added.back().key).act, act);
    }
    const std::pair<ActivityKind, Act> done[] = {{ActivityKind::Like, Act::Like},
                                                 {ActivityKind::Share, Act::Share},
                                                 {ActivityKind::Quote, Act::Quote},
                                                 {ActivityKind::Follow, Act::Follow}};
    for (const auto &[kind, act] : done) {
        Additions added;
        addActivity(added, {.account = AccountId{1}, .author = IdentityId{7}, .at = kNoon, .kind = kind}, days, 1);
        ASSERT_EQ(added.size(), 1U);
        EXPECT_EQ(ActCell::fromKey(added[0].key).act, act);
    }
    Additions none;
    addActivity(none, {.account = AccountId{1}, .author = IdentityId{7}, .at = kNoon, .authorBot = true}, days, 1);
    addActivity(none, {.account = AccountId{1}, .author = IdentityId{7}, .at = kNoon, .authorSelf = true}, days, 1);
    EXPECT_TRUE(none.empty());
}

TEST(MessageFigures, CountWhatOurPostsBrought)
{
    const ReportDays days{QTimeZone::utc()};
    MessageFigures post = comment();
    post.direction = Direction::Out;
    post.kind = MessageKind::Post;
    const auto figure = [&](const MessageStats &stats, PostFigure asked) {
        Additions added;
        addStats(added, post, stats, days, 1);
        gather(added);
        for (const Addition &one : added) {
            if (one.key == static_cast<quint64>(asked))
                return one.count;
        }
        return qint64{0};
    };
    const MessageStats all{.likes = 5, .shares = 2, .replies = 0, .quotes = 1, .views = 1000};
    EXPECT_EQ(figure(all, PostFigure::Likes), 5);
    EXPECT_EQ(figure(all, PostFigure::Views), 1000);
    EXPECT_EQ(figure(all, PostFigure::PostsWithViews), 1);
    EXPECT_EQ(figure(all, PostFigure::EngagementsViewed), 8);
    const MessageStats noViews{.likes = 5, .shares = 2};
    EXPECT_EQ(figure(noViews, PostFigure::PostsWithStats), 1);
    EXPECT_EQ(figure(noViews, PostFigure::PostsWithViews), 0);
    EXPECT_EQ(figure(noViews, PostFigure::EngagementsViewed), 0) << "nothing is known of how many saw it";
    EXPECT_EQ(figure({.likes = 3, .views = 0}, PostFigure::PostsWithViews), 1) << "no views are views that are known";

    post.deleted = true;
    Additions none;
    addStats(none, post, all, days, 1);
    post.deleted = false;
    post.kind = MessageKind::Reply;
    addStats(none, post, all, days, 1);
    EXPECT_TRUE(none.empty());
}

} // namespace
} // namespace rapport
