#include "measure/tallies.h"

#include "measure/breakdowns.h"

#include <array>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

std::optional<double> quotient(const Tally &tally, double times)
{
    if (tally.denominator == 0)
        return std::nullopt;
    return times * static_cast<double>(tally.numerator) / static_cast<double>(tally.denominator);
}

bool isByAccount(const QString &groupBy)
{
    return groupBy == u"channel"_s || groupBy == u"account"_s;
}

/// Tallies of groups by their numbers, a row of stretches each, made as they come up.
class Board
{
public:
    Board(size_t groups, size_t stretches) : m_places(groups, -1), m_stretches(stretches) {}

    Tally &at(size_t group, size_t stretch)
    {
        int &place = m_places[group];
        if (place < 0) {
            place = static_cast<int>(m_tallies.size() / m_stretches);
            m_tallies.resize(m_tallies.size() + m_stretches);
        }
        return m_tallies[static_cast<size_t>(place) * m_stretches + stretch];
    }
    /// Null: nothing came up.
    [[nodiscard]] const Tally *row(size_t group) const
    {
        const int place = m_places[group];
        return place < 0 ? nullptr : &m_tallies[static_cast<size_t>(place) * m_stretches];
    }

private:
    std::vector<int> m_places;
    std::vector<Tally> m_tallies;
    size_t m_stretches;
};

void add(Tally &to, const Tally &more, qint64 times = 1)
{
    to.numerator += more.numerator * times;
    to.denominator += more.denominator * times;
    to.excluded += more.excluded * times;
    to.rows += more.rows * times;
}

/// What one of a key adds, and to which group: the same few hundred keys come up day after day, and most of them add
/// the same as others.
class KnownKeys
{
public:
    struct Kind
    {
        Tally one;
        size_t group = 0;

        friend bool operator==(const Kind &, const Kind &) = default;
    };

    KnownKeys(const SumRule &rule, const std::optional<Breakdown> &breakdown)
        : m_rule(rule), m_breakdown(breakdown), m_places(kPlaces)
    {
    }

    /// A number below kinds().size().
    size_t kindOf(quint64 key)
    {
        const Place &place = m_places[key * 0x9e3779b97f4a7c15ULL >> kShift];
        return place.key == key ? place.kind : look(key);
    }
    [[nodiscard]] const std::vector<Kind> &kinds() const { return m_kinds; }
    static constexpr size_t kCountsNot = 0; ///< The kind of keys that add nothing.

private:
    /// Small, so that all of them stay near.
    struct Place
    {
        quint64 key = ~quint64{0}; ///< No cell has this one.
        quint32 kind = kCountsNot;
    };
    static constexpr int kShift = 53;
    static constexpr size_t kPlaces = size_t{1} << (64 - kShift);

    size_t look(quint64 key)
    {
        Kind kind;
        m_rule.add(key, 1, kind.one);
        if (kind.one != Tally() && m_breakdown && !m_breakdown->byDay)
            kind.group = static_cast<size_t>(m_breakdown->groupOf(key, 0));
        auto known = std::find(m_kinds.begin(), m_kinds.end(), kind);
        if (known == m_kinds.end())
            known = m_kinds.insert(m_kinds.end(), kind);
        const auto number = static_cast<size_t>(known - m_kinds.begin());
        // The one that was met last holds the place.
        m_places[key * 0x9e3779b97f4a7c15ULL >> kShift] = {key, static_cast<quint32>(number)};
        return number;
    }

    const SumRule &m_rule;
    const std::optional<Breakdown> &m_breakdown;
    std::vector<Place> m_places; ///< By a hash of the key.
    std::vector<Kind> m_kinds{Kind()};
};

/// Counts of one run by the kinds of their keys: what they add up to is reckoned once.
class RunOfKinds
{
public:
    void count(size_t kind, qint64 count)
    {
        if (kind >= m_counts.size())
            m_counts.resize(kind + 1, 0);
        m_counts[kind] += count;
    }
    /// And begins anew.
    Tally sum(const std::vector<KnownKeys::Kind> &kinds)
    {
        Tally sum;
        for (size_t kind = 0; kind < m_counts.size(); ++kind)
            add(sum, kinds[kind].one, std::exchange(m_counts[kind], 0));
        return sum;
    }

private:
    std::vector<qint64> m_counts;
};

Figure figureOf(const Tally &tally, const SumRule &rule, bool isCovered)
{
    return {.value = rule.value(tally, isCovered),
            .numerator = tally.numerator,
            .denominator = tally.denominator,
            .excluded = tally.excluded,
            .rows = tally.rows};
}

GroupFigures figuresOf(const Tally *row, const SumRule &rule, const std::vector<bool> &covered)
{
    GroupFigures group;
    Tally whole;
    for (size_t i = 0; i + 1 < covered.size(); ++i) {
        const Tally tally = row ? row[i] : Tally();
        add(whole, tally);
        group.figures.append(figureOf(tally, rule, covered[i]));
    }
    group.figures.append(figureOf(whole, rule, covered.back()));
    return group;
}

} // namespace

std::optional<double> countOf(const Tally &tally, bool isCovered)
{
    return isCovered || tally.numerator != 0 ? std::optional(static_cast<double>(tally.numerator)) : std::nullopt;
}

std::optional<double> percentOf(const Tally &tally, bool)
{
    return quotient(tally, 100);
}

std::optional<double> ratioOf(const Tally &tally, bool)
{
    return quotient(tally, 1);
}

StretchOfDay::StretchOfDay(const Question &question) : m_from(question.period.fromDay)
{
    m_stretches.reserve(static_cast<size_t>(question.period.days()));
    quint16 place = 0;
    for (const Period &stretch : question.stretches)
        m_stretches.insert(m_stretches.end(), static_cast<size_t>(stretch.days()), place++);
}

