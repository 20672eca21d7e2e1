#include "demo/truth.h"

#include "base/time.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

QJsonObject counted(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject reference(const DemoTruth::Reference &value)
{
    return {{u"channel"_s, value.channel}, {u"message"_s, value.message}};
}

QJsonObject identity(const DemoIdentity &value)
{
    return {{u"channel"_s, value.channel}, {u"id"_s, value.remoteId}};
}

template<class T, class F>
QJsonArray array(const QList<T> &values, F function)
{
    QJsonArray result;
    for (const T &value : values)
        result.append(function(value));
    return result;
}

QJsonObject channel(const DemoTruth::ChannelCounts &counts)
{
    return {{u"conversations"_s, counts.conversations},
            {u"in"_s, counts.in},
            {u"out"_s, counts.out},
            {u"kinds"_s, counted(counts.kinds)},
            {u"activities"_s, counted(counts.activities)}};
}

QJsonObject burst(const DemoTruth::Burst &value)
{
    return {{u"topic"_s, value.topic},
            {u"from"_s, isoFromMs(value.from)},
            {u"to"_s, isoFromMs(value.to)},
            {u"messages"_s, value.messages}};
}

QJsonObject mood(const DemoTruth::Mood &value)
{
    QJsonObject object = reference(value.at);
    object.insert(u"mood"_s, value.mood);
    return object;
}

QJsonObject question(const DemoTruth::Question &value)
{
    QJsonObject object = reference(value.at);
    object.insert(u"answered"_s, value.answered);
    object.insert(u"open"_s, value.open);
    return object;
}

QJsonObject person(const DemoTruth::SamePerson &value)
{
    return {{u"evidence"_s, value.evidence}, {u"identities"_s, array(value.identities, identity)}};
}

QJsonObject campaign(const DemoTruth::Campaign &value)
{
    QJsonObject object{{u"name"_s, value.name},
                       {u"tag"_s, value.tag},
                       {u"from"_s, isoFromMs(value.from)},
                       {u"to"_s, isoFromMs(value.to)},
                       {u"posts"_s, array(value.posts, reference)}};
    if (!value.place.isEmpty()) {
        object.insert(u"event"_s, QJsonObject{{u"name"_s, value.name},
                                              {u"at"_s, isoFromMs(value.eventAt)},
                                              {u"place"_s, value.place},
                                              {u"guests"_s, array(value.guests, identity)}});
    }
    return object;
}

} // namespace

QByteArray DemoTruth::toJson() const
{
    QJsonObject byChannel;
    for (auto it = channels.begin(); it != channels.end(); ++it)
        byChannel.insert(it.key(), channel(it.value()));
    // A seed is 64 bits wide, a JSON number 53.
    const QJsonObject object{{u"seed"_s, QString::number(seed)},
                             {u"messages"_s, messages},
                             {u"startAt"_s, isoFromMs(startAt)},
                             {u"endAt"_s, isoFromMs(endAt)},
                             {u"channels"_s, byChannel},
                             {u"bursts"_s, array(bursts, burst)},
                             {u"moods"_s, array(moods, mood)},
                             {u"questions"_s, array(questions, question)},
                             {u"buying"_s, array(buying, reference)},
                             {u"leaving"_s, array(leaving, reference)},
                             {u"persons"_s, array(persons, person)},
                             {u"campaigns"_s, array(campaigns, campaign)},
                             {u"edited"_s, array(edited, reference)},
                             {u"deleted"_s, array(deleted, reference)},
                             {u"spam"_s, array(spam, reference)},
                             {u"held"_s, array(held, reference)},
                             {u"quarantined"_s, quarantined},
                             {u"open"_s, open}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace rapport
