#include "channels/feeds/feedfetch.h"

#include "channels/html.h"

#include <algorithm>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCandidates = 5;

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

QUrl lastingAddress(const QUrl &asked, const HttpResponse &response)
{
    return response.permanentRedirects.isEmpty() ? asked : response.permanentRedirects.last();
}

/// A good answer's feed. The error of a page that is none is kept for the person, so it says what was found.
Result<FoundFeed> readFeed(const QUrl &asked, const HttpResponse &response)
{
    auto document = parseFeed(response.body, response.header("content-type"), response.url);
    if (!document)
        return fail(document.error());
    return FoundFeed{lastingAddress(asked, response), std::move(*document)};
}

bool isForComments(const HtmlLink &link)
{
    return link.href.contains(u"comment", Qt::CaseInsensitive) ||
           link.title.contains(u"comment", Qt::CaseInsensitive) ||
           link.title.contains(u"Kommentar", Qt::CaseInsensitive);
}

} // namespace

HttpRequest feedRequest(const QUrl &url, const QString &etag, const QString &modified)
{
    HttpRequest request;
    request.url = url;
    request.maxBytes = kMaxFeedBytes;
    request.headers = {{"Accept", "application/feed+json, application/atom+xml, application/rss+xml, "
                                  "application/xml;q=0.9, */*;q=0.5"}};
    if (!etag.isEmpty())
        request.headers.emplaceBack("If-None-Match", etag.toLatin1());
    if (!modified.isEmpty())
        request.headers.emplaceBack("If-Modified-Since", modified.toLatin1());
    return request;
}

Result<QUrl> feedAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return fail(ErrorKind::Invalid, u"address: the feed's address is missing"_s);
    if (text.startsWith(u"feed:", Qt::CaseInsensitive)) {
        text = text.mid(5);
        while (text.startsWith(u'/'))
            text.remove(0, 1);
    }
    if (!text.contains(u"://"))
        text.prepend(u"https://");
    QUrl url(text, QUrl::TolerantMode);
    url.setFragment(QString());
    if (!isWebAddress(url))
        return fail(ErrorKind::Invalid, u"address: this is not a web address"_s);
    return url;
}

QList<QUrl> feedsNamedBy(const QByteArray &page, const QByteArray &contentType, const QUrl &url, Contents contents)
{
    QUrl base = url;
    QList<QUrl> fitting;
    QList<QUrl> others;
    for (const HtmlLink &link : htmlLinks(decodeText(page, contentType))) {
        if (link.tag == u"base" && !link.href.isEmpty()) {
            base = url.resolved(QUrl(link.href));
            continue;
        }
        const bool feed = link.type == u"application/rss+xml" || link.type == u"application/atom+xml" ||
                          link.type == u"application/feed+json" || link.type == u"application/rdf+xml";
        const QUrl address = base.resolved(QUrl(link.href));
        if (!feed || !link.rel.split(u' ').contains(u"alternate"_s) || !isWebAddress(address))
            continue;
        (isForComments(link) == (contents == Contents::Comments) ? fitting : others).append(address);
    }
    QList<QUrl> found = fitting + others;
    found.resize(std::min(found.size(), kMaxCandidates));
    return found;
}

Result<FoundFeed> findFeed(Session &session, const QUrl &typed, Contents contents)
{
    const auto page = session.send(feedRequest(typed));
    if (!page)
        return fail(page.error());
    if (page->status >= 400)
        return fail(errorFromStatus(*page, session.clock().nowMs()));
    auto direct = readFeed(typed, *page);
    if (direct)
        return direct;

    QList<QUrl> candidates = feedsNamedBy(page->body, page->header("content-type"), page->url, contents);
    if (candidates.isEmpty()) {
        if (direct.error().kind == ErrorKind::Malformed)
            return fail(direct.error()); // a broken feed: its own error says more than a search elsewhere
        QStringList places{u"feed/"_s, u"rss"_s, u"atom.xml"_s, u"feed.json"_s};
        if (contents == Contents::Comments)
            places.prepend(u"comments/feed/"_s);
        for (const QString &place : places) {
            const QString folder = page->url.path().endsWith(u'/') ? QString() : u"/"_s;
            QUrl guess = page->url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
            guess.setPath(QString(guess.path() + folder + place));
            candidates.append(guess);
        }
    }
    for (const QUrl &candidate : std::as_const(candidates)) {
        const auto response = session.send(feedRequest(candidate));
        if (!response && response.error().kind == ErrorKind::Cancelled)
            return fail(response.error());
        if (!response || response->status >= 400)
            continue;
        auto found = readFeed(candidate, *response);
        if (found)
            return found;
    }
    return fail(ErrorKind::Invalid, u"address: there is no feed at %1, and the page there names none"_s.arg(
                                        typed.toString(QUrl::RemoveUserInfo)));
}

} // namespace rapport::feeds
