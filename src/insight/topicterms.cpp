#include "insight/topicterms.h"

#include "insight/stopwords.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <span>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestWord = 3; ///< In letters; two where scripts set no spaces, or for an acronym.
constexpr qsizetype kLongestWordBytes = 64;
constexpr size_t kMostWords = 3;

qsizetype lettersIn(const QByteArray &utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<uchar>(c) & 0xc0U) != 0x80U; });
}

bool isNumber(const QByteArray &word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a term may begin and end with it.
bool carriesMeaning(const TopicToken &token, const QString &language)
{
    if (token.kind == TopicToken::Kind::Hashtag)
        return token.folded.size() > 2 && token.folded.size() <= kLongestWordBytes && !isNumber(token.folded.mid(1));
    if (token.kind != TopicToken::Kind::Word || token.folded.size() > kLongestWordBytes || isNumber(token.folded))
        return false;
    const qsizetype letters = lettersIn(token.folded);
    if (letters < (token.unspaced || token.acronym ? 2 : kShortestWord))
        return false;
    return !isStopWord(token.folded, language);
}

} // namespace

void countTerms(TermTally &tally, const std::vector<TopicToken> &tokens, const QString &language)
{
    ++tally.texts;
    std::vector<bool> meaning(tokens.size());
    for (size_t i = 0; i < tokens.size(); ++i) {
        meaning[i] = carriesMeaning(tokens[i], language);
        if (tokens[i].kind != TopicToken::Kind::Break)
            ++tally.words;
    }
    for (size_t begin = 0; begin < tokens.size(); ++begin) {
        if (!meaning[begin])
            continue;
        QByteArray term = tokens[begin].folded;
        ++tally.terms[term];
        if (tokens[begin].kind == TopicToken::Kind::Hashtag)
            continue;
        for (size_t end = begin + 1; end < std::min(tokens.size(), begin + kMostWords); ++end) {
            if (tokens[end].kind != TopicToken::Kind::Word)
                break;
            term += tokens[end].joined ? kJoin : ' ';
            term += tokens[end].folded;
            if (meaning[end])
                ++tally.terms[term];
        }
    }
}

int wordsOf(const QByteArray &term)
{
    return 1 + static_cast<int>(std::count_if(term.begin(), term.end(), [](char c) { return c == ' ' || c == kJoin; }));
}

QString termText(const QByteArray &term)
{
    QByteArray text = term;
    return QString::fromUtf8(text.replace(kJoin, ""));
}

bool isStopWord(const QByteArray &folded, const QString &language)
{
    const StopWords &words = stopWords();
    if (language.isEmpty())
        return words.any.contains(folded);
    const auto own = words.byLanguage.constFind(language);
    return own != words.byLanguage.constEnd() && own->contains(folded);
}

