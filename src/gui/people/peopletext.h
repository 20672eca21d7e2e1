#pragma once

#include "domain/engagement.h"
#include "domain/identitymatch.h"
#include "domain/person.h"

#include <QString>

namespace rapport {

class Registry;

// What is said about people, in the interface's language.

/// "the same e-mail address"
[[nodiscard]] QString reasonText(MatchReason reason);
/// All of them as one sentence: "The same name and the same user name."
[[nodiscard]] QString reasonsText(const QList<MatchReason> &reasons);
/// "90 %"
[[nodiscard]] QString scoreText(double score);
/// "Ana Example on Mastodon"
[[nodiscard]] QString whoText(const Identity &identity, const Registry &registry);
/// The handle as it is shown, or what stands for it.
[[nodiscard]] QString handleText(const Identity &identity);

[[nodiscard]] QString rungText(Rung rung); ///< "Creates"
/// Why somebody stands where they do, with all counts.
[[nodiscard]] QString engagementText(const Engagement &engagement);

} // namespace rapport
