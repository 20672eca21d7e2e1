#include "sync/pictures.h"

#include "base/time.h"
#include "store/pictures.h"
#include "store/removal.h"
#include "sync/picturefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QHostInfo>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>
#include <algorithm>
#include <array>
#include <functional>
#include <stop_token>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThreads = 2;
constexpr int kPictureTimeoutMs = 60'000;
constexpr int kPortraitTimeoutMs = 20'000;
constexpr qint64 kPortraitBytes = qint64{2} * 1024 * 1024;
constexpr qint64 kNoPortraitForMs = kDayMs; // Where there was none, nobody asks again before.

/// The address that a host name spells, IPv4 within IPv6 unpacked; null where it is a name.
QHostAddress literalAddress(const QString &host)
{
    const QHostAddress address(host);
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || literalAddress(host).isLoopback();
}

/// Not to be reached from outside (RFC 1918, 3927, 4193, 4291, 6598).
bool isInner(const QHostAddress &given)
{
    bool isIpv4 = false;
    const quint32 ipv4 = given.toIPv4Address(&isIpv4);
    const QHostAddress address = isIpv4 ? QHostAddress(ipv4) : given;
    static constexpr std::array kInner{"0.0.0.0/8",      "10.0.0.0/8",    "100.64.0.0/10",  "127.0.0.0/8",
                                       "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3",
                                       "::/128",         "::1/128",       "fc00::/7",       "fe80::/10"};
    return std::any_of(kInner.begin(), kInner.end(), [&address](const char *subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
    });
}

/// The same by a host's form alone; names are not resolved.
bool isInner(const QString &host)
{
    const QHostAddress address = literalAddress(host);
    if (address.isNull())
        return !host.contains(u'.') || host.endsWith(u'.') || host.endsWith(".local"_L1) ||
               host.endsWith(".internal"_L1);
    return isInner(address);
}

QStringList addressesOf(const QString &name)
{
    QStringList addresses;
    for (const QHostAddress &address : QHostInfo::fromName(name).addresses())
        addresses.append(address.toString());
    return addresses;
}

Result<HttpResponse> get(Http &http, const QUrl &address, qint64 most, int timeoutMs,
                         std::function<bool(const QUrl &)> mayFetch, const std::stop_token &stop)
{
    HttpRequest request;
    request.url = address;
    request.headers = {{"Accept", "image/png, image/jpeg, image/webp, image/gif"}};
    request.maxBytes = most;
    request.totalTimeoutMs = timeoutMs;
    request.maxRedirects = 3;
    request.mayFollowTo = std::move(mayFetch);
    Result<HttpResponse> response = http.send(request, stop);
    if (!response)
        return response;
    if (response->status >= 400)
        return fail(errorFromStatus(*response, 0));
    if (response->status != 200)
        return fail(ErrorKind::Remote, u"The server answered with status %1."_s.arg(response->status));
    return response;
}

/// Below the attachments' folder. Named by what it holds: the same picture twice is one file.
Result<QString> keepFile(const QString &folder, const QByteArray &bytes, const QString &suffix)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString path = u"pictures/"_s + hash.left(2) + u'/' + hash + u'.' + suffix;
    const QString whole = folder + u'/' + path;
    if (QFileInfo(whole).size() == bytes.size())
        return path;
    QSaveFile file(whole);
    if (!QDir().mkpath(QFileInfo(whole).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::Storage, whole + u" cannot be written: "_s + file.errorString());
    return path;
}

} // namespace

struct Pictures::Private
{
    Private(Store &workspace, std::shared_ptr<Http> net, const Registry &channels, Resolve toResolve)
        : store(workspace), http(std::move(net)), registry(channels), resolve(std::move(toResolve))
    {
        if (!resolve)
            resolve = addressesOf;
        pool.setMaxThreadCount(kThreads);
    }

