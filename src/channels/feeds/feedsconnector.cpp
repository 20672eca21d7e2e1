#include "channels/feeds/feedsconnector.h"

#include "base/time.h"
#include "channels/feeds/feedcursor.h"
#include "channels/feeds/feedfetch.h"
#include "channels/feeds/feeditems.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>
#include <QtGlobal>
#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;
using namespace rapport::feeds;

namespace {

constexpr int kMaxHistoryPages = 500;
constexpr qsizetype kMaxValidator = 1024;

const QString kItemsFeed = u"items"_s;

ConnectorInfo makeInfo()
{
    ConnectorInfo info;
    info.id = u"feeds"_s;
    info.name = QT_TRANSLATE_NOOP("Channels", "Feed");
    info.pitch =
        QT_TRANSLATE_NOOP("Channels", "Follow any blog, forum or comment section that offers RSS, Atom or JSON.");
    info.glyph = u"rss_feed"_s;
    info.color = u"series3"_s;
    info.fields = {
        {.key = u"address"_s,
         .label = QT_TRANSLATE_NOOP("Channels", "Address"),
         .hint = QT_TRANSLATE_NOOP("Channels", "Of the feed, or of the page it belongs to."),
         .kind = AccountField::Kind::Url,
         .required = true,
         .defaultValue = {},
         .placeholder = u"https://blog.example.com/comments/feed/"_s,
         .choices = {}},
        {.key = u"contains"_s,
         .label = QT_TRANSLATE_NOOP("Channels", "What it contains"),
         .hint = QT_TRANSLATE_NOOP("Channels", "Comments from readers wait for an answer, posts do not."),
         .kind = AccountField::Kind::Choice,
         .required = true,
         .defaultValue = u"comments"_s,
         .placeholder = {},
         .choices = {{u"comments"_s, QT_TRANSLATE_NOOP("Channels", "Comments from readers")},
                     {u"others"_s, QT_TRANSLATE_NOOP("Channels", "Posts of others")},
                     {u"own"_s, QT_TRANSLATE_NOOP("Channels", "Our own posts")}}},
        {.key = u"name"_s,
         .label = QT_TRANSLATE_NOOP("Channels", "Name"),
         .hint = QT_TRANSLATE_NOOP("Channels", "What it is called here; empty for the feed's own title."),
         .kind = AccountField::Kind::Text,
         .required = false,
         .defaultValue = {},
         .placeholder = {},
         .choices = {}},
    };
    info.can.needsSecret = false;
    info.can.pollIntervalMs = 30 * kMinuteMs;
    return info;
}

/// The feed that verify() found. Its exact address is the account's remote id: the server's may have lost its last
/// slash.
Result<QUrl> addressOf(const Session &session)
{
    const Account &account = session.account();
    for (const QString &known : {account.remoteId, account.server}) {
        if (const QUrl url(known); url.scheme() == u"http" || url.scheme() == u"https")
            return url;
    }
    return feedAddress(session.setting(u"address"_s));
}

FeedIdentity identityOf(const QUrl &address)
{
    return {.address = address.toString(QUrl::FullyEncoded), .realm = address.host(), .title = {}};
}

Contents contentsOf(const Session &session)
{
    return contentsFromSetting(session.setting(u"contains"_s));
}

QStringList idsOf(const FeedDocument &document)
{
    QStringList ids;
    for (const FeedItem &item : document.items)
        ids.append(itemId(item));
    return ids;
}

QString validator(const HttpResponse &response, const QByteArray &name)
{
    const QByteArray value = response.header(name);
    return value.size() <= kMaxValidator ? QString::fromLatin1(value) : QString();
}

/// What is new, as far as the feed still shows it; nothing where it is unchanged or wants to be left alone.
Result<Pull> pullNew(Session &session, const QUrl &address, const QString &cursorText)
{
    const qint64 now = session.clock().nowMs();
    LiveCursor cursor = liveCursorFromText(cursorText);
    if (restsNow(cursor, now))
        return Pull{.next = cursorText, .items = {}};
    const QUrl asked = addressToAsk(address, cursor);
    const auto response = session.send(feedRequest(asked, cursor.etag, cursor.modified));
    const bool good = response && (response->status == 304 || (response->status >= 200 && response->status < 300));
    if (!good && asked != address && (!response || response->status != 410)) {
        // Where it had moved it is no longer: the address that a person gave counts again.
        LiveCursor back = cursor;
        back.movedTo.clear();
        back.movedCount = 0;
        const Error lost = response ? errorFromStatus(*response, now) : response.error();
        return lost.kind == ErrorKind::NotFound ? pullNew(session, address, textFromLiveCursor(back))
                                                : Result<Pull>(fail(lost));
    }
    if (!response)
        return fail(response.error());
    if (!good)
        return fail(errorFromStatus(*response, now));

    noteMoves(cursor, asked, *response);
    cursor.nextAfter = nextAfter(*response, 0, now);
    if (response->status == 304)
        return Pull{.next = cursor == liveCursorFromText(cursorText) ? cursorText : textFromLiveCursor(cursor),
                    .items = {}};
    const QString hash = shortHash(response->body);
    const bool same = hash == cursor.bodyHash;
    const auto document = parseFeed(response->body, response->header("content-type"), response->url);
    if (!document) // a page that came in the feed's place is broken today, not gone
        return fail(ErrorKind::Malformed, document.error().detail);
    cursor.etag = validator(*response, "etag");
    cursor.modified = validator(*response, "last-modified");
    cursor.bodyHash = hash;
    cursor.nextAfter = nextAfter(*response, document->ttlMs, now);
    cursor.skipHours = document->skipHours.values();
    cursor.skipDays = document->skipDays.values();
    std::sort(cursor.skipHours.begin(), cursor.skipHours.end());
    std::sort(cursor.skipDays.begin(), cursor.skipDays.end());
    Pull pull;
    if (!same) {
        pull.gap = notePage(cursor, idsOf(*document));
        pull.items = remoteItems(*document, identityOf(address), contentsOf(session), now);
    }
    pull.next = textFromLiveCursor(cursor);
    return pull;
}

/// Where the walk into the past stands: the next older page.
struct HistoryCursor
{
    QUrl url;
    int page = 1;
    QString ids; ///< Short hash of the ids of the page before: servers may answer the same page again and again.
};

HistoryCursor historyFromText(const QString &text, const QUrl &address)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.isEmpty())
        return {.url = address, .page = 1, .ids = {}};
    return {.url = QUrl(json.value(u"url"_s).toString()),
            .page = json.value(u"page"_s).toInt(1),
            .ids = json.value(u"ids"_s).toString()};
}

