#include "undoworld.h"

#include "store/contacts.h"
#include "store/dashboards.h"
#include "store/people.h"
#include "store/savedreplies.h"
#include "store/transfer.h"
#include "store/views.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

QString asTheyCome()
{
    return QString::fromUtf8(QJsonDocument(leadRulesToJson(LeadRules())).toJson(QJsonDocument::Compact));
}
QString defaultWeights()
{
    return QString::fromUtf8(QJsonDocument(weightsToJson({})).toJson(QJsonDocument::Compact));
}
const QString kNoPromises = uR"({"calendars":[],"policies":[]})"_s;

/// What was removed and comes back is the same in all that anybody sees; the row is another one, made later:
/// since when it was so at first stands in the log.
QJsonObject comparable(QJsonObject row)
{
    static const QHash<QString, QStringList> renewed{
        {u"saved_view"_s, {u"id"_s, u"created_at"_s}},
        {u"saved_reply"_s, {u"id"_s, u"created_at"_s}},
        {u"dashboard"_s, {u"id"_s, u"created_at"_s}},
        {u"watched_name"_s, {u"id"_s, u"created_at"_s}},
        {u"person_group"_s, {u"uid"_s, u"created_at"_s}},
        {u"person_group_member"_s, {u"uid"_s, u"at"_s}},
        {u"conversation_tag"_s, {u"uid"_s, u"at"_s}},
        {u"spam_mark"_s, {u"uid"_s, u"at"_s}},
        {u"picture_consent"_s, {u"uid"_s, u"at"_s}},
        {u"advocate"_s, {u"uid"_s, u"at"_s}},
        {u"campaign_conversation"_s, {u"uid"_s, u"at"_s}},
        {u"content"_s, {u"id"_s}},
        {u"content_post"_s, {u"id"_s, u"content_id"_s, u"send"_s}},
        {u"outbox"_s, {u"id"_s, u"uid"_s, u"created_at"_s, u"not_before"_s}},
        {u"practice_decision"_s, {u"uid"_s, u"at"_s}},
        {u"maturity_model"_s, {u"uid"_s, u"at"_s}},
    };
    const QStringList keys = renewed.value(row[u"type"_s].toString());
    for (const QString &key : keys)
        row.remove(key);
    return row;
}

} // namespace

World::World()
{
    merge(workspace, account,
          {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s),
           inThread(messageFrom(u"bo"_s, u"q2"_s, now - kHourMs / 2, u"And to Chile?"_s), u"q"_s, u"q"_s),
           inThread(messageFrom(u"ana"_s, u"q3"_s, now - kHourMs / 3, u"Chile too?"_s), u"q"_s, u"q2"_s),
           messageFrom(u"ana"_s, u"r"_s, now - 2 * kHourMs, u"Which loom?"_s),
           messageFrom(u"cleo"_s, u"s"_s, now - 3 * kHourMs, u"Where is my parcel?"_s)});
    one = conversationBy(workspace, account, u"q"_s).id;
    two = conversationBy(workspace, account, u"r"_s).id;
    done(commands.addTag(one, u"shipping"_s));
    done(commands.addNote(two, u"Ask the workshop"_s));
    done(commands.addView(view(u"Mine"_s)));
    done(commands.addView(view(u"Old"_s)));
    done(commands.addSavedReply(reply(u"Thanks"_s)));
    done(commands.addSavedReply(reply(u"Sorry"_s)));
    done(commands.dashboards().add(dashboard(u"Monday"_s)));
    done(commands.dashboards().add(dashboard(u"Friday"_s)));
    done(commands.people().addToGroup(contact(u"ana"_s), u"Weavers"_s));
}

std::unique_ptr<Connector> World::publishingChannel()
{
    auto channel = std::make_unique<ScriptedConnector>();
    channel->description.can.publish = true;
    return channel;
}

SavedView World::view(const QString &name)
{
    SavedView made;
    made.name = name;
    made.query = u"tag:shipping"_s;
    made.position = 99;
    return made;
}

Dashboard World::dashboard(const QString &name)
{
    Dashboard made;
    made.name = name;
    made.cards = {{.metrics = {u"messages"_s}}};
    made.scope.filters = {{u"tag"_s, {u"shipping"_s}}};
    made.position = 99;
    return made;
}

SavedReply World::reply(const QString &name)
{
    SavedReply made;
    made.name = name;
    made.text = u"Thank you, "_s + name;
    made.position = 99;
    return made;
}

QList<SavedView> World::views()
{
    return workspace.read(store::savedViews);
}

QList<Dashboard> World::dashboards()
{
    return workspace.read(store::dashboards);
}

QList<SavedReply> World::replies()
{
    return workspace.read(store::savedReplies);
}

Identity World::identity(const QString &author)
{
    return workspace.read(
        [&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, author).value_or(Identity{}); });
}

Event World::writeNote(const QString &text)
{
    const Uid uid = Uid::create(now);
    return done(commands.people().saveNote({.contact = contact(u"ana"_s), .note = note, .edit = uid, .text = text}));
}

ContactId World::home(const QString &author)
{
    const IdentityId id = identity(author).id;
    return workspace.read([id](Reader &r) { return store::homeOf(r, id); });
}

QString World::rows()
{
    QStringList lines;
    QString promises;
    QString leadRules;
    QString weights;
    const auto exported = store::exportWorkspace(workspace.store(), [&](const QByteArray &line) {
        QJsonObject row = QJsonDocument::fromJson(line).object();
        const QString type = row[u"type"_s].toString();
        const bool cancelled = type == u"outbox"_s && row[u"state"_s] == static_cast<int>(OutboxState::Cancelled);
        const bool removed = type == u"person_note"_s && row[u"removed"_s] == 1;
        if (type == u"service_rules"_s)
            promises = row[u"rules"_s].toString();
        else if (type == u"lead_rules"_s)
            leadRules = row[u"rules"_s].toString();
        else if (type == u"score_weights"_s)
            weights = row[u"weights"_s].toString();
        else if (type != u"event"_s && !cancelled && !removed)
            lines.append(QString::fromUtf8(QJsonDocument(comparable(row)).toJson(QJsonDocument::Compact)));
        return true;
    });
    EXPECT_TRUE(exported) << (exported ? "" : qPrintable(exported.error().detail));
    if (!promises.isEmpty() && promises != kNoPromises)
        lines.append(promises);
    if (!leadRules.isEmpty() && leadRules != asTheyCome())
        lines.append(leadRules);
    if (!weights.isEmpty() && weights != defaultWeights())
        lines.append(weights);
    lines.sort();
    return lines.join(u'\n');
}

} // namespace rapport::test
