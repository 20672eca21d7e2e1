#include "text/spelling.h"

#include <hunspell/hunspell.hxx>
#include <unicode/ubrk.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringConverter>
#include <algorithm>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// What is longer is no word; Hunspell takes its time to guess at such.
constexpr qsizetype kLongestWord = 60;
constexpr qsizetype kLongestGuess = 32;
/// A dictionary's files are some megabytes; what is far larger is none.
constexpr qint64 kLargestFile = qint64{64} * 1024 * 1024;

struct CloseBreaks
{
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

/// An iterator over the words of `text`, which must outlive its use; each thread keeps its own.
UBreakIterator *wordBreaks(const QString &text)
{
    thread_local std::unique_ptr<UBreakIterator, CloseBreaks> kept;
    UErrorCode status = U_ZERO_ERROR;
    if (!kept)
        kept.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    if (!kept || U_FAILURE(status))
        return nullptr;
    ubrk_setText(kept.get(), reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    return U_SUCCESS(status) ? kept.get() : nullptr;
}

/// What is not prose: beside what must stay whole, mail addresses, file paths and names with dots or underscores, code
/// in backticks, quoted lines.
QList<TextRange> notProse(const QString &text)
{
    // Each alternative begins where a word does and gives nothing back: linear in whatever is pasted.
    static const QRegularExpression pattern(
        uR"(```.*?(?:```|\z)|`[^`\n]*`|^[^\S\n]*>[^\n]*|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|(?<!\w)_*+[^\W_]++(?:[_/\\]++[^\W_]*+)++|(?<!\w)\w++(?:\.\w++)+)"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption |
            QRegularExpression::UseUnicodePropertiesOption);
    QList<TextRange> ranges = unbreakable(text);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        ranges.append({match.capturedStart(), match.capturedLength()});
    }
    std::sort(ranges.begin(), ranges.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    return ranges;
}

bool isCheckable(QStringView word)
{
    if (word.size() < 2 || word.size() > kLongestWord)
        return false;
    bool hasSmall = false;
    for (const QChar c : word) {
        if (c.isDigit() || c.isSurrogate())
            return false;
        hasSmall |= c.isLower();
    }
    // Abbreviations; scripts without capitals have nothing but small ones here.
    return hasSmall || std::none_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

/// Dictionaries are written with the plain apostrophe.
QString plainApostrophes(QString word)
{
    return word.replace(QChar(0x2019), u'\'');
}

} // namespace

QList<TextRange> spellableWords(const QString &text)
{
    QList<TextRange> words;
    UBreakIterator *iterator = wordBreaks(text);
    if (!iterator)
        return words;
    const QList<TextRange> skipped = notProse(text);
    qsizetype skip = 0;
    qsizetype skippedTo = 0;
    int32_t start = ubrk_first(iterator);
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator)) {
        for (; skip < skipped.size() && skipped[skip].start < end; ++skip)
            skippedTo = std::max(skippedTo, skipped[skip].end());
        const int32_t kind = ubrk_getRuleStatus(iterator);
        const bool isLetters = kind >= UBRK_WORD_LETTER && kind < UBRK_WORD_LETTER_LIMIT;
        if (isLetters && start >= skippedTo && isCheckable(QStringView(text).sliced(start, end - start)))
            words.append({start, end - start});
    }
    return words;
}

QStringList dictionaryFolders(const QString &ownFolder)
{
    return {ownFolder, u"/usr/share/hunspell"_s, u"/usr/local/share/hunspell"_s, u"/usr/share/myspell/dicts"_s};
}

