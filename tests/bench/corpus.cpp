#include "corpus.h"

#include "stop.h"

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

// Notes and what was written here have no remote id: no channel delivers them.
constexpr const char *kRecords =
    "SELECT m.id, m.conversation_id, m.account_id, m.identity_id, c.state, c.waiting_since, m.remote_id, p.remote_id,"
    " c.remote_key, m.kind, m.direction, m.at, m.title, m.text, m.html, m.url, m.language, m.moderation, i.remote_id,"
    " r.name, i.handle, i.display_name, i.profile_url, i.is_self, i.is_bot, m.parent_id, m.received_at, m.revision"
    " FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = m.identity_id"
    " JOIN realm r ON r.id = i.realm_id LEFT JOIN message p ON p.id = m.parent_id"
    " WHERE m.id > :after AND m.remote_id IS NOT NULL ORDER BY m.id LIMIT :most";

RemotePerson readPerson(const Statement &s, int first)
{
    RemotePerson person;
    person.remoteId = s.text(first);
    person.realm = s.text(first + 1);
    person.handle = s.text(first + 2);
    person.displayName = s.text(first + 3);
    person.profileUrl = s.text(first + 4);
    person.self = s.flag(first + 5);
    person.bot = s.flag(first + 6);
    return person;
}

Record readRecord(const Statement &s)
{
    Record record{.id = s.integer(0),
                  .conversation = s.integer(1),
                  .account = s.integer(2),
                  .author = s.integer(3),
                  .parent = s.integer(25),
                  .receivedAt = s.integer(26),
                  .revision = s.integer(27),
                  .state = s.integer(4),
                  .waitingSince = s.integer(5),
                  .text = s.text(13),
                  .message = {}};
    RemoteMessage &message = record.message;
    message.remoteId = s.text(6);
    message.parentRemoteId = s.text(7);
    message.threadKey = s.text(8);
    message.kind = s.value<MessageKind>(9);
    message.own = s.value<Direction>(10) == Direction::Out;
    message.at = s.integer(11);
    message.title = s.text(12);
    message.html = s.text(14);
    if (message.html.isEmpty())
        message.text = record.text;
    message.url = s.text(15);
    message.language = s.text(16);
    message.moderation = s.value<Moderation>(17);
    message.author = readPerson(s, 18);
    return record;
}

} // namespace

std::vector<Record> readRecords(Store &store, qint64 afterId, int most)
{
    return valueOf(store.readNow([=](Reader &r) -> Result<std::vector<Record>> {
        Statement s = r.compose(kRecords);
        s.bind(":after", afterId).bind(":most", most);
        std::vector<Record> records;
        while (s.step())
            records.push_back(readRecord(s));
        return records;
    }));
}

std::vector<Record> sampleRecords(Store &store, int chunks, int each)
{
    const auto [lowest, highest] = valueOf(store.readNow([](Reader &r) -> Result<std::pair<qint64, qint64>> {
        Statement s = r.compose("SELECT min(id), max(id) FROM message");
        s.step();
        return std::pair{s.integer(0), s.integer(1)};
    }));
    std::vector<Record> sample;
    for (int i = 0; i < chunks; ++i) {
        std::vector<Record> chunk = readRecords(store, lowest + (highest - lowest) / chunks * i, each);
        std::move(chunk.begin(), chunk.end(), std::back_inserter(sample));
    }
    return sample;
}

std::vector<LimitActivity> readActivities(Store &store, qint64 afterId, int most, qint64 &lastId)
{
    return valueOf(store.readNow([=, &lastId](Reader &r) -> Result<std::vector<LimitActivity>> {
        Statement s = r.compose("SELECT id, account_id, kind, identity_id, subject_id, at, remote_id FROM activity"
                                " WHERE id > :after ORDER BY id LIMIT :most");
        s.bind(":after", afterId).bind(":most", most);
        std::vector<LimitActivity> activities;
        while (s.step()) {
            lastId = s.integer(0);
            activities.push_back({.account = s.integer(1),
                                  .kind = s.integer(2),
                                  .person = s.integer(3),
                                  .subject = s.integer(4),
                                  .at = s.integer(5),
                                  .remoteId = s.text(6).toUtf8()});
        }
        return activities;
    }));
}

LimitRecord limitRecord(const Record &record)
{
    const RemoteMessage &message = record.message;
    return {.id = record.id,
            .conversation = record.conversation,
            .account = record.account,
            .author = record.author,
            .state = record.state,
            .waitingSince = record.waitingSince,
            .parent = record.parent,
            .kind = static_cast<qint64>(message.kind),
            .moderation = static_cast<qint64>(message.moderation),
            .revision = record.revision,
            .at = message.at,
            .receivedAt = record.receivedAt,
            .own = message.own,
            .remoteId = message.remoteId.toUtf8(),
            .threadKey = message.threadKey.toUtf8(),
            .title = message.title.toUtf8(),
            .text = record.text.toUtf8(),
            .html = message.html.toUtf8(),
            .url = message.url.toUtf8(),
            .language = message.language.toUtf8(),
            .authorRemoteId = QString(message.author.realm + message.author.remoteId).toUtf8(),
            .authorHandle = message.author.handle.toUtf8(),
            .authorName = message.author.displayName.toUtf8(),
            .raw = {}};
}

QHash<qint64, QList<RemoteItem>> itemsByAccount(const std::vector<Record> &records)
{
    QHash<qint64, QList<RemoteItem>> items;
    for (const Record &record : records)
        items[record.account].append(record.message);
    return items;
}

} // namespace rapport::bench
