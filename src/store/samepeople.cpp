#include "store/samepeople.h"

#include "store/contacts.h"
#include "store/matchkeys.h"
#include "store/people.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>
#include <utility>

namespace rapport::store {
namespace {

/// By what people are found. A key that more have tells nobody from anybody.
struct Column
{
    const char *with;
    const char *all;
    qint64 MatchKeys::*key;
    int most;
};
constexpr int kNameMost = 12;
constexpr int kOthersMost = 50;
constexpr std::array kColumns{
    Column{"matching.withEmail", "matching.byEmail", &MatchKeys::email, kOthersMost},
    Column{"matching.withUserName", "matching.byUserName", &MatchKeys::userName, kOthersMost},
    Column{"matching.withName", "matching.byName", &MatchKeys::displayName, kNameMost},
};

/// People as they are compared, each read once. Lives inside one transaction.
class Comparison
{
public:
    explicit Comparison(Reader &r) : m_reader(r) {}

    [[nodiscard]] ContactId contactOf(IdentityId id)
    {
        if (const auto known = m_contacts.constFind(id); known != m_contacts.constEnd())
            return *known;
        const std::optional<Identity> found = identity(m_reader, id);
        const ContactId contact = found ? found->contact : ContactId();
        m_contacts.insert(id, contact);
        return contact;
    }

    /// Compares two people, once.
    void consider(ContactId a, ContactId b)
    {
        const std::pair<ContactId, ContactId> pair = std::minmax(a, b);
        if (!a || !b || a == b || m_seen.contains(pair))
            return;
        m_seen.insert(pair);
        const Person &one = person(pair.first);
        const Person &other = person(pair.second);
        Match match = matchPeople(matchRules(), one.facts, other.facts, bearersOf(one, other));
        if (match.score < kProposedFrom || areNotSame(m_reader, pair.first, pair.second))
            return;
        const auto [i, j] = speakers(one, other);
        m_found.append({.one = one.identities[i], .other = other.identities[j], .match = std::move(match)});
    }

    [[nodiscard]] AllSamePeople best(int most)
    {
        const auto shown = std::min<qsizetype>(m_found.size(), most);
        std::partial_sort(m_found.begin(), m_found.begin() + shown, m_found.end(),
                          [](const SamePeople &a, const SamePeople &b) {
                              return std::tuple(-a.match.score, a.one.id, a.other.id) <
                                     std::tuple(-b.match.score, b.one.id, b.other.id);
                          });
        return {.best = m_found.first(shown), .found = static_cast<int>(m_found.size())};
    }

private:
    struct Person
    {
        QList<Identity> identities;
        std::vector<MatchIdentity> facts;
        QSet<qint64> names; ///< Keys of display names.
    };

    const Person &person(ContactId contact)
    {
        if (const auto known = m_people.constFind(contact); known != m_people.constEnd())
            return **known;
        auto made = std::make_shared<Person>();
        made->identities = identitiesOf(m_reader, contact);
        for (const Identity &identity : std::as_const(made->identities)) {
            made->facts.push_back(matchIdentity(identity));
            if (const qint64 name = matchKeysOf(identity).displayName; name != 0)
                made->names.insert(name);
        }
        m_people.insert(contact, made);
        return *made;
    }

    /// People with a display name that both have; of several names the one that fewest have.
    int bearersOf(const Person &one, const Person &other)
    {
        int fewest = kNameMost + 1;
        for (const qint64 name : one.names) {
            if (other.names.contains(name))
                fewest = std::min(fewest, bearersOf(name));
        }
        return fewest;
    }

    int bearersOf(qint64 name)
    {
        if (const auto known = m_bearers.constFind(name); known != m_bearers.constEnd())
            return *known;
        QSet<ContactId> bearers;
        {
            Statement s = m_reader.query("matching.withName");
            s.bind(":key", name).bind(":limit", kNameMost + 1);
            QList<IdentityId> ids;
            while (s.step())
                ids.append(s.id<IdentityId>(0));
            for (const IdentityId id : std::as_const(ids))
                bearers.insert(contactOf(id));
        }
        const auto count = static_cast<int>(bearers.size());
        m_bearers.insert(name, count);
        return count;
    }

    /// The two identities by which they are most alike.
    static std::pair<qsizetype, qsizetype> speakers(const Person &one, const Person &other)
    {
        std::pair<qsizetype, qsizetype> best{0, 0};
        double most = -1;
        for (size_t i = 0; i < one.facts.size(); ++i) {
            for (size_t j = 0; j < other.facts.size(); ++j) {
                const double score = matchPeople(matchRules(), {one.facts[i]}, {other.facts[j]}, 0).score;
                if (score > most) {
                    most = score;
                    best = {static_cast<qsizetype>(i), static_cast<qsizetype>(j)};
                }
            }
        }
        return best;
    }

    Reader &m_reader;
    QHash<IdentityId, ContactId> m_contacts;
    QHash<ContactId, std::shared_ptr<Person>> m_people;
    QHash<qint64, int> m_bearers;
    QSet<std::pair<ContactId, ContactId>> m_seen;
    QList<SamePeople> m_found;
};

} // namespace

QList<SamePeople> samePeopleAs(Reader &r, ContactId contact, int most)
{
    Comparison comparison(r);
    const ContactId root = rootOf(r, contact);
    for (const Identity &identity : identitiesOf(r, root)) {
        const MatchKeys keys = matchKeysOf(identity);
        for (const Column &column : kColumns) {
            QList<IdentityId> alike;
            {
                Statement s = r.query(column.with);
                s.bind(":key", keys.*column.key).bind(":limit", column.most + 1);
                while (s.step())
                    alike.append(s.id<IdentityId>(0));
            }
            if (alike.size() > column.most)
                continue;
            for (const IdentityId id : std::as_const(alike))
                comparison.consider(root, comparison.contactOf(id));
        }
    }
    QList<SamePeople> best = comparison.best(most).best;
    for (SamePeople &pair : best) {
        if (pair.one.contact != root)
            std::swap(pair.one, pair.other);
    }
    return best;
}

AllSamePeople allSamePeople(Reader &r, int most)
{
    Comparison comparison(r);
    for (const Column &column : kColumns) {
        QList<IdentityId> alike;
        qint64 key = 0;
        const auto compare = [&] {
            for (qsizetype i = 0; alike.size() <= column.most && i < alike.size(); ++i) {
                for (qsizetype j = i + 1; j < alike.size(); ++j)
                    comparison.consider(comparison.contactOf(alike[i]), comparison.contactOf(alike[j]));
            }
        };
        Statement s = r.query(column.all);
        while (s.step()) {
            if (s.integer(0) != key) {
                compare();
                alike.clear();
                key = s.integer(0);
            }
            if (alike.size() <= column.most)
                alike.append(s.id<IdentityId>(1));
        }
        compare();
    }
    return comparison.best(most);
}

} // namespace rapport::store
