#include "measure/evaluation.h"
#include "measure/sources.h"
#include "store/topics.h"
#include "store/voice.h"
#include "store/watchednames.h"

#include <cmath>
#include <numeric>

// What people talk about, and how much of it is about us.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTopics = 8;

Result<store::TopicReport> topicsOf(Sources &sources, const Question &question)
{
    return store::hotTopics(sources.reader(), {.period = question.period,
                                               .against = before(question.period),
                                               .filter = filterText(question.filter),
                                               .most = kTopics});
}

qint64 within(const std::vector<qint64> &daily, const Period &days, const Period &span)
{
    const auto begin = daily.begin() + (span.fromDay - days.fromDay);
    return std::accumulate(begin, begin + span.days(), qint64{0});
}

/// What a query of its rows says beside the figure's set: its words, in the languages in which they mean something.
QString wordsOf(const QStringList &forms, const QStringList &languages)
{
    QStringList parts;
    for (const QString &form : forms)
        parts.append(u'"' + form + u'"');
    QStringList narrowed;
    for (const QString &language : languages) {
        if (!language.isEmpty())
            narrowed.append(u"lang:"_s + language);
    }
    QStringList clauses{parts.join(u" OR "_s), narrowed.join(u" OR "_s)};
    clauses.removeAll(QString());
    return clauses.join(u' ');
}

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

/// Messages that mention any of the topics, by day of the period.
struct AnyTopic
{
    QString words;
    std::vector<qint64> daily;
};

Result<AnyTopic> anyTopic(Sources &sources, const Question &question, const store::TopicReport &report)
{
    QStringList forms;
    for (const store::HotTopic &topic : report.topics)
        forms += topic.forms;
    AnyTopic any{wordsOf(forms, {}), std::vector<qint64>(static_cast<size_t>(question.period.days()))};
    if (forms.isEmpty())
        return any;
    Result<store::TopicCourse> course =
        store::topicCourse(sources.reader(), forms, question.period, filterText(question.filter));
    if (!course)
        return fail(course.error());
    any.daily = std::move(course->daily);
    return any;
}

/// A topic's part of the mentions of all, for each span. Ungrouped: all of them.
Result<QList<GroupFigures>> evaluateTrend(Sources &sources, const Question &question)
{
    const Result<store::TopicReport> report = topicsOf(sources, question);
    if (!report)
        return fail(report.error());
    const auto mentions = [&report](const store::HotTopic &topic, const Period &span) {
        return within(topic.daily, report->course, span);
    };
    std::vector<qint64> all;
    for (const Period &span : question.spans()) {
        qint64 sum = 0;
        for (const store::HotTopic &topic : report->topics)
            sum += mentions(topic, span);
        all.push_back(sum);
    }
    const auto percent = [](qint64 part, qint64 whole, qint64 rows) {
        return Figure{.value = ratio(100.0 * static_cast<double>(part), static_cast<double>(whole)),
                      .numerator = part,
                      .denominator = whole,
                      .excluded = 0,
                      .rows = rows};
    };
    QList<GroupFigures> groups;
    if (question.groupBy.isEmpty()) {
        const Result<AnyTopic> any = anyTopic(sources, question, *report);
        if (!any)
            return fail(any.error());
        GroupFigures group{.group = {}, .label = {}, .figures = {}, .words = any->words};
        size_t place = 0;
        for (const Period &span : question.spans()) {
            const qint64 sum = all[place++];
            group.figures.append(percent(sum, sum, within(any->daily, question.period, span)));
        }
        return QList<GroupFigures>{group};
    }
    for (const store::HotTopic &topic : report->topics) {
        GroupFigures group{.group = topic.forms.first(),
                           .label = topic.name,
                           .figures = {},
                           .words = wordsOf(topic.forms, topic.languages)};
        size_t place = 0;
        for (const Period &span : question.spans()) {
            const qint64 count = mentions(topic, span);
            group.figures.append(percent(count, all[place++], count));
        }
        groups.append(group);
    }
    return groups;
}

