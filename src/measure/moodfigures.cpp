#include "insight/moodratio.h"
#include "measure/tallies.h"

// How people feel about it: net moods and shares.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// Positive minus negative above, what `isCounted` below.
template<bool neutralsCount>
void addNet(quint64 key, qint64 count, Tally &tally)
{
    const MessageCell cell = MessageCell::fromKey(key);
    if (cell.direction != Direction::In)
        return;
    const bool isOpinion = cell.mood == text::MoodLabel::Positive || cell.mood == text::MoodLabel::Negative;
    const bool isCounted = isOpinion || (neutralsCount && cell.mood == text::MoodLabel::Neutral);
    if (cell.counting != Counting::Counted || !isCounted) {
        tally.excluded = count;
        return;
    }
    tally.denominator = count;
    tally.rows = count;
    if (isOpinion)
        tally.numerator = cell.mood == text::MoodLabel::Positive ? count : -count;
}

void addPositive(quint64 key, qint64 count, Tally &tally)
{
    const MessageCell cell = MessageCell::fromKey(key);
    if (cell.direction != Direction::In)
        return;
    if (cell.counting != Counting::Counted || cell.mood == text::MoodLabel::Unknown) {
        tally.excluded = count;
        return;
    }
    tally.denominator = count;
    if (cell.mood == text::MoodLabel::Positive) {
        tally.numerator = count;
        tally.rows = count;
    }
}

/// The group takes the place of the mood that is asked for otherwise.
FigureSet shareRows(const Question &question, const QString &group)
{
    return rowsCalled(u"messages"_s, {{u"direction"_s, u"in"_s}, {u"mood"_s, u"positive"_s}})(question, group);
}

} // namespace

void addMoodEvaluations(Evaluations &all)
{
    all.insert(u"mood_net_opinions"_s,
               {sumBy({.family = CellFamily::Messages, .add = addNet<false>, .value = percentOf}),
                rowsCalled(u"messages"_s, {{u"direction"_s, u"in"_s}, {u"mood"_s, u"positive-negative"_s}})});
    all.insert(u"mood_net_all"_s,
               {sumBy({.family = CellFamily::Messages, .add = addNet<true>, .value = percentOf}),
                rowsCalled(u"messages"_s, {{u"direction"_s, u"in"_s}, {u"mood"_s, u"positive-neutral-negative"_s}})});
    all.insert(
        u"mood_share"_s,
        {shareBy(u"mood"_s, {.family = CellFamily::Messages, .add = addPositive, .value = percentOf}), shareRows});
}

} // namespace rapport
