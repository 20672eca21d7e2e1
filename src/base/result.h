#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace rapport {

/// A value, or the error that took its place. Errors cross layers in this form; exceptions do not.
template<class T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::Offline, detail);` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString detail = {},
                                                std::optional<qint64> retryAfterMs = std::nullopt)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), retryAfterMs});
}

/// Hands an error on: `if (!r) return fail(r.error());`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace rapport
