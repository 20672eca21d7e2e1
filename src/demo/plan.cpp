#include "demo/plan.h"

#include "base/time.h"
#include "demo/aftermath.h"
#include "demo/calendar.h"
#include "demo/season.h"

#include <algorithm>

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int nobody = -1000;

class Planner
{
public:
    Planner(const std::vector<Corpus> &corpora, const People &people, int messageCount, quint64 seed, qint64 endAt)
        : m_corpora(corpora),
          m_people(people),
          m_wanted(static_cast<size_t>(messageCount)),
          m_random(mixed(seed, 21)),
          m_calendar(endAt - qint64{3 * 365} * kDayMs, endAt)
    {
        m_plan.startAt = endAt - qint64{3 * 365} * kDayMs;
        m_plan.endAt = endAt;
        m_plan.messages.reserve(m_wanted + 64);
    }

    Plan make()
    {
        planWaiting();
        planCampaigns();
        planBursts();
        while (left() > 0)
            planOrdinary();
        addActivities(m_plan, m_people, m_calendar, m_random);
        addChanges(m_plan, m_random);
        orderDeliveries(m_plan);
        return std::move(m_plan);
    }

private:
    [[nodiscard]] size_t left() const { return m_wanted - std::min(m_wanted, m_plan.messages.size()); }
    [[nodiscard]] const Corpus &corpus(size_t language) const { return m_corpora[language]; }
    [[nodiscard]] const Dialogue &dialogue(const MessagePlan &message) const
    {
        return m_corpora[message.language].dialogues[message.dialogue];
    }

    // Choosing -----------------------------------------------------------------------------------------------------

    [[nodiscard]] Channel pickChannel()
    {
        const double at = m_random.unit();
        return at < 0.42   ? Channel::Bluesky
               : at < 0.64 ? Channel::Mastodon
               : at < 0.67 ? Channel::WordPress
               : at < 0.88 ? Channel::Email
                           : Channel::Feeds;
    }

    /// An intent by its weight among those that the language has words for.
    [[nodiscard]] Intent pickIntent(size_t language, Channel channel)
    {
        const auto speaks = [&](Intent intent) {
            return !corpus(language).byIntent[static_cast<size_t>(intent)].empty();
        };
        double sum = 0;
        for (const Weight &w : weightsOf(channel))
            sum += speaks(w.intent) ? w.weight : 0;
        double at = m_random.unit() * sum;
        for (const Weight &w : weightsOf(channel)) {
            if (!speaks(w.intent))
                continue;
            at -= w.weight;
            if (at < 0)
                return w.intent;
        }
        return Intent::HowTo;
    }

    [[nodiscard]] int pickDialogue(size_t language, Intent intent)
    {
        const std::vector<int> &all = corpus(language).byIntent[static_cast<size_t>(intent)];
        return all[m_random.below(all.size())];
    }

    /// A language that has this dialogue, and its index there.
    [[nodiscard]] std::pair<size_t, int> pickByTopic(Intent intent, QStringView topic)
    {
        for (size_t language = pickLanguage(m_random);; language = 0) {
            for (const int index : corpus(language).byIntent[static_cast<size_t>(intent)]) {
                if (corpus(language).dialogues[static_cast<size_t>(index)].topic == topic)
                    return {language, index};
            }
            if (language == 0)
                return {0, corpus(0).byIntent[static_cast<size_t>(intent)].front()};
        }
    }

    /// Of the dialogue, and of those that its kind lends.
    [[nodiscard]] size_t lineCount(size_t language, int dialogueIndex, Role role) const
    {
        const Corpus &c = corpus(language);
        const Dialogue &d = c.dialogues[static_cast<size_t>(dialogueIndex)];
        const int any = c.anyOf(d.intent);
        return d.of(role).size() + (any < 0 ? 0 : c.dialogues[static_cast<size_t>(any)].of(role).size());
    }

    [[nodiscard]] bool has(size_t language, int dialogueIndex, Role role) const
    {
        return lineCount(language, dialogueIndex, role) > 0;
    }

