#include "channels/wordpress/wordpressparse.h"

#include "base/time.h"
#include "channels/html.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace rapport::wordpress {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRaw = 64 * 1024;
constexpr qsizetype kMaxSlugWords = 60;

qint64 timeOf(const QJsonObject &json, const QString &key)
{
    // "0000-00-00T00:00:00" stands for "none" and is no date.
    return msFromIso(json.value(key).toString()).value_or(0);
}

QString renderedOf(const QJsonObject &json, const QString &key)
{
    return json.value(key).toObject().value(u"rendered"_s).toString();
}

/// As it came, without what is nobody's business (addresses, browsers) and without the API's own links.
QByteArray rawOf(QJsonObject json)
{
    for (const QString &key : {u"author_ip"_s, u"author_user_agent"_s, u"_links"_s, u"_embedded"_s})
        json.remove(key);
    const QByteArray raw = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return raw.size() <= kMaxRaw ? raw : QByteArray();
}

QString largestAvatar(const QJsonObject &avatars)
{
    QString url;
    int largest = 0;
    for (auto it = avatars.begin(); it != avatars.end(); ++it) {
        if (const int size = it.key().toInt(); size > largest && it.value().isString()) {
            largest = size;
            url = it.value().toString();
        }
    }
    return url;
}

RemoteBad bad(const QJsonObject &json, const QString &remoteId, const QString &reason)
{
    return RemoteBad{.remoteId = remoteId, .reason = reason, .raw = rawOf(json)};
}

RemotePerson commenter(const QJsonObject &json, const Viewpoint &viewpoint)
{
    const qint64 user = json.value(u"author"_s).toInteger();
    RemotePerson person;
    person.realm = viewpoint.realm;
    person.displayName = decodeEntities(json.value(u"author_name"_s).toString()).simplified();
    person.profileUrl = json.value(u"author_url"_s).toString();
    person.email = json.value(u"author_email"_s).toString().trimmed().toLower();
    person.avatarUrl = largestAvatar(json.value(u"author_avatar_urls"_s).toObject());
    if (user > 0)
        person.remoteId = u"user:"_s + QString::number(user);
    else if (!person.email.isEmpty())
        person.remoteId = u"email:"_s + person.email;
    else
        person.remoteId = u"name:"_s + person.displayName + u'|' + person.profileUrl;
    if (person.displayName.isEmpty())
        person.displayName = u"Anonymous"_s; // as WordPress itself shows a comment without a name
    person.self = user > 0 && user == viewpoint.userId;
    return person;
}

RemotePerson postAuthor(const QJsonObject &json, const Viewpoint &viewpoint)
{
    const QJsonArray embedded = json.value(u"_embedded"_s).toObject().value(u"author"_s).toArray();
    QJsonObject author = embedded.isEmpty() ? QJsonObject() : embedded.first().toObject();
    // An author whose profile is not public is embedded as an error; the number alone is known then.
    author.insert(u"id"_s, json.value(u"author"_s));
    RemotePerson person = userPerson(author, viewpoint.realm);
    person.self = true;
    return person;
}

/// What stays of a text when everything that themes and filters of WordPress change is taken away.
QString bareText(const QString &text)
{
    QString bare;
    for (const QChar character : text) {
        if (character.isLetterOrNumber())
            bare += character;
    }
    return bare;
}

} // namespace

QString commentRemoteId(qint64 id)
{
    return u"comment:"_s + QString::number(id);
}

QString postRemoteId(qint64 id)
{
    return u"post:"_s + QString::number(id);
}

std::optional<qint64> idFromRemote(const QString &remoteId, const QString &kind)
{
    if (!remoteId.startsWith(QString(kind + u':')))
        return std::nullopt;
    bool ok = false;
    const qint64 id = remoteId.mid(kind.size() + 1).toLongLong(&ok);
    if (!ok || id <= 0)
        return std::nullopt;
    return id;
}

std::optional<RemoteItem> commentItem(const QJsonObject &json, const Viewpoint &viewpoint,
                                      const QHash<qint64, QString> &postTitles)
{
    const qint64 id = json.value(u"id"_s).toInteger();
    if (id <= 0)
        return bad(json, {}, u"a comment without an id"_s);
    const QString type = json.value(u"type"_s).toString(u"comment"_s);
    const bool ping = type == u"pingback" || type == u"trackback";
    if (!ping && !type.isEmpty() && type != u"comment")
        return std::nullopt;
    const qint64 post = json.value(u"post"_s).toInteger();
    if (post <= 0)
        return bad(json, commentRemoteId(id), u"a comment that hangs on no post"_s);
    if (!json.value(u"content"_s).toObject().value(u"rendered"_s).isString())
        return bad(json, commentRemoteId(id), u"a comment without content"_s);

    const qint64 parent = json.value(u"parent"_s).toInteger();
    RemoteMessage message;
    message.remoteId = commentRemoteId(id);
    message.threadKey = postRemoteId(post);
    message.parentRemoteId = parent > 0 ? commentRemoteId(parent) : postRemoteId(post);
    message.author = commenter(json, viewpoint);
    message.kind = ping ? MessageKind::Ping : MessageKind::Comment;
    message.own = message.author.self;
    message.at = commentTime(json);
    message.threadSubject = postTitles.value(post);
    message.html = renderedOf(json, u"content"_s);
    message.url = json.value(u"link"_s).toString();
    message.baseUrl = message.url;
    message.moderation = moderationFromStatus(json.value(u"status"_s).toString(u"approved"_s));
    message.automatic = ping;
    message.asksForAnswer = !ping;
    message.raw = rawOf(json);
    return message;
}

