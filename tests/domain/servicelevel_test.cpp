#include "domain/servicelevel.h"

#include "base/time.h"

#include <QJsonArray>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using Kind = RulesProblem::Kind;

ServicePolicy policy(const QString &name)
{
    return {.uid = Uid::create(1), .name = name, .channel = {}, .tag = {}, .calendar = {}, .firstReplyMs = kHourMs};
}

ServiceRules sampleRules()
{
    WorkCalendar desk = officeHours(u"Desk"_s, "Europe/Berlin", 1);
    desk.week[5] = {{.from = 22 * 60, .to = 30 * 60}};
    desk.days = {{.date = QDate(2026, 12, 25), .name = u"Christmas"_s, .hours = {}},
                 {.date = QDate(2026, 12, 26), .name = {}, .hours = {{.from = 600, .to = 720}}}};
    ServicePolicy key = policy(u"Key people"_s);
    key.importance = Importance::Key;
    key.calendar = desk.uid;
    key.nextReplyMs = 2 * kHourMs;
    key.resolutionMs = 3 * kDayMs;
    key.warnMs = 20 * kMinuteMs;
    ServicePolicy blog = policy(u"Blog complaints"_s);
    blog.channel = u"wordpress"_s;
    blog.tag = u"Complaint"_s;
    return {.calendars = {desk}, .policies = {key, blog, policy(u"Everybody"_s)}};
}

TEST(ServiceRules, TheFirstPolicyThatFitsCounts)
{
    const ServiceRules rules = sampleRules();
    const struct
    {
        ServiceSubject subject;
        const char *policy;
    } cases[] = {
        {{u"bluesky"_s, {}, Importance::Key}, "Key people"},
        {{u"wordpress"_s, {u"complaint"_s}, Importance::Key}, "Key people"},
        {{u"wordpress"_s, {u"thanks"_s, u"COMPLAINT"_s}, Importance::High}, "Blog complaints"},
        {{u"wordpress"_s, {}, Importance::Normal}, "Everybody"},
        {{u"bluesky"_s, {u"complaint"_s}, Importance::Normal}, "Everybody"},
    };
    for (const auto &c : cases) {
        const ServicePolicy *found = policyFor(rules, c.subject);
        ASSERT_NE(found, nullptr) << c.policy;
        EXPECT_EQ(found->name.toStdString(), c.policy);
    }
    EXPECT_EQ(policyFor({}, {}), nullptr);
}

TEST(ServiceRules, ComeBackFromJson)
{
    const ServiceRules rules = sampleRules();
    EXPECT_EQ(serviceRulesFromJson(serviceRulesToJson(rules)), rules);
    EXPECT_EQ(serviceRulesFromJson(serviceRulesToJson({})), ServiceRules());
}

TEST(ServiceRules, RefuseJsonThatIsNone)
{
    const auto changed = [](auto change) {
        QJsonObject json = serviceRulesToJson(sampleRules());
        change(json);
        return serviceRulesFromJson(json);
    };
    const auto inFirst = [](QJsonObject &json, const QString &list, const QString &key, const QJsonValue &value) {
        QJsonArray all = json[list].toArray();
        QJsonObject first = all[0].toObject();
        first[key] = value;
        all[0] = first;
        json[list] = all;
    };
    EXPECT_FALSE(serviceRulesFromJson({}));
    EXPECT_TRUE(changed([](QJsonObject &) {}));
    EXPECT_FALSE(changed([](QJsonObject &json) { json.remove(u"policies"_s); }));
    EXPECT_FALSE(changed([](QJsonObject &json) { json[u"calendars"_s] = 5; }));
    EXPECT_FALSE(changed([](QJsonObject &json) { json[u"policies"_s] = QJsonArray{5}; }));
    EXPECT_FALSE(changed([&](QJsonObject &json) { inFirst(json, u"policies"_s, u"uid"_s, u"x"_s); }));
    EXPECT_FALSE(changed([&](QJsonObject &json) { inFirst(json, u"policies"_s, u"importance"_s, u"royal"_s); }));
    EXPECT_FALSE(changed([&](QJsonObject &json) { inFirst(json, u"policies"_s, u"firstReplyMs"_s, -1); }));
    EXPECT_FALSE(changed([&](QJsonObject &json) { inFirst(json, u"calendars"_s, u"zone"_s, u"Moon/Base"_s); }));
    EXPECT_FALSE(changed([&](QJsonObject &json) {
        inFirst(json, u"calendars"_s, u"week"_s, QJsonObject{{u"monday"_s, u"9-99"_s}});
    }));
    EXPECT_FALSE(changed([&](QJsonObject &json) {
        inFirst(json, u"calendars"_s, u"days"_s, QJsonArray{QJsonObject{{u"date"_s, u"2026-02-30"_s}}});
    }));
}