    template<class T, class F>
    QFuture<Result<T>> run(F work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        pool.start([promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }

    Result<Attachment> fetch(AttachmentId id)
    {
        const auto source = store.readNow(
            [id](Reader &r) -> Result<std::optional<PictureSource>> { return store::pictureSource(r, id); });
        if (!source || !*source)
            return source ? fail(ErrorKind::Invalid, u"there is no such attachment"_s) : fail(source.error());
        Attachment attachment = (*source)->attachment;
        if (!attachment.path.isEmpty() && QFileInfo::exists(store.attachmentsFolder() + u'/' + attachment.path))
            return attachment;
        if (store.access() == Store::Access::ReadOnly)
            return fail(ErrorKind::Storage, u"The workspace is open for reading only."_s);
        const QUrl server((*source)->server);
        // Anybody can give a public name to an inner address. What cannot be resolved here is left to the network.
        const auto mayFetch = [this, server](const QUrl &address) {
            return pictures::mayFetchFrom(address, server) &&
                   (address.host() == server.host() || isInner(address.host()) ||
                    !pictures::leadsInside(resolve(address.host())));
        };
        const QUrl address(attachment.url, QUrl::StrictMode);
        if (!mayFetch(address))
            return fail(ErrorKind::Rejected, u"Nothing is fetched from that address."_s);
        const Result<HttpResponse> response =
            get(*http, address, picturefile::kMostBytes, kPictureTimeoutMs, mayFetch, stop.get_token());
        if (!response)
            return fail(response.error());
        const Result<picturefile::Facts> facts = picturefile::facts(response->body);
        if (!facts)
            return fail(facts.error());
        const Result<QString> path = keepFile(store.attachmentsFolder(), response->body, facts->suffix);
        if (!path)
            return fail(path.error());
        attachment.path = *path;
        attachment.mimeType = facts->mimeType;
        attachment.width = facts->width;
        attachment.height = facts->height;
        attachment.bytes = response->body.size();
        const Result<bool> kept = store.writeNow(
            WriteLane::User, [&attachment](Writer &w) -> Result<bool> { return store::keepPicture(w, attachment); });
        if (!kept)
            return fail(kept.error());
        if (!*kept) {
            (void)store::removeForgottenFiles(store);
            return fail(ErrorKind::Invalid, u"the attachment is gone"_s);
        }
        return attachment;
    }

    Result<QByteArray> portrait(IdentityId id)
    {
        struct Known
        {
            std::optional<Portrait> portrait;
            store::PortraitSource source;
            qint64 now = 0;
        };
        // Conversations that one scrolls through come first.
        const auto known = store.readNow(
            [id](Reader &r) -> Result<Known> {
                return Known{store::portrait(r, id), store::portraitSource(r, id), r.nowMs()};
            },
            ReadLane::Report);
        if (!known)
            return fail(known.error());
        if (known->portrait &&
            (!known->portrait->picture.isEmpty() || known->now - known->portrait->fetchedAt < kNoPortraitForMs))
            return known->portrait->picture;
        const QUrl address(known->source.url, QUrl::StrictMode);
        if (address.isEmpty() || store.access() == Store::Access::ReadOnly)
            return QByteArray();
        const Connector *connector = registry.find(known->source.channel);
        const QStringList hosts = connector ? connector->info().portraitHosts : QStringList();
        const auto mayFetch = [&servers = known->source.servers, &hosts](const QUrl &to) {
            return pictures::isChannelHost(to, servers, hosts);
        };
        if (!mayFetch(address))
            return QByteArray();
        const Result<HttpResponse> response =
            get(*http, address, kPortraitBytes, kPortraitTimeoutMs, mayFetch, stop.get_token());
        Result<QByteArray> small =
            response ? picturefile::portrait(response->body) : Result<QByteArray>(fail(response.error()));
        // Without a network nothing was learnt: the next look asks again.
        if (!small && (small.error().kind == ErrorKind::Offline || small.error().kind == ErrorKind::Cancelled))
            return small;
        const QByteArray picture = small.value_or(QByteArray());
        const Result<> kept = store.writeNow(WriteLane::Sync, [id, &picture](Writer &w) -> Result<> {
            store::savePortrait(w, id, picture);
            return {};
        });
        return kept ? Result<QByteArray>(picture) : fail(kept.error());
    }

    Store &store;
    std::shared_ptr<Http> http;
    const Registry &registry;
    Resolve resolve;
    std::stop_source stop;
    QThreadPool pool;
};

Pictures::Pictures(Store &store, std::shared_ptr<Http> http, const Registry &registry, Resolve resolve)
    : d(std::make_unique<Private>(store, std::move(http), registry, std::move(resolve)))
{
}

Pictures::~Pictures()
{
    d->stop.request_stop();
    d->pool.clear();
    d->pool.waitForDone();
}

QFuture<Result<Attachment>> Pictures::fetch(AttachmentId id)
{
    return d->run<Attachment>([this, id] { return d->fetch(id); });
}

QFuture<Result<QByteArray>> Pictures::portrait(IdentityId id)
{
    return d->run<QByteArray>([this, id] { return d->portrait(id); });
}

QFuture<Result<Event>> Pictures::setConsent(const PictureConsent &consent, bool given)
{
    return d->store.write(WriteLane::User,
                          [consent, given](Writer &w) { return pictures::setConsent(w, consent, given); });
}

QFuture<Result<>> Pictures::forget(AttachmentId id)
{
    return d->run<void>([this, id]() -> Result<> {
        const Result<> done = d->store.writeNow(WriteLane::User, [id](Writer &w) -> Result<> {
            store::forgetPicture(w, id);
            return {};
        });
        return done ? store::removeForgottenFiles(d->store) : done;
    });
}

namespace pictures {

bool mayFetchFrom(const QUrl &address, const QUrl &server)
{
    const QString host = address.host();
    if (!address.isValid() || host.isEmpty() || !address.userInfo().isEmpty())
        return false;
    const QString own = server.host();
    if (isThisMachine(host))
        return isThisMachine(own) && (address.scheme() == "https"_L1 || address.scheme() == "http"_L1);
    return address.scheme() == "https"_L1 && (!isInner(host) || host == own);
}

bool leadsInside(const QStringList &addresses)
{
    return std::any_of(addresses.begin(), addresses.end(),
                       [](const QString &address) { return isInner(QHostAddress(address)); });
}

bool isChannelHost(const QUrl &address, const QStringList &servers, const QStringList &hosts)
{
    if (hosts.contains(address.host()) && address.scheme() == "https"_L1 && address.userInfo().isEmpty())
        return true;
    return std::any_of(servers.begin(), servers.end(), [&address](const QString &server) {
        const QUrl own(server);
        const bool same = own.host() == address.host() || (isThisMachine(own.host()) && isThisMachine(address.host()));
        return same && mayFetchFrom(address, own);
    });
}

} // namespace pictures
} // namespace rapport
