// What stands below a message: how it stands, what can be done, what it was before.
#include "gui/thread/messagehtml.h"
#include "gui/thread/worddiff.h"
#include "gui/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::messagetext {

namespace {

using theme::Token;

constexpr int kFoldOffered = 2; // One answer is as short as the offer to fold it.

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::MessageText)
};

void addLine(QString &html, const QString &line)
{
    html += u"<p>"_s % line % u"</p>"_s;
}

void addModeration(QString &html, const MessageView &view)
{
    const QString actions =
        view.shown.message.moderation == Moderation::Held
            ? QString(link(u"approve"_s, Words::tr("Approve")) % u" · "_s % link(u"spam"_s, Words::tr("Mark as spam")))
            : link(u"approve"_s, Words::tr("Not spam"));
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
                          link(u"undo"_s, Words::tr("Undo")));
    } else if (shown.delivery == "failed"_L1) {
        const QString reason =
            shown.deliveryError.isEmpty()
                ? Words::tr("Not sent. Your text is kept.")
                : Words::tr("Not sent: %1. Your text is kept.").arg(plainLine(shown.deliveryError.left(300)));
        addLine(html, span(Token::Bad, reason.toHtmlEscaped()) % u' ' % link(u"retry"_s, Words::tr("Try again")) %
                          u" · "_s % link(u"edit"_s, Words::tr("Edit")));
    } else if (shown.delivery == "unsure"_L1) {
        addLine(html, span(Token::Warn,
                           Words::tr("The connection broke while sending. Checking with the channel before anything "
                                     "is sent again.")
                               .toHtmlEscaped()) %
                          u' ' % link(u"retry"_s, Words::tr("Check now")));
    }
}

QString revisionText(const QString &title, const QString &text)
{
    return bodyText(title.isEmpty() ? text : QString(title % u'\n' % text), 0);
}

/// A former text with what went struck out and what came underlined: told apart without colours as well.
QString changesHtml(const QString &before, const QString &after)
{
    QString html;
    const QList<ChangedPiece> pieces = wordChanges(before, after);
    for (const ChangedPiece &piece : pieces) {
        const QString text = piece.text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
        if (piece.kind == ChangedPiece::Kind::Kept)
            html += span(Token::Muted, text);
        else if (piece.kind == ChangedPiece::Kind::Removed)
            html += span(Token::Bad, u"<s>"_s % text % u"</s>"_s);
        else
            html += span(Token::Good, u"<u>"_s % text % u"</u>"_s);
    }
    return html;
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
    addLine(html, span(Token::Faint, when.toHtmlEscaped() % u" · "_s) % link(u"revisions"_s, versions));
    if (!view.revisionsOpen)
        return;
    // What each version became: the next newer one, or what stands above now.
    QString next = revisionText(message.title, message.text);
    for (const MessageRevision &revision : view.revisions) {
        const QString text = revisionText(revision.title, revision.text);
        const QString until = Words::tr("Until %1:").arg(agoText(revision.replacedAt, view.nowMs)).toHtmlEscaped();
        addLine(html, span(Token::Faint, until) % u"<br>"_s % changesHtml(text, next));
        next = text;
    }
}

void addBranch(QString &html, const MessageView &view)
{
    if (!view.opensBranch)
        return;
    if (view.branchFolded)
        addLine(html, link(u"branch"_s, Words::tr("Show %n answer(s)", nullptr, view.answersBelow)));
    else if (view.answersBelow >= kFoldOffered)
        addLine(html, link(u"branch"_s, Words::tr("Fold %n answer(s)", nullptr, view.answersBelow)));
}

} // namespace

QString footHtml(const MessageView &view)
{
    QString html;
    const int hidden = hiddenCharacters(view);
    if (hidden > 0)
        addLine(html, link(u"more"_s, Words::tr("Show more (%n further character(s))", nullptr, hidden)));
    addDelivery(html, view);
    addModeration(html, view);
    if (view.shown.message.deletedAt > 0) {
        const QString when = agoText(view.shown.message.deletedAt, view.nowMs);
        addLine(html, span(Token::Faint,
                           Words::tr("Deleted on the channel, noticed %1. Kept here.").arg(when).toHtmlEscaped()));
    }
    addRevisions(html, view);
    addBranch(html, view);
    return html;
}

QString eventsHtml(const QList<EventLine> &lines)
{
    QString html;
    for (const EventLine &line : lines) {
        const QString said = clockText(line.at) % u" · "_s % plainLine(line.text);
        const QString offer =
            line.undo.isNull() ? QString()
                               : QString(u" · "_s % link(u"event/"_s % line.undo.toString(), Words::tr("Take back")));
        html += u"<p align=\"center\">"_s % span(Token::Faint, said.toHtmlEscaped()) % offer % u"</p>"_s;
    }
    return html;
}

} // namespace rapport::messagetext
