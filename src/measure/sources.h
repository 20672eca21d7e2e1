#pragma once

#include "domain/account.h"
#include "domain/query.h"
#include "insight/cells.h"
#include "insight/durations.h"
#include "insight/personacts.h"
#include "insight/reportdays.h"
#include "measure/loadedcells.h"
#include "measure/measuring.h"
#include "store/figurerows.h"
#include "store/store.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <bitset>
#include <map>
#include <optional>
#include <vector>

namespace rapport {

using Languages = std::bitset<1024>; ///< By languageNumber().

/// Cells of a family as far as a filter lets them through. Lives as long as the Sources that it comes from.
class Selection final
{
public:
    Selection(LoadedCells &loaded, AccountSet accounts, std::optional<Languages> languages)
        : m_loaded(&loaded), m_accounts(std::move(accounts)), m_languages(languages)
    {
    }

    /// Calls visit(const LoadedCells::Run &) for each run of the days [from, to), days ascending.
    template<class Visit>
    void forEachRun(int from, int to, Visit visit) const
    {
        const auto &runs = m_loaded->runs();
        auto run = std::lower_bound(runs.begin(), runs.end(), from,
                                    [](const LoadedCells::Run &one, int day) { return one.day < day; });
        for (; run != runs.end() && run->day < to; ++run) {
            if (m_accounts[run->account])
                visit(*run);
        }
    }
    /// Calls visit(const Cell &) for each cell of a run. `languageOf(key)`: the language's number in a key of the
    /// family.
    template<class LanguageOf, class Visit>
    void forEachIn(const LoadedCells::Run &run, LanguageOf languageOf, Visit visit) const
    {
        for (const Cell &cell : run.cells) {
            if (!m_languages || m_languages->test(languageOf(cell.key)))
                visit(cell);
        }
    }
    /// Calls visit(const LoadedCells::Run &, const Cell &) for each cell of the days.
    template<class LanguageOf, class Visit>
    void forEach(int from, int to, LanguageOf languageOf, Visit visit) const
    {
        forEachRun(from, to, [&](const LoadedCells::Run &run) {
            forEachIn(run, languageOf, [&](const Cell &cell) { visit(run, cell); });
        });
    }
    /// The same as LoadedCells::walk(), of the cells that are let through: the quickest way, for what is asked once.
    template<class LanguageOf, class VisitCell, class VisitEnd>
    void walk(int from, int to, LanguageOf languageOf, VisitCell cell, VisitEnd end) const
    {
        if (!m_languages) {
            m_loaded->walk(from, to, m_accounts, cell, end);
            return;
        }
        const auto letThrough = [&](quint64 key, qint64 count) {
            if (m_languages->test(languageOf(key)))
                cell(key, count);
        };
        m_loaded->walk(from, to, m_accounts, letThrough, end);
    }
    [[nodiscard]] const AccountSet &accounts() const { return m_accounts; }
    [[nodiscard]] bool isCellLet(quint16 language) const { return !m_languages || m_languages->test(language); }

private:
    LoadedCells *m_loaded;
    AccountSet m_accounts;
    std::optional<Languages> m_languages; ///< None: any.
};

/// What each person did, by days: the acts of person p are those from starts[p] up to starts[p + 1].
struct PeopleActs
{
    std::vector<size_t> starts;
    std::vector<PersonAct> acts;

    [[nodiscard]] size_t people() const { return starts.empty() ? 0 : starts.size() - 1; }
};

/// The lengths of something timed, of one group; one for each of Question::spans().
struct GroupLengths
{
    QString group;
    QString label;
    std::vector<Lengths> spans;
};

/// What the channel told of an account's followers. Days are UTC's, ascending.
struct FollowerCounts
{
    std::vector<std::pair<int, qint64>> byDay;

    /// As told last on a day before this one.
    [[nodiscard]] std::optional<qint64> before(int day) const;
    /// The first that was told on a day from this one on, before `end`.
    [[nodiscard]] std::optional<qint64> firstWithin(int from, int end) const;
    /// How many were told on the days [from, end), and the last before them: what figures of these days are made of.
    [[nodiscard]] qint64 readings(int from, int end) const;
};

/// Where figures come from: roll-ups, accounts and people, within one read transaction. What was loaded once serves
/// every metric that asks for it. Belongs to one Measuring.
class Sources final
{
public:
    explicit Sources(Reader &r);

    [[nodiscard]] Reader &reader() { return m_reader; }
    [[nodiscard]] int today() const { return m_today; } ///< In the workspace's time zone.
    [[nodiscard]] const ReportDays &days() const { return m_days; }
    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }

    [[nodiscard]] std::optional<size_t> placeOf(AccountId account) const; ///< In accounts().

    /// Invalid: a channel, account, language, tag, campaign or group that there is not.
    [[nodiscard]] Result<> check(const MetricFilter &filter);
    /// For a filter that has been checked, like all that follow.
    [[nodiscard]] AccountSet accountsIn(const MetricFilter &filter) const;
    [[nodiscard]] Result<Selection> select(CellFamily family, const MetricFilter &filter);
    /// The first day of which there is a message, of the accounts that the filter lets through.
    [[nodiscard]] Result<std::optional<int>> firstDay(const MetricFilter &filter);
    /// Of these accounts, all that was ever done as far as the filter lets it through.
    [[nodiscard]] Result<const PeopleActs *> peopleActs(const MetricFilter &filter, const AccountSet &accounts);
    /// The number of the person behind an identity, by the identity's; -1: there is none.
    [[nodiscard]] const std::vector<int> &personOfIdentity();
    /// By the place of the account.
    [[nodiscard]] const std::vector<FollowerCounts> &followers();
    /// What waited when a period ended; `compared`: the other that will be asked for, whose runs are found beside.
    [[nodiscard]] Result<const std::vector<store::WaitingRun> *>
    waitingAt(const Period &period, const std::optional<Period> &compared, const MetricFilter &filter);
    /// Lengths that were put together already, by what was asked: a median and a percentile have them in common.
    [[nodiscard]] std::map<QString, QList<GroupLengths>> &keptLengths() { return m_keptLengths; }

private:
    [[nodiscard]] Result<LoadedCells *> load(CellFamily family, const MetricFilter &filter);
    [[nodiscard]] LoadedCells readAll(CellFamily family) const;
    [[nodiscard]] LoadedCells flattened(const std::vector<DayCells> &days) const;

    Reader &m_reader;
    ReportDays m_days;
    int m_today = 0;
    QList<Account> m_accounts;
    QHash<AccountId, size_t> m_accountPlaces;
    std::map<QString, std::map<int, std::vector<store::WaitingRun>>> m_waiting; ///< By filter and end.
    std::map<std::pair<CellFamily, QString>, LoadedCells> m_loaded;             ///< By the query of what was recounted.
    std::map<std::pair<QString, AccountSet>, PeopleActs> m_peopleActs;          ///< The same.
    std::optional<std::vector<int>> m_personOfIdentity;
    std::optional<std::vector<FollowerCounts>> m_followers;
    std::map<QString, QList<GroupLengths>> m_keptLengths;
};

/// What narrows figures down as terms of a query: `channel:a OR channel:b`, `tag:"two words"`, with a blank between.
[[nodiscard]] QString filterText(const MetricFilter &filter);
/// A value as it stands behind a field in a query.
[[nodiscard]] QString quotedValue(const QString &value);

} // namespace rapport
