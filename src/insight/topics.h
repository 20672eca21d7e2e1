#pragma once

#include "insight/topicdays.h"
#include "text/burst.h"
#include "text/keyness.h"

#include <QStringList>

#include <optional>
#include <vector>

// What is talked about more than before: DEFINITIONS of keyness, bursts and spikes applied to terms. Pure.
namespace rapport {

/// The terms of two periods, added up.
class TopicTally
{
public:
    void addNow(const DayTerms &terms) { add(terms, true); }
    void addReference(const DayTerms &terms) { add(terms, false); }

    struct Counts
    {
        qint64 now = 0;
        qint64 reference = 0;
    };
    using ByTerm = QHash<QByteArray, Counts>;

    [[nodiscard]] const QMap<QString, ByTerm> &byLanguage() const { return m_byLanguage; }
    [[nodiscard]] Counts words() const { return m_words; }
    [[nodiscard]] Counts texts() const { return m_texts; }

private:
    void add(const DayTerms &terms, bool isNow);

    QMap<QString, ByTerm> m_byLanguage;
    Counts m_words;
    Counts m_texts;
};

/// A term that stands out, by its numbers alone: how many people used it is for whoever reads the messages.
struct TopicCandidate
{
    QByteArray key;        ///< What its forms share; see inflectionFolded().
    QStringList forms;     ///< As it is looked for, the most frequent first.
    QStringList languages; ///< Where a form is a word without meaning elsewhere: those it was counted in; else none.
    qint64 now = 0;        ///< Occurrences of these forms.
    qint64 reference = 0;
    text::Keyness keyness;
};

/// Forms of one term beyond these are rare, and left out of its counts.
inline constexpr qsizetype kMostForms = 12;

/// Terms significantly more frequent than in the reference (see text::isHotTopic()), the clearest first.
///
/// A phrase stands only where it makes up half of what one of its words (of three words: the more frequent of its
/// pairs) occurs now, or half of what each of them has risen by. A word or a pair stands beside a phrase with it only
/// if it would also without the phrase's occurrences.
[[nodiscard]] std::vector<TopicCandidate> risingTopics(const TopicTally &tally);

/// A day that stands out from the same weekday before it.
struct Spike
{
    size_t day = 0;
    double usual = 0; ///< The mean.
    double most = 0;  ///< Mean and two standard deviations: it lies above.
};

/// Days above the rolling mean and two standard deviations (of the whole) of the same weekday in the eight weeks
/// before, with at least five counts and 14 days of history. `counts`: one for each day, without gaps.
[[nodiscard]] std::vector<Spike> weekdaySpikes(const std::vector<qint64> &counts);

} // namespace rapport
