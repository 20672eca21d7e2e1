#pragma once

#include "cli/objects.h"
#include "domain/content.h"

#include <QJsonObject>
#include <QString>

#include <vector>

// What is published by oneself, as the command line prints it.
namespace rapport::cli {

[[nodiscard]] QJsonObject contentObject(const ContentPiece &piece, qint64 nowMs);
[[nodiscard]] QString verdictText(GoalResult::Verdict verdict); ///< "open", "met", "missed", "no data"

} // namespace rapport::cli
