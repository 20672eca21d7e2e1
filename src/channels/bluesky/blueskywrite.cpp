#include "channels/bluesky/blueskywrite.h"

#include "base/time.h"
#include "channels/bluesky/blueskytext.h"
#include "channels/bluesky/tid.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostMentions = 20;
const auto kPostCollection = "app.bsky.feed.post"_L1;

Receipt receiptFor(const QString &uri, const QJsonObject &answer)
{
    Receipt receipt;
    receipt.remoteId = uri;
    receipt.url = postPage(uri);
    receipt.raw = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    return receipt;
}

Result<QJsonObject> getRecord(Client &client, const RecordAddress &address)
{
    return client.query(u"com.atproto.repo.getRecord"_s,
                        {{u"repo"_s, address.did}, {u"collection"_s, address.collection}, {u"rkey"_s, address.key}});
}

bool isReference(const QJsonObject &reference)
{
    return parseRecordAddress(reference.value("uri"_L1).toString()) && reference.value("cid"_L1).isString();
}

/// `reply` of a record: strong references to the post that is answered and to the first of its thread.
Result<QJsonObject> replyReferences(Client &client, const QString &parentUri)
{
    const auto gone = [] { return fail(ErrorKind::Rejected, u"The post to be answered is not there any more."_s); };
    const auto address = parseRecordAddress(parentUri);
    if (!address || address->collection != kPostCollection)
        return fail(ErrorKind::Invalid, u"Not the address of a post: "_s + parentUri.left(200));
    const auto me = client.did();
    if (!me)
        return fail(surelyNotDone(me.error()));

    QJsonObject post;
    QJsonObject record;
    const auto views = client.query(u"app.bsky.feed.getPosts"_s, {{u"uris"_s, parentUri}});
    if (!views)
        return fail(surelyNotDone(views.error()));
    post = views->value("posts"_L1).toArray().first().toObject();
    record = post.value("record"_L1).toObject();
    if (post.isEmpty() && address->did == *me) {
        // The public view lags behind what was just written; our own server does not.
        const auto written = getRecord(client, *address);
        if (!written && written.error().kind != ErrorKind::NotFound)
            return fail(surelyNotDone(written.error()));
        if (written) {
            post = *written;
            record = written->value("value"_L1).toObject();
        }
    }
    const QJsonObject parent{{u"uri"_s, parentUri}, {u"cid"_s, post.value("cid"_L1)}};
    if (!isReference(parent) || post.value("uri"_L1).toString() != parentUri)
        return gone();
    const QJsonObject above = record.value("reply"_L1).toObject().value("root"_L1).toObject();
    const QJsonObject root{{u"uri"_s, above.value("uri"_L1)}, {u"cid"_s, above.value("cid"_L1)}};
    return QJsonObject{{u"root"_s, isReference(root) ? root : parent}, {u"parent"_s, parent}};
}

