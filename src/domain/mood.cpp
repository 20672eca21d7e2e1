#include "domain/mood.h"

#include <array>
#include <utility>

namespace rapport {
namespace {

constexpr std::array kNames{
    std::pair{QLatin1StringView("unknown"), Mood::Unknown},
    std::pair{QLatin1StringView("negative"), Mood::Negative},
    std::pair{QLatin1StringView("neutral"), Mood::Neutral},
    std::pair{QLatin1StringView("positive"), Mood::Positive},
};

} // namespace

QString moodName(Mood mood)
{
    for (const auto &[name, known] : kNames) {
        if (known == mood)
            return name;
    }
    return {};
}

std::optional<Mood> moodFromName(QStringView name)
{
    for (const auto &[known, mood] : kNames) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return mood;
    }
    return std::nullopt;
}

} // namespace rapport
