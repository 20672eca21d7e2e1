#include "store/voice.h"

#include "store/topics.h"
#include "store/watchednames.h"

namespace rapport::store {
namespace {

Result<Mentions> mentionsOf(Reader &r, const QStringList &phrases, const Period &period, const QString &filter)
{
    Result<TopicCourse> course = topicCourse(r, phrases, period, filter);
    if (!course)
        return fail(course.error());
    return Mentions{.messages = course->messages,
                    .people = course->people,
                    .daily = std::move(course->daily),
                    .query = topicQuery(phrases, {}, period, filter)};
}

} // namespace

Result<ShareOfVoice> shareOfVoice(Reader &r, const Period &period, const QString &filter)
{
    ShareOfVoice voice;
    voice.ours.daily.assign(static_cast<size_t>(period.days()), 0);
    QStringList ours;
    const QList<WatchedName> names = watchedNames(r);
    for (const WatchedName &name : names) {
        Result<Mentions> mentions = mentionsOf(r, name.phrases, period, filter);
        if (!mentions)
            return fail(mentions.error());
        if (name.side == WatchedSide::Ours)
            ours += name.phrases;
        else
            voice.competitors += mentions->messages;
        voice.names.append({name, std::move(*mentions)});
    }
    if (ours.isEmpty())
        return voice;
    Result<Mentions> mentions = mentionsOf(r, ours, period, filter);
    if (!mentions)
        return fail(mentions.error());
    voice.ours = std::move(*mentions);
    if (voice.all() > 0)
        voice.percent = 100.0 * static_cast<double>(voice.ours.messages) / static_cast<double>(voice.all());
    return voice;
}

} // namespace rapport::store