/// The DID behind a handle; empty where there is none, and the mention stays plain text.
Result<QString> resolveHandle(Client &client, const QString &handle)
{
    const auto answer = client.query(u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
    if (answer) {
        const QString did = answer->value("did"_L1).toString();
        return did.startsWith("did:"_L1) ? did : QString();
    }
    switch (answer.error().kind) {
    case ErrorKind::Rejected:
    case ErrorKind::NotFound:
    case ErrorKind::Remote: // a foreign domain that does not answer must not hold the post up for ever
    case ErrorKind::Malformed:
        return QString();
    default:
        return fail(surelyNotDone(answer.error()));
    }
}

Result<QJsonArray> facetsFor(Client &client, const QString &text)
{
    QJsonArray result;
    QHash<QString, QString> dids;
    const QList<Facet> facets = detectFacets(text);
    for (Facet facet : facets) {
        if (facet.kind == Facet::Kind::Mention) {
            if (!dids.contains(facet.value)) {
                if (dids.size() >= kMostMentions)
                    continue;
                const auto did = resolveHandle(client, facet.value);
                if (!did)
                    return fail(did.error());
                dids.insert(facet.value, *did);
            }
            facet.value = dids.value(facet.value);
            if (facet.value.isEmpty())
                continue;
        }
        result.append(facetToJson(facet));
    }
    return result;
}

/// The embed that shows files. Handing them over again gives the same references: they are named by their content.
Result<QJsonObject> imagesFor(Client &client, const Session &session, const QList<Attachment> &files)
{
    QJsonArray images;
    for (const Attachment &file : files) {
        const auto content = session.file(file);
        if (!content)
            return fail(content.error());
        const auto answer = client.upload(*content, file.mimeType);
        if (!answer)
            return fail(surelyNotDone(answer.error()));
        const QJsonObject blob = answer->value("blob"_L1).toObject();
        if (blob.value("ref"_L1).toObject().value("$link"_L1).toString().isEmpty())
            return fail(ErrorKind::Offline, u"The server did not say where it keeps the picture."_s);
        images.append(
            QJsonObject{{u"image"_s, blob},
                        {u"alt"_s, file.altText},
                        {u"aspectRatio"_s, QJsonObject{{u"width"_s, file.width}, {u"height"_s, file.height}}}});
    }
    return QJsonObject{{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
}

Result<RecordAddress> ownPost(Client &client, const QString &uri)
{
    const auto me = client.did();
    if (!me)
        return fail(surelyNotDone(me.error()));
    const auto address = parseRecordAddress(uri);
    if (!address || address->collection != kPostCollection || address->did != *me)
        return fail(ErrorKind::Invalid, u"Not a post of this account: "_s + uri.left(200));
    return *address;
}

} // namespace

RecordAddress postAddress(const QString &did, const IdempotencyKey &key)
{
    return {did, kPostCollection, tidFromKey(key)};
}

namespace {

/// What a post says, whether it answers something or not.
struct Words
{
    QString text;
    QString language;
    QList<Attachment> files;
};

Result<QJsonObject> recordFor(Client &client, const Session &session, const Words &words, const IdempotencyKey &key)
{
    const auto facets = facetsFor(client, words.text);
    if (!facets)
        return fail(facets.error());
    QJsonObject record{
        {u"$type"_s, kPostCollection}, {u"text"_s, words.text}, {u"createdAt"_s, isoFromMs(key.createdAt)}};
    if (!words.language.isEmpty())
        record.insert("langs"_L1, QJsonArray{words.language});
    if (!facets->isEmpty())
        record.insert("facets"_L1, *facets);
    if (!words.files.isEmpty()) {
        const auto embed = imagesFor(client, session, words.files);
        if (!embed)
            return fail(embed.error());
        record.insert("embed"_L1, *embed);
    }
    return record;
}

Result<Receipt> writeRecord(Client &client, const RecordAddress &address, const QJsonObject &record)
{
    // swapRecord null: write only where nothing is yet. The very same content again is still accepted.
    const auto answer = client.procedure(u"com.atproto.repo.putRecord"_s, {{u"repo"_s, address.did},
                                                                           {u"collection"_s, address.collection},
                                                                           {u"rkey"_s, address.key},
                                                                           {u"swapRecord"_s, QJsonValue::Null},
                                                                           {u"record"_s, record}});
    if (answer)
        return receiptFor(address.toString(), *answer);
    if (answer.error().kind != ErrorKind::Rejected)
        return fail(answer.error());
    // An earlier try may have written it with mentions that resolved otherwise; then it is there, and that is what
    // counts.
    const auto written = findRecord(client, address);
    if (!written)
        return fail(ErrorKind::Interrupted, written.error().detail);
    if (written->has_value())
        return **written;
    return fail(answer.error());
}

} // namespace

Result<Receipt> writeReply(Client &client, const Session &session, const ReplyAction &action, const IdempotencyKey &key)
{
    const auto me = client.did();
    if (!me)
        return fail(surelyNotDone(me.error()));
    const auto references = replyReferences(client, action.parentRemoteId);
    if (!references)
        return fail(references.error());
    auto record = recordFor(client, session, {action.text, action.language, action.files}, key);
    if (!record)
        return fail(record.error());
    record->insert("reply"_L1, *references);
    return writeRecord(client, postAddress(*me, key), *record);
}

Result<Receipt> writePost(Client &client, const Session &session, const PublishAction &action,
                          const IdempotencyKey &key)
{
    const auto me = client.did();
    if (!me)
        return fail(surelyNotDone(me.error()));
    const auto record = recordFor(client, session, {action.text, action.language, action.files}, key);
    if (!record)
        return fail(record.error());
    return writeRecord(client, postAddress(*me, key), *record);
}

Result<Receipt> deletePost(Client &client, const DeleteAction &action)
{
    const auto address = ownPost(client, action.remoteId);
    if (!address)
        return fail(address.error());
    const auto answer = client.procedure(
        u"com.atproto.repo.deleteRecord"_s,
        {{u"repo"_s, address->did}, {u"collection"_s, address->collection}, {u"rkey"_s, address->key}});
    if (!answer && answer.error().kind != ErrorKind::NotFound)
        return fail(answer.error());
    return receiptFor(action.remoteId, answer.value_or(QJsonObject()));
}

Result<std::optional<Receipt>> findRecord(Client &client, const RecordAddress &address)
{
    const auto answer = getRecord(client, address);
    if (answer)
        return std::optional(receiptFor(address.toString(), *answer));
    if (answer.error().kind == ErrorKind::NotFound)
        return std::nullopt;
    return fail(answer.error());
}

Result<std::optional<Receipt>> findDeleted(Client &client, const DeleteAction &action)
{
    const auto address = ownPost(client, action.remoteId);
    if (!address)
        return fail(address.error());
    const auto written = findRecord(client, *address);
    if (!written)
        return fail(written.error());
    if (written->has_value())
        return std::nullopt;
    return std::optional(receiptFor(action.remoteId, {}));
}

} // namespace rapport::bluesky
