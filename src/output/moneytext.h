#pragma once

#include "base/money.h"

#include <QLocale>

namespace rapport {

/// How many digits the smallest unit of a currency has after the point (ISO 4217): EUR 2, JPY 0, KWD 3.
[[nodiscard]] int minorDigits(const QString &currency);
/// "1,250.00 EUR"; empty without an amount.
[[nodiscard]] QString moneyText(const Money &money, const QLocale &locale);

} // namespace rapport
