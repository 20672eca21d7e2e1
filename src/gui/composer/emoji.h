#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace rapport {

/// One emoji as people look for it.
struct Emoji
{
    QString text;
    QStringList names; ///< As typed between colons; the first one is shown.
    QStringList words; ///< German words that find it as well.
    QString category;  ///< "smileys"; see emojiCategoryName().

    friend bool operator==(const Emoji &, const Emoji &) = default;
};

/// All there are, in the order of the data file. Read once, from the program itself.
[[nodiscard]] const QList<Emoji> &allEmoji();
/// Reads the format of resources/emoji/emoji.txt; lines that do not fit it are left out.
[[nodiscard]] QList<Emoji> emojiFromText(const QString &text);
/// Those whose names or words begin with what is typed, the best first, then those that hold it. Case and accents do
/// not matter.
[[nodiscard]] QList<Emoji> emojiFor(const QString &typed, const QList<Emoji> &among, int most);
/// The one with exactly that name, as between two colons; empty: there is none.
[[nodiscard]] QString emojiNamed(const QString &name);
[[nodiscard]] QString emojiCategoryName(const QString &category);

/// Those that were used last, the latest first; kept with the window's settings. GUI thread.
[[nodiscard]] QStringList recentEmoji();
void noteEmojiUse(const QString &emoji);

} // namespace rapport