/// How much a topic has risen. Ungrouped: all of them together.
Result<QList<GroupFigures>> evaluateRise(Sources &sources, const Question &question)
{
    const Result<store::TopicReport> report = topicsOf(sources, question);
    if (!report)
        return fail(report.error());
    const auto risen = [&report](qint64 now, qint64 earlier, qint64 rows) {
        const text::Keyness keyness = text::keynessOf({now, report->words, earlier, report->wordsBefore});
        return Figure{.value = now > 0 ? std::optional(std::exp2(keyness.logRatio)) : std::nullopt,
                      .numerator = now,
                      .denominator = earlier,
                      .excluded = 0,
                      .rows = rows};
    };
    const auto repeated = [&question](const Figure &figure) { return QList<Figure>(question.spans().size(), figure); };
    if (question.groupBy.isEmpty()) {
        const Result<AnyTopic> any = anyTopic(sources, question, *report);
        if (!any)
            return fail(any.error());
        qint64 now = 0;
        qint64 earlier = 0;
        for (const store::HotTopic &topic : report->topics) {
            now += topic.occurrences;
            earlier += topic.before;
        }
        const Figure figure = risen(now, earlier, within(any->daily, question.period, question.period));
        return QList<GroupFigures>{{.group = {}, .label = {}, .figures = repeated(figure), .words = any->words}};
    }
    QList<GroupFigures> groups;
    for (const store::HotTopic &topic : report->topics)
        groups.append({.group = topic.forms.first(),
                       .label = topic.name,
                       .figures = repeated(risen(topic.occurrences, topic.before, topic.messages)),
                       .words = wordsOf(topic.forms, topic.languages)});
    return groups;
}

Figure shareOf(const store::Mentions &part, const store::ShareOfVoice &voice)
{
    const qint64 all = voice.all();
    return {.value = ratio(100.0 * static_cast<double>(part.messages), static_cast<double>(all)),
            .numerator = part.messages,
            .denominator = all,
            .excluded = 0,
            .rows = part.messages};
}

/// Everything that is watched is looked up once for the whole period; spans that are parts of it are added up by days.
Result<QList<GroupFigures>> evaluateVoice(Sources &sources, const Question &question)
{
    const Result<store::ShareOfVoice> whole =
        store::shareOfVoice(sources.reader(), question.period, filterText(question.filter));
    if (!whole)
        return fail(whole.error());
    const auto spanned = [&](const store::Mentions &mentions, const Period &span) {
        store::Mentions some;
        some.messages = within(mentions.daily, question.period, span);
        return some;
    };
    const auto during = [&](const Period &span) {
        store::ShareOfVoice voice;
        voice.ours = spanned(whole->ours, span);
        for (const store::NameMentions &one : whole->names) {
            if (one.name.side == WatchedSide::Competitor)
                voice.competitors += spanned(one.mentions, span).messages;
        }
        return voice;
    };
    QStringList ours;
    QList<GroupFigures> groups;
    for (const store::NameMentions &one : whole->names) {
        if (one.name.side == WatchedSide::Ours)
            ours += one.name.phrases;
        GroupFigures group{.group = QString::number(one.name.id.value),
                           .label = one.name.name,
                           .figures = {},
                           .words = wordsOf(one.name.phrases, {})};
        for (const Period &span : question.spans())
            group.figures.append(shareOf(spanned(one.mentions, span), during(span)));
        groups.append(group);
    }
    if (!question.groupBy.isEmpty())
        return groups;
    GroupFigures all{.group = {}, .label = {}, .figures = {}, .words = wordsOf(ours, {})};
    for (const Period &span : question.spans())
        all.figures.append(ours.isEmpty() ? Figure() : shareOf(spanned(whole->ours, span), during(span)));
    return QList<GroupFigures>{all};
}

} // namespace

void addTopicEvaluations(Evaluations &all)
{
    const NameRows received = [](const Question &, const QString &) {
        return FigureSet{.name = u"messages"_s, .narrowed = {{u"direction"_s, u"in"_s}}};
    };
    all.insert(u"topic_trend"_s, {evaluateTrend, received});
    all.insert(u"topic_rise"_s, {evaluateRise, received});
    all.insert(u"share_of_voice"_s, {evaluateVoice, received});
}

} // namespace rapport
