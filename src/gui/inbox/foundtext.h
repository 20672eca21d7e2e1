#pragma once

#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace rapport {

/// A snippet for painting: its text, and the words in it that were looked for.
struct FoundText
{
    struct Find
    {
        int begin = 0;
        int length = 0;

        friend bool operator==(const Find &, const Find &) = default;
    };
    QString text;
    QList<Find> finds;
};

/// Of a snippet as the store makes it, after a few words of ours (a name, "Note:").
[[nodiscard]] FoundText foundText(const QString &lead, const QString &snippet);

/// Paints it on these lines in the painter's font and pen, what was found semibold in the accent; cut with an ellipsis
/// where it does not fit.
void drawFoundText(QPainter &painter, const QList<QRect> &lines, Qt::LayoutDirection direction, const FoundText &found);

} // namespace rapport
