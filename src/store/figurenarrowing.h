#pragma once

#include "base/result.h"
#include "domain/figureset.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace rapport::store {

/// Why a set cannot be read, naming it.
[[nodiscard]] inline tl::unexpected<Error> unknownIn(const FigureSet &set, const QString &what)
{
    return fail(ErrorKind::Invalid,
                QString(QStringLiteral("figure:") + figureSetText(set) + QStringLiteral(": ") + what));
}

/// What narrows a set, each value taken once; what is left in the end is not known. A value; lives as long as the set.
class FigureNarrowing final
{
public:
    explicit FigureNarrowing(const FigureSet &set) : m_set(set), m_left(set.narrowed) {}

    /// The number of the word in the list; -1: it does not say.
    [[nodiscard]] Result<int> oneOf(const QString &name, const QStringList &words);
    /// The numbers of several words with "-" between; none: it does not say.
    [[nodiscard]] Result<QList<int>> someOf(const QString &name, const QStringList &words);
    /// As it stands; empty: it does not say.
    [[nodiscard]] QString text(const QString &name) { return m_left.take(name); }
    /// Several numbers from 0 on with "-" between; none: it does not say.
    [[nodiscard]] Result<QList<qint64>> numbers(const QString &name);
    [[nodiscard]] Result<qint64> atLeast0(const QString &name, qint64 otherwise);
    /// Invalid where something is left that narrows nothing.
    [[nodiscard]] Result<> end() const;

private:
    const FigureSet &m_set;
    QHash<QString, QString> m_left;
};

} // namespace rapport::store
