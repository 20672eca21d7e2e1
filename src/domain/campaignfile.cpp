#include "domain/campaignfile.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostFileBytes = qsizetype{4} * 1024 * 1024;
constexpr qsizetype kTextMost = 4000;
constexpr qsizetype kListMost = 200;
constexpr qsizetype kGuestsMost = 10'000;

QDate epoch()
{
    return {1970, 1, 1};
}

QString dateText(int day)
{
    return epoch().addDays(day).toString(Qt::ISODate);
}

/// Reads the members of one object, notes the first thing that is wrong, and what nobody asked for.
class Members
{
public:
    Members(const QJsonObject &json, QString place, QString &problem)
        : m_json(json), m_place(std::move(place)), m_problem(problem)
    {
    }

    QString text(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!isGiven(value))
            return {};
        if (!value.isString() || value.toString().size() > kTextMost)
            complain(key, u"a text of at most %1 characters is expected"_s.arg(kTextMost));
        return value.toString().trimmed();
    }
    bool flag(const QString &key, bool fallback)
    {
        const QJsonValue value = take(key);
        if (isGiven(value) && !value.isBool())
            complain(key, u"true or false is expected"_s);
        return value.toBool(fallback);
    }
    std::optional<double> number(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!isGiven(value))
            return std::nullopt;
        if (!value.isDouble())
            complain(key, u"a number is expected"_s);
        return value.toDouble();
    }
    qint64 wholeNumber(const QString &key)
    {
        const QJsonValue value = take(key);
        if (isGiven(value) && value.toInteger(-1) < 0)
            complain(key, u"a whole number from 0 is expected"_s);
        return value.toInteger();
    }
    /// 0: none.
    int day(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!isGiven(value))
            return 0;
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid() || date < epoch()) {
            complain(key, u"a date such as \"2026-05-01\" is expected"_s);
            return 0;
        }
        return static_cast<int>(epoch().daysTo(date));
    }
    QStringList texts(const QString &key)
    {
        QStringList all;
        for (const QJsonValue &value : array(key, kListMost)) {
            if (!value.isString() || value.toString().size() > kTextMost)
                complain(key, u"texts are expected"_s);
            all.append(value.toString().trimmed());
        }
        all.removeAll(QString());
        all.removeDuplicates();
        return all;
    }
    template<class Read>
    auto objects(const QString &key, Read read, qsizetype most = kListMost)
    {
        QList<decltype(read(*this))> all;
        int place = 0;
        for (const QJsonValue &value : array(key, most)) {
            const QString at = m_place + key + u'[' + QString::number(place++) + u']';
            if (!value.isObject())
                complain(key, u"objects are expected"_s);
            Members members(value.toObject(), at + u'.', m_problem);
            all.append(read(members));
            members.finish();
        }
        return all;
    }
    template<class Read>
    auto object(const QString &key, Read read)
    {
        const QJsonValue value = take(key);
        if (isGiven(value) && !value.isObject())
            complain(key, u"an object is expected"_s);
        Members members(value.toObject(), m_place + key + u'.', m_problem);
        auto result = read(members);
        members.finish();
        return result;
    }
    template<class Enum, class FromName>
    Enum named(const QString &key, Enum fallback, FromName fromName)
    {
        const QString name = text(key);
        if (name.isEmpty())
            return fallback;
        const std::optional<Enum> value = fromName(name);
        if (!value)
            complain(key, u"\"%1\" is not known here"_s.arg(name));
        return value.value_or(fallback);
    }
    /// What was not taken is no part of a plan: a word that is misspelt would be lost without a sign.
    void finish()
    {
        if (!m_json.isEmpty())
            complain(m_json.begin().key(), u"there is no such key"_s);
    }

private:
    static bool isGiven(const QJsonValue &value) { return !value.isUndefined() && !value.isNull(); }
    QJsonValue take(const QString &key) { return m_json.take(key); }
    QJsonArray array(const QString &key, qsizetype most)
    {
        const QJsonValue value = take(key);
        if (isGiven(value) && !value.isArray())
            complain(key, u"a list is expected"_s);
        if (value.toArray().size() > most)
            complain(key, u"there are more than %1"_s.arg(most));
        return m_problem.isEmpty() ? value.toArray() : QJsonArray();
    }
    void complain(const QString &key, const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = m_place + key + u": "_s + problem;
    }

    QJsonObject m_json;
    QString m_place;
    QString &m_problem;
};

std::optional<CampaignPlace> placeFromName(const QString &name)
{
    for (const CampaignPlace place : {CampaignPlace::Online, CampaignPlace::Offline, CampaignPlace::Both}) {
        if (campaignPlaceName(place) == name)
            return place;
    }
    return std::nullopt;
}

Uid uidFrom(Members &members)
{
    return Uid::fromString(members.text(u"uid"_s)).value_or(Uid());
}

