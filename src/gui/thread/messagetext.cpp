#include "gui/thread/messagetext.h"

#include "gui/ideas/ideatext.h"
#include "gui/thread/messagehtml.h"
#include "gui/thread/quotedtext.h"
#include "gui/timetext.h"
#include "text/sanitize.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::messagetext {

namespace {

constexpr int kHtmlLimit = 60'000; // Longer HTML is shown as its text, which can be unfolded in steps.
constexpr int kFoldedLines = 3;    // Shorter quotes are not worth a fold.
constexpr int kCharactersPerLine = 80;
constexpr int kExcerpt = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::MessageText)
};

using theme::Token;

QString escapedLine(const QString &text)
{
    return plainLine(text).toHtmlEscaped();
}

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
}

QString quoteToggle(const QString &label)
{
    return u"<p>"_s % link(u"quotes"_s, label) % u"</p>"_s;
}

QString hiddenQuote(int lines)
{
    return quoteToggle(Words::tr("Show quoted text (%n line(s))", nullptr, lines));
}

QString quoteHtml(const quotedtext::Run &run, bool open)
{
    const bool folds = run.lines >= kFoldedLines;
    if (folds && !open)
        return hiddenQuote(run.lines);
    const QString bare = quotedtext::withoutMarks(run.text);
    return u"<p style=\"margin-left:10px\">"_s % span(Token::Muted, bare.toHtmlEscaped().replace(u'\n', "<br>"_L1)) %
           u"</p>"_s % (folds ? quoteToggle(Words::tr("Hide quoted text")) : QString());
}

QString textHtml(const QString &text, bool quotesOpen)
{
    QString html;
    const QList<quotedtext::Run> runs = quotedtext::runs(text);
    for (const quotedtext::Run &run : runs)
        html += run.quoted ? quoteHtml(run, quotesOpen) : text::htmlFromText(run.text);
    return html;
}

/// Blockquotes of more than a few lines are folded, as quoted lines of a plain text are.
QString foldedHtml(const QString &clean, bool quotesOpen)
{
    const QList<quotedtext::HtmlPart> parts = quotedtext::htmlParts(clean);
    QString html;
    for (const quotedtext::HtmlPart &part : parts) {
        const qsizetype characters = part.quoted ? text::plainText(part.html).size() : 0;
        const int lines = 1 + static_cast<int>(characters) / kCharactersPerLine;
        if (lines < kFoldedLines || parts.size() == 1)
            html += part.html;
        else
            html += quotesOpen ? QString(part.html % quoteToggle(Words::tr("Hide quoted text"))) : hiddenQuote(lines);
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

QString spokenPicture(const Attachment &attachment)
{
    const QString alt = plainLine(attachment.altText.left(500));
    return alt.isEmpty() ? Words::tr("picture without alternative text") : Words::tr("picture: %1").arg(alt);
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
        {u"rapport:answered"_s, Kind::JumpToAnswered},
        {u"rapport:revisions"_s, Kind::ToggleRevisions},
        {u"rapport:branch"_s, Kind::ToggleBranch},
        {u"rapport:picture"_s, Kind::ShowPicture},
        {u"rapport:pictures"_s, Kind::ShowAllPictures},
        {u"rapport:person"_s, Kind::ShowPersonsPictures},
        {u"rapport:account"_s, Kind::ShowAccountsPictures},
        {u"rapport:more"_s, Kind::ShowMore},
        {u"rapport:approve"_s, Kind::Approve},
        {u"rapport:spam"_s, Kind::MarkSpam},
        {u"rapport:undo"_s, Kind::UndoSend},
        {u"rapport:retry"_s, Kind::RetrySend},
        {u"rapport:edit"_s, Kind::EditUnsent},
    };
    static const QString event = u"rapport:event/"_s;
    if (href.startsWith(event)) {
        const std::optional<Uid> uid = Uid::fromString(href.mid(event.size()));
        return uid ? MessageAction{.kind = Kind::TakeBackEvent, .event = *uid} : MessageAction{};
    }
    return {.kind = kinds.value(href, Kind::None)};
}

MessageAction bodyAction(const QString &href, const QString &shownText)
{
    if (href == "rapport:quotes"_L1)
        return {.kind = MessageAction::Kind::ToggleQuotes};
    const QUrl address = safeAddress(href);
    if (address.isEmpty())
        return {};
    return {.kind = MessageAction::Kind::OpenAddress, .address = address, .shownText = shownText};
}

QString headHtml(const MessageView &view)
{
    const ThreadMessage &shown = view.shown;
    const QString time = view.otherDay ? agoText(shown.message.at, view.nowMs) : clockText(shown.message.at);
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
    const QString mood = shown.message.direction == Direction::In ? ideatext::moodMark(shown.message.judged.mood) : QString();
    if (!mood.isEmpty())
        tail += u" · "_s % mood.toHtmlEscaped();
    for (const QString &idea : shown.ideas)
        tail += u" · "_s % Words::tr("idea: %1").arg(plainLine(idea)).toHtmlEscaped();
    const QString mark =
        view.isNew ? span(Token::Accent, QString(u" · "_s % Words::tr("new").toHtmlEscaped())) : QString();
    QString html = u"<p>"_s % authorHtml(shown) % span(Token::Faint, tail) % mark % u"</p>"_s;
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
        return html % foldedHtml(clean, view.quotesOpen);
    }
    return html % textHtml(bodyText(view.shown.message.text, view.characters), view.quotesOpen);
}

QString copyText(const ThreadMessage &message)
{
    const QString &title = message.message.title;
    return title.isEmpty() ? message.message.text : QString(title % u"\n\n"_s % message.message.text);
}

QString attributedText(const ThreadMessage &message)
{
    const QString who = plainLine(message.authorName.isEmpty() ? message.authorHandle : message.authorName);
    const QString said =
        Words::tr("%1, %2:", "who, when").arg(who, exactText(message.message.at)) % u'\n' % copyText(message);
    const QUrl original = safeAddress(message.message.url);
    return original.isEmpty() ? said : QString(said % u'\n' % QString::fromLatin1(original.toEncoded()));
}

QString quotedLines(const QString &text)
{
    QStringList lines = text.trimmed().split(u'\n');
    for (QString &line : lines)
        line.prepend(line.startsWith(u'>') ? u">"_s : u"> "_s);
    return lines.join(u'\n') % u"\n\n"_s;
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
    if (const QString mood = ideatext::moodMark(shown.message.judged.mood); !mood.isEmpty())
        marks.append(mood);
    for (const QString &idea : shown.ideas)
        marks.append(Words::tr("idea: %1").arg(plainLine(idea)));
    if (view.branchFolded)
        marks.append(Words::tr("%n answer(s) folded away", nullptr, view.answersBelow));
    for (const Attachment &attachment : shown.message.attachments)
        marks.append(attachment.kind == "image"_L1 ? spokenPicture(attachment) : attachmentTitle(attachment));
    return marks.isEmpty() ? spoken : QString(spoken % u" ("_s % marks.join(u", "_s) % u')');
}

int hiddenCharacters(const MessageView &view)
{
    const Message &message = view.shown.message;
    if (!message.html.isEmpty() && message.html.size() <= kHtmlLimit)
        return 0;
    const int left = static_cast<int>(message.text.size() - bodyText(view.shown.message.text, view.characters).size());
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
    // Where it leads first: that is what somebody decides by.
    QStringList parts{QString::fromLatin1(QUrl::toAce(safeAddress(attachment.url).host())),
                      plainLine(attachment.altText.left(500))};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace rapport::messagetext
