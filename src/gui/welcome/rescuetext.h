#pragma once

#include "store/rescue.h"

#include <QString>

// Says what is damaged in a workspace and what a rescue has saved.
namespace rapport {

/// One sentence for each kind of damage: what it means for the person.
[[nodiscard]] QString damageText(const QList<store::DamagedPart> &damage);
/// The receipt, a line for each kind of thing.
[[nodiscard]] QString receiptText(const store::RescueReceipt &receipt);

} // namespace rapport
