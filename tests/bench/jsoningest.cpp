#include "bench.h"

#include "channels/bluesky/blueskyparse.h"
#include "stop.h"
#include "store/accounts.h"
#include "sync/ingest.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <iterator>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 100'000;
constexpr int kPage = 100; ///< What Bluesky delivers at once.
constexpr qsizetype kPagesPerWrite = kBackfillBatch / kPage;

const QString kMe = u"did:plc:benchbenchbenchbenchbenc"_s;

/// The network's answers, made of the community's messages before anything is measured.
struct Pages
{
    QList<QByteArray> notifications;
    QList<QByteArray> posts;        ///< Our own, as the author feed tells them.
    std::vector<LimitRecord> plain; ///< In the same order.
};

class PageWriter final
{
public:
    void add(const Record &record)
    {
        const QString uri = addressOf(record);
        m_addresses.insert(record.message.remoteId, uri);
        const QJsonObject post = postOf(record, uri);
        LimitRecord plain = limitRecord(record);
        plain.raw =
            QJsonDocument(QJsonObject{{u"uri"_s, uri}, {u"cid"_s, post[u"cid"_s]}, {u"record"_s, post[u"record"_s]}})
                .toJson(QJsonDocument::Compact);
        if (record.message.own) {
            m_posts.append(QJsonObject{{u"post"_s, post}});
            flush(m_posts, "feed", m_pages.posts, kPage);
            m_pages.plain.push_back(std::move(plain));
        } else {
            QJsonObject notification = post;
            notification.insert(u"reason"_s, record.message.parentRemoteId.isEmpty() ? u"mention"_s : u"reply"_s);
            notification.insert(u"isRead"_s, false);
            m_notifications.append(notification);
            flush(m_notifications, "notifications", m_pages.notifications, kPage);
            m_notified.push_back(std::move(plain));
        }
    }

    Pages finish()
    {
        flush(m_posts, "feed", m_pages.posts, 1);
        flush(m_notifications, "notifications", m_pages.notifications, 1);
        std::move(m_notified.begin(), m_notified.end(), std::back_inserter(m_pages.plain));
        return std::move(m_pages);
    }

private:
    static void flush(QJsonArray &entries, const char *name, QList<QByteArray> &pages, qsizetype from)
    {
        if (entries.size() < from)
            return;
        const QJsonObject page{{QString::fromLatin1(name), entries}, {u"cursor"_s, u"next"_s}};
        pages.append(QJsonDocument(page).toJson(QJsonDocument::Compact));
        entries = {};
    }

    static QString didOf(qint64 author) { return u"did:plc:"_s + QString::number(author).rightJustified(24, u'a'); }

    static QString addressOf(const Record &record)
    {
        const QString did = record.message.own ? kMe : didOf(record.author);
        return u"at://"_s + did + u"/app.bsky.feed.post/"_s + QString::number(record.id, 36).rightJustified(13, u'3');
    }

    [[nodiscard]] QJsonObject reference(const QString &remoteId) const
    {
        return {{u"uri"_s, m_addresses.value(remoteId)}, {u"cid"_s, u"bafyreib2rxk3rh6kzwq"_s}};
    }

    [[nodiscard]] QJsonObject postOf(const Record &record, const QString &uri) const
    {
        const RemoteMessage &message = record.message;
        const QString at = QDateTime::fromMSecsSinceEpoch(message.at, Qt::UTC).toString(Qt::ISODateWithMs);
        QJsonObject post{{u"$type"_s, u"app.bsky.feed.post"_s},
                         {u"text"_s, record.text},
                         {u"langs"_s, QJsonArray{message.language}},
                         {u"createdAt"_s, at}};
        if (m_addresses.contains(message.parentRemoteId) && m_addresses.contains(message.threadKey))
            post.insert(u"reply"_s, QJsonObject{{u"root"_s, reference(message.threadKey)},
                                                {u"parent"_s, reference(message.parentRemoteId)}});
        const QString handle = QString(u"person"_s + QString::number(record.author) + u".example"_s);
        const QJsonObject author{{u"did"_s, message.own ? kMe : didOf(record.author)},
                                 {u"handle"_s, handle},
                                 {u"displayName"_s, message.author.displayName},
                                 {u"labels"_s, QJsonArray{}},
                                 {u"viewer"_s, QJsonObject{{u"muted"_s, false}, {u"blockedBy"_s, false}}}};
        return {{u"uri"_s, uri},
                {u"cid"_s, u"bafyreib2rxk3rh6kzwqyz2ab3ycnvjq2mrgx"_s},
                {u"author"_s, author},
                {u"record"_s, post},
                {u"replyCount"_s, 1},
                {u"repostCount"_s, 0},
                {u"likeCount"_s, static_cast<int>(record.id % 7)},
                {u"quoteCount"_s, 0},
                {u"indexedAt"_s, at},
                {u"labels"_s, QJsonArray{}}};
    }

