#pragma once

#include "channels/wordpress/wordpressapi.h"
#include "domain/action.h"

#include <optional>

namespace rapport::wordpress {

/// Writing: answers, moderation, removal. Blocking, on a sync thread.

/// What a comment's column holds, less some room for what filters add.
inline constexpr int kMaxContentBytes = 65525;

/// Does it, as Connector::perform. A repeated answer is refused by WordPress itself (409 comment_duplicate), since the
/// same words by the same person below the same comment can stand there only once: it is then found and taken as sent.
/// A post is looked for by its own address before each try: WordPress would take the same one twice.
[[nodiscard]] Result<Receipt> send(Session &session, const Site &site, const Action &action, const IdempotencyKey &key);

/// As Connector::findPerformed.
[[nodiscard]] Result<std::optional<Receipt>> findSent(Session &session, const Site &site, const Action &action,
                                                      const IdempotencyKey &key);

} // namespace rapport::wordpress
