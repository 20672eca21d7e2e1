#include "domain/figureset.h"

#include <QDate>
#include <algorithm>

namespace rapport {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kEpochJulianDay = 2'440'588;
constexpr qsizetype kMostParts = 20;

QString dateText(int day)
{
    return QDate::fromJulianDay(kEpochJulianDay + day).toString(Qt::ISODate);
}

std::optional<int> dayOfDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || text.size() != 10)
        return std::nullopt;
    return static_cast<int>(date.toJulianDay() - kEpochJulianDay);
}

/// Letters, digits and "-": neither the comma nor the sign between a name and its value.
bool isWord(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

} // namespace

QString figureSetText(const FigureSet &set)
{
    QString text = set.name + u',' + dateText(set.fromDay) + u',' + dateText(set.toDay);
    QStringList names = set.narrowed.keys();
    names.sort();
    for (const QString &name : names)
        text += u',' + name + u'=' + set.narrowed.value(name);
    return text;
}

Result<FigureSet> parseFigureSet(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() < 3 || parts.size() > kMostParts || !isWord(parts[0]))
        return fail(ErrorKind::Invalid, u"figure:"_s + text + u" is not known; it is NAME,FROM,TO with two dates"_s);
    const std::optional<int> from = dayOfDate(parts[1]);
    const std::optional<int> to = dayOfDate(parts[2]);
    if (!from || !to || *from > *to) {
        return fail(ErrorKind::Invalid,
                    u"figure:"_s + text + u" needs two dates, the earlier first: 2026-08-24,2026-08-31"_s);
    }
    FigureSet set{.name = parts[0], .fromDay = *from, .toDay = *to, .narrowed = {}};
    for (const QString &part : parts.mid(3)) {
        const qsizetype sign = part.indexOf(u'=');
        const QString name = part.left(sign);
        const QString value = part.mid(sign + 1);
        if (sign < 1 || !isWord(name) || !isWord(value) || set.narrowed.contains(name))
            return fail(ErrorKind::Invalid, u"figure:"_s + text + u" holds "_s + part + u", which cannot be read"_s);
        set.narrowed.insert(name, value);
    }
    return set;
}

} // namespace rapport
