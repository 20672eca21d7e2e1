#include "base/time.h"
#include "cli/objects.h"

namespace rapport::cli {

using namespace Qt::StringLiterals;

QJsonObject eventObject(const Event &event)
{
    const auto number = [](qint64 id) { return id != 0 ? QJsonValue(id) : QJsonValue(); };
    return {{u"event"_s, event.uid.toString()},
            {u"at"_s, isoFromMs(event.at)},
            {u"actor"_s, event.actorName.isEmpty() ? QJsonValue() : QJsonValue(event.actorName)},
            {u"kind"_s, event.kind},
            {u"conversation"_s, number(event.conversation.value)},
            {u"message"_s, number(event.message.value)},
            {u"before"_s, event.before},
            {u"after"_s, event.after},
            {u"undoes"_s, event.undoes.isNull() ? QJsonValue() : QJsonValue(event.undoes.toString())}};
}

QJsonObject viewObject(const SavedView &view, qint64 conversations)
{
    return {{u"id"_s, view.id.value},
            {u"uid"_s, view.uid.toString()},
            {u"name"_s, view.name},
            {u"query"_s, view.query},
            {u"order"_s, view.oldestFirst ? u"oldest"_s : u"newest"_s},
            {u"place"_s, view.position + 1},
            {u"conversations"_s, conversations < 0 ? QJsonValue() : QJsonValue(conversations)}};
}

} // namespace rapport::cli
