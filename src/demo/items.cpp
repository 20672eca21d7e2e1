#include "demo/items.h"

#include "text/sanitize.h"

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

/// Bluesky's form of a record key: 13 characters of a sortable base 32.
QString recordKey(quint64 number)
{
    static constexpr QLatin1StringView digits("234567abcdefghijklmnopqrstuvwxyz");
    QString key(13, u'2');
    for (qsizetype index = 12; index > 0; --index) {
        key[index] = QChar(digits[static_cast<qsizetype>(number & 31)]);
        number >>= 5;
    }
    key[0] = u'3';
    return key;
}

QString asHtml(const QString &text)
{
    QString html;
    for (const QString &paragraph : text.split(u"\n\n"_s))
        html += u"<p>"_s + text::htmlFromText(paragraph) + u"</p>"_s;
    return html;
}

} // namespace

Items::Items(const People &people, const Plan &plan, const Texts &texts, quint64 seed)
    : m_people(people), m_plan(plan), m_texts(texts), m_seed(seed)
{
    countResponses();
}

/// Counts of all who did something, of whom the community knows only some by name.
void Items::countResponses()
{
    constexpr qint64 kUnknownToKnown = 3;
    for (quint32 index = 0; index < m_plan.messages.size(); ++index) {
        const MessagePlan &planned = m_plan.messages[index];
        const Channel channel = channelOf(index);
        if (planned.parent == noMessage && planned.person < 0 &&
            (channel == Channel::Bluesky || channel == Channel::Mastodon))
            m_stats[index] = {.likes = static_cast<qint64>(mixed(m_seed, index, 17) % 9),
                              .shares = static_cast<qint64>(mixed(m_seed, index, 18) % 3),
                              .replies = 0,
                              .quotes = 0};
        else if (const auto answered = m_stats.find(planned.parent); answered != m_stats.end())
            ++answered->second.replies;
    }
    for (const ActivityPlan &activity : m_plan.activities) {
        const auto post = m_stats.find(activity.subject);
        if (post == m_stats.end())
            continue;
        if (activity.kind == ActivityKind::Like)
            post->second.likes += kUnknownToKnown;
        else if (activity.kind == ActivityKind::Share)
            post->second.shares += kUnknownToKnown;
    }
}

Channel Items::channelOf(quint32 message) const
{
    return m_plan.threads[m_plan.messages[message].thread].channel;
}

RemotePerson Items::author(quint32 message) const
{
    const MessagePlan &planned = m_plan.messages[message];
    const Channel channel = channelOf(message);
    return planned.person < 0 ? colleagueOn(channel, -1 - planned.person)
                              : m_people.remote(static_cast<quint32>(planned.person), channel);
}

QString Items::remoteId(quint32 message) const
{
    const bool root = m_plan.messages[message].parent == noMessage;
    const QString number = QString::number(message + 1);
    switch (channelOf(message)) {
    case Channel::Bluesky:
        return u"at://"_s + author(message).remoteId + u"/app.bsky.feed.post/"_s +
               recordKey((quint64{message} << 20) | (mixed(m_seed, message) & 0xfffff));
    case Channel::Mastodon:
        return u"https://fibre.social.example/statuses/1"_s + number.rightJustified(12, u'0');
    case Channel::WordPress:
        return (root ? u"post:"_s : u"comment:"_s) + number;
    case Channel::Email:
        return u"<"_s + QString::number(mixed(m_seed, message), 36) + u'.' + number + u"@mail.example>"_s;
    case Channel::Feeds:
        break;
    }
    return u"https://planet.weaving.example/entries/"_s + number;
}

QString Items::url(quint32 message) const
{
    const MessagePlan &planned = m_plan.messages[message];
    const quint32 root = m_plan.threads[planned.thread].root;
    switch (channelOf(message)) {
    case Channel::Bluesky:
        return author(message).profileUrl + u"/post/"_s + remoteId(message).section(u'/', -1);
    case Channel::Mastodon:
        return author(message).profileUrl + u'/' + remoteId(message).section(u'/', -1);
    case Channel::WordPress:
        return u"https://alderandreed.example/journal/"_s + QString::number(root + 1) +
               (message == root ? QString() : QString(u"#comment-"_s + QString::number(message + 1)));
    case Channel::Email:
        return {};
    case Channel::Feeds:
        break;
    }
    return remoteId(message);
}

MessageKind Items::kindOf(quint32 message) const
{
    const MessagePlan &planned = m_plan.messages[message];
    const bool root = planned.parent == noMessage;
    switch (channelOf(message)) {
    case Channel::WordPress:
        return root ? MessageKind::Post : MessageKind::Comment;
    case Channel::Email:
        return MessageKind::Direct;
    case Channel::Feeds:
        return root ? MessageKind::Post : MessageKind::Comment;
    case Channel::Bluesky:
    case Channel::Mastodon:
        break;
    }
    if (!root)
        return MessageKind::Reply;
    return planned.person < 0 ? MessageKind::Post : MessageKind::Mention;
}

RemoteMessage Items::message(quint32 index, bool edited) const
{
    const MessagePlan &planned = m_plan.messages[index];
    const ThreadPlan &thread = m_plan.threads[planned.thread];
    const Words words = m_texts.of(index, edited);
    RemoteMessage message;
    message.remoteId = remoteId(index);
    message.threadKey = remoteId(thread.root);
    if (planned.parent != noMessage)
        message.parentRemoteId = remoteId(planned.parent);
    message.author = author(index);
    message.kind = kindOf(index);
    message.own = planned.person < 0;
    message.at = planned.at;
    message.title = words.title;
    if (thread.channel == Channel::Email) {
        const QString subject = index == thread.root ? words.title : m_texts.of(thread.root).title;
        message.threadSubject = subject;
        message.title = index == thread.root ? subject : QString(u"Re: "_s + subject);
    }
    if (thread.channel == Channel::WordPress || thread.channel == Channel::Mastodon)
        message.html = asHtml(words.text);
    else
        message.text = words.text;
    message.url = url(index);
    message.language = m_texts.languageOf(planned);
    message.moderation = planned.moderation;
    if (const auto told = m_stats.find(index); told != m_stats.end())
        message.stats = told->second;
    message.asksForAnswer = thread.channel != Channel::Feeds && m_texts.dialogueOf(planned).intent != Intent::Spam;
    if (!words.picture.isEmpty()) {
        Attachment picture;
        picture.url =
            u"https://images.alderandreed.example/"_s + QString::number(mixed(m_seed, index, 9), 36) + u".jpg"_s;
        picture.kind = u"image"_s;
        picture.mimeType = u"image/jpeg"_s;
        picture.altText = words.picture;
        picture.width = 1600;
        picture.height = 1200;
        message.attachments.append(picture);
    }
    return message;
}

RemoteActivity Items::activity(quint32 index) const
{
    const ActivityPlan &planned = m_plan.activities[index];
    RemoteActivity activity;
    activity.author = m_people.remote(planned.person, planned.channel);
    activity.remoteId =
        planned.channel == Channel::Bluesky
            ? QString(u"at://"_s + activity.author.remoteId + u"/app.bsky.graph.mark/"_s + recordKey(index))
            : QString(u"https://fibre.social.example/notifications/"_s + QString::number(index + 1));
    activity.kind = planned.kind;
    activity.at = planned.at;
    if (planned.subject != noMessage)
        activity.subjectRemoteId = remoteId(planned.subject);
    return activity;
}

} // namespace rapport::demo
