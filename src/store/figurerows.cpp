#include "store/figurerows.h"

#include "store/figurenarrowing.h"
#include "store/filter.h"
#include "store/findinghistory.h"
#include "store/pendingfigures.h"
#include "store/rollups.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace rapport::store {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// On the days of the set; the plain comparison first, which costs nothing.
QByteArray onDays(const ReportDays &days, const FigureSet &set, const QByteArray &column)
{
    return column + " >= " + number(days.beginOf(set.fromDay) - kDayMs) + " AND " + column + " < " +
           number(days.beginOf(set.toDay) + kDayMs) + " AND report_day(" + column + ") >= " + number(set.fromDay) +
           " AND report_day(" + column + ") < " + number(set.toDay);
}

Result<QByteArray> lengthIn(FigureNarrowing &narrowing, const QByteArray &seconds)
{
    const Result<qint64> from = narrowing.atLeast0(u"from"_s, 0);
    const Result<qint64> to = narrowing.atLeast0(u"to"_s, -1);
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    QByteArray condition;
    if (*from > 0)
        condition += " AND " + seconds + " >= " + number(*from);
    if (*to >= 0)
        condition += " AND " + seconds + " < " + number(*to);
    return condition;
}

constexpr const char *kSeconds = "max(f.ended_at - f.at, 0) / 1000";

Result<QByteArray> repliesIn(FigureNarrowing &narrowing)
{
    const Result<int> first = narrowing.oneOf(u"first"_s, {u"yes"_s, u"no"_s});
    const Result<int> work = narrowing.oneOf(u"work"_s, {u"yes"_s});
    if (!first || !work)
        return fail(first ? work.error() : first.error());
    const Result<QByteArray> length = lengthIn(narrowing, *work == 0 ? "f.worked" : kSeconds);
    if (!length)
        return length;
    QByteArray condition = *first == 0 ? "f.what = 1" : *first == 1 ? "f.what = 2" : "f.what IN (1, 2)";
    condition += " AND f.fate = 1";
    if (*work == 0)
        condition += " AND f.worked >= 0";
    return QByteArray(condition + *length);
}

/// `fates`: "0", "1", or both with a comma between.
Result<QByteArray> clocksIn(FigureNarrowing &narrowing, const QByteArray &fates)
{
    const Result<int> clock = narrowing.oneOf(u"clock"_s, {u"first-reply"_s, u"next-reply"_s, u"resolution"_s});
    if (!clock)
        return fail(clock.error());
    return QByteArray((*clock < 0 ? QByteArray("f.what IN (7, 8, 9)") : "f.what = " + number(7 + *clock)) +
                      " AND f.fate IN (" + fates + ')');
}

