#pragma once

#include <QStringView>
#include <optional>

namespace rapport {

/// How well a few typed letters fit a title, the larger the better; nothing if they do not occur in it in their order.
/// Letters that begin words, and letters beside each other, fit better; of equal ones the shorter title. Words that are
/// typed apart may stand in any order. Case does not matter. Pure.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView title);

} // namespace rapport
