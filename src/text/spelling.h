#pragma once

#include "base/result.h"
#include "text/splitting.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace rapport::text {

/// The words of a text that a spelling check can say something of: not those in addresses, @handles, #tags, `code` and
/// quoted lines, none with digits or of capitals alone, none of scripts that set no spaces.
[[nodiscard]] QList<TextRange> spellableWords(const QString &text);

/// A Hunspell dictionary on this machine.
struct Dictionary
{
    QString name; ///< "de_AT"
    QString affixFile;
    QString wordFile;

    [[nodiscard]] QString language() const { return name.section(u'_', 0, 0); } ///< "de"
    friend bool operator==(const Dictionary &, const Dictionary &) = default;
};

/// Where dictionaries are looked for: a folder of the person's own first, then the system's.
[[nodiscard]] QStringList dictionaryFolders(const QString &ownFolder);
/// Those in the folders, by name; of two of one name the one in the earlier folder. Reads folders: not for the GUI
/// thread.
[[nodiscard]] QList<Dictionary> installedDictionaries(const QStringList &folders);
/// The one for a language: of the country named by `preferred` ("de_AT"), else of the language's own country, else the
/// first. Null name: there is none.
[[nodiscard]] Dictionary dictionaryFor(const QString &language, const QList<Dictionary> &installed,
                                       const QString &preferred);

/// Knows the words of one language. One thread at a time.
class Speller final
{
public:
    /// Reads the files, some tens of milliseconds. Storage: they cannot be read; Malformed: they are no dictionary.
    [[nodiscard]] static Result<std::shared_ptr<Speller>> open(const Dictionary &dictionary);
    ~Speller();
    Speller(const Speller &) = delete;
    Speller &operator=(const Speller &) = delete;

    [[nodiscard]] bool knows(const QString &word) const;
    /// Words that may be meant, the likeliest first. May take some tens of milliseconds.
    [[nodiscard]] QStringList suggestions(const QString &word, int most = 6) const;
    void learn(const QString &word);

private:
    Speller();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport::text
