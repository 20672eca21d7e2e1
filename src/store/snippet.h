#pragma once

#include "domain/query.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <vector>

namespace rapport::store {

/// Finds words in single texts just as the index does, for marking them and for short looks at the newest messages. Of
/// one thread at a time.
class WordFinder final
{
public:
    explicit WordFinder(const QList<Query::Term> &terms);

    /// The part of a text around its first find, on one line of at most about 160 characters, with what was found
    /// between U+0002 and U+0003 and '…' where something was left out. The text's begin where nothing is found.
    [[nodiscard]] QString snippet(QByteArrayView utf8) const;
    /// Whether one of the words stands in the text.
    [[nodiscard]] bool finds(QByteArrayView utf8) const;

private:
    struct Token
    {
        qsizetype offset = 0; ///< Its bytes in the buffer.
        qsizetype size = 0;
        qsizetype begin = 0; ///< Bytes in the text.
        qsizetype end = 0;
        int place = 0; ///< Readings of one word share it.
    };
    /// A term as the index looks for it: its tokens beside each other, the last one perhaps only a beginning.
    struct Pattern
    {
        QList<QByteArray> tokens = {};
        bool prefix = false;
        QByteArray within = {}; ///< Stands in the folded text wherever the pattern fits; empty: nothing is known.
    };
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    void cut(QByteArrayView utf8) const;
    [[nodiscard]] const Token *readingThatFits(size_t at, const Pattern &pattern, qsizetype index) const;
    void find(const Pattern &pattern, std::vector<Range> &found) const;
    [[nodiscard]] std::vector<Range> findAll() const;

    std::vector<Pattern> m_patterns;
    // Of the text that is being looked at; kept, since a page of results is many texts.
    mutable QByteArray m_buffer;
    mutable std::vector<Token> m_tokens;
    mutable std::vector<size_t> m_places; ///< Where each place begins in m_tokens.
};

/// WordFinder::snippet() for a single text.
[[nodiscard]] QString makeSnippet(const QString &text, const QList<Query::Term> &terms);

} // namespace rapport::store
