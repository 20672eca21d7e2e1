#include "gui/thread/messagetext.h"

#include "gui/theme/theme.h"
#include "gui/timetext.h"
#include "text/sanitize.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::messagetext {

namespace {

constexpr int kHtmlLimit = 60'000; // Longer HTML is shown as its text, which can be unfolded in steps.
constexpr int kLinesPerStep = 200; // A text of line breaks alone must not become a tower.
constexpr int kFoldedLines = 3;    // Shorter quotes are not worth a fold.
constexpr int kExcerpt = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::MessageText)
};

using theme::Token;

QString span(Token token, const QString &html)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(theme::color(token).name(), html);
}

QString link(const char *action, const QString &label)
{
    return u"<a href=\"rapport:%1\">%2</a>"_s.arg(QLatin1StringView(action), label.toHtmlEscaped());
}

QString escapedLine(const QString &text)
{
    return plainLine(text).toHtmlEscaped();
}

bool isOverride(QChar c)
{
    return c == QChar(0x202d) || c == QChar(0x202e);
}

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
}

/// The body as it may be shown: without marks that reverse the letters, without controls, bounded.
QString bodyText(const ThreadMessage &shown, int characters)
{
    const int limit = characters > 0 ? characters : kFirstCharacters;
    const int lineLimit = kLinesPerStep * (1 + limit / kMoreCharacters);
    QString text;
    const QString &whole = shown.message.text;
    text.reserve(std::min<qsizetype>(whole.size(), limit));
    int lines = 0;
    for (const QChar c : whole) {
        if (text.size() >= limit || lines >= lineLimit)
            break;
        if (c == u'\n')
            ++lines;
        if (isOverride(c) || (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c == QChar::ObjectReplacementCharacter)
            continue;
        text.append(c);
    }
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

bool isQuoted(const QString &line)
{
    return line.startsWith(u'>');
}

QString quoteHtml(const QStringList &lines, bool open)
{
    if (lines.size() >= kFoldedLines && !open)
        return u"<p>"_s % link("quotes", Words::tr("Show %n quoted line(s)", nullptr, static_cast<int>(lines.size()))) %
               u"</p>"_s;
    QStringList bare;
    for (const QString &line : lines)
        bare.append(line.mid(line.startsWith("> "_L1) ? 2 : 1));
    return u"<p style=\"margin-left:10px\">"_s %
           span(Token::Muted, bare.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1)) % u"</p>"_s;
}

QString textHtml(const QString &text, bool quotesOpen)
{
    QString html;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size();) {
        const bool quoted = isQuoted(lines.at(i));
        qsizetype end = i;
        while (end < lines.size() && isQuoted(lines.at(end)) == quoted)
            ++end;
        const QStringList run = lines.mid(i, end - i);
        html += quoted ? quoteHtml(run, quotesOpen) : text::htmlFromText(run.join(u'\n'));
        i = end;
    }
    return html;
}

QString excerpt(const QString &text)
{
    const QString line = plainLine(text.left(4 * kExcerpt));
    return line.size() > kExcerpt ? QString(line.left(kExcerpt).trimmed() % u'…') : line;
}

/// The account and the colleague for ours ("Loomcraft · Priya"), name and handle for theirs.
QString authorHtml(const ThreadMessage &shown)
{
    const QString name = u"<b>"_s % escapedLine(shown.authorName) % u"</b>"_s;
    if (shown.message.direction == Direction::Out) {
        return shown.actorName.isEmpty() ? name
                                         : QString(name % span(Token::Muted, u" · "_s % escapedLine(shown.actorName)));
    }
    const QString handle = plainLine(shown.authorHandle);
    if (handle.isEmpty() || handle == plainLine(shown.authorName))
        return name;
    return name % u' ' % span(Token::Muted, handle.toHtmlEscaped());
}

