#include "output/paperentry.h"

#include "text/sanitize.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace rapport::output {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostNames = 12;
constexpr qint64 kLargestPicture = 8 * 1024 * 1024;

/// What a file is by its first bytes, where it is a picture of points; a drawing (SVG) can hold anything.
QByteArray pictureType(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (head.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return "image/gif";
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "image/webp";
    return {};
}

/// The picture behind an attachment, where it lies in the workspace.
std::optional<PaperPicture> pictureOf(const Paper &paper, const Attachment &attachment)
{
    if (attachment.path.isEmpty() || paper.attachmentsFolder.isEmpty())
        return std::nullopt;
    const QString root = QFileInfo(paper.attachmentsFolder).canonicalFilePath();
    const QString place = QFileInfo(paper.attachmentsFolder + u'/' + attachment.path).canonicalFilePath();
    if (root.isEmpty() || !place.startsWith(root + u'/'))
        return std::nullopt;
    QFile file(place);
    if (file.size() > kLargestPicture || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray type = pictureType(file.read(16));
    if (type.isEmpty())
        return std::nullopt;
    return PaperPicture{place, type, attachment.altText};
}

/// Where it may be opened from a document: on the web, and nothing else.
QString webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
    return web ? QString::fromLatin1(url.toEncoded()) : QString();
}

QString attachmentLine(const Attachment &attachment, const PaperWords &words)
{
    const QString kind = attachment.kind == u"image" ? words.picture : words.attachment;
    const QString name = attachment.altText.isEmpty() ? attachment.name : attachment.altText;
    QString line = QString(name.isEmpty() ? kind : QString(kind % u": "_s % name)).toHtmlEscaped();
    if (const QString address = webAddress(attachment.url); !address.isEmpty())
        line += u" (<a href=\""_s % address.toHtmlEscaped() % u"\">"_s % address.toHtmlEscaped() % u"</a>)"_s;
    return line;
}

QStringList marksOf(const Paper &paper, const ThreadMessage &shown, const PaperWords &words)
{
    const Message &message = shown.message;
    QStringList marks;
    if (message.direction == Direction::Note)
        marks.append(words.note);
    if (message.kind == MessageKind::Direct)
        marks.append(words.direct);
    if (const QString answered = paper.authors.value(message.parent); !answered.isEmpty())
        marks.append(words.answers.arg(answered));
    if (message.automatic || shown.authorBot)
        marks.append(words.automatic);
    if (message.editedAt != 0)
        marks.append(words.edited);
    if (message.deletedAt != 0)
        marks.append(words.deleted);
    if (message.moderation == Moderation::Held)
        marks.append(words.held);
    else if (message.moderation == Moderation::Spam)
        marks.append(words.spam);
    else if (message.moderation == Moderation::Trashed)
        marks.append(words.trashed);
    if (shown.delivery == u"unsure")
        marks.append(words.notSurelySent);
    else if (!shown.delivery.isEmpty() && shown.delivery != u"sent")
        marks.append(words.notSent);
    return marks;
}

} // namespace

PaperHead headOf(const Paper &paper, const PaperWords &words)
{
    const Conversation &conversation = paper.row.conversation;
    PaperHead head;
    head.subject = conversation.subject.simplified();
    if (head.subject.isEmpty())
        head.subject = paper.row.personName;
    QStringList people;
    for (const ThreadMessage &one : paper.messages) {
        const QString name = one.actorName.isEmpty() ? one.authorName : one.actorName;
        if (!name.isEmpty() && !people.contains(name))
            people.append(name);
    }
    QString names = people.mid(0, kMostNames).join(u", "_s);
    if (people.size() > kMostNames)
        names += u' ' % words.andMore.arg(people.size() - kMostNames);
    head.facts.append(paper.row.accountName);
    if (!names.isEmpty())
        head.facts.append(words.people.arg(names));
    if (!paper.messages.isEmpty()) {
        const QString from = words.time(paper.messages.first().message.at);
        const QString to = words.time(paper.messages.last().message.at);
        head.facts.append(from == to ? from : words.span.arg(from, to));
    }
    head.facts.append(words.messages.arg(paper.messages.size()));
    if (!paper.row.tags.isEmpty())
        head.facts.append(paper.row.tags.join(u", "_s));
    head.made = words.made.arg(words.time(paper.madeAt));
    return head;
}

PaperEntry entryOf(const Paper &paper, const ThreadMessage &shown, const PaperWords &words)
{
    const Message &message = shown.message;
    PaperEntry entry;
    if (message.direction == Direction::Note)
        entry.side = PaperEntry::Side::Note;
    else if (message.direction == Direction::Out)
        entry.side = PaperEntry::Side::Ours;
    entry.author = shown.actorName.isEmpty() ? shown.authorName : shown.actorName;
    entry.handle = shown.actorName.isEmpty() ? shown.authorHandle : QString();
    entry.time = words.time(message.at);
    entry.marks = marksOf(paper, shown, words);
    entry.title = message.title;
    // It was cleaned when it came; what leaves for another program is cleaned again.
    entry.html = message.html.isEmpty() ? text::htmlFromText(message.text) : text::sanitizeHtml(message.html);
    entry.original = webAddress(message.url);
    for (const Attachment &attachment : message.attachments) {
        if (const std::optional<PaperPicture> picture = pictureOf(paper, attachment))
            entry.pictures.append(*picture);
        else
            entry.attachments.append(attachmentLine(attachment, words));
    }
    return entry;
}

} // namespace rapport::output
