#include "domain/identitymatch.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using Reason = MatchReason;

MatchRules rules()
{
    return readMatchRules(u"# offices\ninfo\nno reply\nmax mustermann # nobody\n\n"_s,
                          u"users.noreply.github.com github +\nbroken line\n"_s);
}

MatchIdentity on(const QString &channel, const QString &userName, const QString &name, const QString &email = {})
{
    return {.platform = QString(channel + u'\n'),
            .channel = channel,
            .userName = userName,
            .displayName = name,
            .email = email};
}

Match match(const MatchIdentity &a, const MatchIdentity &b, int bearers = 2)
{
    return matchPeople(rules(), {a}, {b}, bearers);
}

TEST(IdentityMatch, EvidenceHasItsWeight)
{
    struct Row
    {
        const char *what;
        MatchIdentity a;
        MatchIdentity b;
        int bearers;
        double score;
        QList<Reason> reasons;
    };
    const std::vector<Row> rows{
        {"an address as typed",
         on(u"wordpress"_s, {}, u"Ana"_s, u"ana@post.example"_s),
         on(u"feeds"_s, {}, u"A. E."_s, u" Ana@Post.example "_s),
         2,
         0.95,
         {Reason::SameEmail}},
        {"an address as user name",
         on(u"wordpress"_s, {}, u"Ana"_s, u"ana@post.example"_s),
         on(u"forum"_s, u"ana@post.example"_s, u"A. E."_s),
         2,
         0.95,
         {Reason::EmailAsUserName}},
        {"an address that a platform makes",
         on(u"wordpress"_s, {}, u"X Y"_s, u"77+birdie@users.noreply.github.com"_s),
         on(u"github"_s, u"Birdie"_s, u"B. Finch"_s),
         2,
         0.95,
         {Reason::NoReplyAddress}},
        {"the same address elsewhere names nobody there",
         on(u"wordpress"_s, {}, {}, u"77+xyz@users.noreply.github.com"_s),
         on(u"forum"_s, u"wren"_s, u"B. Finch"_s),
         2,
         0,
         {}},
        {"one user name on one platform",
         on(u"wordpress"_s, u"ana"_s, u"A"_s),
         on(u"wordpress"_s, u"ANA"_s, u"B"_s),
         2,
         0.98,
         {Reason::SameIdentity}},
        {"name and user name",
         on(u"mastodon"_s, u"ana@social.example"_s, u"Ana Example"_s),
         on(u"bluesky"_s, u"ana.bsky.social"_s, u"ána  EXAMPLE"_s),
         40,
         0.9,
         {Reason::SameName, Reason::SameUserName}},
        {"name and nearly the user name",
         on(u"mastodon"_s, u"anaexample"_s, u"Ana Example"_s),
         on(u"bluesky"_s, u"anaexampl"_s, u"Ana Example"_s),
         40,
         0.9,
         {Reason::SameName, Reason::SimilarUserName}},
        {"name and the beginning of the address",
         on(u"mastodon"_s, u"anaexample"_s, u"Ana Example"_s),
         on(u"wordpress"_s, {}, u"Ana Example"_s, u"ana.example@post.example"_s),
         40,
         0.9,
         {Reason::SameName, Reason::SameUserName}},
        {"a full name that few have",
         on(u"mastodon"_s, u"birdie"_s, u"Ana Example"_s),
         on(u"bluesky"_s, u"quux"_s, u"Ana Example"_s),
         3,
         0.8,
         {Reason::SameName}},
        {"a full name that many have",
         on(u"mastodon"_s, u"birdie"_s, u"Ana Example"_s),
         on(u"bluesky"_s, u"quux"_s, u"Ana Example"_s),
         4,
         0.5,
         {Reason::SameName, Reason::CommonName}},
        {"a first name",
         on(u"mastodon"_s, u"birdie"_s, u"Ana"_s),
         on(u"bluesky"_s, u"quux"_s, u"Ana"_s),
         2,
         0.5,
         {Reason::SameName}},
        {"a name in signs",
         on(u"mastodon"_s, u"birdie"_s, u"山田太郎"_s),
         on(u"bluesky"_s, u"quux"_s, u"山田太郎"_s),
         2,
         0.8,
         {Reason::SameName}},
        {"a user name alone",
         on(u"mastodon"_s, u"birdie"_s, u"Ana"_s),
         on(u"bluesky"_s, u"birdie"_s, u"Q"_s),
         2,
         0.85,
         {Reason::SameUserName}},
        {"a user name under two full names",
         on(u"mastodon"_s, u"birdie"_s, u"Ana Example"_s),
         on(u"bluesky"_s, u"birdie"_s, u"Tomasz Wójcik"_s),
         2,
         0.6,
         {Reason::SameUserName, Reason::OtherName}},
        {"a name but for a letter",
         on(u"mastodon"_s, u"birdie"_s, u"Ana Example"_s),
         on(u"bluesky"_s, u"xylo"_s, u"Ana Exampel"_s),
         2,
         1 - 2.0 / 11,
         {Reason::SimilarName}},
        {"two of one source",
         on(u"wordpress"_s, {}, u"Ana Example"_s, u"ana@post.example"_s),
         on(u"wordpress"_s, {}, u"Ana Example"_s, u"ana@post.example"_s),
         2,
         0,
         {}},
        {"nothing", on(u"mastodon"_s, {}, {}), on(u"bluesky"_s, {}, {}), 2, 0, {}},
    };
    for (const Row &row : rows) {
        for (const Match &found : {match(row.a, row.b, row.bearers), match(row.b, row.a, row.bearers)}) {
            EXPECT_NEAR(found.score, row.score, 1e-9) << row.what;
            EXPECT_EQ(found.reasons, row.reasons) << row.what;
            EXPECT_FALSE(found.byItself) << row.what;
        }
    }
}

