#include "domain/savedreply.h"
#include "domain/outgoingfile.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

ReplyFacts jane()
{
    return {.personName = u"Jane Doe"_s,
            .personHandle = u"jane.example"_s,
            .myName = u"Priya Nair"_s,
            .account = u"Loomcraft"_s,
            .channel = u"Bluesky"_s,
            .channelId = u"bluesky"_s,
            .language = u"en"_s,
            .subject = u"A scarf"_s,
            .now = QDateTime(QDate(2026, 11, 22), QTime(9, 5))};
}

TEST(SavedReply, VariablesAreFilledIn)
{
    const QLocale english(u"en_GB"_s);
    const struct
    {
        QString text;
        QString filled;
    } table[] = {
        {u"Hi {{person.first_name}}!"_s, u"Hi Jane!"_s},
        {u"{{ person.name }} ({{person.handle}})"_s, u"Jane Doe (jane.example)"_s},
        {u"{{me.name}}, {{me.first_name}} of {{account}}"_s, u"Priya Nair, Priya of Loomcraft"_s},
        {u"{{subject}} on {{channel}}"_s, u"A scarf on Bluesky"_s},
        {u"{{date}} {{time}}"_s, u"Sunday, 22 November 2026 09:05"_s},
        {u"{{person.first_name|there}}"_s, u"Jane"_s},
        {u"no variable at all"_s, u"no variable at all"_s},
        {u""_s, u""_s},
        {u"{{person.name}}{{person.name}}"_s, u"Jane DoeJane Doe"_s},
        {u"{{{{person.name}}}}"_s, u"{{Jane Doe}}"_s},
        {u"a }} b {{ c"_s, u"a }} b {{ c"_s},
        {u"{{}} {{ }}"_s, u"{{}} {{ }}"_s},
        {u"{{person.name\n}}"_s, u"{{person.name\n}}"_s},
    };
    for (const auto &row : table) {
        SCOPED_TRACE(row.text.toStdString());
        const FilledReply filled = fillReply(row.text, jane(), english);
        EXPECT_EQ(filled.text, row.filled);
        EXPECT_TRUE(filled.missing.isEmpty());
        EXPECT_TRUE(filled.unknown.isEmpty());
        EXPECT_TRUE(filled.open.isEmpty());
    }
}

TEST(SavedReply, WhatIsNotKnownStaysAndIsMarkedUnlessSomethingStandsInForIt)
{
    ReplyFacts facts = jane();
    facts.personName.clear();
    const FilledReply filled = fillReply(u"Hi {{person.first_name|there}}, {{person.name}} wrote about {{subjct}}, "
                                         "{{person.name}}. {{person.name|}}"_s,
                                         facts, QLocale::c());
    EXPECT_EQ(filled.text, u"Hi there, {{person.name}} wrote about {{subjct}}, {{person.name}}. "_s);
    EXPECT_EQ(filled.missing, QStringList{u"person.name"_s});
    EXPECT_EQ(filled.unknown, QStringList{u"subjct"_s});
    ASSERT_EQ(filled.open.size(), 3);
    for (const FilledReply::Mark &mark : filled.open)
        EXPECT_TRUE(filled.text.mid(mark.start, mark.length).startsWith(u"{{"_s)) << mark.start;
    EXPECT_EQ(filled.text.mid(filled.open[1].start, filled.open[1].length), u"{{subjct}}"_s);
}

TEST(SavedReply, WhatSomebodyCallsThemselvesIsNoVariableAndOneLine)
{
    ReplyFacts facts = jane();
    facts.personName = u"{{me.name}}\n{{date}}"_s;
    const FilledReply filled = fillReply(u"Hi {{person.name}} from {{me.name}}"_s, facts, QLocale::c());
    EXPECT_EQ(filled.text, u"Hi {{me.name}} {{date}} from Priya Nair"_s);
    EXPECT_TRUE(filled.open.isEmpty()) << "it is their name, not ours to fill in";
}

