#pragma once

#include <QByteArrayList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace rapport::store {

/// The words that a person is known by (names, handles, addresses), and their removal from other people's texts. Pure,
/// but for filesThatHold(). A value.
class ErasedWords
{
public:
    explicit ErasedWords(const QStringList &words);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    /// As whole words, in any case, composed or decomposed.
    [[nodiscard]] bool isIn(const QString &text) const;
    /// The same in what a channel sent: JSON may write letters and slashes in several ways.
    [[nodiscard]] bool isInRaw(const QByteArray &raw) const;
    /// The text with "[erased]" in their place.
    [[nodiscard]] QString removedFrom(QString text) const;
    /// Files below a folder that hold one of them in UTF-8 or UTF-16, by their paths in it. Where all the words are too
    /// short to be told from chance, every file may.
    [[nodiscard]] QStringList filesThatHold(const QString &folder) const;

private:
    QStringList m_words;
    QRegularExpression m_pattern;
    QRegularExpression m_rawPattern;
};

} // namespace rapport::store
