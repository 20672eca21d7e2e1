#include "sync/moodchanges.h"

#include "store/messages.h"
#include "store/moods.h"
#include "sync/change.h"

namespace rapport::moodchanges {
namespace {

using namespace Qt::StringLiterals;

/// What was said, so that it can be said again.
QJsonObject toJson(const std::optional<store::MoodCorrection> &said)
{
    if (!said)
        return {};
    return {{u"mood"_s, moodName(said->mood)},
            {u"said"_s, said->uid.toString()},
            {u"actor"_s, said->actor.value},
            {u"at"_s, said->at}};
}

/// By a person whom `json` tells of; none where nobody had said anything.
std::optional<store::MoodCorrection> fromJson(const QJsonObject &json, MessageId message)
{
    const std::optional<Mood> mood = moodFromName(json[u"mood"_s].toString());
    const std::optional<Uid> uid = Uid::fromString(json[u"said"_s].toString());
    if (!mood || !uid)
        return std::nullopt;
    store::MoodCorrection said;
    said.message = message;
    said.mood = *mood;
    said.uid = *uid;
    said.actor = ActorId(json[u"actor"_s].toInteger());
    said.at = json[u"at"_s].toInteger();
    return said;
}

void reckon(store::MoodCorrection &said, const Message &message)
{
    said.reckoned = store::judged(message.title, message.text, message.language);
    said.version = store::moodFormula();
}

} // namespace

Result<Event> set(Writer &w, MessageId id, Mood mood)
{
    const std::optional<Message> message = store::message(w, id);
    if (!message)
        return fail(ErrorKind::Invalid, u"no such message"_s);
    if (message->direction != Direction::In)
        return fail(ErrorKind::Invalid, u"only what others write is judged"_s);
    const std::optional<store::MoodCorrection> before = store::moodCorrection(w, id);
    if (mood == (before ? before->mood : Mood::Unknown))
        return fail(ErrorKind::Invalid, u"it is judged so already"_s);
    Event event;
    event.uid = Uid::create(w.nowMs());
    event.kind = u"mood.corrected"_s;
    event.account = message->account;
    event.conversation = message->conversation;
    event.message = id;
    event.before = toJson(before);
    if (mood == Mood::Unknown) {
        store::dropMoodCorrection(w, id);
    } else {
        store::MoodCorrection now{
            .message = id, .mood = mood, .reckoned = {}, .uid = event.uid, .actor = w.actor(), .at = w.nowMs()};
        reckon(now, *message);
        store::setMoodCorrection(w, now);
        event.after = toJson(now);
    }
    return changes::recorded(w, event);
}

Result<> undo(Writer &w, const Event &event)
{
    const std::optional<Message> message = store::message(w, event.message);
    if (!message)
        return fail(ErrorKind::Invalid, u"the message is not there any more"_s);
    if (toJson(store::moodCorrection(w, event.message)) != event.after)
        return fail(ErrorKind::Invalid, u"it was judged again since"_s);
    std::optional<store::MoodCorrection> before = fromJson(event.before, event.message);
    if (!before) {
        store::dropMoodCorrection(w, event.message);
        return {};
    }
    reckon(*before, *message);
    store::setMoodCorrection(w, *before);
    return {};
}

} // namespace rapport::moodchanges
