#pragma once

#include "cli/failure.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <vector>

namespace rapport::cli {

/// An option as `--name` or `--name VALUE` / `--name=VALUE`.
struct Option
{
    QString name;
    QString value;   ///< What stands for the value in the help; empty: a switch.
    QString meaning; ///< One line of the help.
};

/// The words of a command line, told apart: those that stand alone, and the options, wherever they stood.
class Arguments
{
public:
    /// `known`: every option of every verb. A single dash begins no option (`-tag:x` is part of a query); `--` ends
    /// them.
    [[nodiscard]] static Outcome<Arguments> parse(const QStringList &words, const std::vector<Option> &known);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QStringList optionNames() const { return m_options.keys(); }
    [[nodiscard]] bool has(const QString &name) const { return m_options.contains(name); }
    /// The last one given; empty if none was.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] QStringList values(const QString &name) const { return m_options.value(name); }
    /// A whole number of at least `least`, or the fallback where the option is not given.
    [[nodiscard]] Outcome<qint64> number(const QString &name, qint64 fallback, qint64 least = 0) const;

    /// Takes the first words away: the verb.
    void dropWords(qsizetype count) { m_words = m_words.mid(count); }

private:
    QStringList m_words;
    QHash<QString, QStringList> m_options;
};

/// A time to come, in UTC milliseconds: 2026-05-01T09:00:00Z, or 30m, 3h, 2d from now, or 09:00 for the next time that
/// it is nine here. 0 for an empty text. `option`: which one it was given to, for what is said of a wrong one.
[[nodiscard]] Outcome<qint64> momentFrom(const QString &text, qint64 nowMs, const QString &option);

/// The day that an option names, such as 2026-05-01; an invalid date where it is not given.
[[nodiscard]] Outcome<QDate> dateFrom(const Arguments &arguments, const QString &option);

/// A row's number as a person types it.
[[nodiscard]] Outcome<qint64> parseId(const QString &text, const QString &what);

} // namespace rapport::cli