TEST(ServiceRules, SayWhatIsWrong)
{
    const auto problemOf = [](auto change) -> std::optional<Kind> {
        ServiceRules rules = sampleRules();
        change(rules);
        const std::optional<RulesProblem> problem = rulesProblem(rules);
        if (!problem)
            return std::nullopt;
        EXPECT_FALSE(rulesProblemText(*problem).isEmpty());
        return problem->kind;
    };
    EXPECT_EQ(problemOf([](ServiceRules &) {}), std::nullopt);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[0].name = u"  "_s; }), Kind::NoName);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[0].name = QString(200, u'x'); }), Kind::NoName);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[0].name = u"everybody"_s; }), Kind::NameTaken);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars.append(r.calendars[0]); }), Kind::NameTaken);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].zone = "Moon/Base"; }), Kind::UnknownZone);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].week[0] = {{.from = 600, .to = 500}}; }), Kind::BadHours);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].week[0] = {{.from = -1, .to = 500}}; }), Kind::BadHours);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].week[0] = {{.from = 0, .to = 1441}}; }), Kind::BadHours);
    EXPECT_EQ(problemOf([](ServiceRules &r) {
                  r.calendars[0].week[0] = {{.from = 0, .to = 200}, {.from = 100, .to = 300}};
              }),
              Kind::OverlappingHours);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].week = {}; }), Kind::NoHours);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].days.append(r.calendars[0].days[0]); }), Kind::DoubleDay);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars[0].days[0].date = {}; }), Kind::DoubleDay);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[2].firstReplyMs = 0; }), Kind::NoTarget);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[2].firstReplyMs = 59'000; }), Kind::BadTarget);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[2].resolutionMs = 367 * kDayMs; }), Kind::BadTarget);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.policies[2].warnMs = -1; }), Kind::BadTarget);
    EXPECT_EQ(problemOf([](ServiceRules &r) { r.calendars.clear(); }), Kind::UnknownCalendar);
    EXPECT_EQ(problemOf([](ServiceRules &r) {
                  for (int i = 0; i < kMostServiceRules; ++i)
                      r.policies.append(policy(QString::number(i)));
              }),
              Kind::TooMany);
}

TEST(ServiceRules, ReadDurations)
{
    const struct
    {
        const char *text;
        qint64 ms;
        const char *back;
    } fine[] = {
        {"90m", 90 * kMinuteMs, "1h30m"},
        {"4h", 4 * kHourMs, "4h"},
        {"2d", 2 * kDayMs, "2d"},
        {"1h 30m", 90 * kMinuteMs, "1h30m"},
        {"0m", 0, "0m"},
        {"1d1h1m", kDayMs + kHourMs + kMinuteMs, "1d1h1m"},
    };
    for (const auto &c : fine) {
        EXPECT_EQ(durationFromText(QString::fromLatin1(c.text)), c.ms) << c.text;
        EXPECT_EQ(spanText(c.ms).toStdString(), c.back) << c.text;
    }
    for (const char *text : {"", " ", "4", "h", "4x", "-4h", "4hh", "4h3", "99999999999999999999d", "9999d", "4.5h"})
        EXPECT_FALSE(durationFromText(QString::fromLatin1(text))) << text;
}

} // namespace
} // namespace rapport
