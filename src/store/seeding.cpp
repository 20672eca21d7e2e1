#include "store/seeding.h"

#include "store/campaigns.h"
#include "store/consents.h"
#include "store/erased.h"
#include "store/idlist.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/rollups.h"
#include "store/scores.h"
#include "store/search.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// The newest messages that hold a word, and the people who are looked at closely.
constexpr int kHitsMost = 3000;
constexpr size_t kLookedAt = 1000;
constexpr qint64 kDayMs = 86'400'000;

/// What was said to be seen, by nobody of ours and by no machine.
const QByteArray kTheirs = " m.direction = 0 AND m.deleted_at = 0 AND m.moderation = 0 AND m.automatic = 0 "
                           "AND m.at >= :since AND i.is_self = 0 AND i.is_bot = 0 "
                           "AND NOT EXISTS (SELECT 1 FROM spam_mark s WHERE s.conversation_id = m.conversation_id "
                           "AND s.identity_id = m.identity_id) ";

class Gathering
{
public:
    Gathering(Reader &r, const Campaign &campaign)
        : m_reader(r), m_campaign(campaign), m_since(r.nowMs() - kSeedDays * kDayMs), m_days(reportDays(r))
    {
    }

    Result<Seeds> gather()
    {
        takeConversations();
        takeGroups();
        if (const Result<> words = takeWords(); !words)
            return fail(words.error());
        takeAdvocates();
        Seeds seeds;
        for (const ContactId contact : nearest()) {
            if (const std::optional<Seed> seed = judged(contact))
                (seed->judgement.obstacle ? seeds.apart : seeds.proposed).append(*seed);
        }
        std::stable_sort(seeds.proposed.begin(), seeds.proposed.end(), [](const Seed &a, const Seed &b) {
            return a.judgement.kind != b.judgement.kind ? a.judgement.kind == SeedKind::Promoter
                                                        : a.judgement.rank > b.judgement.rank;
        });
        std::stable_sort(seeds.apart.begin(), seeds.apart.end(),
                         [](const Seed &a, const Seed &b) { return a.judgement.rank > b.judgement.rank; });
        seeds.proposed.resize(std::min<qsizetype>(seeds.proposed.size(), kSeedsMost));
        seeds.apart.resize(std::min<qsizetype>(seeds.apart.size(), kSeedsMost));
        return seeds;
    }

private:
    void takeConversations()
    {
        m_subject.conversations = campaignConversationCount(m_reader, m_campaign.id) > 0;
        Statement s = m_reader.compose("SELECT i.contact_id, count(*) FROM message m "
                                       "JOIN identity i ON i.id = m.identity_id WHERE m.conversation_id IN (" +
                                       campaignConversations("p.id = :id") + ") AND" + kTheirs + "GROUP BY 1");
        s.bind(":id", m_campaign.id).bind(":since", m_since);
        while (s.step())
            m_facts[s.id<ContactId>(0)].messages = static_cast<int>(s.integer(1));
    }

    void takeGroups()
    {
        m_subject.groups = !m_campaign.plan.groups.isEmpty();
        for (const QString &name : m_campaign.plan.groups) {
            const std::optional<PersonGroupId> group = findGroup(m_reader, name);
            if (!group)
                continue;
            for (const ContactId contact : peopleIn(m_reader, *group))
                m_facts[contact].groups.append(name);
        }
    }

    Result<> takeWords()
    {
        const QStringList words = seedWords(QStringList{m_campaign.plan.name} + m_campaign.plan.tags);
        m_subject.words = !words.isEmpty();
        for (const QString &word : words) {
            const Result<Query> query = parseQuery(u'"' + word + u'"');
            if (!query)
                return fail(query.error());
            const Result<HitPage> page = findHits(m_reader, *query, kHitsMost);
            if (!page)
                return fail(page.error());
            takeHits(word, page->hits);
        }
        return {};
    }

