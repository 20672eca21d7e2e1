#pragma once

#include "corpus.h"
#include "limits/limitstore.h"

#include <QString>
#include <vector>

namespace rapport::bench {

/// What is searched for: taken from the texts themselves, so that every size has words of every frequency.
struct Words
{
    QString common; ///< In more messages than nearly all others.
    QString mid;    ///< In about one message of a thousand.
    QString rare;   ///< In a handful.
    QString phrase; ///< Two words that often stand beside each other.
    QString second; ///< A word often found in messages that hold `common`.
    QString pair;   ///< Two characters of a script without spaces.
};

[[nodiscard]] Words chooseWords(const LimitStore &limit, const std::vector<Record> &sample);

} // namespace rapport::bench
