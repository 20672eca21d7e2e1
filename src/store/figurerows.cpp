#include "store/figurerows.h"

#include "store/filter.h"
#include "store/pendingfigures.h"
#include "store/rollups.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace rapport::store {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;

tl::unexpected<Error> unknown(const FigureSet &set, const QString &what)
{
    return fail(ErrorKind::Invalid, u"figure:"_s + figureSetText(set) + u": "_s + what);
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// What narrows a set, each value taken once; what is left in the end is not known.
class Narrowing
{
public:
    explicit Narrowing(const FigureSet &set) : m_set(set), m_left(set.narrowed) {}

    /// The number of the word in the list; -1: it does not say.
    Result<int> oneOf(const QString &name, const QStringList &words)
    {
        const auto it = m_left.constFind(name);
        if (it == m_left.cend())
            return -1;
        const qsizetype place = words.indexOf(*it);
        if (place < 0)
            return unknown(m_set, name + u" is one of "_s + words.join(u", "_s));
        m_left.remove(name);
        return static_cast<int>(place);
    }

    Result<qint64> atLeast0(const QString &name, qint64 otherwise)
    {
        const auto it = m_left.constFind(name);
        if (it == m_left.cend())
            return otherwise;
        bool isNumber = false;
        const qint64 value = it->toLongLong(&isNumber);
        if (!isNumber || value < 0)
            return unknown(m_set, name + u" is a number"_s);
        m_left.remove(name);
        return value;
    }

    [[nodiscard]] QString taken(const QString &name) { return m_left.take(name); }

    Result<> end() const
    {
        if (m_left.isEmpty())
            return {};
        QStringList names = m_left.keys();
        names.sort();
        return unknown(m_set, u"nothing is narrowed by "_s + names.join(u", "_s));
    }

private:
    const FigureSet &m_set;
    QHash<QString, QString> m_left;
};

/// On the days of the set; the plain comparison first, which costs nothing.
QByteArray onDays(const ReportDays &days, const FigureSet &set, const QByteArray &column)
{
    return column + " >= " + number(days.beginOf(set.fromDay) - kDayMs) + " AND " + column + " < " +
           number(days.beginOf(set.toDay) + kDayMs) + " AND report_day(" + column + ") >= " + number(set.fromDay) +
           " AND report_day(" + column + ") < " + number(set.toDay);
}

Result<QByteArray> lengthIn(Narrowing &narrowing, const QByteArray &seconds)
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

Result<QByteArray> repliesIn(Narrowing &narrowing)
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

Result<QByteArray> clocksIn(Narrowing &narrowing, bool kept)
{
    const Result<int> clock = narrowing.oneOf(u"clock"_s, {u"first-reply"_s, u"next-reply"_s, u"resolution"_s});
    if (!clock)
        return fail(clock.error());
    return QByteArray((*clock < 0 ? QByteArray("f.what IN (7, 8, 9)") : "f.what = " + number(7 + *clock)) +
                      " AND f.fate = " + (kept ? '1' : '0'));
}

/// A condition on `conversation_fact f`; nothing where it is another kind of set. `ofRuns`: f.subject is a message.
Result<std::optional<QByteArray>> factCondition(Reader &r, const FigureSet &set, bool &ofRuns)
{
    const ReportDays &days = r.connection().figures().days();
    Narrowing narrowing(set);
    Result<QByteArray> condition = QByteArray();
    QByteArray column = "f.at";
    ofRuns = true;
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
        ofRuns = !set.name.startsWith(u"solved"_s) && set.name != u"reopened"_s;
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
        ofRuns = false;
    } else if (set.name == u"kept"_s || set.name == u"missed"_s) {
        condition = clocksIn(narrowing, set.name == u"kept"_s);
        ofRuns = false;
    } else {
        return std::optional<QByteArray>();
    }
    if (!condition)
        return fail(condition.error());
    if (const Result<> end = narrowing.end(); !end)
        return fail(end.error());
    return std::optional(column.isEmpty() ? *condition : *condition + " AND " + onDays(days, set, column));
}

