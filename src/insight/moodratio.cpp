#include "insight/moodratio.h"

namespace rapport {
namespace {

std::optional<double> net(const MoodCounts &moods, qint64 of)
{
    if (of == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(moods.positive - moods.negative) / static_cast<double>(of);
}

} // namespace

std::optional<double> netMoodOfOpinions(const MoodCounts &moods)
{
    return net(moods, moods.opinions());
}

std::optional<double> netMoodOfAll(const MoodCounts &moods)
{
    return net(moods, moods.all());
}

} // namespace rapport
