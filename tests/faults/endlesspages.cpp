#include "base/time.h"
#include "killedsession.h"
#include "sync/splitreply.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

RemoteMessage messageOf(const QString &id, const QString &author, qint64 at, const QString &text)
{
    RemoteMessage message;
    message.remoteId = id;
    message.threadKey = id;
    message.author.remoteId = u"person-"_s + author;
    message.author.handle = author + u".example"_s;
    message.author.displayName = author;
    message.at = at;
    message.text = text;
    message.raw = "{\"id\":\"" + id.toUtf8() + "\"}";
    return message;
}

} // namespace

Capabilities killedCapabilities()
{
    Capabilities can;
    can.reply = true;
    can.moderate = true;
    can.publish = true;
    can.needsSecret = false;
    can.textLimit = 60;
    can.attachments = {
        .most = kDraftFiles, .bytes = 100'000, .side = 400, .mimeTypes = {u"image/png"_s}, .altTextLimit = 100};
    return can;
}

QString partsOfText(const QString &text)
{
    QStringList parts;
    for (const SplitPart &part : splitParts(text, killedCapabilities(), Answer::Split::Plain))
        parts.append(part.text);
    return parts.join(u'|');
}

QString pageMessageId(int page, int number)
{
    return u"page-%1-%2"_s.arg(page).arg(number);
}

QString guestOf(int page)
{
    return u"guest%1qz"_s.arg(page);
}

QList<RemoteItem> homePage(qint64 at)
{
    QList<RemoteItem> items;
    for (int i = 1; i <= kHomeThreads; ++i)
        items.append(
            messageOf(u"home-%1"_s.arg(i), u"neighbour"_s, at + i, u"Can you help me with number %1?"_s.arg(i)));
    return items;
}

QList<RemoteItem> endlessPage(int number, qint64 at)
{
    if (number % kAncientEvery == 0)
        at -= (kKeepDays + 30) * kDayMs;
    QList<RemoteItem> items;
    for (int i = 1; i < kPageMessages; ++i)
        items.append(
            messageOf(pageMessageId(number, i), u"writer%1"_s.arg(i), at + i, u"Line %1 of %2"_s.arg(i).arg(number)));
    items.append(
        messageOf(pageMessageId(number, kPageMessages), guestOf(number), at + kPageMessages, u"Only passing"_s));
    if (number > 1 && (number - 1) % kAncientEvery != 0) {
        // The page before is told again: one message of it is edited, one was taken down.
        items.append(messageOf(pageMessageId(number - 1, 1), u"writer1"_s, at, u"Line 1, edited"_s));
        items.append(RemoteDeletion{pageMessageId(number - 1, 2)});
    }
    return items;
}

} // namespace rapport::test
