#pragma once

#include "output/dossier.h"
#include "store/store.h"

namespace rapport::output {

struct AssessmentWishes
{
    QString model = {};         ///< Its id.
    AssessmentId shown = {};    ///< A kept one; none: as of now.
    AssessmentId compared = {}; ///< A kept one; none: with nothing.
    QString workspace = {};     ///< As the reader calls it.
};

/// Where the programme stands on a maturity model: score by stage, each practice with its figure and what that was made
/// of, what a person says against it, what to do next, how it was over time. A kept assessment is told by the model
/// that it was made with. Measures: for the report lane. NotFound: there is no such model or assessment.
[[nodiscard]] Result<Dossier> readAssessmentReport(Reader &r, const AssessmentWishes &wishes,
                                                   const DossierNaming &naming);

} // namespace rapport::output
