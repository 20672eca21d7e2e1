#pragma once

#include "text/splitting.h"

#include <QHash>
#include <QSet>
#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <optional>

class QPlainTextEdit;

namespace rapport {

class SpellDictionaries;

/// Underlines what a text field's language does not know, a paragraph at a time as it changes; the word that is just
/// being typed is left in peace. GUI thread.
class SpellCheck final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    SpellCheck(QPlainTextEdit *edit, SpellDictionaries &dictionaries);

    /// Empty: nothing is checked.
    void setLanguage(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }
    /// Names of people, which no dictionary has to know.
    void setNames(const QStringList &names);

    /// The misspelled word at a position of the text, as a selection; nothing where it is none.
    [[nodiscard]] std::optional<QTextCursor> wordAt(int position) const;
    /// The misspelled word at the position or the next one behind it, then from the beginning on.
    [[nodiscard]] std::optional<QTextCursor> nextWord(int position) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    void learn(const QString &word);

protected:
    void highlightBlock(const QString &text) override;

private:
    void cursorMoved();
    [[nodiscard]] bool isWrong(const QString &word) const;
    [[nodiscard]] QList<text::TextRange> wrongWords(const QTextBlock &block) const;

    QPlainTextEdit *m_edit;
    SpellDictionaries &m_dictionaries;
    QString m_language;
    QSet<QString> m_names;                ///< Their words, in small letters.
    mutable QHash<QString, bool> m_known; ///< What was asked for in this language; bounded.
    int m_typing = -1;                    ///< Where the word being typed ends; -1: none is.
};

} // namespace rapport
