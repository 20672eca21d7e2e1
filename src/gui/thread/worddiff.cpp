#include "gui/thread/worddiff.h"

#include <QStringList>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <vector>

namespace rapport {

namespace {

using Kind = ChangedPiece::Kind;

/// Beyond this many changed words a reader is better served by both texts whole; the table below stays at 4 MB.
constexpr qsizetype kMostWords = 1'000;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (to > from)
            words.append(text.sliced(from, to - from));
        from = to;
    }
    return words;
}

void add(QList<ChangedPiece> &pieces, Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text});
}

/// The longest common subsequence (Wagner and Fischer, 1974), walked forward.
void addMiddle(QList<ChangedPiece> &pieces, const QStringList &before, const QStringList &after)
{
    const auto rows = static_cast<size_t>(before.size());
    const auto columns = static_cast<size_t>(after.size());
    std::vector<int> length((rows + 1) * (columns + 1), 0); // Of what is common from here on.
    const auto cell = [&](size_t row, size_t column) -> int & { return length[row * (columns + 1) + column]; };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            const bool same = before.at(static_cast<qsizetype>(row)) == after.at(static_cast<qsizetype>(column));
            cell(row, column) =
                same ? cell(row + 1, column + 1) + 1 : std::max(cell(row + 1, column), cell(row, column + 1));
        }
    }
    size_t row = 0;
    size_t column = 0;
    QString removed;
    QString added;
    const auto settle = [&] {
        add(pieces, Kind::Removed, removed);
        add(pieces, Kind::Added, added);
        removed.clear();
        added.clear();
    };
    while (row < rows || column < columns) {
        const bool both = row < rows && column < columns;
        if (both && before.at(static_cast<qsizetype>(row)) == after.at(static_cast<qsizetype>(column))) {
            settle();
            add(pieces, Kind::Kept, before.at(static_cast<qsizetype>(row)));
            ++row;
            ++column;
        } else if (column == columns || (both && cell(row + 1, column) >= cell(row, column + 1))) {
            removed += before.at(static_cast<qsizetype>(row++));
        } else {
            added += after.at(static_cast<qsizetype>(column++));
        }
    }
    settle();
}

} // namespace

QList<ChangedPiece> wordChanges(const QString &before, const QString &after)
{
    const QStringList was = wordsOf(before);
    const QStringList is = wordsOf(after);
    const qsizetype shorter = std::min(was.size(), is.size());
    qsizetype head = 0;
    while (head < shorter && was.at(head) == is.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && was.at(was.size() - 1 - tail) == is.at(is.size() - 1 - tail))
        ++tail;
    QList<ChangedPiece> pieces;
    add(pieces, Kind::Kept, was.mid(0, head).join(QString()));
    const QStringList wasMiddle = was.mid(head, was.size() - head - tail);
    const QStringList isMiddle = is.mid(head, is.size() - head - tail);
    if (wasMiddle.size() > kMostWords || isMiddle.size() > kMostWords) {
        add(pieces, Kind::Removed, wasMiddle.join(QString()));
        add(pieces, Kind::Added, isMiddle.join(QString()));
    } else {
        addMiddle(pieces, wasMiddle, isMiddle);
    }
    add(pieces, Kind::Kept, was.mid(was.size() - tail).join(QString()));
    return pieces;
}

} // namespace rapport