QString textFromHistory(const HistoryCursor &cursor)
{
    const QJsonObject json{
        {u"url"_s, cursor.url.toString(QUrl::FullyEncoded)}, {u"page"_s, cursor.page}, {u"ids"_s, cursor.ids}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The page after this one: as the feed names it (RFC 5005, next_url), or by WordPress's custom. Empty: there is none.
QUrl olderPage(const FeedDocument &document, const QUrl &address, int page)
{
    if (document.items.isEmpty() || page >= kMaxHistoryPages)
        return {};
    if (const QUrl next(document.next); next.scheme() == u"http" || next.scheme() == u"https")
        return next;
    if (!document.wordPress)
        return {};
    QUrl paged = address;
    QUrlQuery query(address);
    query.removeAllQueryItems(u"paged"_s);
    query.addQueryItem(u"paged"_s, QString::number(page + 1));
    paged.setQuery(query);
    return paged;
}

Result<Pull> pullOlder(Session &session, const QUrl &address, const QString &cursorText)
{
    const qint64 now = session.clock().nowMs();
    const HistoryCursor cursor = historyFromText(cursorText, address);
    const auto response = session.send(feedRequest(cursor.url));
    if (!response)
        return fail(response.error());
    // Behind the last page there is nothing, and some say so by refusing.
    if (cursor.page > 1 && (response->status == 404 || response->status == 410))
        return Pull{.next = cursorText, .items = {}};
    if (response->status >= 400)
        return fail(errorFromStatus(*response, now));
    const auto document = parseFeed(response->body, response->header("content-type"), response->url);
    if (!document) {
        if (cursor.page > 1 && document.error().kind == ErrorKind::NotFound)
            return Pull{.next = cursorText, .items = {}};
        return fail(ErrorKind::Malformed, document.error().detail);
    }
    const QString ids = shortHash(idsOf(*document).join(u'\n').toUtf8());
    if (ids == cursor.ids)
        return Pull{.next = cursorText, .items = {}};
    Pull pull;
    pull.items = remoteItems(*document, identityOf(address), contentsOf(session), now);
    const QUrl older = olderPage(*document, address, cursor.page);
    pull.more = !older.isEmpty() && older != cursor.url;
    pull.next = textFromHistory({.url = pull.more ? older : cursor.url, .page = cursor.page + 1, .ids = ids});
    return pull;
}

} // namespace

FeedsConnector::FeedsConnector() : m_info(makeInfo()) {}

Result<Profile> FeedsConnector::verify(Session &session)
{
    // An account that is known already is looked for where it was found, not where somebody once typed a page's
    // address.
    const auto address = addressOf(session);
    if (!address)
        return fail(address.error());
    const auto found = findFeed(session, *address, contentsOf(session));
    if (!found)
        return fail(found.error());
    FeedIdentity identity = identityOf(found->address);
    identity.title = found->document.title;
    Profile profile;
    profile.me = feedPerson(identity);
    profile.me.self = true;
    profile.server = identity.address;
    const QString name = session.setting(u"name"_s).trimmed();
    profile.accountName = name.isEmpty() ? profile.me.displayName : name;
    return profile;
}

QStringList FeedsConnector::feedKinds(const Account &) const
{
    return {kItemsFeed};
}

Result<Pull> FeedsConnector::pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor)
{
    if (feedKind != kItemsFeed)
        return fail(ErrorKind::Invalid, u"A feed account has no feed of that kind: "_s + feedKind);
    const auto address = addressOf(session);
    if (!address)
        return fail(address.error());
    return mode == PullMode::Live ? pullNew(session, *address, cursor) : pullOlder(session, *address, cursor);
}

Result<Receipt> FeedsConnector::perform(Session &, const Action &, const IdempotencyKey &)
{
    return fail(ErrorKind::Invalid, u"A feed can only be read"_s);
}

Result<std::optional<Receipt>> FeedsConnector::findPerformed(Session &, const Action &, const IdempotencyKey &)
{
    return std::optional<Receipt>();
}

} // namespace rapport