/// A condition on `conversation_fact f`; nothing where it is another kind of set.
Result<std::optional<QByteArray>> factCondition(Reader &r, const FigureSet &set)
{
    const ReportDays &days = r.connection().figures().days();
    FigureNarrowing narrowing(set);
    Result<QByteArray> condition = QByteArray();
    QByteArray column = "f.at";
    static const QHash<QString, const char *> plain{{u"asked"_s, "f.what IN (1, 2) AND f.fate <> 3"},
                                                    {u"answered"_s, "f.what IN (1, 2) AND f.fate = 1"},
                                                    {u"unanswered"_s, "f.what IN (1, 2) AND f.fate IN (0, 2)"},
                                                    {u"noreplyneeded"_s, "f.what IN (1, 2) AND f.fate = 3"},
                                                    {u"dropped"_s, "f.what IN (1, 2) AND f.fate IN (2, 3)"},
                                                    {u"replied"_s, "f.what IN (1, 2) AND f.fate = 1"},
                                                    {u"solved"_s, "f.what = 3"},
                                                    {u"solvedlast"_s, "f.what = 4"},
                                                    {u"reopened"_s, "f.what = 5"}};
    static const QStringList byEnd{u"dropped"_s, u"replied"_s, u"solved"_s, u"solvedlast"_s};
    if (const auto known = plain.constFind(set.name); known != plain.cend()) {
        condition = QByteArray(*known);
        if (byEnd.contains(set.name))
            column = "f.ended_at";
    } else if (set.name == u"begun"_s) {
        const Result<int> by = narrowing.oneOf(u"by"_s, {u"them"_s, u"us"_s});
        if (!by)
            return fail(by.error());
        condition = "f.what = 0" + (*by < 0 ? QByteArray() : " AND f.fate = " + number(*by));
    } else if (set.name == u"replies"_s) {
        condition = repliesIn(narrowing);
    } else if (set.name == u"waiting"_s) {
        const QByteArray end = number(days.beginOf(set.toDay));
        condition = lengthIn(narrowing, '(' + end + " - f.at) / 1000");
        if (condition) {
            condition = "f.what IN (1, 2) AND report_day(f.at) < " + number(set.toDay) +
                        " AND (f.fate = 0 OR report_day(f.ended_at) >= " + number(set.toDay) + ')' + *condition;
            column.clear();
        }
    } else if (set.name == u"resolution"_s) {
        const Result<int> full = narrowing.oneOf(u"full"_s, {u"no"_s, u"yes"_s});
        const Result<QByteArray> length = lengthIn(narrowing, kSeconds);
        if (!full || !length)
            return fail(full ? length.error() : full.error());
        condition = QByteArray((*full == 1 ? "f.what = 4" : "f.what = 3") + *length);
    } else if (set.name == u"kept"_s || set.name == u"missed"_s || set.name == u"promised"_s) {
        condition = clocksIn(narrowing, set.name == u"kept"_s ? "1" : set.name == u"missed"_s ? "0" : "0, 1");
    } else {
        return std::optional<QByteArray>();
    }
    if (!condition)
        return fail(condition.error());
    if (const Result<> end = narrowing.end(); !end)
        return fail(end.error());
    return std::optional(column.isEmpty() ? *condition : *condition + " AND " + onDays(days, set, column));
}

/// In the order of MessageKind.
const QStringList &kindWords()
{
    static const QStringList words{u"post"_s,  u"comment"_s, u"reply"_s, u"mention"_s,
                                   u"quote"_s, u"direct"_s,  u"note"_s,  u"ping"_s};
    return words;
}

/// Values of some bits of MessageCell::key(), each added to those there are; any where nothing is asked for.
struct CellBits
{
    quint64 mask = 0;
    QList<quint64> values{0};

    void narrow(quint64 of, int shift, const QList<int> &asked)
    {
        if (asked.isEmpty())
            return;
        mask |= of;
        QList<quint64> all;
        for (const quint64 value : std::as_const(values)) {
            for (const int one : asked)
                all.append(value | static_cast<quint64>(one) << shift);
        }
        values = all;
    }
    [[nodiscard]] QByteArray list() const
    {
        QByteArrayList numbers;
        for (const quint64 value : values)
            numbers.append(QByteArray::number(value));
        return numbers.join(',');
    }
};

Result<QByteArray> messagesIn(Reader &r, const FigureSet &set)
{
    FigureNarrowing narrowing(set);
    const Result<QList<int>> direction = narrowing.someOf(u"direction"_s, {u"in"_s, u"out"_s, u"note"_s});
    const Result<QList<int>> mood =
        narrowing.someOf(u"mood"_s, {u"unknown"_s, u"negative"_s, u"neutral"_s, u"positive"_s});
    const Result<QList<int>> kind = narrowing.someOf(u"kind"_s, kindWords());
    const Result<int> counting =
        narrowing.oneOf(u"counting"_s, {u"counted"_s, u"automatic"_s, u"hidden"_s, u"deleted"_s, u"all"_s});
    const Result<qint64> hour = narrowing.atLeast0(u"hour"_s, -1);
    const Result<qint64> weekday = narrowing.atLeast0(u"weekday"_s, -1);
    const Result<QList<qint64>> alone = narrowing.numbers(u"days"_s);
    for (const Result<QList<int>> *some : {&direction, &mood, &kind}) {
        if (!*some)
            return fail(some->error());
    }
    const Result<> end = narrowing.end();
    if (!counting || !end)
        return fail(counting ? end.error() : counting.error());
    if (!hour || !weekday)
        return fail(hour ? weekday.error() : hour.error());
    if (!alone)
        return fail(alone.error());
    CellBits bits;
    if (*counting < 4)
        bits.narrow(0x3, 0, {std::max(*counting, 0)});
    bits.narrow(0xc, 2, *mood);
    bits.narrow(0xf0, 4, *kind);
    bits.narrow(0x300, 8, *direction);
    QByteArray condition = "m.at / 86400000 BETWEEN " + number(qint64{set.fromDay} - 1) + " AND " +
                           number(qint64{set.toDay} + 1) + " AND " +
                           onDays(r.connection().figures().days(), set, "m.at");
    if (*hour >= 0)
        condition += " AND report_hour(m.at) = " + number(*hour);
    if (*weekday >= 0)
        condition += " AND (report_day(m.at) + 3) % 7 + 1 = " + number(*weekday);
    if (!alone->isEmpty()) {
        QByteArrayList days;
        for (const qint64 day : *alone)
            days.append(number(day));
        condition += " AND report_day(m.at) IN (" + days.join(',') + ')';
    }
    condition += " AND (figure_cell(m.kind, m.direction, m.mood, m.moderation, m.deleted_at, m.automatic, "
                 "m.uid IS NOT NULL, (SELECT is_self + 2 * is_bot FROM identity WHERE id = m.identity_id), "
                 "EXISTS (SELECT 1 FROM spam_mark WHERE conversation_id = m.conversation_id "
                 "AND identity_id = m.identity_id)) & " +
                 QByteArray::number(bits.mask) + ") IN (" + bits.list() + ')';
    return condition;
}