    [[nodiscard]] int zoneOf(size_t language)
    {
        const QString &code = corpus(language).language;
        if (code == "en"_L1)
            return m_random.chance(0.45) ? -5 : 0;
        if (code == "ja"_L1 || code == "ko"_L1)
            return 9;
        if (code == "zh"_L1)
            return 8;
        if (code == "th"_L1)
            return 7;
        if (code == "hi"_L1)
            return 5;
        return code == "ru"_L1 || code == "ar"_L1 ? 3 : 1;
    }

    // Building a thread --------------------------------------------------------------------------------------------

    struct Speech
    {
        Role role = Role::Ask;
        qint64 at = 0;
        qint32 person = 0;
        qint32 addressee = nobody;
        quint32 parent = noMessage;
    };

    quint32 beginThread(Channel channel)
    {
        ThreadPlan thread;
        thread.channel = channel;
        thread.root = static_cast<quint32>(m_plan.messages.size());
        m_plan.threads.push_back(thread);
        return static_cast<quint32>(m_plan.threads.size() - 1);
    }

    quint32 say(size_t language, int dialogueIndex, quint64 seed, const Speech &speech)
    {
        const auto thread = static_cast<quint32>(m_plan.threads.size() - 1);
        MessagePlan message;
        message.at = speech.at;
        message.seed = seed;
        message.thread = thread;
        message.parent = speech.parent;
        message.person = speech.person;
        message.addressee = speech.addressee;
        message.language = static_cast<quint16>(language);
        message.dialogue = static_cast<quint16>(dialogueIndex);
        message.role = speech.role;
        m_plan.messages.push_back(message);
        ThreadPlan &plan = m_plan.threads[thread];
        ++plan.size;
        plan.endAt = std::max(plan.endAt, speech.at);
        return static_cast<quint32>(m_plan.messages.size() - 1);
    }

    [[nodiscard]] qint32 pickPerson(size_t language, Channel channel, qint64 at)
    {
        return static_cast<qint32>(m_people.pick(m_random, language, channel, m_calendar.progress(at)));
    }
    [[nodiscard]] qint32 pickPeer(size_t language, Channel channel, qint64 at, qint32 notThis)
    {
        qint32 person = notThis;
        for (int tries = 0; tries < 8 && person == notThis; ++tries)
            person = pickPerson(language, channel, at);
        return person;
    }
    /// Mara answers most; orders and wholesale are Inés's, what breaks is Jonas's.
    [[nodiscard]] qint32 pickColleague(Intent intent)
    {
        const double other = m_random.unit();
        if (intent == Intent::Broken)
            return other < 0.7 ? -2 : -1;
        if (intent == Intent::Order || intent == Intent::Wholesale)
            return other < 0.75 ? -3 : -1;
        return other < 0.65 ? -1 : other < 0.85 ? -2 : -3;
    }

    [[nodiscard]] qint64 later(qint64 at, double medianMinutes, int zone)
    {
        const double delay = std::clamp(m_random.logNormal(medianMinutes, 1.1), 1.5, 14 * 1440.0);
        return m_calendar.awake(m_random, at + static_cast<qint64>(delay * kMinuteMs), zone);
    }
    [[nodiscard]] qint64 teamLater(qint64 at)
    {
        const double delay = std::clamp(m_random.logNormal(110, 1.0), 4.0, 4 * 1440.0);
        return m_calendar.inWorkshop(m_random, at + static_cast<qint64>(delay * kMinuteMs));
    }

    /// How far an exchange goes before it stops.
    enum class Until { TheEnd, Asked, AskedAgain };

