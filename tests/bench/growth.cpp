#include "growth.h"

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostGrowth = 2;

} // namespace

void addGrowth(Report &whole, const Report &tenth)
{
    const std::vector<Row> rows = whole.rows();
    for (const Row &row : rows) {
        const Row *before = row.page ? tenth.find(row.name) : nullptr;
        if (before && before->value > 0)
            whole.add({.name = u"growth to ten times the size: "_s + row.name,
                       .value = row.value / before->value,
                       .unit = u"x"_s,
                       .budget = {.value = kMostGrowth}});
    }
}

} // namespace rapport::bench
