#include "store/pendingtext.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace rapport {
namespace {

constexpr std::array kTables{"message", "identity"};
constexpr std::array kFunctions{"unindexed_message", "unindexed_identity"};

} // namespace

int PendingText::attach(sqlite3 *database)
{
    for (size_t i = 0; i < m_ids.size(); ++i) {
        const int code = sqlite3_create_function_v2(database, kFunctions[i], 1, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                                    &m_ids[i], isUnindexed, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

QList<qint64> PendingText::take(Index index)
{
    auto &ids = m_ids[static_cast<size_t>(index)];
    QList<qint64> taken(ids.begin(), ids.end());
    ids.clear();
    std::sort(taken.begin(), taken.end());
    return taken;
}

void PendingText::noteAdded(const char *table, qint64 rowid)
{
    // A deleted row stays noted: should its id be given again, the index has no entry of it either.
    for (size_t i = 0; i < m_ids.size(); ++i) {
        if (std::strcmp(table, kTables[i]) == 0)
            m_ids[i].insert(rowid);
    }
}

bool PendingText::holdsNothing() const
{
    return std::all_of(m_ids.begin(), m_ids.end(), [](const auto &noted) { return noted.empty(); });
}

void PendingText::forgetAll()
{
    for (auto &ids : m_ids)
        ids.clear();
}

void PendingText::isUnindexed(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *ids = static_cast<const std::unordered_set<qint64> *>(sqlite3_user_data(context));
    sqlite3_result_int(context, ids->count(sqlite3_value_int64(values[0])) != 0 ? 1 : 0);
}

} // namespace rapport