QString stateWord(const ThreadMessage &shown)
{
    if (shown.delivery == "sent"_L1)
        return Words::tr("sent");
    if (shown.delivery == "sending"_L1)
        return Words::tr("sending");
    if (shown.delivery == "queued"_L1)
        return Words::tr("waiting to be sent");
    if (shown.delivery == "failed"_L1)
        return Words::tr("not sent");
    if (shown.delivery == "unsure"_L1)
        return Words::tr("checking");
    return {};
}

QString kindWord(const ThreadMessage &shown)
{
    if (shown.authorBot || shown.message.automatic)
        return Words::tr("automatic");
    switch (shown.message.kind) {
    case MessageKind::Quote:
        return Words::tr("quotes you");
    case MessageKind::Direct:
        return Words::tr("private");
    case MessageKind::Ping:
        return Words::tr("ping");
    default:
        return {};
    }
}

void addLine(QString &html, const QString &line)
{
    html += u"<p>"_s % line % u"</p>"_s;
}

void addModeration(QString &html, const MessageView &view)
{
    const QString actions =
        view.shown.message.moderation == Moderation::Held
            ? QString(link("approve", Words::tr("Approve")) % u" · "_s % link("spam", Words::tr("Mark as spam")))
            : link("approve", Words::tr("Not spam"));
    const QString tail = view.moderates ? QString(u"  "_s % actions) : QString();
    switch (view.shown.message.moderation) {
    case Moderation::Visible:
        return;
    case Moderation::Held:
        return addLine(html, span(Token::Warn, Words::tr("Held for moderation.").toHtmlEscaped()) % u' ' % tail);
    case Moderation::Spam:
        return addLine(html, span(Token::Bad, Words::tr("Marked as spam.").toHtmlEscaped()) % u' ' % tail);
    case Moderation::Trashed:
        return addLine(html, span(Token::Faint, Words::tr("In the channel's trash.").toHtmlEscaped()));
    }
}

void addDelivery(QString &html, const MessageView &view)
{
    const ThreadMessage &shown = view.shown;
    if (shown.delivery == "queued"_L1) {
        addLine(html, span(Token::Muted, Words::tr("Waiting to be sent.").toHtmlEscaped()) % u' ' %
                          link("undo", Words::tr("Undo")));
    } else if (shown.delivery == "failed"_L1) {
        const QString reason =
            shown.deliveryError.isEmpty()
                ? Words::tr("Not sent. Your text is kept.")
                : Words::tr("Not sent: %1. Your text is kept.").arg(plainLine(shown.deliveryError.left(300)));
        addLine(html, span(Token::Bad, reason.toHtmlEscaped()) % u' ' % link("retry", Words::tr("Try again")) %
                          u" · "_s % link("edit", Words::tr("Edit")));
    } else if (shown.delivery == "unsure"_L1) {
        addLine(html, span(Token::Warn,
                           Words::tr("The connection broke while sending. Checking with the channel before anything "
                                     "is sent again.")
                               .toHtmlEscaped()) %
                          u' ' % link("retry", Words::tr("Check now")));
    }
}

void addRevisions(QString &html, const MessageView &view)
{
    const Message &message = view.shown.message;
    if (message.editedAt == 0 && view.shown.revisions == 0)
        return;
    const QString when =
        message.editedAt ? Words::tr("Edited %1").arg(agoText(message.editedAt, view.nowMs)) : Words::tr("Edited");
    if (view.shown.revisions == 0)
        return addLine(html, span(Token::Faint, when.toHtmlEscaped()));
    const QString versions = view.revisionsOpen ? Words::tr("Hide earlier versions")
                                                : Words::tr("%n earlier version(s)", nullptr, view.shown.revisions);
    addLine(html, span(Token::Faint, when.toHtmlEscaped() % u" · "_s) % link("revisions", versions));
    if (!view.revisionsOpen)
        return;
    for (const MessageRevision &revision : view.revisions) {
        ThreadMessage former;
        former.message.text = revision.text;
        const QString text = bodyText(former, 0).toHtmlEscaped().replace(u'\n', "<br>"_L1);
        const QString until = Words::tr("Until %1:").arg(agoText(revision.replacedAt, view.nowMs)).toHtmlEscaped();
        addLine(html, span(Token::Faint, until) % u"<br>"_s % span(Token::Muted, text));
    }
}

} // namespace

