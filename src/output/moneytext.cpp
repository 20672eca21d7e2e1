#include "output/moneytext.h"

#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {

int minorDigits(const QString &currency)
{
    static const QStringList none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
                                  u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

QString moneyText(const Money &money, const QLocale &locale)
{
    if (money.minor == 0)
        return {};
    const int digits = minorDigits(money.currency);
    const double amount = static_cast<double>(money.minor) / std::pow(10, digits);
    return QString(locale.toString(amount, 'f', digits) + QChar(QChar::Nbsp) + money.currency);
}

} // namespace rapport