    /// One exchange: somebody opens it, others answer. `parent`: what it answers, in a longer thread.
    void addExchange(size_t language, int dialogueIndex, qint64 at, quint32 parent, Until until = Until::TheEnd)
    {
        const Channel channel = m_plan.threads.back().channel;
        const Intent intent = corpus(language).dialogues[static_cast<size_t>(dialogueIndex)].intent;
        const quint64 seed = m_random.next();
        const int zone = zoneOf(language);
        const qint32 asker = pickPerson(language, channel, at);
        quint32 last = say(language, dialogueIndex, seed, {Role::Ask, at, asker, nobody, parent});
        const quint32 ask = last;
        const bool question = wantsAnswer(intent, Role::Ask);
        if (until == Until::Asked)
            return;

        int peers = 0;
        const double peerChance = channel == Channel::Email ? 0 : question ? 0.3 : 0.55;
        while (peers < 12 && m_random.chance(peers == 0 ? peerChance : 0.45)) {
            const Role role = question ? Role::Peer : Role::React;
            if (!has(language, dialogueIndex, role))
                break;
            at = later(at, 45, zone);
            last = say(language, dialogueIndex, seed, {role, at, pickPeer(language, channel, at, asker), asker, ask});
            ++peers;
            if (question)
                break;
        }
        const double teamChance = question                    ? 0.94
                                  : intent == Intent::Chat    ? 0.1
                                  : intent == Intent::Leaving ? 0.8
                                                              : 0.55;
        if (!has(language, dialogueIndex, Role::Team) || (until == Until::TheEnd && !m_random.chance(teamChance)))
            return;
        const qint32 colleague = pickColleague(intent);
        at = teamLater(at);
        const quint32 team = say(language, dialogueIndex, seed, {Role::Team, at, colleague, asker, ask});
        m_plan.messages[ask].answered = true;
        last = team;
        if (until == Until::AskedAgain || (m_random.chance(0.22) && has(language, dialogueIndex, Role::More) &&
                                           has(language, dialogueIndex, Role::Follow))) {
            at = later(at, 120, zone);
            const quint32 more = say(language, dialogueIndex, seed, {Role::More, at, asker, nobody, last});
            if (until == Until::AskedAgain)
                return;
            at = teamLater(at);
            last = say(language, dialogueIndex, seed, {Role::Follow, at, colleague, asker, more});
            m_plan.messages[more].answered = true;
        }
        if (m_random.chance(question ? 0.5 : 0.2) && has(language, dialogueIndex, Role::Thanks)) {
            at = later(at, 150, zone);
            say(language, dialogueIndex, seed, {Role::Thanks, at, asker, nobody, last});
        }
    }

    /// Moves a thread that would reach beyond the end into the past, by whole days so that hours stay as they are.
    void fitThread()
    {
        ThreadPlan &thread = m_plan.threads.back();
        if (thread.endAt <= m_plan.endAt)
            return;
        const qint64 days = (thread.endAt - m_plan.endAt) / kDayMs + 1;
        for (size_t index = thread.root; index < m_plan.messages.size(); ++index)
            m_plan.messages[index].at -= days * kDayMs;
        thread.endAt -= days * kDayMs;
    }

    /// The last thread may not bring more than was asked for: what is cut is its end.
    void trimThread()
    {
        if (m_plan.messages.size() <= m_wanted)
            return;
        m_plan.messages.resize(m_wanted);
        ThreadPlan &thread = m_plan.threads.back();
        thread.size = static_cast<quint32>(m_wanted) - thread.root;
        thread.endAt = 0;
        for (size_t index = thread.root; index < m_wanted; ++index)
            thread.endAt = std::max(thread.endAt, m_plan.messages[index].at);
    }

    /// A post or an article of ours, and what people say below it.
    quint32 planOwnThread(Channel channel, size_t language, int dialogueIndex, qint64 at, int exchanges)
    {
        beginThread(channel);
        at = m_calendar.inWorkshop(m_random, at);
        const quint64 seed = m_random.next();
        const quint32 root =
            say(language, dialogueIndex, seed, {Role::Ask, at, pickColleague(Intent::Post), nobody, noMessage});
        const bool reacts = has(language, dialogueIndex, Role::React);
        // Few lines are soon said twice: then people ask and answer instead.
        size_t reactsLeft = reacts ? 4 * lineCount(language, dialogueIndex, Role::React) : 0;
        size_t repliesLeft = lineCount(language, dialogueIndex, Role::Team);
        quint32 previous = noMessage;
        for (int index = 0; index < exchanges && m_plan.messages.size() < m_wanted; ++index) {
            // Most come at once, some find it months later.
            const double minutes = std::min(m_random.pareto(6, 0.55), 60.0 * 24 * 90);
            const qint64 when =
                m_calendar.awake(m_random, at + static_cast<qint64>(minutes * kMinuteMs), zoneOf(language));
            if (channel == Channel::WordPress && m_random.chance(0.05)) {
                addSpam(when, root);
            } else if (reactsLeft > 0 && m_random.chance(0.5)) {
                --reactsLeft;
                const bool below =
                    previous != noMessage && m_random.chance(0.15) && m_plan.messages[previous].at < when;
                const qint32 person = pickPerson(language, channel, when);
                previous =
                    say(language, dialogueIndex, seed, {Role::React, when, person, nobody, below ? previous : root});
                if (repliesLeft > 0 && m_random.chance(0.12)) {
                    --repliesLeft;
                    say(language, dialogueIndex, seed,
                        {Role::Team, teamLater(when), pickColleague(Intent::Post), person, previous});
                }
            } else {
                const size_t spoken = m_random.chance(0.75) ? language : pickLanguage(m_random);
                addExchange(spoken, pickDialogue(spoken, pickIntent(spoken, Channel::WordPress)), when, root);
            }
        }
        fitThread();
        trimThread();
        return root;
    }