TEST(SavedReply, AVeryLongOrDeepTextIsReadInNoTime)
{
    const QString braces = u"{{"_s.repeated(50'000) + u"}}"_s.repeated(50'000);
    EXPECT_EQ(fillReply(braces, jane(), QLocale::c()).text, braces);
    const QString many = u"{{person.name}} "_s.repeated(5'000);
    EXPECT_EQ(fillReply(many, jane(), QLocale::c()).text, u"Jane Doe "_s.repeated(5'000));
}

TEST(SavedReply, FirstNamesAreSeenInWhatPeopleCallThemselves)
{
    const std::pair<QString, QString> table[] = {
        {u"Jane"_s, u"Jane"_s},
        {u"Jane Doe"_s, u"Jane"_s},
        {u"  jane   doe "_s, u"jane"_s},
        {u"Dr. Jane Doe"_s, u"Jane"_s},
        {u"Prof. Dr. Jane Doe"_s, u"Jane"_s},
        {u"Doe, Jane"_s, u"Jane"_s},
        {u"Jane Doe, PhD"_s, u"Jane"_s},
        {u"🧶 Jane 🧶"_s, u"Jane"_s},
        {u"★Jane★ Doe"_s, u"Jane"_s},
        {u"(Jane) Doe"_s, u"Jane"_s},
        {u"Anna-Lena Schmidt"_s, u"Anna-Lena"_s},
        {u"O'Neill"_s, u"O'Neill"_s},
        {u"Zoë"_s, u"Zoë"_s},
        {u"美咲"_s, u"美咲"_s},
        {u"Frau Müller"_s, u"Müller"_s},
        {u"Rev"_s, u"Rev"_s},
        {u"@jane.example"_s, QString()},
        {u"★ 42"_s, QString()},
        {u""_s, QString()},
    };
    for (const auto &[name, first] : table)
        EXPECT_EQ(firstName(name), first) << name.toStdString();
}

TEST(SavedReply, IsRefusedForWhatIsWrongWithIt)
{
    SavedReply reply;
    reply.name = u"Thanks"_s;
    reply.text = u"Thank you, {{person.first_name|friend}}"_s;
    reply.shortcut = u"thx-1"_s;
    EXPECT_EQ(savedReplyProblem(reply), QString());
    const auto with = [&reply](auto change) {
        SavedReply other = reply;
        change(other);
        return savedReplyProblem(other);
    };
    EXPECT_FALSE(with([](SavedReply &r) { r.name = u"  "_s; }).isEmpty());
    EXPECT_FALSE(with([](SavedReply &r) { r.name = u"x"_s.repeated(65); }).isEmpty());
    EXPECT_FALSE(with([](SavedReply &r) { r.text = u" \n"_s; }).isEmpty());
    EXPECT_FALSE(with([](SavedReply &r) { r.text = u"x"_s.repeated(10'001); }).isEmpty());
    EXPECT_FALSE(with([](SavedReply &r) { r.shortcut = u"two words"_s; }).isEmpty());
    EXPECT_FALSE(with([](SavedReply &r) { r.shortcut = u"x"_s.repeated(25); }).isEmpty());
}

TEST(SavedReply, ThoseThatFitAndAreUsedMostStandFirst)
{
    const auto reply = [](const QString &name, const QString &channel, const QString &language, int uses,
                          qint64 usedAt) {
        SavedReply made;
        made.name = name;
        made.channel = channel;
        made.language = language;
        made.uses = uses;
        made.usedAt = usedAt;
        return made;
    };
    const QList<SavedReply> ordered =
        repliesInOrder({reply(u"elsewhere"_s, u"wordpress"_s, {}, 99, 9), reply(u"german"_s, {}, u"de"_s, 50, 9),
                        reply(u"rare"_s, {}, {}, 1, 9), reply(u"often"_s, u"bluesky"_s, u"en"_s, 7, 1),
                        reply(u"lately"_s, {}, u"en"_s, 7, 5)},
                       jane());
    QStringList names;
    for (const SavedReply &one : ordered)
        names.append(one.name);
    EXPECT_EQ(names, (QStringList{u"lately"_s, u"often"_s, u"rare"_s, u"elsewhere"_s, u"german"_s}));
}

TEST(OutgoingFile, ItsPathSaysWhatItHoldsAndLeadsNowhereElse)
{
    const QString path = outgoingPath("a picture", u"jpg"_s);
    EXPECT_TRUE(isOutgoingPath(path)) << path.toStdString();
    EXPECT_TRUE(isOutgoingContent(path, "a picture"));
    EXPECT_FALSE(isOutgoingContent(path, "another"));
    EXPECT_NE(outgoingPath("another", u"jpg"_s), path);
    for (const QString &other :
         {u""_s, u"outgoing/../../etc/passwd"_s, u"/etc/passwd"_s, QString(path + u"/.."_s), QString(u"x/"_s + path),
          QString(path).replace(u"outgoing"_s, u"elsewhere"_s), QString(path + u"\n"_s), QString(path).toUpper()})
        EXPECT_FALSE(isOutgoingPath(other)) << other.toStdString();
}

} // namespace
} // namespace rapport
