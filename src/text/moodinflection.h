#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace rapport::text {

/// One way in which words of a language change: words that end in `citation` in a word list take any of `endings` in
/// its place. An ending may be empty.
struct Paradigm
{
    QString citation;
    QStringList endings;
};

/// The paradigms of a language, the longest citation endings first; the last one takes any word. Empty for a language
/// without rules. Endings are generous: a form that nobody writes costs nothing.
[[nodiscard]] QList<Paradigm> paradigms(const QString &language);

/// A further stem of a word and the paradigm whose endings it takes.
struct StemForm
{
    QString stem;
    QString citation; ///< Of that paradigm.
};

/// The stems that a word of a list has besides the regular one: doubled consonants, participles with ge-, vowels that
/// change under stress.
[[nodiscard]] QList<StemForm> irregularStems(const QString &language, const QString &word);

/// A beginning that turns a word or strengthens it ("unfreundlich", "superlecker").
struct Prefix
{
    QString letters;
    double factor = 1;
};
[[nodiscard]] QList<Prefix> prefixes(const QString &language);

/// Whether the last part of a compound carries its mood (German and Dutch nouns: "Lieferproblem").
[[nodiscard]] bool hasCompounds(const QString &language);

} // namespace rapport::text
