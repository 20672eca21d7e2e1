#pragma once

#include "output/dossier.h"

namespace rapport::output {

/// What figures are made of: a chapter with a part for each metric, as it is defined today.
[[nodiscard]] QList<DossierPart> definitionsChapter(QStringList metrics, const DossierNaming &naming);

} // namespace rapport::output