Result<QByteArray> postsIn(Reader &r, const FigureSet &set)
{
    FigureNarrowing narrowing(set);
    const Result<int> views = narrowing.oneOf(u"views"_s, {u"known"_s});
    const Result<int> stats = narrowing.oneOf(u"stats"_s, {u"known"_s});
    const Result<int> followers = narrowing.oneOf(u"followers"_s, {u"known"_s});
    if (!views || !stats)
        return fail(views ? stats.error() : views.error());
    if (!followers)
        return fail(followers.error());
    if (const Result<> end = narrowing.end(); !end)
        return fail(end.error());
    QByteArray condition = "m.at / 86400000 BETWEEN " + number(qint64{set.fromDay} - 1) + " AND " +
                           number(qint64{set.toDay} + 1) + " AND " +
                           onDays(r.connection().figures().days(), set, "m.at") +
                           " AND m.direction = 1 AND m.kind = 0 AND m.deleted_at = 0 AND m.moderation = 0";
    if (*views == 0)
        condition += " AND EXISTS (SELECT 1 FROM message_stat t WHERE t.message_id = m.id AND t.views >= 0)";
    if (*stats == 0)
        condition += " AND EXISTS (SELECT 1 FROM message_stat t WHERE t.message_id = m.id)";
    if (*followers == 0)
        condition += " AND EXISTS (SELECT 1 FROM follower_count f WHERE f.account_id = m.account_id "
                     "AND f.day <= report_day(m.at))";
    return condition;
}

/// Of sets that are made of messages; nothing where it is another kind of set.
Result<std::optional<QByteArray>> messageCondition(Reader &r, const FigureSet &set)
{
    if (set.name != u"messages"_s && set.name != u"posts"_s)
        return findingMessages(r, set);
    const Result<QByteArray> condition = set.name == u"posts"_s ? postsIn(r, set) : messagesIn(r, set);
    if (!condition)
        return fail(condition.error());
    return std::optional(*condition);
}

tl::unexpected<Error> noSuchSet(const FigureSet &set)
{
    return unknownIn(set, u"there is no set called "_s + set.name);
}

} // namespace

bool figureIsOfRuns(const FigureSet &set)
{
    static const QStringList runs{u"asked"_s,   u"answered"_s, u"unanswered"_s, u"noreplyneeded"_s, u"dropped"_s,
                                  u"replied"_s, u"replies"_s,  u"waiting"_s,    u"begun"_s};
    return runs.contains(set.name);
}

Result<QByteArray> figureConversations(Reader &r, const FigureSet &set)
{
    r.connection().figures().lookAgain();
    const Result<std::optional<QByteArray>> facts = factCondition(r, set);
    if (!facts)
        return fail(facts.error());
    if (*facts)
        return "c.id IN (SELECT f.conversation_id FROM conversation_fact f WHERE " + **facts + ')';
    const Result<std::optional<QByteArray>> messages = messageCondition(r, set);
    if (!messages)
        return fail(messages.error());
    if (*messages)
        return "c.id IN (SELECT m.conversation_id FROM message m WHERE " + **messages + ')';
    return noSuchSet(set);
}

