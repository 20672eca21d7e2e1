#include "store/suggestions.h"

#include "store/folding.h"

#include <QSet>
#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Words of the vocabulary that are looked at, of each way in which a word may begin.
constexpr int kMostCandidates = 3000;
constexpr size_t kShortestWord = 3;
constexpr size_t kLongestWord = 40;

std::u32string lettersOf(const QString &word)
{
    return word.toStdU32String();
}

/// From here on there are scripts that set no spaces; their pairs of characters are no words to mend.
bool isMendable(const std::u32string &word)
{
    return word.size() >= kShortestWord && word.size() <= kLongestWord && word.front() != U'#' &&
           word.front() != U'@' && std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x0e00; }) &&
           std::any_of(word.begin(), word.end(), [](char32_t c) { return QChar::isLetter(c); });
}

/// How words may begin that are near: the first letters right, one of them left out or put in, or two swapped.
QSet<QString> beginsNear(const std::u32string &word)
{
    const auto text = [](std::initializer_list<char32_t> letters) {
        return QString::fromUcs4(letters.begin(), static_cast<qsizetype>(letters.size()));
    };
    return {text({word[0], word[1], word[2]}), text({word[0], word[1]}), text({word[1], word[0]}),
            text({word[1], word[2]}), text({word[0], word[2]})};
}

bool isKnown(Reader &r, const QString &token)
{
    Statement s = r.query("search.knowsWord");
    s.bind(":word", token);
    return s.step();
}

struct Candidate
{
    QString word;
    int distance = 0;
    qint64 messages = 0;
};

bool isBetter(const Candidate &a, const Candidate &b)
{
    return a.distance != b.distance ? a.distance < b.distance : a.messages > b.messages;
}

std::optional<QString> nearest(Reader &r, const QString &token)
{
    const std::u32string word = lettersOf(token);
    const int most = word.size() <= 4 ? 1 : 2;
    std::optional<Candidate> best;
    for (const QString &begin : beginsNear(word)) {
        Statement s = r.query("search.wordsFrom");
        // U+10FFFF is above every letter, also in the order of bytes.
        s.bind(":from", begin).bind(":to", begin + QString::fromUcs4(U"\U0010FFFF", 1)).bind(":limit", kMostCandidates);
        while (s.step()) {
            const QString other = s.text(0);
            const int distance = editDistance(word, lettersOf(other), most);
            if (distance > most)
                continue;
            const Candidate candidate{other, distance, s.integer(1)};
            if (!best || isBetter(candidate, *best))
                best = candidate;
        }
    }
    return best ? std::optional(best->word) : std::nullopt;
}

/// A term that is one word; nothing for several, and for what is no word.
std::optional<QString> wordOf(const Query::Term &term)
{
    QStringList tokens;
    tokenize(term.value.toUtf8(), TokenPurpose::Query, [&tokens](const TokenSpan &span) {
        tokens.append(QString::fromUtf8(span.token));
        return tokens.size() < 2;
    });
    if (tokens.size() != 1 || !isMendable(lettersOf(tokens.first())))
        return std::nullopt;
    return tokens.first();
}

} // namespace

QList<Suggestion> suggestionsFor(Reader &r, const Query &query)
{
    QList<Suggestion> found;
    for (const Query::Clause &clause : query.allOf) {
        for (const Query::Term &term : clause.anyOf) {
            if (clause.excluded || term.field != Query::Field::Text || term.prefix)
                continue;
            const std::optional<QString> word = wordOf(term);
            if (!word || isKnown(r, *word))
                continue;
            if (const std::optional<QString> instead = nearest(r, *word))
                found.append({term.value, *instead});
        }
    }
    return found;
}

int editDistance(const std::u32string &a, const std::u32string &b, int most)
{
    const auto difference = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
    if (difference > static_cast<size_t>(most))
        return most + 1;
    std::vector<int> beforeLast;
    std::vector<int> last(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (size_t i = 1; i <= a.size(); ++i) {
        std::vector<int> row(b.size() + 1);
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (size_t j = 1; j <= b.size(); ++j) {
            const int exchanged = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({exchanged, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        beforeLast = std::move(last);
        last = std::move(row);
    }
    return std::min(last[b.size()], most + 1);
}

} // namespace rapport::store
