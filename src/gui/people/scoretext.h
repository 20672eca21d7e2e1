#pragma once

#include "domain/advocacy.h"
#include "insight/scores.h"

#include <QString>
#include <QStringList>

namespace rapport {

// What is said about scores, in the interface's language.

[[nodiscard]] QString scoreName(Score score);    ///< "Love"
[[nodiscard]] QString scoreFormula(Score score); ///< As a sentence, with whose it is.
/// Of a part, a weight: texts of the context "Score".
[[nodiscard]] QString scoreWords(const char *english);
/// With as many digits as tell it apart: "0.42", "12.4", "1 204".
[[nodiscard]] QString scoreFigure(double value);

[[nodiscard]] QString memberLevelText(MemberLevel level); ///< "Contributor"; empty for none.
[[nodiscard]] QString watchText(WatchState state);        ///< "Gone quiet"; empty for none.
[[nodiscard]] QString advocateStateText(AdvocateState state);
[[nodiscard]] QString consentText(Consent consent);
/// What speaks for a candidate and what against, each a few words.
[[nodiscard]] QStringList advocateReasons(const AdvocateJudgement &judgement, bool speakingFor);

} // namespace rapport
