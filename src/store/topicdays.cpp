#include "store/topicdays.h"

#include "domain/figureset.h"
#include "store/filter.h"
#include "store/packing.h"
#include "store/rollups.h"
#include "store/topicwords.h"

#include <QSet>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// How texts are cut into terms: what was kept by other rules is counted again. A number above 0.
constexpr int kRules = 2;
/// Days promised in one write; each is then counted in a read of its own.
constexpr qsizetype kDaysAtOnce = 8;

/// Where a day begins and ends, UTC milliseconds.
struct Bounds
{
    qint64 from = 0;
    qint64 to = 0;

    friend bool operator==(const Bounds &, const Bounds &) = default;
};

Bounds boundsOf(const ReportDays &days, int day)
{
    return {days.beginOf(day), days.beginOf(day + 1)};
}

QList<AccountId> allAccounts(Reader &r)
{
    QList<AccountId> accounts;
    Statement s = r.query("topics.accounts");
    while (s.step())
        accounts.append(s.id<AccountId>(0));
    return accounts;
}

QByteArray deflated(const DayTerms &terms)
{
    return terms.isEmpty() ? QByteArray() : packed(packDayTerms(terms));
}

bool inflate(const QByteArray &kept, DayTerms &terms)
{
    return unpackDayTerms(kept.isEmpty() ? kept : qUncompress(kept), terms);
}

void count(DayTerms &terms, const QString &language, const QString &title, const QString &text)
{
    std::vector<TopicToken> tokens = topicTokens(title);
    if (!tokens.empty())
        tokens.push_back({});
    std::vector<TopicToken> rest = topicTokens(text);
    tokens.insert(tokens.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    countTerms(terms[language], tokens, language);
}

/// A statement over the messages of a query: account, language, title, text.
Result<> eachText(Reader &r, const QString &queryText,
                  const std::function<void(AccountId account, const QString &language, const QString &title,
                                           const QString &text)> &take)
{
    const Result<Query> query = parseQuery(queryText);
    if (!query)
        return fail(query.error());
    const Result<SqlFilter> filter = messageConditions(r, *query);
    if (!filter)
        return fail(filter.error());
    const QByteArrayList conditions = filter->conditionsWithWords();
    Statement s = r.compose("SELECT m.account_id, m.language, m.title, m.text FROM message m "
                            "JOIN conversation c ON c.id = m.conversation_id WHERE " +
                            conditions.join(" AND "));
    filter->bindTo(s);
    while (s.step())
        take(s.id<AccountId>(0), s.text(1), s.text(2), s.text(3));
    return {};
}

QString periodQuery(const Period &period)
{
    return u"figure:"_s + figureSetText({.name = u"messages"_s,
                                         .fromDay = period.fromDay,
                                         .toDay = period.toDay,
                                         .narrowed = {{u"direction"_s, u"in"_s}}});
}

/// From each account that has no terms of the day.
QSet<AccountId> keptAccounts(Reader &r, const Bounds &bounds)
{
    QSet<AccountId> kept;
    Statement s = r.query("topics.keptKeys");
    s.bind(":from", bounds.from).bind(":to", bounds.from + 1).bind(":rules", kRules);
    while (s.step()) {
        if (s.integer(2) == bounds.to)
            kept.insert(s.id<AccountId>(0));
    }
    return kept;
}

Result<> promise(Store &store, const QList<int> &days, qint64 token)
{
    return store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
        const ReportDays report = reportDays(w);
        for (const int day : days) {
            const Bounds bounds = boundsOf(report, day);
            const QSet<AccountId> kept = keptAccounts(w, bounds);
            for (const AccountId account : allAccounts(w)) {
                if (kept.contains(account))
                    continue;
                w.query("topics.dropOverlapping")
                    .bind(":account", account)
                    .bind(":from", bounds.from)
                    .bind(":to", bounds.to)
                    .run();
                w.query("topics.promise")
                    .bind(":account", account)
                    .bind(":from", bounds.from)
                    .bind(":to", bounds.to)
                    .bind(":promise", token)
                    .run();
            }
        }
        return {};
    });
}

/// Counted, and the bounds that the day had then.
struct CountedDay
{
    Bounds bounds;
    QMap<AccountId, QByteArray> packed;
};

Result<CountedDay> countAndPack(Store &store, int day)
{
    return store.readNow(
        [day](Reader &r) -> Result<CountedDay> {
            const Result<AccountTerms> terms = countTopicDay(r, day);
            if (!terms)
                return fail(terms.error());
            CountedDay counted{boundsOf(reportDays(r), day), {}};
            for (const AccountId account : allAccounts(r))
                counted.packed.insert(account, deflated(terms->value(account)));
            return counted;
        },
        ReadLane::Report);
}

Result<> keep(Store &store, const std::vector<CountedDay> &days, qint64 token)
{
    return store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
        for (const CountedDay &day : days) {
            for (auto it = day.packed.constBegin(); it != day.packed.constEnd(); ++it) {
                w.query("topics.keep")
                    .bind(":rules", kRules)
                    .bind(":terms", it.value())
                    .bind(":account", it.key())
                    .bind(":from", day.bounds.from)
                    .bind(":to", day.bounds.to)
                    .bind(":promise", token)
                    .run();
            }
        }
        return {};
    });
}

