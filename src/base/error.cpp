#include "base/error.h"

#include <array>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kNames{
    std::pair{ErrorKind::Offline, "offline"},     std::pair{ErrorKind::Interrupted, "interrupted"},
    std::pair{ErrorKind::Auth, "auth"},           std::pair{ErrorKind::RateLimited, "rate-limited"},
    std::pair{ErrorKind::Remote, "remote"},       std::pair{ErrorKind::Malformed, "malformed"},
    std::pair{ErrorKind::Rejected, "rejected"},   std::pair{ErrorKind::NotFound, "not-found"},
    std::pair{ErrorKind::Gone, "gone"},           std::pair{ErrorKind::Cancelled, "cancelled"},
    std::pair{ErrorKind::Busy, "busy"},           std::pair{ErrorKind::Storage, "storage"},
    std::pair{ErrorKind::Invalid, "invalid"},
};

} // namespace

QString errorKindName(ErrorKind kind)
{
    for (const auto &[value, name] : kNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return u"invalid"_s;
}

std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    for (const auto &[value, known] : kNames) {
        if (name == QLatin1StringView(known))
            return value;
    }
    return std::nullopt;
}

} // namespace rapport
