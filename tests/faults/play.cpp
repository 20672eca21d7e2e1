#include "play.h"

#include "store/accounts.h"
#include "store/conversations.h"
#include "sync/syncrun.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

struct Query
{
    const char *sql;
    int columns;
};

/// Everything that a person or a channel would miss.
constexpr Query kContents[] = {
    {"SELECT 'account', channel, name, handle, state FROM account", 5},
    {"SELECT 'feed', kind, live_cursor, history_cursor, history_done FROM feed", 5},
    {"SELECT 'identity', i.remote_id, i.handle, i.display_name, i.followers, i.is_self, c.name "
     "FROM identity i JOIN contact c ON c.id = i.contact_id",
     7},
    {"SELECT 'conversation', c.remote_key, c.subject, c.preview, c.state, c.snoozed_until, c.waiting_since, a.name, "
     "i.remote_id, c.unread, c.message_count, c.held, c.last_at, c.last_in_at, c.last_out_at, c.last_ask_at "
     "FROM conversation c LEFT JOIN identity i ON i.id = c.identity_id LEFT JOIN actor a ON a.id = c.assignee_id",
     16},
    {"SELECT 'message', m.remote_id, c.remote_key, i.remote_id, coalesce(p.remote_id, p.text), o.parent_remote_id, "
     "m.kind, m.direction, m.at, m.title, m.text, m.html, m.edited_at <> 0, m.deleted_at <> 0, m.moderation, m.unread, "
     "a.name FROM message m JOIN conversation c ON c.id = m.conversation_id "
     "LEFT JOIN identity i ON i.id = m.identity_id LEFT JOIN message p ON p.id = m.parent_id "
     "LEFT JOIN message_orphan o ON o.message_id = m.id LEFT JOIN actor a ON a.id = m.actor_id",
     17},
    {"SELECT 'revision', m.remote_id, v.text FROM message_revision v JOIN message m ON m.id = v.message_id", 3},
    {"SELECT 'stats', m.remote_id, s.likes FROM message_stat s JOIN message m ON m.id = s.message_id", 3},
    {"SELECT 'attachment', m.remote_id, a.url, a.alt_text, a.path FROM attachment a "
     "JOIN message m ON m.id = a.message_id",
     5},
    {"SELECT 'raw', remote_id, revision FROM raw_item", 3},
    {"SELECT 'activity', a.remote_id, i.remote_id, m.remote_id, a.subject_remote_id FROM activity a "
     "JOIN identity i ON i.id = a.identity_id LEFT JOIN message m ON m.id = a.subject_id",
     5},
    {"SELECT 'quarantine', remote_id, reason FROM quarantine", 3},
    {"SELECT 'tag', c.remote_key, t.name FROM conversation_tag b JOIN tag t ON t.id = b.tag_id "
     "JOIN conversation c ON c.id = b.conversation_id",
     3},
    {"SELECT 'draft', c.remote_key, d.kind, d.text FROM draft d JOIN conversation c ON c.id = d.conversation_id", 4},
    {"SELECT 'outbox', c.remote_key, json_extract(o.action, '$.text'), o.state, o.remote_id FROM outbox o "
     "LEFT JOIN conversation c ON c.id = o.conversation_id",
     5},
    {"SELECT 'content', c.name, p.account_name, p.text, p.remote_id, o.state, p.sent_at <> 0 FROM content c "
     "LEFT JOIN content_post p ON p.content_id = c.id LEFT JOIN outbox o ON o.uid = p.send",
     7},
    {"SELECT 'event', c.remote_key, e.kind, e.undoes IS NOT NULL, count(*) FROM event e "
     "LEFT JOIN conversation c ON c.id = e.conversation_id GROUP BY 2, 3, 4",
     5},
    {"SELECT 'count', state, unread, sum(n) FROM conversation_count WHERE n <> 0 GROUP BY 2, 3", 4},
    {"SELECT 'counter', name, n FROM counter", 3},
    {"SELECT 'rule', key, value FROM workspace WHERE key LIKE 'retention.%' OR key = 'remark'", 3},
};

} // namespace

Play::Play(const QString &place, Server &server)
    : m_place(place), m_server(server), m_registry(registryOf(server.connector()))
{
}

Play::~Play() = default;

QString Play::folder() const
{
    return m_place + u"/workspace"_s;
}

Store::Options Play::options() const
{
    // Looking after other processes would mix calls into the script at moments of its own.
    return {.clock = &m_clock, .actorName = u"Mira"_s, .watchOtherProcesses = false};
}

Result<> Play::open()
{
    if (m_store)
        return {};
    if (!QFileInfo::exists(Store::databasePath(folder()))) {
        if (const Result<> made = Store::create(folder(), options()); !made)
            return made;
    }
    Result<std::unique_ptr<Store>> opened = Store::open(folder(), options());
    if (!opened)
        return fail(opened.error());
    if (const Result<> recovered = (*opened)->writeNow(WriteLane::User, Outbox::recover); !recovered)
        return recovered;
    m_store = std::move(*opened);
    return {};
}

void Play::close()
{
    m_store.reset();
}

Result<Account> Play::account()
{
    return m_store->readNow([](Reader &r) -> Result<Account> {
        const QList<Account> all = store::accounts(r);
        return all.isEmpty() ? Result<Account>(fail(ErrorKind::Invalid, u"no account"_s)) : all.first();
    });
}

Result<ConversationId> Play::thread(int number)
{
    const Result<Account> mine = account();
    if (!mine)
        return fail(mine.error());
    return m_store->readNow([&](Reader &r) -> Result<ConversationId> {
        const auto id = store::findConversation(r, mine->id, threadKey(number));
        return id ? Result<ConversationId>(*id) : fail(ErrorKind::Invalid, u"no such thread"_s);
    });
}

template<class F>
auto Play::withSession(F function) -> Result<>
{
    const Result<Account> mine = account();
    if (!mine)
        return fail(mine.error());
    Session session(*mine, {}, m_http, m_clock, m_memory, m_stop.get_token());
    Connector *connector = m_registry->find(mine->channel);
    return function(*connector, session);
}

Result<> Play::synchronise()
{
    return withSession([this](Connector &connector, Session &session) {
        // Small slices, so that a page takes more than one transaction.
        SyncRun::Limits limits;
        limits.batch = 5;
        return SyncRun(*m_store, connector, session, limits).run().result;
    });
}

Result<> Play::send()
{
    return withSession([this](Connector &connector, Session &session) {
        const Result<> drained = Outbox::drain(*m_store, connector, session);
        return drained || drained.error().kind != ErrorKind::Storage ? Result<>() : drained;
    });
}

QString contents(Store &store)
{
    const auto lines = store.readNow([](Reader &r) -> Result<QStringList> {
        QStringList all;
        for (const Query &query : kContents) {
            Statement rows = r.compose(query.sql);
            while (rows.step()) {
                QString line;
                for (int column = 0; column < query.columns; ++column)
                    line += rows.text(column) + u'|';
                all.append(line);
            }
        }
        return all;
    });
    if (!lines)
        return u"cannot be read: "_s + lines.error().detail;
    // Whoever was erased has a name that is different in each workspace.
    static const QRegularExpression erased(u"erased:[0-9a-f]+"_s);
    QStringList sorted = *lines;
    sorted.replaceInStrings(erased, u"erased"_s);
    sorted.sort();
    return sorted.join(u'\n');
}

} // namespace rapport::test
