#pragma once

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace rapport {

/// One voice: a person on one channel.
struct DemoIdentity
{
    QString channel;
    QString remoteId;

    friend bool operator==(const DemoIdentity &, const DemoIdentity &) = default;
};

/// What was planted in a demo community, counted while it was delivered. Tests and analyses are held against it.
///
/// demo-truth.json in the workspace's folder is one object (times are ISO 8601, UTC; remote ids are those of messages,
/// each unique in its channel):
///   seed, messages, startAt, endAt
///   channels        {channel: {conversations, in, out, kinds: {kind: n}, activities: {kind: n}}}
///   bursts          [{topic, from, to, messages}]  messages about the topic between the two
///   moods           [{channel, message, mood}]     positive, neutral or negative, of a sample
///   questions       [{channel, message, answered, open}]  wants an answer; got one; still waits at the end
///   buying, leaving [{channel, message}]           signals
///   persons         [{evidence, identities: [{channel, id}]}]  one person; evidence "handle", "email" or "name"
///   campaigns       [{name, tag, from, to, posts: [{channel, message}], event?: {name, at, place, guests: [{channel,
///   id}]}}] edited, deleted, spam, held  [{channel, message}] quarantined     n open            n  conversations that
///   wait for us at the end
struct DemoTruth
{
    struct Reference
    {
        QString channel;
        QString message;

        friend bool operator==(const Reference &, const Reference &) = default;
    };
    struct ChannelCounts
    {
        int conversations = 0;
        int in = 0;
        int out = 0;
        QMap<QString, int> kinds;      ///< By "post", "comment", "reply", "mention", "direct".
        QMap<QString, int> activities; ///< By "like", "share", "follow".

        friend bool operator==(const ChannelCounts &, const ChannelCounts &) = default;
    };
    struct Burst
    {
        QString topic;
        qint64 from = 0;
        qint64 to = 0;
        int messages = 0;
    };
    struct Mood
    {
        Reference at;
        QString mood;
    };
    struct Question
    {
        Reference at;
        bool answered = false;
        bool open = false;
    };
    struct SamePerson
    {
        QString evidence;
        QList<DemoIdentity> identities;
    };
    struct Campaign
    {
        QString name;
        QString tag;
        qint64 from = 0;
        qint64 to = 0;
        QList<Reference> posts;
        QString place; ///< Of its event; empty: there was none.
        qint64 eventAt = 0;
        QList<DemoIdentity> guests;
    };

    quint64 seed = 0;
    int messages = 0;
    qint64 startAt = 0;
    qint64 endAt = 0;
    QMap<QString, ChannelCounts> channels;
    QList<Burst> bursts;
    QList<Mood> moods;
    QList<Question> questions;
    QList<Reference> buying;
    QList<Reference> leaving;
    QList<SamePerson> persons;
    QList<Campaign> campaigns;
    QList<Reference> edited;
    QList<Reference> deleted;
    QList<Reference> spam;
    QList<Reference> held;
    int quarantined = 0;
    int open = 0;

    /// As demo-truth.json, a line for each element of a list. The device tells of errors.
    void write(QIODevice &device) const;
    [[nodiscard]] QByteArray toJson() const;
};

} // namespace rapport