namespace {

/// An ending and what takes its place.
struct Ending
{
    const char *ending;
    const char *instead;
};

struct Endings
{
    const char *language;
    qsizetype fewest;        ///< Letters that have to stay.
    std::vector<Ending> all; ///< The first that fits is taken: longer ones first.
};

/// Plural and case endings of the light kind that retrieval uses (Harman's S stemmer, Savoy's light stemmers): what is
/// folded too much only joins two words of one stem.
const std::vector<Endings> &endings()
{
    static const std::vector<Endings> all{
        {"en",
         3,
         {{"sses", "ss"},
          {"ches", "ch"},
          {"shes", "sh"},
          {"xes", "x"},
          {"zzes", "zz"},
          {"ies", "y"},
          {"ss", "ss"},
          {"us", "us"},
          {"is", "is"},
          {"s", ""}}},
        {"de",
         4,
         {{"innen", "in"},
          {"ungen", "ung"},
          {"en", ""},
          {"er", ""},
          {"es", ""},
          {"em", ""},
          {"ss", "ss"},
          {"e", ""},
          {"n", ""},
          {"s", ""}}},
        {"nl", 4, {{"heden", "heid"}, {"ens", ""}, {"ers", "er"}, {"els", "el"}, {"en", ""}, {"e", ""}}},
        {"fr", 3, {{"eaux", "eau"}, {"aux", "al"}, {"ees", "e"}, {"ee", "e"}, {"es", "e"}, {"s", ""}, {"x", ""}}},
        {"es",
         4,
         {{"ciones", "cion"}, {"ces", "z"}, {"res", "r"}, {"les", "l"}, {"nes", "n"}, {"des", "d"}, {"s", ""}}},
        {"pt",
         4,
         {{"coes", "cao"},
          {"oes", "ao"},
          {"aes", "ao"},
          {"ais", "al"},
          {"eis", "el"},
          {"ns", "m"},
          {"res", "r"},
          {"zes", "z"},
          {"s", ""}}},
        {"it", 4, {{"chi", "c"}, {"che", "c"}, {"ghi", "g"}, {"ghe", "g"}, {"i", ""}, {"e", ""}, {"o", ""}, {"a", ""}}},
        {"pl",
         4,
         {{"ami", ""},
          {"ach", ""},
          {"iem", ""},
          {"om", ""},
          {"ow", ""},
          {"em", ""},
          {"ie", ""},
          {"y", ""},
          {"i", ""},
          {"a", ""},
          {"e", ""},
          {"u", ""},
          {"o", ""}}},
        {"sv",
         4,
         {{"arna", ""},
          {"erna", ""},
          {"orna", ""},
          {"ar", ""},
          {"er", ""},
          {"or", ""},
          {"en", ""},
          {"et", ""},
          {"an", ""},
          {"a", ""},
          {"e", ""}}},
        {"da", 4, {{"erne", ""}, {"ene", ""}, {"er", ""}, {"en", ""}, {"et", ""}, {"e", ""}}},
        {"no", 4, {{"ene", ""}, {"er", ""}, {"en", ""}, {"et", ""}, {"e", ""}}},
        {"ru", 3, {{"ями", ""}, {"ами", ""}, {"ого", ""}, {"ах", ""}, {"ях", ""}, {"ов", ""}, {"ев", ""},
                   {"ом", ""},  {"ем", ""},  {"ам", ""},  {"ям", ""}, {"ой", ""}, {"ы", ""},  {"и", ""},
                   {"а", ""},   {"я", ""},   {"у", ""},   {"ю", ""},  {"е", ""},  {"о", ""},  {"ь", ""}}},
        {"uk",
         3,
         {{"ами", ""},
          {"ями", ""},
          {"ах", ""},
          {"ях", ""},
          {"ів", ""},
          {"ом", ""},
          {"ем", ""},
          {"и", ""},
          {"і", ""},
          {"а", ""},
          {"я", ""},
          {"у", ""},
          {"ю", ""},
          {"о", ""},
          {"е", ""},
          {"ь", ""}}},
        {"ar", 3, {{"ات", ""}, {"ون", ""}, {"ين", ""}, {"ها", ""}, {"ة", ""}, {"ه", ""}}},
        {"ko",
         2,
         {{"에서", ""},
          {"으로", ""},
          {"까지", ""},
          {"부터", ""},
          {"은", ""},
          {"는", ""},
          {"이", ""},
          {"가", ""},
          {"을", ""},
          {"를", ""},
          {"의", ""},
          {"에", ""},
          {"와", ""},
          {"과", ""},
          {"도", ""},
          {"로", ""},
          {"만", ""}}},
    };
    return all;
}

QByteArray withoutEnding(const QByteArray &word, const Endings &rules)
{
    for (const Ending &ending : rules.all) {
        if (!word.endsWith(ending.ending))
            continue;
        const QByteArray folded = word.chopped(static_cast<qsizetype>(qstrlen(ending.ending))) + ending.instead;
        return lettersIn(folded) >= rules.fewest ? folded : word;
    }
    return word;
}

/// Arabic writes "and", "with", "for" and the article as one word with the noun.
QByteArray withoutArabicPrefix(const QByteArray &word)
{
    for (const char *prefix : {"وال", "بال", "كال", "فال", "لل", "ال"}) {
        if (word.startsWith(prefix) && lettersIn(word) - lettersIn(prefix) >= 3)
            return word.sliced(static_cast<qsizetype>(qstrlen(prefix)));
    }
    return word;
}

} // namespace

QByteArray inflectionFolded(const QByteArray &term, const QString &language)
{
    const QByteArray code = language.toLatin1();
    const auto rules =
        std::find_if(endings().begin(), endings().end(), [&code](const Endings &one) { return code == one.language; });
    if (rules == endings().end() || term.startsWith('#'))
        return term;
    QByteArray folded;
    for (const QByteArray &word : term.split(' ')) {
        if (!folded.isEmpty())
            folded += ' ';
        folded += withoutEnding(code == "ar" ? withoutArabicPrefix(word) : word, *rules);
    }
    return folded;
}

} // namespace rapport
