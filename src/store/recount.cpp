#include "store/recount.h"

#include "store/conversationfacts.h"
#include "store/filter.h"
#include "store/pendingfigures.h"
#include "store/rollups.h"

#include <algorithm>
#include <tuple>

namespace rapport::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int kRowsAtOnce = 50'000;
constexpr int kConversationsAtOnce = 200;
constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;
constexpr qsizetype kMostWords = 5;

// Counting again what fits a query.

QByteArray listed(const QList<AccountId> &accounts)
{
    QByteArrayList ids;
    for (const AccountId account : accounts)
        ids.append(QByteArray::number(account.value));
    return ids.join(',');
}

/// All that must hold of a row of `m`; `at` is its column.
QByteArray conditionsOf(Reader &r, const SqlFilter &filter, const Period &days, const QList<AccountId> &accounts)
{
    QByteArrayList all = filter.conditionsWithWords();
    const ReportDays &zone = r.connection().figures().days();
    all.append("m.at >= " + QByteArray::number(zone.beginOf(days.fromDay) - kDayMs));
    all.append("m.at < " + QByteArray::number(zone.beginOf(days.toDay) + kDayMs));
    all.append("report_day(m.at) >= " + QByteArray::number(days.fromDay));
    all.append("report_day(m.at) < " + QByteArray::number(days.toDay));
    if (!accounts.isEmpty())
        all.append("m.account_id IN (" + listed(accounts) + ')');
    return all.join(" AND ");
}

bool asksConversations(const SqlFilter &filter)
{
    return std::any_of(filter.conditions.begin(), filter.conditions.end(),
                       [](const QByteArray &condition) { return condition.contains("c."); });
}

void runThrough(Reader &r, const QByteArray &sql, const SqlFilter &filter)
{
    Statement s = r.compose(sql);
    filter.bindTo(s);
    while (s.step()) {
    }
}

/// `which`: what else must hold of a message, since the others count for nothing that is asked.
void countMessages(Reader &r, const SqlFilter &filter, const Period &days, const QList<AccountId> &accounts,
                   const QByteArray &which)
{
    const qint64 from = qint64{days.fromDay} - 1;
    const qint64 to = qint64{days.toDay} + 1;
    runThrough(r,
               "SELECT count(figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, "
               "m.language, m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot, "
               "p.identity_id IS NOT NULL)), "
               "count(CASE WHEN t.message_id IS NOT NULL THEN "
               "figure_stat(1, m.id, m.account_id, m.at, m.kind, m.direction, m.moderation, m.deleted_at, t.likes, "
               "t.shares, t.replies, t.quotes, t.views) END) FROM message m " +
                   QByteArray(asksConversations(filter) ? "JOIN conversation c ON c.id = m.conversation_id " : "") +
                   "LEFT JOIN identity i ON i.id = m.identity_id "
                   "LEFT JOIN spam_mark p ON p.conversation_id = m.conversation_id AND p.identity_id = m.identity_id "
                   "LEFT JOIN message_stat t ON t.message_id = m.id AND m.direction = 1 "
                   "WHERE m.at / 86400000 BETWEEN " +
                   QByteArray::number(from) + " AND " + QByteArray::number(to) + " AND " + which +
                   conditionsOf(r, filter, days, accounts),
               filter);
}

/// What was done about a message stands in its place, by whoever did it.
void countActivities(Reader &r, const SqlFilter &filter, const Period &days, const QList<AccountId> &accounts)
{
    // What asks something of a conversation finds its activities from there, the others without any.
    const QByteArray join = asksConversations(filter) ? "JOIN " : "LEFT JOIN ";
    runThrough(r,
               "SELECT count(figure_act(1, m.act, m.account_id, m.identity_id, m.done, m.at, "
               "i.is_self + 2 * i.is_bot)) FROM (SELECT a.id AS act, a.kind AS done, a.at AS at, "
               "a.identity_id AS identity_id, a.account_id AS account_id, s.id AS id, "
               "s.conversation_id AS conversation_id, s.kind AS kind, s.direction AS direction, "
               "s.language AS language, s.mood AS mood, s.unread AS unread, s.moderation AS moderation, "
               "s.deleted_at AS deleted_at, s.edited_at AS edited_at FROM activity a " +
                   join + "message s ON s.id = a.subject_id) m " + join +
                   "conversation c ON c.id = m.conversation_id "
                   "LEFT JOIN identity i ON i.id = m.identity_id WHERE " +
                   conditionsOf(r, filter, days, accounts),
               filter);
}

