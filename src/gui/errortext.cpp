#include "gui/errortext.h"

#include "gui/timetext.h"

#include <QCoreApplication>

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString happened(const Error &error, Occasion occasion)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return Texts::tr("The server could not be reached.");
    case ErrorKind::Interrupted:
        return Texts::tr("The connection broke before the server had answered.");
    case ErrorKind::Auth:
        return occasion == Occasion::Connect ? Texts::tr("The server did not accept this login.")
                                             : Texts::tr("The server no longer accepts the stored login.");
    case ErrorKind::RateLimited:
        return Texts::tr("The server asks for a pause: too many requests in a short time.");
    case ErrorKind::Remote:
        return Texts::tr("The server has a fault of its own at the moment.");
    case ErrorKind::Malformed:
        return occasion == Occasion::Connect ? Texts::tr("What answers at this address is not the expected service.")
                                             : Texts::tr("The server's answer could not be understood.");
    case ErrorKind::Rejected:
        return occasion == Occasion::Send ? Texts::tr("The server refused this message.")
                                          : Texts::tr("The server refused the request.");
    case ErrorKind::NotFound:
        return occasion == Occasion::Send ? Texts::tr("The message this belongs to is no longer on the server.")
                                          : Texts::tr("What was asked for is not there.");
    case ErrorKind::Gone:
        return Texts::tr("This place was closed for good by its owner.");
    case ErrorKind::Cancelled:
        return Texts::tr("Stopped as asked.");
    case ErrorKind::Busy:
        return Texts::tr("Another Rapport is at work in this workspace.");
    case ErrorKind::Storage:
        return occasion == Occasion::Keychain
                   ? Texts::tr("The system's keychain could not be used.")
                   : Texts::tr("The workspace on this computer could not be read or written.");
    case ErrorKind::Invalid:
        return Texts::tr("This cannot be done as it stands.");
    }
    return {};
}

QString whatNext(const Error &error, Occasion occasion)
{
    switch (occasion) {
    case Occasion::Connect:
        switch (error.kind) {
        case ErrorKind::Offline:
        case ErrorKind::Interrupted:
            return Texts::tr("Check the address and the network, then try again. Nothing was saved.");
        case ErrorKind::Auth:
            return Texts::tr("Check the name and the password; many services want an app password here.");
        case ErrorKind::Malformed:
        case ErrorKind::NotFound:
            return Texts::tr("Check the address.");
        case ErrorKind::RateLimited:
        case ErrorKind::Remote:
            return Texts::tr("Try again in a while. Nothing was saved.");
        default:
            return {};
        }
    case Occasion::Sync:
        if (error.kind == ErrorKind::Auth)
            return Texts::tr("Everything pulled so far is kept. Sign in again to go on.");
        if (isTransient(error.kind))
            return Texts::tr("Everything pulled so far is kept. The next try comes by itself.");
        return Texts::tr("Everything pulled so far is kept.");
    case Occasion::Send:
        if (error.kind == ErrorKind::Interrupted)
            return Texts::tr("It is looked for on the server before anything is sent again. Your text is kept.");
        if (error.kind == ErrorKind::Auth)
            return Texts::tr("Your text is kept. Sign in again to send it.");
        if (isTransient(error.kind))
            return Texts::tr("Your text is kept and sent as soon as that is possible.");
        return Texts::tr("Your text is kept.");
    case Occasion::Change:
        return Texts::tr("Nothing was changed.");
    case Occasion::Read:
        return Texts::tr("Nothing was changed. Try again.");
    case Occasion::Open:
        if (error.kind == ErrorKind::Storage)
            return Texts::tr(
                "Nothing was changed. Check that the folder exists, that it may be written to, and that the "
                "disk is not full.");
        return Texts::tr("Nothing was changed.");
    case Occasion::Keychain:
        return Texts::tr("The password is kept until Rapport is closed and asked for again next time.");
    case Occasion::Demo:
        return Texts::tr("Your own workspace was not touched.");
    }
    return {};
}

/// "The server refused this message: text too long." The words are the channel's, so their end is mended if need be.
QString withDetail(QString sentence, const QString &detail)
{
    const QString words = detail.trimmed();
    sentence.chop(1);
    return sentence + u": " + words + (words.endsWith(u'.') ? u"" : u".");
}

} // namespace

QString errorText(const Error &error, Occasion occasion)
{
    QString text = happened(error, occasion);
    if (error.kind == ErrorKind::Cancelled)
        return text;
    // Where the other side explained itself, its words say more than any of ours.
    if (!error.detail.isEmpty() && error.kind != ErrorKind::Offline)
        text = withDetail(text, error.detail);
    if (error.retryAfterMs)
        text = Texts::tr("%1 The next try is possible in %2.").arg(text, durationText(*error.retryAfterMs));
    const QString next = whatNext(error, occasion);
    return next.isEmpty() ? text : Texts::tr("%1 %2").arg(text, next);
}

} // namespace rapport
