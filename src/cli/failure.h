#pragma once

#include "base/result.h"

#include <QString>

namespace rapport::cli {

inline constexpr int kFailed = 1;
inline constexpr int kWrongUse = 2;

/// Why a verb ends the program with something other than 0: one line for standard error.
struct Failure
{
    int exitCode = kFailed;
    QString reason;
};

template<class T = void>
using Outcome = tl::expected<T, Failure>;

/// An error in one plain English sentence: what happened, and what to do where that is known.
[[nodiscard]] QString describe(const Error &error);
/// The same from the kind's stored name, as ledger and outbox keep it; empty for none.
[[nodiscard]] QString describe(const QString &errorKind, const QString &detail);

[[nodiscard]] tl::unexpected<Failure> failed(const QString &reason);
[[nodiscard]] tl::unexpected<Failure> failed(const Error &error);
/// The command line itself is wrong: nothing was tried.
[[nodiscard]] tl::unexpected<Failure> wrongUse(const QString &reason);

} // namespace rapport::cli
