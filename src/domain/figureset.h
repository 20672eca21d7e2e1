#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

namespace rapport {

/// What a figure was counted from, so that its rows can be opened: a set by name, the days it is about, and what narrows
/// it down. Account, channel, language, tag, campaign and group are terms of their own in a query beside it.
///
/// Text form, the value of `figure:` in a query: `asked,2026-08-24,2026-08-31` or
/// `messages,2026-08-24,2026-08-31,direction=in,mood=negative`; the second date is the first day that is not in it.
/// The sets and what narrows each: store/figurerows.h.
struct FigureSet
{
    QString name;
    int fromDay = 0; ///< Since 1970-01-01, in the workspace's time zone.
    int toDay = 0;   ///< The first day that is not in it.
    QHash<QString, QString> narrowed;

    friend bool operator==(const FigureSet &, const FigureSet &) = default;
};

[[nodiscard]] QString figureSetText(const FigureSet &set); ///< What narrows it stands in the order of its names.
/// Invalid names what cannot be read.
[[nodiscard]] Result<FigureSet> parseFigureSet(const QString &text);

} // namespace rapport
