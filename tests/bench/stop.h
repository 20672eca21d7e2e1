#pragma once

#include "base/result.h"

#include <cstdio>
#include <cstdlib>

namespace rapport::bench {

/// A benchmark that cannot go on has nothing to report: says why and ends the program.
[[noreturn]] inline void stop(const QString &why)
{
    std::fprintf(stderr, "rapport-bench: %s\n", qPrintable(why));
    std::exit(1);
}

template<class T>
[[nodiscard]] T valueOf(Result<T> result)
{
    if (!result)
        stop(result.error().detail);
    return std::move(result).value();
}

inline void check(const Result<> &result)
{
    if (!result)
        stop(result.error().detail);
}

} // namespace rapport::bench
