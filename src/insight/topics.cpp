#include "insight/topics.h"

#include "insight/stopwords.h"

#include <algorithm>
#include <cmath>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

using Counts = TopicTally::Counts;

/// All that shares one key.
struct Group
{
    struct Form
    {
        QByteArray term;
        QString language;
        Counts counts;
    };

    std::vector<Form> forms;
    Counts counts;
};

using Groups = QHash<QByteArray, Group>;

bool isHot(const Counts &counts, const Counts &words)
{
    return text::isHotTopic({counts.now, words.now, counts.reference, words.reference}, text::fewestPeople);
}

Groups grouped(const TopicTally &tally)
{
    Groups groups;
    for (auto language = tally.byLanguage().constBegin(); language != tally.byLanguage().constEnd(); ++language) {
        for (auto it = language->constBegin(); it != language->constEnd(); ++it) {
            Group &group = groups[inflectionFolded(it.key(), language.key())];
            group.forms.push_back({it.key(), language.key(), it.value()});
            group.counts.now += it->now;
            group.counts.reference += it->reference;
        }
    }
    return groups;
}

QByteArrayList partsOf(const QByteArray &key, QByteArray &separators)
{
    QByteArrayList parts(1);
    for (const char c : key) {
        if (c == ' ' || c == kJoin) {
            separators += c;
            parts.append(QByteArray());
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

/// The shorter terms within one, of `size` words.
QByteArrayList termsWithin(const QByteArray &key, int size)
{
    QByteArray separators;
    const QByteArrayList parts = partsOf(key, separators);
    QByteArrayList within;
    for (qsizetype begin = 0; begin + size <= parts.size(); ++begin) {
        QByteArray term = parts[begin];
        for (qsizetype i = begin + 1; i < begin + size; ++i)
            term += separators[i - 1] + parts[i];
        within.append(term);
    }
    return within;
}

/// Whether the phrase is more than a word that happens to stand beside others: half of what one of its words occurs, or
/// half of what each of them has risen by. Of three words its pairs are asked, and the more frequent one.
bool holdsTogether(const QByteArray &key, qint64 now, const Groups &groups, const Counts &words)
{
    const int size = wordsOf(key);
    std::vector<qint64> parts;
    double mostRise = 0;
    for (const QByteArray &part : termsWithin(key, size == 3 ? 2 : 1)) {
        const auto it = groups.constFind(part);
        if (it == groups.constEnd())
            continue;
        parts.push_back(it->counts.now);
        const double usual = static_cast<double>(it->counts.reference) * static_cast<double>(words.now) /
                             static_cast<double>(words.reference);
        mostRise = std::max(mostRise, static_cast<double>(it->counts.now) - usual);
    }
    if (parts.empty())
        return true;
    const qint64 measure =
        size == 3 ? *std::max_element(parts.begin(), parts.end()) : *std::min_element(parts.begin(), parts.end());
    return 2 * now >= measure || static_cast<double>(2 * now) >= mostRise;
}

TopicCandidate candidateOf(const QByteArray &key, Group group, const Counts &words)
{
    TopicCandidate candidate;
    candidate.key = key;
    std::sort(group.forms.begin(), group.forms.end(), [](const Group::Form &a, const Group::Form &b) {
        return a.counts.now != b.counts.now ? a.counts.now > b.counts.now : a.term < b.term;
    });
    bool ambiguous = false;
    QStringList languages;
    for (const Group::Form &form : group.forms) {
        const QString text = termText(form.term);
        if (!candidate.forms.contains(text)) {
            if (candidate.forms.size() == kMostForms)
                continue;
            candidate.forms.append(text);
        }
        candidate.now += form.counts.now;
        candidate.reference += form.counts.reference;
        ambiguous = ambiguous || (wordsOf(form.term) == 1 && stopWords().isElsewhere(form.term, form.language));
        if (!languages.contains(form.language))
            languages.append(form.language);
    }
    if (ambiguous) {
        languages.sort();
        candidate.languages = languages;
    }
    candidate.keyness = text::keynessOf({candidate.now, words.now, candidate.reference, words.reference});
    return candidate;
}

} // namespace

void TopicTally::add(const DayTerms &terms, bool isNow)
{
    const auto of = [isNow](Counts &counts) -> qint64 & { return isNow ? counts.now : counts.reference; };
    for (auto language = terms.constBegin(); language != terms.constEnd(); ++language) {
        of(m_words) += language->words;
        of(m_texts) += language->texts;
        ByTerm &byTerm = m_byLanguage[language.key()];
        for (auto it = language->terms.constBegin(); it != language->terms.constEnd(); ++it)
            of(byTerm[it.key()]) += it.value();
    }
}

std::vector<TopicCandidate> risingTopics(const TopicTally &tally)
{
    const Counts words = tally.words();
    const Groups groups = grouped(tally);
    QHash<QByteArray, Counts> explained; // by phrases that stand: occurrences of what is within them
    std::vector<TopicCandidate> rising;
    for (int size = 3; size >= 1; --size) {
        std::vector<TopicCandidate> standing;
        for (auto it = groups.constBegin(); it != groups.constEnd(); ++it) {
            if (it->counts.now < text::fewestOccurrences || wordsOf(it.key()) != size || !isHot(it->counts, words))
                continue;
            const Counts within = explained.value(it.key());
            const Counts rest{std::max<qint64>(0, it->counts.now - within.now),
                              std::max<qint64>(0, it->counts.reference - within.reference)};
            if (!isHot(rest, words) || (size > 1 && !holdsTogether(it.key(), it->counts.now, groups, words)))
                continue;
            TopicCandidate candidate = candidateOf(it.key(), *it, words);
            if (isHot({candidate.now, candidate.reference}, words))
                standing.push_back(std::move(candidate));
        }
        for (const TopicCandidate &phrase : standing) {
            for (int shorter = size - 1; shorter >= 1; --shorter) {
                for (const QByteArray &part : termsWithin(phrase.key, shorter)) {
                    Counts &counts = explained[part];
                    counts.now += phrase.now;
                    counts.reference += phrase.reference;
                }
            }
        }
        std::move(standing.begin(), standing.end(), std::back_inserter(rising));
    }
    std::sort(rising.begin(), rising.end(), [](const TopicCandidate &a, const TopicCandidate &b) {
        if (a.keyness.logLikelihood != b.keyness.logLikelihood)
            return a.keyness.logLikelihood > b.keyness.logLikelihood;
        return a.key < b.key;
    });
    return rising;
}

std::vector<Spike> weekdaySpikes(const std::vector<qint64> &counts)
{
    constexpr size_t kWeek = 7;
    constexpr size_t kWeeksBefore = 8;
    constexpr size_t kDaysNeeded = 14;
    constexpr double kDeviations = 2;
    std::vector<Spike> spikes;
    for (size_t day = kDaysNeeded; day < counts.size(); ++day) {
        double sum = 0;
        double squares = 0;
        size_t weeks = 0;
        for (; weeks < kWeeksBefore && day >= (weeks + 1) * kWeek; ++weeks) {
            const auto count = static_cast<double>(counts[day - (weeks + 1) * kWeek]);
            sum += count;
            squares += count * count;
        }
        const double mean = sum / static_cast<double>(weeks);
        const double deviation = std::sqrt(std::max(0.0, squares / static_cast<double>(weeks) - mean * mean));
        const double most = mean + kDeviations * deviation;
        if (counts[day] >= text::fewestOccurrences && static_cast<double>(counts[day]) > most)
            spikes.push_back({day, mean, most});
    }
    return spikes;
}

} // namespace rapport
