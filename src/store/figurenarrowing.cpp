#include "store/figurenarrowing.h"

namespace rapport::store {

using namespace Qt::StringLiterals;

Result<QList<int>> FigureNarrowing::someOf(const QString &name, const QStringList &words)
{
    const QString value = m_left.take(name);
    QList<int> places;
    for (const QString &word : value.split(u'-', Qt::SkipEmptyParts)) {
        const qsizetype place = words.indexOf(word);
        if (place < 0)
            return unknownIn(m_set, name + u" is one of "_s + words.join(u", "_s));
        places.append(static_cast<int>(place));
    }
    return places;
}

Result<int> FigureNarrowing::oneOf(const QString &name, const QStringList &words)
{
    const auto it = m_left.constFind(name);
    if (it == m_left.cend())
        return -1;
    const qsizetype place = words.indexOf(*it);
    if (place < 0)
        return unknownIn(m_set, name + u" is one of "_s + words.join(u", "_s));
    m_left.remove(name);
    return static_cast<int>(place);
}

Result<qint64> FigureNarrowing::atLeast0(const QString &name, qint64 otherwise)
{
    const auto it = m_left.constFind(name);
    if (it == m_left.cend())
        return otherwise;
    bool isNumber = false;
    const qint64 value = it->toLongLong(&isNumber);
    if (!isNumber || value < 0)
        return unknownIn(m_set, name + u" is a number"_s);
    m_left.remove(name);
    return value;
}

Result<QList<qint64>> FigureNarrowing::numbers(const QString &name)
{
    const QString value = m_left.take(name);
    QList<qint64> found;
    for (const QString &one : value.split(u'-', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        found.append(one.toLongLong(&isNumber));
        if (!isNumber || found.last() < 0)
            return unknownIn(m_set, name + u" are numbers with - between"_s);
    }
    return found;
}

Result<> FigureNarrowing::end() const
{
    if (m_left.isEmpty())
        return {};
    QStringList names = m_left.keys();
    names.sort();
    return unknownIn(m_set, u"nothing is narrowed by "_s + names.join(u", "_s));
}

} // namespace rapport::store
