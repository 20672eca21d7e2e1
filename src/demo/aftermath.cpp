#include "demo/aftermath.h"

#include "base/time.h"

#include <algorithm>

namespace rapport::demo {

void addActivities(Plan &plan, const People &people, const Calendar &calendar, Random &random)
{
    for (size_t index = 0; index < plan.messages.size(); ++index) {
        const MessagePlan &message = plan.messages[index];
        const Channel channel = plan.threads[message.thread].channel;
        if ((channel != Channel::Bluesky && channel != Channel::Mastodon) || message.person >= 0)
            continue;
        const bool root = message.parent == noMessage;
        const int count = static_cast<int>(std::min(random.pareto(root ? 2.0 : 0.35, 1.2), 400.0));
        for (int n = 0; n < count; ++n) {
            const size_t language = random.chance(0.8) ? message.language : pickLanguage(random);
            const qint64 at = message.at + static_cast<qint64>(random.pareto(4, 0.6) * kMinuteMs);
            if (at > plan.endAt)
                continue;
            const auto person = people.pick(random, language, channel, calendar.progress(at));
            const ActivityKind kind = random.chance(0.16) ? ActivityKind::Share : ActivityKind::Like;
            plan.activities.push_back({at, person, kind, channel, static_cast<quint32>(index)});
        }
    }
    for (quint32 person = 0; person < people.size(); ++person) {
        for (const Channel channel : {Channel::Bluesky, Channel::Mastodon}) {
            if (!people.at(person).on[static_cast<size_t>(channel)] || !random.chance(0.3))
                continue;
            const qint64 at = calendar.moment(random, plan.startAt, plan.endAt, 1);
            plan.activities.push_back({at, person, ActivityKind::Follow, channel, noMessage});
        }
    }
}

void addChanges(Plan &plan, Random &random)
{
    for (MessagePlan &message : plan.messages) {
        const ThreadPlan &thread = plan.threads[message.thread];
        if (thread.channel == Channel::Email || thread.outcome == Outcome::NeedsReply ||
            message.moderation != Moderation::Visible)
            continue;
        const double at = random.unit();
        const qint64 when = message.at + 2 * kMinuteMs + static_cast<qint64>(random.unit() * 50 * kMinuteMs);
        if (when >= plan.endAt)
            continue;
        if (at < 0.006) {
            // A post on Bluesky stays as it was written.
            if (message.role != Role::Title && thread.channel != Channel::Bluesky)
                message.editedAt = when;
        } else if (at < 0.009 && message.person >= 0 && message.parent != noMessage) {
            message.deletedAt = when;
        }
    }
    // A small part of the settled ones of the last days is put off.
    for (ThreadPlan &thread : plan.threads) {
        if (thread.outcome == Outcome::Settled && thread.endAt > plan.endAt - 20 * kDayMs && random.chance(0.04))
            thread.outcome = Outcome::Snoozed;
    }
}

void orderDeliveries(Plan &plan)
{
    std::vector<Delivery> &deliveries = plan.deliveries;
    deliveries.reserve(plan.messages.size() + plan.activities.size());
    for (size_t index = 0; index < plan.messages.size(); ++index) {
        const MessagePlan &message = plan.messages[index];
        const auto number = static_cast<quint32>(index);
        deliveries.push_back({message.at, number, Delivery::Kind::Message});
        if (message.editedAt != 0)
            deliveries.push_back({message.editedAt, number, Delivery::Kind::Edit});
        if (message.deletedAt != 0)
            deliveries.push_back({message.deletedAt, number, Delivery::Kind::Deletion});
    }
    for (size_t index = 0; index < plan.activities.size(); ++index)
        deliveries.push_back({plan.activities[index].at, static_cast<quint32>(index), Delivery::Kind::Activity});
    std::stable_sort(deliveries.begin(), deliveries.end(),
                     [](const Delivery &a, const Delivery &b) { return a.at < b.at; });
}

} // namespace rapport::demo
