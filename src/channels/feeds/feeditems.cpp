#include "channels/feeds/feeditems.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

const QString kCommentMark = u"#comment-"_s;

RemotePerson authorOf(const FeedItem &item, const FeedIdentity &feed, Contents contents)
{
    if (item.author.isEmpty() && item.authorEmail.isEmpty()) {
        RemotePerson person = feedPerson(feed);
        person.self = contents == Contents::Own;
        // Our account bears the feed's own name; somebody unnamed in it is not us.
        if (!person.self)
            person.remoteId.prepend(u"unnamed:");
        return person;
    }
    RemotePerson person;
    person.realm = feed.realm;
    person.displayName = item.author.isEmpty() ? item.authorEmail.section(u'@', 0, 0) : item.author;
    person.profileUrl = item.authorUrl;
    person.email = item.authorEmail;
    person.remoteId = item.authorEmail.isEmpty() ? QString(u"name:"_s + item.author + u'|' + item.authorUrl)
                                                 : QString(u"email:"_s + item.authorEmail);
    person.self = contents == Contents::Own;
    return person;
}

/// "Comment on TITLE by NAME", as WordPress heads a comment: the title of what was commented on. Empty for other words.
QString commentedTitle(const FeedItem &item)
{
    static const QRegularExpression pattern(uR"re(^(?:Comment on|Kommentar zu) (.+) (?:by|von) (.+)$)re"_s);
    const QRegularExpressionMatch match = pattern.match(item.title);
    return match.hasMatch() && match.captured(2) == item.author ? match.captured(1) : QString();
}

/// Comments hang together by the page they stand below: WordPress names it in the comment's link, others in the id that
/// the comment answers (RFC 4685). A comment that answers another names that one.
void placeComment(const FeedItem &item, RemoteMessage &message)
{
    const qsizetype mark = item.link.indexOf(kCommentMark);
    message.kind = MessageKind::Comment;
    message.threadKey = mark > 0 ? item.link.left(mark) : !item.inReplyTo.isEmpty() ? item.inReplyTo : message.remoteId;
    if (item.inReplyTo != message.threadKey && item.inReplyTo.contains(kCommentMark))
        message.parentRemoteId = item.inReplyTo;
    message.threadSubject = commentedTitle(item);
    if (message.threadSubject.isEmpty())
        message.title = item.title;
}

RemoteMessage messageOf(const FeedItem &item, const QString &id, const FeedIdentity &feed, Contents contents,
                        qint64 nowMs)
{
    RemoteMessage message;
    message.remoteId = id;
    message.author = authorOf(item, feed, contents);
    if (contents == Contents::Comments) {
        placeComment(item, message);
    } else {
        message.kind = MessageKind::Post;
        message.threadKey = id;
        message.title = item.title;
        message.threadSubject = item.title;
    }
    message.own = contents == Contents::Own;
    message.asksForAnswer = contents == Contents::Comments;
    message.at = timeFromFeed(item.date, nowMs);
    if (message.at == 0)
        message.at = timeFromFeed(item.updated, nowMs);
    message.html = item.html;
    message.text = item.html.isEmpty() ? item.text : QString();
    message.baseUrl = item.baseUrl;
    message.url = item.link;
    // A feed's language is mostly what its software was installed with; only an item's own word counts.
    message.language = item.language.section(u'-', 0, 0).toLower();
    if (message.language.size() != 2)
        message.language.clear();
    message.attachments = item.attachments;
    message.stats.replies = item.comments;
    message.raw = item.raw;
    return message;
}

} // namespace

Contents contentsFromSetting(const QString &value)
{
    if (value == u"comments")
        return Contents::Comments;
    return value == u"own" ? Contents::Own : Contents::Others;
}

RemotePerson feedPerson(const FeedIdentity &feed)
{
    RemotePerson person;
    person.realm = feed.realm;
    person.remoteId = feed.address;
    person.handle = feed.realm;
    person.displayName = feed.title.isEmpty() ? feed.realm : feed.title;
    person.profileUrl = feed.address;
    return person;
}

QString itemId(const FeedItem &item)
{
    if (!item.id.isEmpty())
        return item.id;
    if (!item.link.isEmpty())
        return item.link;
    if (item.title.isEmpty() && item.date.isEmpty())
        return {};
    const QByteArray named = QString(item.title + u'\n' + item.date).toUtf8();
    return u"hash:"_s + QString::fromLatin1(QCryptographicHash::hash(named, QCryptographicHash::Sha1).toHex());
}

QList<RemoteItem> remoteItems(const FeedDocument &document, const FeedIdentity &feed, Contents contents, qint64 nowMs)
{
    FeedIdentity named = feed;
    named.title = document.title;
    QList<RemoteItem> items;
    for (const FeedItem &item : document.items) {
        const QString id = itemId(item);
        const bool says = !item.title.isEmpty() || !item.html.isEmpty() || !item.text.isEmpty() || !item.link.isEmpty();
        const QString where = item.line > 0 ? u"line %1: "_s.arg(item.line) : QString();
        if (id.isEmpty())
            items.append(RemoteBad{{}, QString(where + u"an item without id, link, title and date"_s), item.raw});
        else if (!says)
            items.append(RemoteBad{id, QString(where + u"an item that says nothing"_s), item.raw});
        else
            items.append(messageOf(item, id, named, contents, nowMs));
    }
    for (const FeedFault &fault : document.faults)
        items.append(RemoteBad{fault.id, fault.reason, fault.raw});
    return items;
}

} // namespace rapport::feeds