    void takeHits(const QString &word, const std::vector<Hit> &hits)
    {
        std::vector<MessageId> messages;
        for (const Hit &hit : hits)
            messages.push_back(hit.message);
        Statement s = m_reader.compose("SELECT m.id, i.contact_id FROM json_each(:messages) hit "
                                       "CROSS JOIN message m ON m.id = hit.value "
                                       "CROSS JOIN identity i ON i.id = m.identity_id WHERE" +
                                       kTheirs);
        s.bind(":since", m_since).bind(":messages", idList(messages));
        while (s.step()) {
            const MessageId message = s.id<MessageId>(0);
            SeedFacts &facts = m_facts[s.id<ContactId>(1)];
            if (!facts.words.contains(word))
                facts.words.append(word);
            // A message with two of the words is one.
            if (!m_counted.contains(message)) {
                m_counted.insert(message);
                ++facts.wordMessages;
            }
        }
    }

    void takeAdvocates()
    {
        for (const KnownAdvocate &known : knownAdvocates(m_reader))
            m_advocates.insert(known.contact, known.advocacy);
    }

    /// Whoever has anything to do with it, those who wrote most of it first.
    [[nodiscard]] std::vector<ContactId> nearest() const
    {
        std::vector<std::pair<int, ContactId>> byWeight;
        byWeight.reserve(static_cast<size_t>(m_facts.size()));
        for (auto it = m_facts.cbegin(); it != m_facts.cend(); ++it) {
            const bool isAdvocate = m_advocates.contains(it.key());
            const int weight = 3 * it->messages + (it->groups.isEmpty() ? 0 : 10) + it->wordMessages;
            byWeight.emplace_back(weight + (isAdvocate ? 1000 : 0), it.key());
        }
        std::sort(byWeight.begin(), byWeight.end(), [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first > b.first : a.second.value < b.second.value;
        });
        std::vector<ContactId> people;
        for (size_t i = 0; i < std::min(byWeight.size(), kLookedAt); ++i)
            people.push_back(byWeight[i].second);
        return people;
    }

    std::optional<Seed> judged(ContactId contact)
    {
        Seed seed{.contact = contact,
                  .identity = {},
                  .conversation = {},
                  .channel = {},
                  .facts = m_facts.value(contact),
                  .judgement = {}};
        SeedFacts &facts = seed.facts;
        const QList<Identity> identities = identitiesOf(m_reader, contact);
        for (const Identity &identity : identities) {
            if (identity.self || identity.bot || ErasedNames::isName(identity.remoteId))
                return std::nullopt;
            if (identity.followers >= 0)
                facts.followers = std::max<qint64>(facts.followers, 0) + identity.followers;
            if (!seed.identity.id || identity.followers > seed.identity.followers)
                seed.identity = identity;
        }
        if (!seed.identity.id)
            return std::nullopt;
        const Advocacy advocacy = m_advocates.value(contact);
        facts.advocate = advocacy.state;
        if (advocacy.contactedAt > 0)
            facts.contactedDaysAgo = m_days.dayOf(m_reader.nowMs()) - m_days.dayOf(advocacy.contactedAt);
        if (const auto score = personScore(m_reader, contact)) {
            facts.influence = score->influence;
            facts.candidate = advocacy.state == AdvocateState::Candidate ||
                              (advocacy.state == AdvocateState::None && score->advocate.candidate);
        }
        facts.consent = contactConsent(consentsOf(m_reader, contact), advocacy, m_days);
        const std::optional<SeedJudgement> judgement = judgeSeed(m_subject, facts);
        if (!judgement)
            return std::nullopt;
        seed.judgement = *judgement;
        findConversation(identities, seed);
        return seed;
    }

    void findConversation(const QList<Identity> &identities, Seed &seed)
    {
        qint64 newestAt = 0;
        for (const Identity &identity : identities) {
            Statement s = m_reader.query("people.newestConversation");
            s.bind(":identity", identity.id);
            if (s.step() && s.integer(1) > newestAt) {
                seed.conversation = s.id<ConversationId>(0);
                seed.channel = identity.channel;
                newestAt = s.integer(1);
            }
        }
    }

    Reader &m_reader;
    const Campaign &m_campaign;
    qint64 m_since;
    ReportDays m_days;
    SeedSubject m_subject;
    QHash<ContactId, SeedFacts> m_facts;
    QSet<MessageId> m_counted;
    QHash<ContactId, Advocacy> m_advocates;
};

} // namespace

Result<Seeds> campaignSeeds(Reader &r, const Campaign &campaign)
{
    return Gathering(r, campaign).gather();
}

} // namespace rapport::store
