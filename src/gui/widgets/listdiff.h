#pragma once

#include <algorithm>
#include <optional>
#include <vector>

namespace rapport {

/// One change of a list; positions hold at the moment when its turn comes, all earlier steps done.
struct ListStep
{
    enum class Kind { Remove, Insert, Move };
    Kind kind = Kind::Insert;
    int first = 0; ///< Remove, Insert: where it begins. Move: where the row is.
    int count = 1;
    int to = 0;   ///< Move: the row comes before the one that now stands here.
    int from = 0; ///< Insert: where in the new list the inserted rows begin.
};

/// The few steps that lead from one order of unique ids to another, or nothing where that takes more than `maxSteps`.
/// Linear in the length of the lists: rows that stay are found by walking both side by side and looking a little ahead
/// at each difference, so a row that went from one end to the other is one move.
template<class Id>
std::optional<std::vector<ListStep>> listSteps(const std::vector<Id> &before, const std::vector<Id> &after,
                                               int maxSteps)
{
    constexpr int kLookAhead = 64;
    const int beforeCount = static_cast<int>(before.size());
    const int afterCount = static_cast<int>(after.size());
    int head = 0;
    while (head < beforeCount && head < afterCount && before[head] == after[head])
        ++head;
    int tail = 0;
    while (tail < beforeCount - head && tail < afterCount - head &&
           before[beforeCount - 1 - tail] == after[afterCount - 1 - tail])
        ++tail;
    const int beforeEnd = beforeCount - tail;
    const int afterEnd = afterCount - tail;

    std::vector<ListStep> steps;
    if (head == beforeEnd && head == afterEnd)
        return steps;
    using Kind = ListStep::Kind;
    if (head == beforeEnd)
        return std::vector<ListStep>{{.kind = Kind::Insert, .first = head, .count = afterEnd - head, .from = head}};
    if (head == afterEnd)
        return std::vector<ListStep>{{.kind = Kind::Remove, .first = head, .count = beforeEnd - head}};

    std::vector<int> left;    // Positions before of rows that do not stay where they are.
    std::vector<int> arrived; // Positions after of rows that were not there.
    int i = head;
    int j = head;
    const size_t bound = static_cast<size_t>(maxSteps) + kLookAhead;
    while (i < beforeEnd || j < afterEnd) {
        if (i < beforeEnd && j < afterEnd && before[i] == after[j]) {
            ++i;
            ++j;
            continue;
        }
        int skipBefore = beforeEnd - i;
        int skipAfter = afterEnd - j;
        for (int distance = 1; distance <= 2 * kLookAhead; ++distance) {
            bool found = false;
            for (int a = std::max(0, distance - kLookAhead); a <= std::min(distance, kLookAhead); ++a) {
                const int b = distance - a;
                if (i + a < beforeEnd && j + b < afterEnd && before[i + a] == after[j + b]) {
                    skipBefore = a;
                    skipAfter = b;
                    found = true;
                    break;
                }
            }
            if (found)
                break;
        }
        for (; skipBefore > 0; --skipBefore)
            left.push_back(i++);
        for (; skipAfter > 0; --skipAfter)
            arrived.push_back(j++);
        if (left.size() > bound || arrived.size() > bound)
            return std::nullopt;
    }

    const auto arrivesAgain = [&](int position) {
        return std::any_of(arrived.begin(), arrived.end(), [&](int p) { return after[p] == before[position]; });
    };
    const auto wasThere = [&](int position) {
        return std::any_of(left.begin(), left.end(), [&](int p) { return before[p] == after[position]; });
    };
    std::vector<Id> now = before;
    for (auto it = left.rbegin(); it != left.rend(); ++it) {
        if (arrivesAgain(*it))
            continue;
        if (!steps.empty() && steps.back().first == *it + 1) {
            --steps.back().first;
            ++steps.back().count;
        } else {
            steps.push_back({.kind = Kind::Remove, .first = *it});
        }
        now.erase(now.begin() + *it);
    }
    const auto placeAfter = [&now, &after](int position) {
        if (position == 0)
            return 0;
        return static_cast<int>(std::find(now.begin(), now.end(), after[position - 1]) - now.begin()) + 1;
    };
    for (const int position : arrived) {
        const int to = placeAfter(position);
        if (wasThere(position)) {
            const int row = static_cast<int>(std::find(now.begin(), now.end(), after[position]) - now.begin());
            if (to == row || to == row + 1)
                continue;
            steps.push_back({.kind = Kind::Move, .first = row, .to = to});
            now.erase(now.begin() + row);
            now.insert(now.begin() + (to > row ? to - 1 : to), after[position]);
        } else {
            ListStep *last = steps.empty() ? nullptr : &steps.back();
            if (last && last->kind == Kind::Insert && last->from + last->count == position &&
                last->first + last->count == to)
                ++last->count;
            else
                steps.push_back({.kind = Kind::Insert, .first = to, .from = position});
            now.insert(now.begin() + to, after[position]);
        }
    }
    if (steps.size() > static_cast<size_t>(maxSteps))
        return std::nullopt;
    return steps;
}

} // namespace rapport
