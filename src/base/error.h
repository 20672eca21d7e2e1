#pragma once

#include <QString>
#include <optional>

namespace rapport {

/// What went wrong, as far as the caller has to decide something by it. Texts for people are made in gui and cli.
enum class ErrorKind {
    Offline,     ///< The other side was never reached (no network, DNS, refused, TLS): surely nothing happened there.
    Interrupted, ///< The connection broke or timed out after the request had left: what happened there is unknown.
    Auth,        ///< The secret is missing, wrong or revoked: a person has to sign in.
    RateLimited, ///< Too many requests: try again after retryAfterMs.
    Remote,      ///< The other side answered with a fault of its own (5xx, a maintenance page).
    Malformed,   ///< What came cannot be understood, or is larger than what is accepted.
    Rejected,    ///< The other side understood and refused; trying the same again is useless.
    NotFound,    ///< The thing asked for is not there (any more).
    Gone,        ///< The place itself was closed for good (HTTP 410): stop asking.
    Cancelled,   ///< Somebody on this side asked to stop.
    Busy,        ///< Another Rapport holds the workspace.
    Storage,     ///< The workspace could not be read or written (disk, permission, corruption).
    Invalid,     ///< The caller's input does not fit (a missing field, an unknown id, a query that cannot be read).
};

struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    /// English, for logs and for the detail line of a message: a protocol's words, a path, a line number. No secrets.
    QString detail;
    /// Milliseconds from now after which the other side allows another try.
    std::optional<qint64> retryAfterMs;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Whether the same request may succeed later with nobody changing anything.
[[nodiscard]] constexpr bool isTransient(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Interrupted:
    case ErrorKind::RateLimited:
    case ErrorKind::Remote:
    case ErrorKind::Busy:
    case ErrorKind::Malformed: // a captive portal answers with HTML today and is gone tomorrow
        return true;
    case ErrorKind::Auth:
    case ErrorKind::Rejected:
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
    case ErrorKind::Cancelled:
    case ErrorKind::Storage:
    case ErrorKind::Invalid:
        return false;
    }
    return false;
}

/// The kind's stable name in logs, in the store and in JSON ("rate-limited").
[[nodiscard]] QString errorKindName(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromName(QStringView name);

} // namespace rapport
