#include "store/relevance.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace rapport {
namespace {

constexpr double kSaturation = 1.2;   // k1
constexpr double kLengthShare = 0.75; // b
/// What is found in more than half of all rows still counts for something.
constexpr double kLeastRarity = 1e-6;
constexpr sqlite3_int64 kCounted = 4000;

/// What is the same for all rows of a query.
struct Weights
{
    double averageLength = 1;
    std::vector<double> rarity; ///< Of each phrase: the inverse document frequency.
};

struct Count
{
    sqlite3_int64 rows = 0;
    sqlite3_int64 oldest = 0;
    sqlite3_int64 last = 0;
};

/// Rows come from the smallest number on.
int countRow(const Fts5ExtensionApi *api, Fts5Context *phrase, void *data)
{
    auto *count = static_cast<Count *>(data);
    count->last = api->xRowid(phrase);
    if (count->rows++ == 0)
        count->oldest = count->last;
    return count->rows < kCounted ? SQLITE_OK : SQLITE_DONE;
}

/// How many rows hold a phrase. Numbers of rows grow with time (messageid.h): what was counted in a part of the time
/// tells of the whole, up to `newest`.
double rowsWith(const Count &count, sqlite3_int64 newest, sqlite3_int64 all)
{
    const auto rows = static_cast<double>(count.rows);
    if (count.rows < kCounted || count.last <= count.oldest || newest <= count.last)
        return rows;
    const double estimated =
        rows * static_cast<double>(newest - count.oldest) / static_cast<double>(count.last - count.oldest);
    return std::min(estimated, static_cast<double>(all));
}

int reckon(const Fts5ExtensionApi *api, Fts5Context *row, Weights &weights)
{
    sqlite3_int64 rows = 0;
    sqlite3_int64 tokens = 0;
    int code = api->xRowCount(row, &rows);
    if (code == SQLITE_OK)
        code = api->xColumnTotalSize(row, -1, &tokens);
    if (code != SQLITE_OK)
        return code;
    if (rows > 0 && tokens > 0)
        weights.averageLength = static_cast<double>(tokens) / static_cast<double>(rows);
    const int phrases = api->xPhraseCount(row);
    weights.rarity.assign(static_cast<size_t>(phrases), 1.0);
    // A single phrase weighs the same in each row.
    for (int phrase = 0; phrases > 1 && phrase < phrases && code == SQLITE_OK; ++phrase) {
        Count count;
        code = api->xQueryPhrase(row, phrase, &count, countRow);
        const double with = rowsWith(count, api->xRowid(row), rows);
        weights.rarity[static_cast<size_t>(phrase)] =
            std::max(kLeastRarity, std::log((static_cast<double>(rows) - with + 0.5) / (with + 0.5)));
    }
    return code;
}

void forget(void *weights)
{
    delete static_cast<Weights *>(weights);
}

int score(const Fts5ExtensionApi *api, Fts5Context *row, double &result)
{
    auto *weights = static_cast<Weights *>(api->xGetAuxdata(row, 0));
    if (!weights) {
        auto made = std::make_unique<Weights>();
        if (const int code = reckon(api, row, *made); code != SQLITE_OK)
            return code;
        weights = made.get();
        // From here on it is SQLite's, which gives it back to forget() where it cannot keep it as well.
        if (const int code = api->xSetAuxdata(row, made.release(), forget); code != SQLITE_OK)
            return code;
    }
    std::vector<double> found(weights->rarity.size(), 0.0);
    int places = 0;
    int code = api->xInstCount(row, &places);
    for (int place = 0; place < places && code == SQLITE_OK; ++place) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        code = api->xInst(row, place, &phrase, &column, &offset);
        if (code == SQLITE_OK)
            found[static_cast<size_t>(phrase)] += 1;
    }
    int length = 0;
    if (code == SQLITE_OK)
        code = api->xColumnSize(row, -1, &length);
    if (code != SQLITE_OK)
        return code;
    const double damping = kSaturation * (1 - kLengthShare + kLengthShare * length / weights->averageLength);
    for (size_t phrase = 0; phrase < found.size(); ++phrase)
        result -= weights->rarity[phrase] * found[phrase] * (kSaturation + 1) / (found[phrase] + damping);
    return SQLITE_OK;
}

void relevance(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int, sqlite3_value **)
{
    double result = 0;
    if (const int code = score(api, row, result); code != SQLITE_OK)
        sqlite3_result_error_code(context, code);
    else
        sqlite3_result_double(context, result);
}

} // namespace

int registerRelevance(fts5_api *api)
{
    return api->xCreateFunction(api, "relevance", nullptr, relevance, nullptr);
}

} // namespace rapport