RemoteItem postItem(const QJsonObject &json, const Viewpoint &viewpoint)
{
    const qint64 id = json.value(u"id"_s).toInteger();
    if (id <= 0)
        return bad(json, {}, u"a post without an id"_s);
    RemoteMessage message;
    message.remoteId = postRemoteId(id);
    message.threadKey = message.remoteId;
    message.author = postAuthor(json, viewpoint);
    message.kind = MessageKind::Post;
    message.own = true;
    message.at = postTime(json);
    message.title = htmlLine(renderedOf(json, u"title"_s));
    message.threadSubject = message.title;
    message.html = renderedOf(json, u"content"_s);
    if (message.html.isEmpty())
        message.html = renderedOf(json, u"description"_s); // media have a description in place of a content
    message.url = json.value(u"link"_s).toString();
    message.baseUrl = message.url;
    message.moderation = json.value(u"status"_s).toString() == u"trash" ? Moderation::Trashed : Moderation::Visible;
    message.asksForAnswer = false;
    message.raw = rawOf(json);
    return message;
}

RemotePerson userPerson(const QJsonObject &json, const QString &realm)
{
    RemotePerson person;
    person.realm = realm;
    person.remoteId = u"user:"_s + QString::number(json.value(u"id"_s).toInteger());
    person.handle = json.value(u"slug"_s).toString();
    person.displayName = decodeEntities(json.value(u"name"_s).toString()).simplified();
    person.profileUrl = json.value(u"link"_s).toString();
    person.avatarUrl = largestAvatar(json.value(u"avatar_urls"_s).toObject());
    person.email = json.value(u"email"_s).toString().trimmed().toLower();
    return person;
}

qint64 commentTime(const QJsonObject &json)
{
    return timeOf(json, u"date_gmt"_s);
}

qint64 postModifiedTime(const QJsonObject &json)
{
    return timeOf(json, u"modified_gmt"_s);
}

qint64 postTime(const QJsonObject &json)
{
    return timeOf(json, u"date_gmt"_s);
}

PostReference postOfComment(const QJsonObject &json)
{
    static const QRegularExpression place(uR"(/wp/v2/([a-z0-9_-]+)/\d+$)"_s, QRegularExpression::CaseInsensitiveOption);
    const QJsonArray up = json.value(u"_links"_s).toObject().value(u"up"_s).toArray();
    const QString href = up.isEmpty() ? QString() : up.first().toObject().value(u"href"_s).toString();
    const QRegularExpressionMatch match = place.match(QUrl::fromPercentEncoding(href.toUtf8()));
    return {.id = json.value(u"post"_s).toInteger(), .collection = match.hasMatch() ? match.captured(1) : u"posts"_s};
}

Moderation moderationFromStatus(const QString &status)
{
    if (status == u"approved" || status == u"approve")
        return Moderation::Visible;
    if (status == u"spam")
        return Moderation::Spam;
    if (status == u"trash" || status == u"post-trashed")
        return Moderation::Trashed;
    return Moderation::Held; // "hold", and a plugin's own state: not shown to readers
}

QString statusFromModeration(Moderation moderation)
{
    switch (moderation) {
    case Moderation::Visible:
        return u"approve"_s;
    case Moderation::Held:
        return u"hold"_s;
    case Moderation::Spam:
        return u"spam"_s;
    case Moderation::Trashed:
        return u"trash"_s;
    }
    return u"hold"_s;
}

QString contentFromText(const QString &text)
{
    QString content = text;
    content.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    content.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
    return content.trimmed();
}

bool saysTheSame(const QJsonObject &comment, const QString &text)
{
    const QJsonObject content = comment.value(u"content"_s).toObject();
    if (content.contains(u"raw"_s)) {
        const QString raw = content.value(u"raw"_s).toString();
        // Databases without four-byte characters keep emoji as references: the decoded forms are compared as well.
        return raw == contentFromText(text) ||
               decodeEntities(raw).trimmed() == decodeEntities(contentFromText(text)).trimmed();
    }
    const QString shown = htmlLine(content.value(u"rendered"_s).toString());
    const QString bare = bareText(text);
    return bare.isEmpty() ? shown == text.simplified() : bareText(shown) == bare;
}

QString articleFromText(const QString &text)
{
    static const QRegularExpression address(uR"(\bhttps?://[^\s<>"']*[^\s<>"'.,;:!?()\[\]])"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString content;
    qsizetype end = 0;
    for (auto it = address.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString target = match.captured().toHtmlEscaped();
        content += text.mid(end, match.capturedStart() - end).toHtmlEscaped();
        content += u"<a href=\""_s + target + u"\">"_s + target + u"</a>"_s;
        end = match.capturedEnd();
    }
    content += text.mid(end).toHtmlEscaped();
    return content.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
}

QString slugFor(const QString &title, const IdempotencyKey &key)
{
    QString words;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            words += c;
        else if (!c.isMark() && !words.isEmpty() && !words.endsWith(u'-'))
            words += u'-';
        if (words.size() >= kMaxSlugWords)
            break;
    }
    if (!words.isEmpty() && !words.endsWith(u'-'))
        words += u'-';
    return words + key.uid.toString().section(u'-', -1);
}

Receipt postReceipt(const QJsonObject &post)
{
    const QString remoteId = postRemoteId(post.value(u"id"_s).toInteger());
    return {.remoteId = remoteId, .url = post.value(u"link"_s).toString(), .raw = rawOf(post), .threadKey = remoteId};
}

Receipt receiptOf(const QJsonObject &comment)
{
    return {.remoteId = commentRemoteId(comment.value(u"id"_s).toInteger()),
            .url = comment.value(u"link"_s).toString(),
            .shown = moderationFromStatus(comment.value(u"status"_s).toString(u"approved"_s)),
            .raw = rawOf(comment)};
}

} // namespace rapport::wordpress
