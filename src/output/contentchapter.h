#pragma once

#include "domain/content.h"
#include "output/dossier.h"

namespace rapport::output {

/// What was published or is planned: a table of all posts with how they have done, then each piece with its goals and
/// its texts word for word.
[[nodiscard]] QList<DossierPart> contentChapter(const QList<ContentPiece> &pieces, qint64 nowMs,
                                                const DossierNaming &naming);

} // namespace rapport::output
