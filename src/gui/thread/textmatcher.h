#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace rapport {

/// Finds a piece of text in others as the search of the inbox reads them: without case, accents and the like, any run
/// of spaces and line breaks as one space. A value; on any thread.
class TextMatcher final
{
public:
    TextMatcher() = default;
    explicit TextMatcher(const QString &query);

    [[nodiscard]] bool isEmpty() const { return m_needle.isEmpty(); }
    [[nodiscard]] int count(const QString &text) const;

    struct Span
    {
        int position = 0; ///< In UTF-16 units.
        int length = 0;

        friend bool operator==(const Span &, const Span &) = default;
    };
    [[nodiscard]] QList<Span> find(const QString &text) const;

    friend bool operator==(const TextMatcher &, const TextMatcher &) = default;

private:
    QByteArray m_needle;
};

} // namespace rapport
