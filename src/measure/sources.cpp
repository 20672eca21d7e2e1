#include "measure/sources.h"

#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/folding.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/rollups.h"
#include "store/triage.h"

#include <unordered_map>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// All days that anything can be of.
constexpr Period kEver{-40'000, 60'000};

/// Whether the cells of a family tell the language, so that a filter by it needs no recount.
bool tellsLanguage(CellFamily family)
{
    return family != CellFamily::Posts;
}

/// What of a filter roll-ups cannot answer, as a query.
QString recountedBy(CellFamily family, const MetricFilter &filter)
{
    MetricFilter rest = filter;
    rest.channels.clear();
    rest.accounts.clear();
    if (tellsLanguage(family))
        rest.languages.clear();
    return filterText(rest);
}

std::optional<Languages> languagesIn(const MetricFilter &filter)
{
    if (filter.languages.isEmpty())
        return std::nullopt;
    Languages languages;
    for (const QString &language : filter.languages)
        languages.set(language == u"unknown"_s ? 0 : languageNumber(language));
    return languages;
}

void append(QStringList &terms, const QString &field, const QStringList &values)
{
    QStringList anyOf;
    for (const QString &value : values)
        anyOf.append(QString(field + u':' + quotedValue(value)));
    if (!anyOf.isEmpty())
        terms.append(anyOf.join(u" OR "_s));
}

bool isBlank(QChar c)
{
    return c.isSpace();
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e';
}

/// Whether a query can name it: within quotes there are none.
bool canBeAsked(const QString &value)
{
    const bool hasBlank = std::any_of(value.begin(), value.end(), isBlank);
    return !value.isEmpty() && !isQuote(value.front()) &&
           (!hasBlank || std::none_of(value.begin(), value.end(), isQuote));
}

tl::unexpected<Error> notKnown(const QString &what, const QString &value)
{
    return fail(ErrorKind::Invalid, u"there is no "_s + what + u" \""_s + value + u'"');
}

} // namespace

QString quotedValue(const QString &value)
{
    const bool isOneWord = !value.isEmpty() && std::none_of(value.begin(), value.end(), isBlank);
    return isOneWord ? value : QString(u'"' + value + u'"');
}

QString filterText(const MetricFilter &filter)
{
    QStringList terms;
    append(terms, u"channel"_s, filter.channels);
    append(terms, u"account"_s, filter.accounts);
    append(terms, u"lang"_s, filter.languages);
    append(terms, u"campaign"_s, filter.campaigns);
    append(terms, u"tag"_s, filter.tags);
    append(terms, u"group"_s, filter.groups);
    return terms.join(u' ');
}

std::optional<qint64> FollowerCounts::before(int day) const
{
    const auto next = std::lower_bound(byDay.begin(), byDay.end(), day,
                                       [](const auto &one, int wanted) { return one.first < wanted; });
    return next == byDay.begin() ? std::nullopt : std::optional(std::prev(next)->second);
}

std::optional<qint64> FollowerCounts::firstWithin(int from, int end) const
{
    const auto first = std::lower_bound(byDay.begin(), byDay.end(), from,
                                        [](const auto &one, int wanted) { return one.first < wanted; });
    return first != byDay.end() && first->first < end ? std::optional(first->second) : std::nullopt;
}

qint64 FollowerCounts::readings(int from, int end) const
{
    const auto within = [&](const auto &one) { return one.first >= from && one.first < end; };
    return std::count_if(byDay.begin(), byDay.end(), within) + (before(from) ? 1 : 0);
}

Sources::Sources(Reader &r)
    : m_reader(r), m_days(store::reportDays(r)), m_today(m_days.dayOf(r.nowMs())), m_accounts(store::accounts(r))
{
    for (qsizetype i = 0; i < m_accounts.size(); ++i)
        m_accountPlaces.insert(m_accounts[i].id, static_cast<size_t>(i));
}

std::optional<size_t> Sources::placeOf(AccountId account) const
{
    const auto place = m_accountPlaces.constFind(account);
    return place == m_accountPlaces.cend() ? std::nullopt : std::optional(*place);
}

