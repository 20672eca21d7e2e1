#pragma once

#include "demo/corpus.h"
#include "demo/people.h"
#include "demo/random.h"

namespace rapport::demo {

/// How long people write, in UTF-16 units of the language.
struct Length
{
    int wanted = 0;    ///< Where the writer would stop: heavy-tailed, by channel and role.
    int most = 0;      ///< What the channel lets through, less what is put around the words.
    int sentences = 0; ///< Besides the first; few where many say something in the same thread.
    int paragraph = 0; ///< After so much a new paragraph begins; 0: the text stays in one.
};
[[nodiscard]] Length lengthOf(Channel channel, Intent intent, Role role, const QString &language, Random &random);

} // namespace rapport::demo
