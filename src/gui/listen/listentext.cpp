#include "gui/listen/listentext.h"

#include "domain/mood.h"
#include "gui/timetext.h"
#include "insight/reportdays.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::listentext {

namespace {

/// Gives tr() its context.
struct ListenText
{
    Q_DECLARE_TR_FUNCTIONS(ListenText)
};

QString decimal(double value, int places)
{
    return QLocale().toString(value, 'f', places);
}

} // namespace

QString messages(qint64 count)
{
    return ListenText::tr("%n message(s)", nullptr, static_cast<int>(count));
}

QString conversations(qint64 count)
{
    return ListenText::tr("%n conversation(s)", nullptr, static_cast<int>(count));
}

QString people(qint64 count)
{
    return ListenText::tr("%n people", nullptr, static_cast<int>(count));
}

QString rise(const store::HotTopic &topic)
{
    if (topic.before == 0)
        return ListenText::tr("new");
    const double times = std::exp2(topic.keyness.logRatio);
    return ListenText::tr("%1 times as often").arg(decimal(times, times < 10 ? 1 : 0));
}

QString testValue(const store::HotTopic &topic)
{
    //: The value of the log-likelihood test, as statisticians write it.
    return ListenText::tr("G² %1").arg(decimal(topic.keyness.logLikelihood, 1));
}

QString evidence(const store::HotTopic &topic, const store::TopicReport &report)
{
    return ListenText::tr(
               "Used %1 times among %2 words, before that %3 times among %4. Log-likelihood G² %5: above 10.83 "
               "chance alone would do this less than once in a thousand times. Log ratio %6.")
        .arg(countText(topic.occurrences), countText(report.words), countText(topic.before),
             countText(report.wordsBefore), decimal(topic.keyness.logLikelihood, 1),
             decimal(topic.keyness.logRatio, 2));
}

QString mood(const store::HotTopic &topic)
{
    const auto of = [&topic](Mood one) { return topic.moods[static_cast<size_t>(one)]; };
    if (of(Mood::Positive) + of(Mood::Neutral) + of(Mood::Negative) == 0)
        return {};
    return ListenText::tr("Mood: %1 positive, %2 neutral, %3 negative, %4 unknown")
        .arg(countText(of(Mood::Positive)), countText(of(Mood::Neutral)), countText(of(Mood::Negative)),
             countText(of(Mood::Unknown)));
}

QString day(int day)
{
    const QDate date = ReportDays::dateOf(day);
    const bool thisYear = date.year() == QDate::currentDate().year();
    //: A day, as QLocale::toString() takes it.
    return QLocale().toString(date, thisYear ? ListenText::tr("d MMMM") : ListenText::tr("d MMMM yyyy"));
}

QString bursts(const store::HotTopic &topic, const store::TopicReport &report)
{
    QStringList sentences;
    const auto dayOf = [&report](size_t index) { return day(report.course.fromDay + static_cast<int>(index)); };
    if (!topic.bursts.empty()) {
        const auto clearest =
            std::max_element(topic.bursts.begin(), topic.bursts.end(),
                             [](const text::Burst &a, const text::Burst &b) { return a.weight < b.weight; });
        const QString weight = decimal(clearest->weight, 1);
        sentences.append(clearest->first == clearest->last
                             ? ListenText::tr("Burst on %1 (weight %2).").arg(dayOf(clearest->first), weight)
                             : ListenText::tr("Burst from %1 to %2 (weight %3).")
                                   .arg(dayOf(clearest->first), dayOf(clearest->last), weight));
    }
    if (!topic.spikes.empty()) {
        const Spike &spike = topic.spikes.back();
        sentences.append(ListenText::tr("On %1 it stood out: %2, usual on that weekday: %3.")
                             .arg(dayOf(spike.day), messages(topic.daily[spike.day]), decimal(spike.usual, 1)));
    }
    return sentences.join(u' ');
}

QString sentence(const store::HotTopic &topic)
{
    //: A topic, messages, people, how much more often, the test value.
    return ListenText::tr("%1: %2 by %3, %4, %5")
        .arg(topic.name, messages(topic.messages), people(topic.people), rise(topic), testValue(topic));
}

QString watched(const QList<store::NameMentions> &names)
{
    QStringList ours;
    QStringList others;
    for (const store::NameMentions &one : names)
        (one.name.side == WatchedSide::Ours ? ours : others).append(one.name.name);
    const QString own = ours.join(u", "_s);
    const QString rest = others.join(u", "_s);
    if (others.isEmpty())
        return ListenText::tr("Watched: %1 (ours). No competitor is watched yet.").arg(own);
    if (ours.isEmpty())
        return ListenText::tr("Watched: %1. No name of ours is watched yet.").arg(rest);
    return ListenText::tr("Watched: %1 (ours); %2").arg(own, rest);
}

} // namespace rapport::listentext