Result<qint64> wrongTopicDays(Reader &r)
{
    const ReportDays report = reportDays(r);
    QList<Bounds> kept;
    {
        Statement s = r.query("topics.keptDays");
        s.bind(":rules", kRules);
        while (s.step())
            kept.append({s.integer(0), s.integer(1)});
    }
    qint64 wrong = 0;
    for (const Bounds &bounds : std::as_const(kept)) {
        const int day = report.dayOf(bounds.from);
        // Of another time zone: nobody asks for it.
        if (boundsOf(report, day) != bounds)
            continue;
        const Result<AccountTerms> counted = countTopicDay(r, day);
        if (!counted)
            return fail(counted.error());
        Statement s = r.query("topics.kept");
        s.bind(":from", bounds.from).bind(":to", bounds.from + 1).bind(":rules", kRules);
        while (s.step()) {
            if (s.blob(3) != deflated(counted->value(s.id<AccountId>(0))))
                ++wrong;
        }
    }
    return wrong;
}

} // namespace

Result<AccountTerms> countTopicDay(Reader &r, int day)
{
    AccountTerms all;
    const Result<> done = eachText(r, periodQuery({day, day + 1}),
                                   [&all](AccountId account, const QString &language, const QString &title,
                                          const QString &text) { count(all[account], language, title, text); });
    if (!done)
        return fail(done.error());
    return all;
}

Result<DayTerms> countTopicPeriod(Reader &r, const Period &period, const QString &filter)
{
    DayTerms terms;
    const Result<> done = eachText(r, periodQuery(period) + u' ' + filter,
                                   [&terms](AccountId, const QString &language, const QString &title,
                                            const QString &text) { count(terms, language, title, text); });
    if (!done)
        return fail(done.error());
    return terms;
}

Result<> eachTopicDay(Reader &r, const Period &period, const QList<AccountId> &accounts, const TakeDay &take)
{
    const ReportDays report = reportDays(r);
    const QList<AccountId> asked = accounts.isEmpty() ? allAccounts(r) : accounts;
    for (int day = period.fromDay; day < period.toDay; ++day) {
        const Bounds bounds = boundsOf(report, day);
        QSet<AccountId> missing(asked.begin(), asked.end());
        {
            Statement s = r.query("topics.kept");
            s.bind(":from", bounds.from).bind(":to", bounds.from + 1).bind(":rules", kRules);
            while (s.step()) {
                DayTerms terms;
                const auto account = s.id<AccountId>(0);
                if (!missing.contains(account) || s.integer(2) != bounds.to || !inflate(s.blob(3), terms))
                    continue;
                missing.remove(account);
                take(day, terms);
            }
        }
        if (missing.isEmpty())
            continue;
        const Result<AccountTerms> counted = countTopicDay(r, day);
        if (!counted)
            return fail(counted.error());
        for (const AccountId account : std::as_const(missing)) {
            if (const auto it = counted->constFind(account); it != counted->constEnd())
                take(day, *it);
        }
    }
    return {};
}

QList<int> uncountedTopicDays(Reader &r, const Period &period)
{
    const ReportDays report = reportDays(r);
    const qsizetype accounts = allAccounts(r).size();
    QList<int> days;
    for (int day = period.fromDay; day < period.toDay; ++day) {
        if (keptAccounts(r, boundsOf(report, day)).size() < accounts)
            days.append(day);
    }
    return days;
}

Result<> keepTopicDays(Store &store, const QList<Period> &periods, const std::atomic_bool &stop,
                       const std::function<void(int done, int all)> &progress)
{
    if (store.access() == Store::Access::ReadOnly)
        return {};
    const Result<QList<int>> asked = store.readNow(
        [&periods](Reader &r) -> Result<QList<int>> {
            QList<int> days;
            for (const Period &period : periods)
                days += uncountedTopicDays(r, period);
            return days;
        },
        ReadLane::Report);
    if (!asked)
        return fail(asked.error());
    const int all = static_cast<int>(asked->size());
    for (qsizetype begin = 0; begin < asked->size(); begin += kDaysAtOnce) {
        const QList<int> days = asked->mid(begin, kDaysAtOnce);
        // Below 0, and nobody else's.
        const qint64 token = -1 - static_cast<qint64>(qHash(Uid::create(store.clock().nowMs()).bytes()) >> 1);
        if (const Result<> promised = promise(store, days, token); !promised)
            return promised;
        std::vector<CountedDay> counted;
        for (const int day : days) {
            if (stop)
                return fail(ErrorKind::Cancelled, u"The words were not counted to the end"_s);
            Result<CountedDay> one = countAndPack(store, day);
            if (!one)
                return fail(one.error());
            counted.push_back(std::move(*one));
            progress(static_cast<int>(begin) + static_cast<int>(counted.size()), all);
        }
        if (const Result<> kept = keep(store, counted, token); !kept)
            return kept;
    }
    return {};
}

Result<qint64> countWrongTopicDays(Store &store)
{
    return store.readNow(wrongTopicDays, ReadLane::Report);
}

Result<> forgetTopicDays(Store &store)
{
    return store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
        w.query("topics.forget").run();
        return {};
    });
}

} // namespace rapport::store