Result<QByteArray> figureMessages(Reader &r, const FigureSet &set)
{
    r.connection().figures().lookAgain();
    const Result<std::optional<QByteArray>> facts = factCondition(r, set);
    if (!facts)
        return fail(facts.error());
    if (*facts) {
        if (!figureIsOfRuns(set))
            return unknownIn(set, u"its rows are conversations"_s);
        return "m.id IN (SELECT f.subject FROM conversation_fact f WHERE " + **facts + ')';
    }
    const Result<std::optional<QByteArray>> messages = messageCondition(r, set);
    if (!messages)
        return fail(messages.error());
    if (*messages)
        return **messages;
    return noSuchSet(set);
}

Result<std::map<int, std::vector<WaitingRun>>> waitingRuns(Reader &r, const std::vector<int> &days,
                                                           const Query &narrowed)
{
    r.connection().figures().lookAgain();
    const Result<SqlFilter> filter = conversationConditions(r, narrowed);
    if (!filter)
        return fail(filter.error());
    std::map<int, std::vector<WaitingRun>> runs;
    // Calls take(run, fate, end) for those that a condition fits.
    const auto read = [&](const QByteArray &condition, auto take) {
        QByteArrayList all = filter->conditions;
        all.append("f.what IN (1, 2)");
        all.append(condition);
        Statement s = r.compose("SELECT f.at, f.account_id, f.language, f.fate, f.ended_at FROM conversation_fact f "
                                "JOIN conversation c ON c.id = f.conversation_id WHERE " +
                                all.join(" AND "));
        filter->bindTo(s);
        while (s.step())
            take(WaitingRun{s.integer(0), s.id<AccountId>(1), static_cast<quint16>(s.integer(2))}, s.integer(3),
                 s.integer(4));
    };
    std::vector<std::pair<int, qint64>> past;
    QByteArrayList waitedThen;
    for (const int day : days) {
        const qint64 end = r.connection().figures().days().beginOf(day);
        std::vector<WaitingRun> &waiting = runs[day];
        if (end > r.nowMs()) { // what waits now is open, or put off by us
            read("f.fate = 0 AND f.conversation_id IN (SELECT id FROM conversation WHERE state = 0 "
                 "UNION ALL SELECT id FROM conversation WHERE state = 2)",
                 [&waiting](const WaitingRun &run, qint64, qint64) { waiting.push_back(run); });
        } else {
            past.emplace_back(day, end);
            waitedThen.append("(f.at < " + number(end) + " AND (f.fate = 0 OR f.ended_at >= " + number(end) + "))");
        }
    }
    if (past.empty())
        return runs;
    read('(' + waitedThen.join(" OR ") + ')', [&](const WaitingRun &run, qint64 fate, qint64 endedAt) {
        for (const auto &[day, end] : past) {
            if (run.at < end && (fate == 0 || endedAt >= end))
                runs[day].push_back(run);
        }
    });
    return runs;
}

Result<std::vector<SettledPromise>> settledPromises(Reader &r, int fromDay, int toDay, bool nextRepliesOnly,
                                                    const Query &narrowed)
{
    r.connection().figures().lookAgain();
    const Result<SqlFilter> filter = conversationConditions(r, narrowed);
    if (!filter)
        return fail(filter.error());
    const ReportDays &days = r.connection().figures().days();
    QByteArrayList all = filter->conditions;
    all.append(nextRepliesOnly ? "f.what >= 7 AND f.what = 8" : "f.what >= 7"); // as the index of clocks has it
    all.append("f.at >= " + number(days.beginOf(fromDay)) + " AND f.at < " + number(days.beginOf(toDay)));
    Statement s = r.compose("SELECT f.conversation_id, f.account_id, f.language, f.at FROM conversation_fact f "
                            "JOIN conversation c ON c.id = f.conversation_id WHERE " +
                            all.join(" AND "));
    filter->bindTo(s);
    std::vector<SettledPromise> clocks;
    while (s.step())
        clocks.push_back({s.id<ConversationId>(0), s.id<AccountId>(1), static_cast<quint16>(s.integer(2)),
                          days.dayOf(s.integer(3))});
    return clocks;
}

} // namespace rapport::store
