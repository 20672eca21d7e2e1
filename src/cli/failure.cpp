#include "cli/failure.h"

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

QString sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return u"The server could not be reached"_s;
    case ErrorKind::Interrupted:
        return u"The connection broke before the answer came"_s;
    case ErrorKind::Auth:
        return u"The server did not accept the sign-in"_s;
    case ErrorKind::RateLimited:
        return u"The server asks to wait before the next request"_s;
    case ErrorKind::Remote:
        return u"The server has a fault of its own"_s;
    case ErrorKind::Malformed:
        return u"The server's answer cannot be understood"_s;
    case ErrorKind::Rejected:
        return u"The server refused"_s;
    case ErrorKind::NotFound:
        return u"There is no such thing"_s;
    case ErrorKind::Gone:
        return u"The place was closed for good"_s;
    case ErrorKind::Cancelled:
        return u"Stopped on request"_s;
    case ErrorKind::Busy:
        return u"Another Rapport works on this workspace"_s;
    case ErrorKind::Storage:
        return u"The workspace cannot be read or written"_s;
    case ErrorKind::Invalid:
        return {}; // the detail says what does not fit
    }
    return {};
}

/// One line, whatever a server put into it.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.simplified();
}

} // namespace

QString describe(const Error &error)
{
    const QString what = sentence(error.kind);
    const QString detail = oneLine(error.detail);
    QString text = what.isEmpty() ? detail : detail.isEmpty() ? what : QString(what + u": " + detail);
    if (text.isEmpty())
        text = u"That does not fit"_s;
    if (error.retryAfterMs)
        text += u" (try again in %1 s)"_s.arg((*error.retryAfterMs + 999) / 1000);
    return text;
}

QString describe(const QString &errorKind, const QString &detail)
{
    if (errorKind.isEmpty())
        return {};
    return describe(Error{errorKindFromName(errorKind).value_or(ErrorKind::Invalid), detail, {}});
}

tl::unexpected<Failure> failed(const QString &reason)
{
    return tl::unexpected<Failure>(Failure{kFailed, reason});
}

tl::unexpected<Failure> failed(const Error &error)
{
    return failed(describe(error));
}

tl::unexpected<Failure> wrongUse(const QString &reason)
{
    return tl::unexpected<Failure>(Failure{kWrongUse, reason});
}

} // namespace rapport::cli