Result<> Sources::check(const MetricFilter &filter)
{
    for (const QStringList *names :
         {&filter.channels, &filter.accounts, &filter.languages, &filter.campaigns, &filter.tags, &filter.groups}) {
        for (const QString &name : *names) {
            if (!canBeAsked(name))
                return fail(ErrorKind::Invalid, u"a name with quotation marks cannot be asked for: "_s + name);
        }
    }
    for (const QString &channel : filter.channels) {
        MetricFilter one;
        one.channels = {channel};
        const AccountSet accounts = accountsIn(one);
        if (std::find(accounts.begin(), accounts.end(), true) == accounts.end())
            return notKnown(u"account of the channel"_s, channel);
    }
    for (const QString &account : filter.accounts) {
        MetricFilter one;
        one.accounts = {account};
        const AccountSet accounts = accountsIn(one);
        if (std::find(accounts.begin(), accounts.end(), true) == accounts.end())
            return notKnown(u"account"_s, account);
    }
    for (const QString &language : filter.languages) {
        if (language != u"unknown"_s && languageNumber(language) == 0)
            return notKnown(u"language"_s, language);
    }
    const QStringList tags = filter.tags.isEmpty() ? QStringList() : store::tagNames(m_reader);
    for (const QString &tag : filter.tags) {
        if (std::none_of(tags.begin(), tags.end(),
                         [&tag](const QString &known) { return store::folded(known) == store::folded(tag); }))
            return notKnown(u"tag"_s, tag);
    }
    for (const QString &campaign : filter.campaigns) {
        if (!store::campaignNamed(m_reader, campaign) && !store::campaign(m_reader, CampaignId(campaign.toLongLong())))
            return notKnown(u"campaign"_s, campaign);
    }
    for (const QString &group : filter.groups) {
        if (!store::findGroup(m_reader, group))
            return notKnown(u"group"_s, group);
    }
    return {};
}

AccountSet Sources::accountsIn(const MetricFilter &filter) const
{
    const auto isAsked = [&](const Account &account) {
        const auto sameChannel = [&](const QString &channel) {
            return store::folded(channel) == store::folded(account.channel);
        };
        const auto sameAccount = [&](const QString &wanted) {
            return wanted == QString::number(account.id.value) ||
                   store::folded(wanted) == store::folded(account.name) ||
                   store::folded(wanted) == store::folded(account.handle);
        };
        return (filter.channels.isEmpty() ||
                std::any_of(filter.channels.begin(), filter.channels.end(), sameChannel)) &&
               (filter.accounts.isEmpty() || std::any_of(filter.accounts.begin(), filter.accounts.end(), sameAccount));
    };
    AccountSet set;
    for (const Account &account : m_accounts)
        set.push_back(isAsked(account));
    return set;
}

LoadedCells Sources::readAll(CellFamily family) const
{
    LoadedCells loaded;
    store::eachRollUp(m_reader, family, kEver, [&](int day, AccountId account, QByteArrayView packed) {
        if (const std::optional<size_t> place = placeOf(account))
            loaded.addPacked(day, *place, packed);
    });
    return loaded;
}

LoadedCells Sources::flattened(const std::vector<DayCells> &days) const
{
    std::vector<const DayCells *> ordered;
    for (const DayCells &day : days) {
        if (m_accountPlaces.contains(day.account)) // else of an account that is just being removed
            ordered.push_back(&day);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const DayCells *a, const DayCells *b) { return a->day < b->day; });
    LoadedCells loaded;
    for (const DayCells *day : ordered)
        loaded.add(day->day, m_accountPlaces.value(day->account), day->cells);
    return loaded;
}

Result<LoadedCells *> Sources::load(CellFamily family, const MetricFilter &filter)
{
    const QString narrowed = recountedBy(family, filter);
    const auto key = std::pair(family, narrowed);
    if (const auto found = m_loaded.find(key); found != m_loaded.end())
        return &found->second;
    if (narrowed.isEmpty())
        return &m_loaded.emplace(key, readAll(family)).first->second;
    const Result<Query> query = parseQuery(narrowed);
    if (!query)
        return fail(query.error());
    const Result<std::vector<DayCells>> counted = store::recountCells(m_reader, family, kEver, {}, *query);
    if (!counted)
        return fail(counted.error());
    return &m_loaded.emplace(key, flattened(*counted)).first->second;
}

Result<Selection> Sources::select(CellFamily family, const MetricFilter &filter)
{
    const Result<LoadedCells *> loaded = load(family, filter);
    if (!loaded)
        return fail(loaded.error());
    return Selection(**loaded, accountsIn(filter), tellsLanguage(family) ? languagesIn(filter) : std::nullopt);
}

Result<std::optional<int>> Sources::firstDay(const MetricFilter &filter)
{
    MetricFilter accountsOnly;
    accountsOnly.channels = filter.channels;
    accountsOnly.accounts = filter.accounts;
    const Result<LoadedCells *> loaded = load(CellFamily::Messages, accountsOnly);
    if (!loaded)
        return fail(loaded.error());
    return (*loaded)->firstDay(accountsIn(filter));
}

