#include "text/language.h"

#include "text/functionwords.h"

#include <cld2/public/compact_lang_det.h>

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// What no longer text says more than: the first few paragraphs.
constexpr qsizetype examined = 4000;

QString withoutAddresses(const QString &text)
{
    static const QRegularExpression noise(uR"((?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#][\w.\-]+)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString result = text.left(examined);
    if (result.contains(u'@') || result.contains(u'#') || result.contains(u'.'))
        result.replace(noise, u" "_s);
    return result;
}

struct Letters
{
    int all = 0;
    int latin = 0;
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int thai = 0;
    int greek = 0;
    int hebrew = 0;
    int cyrillic = 0;
    int arabic = 0;
    int devanagari = 0;
};

Letters countLetters(const QString &text)
{
    Letters letters;
    for (const QChar c : text) {
        if (!c.isLetter() && !c.isSurrogate())
            continue;
        switch (c.script()) {
        case QChar::Script_Latin:
            ++letters.latin;
            break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            ++letters.kana;
            break;
        case QChar::Script_Han:
            ++letters.han;
            break;
        case QChar::Script_Hangul:
            ++letters.hangul;
            break;
        case QChar::Script_Thai:
            ++letters.thai;
            break;
        case QChar::Script_Greek:
            ++letters.greek;
            break;
        case QChar::Script_Hebrew:
            ++letters.hebrew;
            break;
        case QChar::Script_Cyrillic:
            ++letters.cyrillic;
            break;
        case QChar::Script_Arabic:
            ++letters.arabic;
            break;
        case QChar::Script_Devanagari:
            ++letters.devanagari;
            break;
        default:
            if (c.isSurrogate())
                continue; // mostly emoji
            break;
        }
        ++letters.all;
    }
    return letters;
}

struct Guess
{
    QString language;
    bool reliable = false;
};

Guess guessByStatistics(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const CLD2::CLDHints hints = {nullptr, nullptr, 0, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int textBytes = 0;
    int validBytes = 0;
    bool reliable = false;
    const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        bytes.constData(), static_cast<int>(bytes.size()), true, &hints, 0, languages, percents, scores, nullptr,
        &textBytes, &reliable, &validBytes);
    if (found == CLD2::UNKNOWN_LANGUAGE || found == CLD2::TG_UNKNOWN_LANGUAGE || percents[0] < 60)
        return {};
    QString code = QString::fromLatin1(CLD2::LanguageCode(found)).section(u'-', 0, 0);
    if (code == "nb"_L1 || code == "nn"_L1)
        code = u"no"_s;
    else if (code == "iw"_L1)
        code = u"he"_s;
    return code.size() == 2 ? Guess{code, reliable} : Guess{};
}

/// For each word that says something: the languages it belongs to, as bits of their index in functionWords.
const QHash<QString, quint32> &wordLanguages()
{
    static const QHash<QString, quint32> table = [] {
        QHash<QString, quint32> result;
        quint32 bit = 1;
        for (const FunctionWords &list : functionWords) {
            for (const QStringView word : list.words.split(u' '))
                result[word.toString()] |= bit;
            bit <<= 1;
        }
        return result;
    }();
    return table;
}

struct WordScores
{
    QHash<QString, double> byLanguage;
    QString best;
    double bestScore = 0;
    double secondScore = 0;

    double of(const QString &language) const { return byLanguage.value(language); }
};

/// Each kind of telling letter counts as one function word.
void addTellingLetters(const QString &text, double (&sums)[std::size(functionWords)])
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x80); }))
        return;
    for (const TellingLetters &telling : tellingLetters) {
        const bool found =
            std::any_of(text.begin(), text.end(), [&](QChar c) { return telling.letters.contains(c.toLower()); });
        if (!found)
            continue;
        const QList<QByteArray> languages =
            QByteArray::fromRawData(telling.languages, qstrlen(telling.languages)).split(' ');
        for (size_t index = 0; index < std::size(functionWords); ++index) {
            if (languages.contains(functionWords[index].language))
                sums[index] += 1.0 / double(languages.size());
        }
    }
}