QList<Dictionary> installedDictionaries(const QStringList &folders)
{
    QList<Dictionary> found;
    for (const QString &folder : folders) {
        if (folder.isEmpty())
            continue;
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.aff"_s}, QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &affixes : files) {
            const Dictionary dictionary{affixes.completeBaseName(), affixes.filePath(),
                                        QDir(folder).filePath(affixes.completeBaseName() + u".dic"_s)};
            const bool isKnown = std::any_of(found.begin(), found.end(),
                                             [&](const Dictionary &one) { return one.name == dictionary.name; });
            if (!isKnown && QFileInfo(dictionary.wordFile).isReadable())
                found.append(dictionary);
        }
    }
    std::sort(found.begin(), found.end(), [](const Dictionary &a, const Dictionary &b) { return a.name < b.name; });
    return found;
}

Dictionary dictionaryFor(const QString &language, const QList<Dictionary> &installed, const QString &preferred)
{
    // Where the country's code is not the language's own, capitalised.
    static const QHash<QString, QString> homes{{u"en"_s, u"en_US"_s}, {u"da"_s, u"da_DK"_s}, {u"sv"_s, u"sv_SE"_s},
                                               {u"cs"_s, u"cs_CZ"_s}, {u"uk"_s, u"uk_UA"_s}, {u"el"_s, u"el_GR"_s},
                                               {u"he"_s, u"he_IL"_s}, {u"pt"_s, u"pt_PT"_s}};
    const QString home = homes.value(language, language + u'_' + language.toUpper());
    Dictionary first;
    for (const QString &name : {preferred, home}) {
        for (const Dictionary &dictionary : installed) {
            if (dictionary.language() != language)
                continue;
            if (dictionary.name == name)
                return dictionary;
            if (first.name.isEmpty())
                first = dictionary;
        }
    }
    return first;
}

struct Speller::Private
{
    std::unique_ptr<Hunspell> hunspell;
    mutable QStringEncoder encode;
    mutable QStringDecoder decode;

    /// In the dictionary's own encoding; empty where it has no such letters.
    [[nodiscard]] std::string encoded(const QString &word) const
    {
        encode.resetState();
        const QByteArray bytes = encode.encode(plainApostrophes(word));
        return encode.hasError() ? std::string() : bytes.toStdString();
    }
};

Speller::Speller() : d(std::make_unique<Private>()) {}

Speller::~Speller() = default;

Result<std::shared_ptr<Speller>> Speller::open(const Dictionary &dictionary)
{
    for (const QString &path : {dictionary.affixFile, dictionary.wordFile}) {
        const QFileInfo file(path);
        if (!file.isReadable() || file.size() == 0 || file.size() > kLargestFile)
            return fail(ErrorKind::Storage, u"The dictionary cannot be read: "_s + path);
    }
    std::shared_ptr<Speller> speller(new Speller);
    speller->d->hunspell = std::make_unique<Hunspell>(QFile::encodeName(dictionary.affixFile).constData(),
                                                      QFile::encodeName(dictionary.wordFile).constData());
    const char *encoding = speller->d->hunspell->get_dict_encoding().c_str();
    speller->d->encode = QStringEncoder(encoding);
    speller->d->decode = QStringDecoder(encoding);
    if (!speller->d->encode.isValid() || !speller->d->decode.isValid())
        return fail(ErrorKind::Malformed,
                    u"The dictionary's encoding is not known: "_s + QString::fromLatin1(encoding));
    return speller;
}

bool Speller::knows(const QString &word) const
{
    const std::string encoded = d->encoded(word);
    return !encoded.empty() && d->hunspell->spell(encoded);
}

QStringList Speller::suggestions(const QString &word, int most) const
{
    QStringList found;
    const std::string encoded = d->encoded(word);
    if (encoded.empty() || word.size() > kLongestGuess)
        return found;
    for (const std::string &other : d->hunspell->suggest(encoded)) {
        if (found.size() == most)
            break;
        d->decode.resetState();
        found.append(d->decode.decode(QByteArrayView(other.data(), static_cast<qsizetype>(other.size()))));
    }
    return found;
}

void Speller::learn(const QString &word)
{
    const std::string encoded = d->encoded(word);
    if (!encoded.empty())
        d->hunspell->add(encoded);
}

} // namespace rapport::text
