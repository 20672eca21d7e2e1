#pragma once

#include "demo/people.h"

#include <limits>

namespace rapport::demo {

inline constexpr quint32 noMessage = std::numeric_limits<quint32>::max();

/// How a conversation of the last weeks stands at the end.
enum class Outcome { Settled, NeedsReply, Snoozed };

struct ThreadPlan
{
    Channel channel = Channel::Bluesky;
    Outcome outcome = Outcome::Settled;
    int campaign = -1; ///< Index into Plan::campaigns.
    double stage = 0;  ///< Of a campaign's post: 0 the first to 1 the last; its words follow.
    quint32 root = 0;  ///< Its first message.
    quint32 size = 0;
    qint64 endAt = 0; ///< Time of the last message.
};

/// One message before its words are made: those follow from this alone, whenever they are wanted.
struct MessagePlan
{
    qint64 at = 0;
    quint64 seed = 0; ///< Of its exchange: the same product, place and number throughout.
    quint32 thread = 0;
    quint32 parent = noMessage;
    qint32 person = 0;     ///< Below 0: colleague -1 - n.
    qint32 addressee = -1; ///< Person whom it answers; below 0: nobody by name.
    quint16 language = 0;
    quint16 dialogue = 0;
    Role role = Role::Ask;
    Moderation moderation = Moderation::Visible;
    bool answered = false; ///< We replied to it later in the exchange.
    qint64 editedAt = 0;
    qint64 deletedAt = 0;
};

struct ActivityPlan
{
    qint64 at = 0;
    quint32 person = 0;
    ActivityKind kind = ActivityKind::Like;
    Channel channel = Channel::Bluesky;
    quint32 subject = noMessage;
};

struct BurstPlan
{
    QString topic;
    qint64 from = 0;
    qint64 to = 0;
};

struct CampaignPlan
{
    QString name;
    QString topic; ///< Of its dialogues.
    QString tag;
    QString place; ///< Of an event that people come to; empty: only online.
    qint64 from = 0;
    qint64 to = 0;
    QList<quint32> posts;
};

/// What reaches the workspace, and when.
struct Delivery
{
    enum class Kind { Message, Activity, Edit, Deletion };
    qint64 at = 0;
    quint32 index = 0; ///< Of the message, or of the activity.
    Kind kind = Kind::Message;
};

struct Plan
{
    qint64 startAt = 0;
    qint64 endAt = 0;
    std::vector<ThreadPlan> threads;
    std::vector<MessagePlan> messages; ///< In the order they were thought of; exactly as many as asked for.
    std::vector<ActivityPlan> activities;
    std::vector<BurstPlan> bursts;
    std::vector<CampaignPlan> campaigns;
    std::vector<Delivery> deliveries; ///< By time.
};

/// Three years of conversations up to `endAt`, `messageCount` in all. The same for the same arguments.
[[nodiscard]] Plan makePlan(const std::vector<Corpus> &corpora, const People &people, int messageCount, quint64 seed,
                            qint64 endAt);

} // namespace rapport::demo