TEST(IdentityMatch, OnlyWhatBothChannelsVouchForIsBeyondDoubt)
{
    MatchIdentity a = on(u"one"_s, {}, u"Ana"_s, u"ana@post.example"_s);
    MatchIdentity b = on(u"two"_s, {}, u"Eve"_s, u"ana@post.example"_s);
    a.emailVerified = true;
    EXPECT_FALSE(match(a, b).byItself);
    b.emailVerified = true;
    EXPECT_EQ(match(a, b), (Match{.score = 0.98, .reasons = {Reason::VerifiedEmail}, .byItself = true}));
}

TEST(IdentityMatch, TwoUserNamesOnOnePlatformSpeakAgainst)
{
    const std::vector<MatchIdentity> one{on(u"wordpress"_s, {}, u"Ana Example"_s, u"ana@post.example"_s),
                                         on(u"bluesky"_s, u"ana.bsky.social"_s, u"Ana"_s)};
    const std::vector<MatchIdentity> other{on(u"feeds"_s, {}, u"Ana Example"_s, u"ana@post.example"_s),
                                           on(u"bluesky"_s, u"anita.bsky.social"_s, u"Ana"_s)};
    const Match found = matchPeople(rules(), one, other, 2);
    EXPECT_DOUBLE_EQ(found.score, 0.2);
    EXPECT_EQ(found.reasons, (QList<Reason>{Reason::SameEmail, Reason::OtherUserNameBeside}));
}

TEST(IdentityMatch, NamesOfNobodyAndLockedPeopleAreLeftAlone)
{
    EXPECT_LT(match(on(u"a"_s, u"info"_s, u"Max Mustermann"_s), on(u"b"_s, u"info"_s, u"max mustermann"_s)).score,
              kProposedFrom);
    EXPECT_LT(
        match(on(u"a"_s, {}, u"X"_s, u"info@shop.example"_s), on(u"b"_s, {}, u"Y"_s, u"info@shop.example"_s)).score,
        kProposedFrom);
    MatchIdentity locked = on(u"a"_s, u"ana"_s, u"Ana Example"_s, u"ana@post.example"_s);
    locked.locked = true;
    EXPECT_EQ(match(locked, on(u"b"_s, u"ana"_s, u"Ana Example"_s, u"ana@post.example"_s)), Match());
}

TEST(IdentityMatch, NamesAreComparedBare)
{
    EXPECT_EQ(comparableName(u"  Zoë   Quinn! 🧶"_s), u"zoe quinn"_s);
    EXPECT_EQ(comparableName(u"\u0130stanbul"_s), comparableName(u"istanbul"_s));
    EXPECT_EQ(comparableUserName(u"@Ana.Example@social.example"_s), u"anaexample"_s);
    EXPECT_EQ(comparableUserName(u"ana.bsky.social"_s), u"ana"_s);
    EXPECT_EQ(comparableUserName(u"anna.smith"_s), u"annasmith"_s);
    EXPECT_EQ(comparableEmail(u"no address"_s), QString());
    EXPECT_EQ(comparableEmail(u"a@b@c.example"_s), QString());
    EXPECT_TRUE(isGeneric(rules(), u"12345"_s));
    EXPECT_TRUE(isGeneric(rules(), u"jo"_s));
    EXPECT_FALSE(isGeneric(rules(), u"田中"_s));
    EXPECT_DOUBLE_EQ(similarity(u"kitten"_s, u"sitting"_s), 1 - 3.0 / 7);
    EXPECT_DOUBLE_EQ(similarity({}, {}), 0);
}

TEST(IdentityMatch, EndlessNamesCostNoTime)
{
    const QString endless(1'000'000, u'a');
    EXPECT_LE(comparableName(endless).size(), 64);
    (void)match(on(u"a"_s, endless, endless, endless), on(u"b"_s, endless, endless, endless));
}

} // namespace
} // namespace rapport::test