Result<QByteArray> messagesIn(Reader &r, const FigureSet &set)
{
    Narrowing narrowing(set);
    const Result<int> direction = narrowing.oneOf(u"direction"_s, {u"in"_s, u"out"_s, u"note"_s});
    const Result<int> mood = narrowing.oneOf(u"mood"_s, {u"unknown"_s, u"negative"_s, u"neutral"_s, u"positive"_s});
    const Result<int> counting =
        narrowing.oneOf(u"counting"_s, {u"counted"_s, u"automatic"_s, u"hidden"_s, u"deleted"_s, u"all"_s});
    const Result<qint64> hour = narrowing.atLeast0(u"hour"_s, -1);
    const Result<qint64> weekday = narrowing.atLeast0(u"weekday"_s, -1);
    for (const Result<int> *one : {&direction, &mood, &counting}) {
        if (!*one)
            return fail(one->error());
    }
    if (!hour || !weekday)
        return fail(hour ? weekday.error() : hour.error());
    // The bits of MessageCell::key().
    quint64 mask = 0;
    quint64 value = 0;
    const auto bits = [&](quint64 of, quint64 is) {
        mask |= of;
        value |= is;
    };
    if (*counting < 4)
        bits(0x3, static_cast<quint64>(std::max(*counting, 0)));
    if (*mood >= 0)
        bits(0xc, static_cast<quint64>(*mood) << 2);
    if (const QString name = narrowing.taken(u"kind"_s); !name.isEmpty()) {
        const std::optional<MessageKind> kind = messageKindFromName(name);
        if (!kind)
            return unknown(set, u"there is no kind "_s + name);
        bits(0xf0, static_cast<quint64>(*kind) << 4);
    }
    if (*direction >= 0)
        bits(0x300, static_cast<quint64>(*direction) << 8);
    if (const Result<> end = narrowing.end(); !end)
        return fail(end.error());
    QByteArray condition = "m.at / 86400000 BETWEEN " + number(qint64{set.fromDay} - 1) + " AND " +
                           number(qint64{set.toDay} + 1) + " AND " +
                           onDays(r.connection().figures().days(), set, "m.at");
    if (*hour >= 0)
        condition += " AND report_hour(m.at) = " + number(*hour);
    if (*weekday >= 0)
        condition += " AND (report_day(m.at) + 3) % 7 + 1 = " + number(*weekday);
    condition += " AND (figure_cell(m.kind, m.direction, m.mood, m.moderation, m.deleted_at, m.automatic, "
                 "m.uid IS NOT NULL, (SELECT is_self + 2 * is_bot FROM identity WHERE id = m.identity_id), "
                 "EXISTS (SELECT 1 FROM spam_mark WHERE conversation_id = m.conversation_id "
                 "AND identity_id = m.identity_id)) & " +
                 QByteArray::number(mask) + ") = " + QByteArray::number(value);
    return condition;
}

Result<QByteArray> postsIn(Reader &r, const FigureSet &set)
{
    Narrowing narrowing(set);
    const Result<int> views = narrowing.oneOf(u"views"_s, {u"known"_s});
    const Result<> end = narrowing.end();
    if (!views || !end)
        return fail(views ? end.error() : views.error());
    QByteArray condition = "m.at / 86400000 BETWEEN " + number(qint64{set.fromDay} - 1) + " AND " +
                           number(qint64{set.toDay} + 1) + " AND " +
                           onDays(r.connection().figures().days(), set, "m.at") +
                           " AND m.direction = 1 AND m.kind = 0 AND m.deleted_at = 0 AND m.moderation = 0";
    if (*views == 0)
        condition += " AND EXISTS (SELECT 1 FROM message_stat t WHERE t.message_id = m.id AND t.views >= 0)";
    return condition;
}

/// Of sets that are made of messages; nothing where it is another kind of set.
Result<std::optional<QByteArray>> messageCondition(Reader &r, const FigureSet &set)
{
    if (set.name != u"messages"_s && set.name != u"posts"_s)
        return std::optional<QByteArray>();
    const Result<QByteArray> condition = set.name == u"posts"_s ? postsIn(r, set) : messagesIn(r, set);
    if (!condition)
        return fail(condition.error());
    return std::optional(*condition);
}

tl::unexpected<Error> noSuchSet(const FigureSet &set)
{
    return unknown(set, u"there is no set called "_s + set.name);
}

