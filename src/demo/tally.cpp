#include "demo/tally.h"

#include "base/time.h"

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t moodsWanted = 3000;

QString kindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Post:
        return u"post"_s;
    case MessageKind::Comment:
        return u"comment"_s;
    case MessageKind::Reply:
        return u"reply"_s;
    case MessageKind::Mention:
        return u"mention"_s;
    default:
        return u"direct"_s;
    }
}

QString moodOf(Intent intent, Role role)
{
    const bool byWriter = role == Role::Ask || role == Role::More;
    if ((intent == Intent::Broken || intent == Intent::Leaving) && byWriter)
        return u"negative"_s;
    if (role == Role::Thanks || (role == Role::React && intent != Intent::Leaving) ||
        ((intent == Intent::Praise || intent == Intent::Show) && byWriter))
        return u"positive"_s;
    return u"neutral"_s;
}

} // namespace

Tally::Tally(const Plan &plan, const People &people, const Texts &texts, const Items &items, quint64 seed)
    : m_plan(plan),
      m_people(people),
      m_texts(texts),
      m_items(items),
      m_seenOn(people.size()),
      m_guests(plan.campaigns.size()),
      m_moodEvery(std::max<size_t>(1, plan.messages.size() / moodsWanted))
{
    m_truth.seed = seed;
    m_truth.startAt = plan.startAt;
    m_truth.endAt = plan.endAt;
    for (const BurstPlan &burst : plan.bursts)
        m_truth.bursts.append({burst.topic, burst.from, burst.to, 0});
    for (const CampaignPlan &campaign : plan.campaigns) {
        m_truth.campaigns.append({.name = campaign.name,
                                  .tag = campaign.tag,
                                  .from = campaign.from,
                                  .to = campaign.to,
                                  .posts = {},
                                  .place = campaign.place,
                                  .eventAt = campaign.place.isEmpty() ? 0 : campaign.to - kDayMs,
                                  .guests = {}});
    }
}

DemoTruth::Reference Tally::reference(quint32 index) const
{
    return {channelId(m_items.channelOf(index)), m_items.remoteId(index)};
}

void Tally::notePerson(qint32 person, Channel channel)
{
    if (person >= 0)
        m_seenOn[static_cast<size_t>(person)] |= static_cast<quint8>(1U << static_cast<unsigned>(channel));
}

void Tally::noteGuest(const MessagePlan &planned, quint32 index)
{
    const int campaign = m_plan.threads[planned.thread].campaign;
    if (campaign < 0)
        return;
    DemoTruth::Campaign &truth = m_truth.campaigns[campaign];
    if (planned.parent == noMessage)
        truth.posts.append(reference(index));
    const bool comes = planned.role == Role::React && m_texts.dialogueOf(planned).intent == Intent::Campaign;
    if (!truth.place.isEmpty() && comes && m_guests[static_cast<size_t>(campaign)].insert(planned.person).second)
        truth.guests.append({channelId(m_items.channelOf(index)), m_items.author(index).remoteId});
}

void Tally::message(quint32 index)
{
    const MessagePlan &planned = m_plan.messages[index];
    const ThreadPlan &thread = m_plan.threads[planned.thread];
    const Dialogue &dialogue = m_texts.dialogueOf(planned);
    const bool visible = planned.moderation == Moderation::Visible;
    const bool theirs = planned.person >= 0;
    ++m_truth.messages;
    DemoTruth::ChannelCounts &counts = m_truth.channels[channelId(thread.channel)];
    ++(theirs ? counts.in : counts.out);
    ++counts.kinds[kindName(m_items.kindOf(index))];
    if (planned.parent == noMessage)
        ++counts.conversations;
    notePerson(planned.person, thread.channel);
    noteGuest(planned, index);

    for (DemoTruth::Burst &burst : m_truth.bursts) {
        if (dialogue.topic == burst.topic && planned.at >= burst.from && planned.at <= burst.to)
            ++burst.messages;
    }
    if (theirs && visible && dialogue.intent != Intent::Press && index % m_moodEvery == 0)
        m_truth.moods.append({reference(index), moodOf(dialogue.intent, planned.role)});
    if (theirs && planned.moderation != Moderation::Spam && wantsAnswer(dialogue.intent, planned.role)) {
        const bool open = thread.outcome == Outcome::NeedsReply && !planned.answered;
        m_truth.questions.append({reference(index), planned.answered, open});
    }
    if (theirs && planned.role == Role::Ask && dialogue.intent == Intent::Buying)
        m_truth.buying.append(reference(index));
    if (theirs && planned.role == Role::Ask && dialogue.intent == Intent::Leaving)
        m_truth.leaving.append(reference(index));
    if (planned.moderation == Moderation::Spam)
        m_truth.spam.append(reference(index));
    if (planned.moderation == Moderation::Held)
        m_truth.held.append(reference(index));
    if (planned.parent == noMessage && thread.outcome == Outcome::NeedsReply)
        ++m_truth.open;
}

void Tally::activity(quint32 index)
{
    static const QStringList names{u"like"_s, u"share"_s, u"follow"_s};
    const ActivityPlan &planned = m_plan.activities[index];
    ++m_truth.channels[channelId(planned.channel)].activities[names[static_cast<int>(planned.kind)]];
    notePerson(static_cast<qint32>(planned.person), planned.channel);
}

void Tally::delivered(const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Message:
        return message(delivery.index);
    case Delivery::Kind::Activity:
        return activity(delivery.index);
    case Delivery::Kind::Edit:
        m_truth.edited.append(reference(delivery.index));
        return;
    case Delivery::Kind::Deletion:
        m_truth.deleted.append(reference(delivery.index));
        return;
    }
}

DemoTruth Tally::finish()
{
    constexpr quint8 handles = 0b0011;   // Bluesky, Mastodon
    constexpr quint8 addresses = 0b1100; // WordPress, e-mail
    for (quint32 person = 0; person < m_people.size(); ++person) {
        const quint8 seen = m_seenOn[person];
        if (qPopulationCount(seen) < 2)
            continue;
        DemoTruth::SamePerson same;
        same.evidence = (seen & handles) == handles       ? u"handle"_s
                        : (seen & addresses) == addresses ? u"email"_s
                                                          : u"name"_s;
        for (int channel = 0; channel < channelCount; ++channel) {
            if (seen & (1U << channel)) {
                const auto where = static_cast<Channel>(channel);
                same.identities.append({channelId(where), m_people.remote(person, where).remoteId});
            }
        }
        m_truth.persons.append(same);
    }
    return std::move(m_truth);
}

} // namespace rapport::demo