    void addSpam(qint64 at, quint32 parent)
    {
        const int index = pickDialogue(0, Intent::Spam);
        const quint32 spam =
            say(0, index, m_random.next(), {Role::Ask, at, pickPerson(0, Channel::WordPress, at), nobody, parent});
        m_plan.messages[spam].moderation = Moderation::Spam;
    }

    // What happens -------------------------------------------------------------------------------------------------

    void planOrdinary()
    {
        const Channel channel = pickChannel();
        size_t language = pickLanguage(m_random);
        const qint64 at = m_calendar.moment(m_random, m_plan.startAt, m_plan.endAt - 5 * kMinuteMs, zoneOf(language));
        const bool blog = channel == Channel::WordPress;
        const bool ours = blog || (channel != Channel::Email && channel != Channel::Feeds && m_random.chance(0.14));
        const Intent own = blog ? Intent::Article : Intent::Post;
        if (ours) {
            if (corpus(language).byIntent[static_cast<size_t>(own)].empty())
                language = 0;
            const double most = std::clamp(static_cast<double>(m_wanted) / 150, 12.0, 800.0);
            const int exchanges = static_cast<int>(std::min(m_random.pareto(blog ? 3.0 : 1.5, 1.15), most));
            planOwnThread(channel, language, pickDialogue(language, own), at, exchanges);
            return;
        }
        if (channel == Channel::Feeds) {
            if (corpus(language).byIntent[static_cast<size_t>(Intent::Press)].empty())
                language = 0;
            planPress(language, at);
            return;
        }
        beginThread(channel);
        addExchange(language, pickDialogue(language, pickIntent(language, channel)), at, noMessage);
        fitThread();
        trimThread();
    }

    void planPress(size_t language, qint64 at)
    {
        beginThread(Channel::Feeds);
        const int index = pickDialogue(language, Intent::Press);
        const quint64 seed = m_random.next();
        const qint32 writer = pickPerson(language, Channel::Feeds, at);
        const quint32 root = say(language, index, seed, {Role::Ask, at, writer, nobody, noMessage});
        while (m_random.chance(0.3) && has(language, index, Role::React)) {
            at = later(at, 600, zoneOf(language));
            say(language, index, seed, {Role::React, at, pickPeer(language, Channel::Feeds, at, writer), writer, root});
        }
        fitThread();
        trimThread();
    }

    /// What stands in the inbox at the end: asked in the last days and not answered yet.
    void planWaiting()
    {
        const int conversations = static_cast<int>(m_wanted / 5);
        const int open = std::min<int>(14 + conversations / 200, static_cast<int>(m_wanted / 8));
        for (int index = 0; index < open && left() > 3; ++index) {
            const double age = 4 * std::pow(60.0 * 60 / 4, m_random.unit()); // 4 minutes to 60 hours
            const qint64 at = m_plan.endAt - static_cast<qint64>(age * kMinuteMs);
            const size_t language = pickLanguage(m_random);
            const Channel channel = index % 5 < 2                  ? Channel::Bluesky
                                    : index % 5 == 2               ? Channel::Mastodon
                                    : index % 5 == 3 || index > 40 ? Channel::Email
                                                                   : Channel::WordPress;
            Intent intent = Intent::HowTo;
            do
                intent = pickIntent(language, channel);
            while (!wantsAnswer(intent, Role::Ask));
            const int dialogueIndex = pickDialogue(language, intent);
            if (channel == Channel::WordPress) {
                planWaitingComment(language, dialogueIndex, at, index % 10 == 9);
                continue;
            }
            beginThread(channel);
            const bool again = m_random.chance(0.3) && has(language, dialogueIndex, Role::More) &&
                               has(language, dialogueIndex, Role::Team);
            addExchange(language, dialogueIndex, again ? at - 3 * kDayMs : at, noMessage,
                        again ? Until::AskedAgain : Until::Asked);
            fitThread();
            m_plan.threads.back().outcome = Outcome::NeedsReply;
        }
    }

