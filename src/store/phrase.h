#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>
#include <optional>

// Names that hold words beside each other, of which the last may go on.
namespace rapport::store {

/// The words of a phrase in their order, as a query means them.
[[nodiscard]] QByteArrayList phraseWords(QByteArrayView utf8);

/// Whether the words stand beside each other in the text, the last of them perhaps as the begin of a longer one: what
/// the text index answers to matchPhrase(phrase, true).
[[nodiscard]] bool holdsPhrase(QByteArrayView utf8, const QByteArrayList &words);

/// All but the last word, as an FTS5 phrase of whole words. Asked for the begin of a word, the index reads every row
/// that has a word with that begin, which for the end of a handle is half of all. None where there is but one word, or
/// where the words overlap.
[[nodiscard]] std::optional<QByteArray> matchAllButLast(const QString &phrase);

} // namespace rapport::store