/// Adds 1 divided by the number of languages for each function word. Splits at what is neither a letter nor an
/// apostrophe, which is enough for the Latin script and far cheaper than ICU.
WordScores scoreWords(const QString &text)
{
    double sums[std::size(functionWords)] = {};
    const auto addWord = [&](const QString &word) {
        const quint32 languages = wordLanguages().value(word);
        if (languages == 0)
            return;
        const double share = 1.0 / qPopulationCount(languages);
        for (size_t index = 0; index < std::size(functionWords); ++index) {
            if (languages & (1U << index))
                sums[index] += share;
        }
    };
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetter() || c.isMark()) {
            word += c;
        } else if ((c == u'\'' || c == u'’' || c == u'-') && !word.isEmpty()) {
            word += c == u'-' ? c : QChar(u'\'');
        } else if (!word.isEmpty()) {
            addWord(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        addWord(word);
    addTellingLetters(text, sums);

    WordScores scores;
    for (size_t index = 0; index < std::size(functionWords); ++index) {
        const QString language = QString::fromLatin1(functionWords[index].language);
        scores.byLanguage.insert(language, sums[index]);
        if (sums[index] > scores.bestScore) {
            scores.secondScore = scores.bestScore;
            scores.bestScore = sums[index];
            scores.best = language;
        } else if (sums[index] > scores.secondScore) {
            scores.secondScore = sums[index];
        }
    }
    return scores;
}

QString latinLanguage(const QString &text)
{
    const Guess guess = guessByStatistics(text);
    const WordScores words = scoreWords(text);
    const bool known = words.byLanguage.contains(guess.language);
    const double support = words.of(guess.language);

    // Letter statistics are sure of themselves on names and half sentences too; small words that speak clearly for
    // another language win over them.
    if (words.bestScore >= 1.2 && words.bestScore >= 1.6 * qMax(words.secondScore, 0.1) &&
        words.best != guess.language && support < words.bestScore / 1.6)
        return words.best;
    if (guess.reliable && (support > 0 || words.bestScore < (known ? 0.5 : 0.9)))
        return guess.language;
    if (words.bestScore >= 0.9 && words.bestScore >= 1.25 * words.secondScore)
        return words.best;
    if (known && support >= 0.3 && support >= words.bestScore * 0.8)
        return guess.language; // two weak witnesses agree
    if (words.bestScore >= 0.8 && words.bestScore >= 2 * words.secondScore)
        return words.best;
    return {};
}

/// The language CLD2 finds in a script shared by several, or the one that the script stands for in most short texts.
QString languageInScript(const QString &text, const QStringList &possible)
{
    const Guess guess = guessByStatistics(text);
    return possible.contains(guess.language) && guess.reliable ? guess.language : possible.first();
}

QString cyrillicLanguage(const QString &text)
{
    const auto has = [&](QStringView letters) {
        return std::any_of(letters.begin(), letters.end(),
                           [&](QChar letter) { return text.contains(letter, Qt::CaseInsensitive); });
    };
    if (has(u"ў"))
        return u"be"_s;
    if (has(u"їєґ"))
        return u"uk"_s;
    if (has(u"ђћџљњј"))
        return languageInScript(text, {u"sr"_s, u"mk"_s});
    if (has(u"ыэё"))
        return languageInScript(text, {u"ru"_s, u"kk"_s, u"ky"_s, u"mn"_s, u"tg"_s, u"tt"_s, u"be"_s});
    return languageInScript(text, {u"ru"_s, u"uk"_s, u"bg"_s, u"sr"_s, u"mk"_s, u"be"_s, u"kk"_s});
}

} // namespace

QString detectLanguage(const QString &text)
{
    const QString cleaned = withoutAddresses(text);
    const Letters letters = countLetters(cleaned);
    if (letters.all < 2)
        return {};
    // A few Latin words (a product's name) are common in every script; a script other than Latin speaks from a third
    // on.
    const auto speaks = [&](int count) { return count * 3 >= letters.all; };
    if (letters.kana > 0 && speaks(letters.kana + letters.han))
        return u"ja"_s;
    if (speaks(letters.hangul))
        return u"ko"_s;
    if (speaks(letters.han))
        return u"zh"_s;
    if (speaks(letters.thai))
        return u"th"_s;
    if (speaks(letters.cyrillic))
        return cyrillicLanguage(cleaned);
    if (speaks(letters.arabic))
        return languageInScript(cleaned, {u"ar"_s, u"fa"_s, u"ur"_s});
    if (speaks(letters.devanagari))
        return languageInScript(cleaned, {u"hi"_s, u"mr"_s, u"ne"_s});
    if (speaks(letters.greek))
        return u"el"_s;
    if (speaks(letters.hebrew))
        return u"he"_s;
    if (letters.latin * 2 > letters.all)
        return letters.latin < 4 ? QString() : latinLanguage(cleaned);
    return guessByStatistics(cleaned).language;
}

} // namespace rapport::text
