#include "base/time.h"

#include <QDateTime>
#include <algorithm>

namespace rapport {

QString isoFromMs(qint64 unixMs)
{
    if (unixMs == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

namespace {

/// The digits of a part, or -1.
int number(QStringView digits)
{
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// "2026-05-01T08:30:00Z", with or without milliseconds: so most servers write, and QDateTime takes long for it.
std::optional<qint64> msFromUsualIso(QStringView text)
{
    constexpr qsizetype kWithMs = 24;
    if (text.size() != 20 && text.size() != kWithMs)
        return std::nullopt;
    const bool hasMs = text.size() == kWithMs;
    if (text[4] != u'-' || text[7] != u'-' || text[10] != u'T' || text[13] != u':' || text[16] != u':' ||
        text.back() != u'Z' || (hasMs && text[19] != u'.'))
        return std::nullopt;
    const auto part = [text](qsizetype from, qsizetype size) { return number(text.sliced(from, size)); };
    const int year = part(0, 4);
    const QDate day(std::max(year, 0), part(5, 2), part(8, 2)); // there was no year 0, and QDate knows years before
    const QTime time(part(11, 2), part(14, 2), part(17, 2), hasMs ? part(20, 3) : 0);
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    static const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    return (day.toJulianDay() - epoch) * kDayMs + time.msecsSinceStartOfDay();
}

} // namespace

std::optional<qint64> msFromIso(QStringView text)
{
    if (const std::optional<qint64> usual = msFromUsualIso(text))
        return usual;
    QDateTime time = QDateTime::fromString(text.trimmed().toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

} // namespace rapport
