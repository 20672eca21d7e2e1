#include "gui/metrics/cardlayout.h"

#include <algorithm>

namespace rapport {
namespace {

// In lines of text, so that all grows with the font.
constexpr int kThreeColumnsFrom = 56;
constexpr int kTwoColumnsFrom = 36;
constexpr int kWideHeight = 17;
constexpr int kNarrowHeight = 14;
constexpr int kTileWidth = 10;
constexpr int kTileHeight = 5;

struct Grid
{
    int units = 1; ///< Across the page.
    int wide = 1;
    int narrow = 1;
};

Grid gridOf(int width, int line)
{
    if (width >= kThreeColumnsFrom * line)
        return {6, 3, 2};
    if (width >= kTwoColumnsFrom * line)
        return {2, 2, 1};
    return {};
}

} // namespace

CardPlaces placeCards(const QList<CardWidth> &widths, int width, int line, int space)
{
    const Grid grid = gridOf(width, line);
    CardPlaces places;
    int y = 0;
    for (qsizetype first = 0; first < widths.size();) {
        int used = 0;
        bool hasWide = false;
        qsizetype end = first;
        for (; end < widths.size(); ++end) {
            const bool isWide = widths.at(end) == CardWidth::Wide;
            const int units = isWide ? grid.wide : grid.narrow;
            if (used + units > grid.units)
                break;
            used += units;
            hasWide = hasWide || isWide;
        }
        // What is left over at the end of the page stays as wide as its like above.
        const int across = used * 6 >= grid.units * 5 ? used : grid.units;
        const int height = line * (hasWide ? kWideHeight : kNarrowHeight);
        int from = 0;
        for (qsizetype i = first; i < end; ++i) {
            const int to = from + (widths.at(i) == CardWidth::Wide ? grid.wide : grid.narrow);
            const int left = (width + space) * from / across;
            const int right = (width + space) * to / across - space;
            places.cards.append(QRect(left, y, right - left, height));
            from = to;
        }
        y += height + space;
        first = end;
    }
    places.height = std::max(0, y - space);
    return places;
}

CardPlaces placeTiles(qsizetype count, int width, int line, int space)
{
    CardPlaces places;
    if (count == 0)
        return places;
    const qsizetype most = std::max(1, (width + space) / (kTileWidth * line + space));
    const qsizetype rows = (count + most - 1) / most;
    const qsizetype columns = (count + rows - 1) / rows;
    const int height = kTileHeight * line;
    for (qsizetype i = 0; i < count; ++i) {
        const auto column = static_cast<int>(i % columns);
        const auto row = static_cast<int>(i / columns);
        const int left = (width + space) * column / static_cast<int>(columns);
        const int right = (width + space) * (column + 1) / static_cast<int>(columns) - space;
        places.cards.append(QRect(left, row * (height + space), right - left, height));
    }
    places.height = static_cast<int>(rows) * (height + space) - space;
    return places;
}

} // namespace rapport
