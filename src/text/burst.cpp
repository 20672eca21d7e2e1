#include "text/burst.h"

#include <algorithm>
#include <cmath>

namespace rapport::text {

namespace {

/// What a batch costs at the usual rate more than at the raised one. The binomial coefficient of the cost
/// -ln[C(d,r) p^r (1-p)^(d-r)] is the same in both and falls out.
double gainOf(const Batch &batch, double usual, double raised)
{
    const double all = double(std::max<qint64>(batch.all, 0));
    const double relevant = std::clamp(double(batch.relevant), 0.0, all);
    return relevant * std::log(raised / usual) + (all - relevant) * std::log((1 - raised) / (1 - usual));
}

} // namespace

std::vector<Burst> bursts(const std::vector<Batch> &batches, const BurstOptions &options)
{
    double relevant = 0;
    double all = 0;
    for (const Batch &batch : batches) {
        relevant += double(std::clamp<qint64>(batch.relevant, 0, std::max<qint64>(batch.all, 0)));
        all += double(std::max<qint64>(batch.all, 0));
    }
    const double usual = all > 0 ? relevant / all : 0;
    const double raised = usual * options.scale;
    if (usual <= 0 || raised >= 1 || options.scale <= 1)
        return {};

    // Viterbi over two states, in terms of what the raised one saves against being usual throughout: entering it costs
    // gamma * ln n, leaving it nothing.
    const double entry = options.gamma * std::log(double(batches.size()));
    std::vector<char> entered(batches.size()); // whether the best raised path to here was usual before
    std::vector<char> left(batches.size());    // whether the best usual path to here was raised before
    double savedUsual = 0;
    double savedRaised = 0;
    for (size_t index = 0; index < batches.size(); ++index) {
        const double gain = gainOf(batches[index], usual, raised);
        const double fromUsual = savedUsual - entry;
        entered[index] = index == 0 || fromUsual > savedRaised;
        left[index] = index > 0 && savedRaised > savedUsual;
        const double stayed = std::max(savedUsual, index > 0 ? savedRaised : savedUsual);
        savedRaised = gain + (entered[index] ? fromUsual : savedRaised);
        savedUsual = stayed;
    }

    std::vector<Burst> found;
    bool isRaised = savedRaised > savedUsual;
    for (size_t index = batches.size(); index-- > 0;) {
        if (!isRaised) {
            isRaised = left[index];
            continue;
        }
        if (found.empty() || found.back().first != index + 1)
            found.push_back({index, index, 0});
        found.back().first = index;
        found.back().weight += gainOf(batches[index], usual, raised);
        isRaised = !entered[index];
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace rapport::text