    void planWaitingComment(size_t language, int dialogueIndex, qint64 at, bool held)
    {
        size_t articleLanguage = corpus(language).byIntent[static_cast<size_t>(Intent::Article)].empty() ? 0 : language;
        beginThread(Channel::WordPress);
        const quint32 root = say(articleLanguage, pickDialogue(articleLanguage, Intent::Article), m_random.next(),
                                 {Role::Ask, at - 5 * kDayMs, -1, nobody, noMessage});
        addExchange(language, dialogueIndex, at, root, Until::Asked);
        if (held)
            m_plan.messages.back().moderation = Moderation::Held;
        m_plan.threads.back().outcome = Outcome::NeedsReply;
    }

    void planCampaigns()
    {
        for (const PlannedCampaign &planned : plannedCampaigns()) {
            CampaignPlan campaign;
            campaign.name = QString::fromUtf16(planned.name);
            campaign.topic = QString::fromUtf16(planned.topic);
            campaign.tag = campaign.topic;
            campaign.place = QString::fromUtf16(planned.place);
            campaign.from = campaignStart(planned, m_plan.endAt);
            campaign.to = campaign.from + planned.days * kDayMs;
            const auto posts = std::clamp<int>(static_cast<int>(m_wanted / 1000), 3, 12);
            for (int index = 0; index < posts && left() > m_wanted / 3; ++index) {
                const auto [language, dialogueIndex] = pickByTopic(Intent::Campaign, campaign.topic);
                const Channel channel = static_cast<Channel>(index % 3);
                // The last one comes two days before the end, when an event is a day away.
                const qint64 at = campaign.from + (campaign.to - 2 * kDayMs - campaign.from) * index / (posts - 1);
                const double most = std::clamp(static_cast<double>(m_wanted) / 250, 8.0, 1500.0);
                const int exchanges = static_cast<int>(std::min(m_random.pareto(most / 20 + 2, 1.1), most));
                const quint32 root = planOwnThread(channel, language, dialogueIndex, at, exchanges);
                m_plan.threads.back().campaign = static_cast<int>(m_plan.campaigns.size());
                m_plan.threads.back().stage = static_cast<double>(index) / (posts - 1);
                campaign.posts.append(root);
            }
            m_plan.campaigns.push_back(campaign);
        }
    }

    void planBursts()
    {
        for (const PlannedBurst &planned : plannedBursts()) {
            BurstPlan burst;
            burst.topic = QString::fromUtf16(planned.topic);
            burst.from = m_plan.endAt - planned.daysBeforeEnd * kDayMs;
            burst.to = burst.from + planned.days * kDayMs;
            const size_t before = m_plan.messages.size();
            const size_t wanted =
                std::max<size_t>(12, static_cast<size_t>(planned.share * static_cast<double>(m_wanted)));
            while (m_plan.messages.size() < before + wanted && left() > m_wanted / 4) {
                const auto [language, dialogueIndex] = pickByTopic(planned.intent, burst.topic);
                const Channel channel = planned.intent == Intent::Order || m_random.chance(0.3) ? Channel::Email
                                        : m_random.chance(0.6)                                  ? Channel::Bluesky
                                                                                                : Channel::Mastodon;
                beginThread(channel);
                addExchange(language, dialogueIndex,
                            m_calendar.moment(m_random, burst.from, burst.to - 2 * kDayMs, zoneOf(language)),
                            noMessage);
            }
            m_plan.bursts.push_back(burst);
        }
    }

    const std::vector<Corpus> &m_corpora;
    const People &m_people;
    size_t m_wanted;
    Random m_random;
    Calendar m_calendar;
    Plan m_plan;
};

} // namespace

Plan makePlan(const std::vector<Corpus> &corpora, const People &people, int messageCount, quint64 seed, qint64 endAt)
{
    return Planner(corpora, people, messageCount, seed, endAt).make();
}

} // namespace rapport::demo
