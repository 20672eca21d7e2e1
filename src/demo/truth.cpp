#include "demo/truth.h"

#include "base/time.h"

#include <QBuffer>
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

/// Writes an object member by member and an array element by element, a line each: a document of all of them would need
/// gigabytes for a community of millions.
class Members
{
public:
    explicit Members(QIODevice &device) : m_device(device) { m_device.write("{"); }
    ~Members() { m_device.write("\n}\n"); }
    Members(const Members &) = delete;
    Members &operator=(const Members &) = delete;

    void add(const char *name, const QJsonValue &value)
    {
        begin(name);
        writeValue(value);
    }

    template<class T, class F>
    void addEach(const char *name, const QList<T> &values, F toValue)
    {
        begin(name);
        m_device.write("[");
        for (qsizetype index = 0; index < values.size(); ++index) {
            m_device.write(index == 0 ? "\n  " : ",\n  ");
            writeValue(toValue(values[index]));
        }
        m_device.write("]");
    }

private:
    void begin(const char *name)
    {
        m_device.write(m_first ? "\n \"" : ",\n \"");
        m_device.write(name);
        m_device.write("\": ");
        m_first = false;
    }

    /// QJsonDocument knows only objects and arrays: a value goes out as the one element of an array, without its
    /// brackets.
    void writeValue(const QJsonValue &value)
    {
        const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        m_device.write(json.mid(1, json.size() - 2));
    }

    QIODevice &m_device;
    bool m_first = true;
};

} // namespace

void DemoTruth::write(QIODevice &device) const
{
    QJsonObject byChannel;
    for (auto it = channels.begin(); it != channels.end(); ++it)
        byChannel.insert(it.key(), channel(it.value()));
    Members members(device);
    // A seed is 64 bits wide, a JSON number 53.
    members.add("seed", QString::number(seed));
    members.add("messages", messages);
    members.add("startAt", isoFromMs(startAt));
    members.add("endAt", isoFromMs(endAt));
    members.add("channels", byChannel);
    members.addEach("bursts", bursts, burst);
    members.addEach("moods", moods, mood);
    members.addEach("questions", questions, question);
    members.addEach("buying", buying, reference);
    members.addEach("leaving", leaving, reference);
    members.addEach("persons", persons, person);
    members.addEach("campaigns", campaigns, campaign);
    members.addEach("edited", edited, reference);
    members.addEach("deleted", deleted, reference);
    members.addEach("spam", spam, reference);
    members.addEach("held", held, reference);
    members.add("quarantined", quarantined);
    members.add("open", open);
}

QByteArray DemoTruth::toJson() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    write(buffer);
    return buffer.data();
}

} // namespace rapport
