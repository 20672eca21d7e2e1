#pragma once

#include <QList>
#include <QString>
#include <functional>

namespace rapport::text {

/// A stretch of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// What must stay in one piece wherever a text is divided: addresses, @handles, #tags. In their order.
[[nodiscard]] QList<TextRange> unbreakable(const QString &text);

/// One of the pieces that a text was divided into.
struct Piece
{
    QString text; ///< Without white space around it.
    QString gap;  ///< The white space before it, which was left out.

    friend bool operator==(const Piece &, const Piece &) = default;
};

/// More pieces than anybody would read.
inline constexpr int kMostPieces = 25;

/// Divides a text into as few pieces as fit one by one: at the end of a paragraph or a sentence where that leaves no
/// piece half empty, else between words, and inside a word only where it does not fit by itself; never inside a
/// grapheme, an address, a handle or a tag. `fits` has to hold for every shorter beginning of what it holds for. Empty
/// where it cannot be done within kMostPieces, or the text is blank.
[[nodiscard]] QList<Piece> divide(const QString &text, const std::function<bool(const QString &)> &fits);

/// What divide() took apart; white space at the end is gone.
[[nodiscard]] QString joined(const QList<Piece> &pieces);

} // namespace rapport::text