QString plainLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (turnsDirection(c) || c == QChar::ObjectReplacementCharacter)
            continue;
        line.append(c.unicode() < 0x20 || c == QChar::LineSeparator || c == QChar::ParagraphSeparator ? QChar(u' ')
                                                                                                      : c);
    }
    return line.simplified();
}

QUrl safeAddress(const QString &href)
{
    const QUrl url(href, QUrl::StrictMode);
    if (!url.isValid())
        return {};
    const QString scheme = url.scheme();
    if ((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty())
        return url;
    return scheme == "mailto"_L1 ? url : QUrl();
}

MessageAction ownAction(const QString &href)
{
    using Kind = MessageAction::Kind;
    static const QHash<QString, Kind> kinds{
        {u"rapport:answered"_s, Kind::JumpToAnswered}, {u"rapport:revisions"_s, Kind::ToggleRevisions},
        {u"rapport:more"_s, Kind::ShowMore},           {u"rapport:approve"_s, Kind::Approve},
        {u"rapport:spam"_s, Kind::MarkSpam},           {u"rapport:undo"_s, Kind::UndoSend},
        {u"rapport:retry"_s, Kind::RetrySend},         {u"rapport:edit"_s, Kind::EditUnsent},
    };
    return {kinds.value(href, Kind::None), {}};
}

MessageAction bodyAction(const QString &href)
{
    if (href == "rapport:quotes"_L1)
        return {MessageAction::Kind::ToggleQuotes, {}};
    const QUrl address = safeAddress(href);
    return address.isEmpty() ? MessageAction{} : MessageAction{MessageAction::Kind::OpenAddress, address};
}

QString headHtml(const MessageView &view)
{
    const ThreadMessage &shown = view.shown;
    const QString time = clockText(shown.message.at);
    if (shown.message.direction == Direction::Note) {
        const QString who = escapedLine(shown.actorName.isEmpty() ? shown.authorName : shown.actorName);
        return u"<b>"_s %
               span(Token::Warn, Words::tr("Internal note").toHtmlEscaped() % u" · "_s % who % u" · "_s % time) %
               u"</b>"_s;
    }
    QString tail = u" · "_s % time;
    // What still needs a hand is said in the foot, beside what can be done.
    const bool settled = shown.delivery == "sent"_L1 || shown.delivery == "sending"_L1;
    for (const QString &word : {kindWord(shown), settled ? stateWord(shown) : QString()}) {
        if (!word.isEmpty())
            tail += u" · "_s % word.toHtmlEscaped();
    }
    QString html = u"<p>"_s % authorHtml(shown) % span(Token::Faint, tail) % u"</p>"_s;
    if (!view.answeredName.isEmpty()) {
        const QString label =
            Words::tr("answers %1: “%2”").arg(plainLine(view.answeredName), excerpt(view.answeredText));
        html += u"<p><a href=\"rapport:answered\" style=\"color:%1; text-decoration:none\">%2</a></p>"_s.arg(
            theme::color(Token::Faint).name(), label.toHtmlEscaped());
    }
    return html;
}

QString bodyHtml(const MessageView &view)
{
    const Message &message = view.shown.message;
    QString html;
    const QString title = plainLine(message.title.left(500));
    if (!title.isEmpty())
        html += u"<p class=\"title\">"_s % title.toHtmlEscaped() % u"</p>"_s;
    const bool asHtml = !message.html.isEmpty() && message.html.size() <= kHtmlLimit;
    if (asHtml) {
        // Cleaned when it came; once more here, because what is in the file need not have come through ingest.
        QString clean = text::sanitizeHtml(message.html);
        clean.removeIf(isOverride);
        return html % clean;
    }
    return html % textHtml(bodyText(view.shown, view.characters), view.quotesOpen);
}

QString footHtml(const MessageView &view)
{
    QString html;
    const int hidden = hiddenCharacters(view);
    if (hidden > 0)
        addLine(html, link("more", Words::tr("Show more (%n further character(s))", nullptr, hidden)));
    addDelivery(html, view);
    addModeration(html, view);
    if (view.shown.message.deletedAt > 0) {
        const QString when = agoText(view.shown.message.deletedAt, view.nowMs);
        addLine(html, span(Token::Faint,
                           Words::tr("Deleted on the channel, noticed %1. Kept here.").arg(when).toHtmlEscaped()));
    }
    addRevisions(html, view);
    return html;
}

QString copyText(const ThreadMessage &message)
{
    const QString &title = message.message.title;
    return title.isEmpty() ? message.message.text : QString(title % u"\n\n"_s % message.message.text);
}

QString sentence(const MessageView &view)
{
    const ThreadMessage &shown = view.shown;
    const QString who = plainLine(shown.actorName.isEmpty() ? shown.authorName : shown.actorName);
    const QString when = agoText(shown.message.at, view.nowMs);
    const QString text = plainLine(shown.message.title % u' ' % shown.message.text.left(kFirstCharacters));
    QString spoken;
    if (shown.message.direction == Direction::Note)
        spoken = Words::tr("Internal note by %1, %2: %3").arg(who, when, text);
    else if (view.answeredName.isEmpty())
        spoken = Words::tr("%1, %2: %3").arg(who, when, text);
    else
        spoken = Words::tr("%1 answers %2, %3: %4").arg(who, plainLine(view.answeredName), when, text);
    QStringList marks;
    if (shown.message.unread)
        marks.append(Words::tr("unread"));
    const QString state = stateWord(shown);
    if (!state.isEmpty())
        marks.append(state);
    if (shown.message.moderation == Moderation::Held)
        marks.append(Words::tr("held for moderation"));
    if (shown.message.moderation == Moderation::Spam)
        marks.append(Words::tr("marked as spam"));
    if (shown.message.deletedAt > 0)
        marks.append(Words::tr("deleted on the channel"));
    if (shown.message.editedAt > 0)
        marks.append(Words::tr("edited"));
    for (const Attachment &attachment : shown.message.attachments)
        marks.append(attachmentTitle(attachment));
    return marks.isEmpty() ? spoken : QString(spoken % u" ("_s % marks.join(u", "_s) % u')');
}

int hiddenCharacters(const MessageView &view)
{
    const Message &message = view.shown.message;
    if (!message.html.isEmpty() && message.html.size() <= kHtmlLimit)
        return 0;
    const int left = static_cast<int>(message.text.size() - bodyText(view.shown, view.characters).size());
    // A few controls that were dropped are no hidden text.
    return left > 64 ? left : 0;
}

QString attachmentTitle(const Attachment &attachment)
{
    const QString name = plainLine(attachment.name.left(200));
    if (!name.isEmpty())
        return name;
    if (attachment.kind == "image"_L1)
        return Words::tr("Image");
    if (attachment.kind == "video"_L1)
        return Words::tr("Video");
    if (attachment.kind == "audio"_L1)
        return Words::tr("Audio");
    if (attachment.kind == "link"_L1)
        return Words::tr("Link");
    return Words::tr("File");
}

QString attachmentDetail(const Attachment &attachment)
{
    const QString alt = plainLine(attachment.altText.left(500));
    if (!alt.isEmpty())
        return Words::tr("alt: %1").arg(alt);
    if (attachment.kind == "image"_L1)
        return Words::tr("without alternative text");
    return safeAddress(attachment.url).host();
}

} // namespace rapport::messagetext
