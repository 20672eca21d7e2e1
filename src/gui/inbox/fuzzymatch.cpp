#include "gui/inbox/fuzzymatch.h"

#include <QString>
#include <algorithm>
#include <vector>

namespace rapport {

namespace {

constexpr int kLetter = 10;
constexpr int kBeginning = 12; // Of a word.
constexpr int kBeside = 15;    // The letter before it fits too.
constexpr int kNone = -1'000'000;
constexpr qsizetype kMostLetters = 80;

/// The best way to find the letters of one word: for each place of the title, the score with the letter there.
std::optional<int> wordScore(const QString &word, const QString &title)
{
    std::vector<int> before(static_cast<size_t>(title.size()), 0);
    for (qsizetype i = 0; i < word.size(); ++i) {
        std::vector<int> here(static_cast<size_t>(title.size()), kNone);
        int bestBefore = i == 0 ? 0 : kNone;
        for (qsizetype j = 0; j < title.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            if (i > 0 && j > 0)
                bestBefore = std::max(bestBefore, before[at - 1]);
            if (word[i] != title[j] || bestBefore == kNone)
                continue;
            const bool begins = j == 0 || !title[j - 1].isLetterOrNumber();
            const int beside = i > 0 && j > 0 && before[at - 1] != kNone ? before[at - 1] + kBeside : kNone;
            here[at] = std::max(bestBefore, beside) + kLetter + (begins ? kBeginning : 0);
        }
        before = std::move(here);
    }
    const auto best = std::max_element(before.begin(), before.end());
    return best == before.end() || *best <= 0 ? std::nullopt : std::optional(*best);
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView title)
{
    const QString folded = title.left(kMostLetters).toString().toCaseFolded();
    int score = -static_cast<int>(folded.size());
    const QStringList words =
        typed.left(kMostLetters).toString().toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const std::optional<int> one = wordScore(word, folded);
        if (!one)
            return std::nullopt;
        score += *one;
    }
    return score;
}

} // namespace rapport