Result<Additions> countFacts(Reader &r, const Period &days, const QList<AccountId> &accounts, const Query &narrowed)
{
    const Result<SqlFilter> filter = conversationConditions(r, narrowed);
    if (!filter)
        return fail(filter.error());
    QByteArrayList all = filter->conditions;
    if (!accounts.isEmpty())
        all.append("f.account_id IN (" + listed(accounts) + ')');
    QByteArray sql = "SELECT f.what, f.at, f.subject, f.account_id, f.language, f.fate, f.ended_at, f.worked "
                     "FROM conversation_fact f";
    if (!filter->conditions.isEmpty())
        sql += " JOIN conversation c ON c.id = f.conversation_id";
    if (!all.isEmpty())
        sql += " WHERE " + all.join(" AND ");
    const ReportDays &zone = r.connection().figures().days();
    Additions additions;
    Statement s = r.compose(sql);
    filter->bindTo(s);
    while (s.step()) {
        const ConversationFact fact{.what = s.value<ConversationFact::What>(0),
                                    .at = s.integer(1),
                                    .subject = s.integer(2),
                                    .fate = static_cast<int>(s.integer(5)),
                                    .endedAt = s.integer(6),
                                    .worked = s.integer(7)};
        addFact(additions, fact, s.id<AccountId>(3), static_cast<quint16>(s.integer(4)), zone, 1);
    }
    std::erase_if(additions, [&days](const Addition &one) { return one.day < days.fromDay || one.day >= days.toDay; });
    return additions;
}

// The proof.

struct Boundaries
{
    const char *next;
    const char *count;
};

Additions recountRows(Reader &r, const Boundaries &table)
{
    Additions all;
    qint64 after = std::numeric_limits<qint64>::min();
    for (;;) {
        qint64 last = 0;
        {
            Statement s = r.query(table.next);
            s.bind(":after", after).bind(":most", kRowsAtOnce);
            if (!s.step() || s.isNull(0))
                return all;
            last = s.integer(0);
        }
        const Additions some = r.connection().figures().collected([&] {
            Statement s = r.query(table.count);
            s.bind(":after", after).bind(":last", last);
            while (s.step()) {
            }
        });
        all.insert(all.end(), some.begin(), some.end());
        after = last;
    }
}

/// From facts as they are stored, noting conversations whose facts are not what they should be.
Additions recountFacts(Reader &r, FigureFaults &faults)
{
    Additions all;
    FactReckoning reckoning(r);
    const ReportDays days = r.connection().figures().days();
    const auto note = [&faults](ConversationId id, const QString &what) {
        faults.conversations.push_back(id);
        if (faults.first.size() < kMostWords)
            faults.first.append(u"conversation %1: %2"_s.arg(id.value).arg(what));
    };
    ConversationId after;
    for (bool more = true; more;) {
        more = false;
        std::vector<ConversationId> ids;
        Statement s = r.query("verify.conversationsAfter");
        s.bind(":after", after).bind(":limit", kConversationsAtOnce);
        while (s.step())
            ids.push_back(s.id<ConversationId>(0));
        for (const ConversationId id : ids) {
            more = true;
            after = id;
            const FactsOf stored = reckoning.stored(id);
            if (stored != reckoning.reckoned(id))
                note(id, u"its facts are not what its messages tell"_s);
            addFacts(all, stored, days, 1);
        }
    }
    Statement strays = r.query("figures.strayFacts");
    while (strays.step()) {
        const auto id = strays.id<ConversationId>(0);
        note(id, u"it is not there, and its facts are"_s);
        addFacts(all, reckoning.stored(id), days, 1);
    }
    gather(all);
    return all;
}

