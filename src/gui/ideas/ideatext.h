#pragma once

#include "domain/idea.h"
#include "domain/lead.h"
#include "domain/mood.h"

#include <QString>

// Words for moods, leads and ideas. GUI thread.
namespace rapport::ideatext {

[[nodiscard]] QString moodWord(Mood mood);            ///< "negative"
[[nodiscard]] QString moodTitle(Mood mood);           ///< "Negative", standing alone.
[[nodiscard]] QString moodMark(Mood mood);            ///< "sounds unhappy"; empty where it is neutral or not known.
[[nodiscard]] QString leadStageWord(LeadStage stage); ///< "handed over"
/// What is asked and what it may be worth: "wants to buy, expected value 45".
[[nodiscard]] QString leadReason(const Lead &lead);
[[nodiscard]] QString ideaStateWord(IdeaState state); ///< "under review"

} // namespace rapport::ideatext