QList<AccountGroup> accountGroups(const Sources &sources, const Question &question)
{
    const AccountSet let = sources.accountsIn(question.filter);
    if (!isByAccount(question.groupBy))
        return {{.group = {}, .label = {}, .accounts = let}};
    QList<AccountGroup> groups;
    for (size_t i = 0; i < let.size(); ++i) {
        if (!let[i])
            continue;
        const Account &account = sources.accounts()[static_cast<qsizetype>(i)];
        const bool byChannel = question.groupBy == u"channel"_s;
        const QString name = byChannel ? account.channel : QString::number(account.id.value);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&name](const AccountGroup &known) { return known.group == name; });
        if (group == groups.end()) {
            groups.append({.group = name,
                           .label = byChannel ? QString() : account.name,
                           .accounts = AccountSet(let.size(), false)});
            group = std::prev(groups.end());
        }
        group->accounts[i] = true;
    }
    return groups;
}

Result<std::vector<bool>> coverage(Sources &sources, const Question &question)
{
    const Result<std::optional<int>> first = sources.firstDay(question.filter);
    if (!first)
        return fail(first.error());
    std::vector<bool> covered;
    for (const Period &span : question.spans())
        covered.push_back(*first && span.toDay > **first && span.fromDay <= sources.today());
    return covered;
}

Result<QList<GroupFigures>> addUp(Sources &sources, const Question &question, const SumRule &rule)
{
    const Result<Selection> selection = sources.select(rule.family, question.filter);
    if (!selection)
        return fail(selection.error());
    const Result<std::vector<bool>> covered = coverage(sources, question);
    if (!covered)
        return fail(covered.error());

    const QList<AccountGroup> accounts = accountGroups(sources, question);
    std::vector<size_t> groupOfAccount(selection->accounts().size(), 0);
    for (qsizetype group = 0; group < accounts.size(); ++group) {
        for (size_t i = 0; i < groupOfAccount.size(); ++i) {
            if (accounts[group].accounts[i])
                groupOfAccount[i] = static_cast<size_t>(group);
        }
    }
    const bool isInKey = !question.groupBy.isEmpty() && !isByAccount(question.groupBy);
    const std::optional<Breakdown> breakdown = isInKey ? breakdownOf(rule.family, question.groupBy) : std::nullopt;
    if (isInKey && !breakdown)
        return fail(ErrorKind::Invalid, question.metric.id + u" is not counted by "_s + question.groupBy);

    const StretchOfDay stretchOf(question);
    Board board(breakdown ? size_t{kMostGroups} : static_cast<size_t>(accounts.size()),
                static_cast<size_t>(question.stretches.size()));
    KnownKeys keys(rule, breakdown);
    if (breakdown) {
        selection->forEach(question.period.fromDay, question.period.toDay, languageOf(rule.family),
                           [&](const LoadedCells::Run &run, const Cell &cell) {
                               const size_t kind = keys.kindOf(cell.key);
                               if (kind == KnownKeys::kCountsNot)
                                   return;
                               const KnownKeys::Kind &known = keys.kinds()[kind];
                               const size_t group = breakdown->byDay
                                                        ? static_cast<size_t>(breakdown->groupOf(cell.key, run.day))
                                                        : known.group;
                               add(board.at(group, stretchOf(run.day)), known.one, cell.count);
                           });
    } else {
        RunOfKinds counts;
        selection->walk(
            question.period.fromDay, question.period.toDay, languageOf(rule.family),
            [&](quint64 key, qint64 count) { counts.count(keys.kindOf(key), count); },
            [&](int day, size_t account, bool isRight) {
                const Tally sum = counts.sum(keys.kinds());
                if (isRight)
                    add(board.at(groupOfAccount[account], stretchOf(day)), sum);
            });
    }

    QList<GroupFigures> result;
    if (breakdown) {
        for (int group = 0; group < kMostGroups; ++group) {
            const Tally *row = board.row(static_cast<size_t>(group));
            if (!row)
                continue;
            result.append(figuresOf(row, rule, *covered));
            result.last().group = breakdown->nameOf(group);
        }
        return result;
    }
    for (qsizetype group = 0; group < accounts.size(); ++group) {
        result.append(figuresOf(board.row(static_cast<size_t>(group)), rule, *covered));
        result.last().group = accounts[group].group;
        result.last().label = accounts[group].label;
        result.last().valueOfSum = rule.value;
    }
    return result;
}

Evaluate sumBy(const SumRule &rule)
{
    return [rule](Sources &sources, const Question &question) { return addUp(sources, question, rule); };
}

Evaluate shareBy(const QString &dimension, const SumRule &part)
{
    return [dimension, part](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        if (question.groupBy != dimension)
            return addUp(sources, question, part);
        Result<QList<GroupFigures>> groups = addUp(sources, question, part);
        if (!groups)
            return groups;
        const Question ungrouped{question.metric, question.period, question.stretches, {}, question.filter, {}};
        const Result<QList<GroupFigures>> all = addUp(sources, ungrouped, part);
        if (!all)
            return fail(all.error());
        QList<GroupFigures> shares;
        for (GroupFigures &group : *groups) {
            if (group.figures.last().denominator == 0)
                continue; // only of what is excluded
            for (qsizetype i = 0; i < group.figures.size(); ++i) {
                const Figure &of = all->first().figures[i];
                const Tally tally{.numerator = group.figures[i].denominator, .denominator = of.denominator};
                group.figures[i] = {.value = percentOf(tally, true),
                                    .numerator = tally.numerator,
                                    .denominator = tally.denominator,
                                    .excluded = of.excluded,
                                    .rows = tally.numerator};
            }
            shares.append(group);
        }
        return shares;
    };
}

} // namespace rapport
