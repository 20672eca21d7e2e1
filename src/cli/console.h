#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace rapport::cli {

/// Writes to standard output, as JSON lines or as text for a person, and notes to standard error.
class Console
{
public:
    explicit Console(bool json) : m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }
    /// An object where JSON is wanted; nothing otherwise.
    void object(const QJsonObject &object) const;
    /// A line where text is wanted; nothing otherwise. Control characters, also those that turn the writing direction,
    /// are taken out: what a stranger wrote must not steer the terminal.
    void text(const QString &line) const;
    /// Text that a person asked for in any case: help, version.
    static void plain(const QString &text);
    /// A line on standard error.
    static void note(const QString &line);

private:
    bool m_json;
};

/// Rows in aligned columns; as JSON, one object a row, at once.
class Table
{
public:
    Table(const Console &console, QStringList headers) : m_console(console), m_headers(std::move(headers)) {}

    void add(const QJsonObject &object, const QStringList &cells);
    /// Prints what add() gathered for a person; `empty` if there was nothing.
    void finish(const QString &empty) const;

private:
    const Console &m_console;
    QStringList m_headers;
    QList<QStringList> m_rows;
};

/// The columns that a text takes on a terminal: wide scripts and emoji take two, combining marks none.
[[nodiscard]] int displayWidth(const QString &text);
/// Shortened to so many columns, with an ellipsis.
[[nodiscard]] QString elided(const QString &text, int columns);

} // namespace rapport::cli