void append(Additions &to, const Additions &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

/// Goes through the roll-ups and what they should be side by side.
void compareDays(Reader &r, CellFamily family, const std::vector<DayCells> &expected, FigureFaults &faults)
{
    const auto note = [&](AccountId account, int day, const QString &what) {
        ++faults.days;
        if (faults.first.size() < kMostWords) {
            faults.first.append(u"family %1, account %2, %3: %4"_s.arg(static_cast<int>(family))
                                    .arg(account.value)
                                    .arg(ReportDays::dateOf(day).toString(Qt::ISODate), what));
        }
    };
    Statement s = r.query("figures.allRollups");
    s.bind(":family", family);
    auto it = expected.cbegin();
    while (s.step()) {
        const auto account = s.id<AccountId>(0);
        const int day = static_cast<int>(s.integer(1));
        const auto isEarlier = [&](const DayCells &one) {
            return std::tuple(one.account.value, one.day) < std::tuple(account.value, day);
        };
        for (; it != expected.cend() && isEarlier(*it); ++it)
            note(it->account, it->day, u"it is missing"_s);
        if (it == expected.cend() || it->account != account || it->day != day) {
            note(account, day, u"there is nothing to count"_s);
            continue;
        }
        if (packCells(it->cells) != s.bytes(2))
            note(account, day, u"the counts differ"_s);
        ++it;
    }
    for (; it != expected.cend(); ++it)
        note(it->account, it->day, u"it is missing"_s);
}

Result<FigureFaults> compareAll(Reader &r)
{
    FigureFaults faults;
    r.connection().figures().lookAgain();
    if (figuresPending(r))
        return faults;
    Additions all = recountRows(r, {"figures.messageBoundary", "figures.countMessages"});
    append(all, recountRows(r, {"figures.activityBoundary", "figures.countActivities"}));
    append(all, recountFacts(r, faults));
    gather(all);
    for (int i = 0; i < kCellFamilies; ++i) {
        const auto family = static_cast<CellFamily>(i);
        Additions ours;
        std::copy_if(all.begin(), all.end(), std::back_inserter(ours),
                     [family](const Addition &one) { return one.family == family; });
        compareDays(r, family, dayCells(ours), faults);
    }
    return faults;
}

} // namespace

Result<std::vector<DayCells>> recountCells(Reader &r, CellFamily family, const Period &days,
                                           const QList<AccountId> &accounts, const Query &narrowed)
{
    PendingFigures &figures = r.connection().figures();
    figures.lookAgain();
    Additions all;
    const bool ofMessages = family == CellFamily::Messages || family == CellFamily::Hours ||
                            family == CellFamily::Acts || family == CellFamily::Posts;
    if (ofMessages) {
        const Result<SqlFilter> filter = messageConditions(r, narrowed);
        if (!filter)
            return fail(filter.error());
        // Nearly all messages are theirs: where only our own posts count, they are passed over at once.
        const QByteArray which = family == CellFamily::Posts ? "m.direction = 1 AND m.kind = 0 AND " : "";
        append(all, figures.collected([&] { countMessages(r, *filter, days, accounts, which); }));
        if (family == CellFamily::Acts)
            append(all, figures.collected([&] { countActivities(r, *filter, days, accounts); }));
    }
    if (!ofMessages || family == CellFamily::Acts) {
        const Result<Additions> facts = countFacts(r, days, accounts, narrowed);
        if (!facts)
            return fail(facts.error());
        append(all, *facts);
    }
    std::erase_if(all, [family](const Addition &one) { return one.family != family; });
    gather(all);
    return dayCells(all);
}

Result<FigureFaults> figureFaults(Store &store)
{
    if (store.access() == Store::Access::ReadWrite) {
        if (const Result<> settled = settleFigures(store); !settled)
            return fail(settled.error());
    }
    return store.readNow([](Reader &r) { return compareAll(r); }, ReadLane::Report);
}

Result<> mendFigures(Store &store)
{
    const Result<FigureFaults> faults = figureFaults(store);
    if (!faults)
        return fail(faults.error());
    // Where only facts are wrong, the counts follow them.
    const Result<> noted = store.writeNow(WriteLane::Sync, [&faults](Writer &w) -> Result<> {
        if (faults->days > 0)
            recountFigures(w);
        for (const ConversationId id : faults->conversations)
            w.query("figures.addPending").bind(":id", id).run();
        return {};
    });
    return noted ? settleFigures(store) : noted;
}

} // namespace rapport::store