const std::vector<int> &Sources::personOfIdentity()
{
    if (m_personOfIdentity)
        return *m_personOfIdentity;
    const auto contacts = store::contactsOfIdentities(m_reader);
    // Ids are given one after the other, so that a table by them has few gaps; what does not fit into one is rare.
    std::vector<int> near(contacts.size() * 4 + 1, -1);
    std::unordered_map<qint64, int> far;
    std::vector<int> persons;
    int people = 0;
    for (const auto &[identity, contact] : contacts) {
        const auto place = static_cast<size_t>(identity.value);
        if (place >= persons.size())
            persons.resize(place + 1, -1);
        const auto ofContact = static_cast<size_t>(contact.value);
        int &number = ofContact < near.size() ? near[ofContact] : far.try_emplace(contact.value, -1).first->second;
        if (number < 0)
            number = people++;
        persons[place] = number;
    }
    return m_personOfIdentity.emplace(std::move(persons));
}

Result<const PeopleActs *> Sources::peopleActs(const MetricFilter &filter, const AccountSet &accounts)
{
    MetricFilter withoutAccounts = filter;
    withoutAccounts.channels.clear();
    withoutAccounts.accounts.clear();
    const auto key = std::pair(filterText(withoutAccounts), accounts);
    if (const auto found = m_peopleActs.find(key); found != m_peopleActs.end())
        return &found->second;
    const Result<LoadedCells *> loaded = load(CellFamily::Acts, filter);
    if (!loaded)
        return fail(loaded.error());
    const std::optional<Languages> languages = languagesIn(filter);

    const std::vector<int> &persons = personOfIdentity();
    const auto forEachAct = [&](auto visit) {
        for (const LoadedCells::Run &run : (*loaded)->runs()) {
            if (!accounts[run.account])
                continue;
            for (const Cell &cell : run.cells) {
                const ActCell act = ActCell::fromKey(cell.key);
                if (languages && !languages->test(act.language))
                    continue;
                const auto identity = static_cast<size_t>(act.who.value);
                if (identity < persons.size() && persons[identity] >= 0)
                    visit(static_cast<size_t>(persons[identity]),
                          PersonAct{.day = run.day, .act = act.act, .count = cell.count});
            }
        }
    };
    // Days ascend within each person, as they do over all.
    PeopleActs acts;
    forEachAct([&](size_t person, const PersonAct &) {
        if (person + 2 > acts.starts.size())
            acts.starts.resize(person + 2, 0);
        ++acts.starts[person + 1];
    });
    for (size_t i = 1; i < acts.starts.size(); ++i)
        acts.starts[i] += acts.starts[i - 1];
    acts.acts.resize(acts.starts.empty() ? 0 : acts.starts.back());
    std::vector<size_t> next = acts.starts;
    forEachAct([&](size_t person, const PersonAct &act) { acts.acts[next[person]++] = act; });
    return &m_peopleActs.emplace(key, std::move(acts)).first->second;
}

Result<const std::vector<store::WaitingRun> *>
Sources::waitingAt(const Period &period, const std::optional<Period> &compared, const MetricFilter &filter)
{
    const QString text = filterText(filter);
    auto &known = m_waiting[text];
    if (const auto found = known.find(period.toDay); found != known.end())
        return &found->second;
    const Result<Query> query = parseQuery(text);
    if (!query)
        return fail(query.error());
    std::vector<int> ends{period.toDay};
    if (compared && !known.contains(compared->toDay) && compared->toDay != period.toDay)
        ends.push_back(compared->toDay);
    Result<std::map<int, std::vector<store::WaitingRun>>> runs = store::waitingRuns(m_reader, ends, *query);
    if (!runs)
        return fail(runs.error());
    known.merge(*runs);
    return &known.at(period.toDay);
}

const std::vector<FollowerCounts> &Sources::followers()
{
    if (m_followers)
        return *m_followers;
    std::vector<FollowerCounts> counts(static_cast<size_t>(m_accounts.size()));
    for (const store::FollowersTold &told : store::followersTold(m_reader)) {
        const auto place = m_accountPlaces.constFind(told.account);
        if (place != m_accountPlaces.cend())
            counts[*place].byDay.emplace_back(told.day, told.followers);
    }
    return m_followers.emplace(std::move(counts));
}

} // namespace rapport
