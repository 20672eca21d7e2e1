#pragma once

#include "domain/dashboard.h"

#include <QList>
#include <QRect>

// Where the cards of a page lie. Pure; left to right.
namespace rapport {

struct CardPlaces
{
    QList<QRect> cards; ///< In their order.
    int height = 0;
};

/// Charts in rows: three narrow or two wide ones beside each other, where it is narrower two and one, then one. Cards
/// of one row are of one height; a row that is nearly full is stretched to the edge. `line`: the height of a line of
/// text, which heights follow.
[[nodiscard]] CardPlaces placeCards(const QList<CardWidth> &widths, int width, int line, int space);
/// Tiles of one size: as many beside each other as have room, in rows that are as even as possible.
[[nodiscard]] CardPlaces placeTiles(qsizetype count, int width, int line, int space);

} // namespace rapport
