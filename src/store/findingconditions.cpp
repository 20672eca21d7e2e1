#include "store/findingconditions.h"

#include "domain/lead.h"
#include "domain/mood.h"
#include "store/ideas.h"

#include <QByteArrayList>

namespace rapport::store {

using namespace Qt::StringLiterals;

QByteArray moodCondition(const QString &value, bool ofMessages)
{
    const std::optional<Mood> mood = moodFromName(value);
    if (!mood)
        return "0";
    const QByteArray number = QByteArray::number(static_cast<int>(*mood));
    if (!ofMessages)
        return "c.mood = " + number;
    // What we write is not judged: that is another thing than not to know how it sounds.
    return *mood == Mood::Unknown ? QByteArray("(m.direction = 0 AND ifnull(m.mood, 0) = 0)") : "m.mood = " + number;
}

QByteArray leadCondition(const QString &value)
{
    const QString word = value.toLower();
    if (word == u"proposed"_s)
        return "c.id IN (SELECT conversation_id FROM lead_finding)";
    if (word == u"dismissed"_s)
        return "c.id IN (SELECT conversation_id FROM lead_dismissal)";
    const std::optional<LeadStage> stage = leadStageFromName(word);
    if (!stage)
        return "0";
    return "c.id IN (SELECT conversation_id FROM lead WHERE stage = " + QByteArray::number(static_cast<int>(*stage)) +
           ')';
}

QByteArray anyLeadCondition()
{
    return "c.id IN (SELECT conversation_id FROM lead)";
}

QByteArray ideaCondition(Reader &r, const QString &nameOrNumber, bool ofMessages)
{
    QByteArrayList ids;
    for (const IdeaId root : findIdeas(r, nameOrNumber)) {
        for (const IdeaId id : familyOf(r, root))
            ids.append(QByteArray::number(id.value));
    }
    const QByteArray where = " FROM idea_message WHERE idea_id IN (" + ids.join(',') + "))";
    return (ofMessages ? "m.id IN (SELECT message_id" : "c.id IN (SELECT conversation_id") + where;
}

QByteArray anyIdeaCondition(bool ofMessages)
{
    return ofMessages ? "m.id IN (SELECT message_id FROM idea_message)"
                      : "c.id IN (SELECT conversation_id FROM idea_message)";
}

QByteArray leadUrgency(qint64 nowMs)
{
    const QByteArray now = QByteArray::number(nowMs);
    return "max(ifnull((SELECT f.expected * (" + now +
           " - f.asked_at) FROM lead_finding f WHERE f.conversation_id = c.id), 0), "
           "ifnull((SELECT max(l.expected * (" +
           now + " - x.at)) FROM lead l JOIN message x ON x.id = l.message_id WHERE l.conversation_id = c.id), 0))";
}

} // namespace rapport::store
