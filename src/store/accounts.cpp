#include "store/accounts.h"

#include "store/maintenance.h"

#include <QJsonDocument>

namespace rapport::store {
namespace {

Account readAccount(const Statement &s)
{
    return {.id = s.id<AccountId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .channel = s.text(2),
            .name = s.text(3),
            .server = s.text(4),
            .remoteId = s.text(5),
            .handle = s.text(6),
            .settings = QJsonDocument::fromJson(s.blob(7)).object(),
            .state = s.value<AccountState>(8),
            .stateDetail = s.text(9),
            .identity = s.id<IdentityId>(10),
            .createdAt = s.integer(11)};
}

void bindAccount(Statement &s, const Account &account)
{
    s.bind(":channel", account.channel)
        .bind(":name", account.name)
        .bind(":server", account.server)
        .bind(":remoteId", account.remoteId)
        .bind(":handle", account.handle)
        .bind(":settings", QString::fromUtf8(QJsonDocument(account.settings).toJson(QJsonDocument::Compact)))
        .bind(":state", account.state)
        .bind(":stateDetail", account.stateDetail)
        .bind(":identity", account.identity);
}

Feed readFeed(const Statement &s)
{
    return {.id = s.id<FeedId>(0),
            .account = s.id<AccountId>(1),
            .kind = s.text(2),
            .remoteId = s.text(3),
            .liveCursor = s.text(4),
            .historyCursor = s.text(5),
            .historyDone = s.flag(6),
            .lastPullAt = s.integer(7)};
}

SyncStatus readSyncStatus(const Statement &s)
{
    return {.account = s.id<AccountId>(0),
            .lastAttemptAt = s.integer(1),
            .lastSuccessAt = s.integer(2),
            .nextRunAt = s.integer(3),
            .failures = static_cast<int>(s.integer(5)),
            .notBefore = s.integer(4),
            .errorKind = s.text(6),
            .errorDetail = s.text(7),
            .quota = {.bucket = s.text(8), .limit = s.integer(9), .left = s.integer(10), .resetsAt = s.integer(11)}};
}

} // namespace

QList<Account> accounts(Reader &r)
{
    QList<Account> found;
    Statement s = r.query("accounts.all");
    while (s.step())
        found.append(readAccount(s));
    return found;
}

std::optional<Account> account(Reader &r, AccountId id)
{
    Statement s = r.query("accounts.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readAccount(s)) : std::nullopt;
}

Account addAccount(Writer &w, Account account)
{
    if (account.createdAt == 0)
        account.createdAt = w.nowMs();
    if (account.uid.isNull())
        account.uid = Uid::create(account.createdAt);
    Statement s = w.query("accounts.insert");
    bindAccount(s, account);
    s.bind(":uid", account.uid).bind(":createdAt", account.createdAt).run();
    account.id = AccountId(w.connection().lastInsertId());
    w.query("accounts.insertSync").bind(":account", account.id).run();
    w.changes().accounts.insert(account.id);
    return account;
}

void updateAccount(Writer &w, const Account &account)
{
    Statement s = w.query("accounts.update");
    bindAccount(s, account);
    s.bind(":id", account.id).run();
    w.changes().accounts.insert(account.id);
}

void setAccountState(Writer &w, AccountId id, AccountState state, const QString &detail)
{
    w.query("accounts.setState").bind(":id", id).bind(":state", state).bind(":detail", detail).run();
    w.changes().accounts.insert(id);
}

QList<Feed> feeds(Reader &r, AccountId account)
{
    QList<Feed> found;
    Statement s = r.query("accounts.feeds");
    s.bind(":account", account);
    while (s.step())
        found.append(readFeed(s));
    return found;
}

Feed ensureFeed(Writer &w, AccountId account, const QString &kind, const QString &remoteId)
{
    w.query("accounts.insertFeed").bind(":account", account).bind(":kind", kind).bind(":remoteId", remoteId).run();
    Statement s = w.query("accounts.feedByName");
    s.bind(":account", account).bind(":kind", kind).bind(":remoteId", remoteId);
    s.step();
    return readFeed(s);
}

void saveFeed(Writer &w, const Feed &feed)
{
    w.query("accounts.saveFeed")
        .bind(":id", feed.id)
        .bind(":liveCursor", feed.liveCursor)
        .bind(":historyCursor", feed.historyCursor)
        .bind(":historyDone", feed.historyDone)
        .bind(":lastPullAt", feed.lastPullAt)
        .run();
}

void resetFeeds(Writer &w, AccountId account)
{
    w.query("accounts.resetFeeds").bind(":account", account).run();
    w.changes().accounts.insert(account);
}

QList<SyncStatus> syncStatuses(Reader &r)
{
    QList<SyncStatus> found;
    Statement s = r.query("accounts.syncStatuses");
    while (s.step())
        found.append(readSyncStatus(s));
    return found;
}

std::optional<SyncStatus> syncStatus(Reader &r, AccountId account)
{
    Statement s = r.query("accounts.syncStatus");
    s.bind(":account", account);
    return s.step() ? std::optional(readSyncStatus(s)) : std::nullopt;
}

void saveSyncStatus(Writer &w, const SyncStatus &status)
{
    w.query("accounts.saveSyncStatus")
        .bind(":account", status.account)
        .bind(":lastAttemptAt", status.lastAttemptAt)
        .bind(":lastSuccessAt", status.lastSuccessAt)
        .bind(":nextRunAt", status.nextRunAt)
        .bind(":notBefore", status.notBefore)
        .bind(":failures", status.failures)
        .bind(":errorKind", status.errorKind)
        .bind(":errorDetail", status.errorDetail)
        .bind(":bucket", status.quota.bucket)
        .bind(":limit", status.quota.limit)
        .bind(":left", status.quota.left)
        .bind(":resetsAt", status.quota.resetsAt)
        .run();
    w.changes().accounts.insert(status.account);
}

void saveFollowerCount(Writer &w, AccountId account, qint64 day, qint64 followers)
{
    w.query("accounts.saveFollowerCount")
        .bind(":account", account)
        .bind(":day", day)
        .bind(":followers", followers)
        .run();
}

std::optional<qint64> followerCount(Reader &r, AccountId account, qint64 day)
{
    Statement s = r.query("accounts.followerCount");
    s.bind(":account", account).bind(":day", day);
    return s.step() ? std::optional(s.integer(0)) : std::nullopt;
}

std::vector<FollowersTold> followersTold(Reader &r)
{
    std::vector<FollowersTold> told;
    Statement s = r.query("accounts.followersTold");
    while (s.step())
        told.push_back({s.id<AccountId>(0), static_cast<int>(s.integer(1)), s.integer(2)});
    return told;
}

} // namespace rapport::store
