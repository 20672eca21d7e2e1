#include "store/rollups.h"

#include "store/conversationfacts.h"
#include "store/pendingfigures.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <limits>

namespace rapport::store {

namespace {

using namespace Qt::StringLiterals;

/// Rows counted in one statement: some milliseconds.
constexpr int kRowsAtOnce = 2000;
constexpr int kFactsAtOnce = 100;
constexpr qint64 kStepMs = 40;

constexpr qint64 kNothing = std::numeric_limits<qint64>::min();

/// A table whose rows are counted in the order of their ids.
struct Counted
{
    QString name;
    const char *boundary;
    const char *count;
    const char *left;
};
const std::array<Counted, 2> &countedTables()
{
    static const std::array<Counted, 2> tables{
        Counted{u"messages"_s, "figures.messageBoundary", "figures.countMessages", "figures.leftMessages"},
        Counted{u"activities"_s, "figures.activityBoundary", "figures.countActivities", "figures.leftActivities"}};
    return tables;
}

std::optional<qint64> countedUpTo(Reader &r, const Counted &table)
{
    Statement s = r.query("figures.state");
    s.bind(":name", table.name);
    return s.step() ? std::optional(s.integer(0)) : std::nullopt;
}

/// Counts some rows of a table; false where all are counted.
bool countSomeRows(Writer &w, const Counted &table)
{
    const std::optional<qint64> after = countedUpTo(w, table);
    if (!after)
        return false;
    std::optional<qint64> last;
    {
        Statement s = w.query(table.boundary);
        s.bind(":after", *after).bind(":most", kRowsAtOnce);
        if (s.step() && !s.isNull(0))
            last = s.integer(0);
    }
    if (!last) {
        w.query("figures.dropState").bind(":name", table.name).run();
        w.connection().figures().lookAgain();
        return false;
    }
    w.query("figures.setState").bind(":name", table.name).bind(":counted", *last).run();
    w.connection().figures().lookAgain();
    w.query(table.count).bind(":after", *after).bind(":last", *last).run();
    return true;
}

/// Reckons some of the conversations that wait, as long as the step may take; false where none does.
bool reckonSomeFacts(Writer &w, FactReckoning &reckoning, const QElapsedTimer &step)
{
    std::vector<ConversationId> waiting;
    {
        Statement s = w.query("figures.somePending");
        s.bind(":limit", kFactsAtOnce);
        while (s.step())
            waiting.push_back(s.id<ConversationId>(0));
    }
    for (const ConversationId id : waiting) {
        reckoning.refresh(w, id);
        w.query("figures.dropPending").bind(":id", id).run();
        if (step.elapsed() >= kStepMs)
            break;
    }
    return !waiting.empty();
}

/// All accounts of which there is something.
QList<AccountId> accountsWith(Reader &r, CellFamily family)
{
    QList<AccountId> accounts;
    Statement s = r.query("figures.rollupAccounts");
    s.bind(":family", family);
    while (s.step())
        accounts.append(s.id<AccountId>(0));
    return accounts;
}

} // namespace

std::vector<DayCells> cells(Reader &r, CellFamily family, const Period &days, const QList<AccountId> &accounts)
{
    std::vector<DayCells> found;
    QList<AccountId> asked = accounts.isEmpty() ? accountsWith(r, family) : accounts;
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    for (const AccountId account : std::as_const(asked)) {
        Statement s = r.query("figures.rollups");
        s.bind(":family", family).bind(":account", account).bind(":from", days.fromDay).bind(":to", days.toDay);
        while (s.step()) {
            DayCells day{.day = static_cast<int>(s.integer(1)), .account = account, .cells = {}};
            // What cannot be read tells nothing, and is found by verify.
            if (unpackCells(s.bytes(2), day.cells) && !day.cells.empty())
                found.push_back(std::move(day));
        }
    }
    return found;
}

void eachRollUp(Reader &r, CellFamily family, const Period &days,
                const std::function<void(int day, AccountId account, QByteArrayView packed)> &take)
{
    // They lie by account, then day: one walk for each account, side by side.
    struct Walk
    {
        AccountId account;
        Statement rows;
        int day = 0;
    };
    std::vector<Walk> walks;
    for (const AccountId account : accountsWith(r, family)) {
        Statement s = r.query("figures.rollups");
        s.bind(":family", family).bind(":account", account).bind(":from", days.fromDay).bind(":to", days.toDay);
        if (s.step()) {
            const int day = static_cast<int>(s.integer(1));
            walks.push_back({.account = account, .rows = std::move(s), .day = day});
        }
    }
    constexpr int kEnded = std::numeric_limits<int>::max();
    for (;;) {
        const auto next =
            std::min_element(walks.begin(), walks.end(), [](const Walk &a, const Walk &b) { return a.day < b.day; });
        if (next == walks.end() || next->day == kEnded)
            return;
        take(next->day, next->account, next->rows.bytes(2));
        next->day = next->rows.step() ? static_cast<int>(next->rows.integer(1)) : kEnded;
    }
}

std::optional<int> firstRollUpDay(Reader &r)
{
    Statement s = r.query("figures.firstDay");
    s.bind(":family", CellFamily::Messages);
    return s.step() && !s.isNull(0) ? std::optional(static_cast<int>(s.integer(0))) : std::nullopt;
}

QTimeZone reportZone(Reader &r)
{
    Statement s = r.query("figures.zone");
    return s.step() && !s.text(0).isEmpty() ? QTimeZone(s.text(0).toLatin1()) : QTimeZone::systemTimeZone();
}

Result<> setReportZone(Writer &w, const QByteArray &zone)
{
    if (!QTimeZone::isTimeZoneIdAvailable(zone))
        return fail(ErrorKind::Invalid, QString::fromLatin1(zone) + u" is no time zone; one is called Europe/Berlin"_s);
    {
        Statement s = w.query("figures.zone");
        if (s.step() && s.text(0) == QLatin1StringView(zone))
            return {};
    }
    w.query("figures.setZone").bind(":zone", QString::fromLatin1(zone)).run();
    recountFigures(w);
    return {};
}

ReportDays reportDays(Reader &r)
{
    return ReportDays(reportZone(r));
}

FigureProgress figureProgress(Reader &r)
{
    FigureProgress progress;
    if (!figuresPending(r))
        return progress;
    for (const Counted &table : countedTables()) {
        const std::optional<qint64> after = countedUpTo(r, table);
        if (!after)
            continue;
        Statement s = r.query(table.left);
        s.bind(":after", *after);
        s.step();
        progress.left += s.integer(0);
    }
    const auto add = [&r](const char *query, qint64 &to) {
        Statement s = r.query(query);
        s.step();
        to += s.integer(0);
    };
    add("figures.leftFacts", progress.left);
    add("figures.all", progress.all);
    // Everything is counted, and nobody has noted that yet.
    progress.left = std::max<qint64>(progress.left, 1);
    return progress;
}

bool figuresPending(Reader &r)
{
    return r.query("figures.anyPending").step();
}

void settleSomeFigures(Writer &w)
{
    QElapsedTimer timer;
    timer.start();
    for (const Counted &table : countedTables()) {
        while (timer.elapsed() < kStepMs && countSomeRows(w, table)) {
        }
    }
    if (timer.elapsed() < kStepMs) {
        FactReckoning reckoning(w);
        while (timer.elapsed() < kStepMs && reckonSomeFacts(w, reckoning, timer)) {
        }
    }
    // Whoever shows figures learns that they are right now.
    if (!figuresPending(w))
        w.changes().everything = true;
}

Result<> settleFigures(Store &store)
{
    for (;;) {
        const Result<bool> more = store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<bool> {
            if (!figuresPending(w))
                return false;
            settleSomeFigures(w);
            return figuresPending(w);
        });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

void recountFigures(Writer &w)
{
    w.query("figures.dropRollups").run();
    w.query("figures.dropAllFacts").run();
    for (const Counted &table : countedTables())
        w.query("figures.setState").bind(":name", table.name).bind(":counted", kNothing).run();
    w.query("figures.addAllPending").run();
    w.connection().figures().forgetAll();
}

} // namespace rapport::store
