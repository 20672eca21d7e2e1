#pragma once

#include <QString>

namespace rapport {

/// An amount in the currency's smallest unit ("EUR" 1250: 12.50 euro), so that sums are exact.
struct Money
{
    qint64 minor = 0;
    QString currency; ///< ISO 4217; empty: none was named.

    friend bool operator==(const Money &, const Money &) = default;
};

} // namespace rapport
