#pragma once

#include <QList>
#include <QString>

namespace rapport {

/// A piece of a text that was changed.
struct ChangedPiece
{
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    QString text;

    friend bool operator==(const ChangedPiece &, const ChangedPiece &) = default;
};

/// What became of a text, word by word (spaces count as words of their own; in scripts without them a word is what
/// the text boundaries say). Of changes in one place what went comes first. Texts that have hardly anything in common
/// are one piece each. Pure; the time is bounded whatever the texts are.
[[nodiscard]] QList<ChangedPiece> wordChanges(const QString &before, const QString &after);

} // namespace rapport
