#include "store/pendingfigures.h"

#include "store/sql.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <sqlite3.h>
#include <utility>

namespace rapport {

namespace {

using Function = void (*)(sqlite3_context *, int, sqlite3_value **);

PendingFigures &self(sqlite3_context *context)
{
    return *static_cast<PendingFigures *>(sqlite3_user_data(context));
}

/// Numbers from a damaged or tampered file stay what a cell can hold.
template<class E>
E oneOf(sqlite3_value *value, E last)
{
    return static_cast<E>(std::clamp<qint64>(sqlite3_value_int64(value), 0, static_cast<qint64>(last)));
}

bool flag(sqlite3_value *value)
{
    return sqlite3_value_int64(value) != 0;
}

quint16 language(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    std::array<char16_t, 3> code{};
    const auto size = static_cast<size_t>(std::max(sqlite3_value_bytes(value), 0));
    for (size_t i = 0; text && i < std::min(size, code.size()); ++i)
        code[i] = static_cast<uchar>(text[i]);
    return languageNumber(QStringView(code.data(), static_cast<qsizetype>(std::min(size, code.size()))));
}

bool isSelf(sqlite3_value *who)
{
    return (sqlite3_value_int64(who) & 1) != 0;
}

bool isBot(sqlite3_value *who)
{
    return (sqlite3_value_int64(who) & 2) != 0;
}

void writeDay(Connection &connection, const DayCells &change, CellFamily family)
{
    Cells cells;
    bool known = false;
    {
        Statement s = connection.query("figures.rollup");
        s.bind(":family", family).bind(":account", change.account).bind(":day", change.day);
        known = s.step();
        // What cannot be read is found and set right by a recount.
        if (known && !unpackCells(s.blob(0), cells))
            return;
    }
    addCells(cells, change.cells);
    if (cells.empty() && !known)
        return;
    Statement s = connection.query(cells.empty() ? "figures.dropRollup" : "figures.saveRollup");
    s.bind(":family", family).bind(":account", change.account).bind(":day", change.day);
    if (!cells.empty())
        s.bind(":cells", packCells(cells));
    s.run();
}

} // namespace

PendingFigures::~PendingFigures()
{
    detach();
}

void PendingFigures::detach()
{
    sqlite3_finalize(std::exchange(m_look, nullptr));
}

int PendingFigures::attach(sqlite3 *database)
{
    m_database = database;
    struct Entry
    {
        const char *name;
        int values;
        Function function;
    };
    static constexpr std::array kFunctions{Entry{"figure_message", 15, message}, Entry{"figure_stat", 13, stat},
                                           Entry{"figure_act", 7, act},          Entry{"figure_touch", 1, touched},
                                           Entry{"figure_cell", 9, cell},        Entry{"report_day", 1, day},
                                           Entry{"report_hour", 1, hour}};
    for (const Entry &entry : kFunctions) {
        const int code = sqlite3_create_function_v2(database, entry.name, entry.values, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                                    this, entry.function, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

void PendingFigures::forgetAll()
{
    m_additions.clear();
    m_touched.clear();
    m_added.clear();
    m_known = false;
}

void PendingFigures::write(Connection &connection)
{
    m_known = false;
    if (holdsNothing())
        return;
    if (m_zoneIsNew) {
        connection.query("figures.keepZone").bind(":zone", QString::fromLatin1(m_days->zone().id())).run();
        m_zoneIsNew = false;
    }
    for (const ConversationId id : takeTouched())
        connection.query("figures.addPending").bind(":id", id).run();
    gather(m_additions);
    Additions family;
    for (size_t i = 0; i < m_additions.size();) {
        family.clear();
        for (family.push_back(m_additions[i++]);
             i < m_additions.size() && m_additions[i].family == family.front().family; ++i)
            family.push_back(m_additions[i]);
        for (const DayCells &change : dayCells(family))
            writeDay(connection, change, family.front().family);
    }
    m_additions.clear();
}

void PendingFigures::noteAdded(const char *table, qint64 rowid)
{
    if (std::strcmp(table, "message") == 0)
        m_added.insert(rowid);
    else if (std::strcmp(table, "conversation") == 0)
        m_touched.insert(rowid);
}

QList<qint64> PendingFigures::takeAdded()
{
    QList<qint64> ids(m_added.begin(), m_added.end());
    m_added.clear();
    std::sort(ids.begin(), ids.end());
    return ids;
}

void PendingFigures::add(const Additions &additions)
{
    m_additions.insert(m_additions.end(), additions.begin(), additions.end());
}

std::vector<ConversationId> PendingFigures::takeTouched()
{
    std::vector<ConversationId> ids;
    ids.reserve(m_touched.size());
    for (const qint64 id : m_touched)
        ids.push_back(ConversationId{id});
    m_touched.clear();
    std::sort(ids.begin(), ids.end());
    return ids;
}

void PendingFigures::touch(ConversationId id)
{
    m_touched.insert(id.value);
}

const ReportDays &PendingFigures::days()
{
    if (!m_known)
        look();
    return *m_days;
}

Additions PendingFigures::collected(const std::function<void()> &run)
{
    Additions additions;
    m_collecting = &additions;
    try {
        run();
    } catch (...) {
        m_collecting = nullptr;
        throw;
    }
    m_collecting = nullptr;
    gather(additions);
    return additions;
}

void PendingFigures::look()
{
    QByteArray zone;
    m_messagesCounted = m_activitiesCounted = kAll;
    // Asked with SQLite's own words, for it is asked from inside a statement.
    static constexpr const char *kSql = "SELECT (SELECT value FROM workspace WHERE key = 'report_zone'),"
                                        " (SELECT counted FROM figure_state WHERE name = 'messages'),"
                                        " (SELECT counted FROM figure_state WHERE name = 'activities')";
    // Before the tables are there it cannot be prepared, and there is nothing to look at.
    if (!m_look)
        sqlite3_prepare_v3(m_database, kSql, -1, SQLITE_PREPARE_PERSISTENT, &m_look, nullptr);
    if (m_look && sqlite3_step(m_look) == SQLITE_ROW) {
        zone =
            QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(m_look, 0)), sqlite3_column_bytes(m_look, 0));
        if (sqlite3_column_type(m_look, 1) != SQLITE_NULL)
            m_messagesCounted = sqlite3_column_int64(m_look, 1);
        if (sqlite3_column_type(m_look, 2) != SQLITE_NULL)
            m_activitiesCounted = sqlite3_column_int64(m_look, 2);
    }
    sqlite3_reset(m_look);
    m_zoneIsNew = zone.isEmpty();
    if (m_zoneIsNew)
        zone = QTimeZone::systemTimeZoneId();
    if (!m_days || m_days->zone().id() != zone)
        m_days.emplace(QTimeZone(zone));
    m_known = true;
}

void countAdded(Connection &connection)
{
    const QList<qint64> ids = connection.figures().takeAdded();
    if (ids.isEmpty())
        return;
    const QString list = listOf(ids);
    connection.query("figures.countAdded").bind(":ids", list).run();
    connection.query("messages.addKinds").bind(":ids", list).run();
    if (connection.query("topics.anyDay").step())
        connection.query("topics.forgetDaysOf").bind(":ids", list).run();
}

QString listOf(const QList<qint64> &ids)
{
    QByteArray list("[");
    list.reserve(ids.size() * 20);
    for (const qint64 id : ids)
        list += QByteArray::number(id) + ',';
    list.back() = ']';
    return QString::fromLatin1(list);
}

void PendingFigures::message(sqlite3_context *context, int, sqlite3_value **v)
{
    PendingFigures &figures = self(context);
    const ReportDays &days = figures.days();
    const qint64 id = sqlite3_value_int64(v[1]);
    if (!figures.m_collecting && (id > figures.m_messagesCounted || figures.m_added.count(id) != 0))
        return;
    const MessageFigures message{.account = AccountId{sqlite3_value_int64(v[2])},
                                 .author = IdentityId{sqlite3_value_int64(v[3])},
                                 .at = sqlite3_value_int64(v[4]),
                                 .kind = oneOf(v[5], MessageKind::Ping),
                                 .direction = oneOf(v[6], Direction::Note),
                                 .mood = oneOf(v[7], text::MoodLabel::Positive),
                                 .language = language(v[8]),
                                 .moderation = oneOf(v[9], Moderation::Trashed),
                                 .deleted = flag(v[10]),
                                 .automatic = flag(v[11]),
                                 .writtenHere = flag(v[12]),
                                 .authorSelf = isSelf(v[13]),
                                 .authorBot = isBot(v[13]),
                                 .spam = flag(v[14])};
    addMessage(figures.target(), message, days, sqlite3_value_int64(v[0]));
}

void PendingFigures::stat(sqlite3_context *context, int, sqlite3_value **v)
{
    PendingFigures &figures = self(context);
    const ReportDays &days = figures.days();
    if (!figures.m_collecting && sqlite3_value_int64(v[1]) > figures.m_messagesCounted)
        return;
    const MessageFigures message{.account = AccountId{sqlite3_value_int64(v[2])},
                                 .author = {},
                                 .at = sqlite3_value_int64(v[3]),
                                 .kind = oneOf(v[4], MessageKind::Ping),
                                 .direction = oneOf(v[5], Direction::Note),
                                 .moderation = oneOf(v[6], Moderation::Trashed),
                                 .deleted = flag(v[7])};
    const MessageStats stats{.likes = sqlite3_value_int64(v[8]),
                             .shares = sqlite3_value_int64(v[9]),
                             .replies = sqlite3_value_int64(v[10]),
                             .quotes = sqlite3_value_int64(v[11]),
                             .views = sqlite3_value_int64(v[12])};
    addStats(figures.target(), message, stats, days, sqlite3_value_int64(v[0]));
}

void PendingFigures::act(sqlite3_context *context, int, sqlite3_value **v)
{
    PendingFigures &figures = self(context);
    const ReportDays &days = figures.days();
    if (!figures.m_collecting && sqlite3_value_int64(v[1]) > figures.m_activitiesCounted)
        return;
    const ActivityFigures activity{.account = AccountId{sqlite3_value_int64(v[2])},
                                   .author = IdentityId{sqlite3_value_int64(v[3])},
                                   .at = sqlite3_value_int64(v[5]),
                                   .kind = oneOf(v[4], ActivityKind::Quote),
                                   .authorSelf = isSelf(v[6]),
                                   .authorBot = isBot(v[6])};
    addActivity(figures.target(), activity, days, sqlite3_value_int64(v[0]));
}

void PendingFigures::cell(sqlite3_context *context, int, sqlite3_value **v)
{
    const MessageFigures message{.account = {},
                                 .author = {},
                                 .kind = oneOf(v[0], MessageKind::Ping),
                                 .direction = oneOf(v[1], Direction::Note),
                                 .mood = oneOf(v[2], text::MoodLabel::Positive),
                                 .moderation = oneOf(v[3], Moderation::Trashed),
                                 .deleted = flag(v[4]),
                                 .automatic = flag(v[5]),
                                 .writtenHere = flag(v[6]),
                                 .authorSelf = isSelf(v[7]),
                                 .authorBot = isBot(v[7]),
                                 .spam = flag(v[8])};
    sqlite3_result_int64(context, static_cast<qint64>(messageCell(message).key()));
}

void PendingFigures::touched(sqlite3_context *context, int, sqlite3_value **v)
{
    if (const qint64 id = sqlite3_value_int64(v[0]); id != 0)
        self(context).m_touched.insert(id);
}

void PendingFigures::day(sqlite3_context *context, int, sqlite3_value **v)
{
    sqlite3_result_int(context, self(context).days().dayOf(sqlite3_value_int64(v[0])));
}

void PendingFigures::hour(sqlite3_context *context, int, sqlite3_value **v)
{
    sqlite3_result_int(context, self(context).days().hourOf(sqlite3_value_int64(v[0])));
}

} // namespace rapport
