#include "insight/spikes.h"
#include "measure/breakdowns.h"
#include "measure/tallies.h"

#include <numeric>

// How much is said: volumes, the content mix, days that stand out.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

enum class Side { Theirs, Ours, Both };

constexpr bool isOn(Side side, Direction direction)
{
    return direction == Direction::In ? side != Side::Ours : direction == Direction::Out && side != Side::Theirs;
}

void addCount(Tally &tally, qint64 count)
{
    tally.numerator = count;
    tally.denominator = count;
    tally.rows = count;
}

template<Side side>
void addMessages(quint64 key, qint64 count, Tally &tally)
{
    const MessageCell cell = MessageCell::fromKey(key);
    if (!isOn(side, cell.direction))
        return;
    if (cell.counting == Counting::Counted)
        addCount(tally, count);
    else
        tally.excluded = count;
}

/// Hours know nothing of what does not count.
template<Side side>
void addHours(quint64 key, qint64 count, Tally &tally)
{
    if (isOn(side, HourCell::fromKey(key).direction))
        addCount(tally, count);
}

void addBegun(quint64 key, qint64 count, Tally &tally)
{
    const Happening happening = ConversationCell::fromKey(key).happening;
    if (happening == Happening::BegunByThem || happening == Happening::BegunByUs)
        addCount(tally, count);
}

bool beginsSomething(MessageKind kind)
{
    return kind == MessageKind::Post || kind == MessageKind::Mention || kind == MessageKind::Quote;
}

void addItems(quint64 key, qint64 count, Tally &tally)
{
    const MessageCell cell = MessageCell::fromKey(key);
    if (!isOn(Side::Both, cell.direction) || !beginsSomething(cell.kind))
        return;
    if (cell.counting != Counting::Counted) {
        tally.excluded = count;
        return;
    }
    tally.denominator = count;
    if (cell.direction == Direction::Out) {
        tally.numerator = count;
        tally.rows = count;
    }
}

bool isByHour(const QString &groupBy)
{
    return groupBy == u"hour"_s || groupBy == u"weekday"_s || groupBy == u"weekday_hour"_s;
}

template<Side side>
Result<QList<GroupFigures>> messageFigures(Sources &sources, const Question &question)
{
    const bool byHour = isByHour(question.groupBy);
    return addUp(sources, question,
                 {.family = byHour ? CellFamily::Hours : CellFamily::Messages,
                  .add = byHour ? addHours<side> : addMessages<side>,
                  .value = countOf});
}

NameRows messageRows(const QHash<QString, QString> &narrowed)
{
    return [narrowed](const Question &question, const QString &group) {
        FigureSet rows = rowsCalled(u"messages"_s, narrowed)(question, group);
        if (question.groupBy == u"weekday_hour"_s) {
            rows.narrowed.remove(question.groupBy);
            rows.narrowed.insert(u"weekday"_s, group.section(u'-', 0, 0));
            rows.narrowed.insert(u"hour"_s, group.section(u'-', 1));
        }
        return rows;
    };
}

FigureSet begunRows(const Question &question, const QString &group)
{
    FigureSet rows{.name = u"begun"_s, .narrowed = {}};
    if (question.groupBy == u"direction"_s)
        rows.narrowed.insert(u"by"_s, group == u"in"_s ? u"them"_s : u"us"_s);
    return rows;
}

/// What each day received, from the first that can be of importance for the period on.
Result<std::vector<qint64>> receivedByDay(Sources &sources, const Question &question, int from,
                                          const AccountSet &accounts)
{
    const Result<Selection> selection = sources.select(CellFamily::Messages, question.filter);
    if (!selection)
        return fail(selection.error());
    std::vector<qint64> counts(static_cast<size_t>(std::max(question.period.toDay - from, 0)), 0);
    selection->forEach(from, question.period.toDay, languageOf(CellFamily::Messages),
                       [&](const LoadedCells::Run &run, const Cell &cell) {
                           const MessageCell message = MessageCell::fromKey(cell.key);
                           if (accounts[run.account] && message.direction == Direction::In &&
                               message.counting == Counting::Counted)
                               counts[static_cast<size_t>(run.day - from)] += cell.count;
                       });
    return counts;
}

Result<QList<GroupFigures>> spikeFigures(Sources &sources, const Question &question)
{
    const Result<std::optional<int>> first = sources.firstDay(question.filter);
    if (!first)
        return fail(first.error());
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        // Before the first day there was no silence, there was nothing to hear.
        const int from = std::max(question.period.fromDay - kSpikeDaysBefore, first->value_or(question.period.toDay));
        const Result<std::vector<qint64>> counts = receivedByDay(sources, question, from, group.accounts);
        if (!counts)
            return fail(counts.error());
        for (const Period &span : question.spans()) {
            Figure figure;
            QStringList days;
            for (int day = std::max(span.fromDay, from); day < std::min(span.toDay, sources.today()); ++day) {
                const auto place = static_cast<size_t>(day - from);
                const std::optional<bool> spike = isSpike(*counts, place);
                figure.denominator += spike.has_value();
                if (!spike.value_or(false))
                    continue;
                ++figure.numerator;
                figure.rows += (*counts)[place];
                days.append(QString::number(day));
            }
            if (figure.denominator > 0)
                figure.value = static_cast<double>(figure.numerator);
            figures.figures.append(figure);
            figures.narrowed.append({{u"days"_s, days.join(u'-')}});
        }
        result.append(figures);
    }
    return result;
}

} // namespace

void addVolumeEvaluations(Evaluations &all)
{
    all.insert(u"messages"_s, {messageFigures<Side::Both>, messageRows({{u"direction"_s, u"in-out"_s}})});
    all.insert(u"messages_received"_s, {messageFigures<Side::Theirs>, messageRows({{u"direction"_s, u"in"_s}})});
    all.insert(u"messages_sent"_s, {messageFigures<Side::Ours>, messageRows({{u"direction"_s, u"out"_s}})});
    all.insert(u"conversations_begun"_s,
               {sumBy({.family = CellFamily::Conversations, .add = addBegun, .value = countOf}), begunRows});
    all.insert(u"content_mix"_s,
               {shareBy(u"direction"_s, {.family = CellFamily::Messages, .add = addItems, .value = percentOf}),
                rowsCalled(u"messages"_s, {{u"direction"_s, u"out"_s}, {u"kind"_s, u"post-mention-quote"_s}})});
    all.insert(u"spike_days"_s, {spikeFigures, messageRows({{u"direction"_s, u"in"_s}})});
}

} // namespace rapport
