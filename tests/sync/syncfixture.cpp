#include "syncfixture.h"

#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

Event done(const Result<Event> &decided)
{
    EXPECT_TRUE(decided) << (decided ? "" : qPrintable(decided.error().detail));
    return decided.value_or(Event{});
}

Event done(QFuture<Result<Event>> decided)
{
    return done(await(std::move(decided)));
}

RemoteMessage messageFrom(const QString &author, const QString &remoteId, qint64 at, const QString &text)
{
    RemoteMessage message;
    message.remoteId = remoteId;
    message.threadKey = remoteId;
    message.author.remoteId = author;
    message.author.handle = author + u".test"_s;
    message.author.displayName = author.toUpper();
    message.at = at;
    message.text = text;
    return message;
}

RemoteMessage ownMessage(const QString &remoteId, qint64 at, const QString &text)
{
    RemoteMessage message = messageFrom(u"me"_s, remoteId, at, text);
    message.own = true;
    return message;
}

RemoteMessage inThread(RemoteMessage message, const QString &threadKey, const QString &parent)
{
    message.threadKey = threadKey;
    message.parentRemoteId = parent.isEmpty() ? threadKey : parent;
    message.kind = MessageKind::Reply;
    return message;
}

Account addScriptedAccount(TempWorkspace &workspace, const QString &remoteId)
{
    Account account;
    account.channel = u"scripted"_s;
    account.name = u"Scripted "_s + remoteId;
    account.server = u"http://127.0.0.1"_s;
    account.remoteId = remoteId;
    account.handle = remoteId + u".test"_s;
    return workspace.write([&](Writer &w) { return store::addAccount(w, account); });
}

IngestCounts merge(TempWorkspace &workspace, const Account &account, const QList<RemoteItem> &items, PullMode mode)
{
    const QList<PreparedItem> prepared = prepare(items, workspace.clock().nowMs());
    return workspace.write([&](Writer &w) { return ingest(w, account, account.channel, u"posts"_s, mode, prepared); },
                           WriteLane::Sync);
}

MessageId messageId(TempWorkspace &workspace, const Account &account, const QString &remoteId)
{
    const auto id = workspace.read([&](Reader &r) { return store::findMessage(r, account.id, remoteId); });
    EXPECT_TRUE(id) << qPrintable(remoteId);
    return id.value_or(MessageId());
}

Message messageBy(TempWorkspace &workspace, const Account &account, const QString &remoteId)
{
    const MessageId id = messageId(workspace, account, remoteId);
    return workspace.read([&](Reader &r) { return store::message(r, id).value_or(Message{}); });
}

Conversation conversationBy(TempWorkspace &workspace, const Account &account, const QString &threadKey)
{
    return workspace.read([&](Reader &r) {
        const auto id = store::findConversation(r, account.id, threadKey);
        EXPECT_TRUE(id) << qPrintable(threadKey);
        return id ? store::conversation(r, *id).value_or(Conversation{}) : Conversation{};
    });
}

QString dump(TempWorkspace &workspace)
{
    static const QList<QByteArray> queries{
        "SELECT 'conversation', c.remote_key, c.subject, c.preview, CASE c.state WHEN 1 THEN 3 ELSE c.state END, "
        "c.waiting_since, i.remote_id, c.unread, c.message_count, c.held, c.first_at, c.last_at, c.last_in_at, "
        "c.last_out_at, c.last_ask_at, c.language FROM conversation c LEFT JOIN identity i ON i.id = c.identity_id "
        "ORDER BY c.account_id, c.remote_key",
        "SELECT 'message', m.remote_id, c.remote_key, i.remote_id, p.remote_id, o.parent_remote_id, m.kind, "
        "m.direction, "
        "m.at, m.title, m.text, m.html, m.url, m.language, m.revision, m.deleted_at <> 0, m.moderation, m.unread "
        "FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = m.identity_id "
        "LEFT JOIN message p ON p.id = m.parent_id LEFT JOIN message_orphan o ON o.message_id = m.id "
        "ORDER BY m.account_id, m.remote_id",
        "SELECT 'revision', m.remote_id, v.title, v.text, v.html FROM message_revision v JOIN message m "
        "ON m.id = v.message_id ORDER BY m.remote_id, v.id",
        "SELECT 'stats', m.remote_id, s.likes, s.shares, s.replies, s.quotes, s.views FROM message_stat s JOIN message "
        "m "
        "ON m.id = s.message_id ORDER BY m.remote_id",
        "SELECT 'attachment', m.remote_id, a.url, a.kind, a.alt_text FROM attachment a JOIN message m "
        "ON m.id = a.message_id ORDER BY m.remote_id, a.id",
        "SELECT 'raw', remote_id, revision, hex(body) FROM raw_item ORDER BY account_id, remote_id",
        "SELECT 'identity', remote_id, handle, display_name, followers, is_self, is_bot, follows_us, first_seen_at, "
        "last_seen_at FROM identity ORDER BY realm_id, remote_id",
        "SELECT 'activity', a.remote_id, a.kind, i.remote_id, m.remote_id, a.subject_remote_id, a.at FROM activity a "
        "JOIN identity i ON i.id = a.identity_id LEFT JOIN message m ON m.id = a.subject_id ORDER BY a.remote_id",
        "SELECT 'quarantine', remote_id, reason FROM quarantine ORDER BY digest",
        "SELECT 'counts', account_id, CASE state WHEN 1 THEN 3 ELSE state END, unread, sum(n) FROM conversation_count "
        "WHERE n <> 0 GROUP BY 2, 3, 4 ORDER BY 2, 3, 4",
        "SELECT 'counter', name, n FROM counter ORDER BY name",
    };
    return workspace.read([&](Reader &r) {
        QString text;
        for (const QByteArray &sql : queries) {
            const int columns = static_cast<int>(sql.left(sql.indexOf(" FROM ")).count(',')) + 1;
            Statement rows = r.compose(sql);
            while (rows.step()) {
                for (int column = 0; column < columns; ++column)
                    text += rows.text(column) + u'|';
                text += u'\n';
            }
        }
        return text;
    });
}

std::string difference(const QString &found, const QString &expected)
{
    const QStringList a = found.split(u'\n');
    const QStringList b = expected.split(u'\n');
    QStringList lines;
    for (const QString &line : a) {
        if (!b.contains(line))
            lines.append(u"found    "_s + line);
    }
    for (const QString &line : b) {
        if (!a.contains(line))
            lines.append(u"expected "_s + line);
    }
    lines.sort();
    return lines.mid(0, 12).join(u'\n').toStdString();
}

int foundBy(TempWorkspace &workspace, const QString &query)
{
    store::ConversationFilter filter;
    filter.query = parseQuery(query).value_or(Query());
    EXPECT_FALSE(filter.query.isEmpty()) << qPrintable(query);
    const auto ids = workspace.read(
        [&filter](Reader &r) { return store::conversationIds(r, filter).value_or(std::vector<ConversationId>()); });
    return static_cast<int>(ids.size());
}

qint64 number(TempWorkspace &workspace, const QByteArray &sql)
{
    return workspace.read([&](Reader &r) {
        Statement rows = r.compose(sql);
        return rows.step() ? rows.integer(0) : qint64{-1};
    });
}

} // namespace rapport::test
