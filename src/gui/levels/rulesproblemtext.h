#pragma once

#include "domain/servicelevel.h"

namespace rapport {

/// Says to a person what is wrong with a calendar or a policy, and what would be right.
[[nodiscard]] QString rulesProblemSentence(const RulesProblem &problem);
[[nodiscard]] QString importanceLabel(Importance importance); ///< "Normal", "High", "Key person"

} // namespace rapport
