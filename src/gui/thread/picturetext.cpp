#include "gui/thread/picturetext.h"

#include "gui/thread/messagehtml.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport::picturetext {

namespace {

using theme::Token;

constexpr qsizetype kLongestName = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::PictureText)
};

QString paragraph(const QString &html)
{
    return u"<p>"_s % html % u"</p>"_s;
}

QString offers(const Attachment &attachment, const MessageView &view)
{
    if (!view.picturesAsked || messagetext::safeAddress(attachment.url).isEmpty())
        return {};
    const bool again = !view.pictures.value(attachment.id).problem.isEmpty();
    QStringList links{messagetext::link(u"picture"_s, again ? Words::tr("Try again") : Words::tr("Show image"))};
    const QList<AttachmentId> all = missing(view.shown.message);
    if (!again && attachment.id == all.first()) {
        if (all.size() > 1)
            links.append(
                messagetext::link(u"pictures"_s, Words::tr("Show all %n", nullptr, static_cast<int>(all.size()))));
        const QString who = messagetext::plainLine(view.shown.authorName.left(kLongestName));
        links.append(messagetext::link(u"person"_s, who.isEmpty() ? Words::tr("Always from this person")
                                                                  : Words::tr("Always from %1").arg(who)));
        links.append(messagetext::link(u"account"_s, Words::tr("Always for this account")));
    }
    return paragraph(links.join(u" · "_s));
}

} // namespace

bool isPicture(const Attachment &attachment)
{
    return attachment.kind == "image"_L1;
}

QList<AttachmentId> missing(const Message &message)
{
    QList<AttachmentId> found;
    for (const Attachment &attachment : message.attachments) {
        if (isPicture(attachment) && attachment.path.isEmpty() && !messagetext::safeAddress(attachment.url).isEmpty())
            found.append(attachment.id);
    }
    return found;
}

QString description(const Attachment &attachment)
{
    const QString alt = messagetext::plainLine(attachment.altText.left(2'000));
    return alt.isEmpty() ? Words::tr("without alternative text") : alt;
}

QString facts(const Attachment &attachment)
{
    QStringList parts;
    const QString host = QString::fromLatin1(QUrl::toAce(QUrl(attachment.url).host()));
    if (!host.isEmpty())
        parts.append(host);
    if (attachment.width > 0 && attachment.height > 0)
        parts.append(u"%1 × %2"_s.arg(attachment.width).arg(attachment.height));
    if (attachment.bytes > 0)
        parts.append(QLocale().formattedDataSize(attachment.bytes, 0, QLocale::DataSizeTraditionalFormat));
    return parts.join(u" · "_s);
}

QString placeholderHtml(const Attachment &attachment, const MessageView &view)
{
    const PictureState state = view.pictures.value(attachment.id);
    QString html = paragraph(messagetext::span(Token::Text, description(attachment).toHtmlEscaped()));
    const QString about = facts(attachment);
    if (!about.isEmpty())
        html += paragraph(messagetext::span(Token::Faint, about.toHtmlEscaped()));
    if (state.fetching)
        return html % paragraph(messagetext::span(Token::Muted, Words::tr("Fetching the picture…").toHtmlEscaped()));
    if (!state.problem.isEmpty())
        html += paragraph(messagetext::span(Token::Warn, state.problem.toHtmlEscaped()));
    return html % offers(attachment, view);
}

QString captionHtml(const Attachment &attachment)
{
    return messagetext::span(Token::Muted, description(attachment).toHtmlEscaped());
}

QString problem(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Interrupted:
        return Words::tr("The picture's server could not be reached.");
    case ErrorKind::Rejected:
        return Words::tr("Not fetched: pictures come from encrypted addresses outside of the own network only.");
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
        return Words::tr("The picture is not there any more.");
    case ErrorKind::Auth:
        return Words::tr("The picture's server does not give it to everybody.");
    case ErrorKind::Malformed:
        return Words::tr("What came is no picture that can be shown, or it is too large.");
    case ErrorKind::Storage:
        return Words::tr("The picture cannot be kept in the workspace.");
    default:
        return Words::tr("The picture's server could not give it.");
    }
}

} // namespace rapport::picturetext
