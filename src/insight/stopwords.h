#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace rapport {

/// Words that say nothing by themselves, folded as terms are.
struct StopWords
{
    QHash<QString, QSet<QByteArray>> byLanguage; ///< ISO 639-1.
    QSet<QByteArray> any;                        ///< Of all languages together.

    /// Languages other than `language` in which the word is one.
    [[nodiscard]] bool isElsewhere(const QByteArray &folded, const QString &language) const;
};

/// Made once: the function words by which languages are told apart, and more of each. Thread-safe.
[[nodiscard]] const StopWords &stopWords();

} // namespace rapport