    Pages m_pages;
    QJsonArray m_posts;
    QJsonArray m_notifications;
    std::vector<LimitRecord> m_notified;
    QHash<QString, QString> m_addresses; ///< By remote id: what was told already, and so can be answered.
};

Pages makePages(Store &store, int most)
{
    PageWriter writer;
    qint64 last = 0;
    for (int done = 0; done < most;) {
        const std::vector<Record> records = readRecords(store, last, std::min(kBackfillBatch, most - done));
        if (records.empty())
            break;
        for (const Record &record : records)
            writer.add(record);
        last = records.back().id;
        done += static_cast<int>(records.size());
    }
    return writer.finish();
}

/// Rows per CPU second of the plain store for these very messages.
double limitRate(Bench &bench, const std::vector<LimitRecord> &records)
{
    LimitStore plain(QString(bench.scratch + u"/limitjson.db"_s).toStdString());
    double seconds = 0;
    for (size_t from = 0; from < records.size(); from += kBackfillBatch) {
        const auto begin = records.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = records.begin() + static_cast<std::ptrdiff_t>(std::min(from + kBackfillBatch, records.size()));
        const std::vector<LimitRecord> batch(begin, end);
        const double before = processCpuSeconds();
        plain.write(batch);
        seconds += processCpuSeconds() - before;
    }
    return static_cast<double>(records.size()) / seconds;
}

using Parse = bluesky::Page (*)(const QJsonObject &, const QString &);

int deliver(FreshWorkspace &fresh, const Account &account, const QList<QByteArray> &pages, Parse parse)
{
    int added = 0;
    for (qsizetype from = 0; from < pages.size(); from += kPagesPerWrite) {
        QList<RemoteItem> items;
        for (const QByteArray &page : pages.mid(from, kPagesPerWrite)) {
            const bluesky::Page parsed = parse(QJsonDocument::fromJson(page).object(), kMe);
            for (const bluesky::Page::Entry &entry : parsed.entries)
                items.append(entry.items);
        }
        const QList<PreparedItem> prepared = prepare(std::move(items), fresh.store->clock().nowMs());
        added += valueOf(fresh.store->writeNow(WriteLane::Sync, [&](Writer &w) -> Result<int> {
            return ingest(w, account, account.channel, u"notifications"_s, PullMode::History, prepared).added;
        }));
        // Until the writer has tidied up behind it too.
        check(fresh.store->writeNow(WriteLane::Sync, [](Writer &) -> Result<> { return {}; }));
    }
    return added;
}

} // namespace

void measureJsonIngest(Bench &bench)
{
    const Pages pages = makePages(*bench.store, std::min(bench.size, kMost));
    const double limit = limitRate(bench, pages.plain);
    FreshWorkspace fresh = makeFreshWorkspace(bench, u"json"_s);
    const Account account = valueOf(fresh.store->writeNow(WriteLane::Sync, [](Writer &w) -> Result<Account> {
        Account added;
        added.channel = u"bluesky"_s;
        added.name = u"Bench"_s;
        added.server = u"https://bsky.example"_s;
        added.remoteId = kMe;
        added.state = AccountState::Paused;
        return store::addAccount(w, added);
    }));
    const double begin = processCpuSeconds();
    int added = deliver(fresh, account, pages.posts, &bluesky::parseAuthorFeed);
    added += deliver(fresh, account, pages.notifications, &bluesky::parseNotifications);
    const double seconds = processCpuSeconds() - begin;
    bench.report.add({.name = u"ingest of channel JSON"_s,
                      .value = added / seconds,
                      .unit = u"rows/cpu s"_s,
                      .limit = limit,
                      .budget = {.ratio = 0.5},
                      .rate = true,
                      .conditions = added >= static_cast<int>(pages.plain.size()),
                      .condition = u"every message stored"_s});
    fresh.store.reset();
    QDir(bench.scratch + u"/json"_s).removeRecursively();
}

} // namespace rapport::bench