/// The accounts that a query means which asks for nothing else; nothing where it does.
Result<std::optional<QList<AccountId>>> accountsAlone(Reader &r, const Query &query)
{
    for (const Query::Clause &clause : query.allOf) {
        const bool alone = std::all_of(clause.anyOf.begin(), clause.anyOf.end(), [](const Query::Term &term) {
            return term.field == Query::Field::Channel || term.field == Query::Field::Account;
        });
        if (!alone)
            return std::optional<QList<AccountId>>();
    }
    const Result<SqlFilter> filter = messageConditions(r, query);
    if (!filter)
        return fail(filter.error());
    QList<AccountId> accounts;
    Statement s = r.compose("SELECT m.account_id FROM (SELECT id AS account_id FROM account) m WHERE " +
                            (filter->conditions.isEmpty() ? QByteArray("1") : filter->conditions.join(" AND ")));
    filter->bindTo(s);
    while (s.step())
        accounts.append(s.id<AccountId>(0));
    return std::optional(accounts);
}

Result<std::vector<DayCells>> actsOf(Reader &r, const Period &days, const Query &narrowed)
{
    const Result<std::optional<QList<AccountId>>> accounts = accountsAlone(r, narrowed);
    if (!accounts)
        return fail(accounts.error());
    if (!*accounts)
        return recountCells(r, CellFamily::Acts, days, {}, narrowed);
    if ((*accounts)->isEmpty())
        return std::vector<DayCells>();
    return cells(r, CellFamily::Acts, days, **accounts);
}

Result<quint64> actsAsked(const FigureSet &set, const QString &words)
{
    static const QStringList names{u"original"_s, u"answer"_s, u"like"_s, u"share"_s,
                                   u"quote"_s,    u"follow"_s, u"built"_s};
    quint64 asked = 0;
    const QStringList parts = words.split(u'-', Qt::SkipEmptyParts);
    for (const QString &word : parts) {
        const qsizetype act = names.indexOf(word);
        if (act < 0)
            return unknown(set, u"act is one of "_s + names.join(u", "_s));
        asked |= quint64{1} << act;
    }
    return asked == 0 ? ~quint64{0} : asked;
}

} // namespace

Result<QByteArray> figureConversations(Reader &r, const FigureSet &set)
{
    r.connection().figures().lookAgain();
    bool ofRuns = false;
    const Result<std::optional<QByteArray>> facts = factCondition(r, set, ofRuns);
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
    bool ofRuns = false;
    const Result<std::optional<QByteArray>> facts = factCondition(r, set, ofRuns);
    if (!facts)
        return fail(facts.error());
    if (*facts) {
        if (!ofRuns)
            return unknown(set, u"its rows are conversations"_s);
        return "m.id IN (SELECT f.subject FROM conversation_fact f WHERE " + **facts + ')';
    }
    const Result<std::optional<QByteArray>> messages = messageCondition(r, set);
    if (!messages)
        return fail(messages.error());
    if (*messages)
        return **messages;
    return noSuchSet(set);
}

Result<QList<ContactId>> figurePeople(Reader &r, const FigureSet &set, const Query &narrowed)
{
    if (set.name != u"people"_s)
        return noSuchSet(set);
    Narrowing narrowing(set);
    const Result<quint64> asked = actsAsked(set, narrowing.taken(u"act"_s));
    const Result<qint64> least = narrowing.atLeast0(u"least"_s, 1);
    const Result<qint64> most = narrowing.atLeast0(u"most"_s, std::numeric_limits<qint64>::max());
    const Result<> end = narrowing.end();
    if (!asked || !end)
        return fail(asked ? end.error() : asked.error());
    if (!least || !most)
        return fail(least ? most.error() : least.error());
    const Result<std::vector<DayCells>> days = actsOf(r, {.fromDay = set.fromDay, .toDay = set.toDay}, narrowed);
    if (!days)
        return fail(days.error());
    QHash<IdentityId, qint64> byIdentity;
    for (const DayCells &day : *days) {
        for (const Cell &cell : day.cells) {
            const ActCell act = ActCell::fromKey(cell.key);
            if ((*asked >> static_cast<int>(act.act) & 1) != 0)
                byIdentity[act.who] += cell.count;
        }
    }
    QHash<ContactId, qint64> byPerson;
    for (auto it = byIdentity.cbegin(); it != byIdentity.cend(); ++it) {
        Statement s = r.query("figures.contactOf");
        s.bind(":identity", it.key());
        if (s.step())
            byPerson[s.id<ContactId>(0)] += it.value();
    }
    QList<ContactId> people;
    for (auto it = byPerson.cbegin(); it != byPerson.cend(); ++it) {
        if (it.value() >= *least && it.value() <= *most)
            people.append(it.key());
    }
    std::sort(people.begin(), people.end());
    return people;
}

} // namespace rapport::store
