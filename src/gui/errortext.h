#pragma once

#include "base/error.h"

namespace rapport {

/// What somebody was about when an error came.
enum class Occasion {
    Connect,  ///< Verifying a login.
    Sync,     ///< Pulling from a channel.
    Send,     ///< An answer or a moderation on its way out.
    Change,   ///< Changing something in the workspace: a note, a tag, a state.
    Read,     ///< Showing something of the workspace.
    Open,     ///< Opening the workspace.
    Keychain, ///< Reading or keeping a secret.
    Demo,     ///< Filling a demo community.
};

/// Says an error to a person, in the interface's language: what happened, what is safe, what to do next. The channel's
/// own words follow where it gave some. GUI thread.
[[nodiscard]] QString errorText(const Error &error, Occasion occasion);

} // namespace rapport
