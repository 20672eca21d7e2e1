#pragma once

#include "domain/ids.h"
#include "insight/metric.h"
#include "insight/topics.h"
#include "store/store.h"

#include <QList>
#include <QStringList>

#include <array>

// What others talk about more than before, with the numbers that say so and the messages that show it.
namespace rapport::store {

/// What is asked.
struct TopicQuestion
{
    Period period;
    Period against;
    /// A text for parseQuery(). Channels, accounts and one language are answered from what is kept by day; everything
    /// else is counted from its messages.
    QString filter;
    int most = 20;
};

/// A topic that stands out, and is not one or two people's alone.
struct HotTopic
{
    QString name;           ///< As it is mostly written.
    QStringList forms;      ///< What is looked for: any of these,
    QStringList languages;  ///< in these languages only, where another one has such a word too; none: in any.
    qint64 occurrences = 0; ///< In the period; words of a form, as often as they are used.
    qint64 before = 0;      ///< In the reference.
    text::Keyness keyness;
    qint64 messages = 0; ///< That hold it: the rows of `query`.
    qint64 conversations = 0;
    qint64 people = 0;
    std::array<qint64, 4> moods{};   ///< Messages by Mood.
    QList<MessageId> examples;       ///< The newest, of different people.
    std::vector<qint64> daily;       ///< Messages that hold it, for each day of TopicReport::course.
    std::vector<text::Burst> bursts; ///< Of `daily`.
    std::vector<Spike> spikes;
    QString query; ///< Opens its messages.
};

struct TopicReport
{
    QList<HotTopic> topics;
    qint64 words = 0; ///< In the period: what occurrences are among.
    qint64 wordsBefore = 0;
    qint64 messages = 0;
    qint64 messagesBefore = 0;
    Period course;         ///< The days of HotTopic::daily: with the reference, where that comes right before.
    qint64 candidates = 0; ///< Terms that stand out by their numbers.
    qint64 looked = 0;     ///< Of these, how many's messages were read, the clearest first.
};

/// The clearest first. Terms that fewer than three people used are left out; so are those behind the first few hundred
/// candidates. Invalid: as for parseQuery(), an empty period.
[[nodiscard]] Result<TopicReport> hotTopics(Reader &r, const TopicQuestion &question);

/// A word or phrase that rises and is no tag yet.
struct TagSuggestion
{
    HotTopic topic;
    double weight = 0; ///< Messages now times the logarithm of how rare it is in all messages of both periods (TF-IDF).
};
/// Of the last 60 days against the 60 before, with the weightiest first.
[[nodiscard]] Result<QList<TagSuggestion>> tagSuggestions(Reader &r, int today, int most);

/// The messages that hold any of these forms: how many, by how many people, and by day.
struct TopicCourse
{
    qint64 messages = 0;
    qint64 people = 0;
    std::vector<qint64> daily;
};
/// Of the messages that others wrote in a period and that fit the filter.
[[nodiscard]] Result<TopicCourse> topicCourse(Reader &r, const QStringList &forms, const Period &period,
                                              const QString &filter);

/// Opens the messages of others in a period that hold any of these.
[[nodiscard]] QString topicQuery(const QStringList &forms, const QStringList &languages, const Period &period,
                                 const QString &filter);
/// The conversations that such a query opens.
[[nodiscard]] Result<std::vector<ConversationId>> conversationsOf(Reader &r, const QString &query);

} // namespace rapport::store