CampaignGoal goalFrom(Members &m)
{
    CampaignGoal goal;
    goal.uid = uidFrom(m);
    goal.metric = m.text(u"metric"_s);
    goal.version = static_cast<int>(m.wholeNumber(u"version"_s));
    goal.ownConversations = m.flag(u"ownConversations"_s, true);
    goal.baseline = m.number(u"baseline"_s);
    goal.baselineFrom = m.day(u"baselineFrom"_s);
    const int last = m.day(u"baselineTo"_s);
    goal.baselineTo = last == 0 ? 0 : last + 1;
    goal.target = m.number(u"target"_s);
    goal.verdict = m.named(u"verdict"_s, Verdict::Open, [](const QString &name) { return verdictFromName(name); });
    goal.remark = m.text(u"remark"_s);
    return goal;
}

CampaignOffer offerFrom(Members &m)
{
    return {.name = m.text(u"name"_s), .code = m.text(u"code"_s), .address = m.text(u"address"_s)};
}

CampaignLink linkFrom(Members &m)
{
    return {.address = m.text(u"address"_s),
            .source = m.text(u"source"_s),
            .medium = m.text(u"medium"_s),
            .campaign = m.text(u"campaign"_s),
            .term = m.text(u"term"_s),
            .content = m.text(u"content"_s)};
}

CampaignGuest guestFrom(Members &m)
{
    return {.person = Uid::fromString(m.text(u"person"_s)).value_or(Uid()),
            .name = m.text(u"name"_s),
            .attended = m.flag(u"attended"_s, false)};
}

CampaignEvent eventFrom(Members &m)
{
    CampaignEvent event;
    event.uid = uidFrom(m);
    event.name = m.text(u"name"_s);
    event.place = m.text(u"place"_s);
    event.day = m.day(u"day"_s);
    event.guests = m.objects(u"guests"_s, guestFrom, kGuestsMost);
    return event;
}

CampaignPlan planFrom(Members &m)
{
    CampaignPlan plan;
    plan.name = m.text(u"name"_s);
    plan.place = m.named(u"place"_s, CampaignPlace::Online, placeFromName);
    plan.objective = m.text(u"objective"_s);
    plan.model = m.text(u"model"_s);
    plan.stage = m.text(u"stage"_s);
    plan.step = m.text(u"step"_s);
    plan.fromDay = m.day(u"from"_s);
    plan.toDay = m.day(u"to"_s);
    plan.owner = m.text(u"owner"_s);
    plan.audience = m.text(u"audience"_s);
    plan.groups = m.texts(u"groups"_s);
    plan.accounts = m.texts(u"accounts"_s);
    plan.budget = m.object(u"budget"_s, [](Members &money) {
        return Money{.minor = money.wholeNumber(u"minor"_s), .currency = money.text(u"currency"_s)};
    });
    plan.tags = m.texts(u"tags"_s);
    plan.goals = m.objects(u"goals"_s, goalFrom);
    plan.offers = m.objects(u"offers"_s, offerFrom);
    plan.links = m.objects(u"links"_s, linkFrom);
    plan.events = m.objects(u"events"_s, eventFrom);
    plan.notes = m.text(u"notes"_s);
    return plan;
}

/// The days of one object as dates; `last` tells of a first day that is not in it any more.
void asDate(QJsonObject &json, const QString &from, const QString &to, bool isEnd = false)
{
    const int day = json.take(from).toInt();
    json[to] = day == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(dateText(isEnd ? day - 1 : day));
}

template<class Change>
void forEachIn(QJsonObject &json, const QString &key, Change change)
{
    QJsonArray changed;
    for (const QJsonValue &value : json[key].toArray()) {
        QJsonObject object = value.toObject();
        change(object);
        changed.append(object);
    }
    json[key] = changed;
}

} // namespace

QJsonObject campaignPlanToFileJson(const CampaignPlan &plan)
{
    QJsonObject json = campaignPlanToJson(plan);
    json[u"format"_s] = 1;
    asDate(json, u"fromDay"_s, u"from"_s);
    asDate(json, u"toDay"_s, u"to"_s);
    forEachIn(json, u"goals"_s, [](QJsonObject &goal) {
        asDate(goal, u"baselineFrom"_s, u"baselineFrom"_s);
        asDate(goal, u"baselineTo"_s, u"baselineTo"_s, true);
    });
    forEachIn(json, u"events"_s, [](QJsonObject &event) { asDate(event, u"day"_s, u"day"_s); });
    return json;
}

QByteArray campaignPlanToFile(const CampaignPlan &plan)
{
    return QJsonDocument(campaignPlanToFileJson(plan)).toJson();
}

Result<CampaignPlan> campaignPlanFromFile(const QByteArray &file)
{
    if (file.size() > kMostFileBytes)
        return fail(ErrorKind::Malformed, u"the file is too large for a plan"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = file.left(error.offset).count('\n') + 1;
        return fail(ErrorKind::Malformed, u"line %1: %2"_s.arg(QString::number(line), error.errorString()));
    }
    QJsonObject json = document.object();
    if (json.take(u"format"_s).toInt() != 1)
        return fail(ErrorKind::Malformed, u"format: 1 is expected, this is no plan that this version can read"_s);
    QString problem;
    Members members(json, {}, problem);
    const CampaignPlan plan = planFrom(members);
    members.finish();
    if (!problem.isEmpty())
        return fail(ErrorKind::Malformed, problem);
    if (const QString wrong = campaignPlanProblem(plan); !wrong.isEmpty())
        return fail(ErrorKind::Malformed, wrong);
    return plan;
}

} // namespace rapport
