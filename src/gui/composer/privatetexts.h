#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace rapport {

/// Remembers what was written in private (notes, direct messages) in the conversations that were shown, to notice when
/// such words are about to be sent for everybody to read: by what the text says, however it got there. A value.
class PrivateTexts
{
public:
    void add(const QString &text);
    /// What was pasted into a public answer; asked about even where it is but a few words, if it is private.
    void notePaste(const QString &text);
    /// Words of the text that stand in something private and in none of the public texts; empty: there are none.
    /// `drafts`: private texts that are being written.
    [[nodiscard]] QString foundIn(const QString &text, const QStringList &drafts, const QStringList &publicTexts) const;

private:
    QStringList m_known; ///< Folded: small words with one space between.
    QSet<QString> m_seen;
    QStringList m_pasted; ///< As they were written.
};

} // namespace rapport
