#pragma once

#include "domain/ids.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace rapport {

/// What a person's round sign is made of: initials on a quiet colour, the channel's glyph at its foot.
struct Avatar
{
    QString name;
    IdentityId identity; ///< Decides on the colour, so that two of one name differ.
    QString glyph;       ///< Of the channel; empty: none.
    bool self = false;   ///< Our own account: in the accent colour.
};

/// At most two letters for a name or a handle; empty where it has none.
[[nodiscard]] QString initialsOf(const QString &name);

/// Paints it into the square. Pixmaps are cached by what they show, size, scale and scheme. GUI thread.
void paintAvatar(QPainter &painter, const QRectF &square, const Avatar &avatar);

} // namespace rapport
