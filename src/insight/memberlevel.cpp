#include "insight/memberlevel.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kLevels{
    std::pair{MemberLevel::None, QLatin1StringView("none")},
    std::pair{MemberLevel::Visitor, QLatin1StringView("visitor")},
    std::pair{MemberLevel::Participant, QLatin1StringView("participant")},
    std::pair{MemberLevel::Contributor, QLatin1StringView("contributor")},
    std::pair{MemberLevel::Core, QLatin1StringView("core")},
};
constexpr std::array kStates{
    std::pair{WatchState::None, QLatin1StringView("none")},
    std::pair{WatchState::Newcomer, QLatin1StringView("newcomer")},
    std::pair{WatchState::Returning, QLatin1StringView("returning")},
    std::pair{WatchState::GoneQuiet, QLatin1StringView("quiet")},
    std::pair{WatchState::BackAgain, QLatin1StringView("back")},
};
constexpr std::array kRings{
    std::pair{Ring::None, QLatin1StringView("none")},
    std::pair{Ring::Core, QLatin1StringView("core")},
    std::pair{Ring::Regular, QLatin1StringView("regular")},
    std::pair{Ring::Casual, QLatin1StringView("casual")},
};
constexpr std::array kRungs{
    std::pair{Rung::None, QLatin1StringView("none")},
    std::pair{Rung::Consumption, QLatin1StringView("consumption")},
    std::pair{Rung::Curation, QLatin1StringView("curation")},
    std::pair{Rung::Creation, QLatin1StringView("creation")},
    std::pair{Rung::Collaboration, QLatin1StringView("collaboration")},
};

template<class Names, class Value>
QString nameIn(const Names &names, Value value)
{
    for (const auto &[one, name] : names) {
        if (one == value)
            return QString(name);
    }
    return {};
}

template<class Names>
auto valueIn(const Names &names, const QString &text)
{
    std::optional<std::remove_cv_t<decltype(names.front().first)>> found;
    for (const auto &[one, name] : names) {
        if (name == text)
            found = one;
    }
    return found;
}

/// How many of the days are in [from, to).
qsizetype countWithin(std::span<const int> days, int from, int to)
{
    return std::lower_bound(days.begin(), days.end(), to) - std::lower_bound(days.begin(), days.end(), from);
}

/// Whether the days right before `day` are silent, and at least so much was done in those before.
bool isSilentAfter(std::span<const int> days, int day, int acts, const ScoreWeights &weights)
{
    const int since = day - weights.whole(Weight::WatchSilentDays);
    return countWithin(days, since, day) == 0 &&
           countWithin(days, since - weights.whole(Weight::WatchBeforeDays), since) >= acts;
}

} // namespace

MemberLevel memberLevelOf(int conversations, int contributions, const ScoreWeights &weights)
{
    if (contributions >= weights.whole(Weight::MemberCore))
        return MemberLevel::Core;
    if (contributions >= weights.whole(Weight::MemberContributor))
        return MemberLevel::Contributor;
    if (conversations >= weights.whole(Weight::MemberParticipant))
        return MemberLevel::Participant;
    return conversations >= weights.whole(Weight::MemberVisitor) ? MemberLevel::Visitor : MemberLevel::None;
}

WatchState watchStateOf(std::span<const int> actDays, int knownSince, int today, const ScoreWeights &weights)
{
    const int tomorrow = today + 1;
    if (isSilentAfter(actDays, tomorrow, weights.whole(Weight::WatchQuietActs), weights))
        return WatchState::GoneQuiet;
    const auto lately =
        std::lower_bound(actDays.begin(), actDays.end(), tomorrow - weights.whole(Weight::WatchSilentDays));
    if (lately == actDays.end())
        return WatchState::None;
    if (knownSince > today - weights.whole(Weight::WatchNewcomerDays))
        return WatchState::Newcomer;
    const bool back = std::any_of(lately, actDays.end(), [&](int day) {
        return isSilentAfter(actDays, day, weights.whole(Weight::WatchBackActs), weights);
    });
    return back ? WatchState::BackAgain : WatchState::Returning;
}

std::vector<Ring> ringsOf(std::span<const int> contributions)
{
    constexpr double kCoreShare = 0.80;
    constexpr double kRegularShare = 0.95;
    std::vector<int> sorted(contributions.begin(), contributions.end());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    const auto all = static_cast<double>(std::accumulate(sorted.begin(), sorted.end(), qint64{0}));
    // The least that one has to have contributed: whoever helps to reach a share is part of it.
    std::array<int, 2> least{1, 1};
    double sum = 0;
    for (const int one : sorted) {
        const double before = sum / std::max(all, 1.0);
        if (before < kCoreShare)
            least[0] = std::max(one, 1);
        if (before < kRegularShare)
            least[1] = std::max(one, 1);
        sum += one;
    }
    std::vector<Ring> rings;
    rings.reserve(contributions.size());
    for (const int one : contributions)
        rings.push_back(one <= 0          ? Ring::None
                        : one >= least[0] ? Ring::Core
                        : one >= least[1] ? Ring::Regular
                                          : Ring::Casual);
    return rings;
}

QString memberLevelName(MemberLevel level)
{
    return nameIn(kLevels, level);
}

std::optional<MemberLevel> memberLevelFromName(const QString &name)
{
    return valueIn(kLevels, name);
}

QString watchStateName(WatchState state)
{
    return nameIn(kStates, state);
}

QString ringName(Ring ring)
{
    return nameIn(kRings, ring);
}

QString rungName(Rung rung)
{
    return nameIn(kRungs, rung);
}

std::optional<Rung> rungFromName(const QString &name)
{
    return valueIn(kRungs, name);
}

} // namespace rapport
