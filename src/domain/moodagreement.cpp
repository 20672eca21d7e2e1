#include "domain/moodagreement.h"

namespace rapport {
namespace {

size_t placeOf(Mood mood)
{
    return static_cast<size_t>(mood) - static_cast<size_t>(Mood::Negative);
}

} // namespace

void MoodAgreement::add(Mood byPerson, Mood byFormula, int times)
{
    if (byPerson == Mood::Unknown)
        return;
    if (byFormula == Mood::Unknown)
        unknown += times;
    else
        said[placeOf(byPerson)][placeOf(byFormula)] += times;
}

void MoodAgreement::add(const MoodAgreement &other)
{
    for (size_t i = 0; i < said.size(); ++i) {
        for (size_t j = 0; j < said.size(); ++j)
            said[i][j] += other.said[i][j];
    }
    unknown += other.unknown;
}

int MoodAgreement::count() const
{
    int sum = 0;
    for (const auto &row : said) {
        for (const int times : row)
            sum += times;
    }
    return sum;
}

int MoodAgreement::agreed() const
{
    return said[0][0] + said[1][1] + said[2][2];
}

std::optional<double> MoodAgreement::accuracy() const
{
    const int all = count();
    return all == 0 ? std::nullopt : std::optional(static_cast<double>(agreed()) / all);
}

std::optional<double> MoodAgreement::kappa() const
{
    const int all = count();
    if (all == 0)
        return std::nullopt;
    double byChance = 0;
    for (size_t i = 0; i < said.size(); ++i) {
        int person = 0;
        int formula = 0;
        for (size_t j = 0; j < said.size(); ++j) {
            person += said[i][j];
            formula += said[j][i];
        }
        byChance += static_cast<double>(person) / all * (static_cast<double>(formula) / all);
    }
    if (byChance >= 1)
        return std::nullopt;
    return (*accuracy() - byChance) / (1 - byChance);
}

} // namespace rapport
