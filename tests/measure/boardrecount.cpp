#include "measure/boardrecount.h"

#include "base/time.h"
#include "measure/board.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/rollups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <vector>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// What counts as said: seen by all, by no machine and by no spammer.
const QByteArray kSaid = " m.moderation = 0 AND m.deleted_at = 0 AND m.automatic = 0 AND i.is_bot = 0 "
                         "AND m.kind NOT IN (6, 7) AND NOT EXISTS (SELECT 1 FROM spam_mark s "
                         "WHERE s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id) ";

class Recount
{
public:
    explicit Recount(Reader &r) : m_reader(r), m_days(store::reportDays(r)) {}

    /// The figure of a metric over some days; nothing: there is no data. Fails for a metric without a count here.
    std::optional<double> of(const QString &metric, const Period &period)
    {
        m_period = period;
        m_from = m_days.beginOf(period.fromDay);
        m_to = m_days.beginOf(period.toDay);
        static const std::map<QString, std::optional<double> (Recount::*)()> counts{
            {u"posts"_s, &Recount::posts},
            {u"messages_received"_s, &Recount::received},
            {u"accounts_posted"_s, &Recount::accountsPosted},
            {u"conversations_begun"_s, &Recount::begun},
            {u"asks"_s, &Recount::asks},
            {u"response_rate"_s, &Recount::responseRate},
            {u"first_reply_median"_s, &Recount::firstReplyMedian},
            {u"first_reply_healthy"_s, &Recount::firstReplyHealthy},
            {u"full_resolution_median"_s, &Recount::fullResolutionMedian},
            {u"reopen_rate"_s, &Recount::reopenRate},
            {u"service_level"_s, &Recount::serviceLevel},
            {u"mood_net_all"_s, &Recount::moodNetAll},
            {u"mood_net_opinions"_s, &Recount::moodNetOpinions},
            {u"likes"_s, &Recount::likes},
            {u"shares"_s, &Recount::shares},
            {u"shares_per_post"_s, &Recount::sharesPerPost},
            {u"follower_growth_rate"_s, &Recount::followerGrowthRate},
            {u"people_active"_s, &Recount::peopleActive},
            {u"people_new"_s, &Recount::peopleNew},
            {u"people_returning"_s, &Recount::peopleReturning},
            {u"absence_factor"_s, &Recount::absenceFactor},
            {u"ladder_movement"_s, &Recount::ladderMovement},
            {u"campaigns"_s, &Recount::campaigns},
            {u"offers"_s, &Recount::offers},
            {u"events"_s, &Recount::events},
            {u"event_guests"_s, &Recount::eventGuests},
            {u"goals_met"_s, &Recount::goalsMet},
            {u"attributed_sales"_s, &Recount::unknown},
            {u"average_spend"_s, &Recount::unknown},
        };
        const auto known = counts.find(metric);
        if (known == counts.end()) {
            ADD_FAILURE() << "nothing counts " << qPrintable(metric) << " here";
            return std::nullopt;
        }
        // Before anything was ever said there was no silence: there was nothing to hear.
        static const std::set<QString> kToldOtherwise{
            u"follower_growth_rate"_s, u"campaigns"_s, u"offers"_s, u"events"_s, u"event_guests"_s, u"goals_met"_s};
        if (!kToldOtherwise.contains(metric) &&
            number("SELECT count(*) FROM message WHERE direction <> 2 AND at < :to") == 0)
            return std::nullopt;
        return (this->*known->second)();
    }

private:
    Statement asked(const QByteArray &sql)
    {
        Statement s = m_reader.compose(sql);
        if (sql.contains(":from"))
            s.bind(":from", m_from);
        if (sql.contains(":to"))
            s.bind(":to", m_to);
        return s;
    }
    double number(const QByteArray &sql)
    {
        Statement s = asked(sql);
        s.step();
        return s.real(0);
    }
    std::optional<double> percent(double of, double all)
    {
        return all > 0 ? std::optional(100 * of / all) : std::nullopt;
    }
    double said(const QByteArray &what, const QByteArray &condition)
    {
        return number("SELECT " + what +
                      " FROM message m JOIN identity i ON i.id = m.identity_id WHERE m.at >= :from " +
                      "AND m.at < :to AND" + kSaid + condition);
    }
    double facts(const QByteArray &condition, const char *at = "at")
    {
        return number(QByteArray("SELECT count(*) FROM conversation_fact WHERE ") + at + " >= :from AND " + at +
                      " < :to AND " + condition);
    }

    std::optional<double> unknown() { return std::nullopt; }
    std::optional<double> posts() { return said("count(*)", "AND m.direction = 1 AND m.kind = 0"); }
    std::optional<double> received() { return said("count(*)", "AND m.direction = 0"); }
    std::optional<double> accountsPosted() { return said("count(DISTINCT m.account_id)", "AND m.direction = 1"); }
    std::optional<double> begun()
    {
        return number("SELECT count(*) FROM (SELECT min(m.at) AS first FROM message m JOIN identity i "
                      "ON i.id = m.identity_id WHERE m.direction <> 2 AND" +
                      kSaid + "GROUP BY m.conversation_id) WHERE first >= :from AND first < :to");
    }

    // Runs of what asks for an answer; src/insight/conversationfacts.h says what each number means.
    std::optional<double> asks() { return facts("what IN (1, 2) AND fate <> 3"); }
    std::optional<double> responseRate()
    {
        return percent(facts("what IN (1, 2) AND fate = 1"), facts("what IN (1, 2) AND fate <> 3"));
    }
    std::vector<qint64> lengths(const QByteArray &condition)
    {
        std::vector<qint64> seconds;
        Statement s = asked("SELECT max(ended_at - at, 0) / 1000 FROM conversation_fact "
                            "WHERE at >= :from AND at < :to AND " +
                            condition + " ORDER BY 1");
        while (s.step())
            seconds.push_back(s.integer(0));
        return seconds;
    }
    /// The least that at least half of all do not exceed.
    static std::optional<double> median(const std::vector<qint64> &sorted)
    {
        return sorted.empty() ? std::nullopt : std::optional(static_cast<double>(sorted[(sorted.size() - 1) / 2]));
    }
    std::optional<double> firstReplyMedian() { return median(lengths("what = 1 AND fate = 1")); }
    std::optional<double> firstReplyHealthy()
    {
        const std::vector<qint64> all = lengths("what = 1 AND fate = 1");
        const auto quick = std::count_if(all.begin(), all.end(), [](qint64 one) { return one < 60'000; });
        return percent(static_cast<double>(quick), static_cast<double>(all.size()));
    }
    std::optional<double> fullResolutionMedian() { return median(lengths("what = 4")); }
    std::optional<double> reopenRate() { return percent(facts("what = 5"), facts("what = 3", "ended_at")); }
    std::optional<double> serviceLevel()
    {
        return percent(facts("what IN (7, 8, 9) AND fate = 1"), facts("what IN (7, 8, 9)"));
    }

    // text::MoodLabel: positive, neutral and negative.
    double moods(const char *labels)
    {
        return said("count(*)", QByteArray("AND m.direction = 0 AND m.mood IN (") + labels + ")");
    }
    std::optional<double> netMood(double counted) { return percent(moods(kPositive) - moods(kNegative), counted); }
    std::optional<double> moodNetAll() { return netMood(moods(kPositive) + moods(kNegative) + moods(kNeutral)); }
    std::optional<double> moodNetOpinions() { return netMood(moods(kPositive) + moods(kNegative)); }

    // What channels tell of posts.
    double told(const char *what)
    {
        return number(QByteArray("SELECT sum(max(s.") + what +
                      ", 0)) FROM message_stat s JOIN message m ON m.id = s.message_id "
                      "WHERE m.direction = 1 AND m.kind = 0 AND m.moderation = 0 AND m.deleted_at = 0 "
                      "AND m.at >= :from AND m.at < :to");
    }
    double postsTold()
    {
        return number("SELECT count(*) FROM message_stat s JOIN message m ON m.id = s.message_id "
                      "WHERE m.direction = 1 AND m.kind = 0 AND m.moderation = 0 AND m.deleted_at = 0 "
                      "AND m.at >= :from AND m.at < :to");
    }
    std::optional<double> likes() { return postsTold() > 0 ? std::optional(told("likes")) : std::nullopt; }
    std::optional<double> shares() { return postsTold() > 0 ? std::optional(told("shares")) : std::nullopt; }
    std::optional<double> sharesPerPost()
    {
        return postsTold() > 0 ? std::optional(told("shares") / postsTold()) : std::nullopt;
    }
    std::optional<double> followerGrowthRate()
    {
        double before = 0;
        double after = 0;
        bool any = false;
        for (const Account &account : store::accounts(m_reader)) {
            const auto last = [&](const QByteArray &condition, const char *order) {
                Statement s = m_reader.compose("SELECT followers FROM follower_count WHERE account_id = :account AND " +
                                               condition + " ORDER BY day " + order + " LIMIT 1");
                s.bind(":account", account.id);
                return s.step() ? std::optional(s.real(0)) : std::nullopt;
            };
            const QByteArray from = QByteArray::number(m_period.fromDay);
            const QByteArray to = QByteArray::number(m_period.toDay);
            const auto end = last("day < " + to, "DESC");
            if (!end)
                continue;
            any = true;
            auto begin = last("day < " + from, "DESC");
            if (!begin)
                begin = last("day >= " + from + " AND day < " + to, "ASC");
            after += *end;
            before += begin.value_or(*end);
        }
        return any ? percent(after - before, before) : std::nullopt;
    }

    // People: what each of them did, by rung.
    struct Deed
    {
        int day = 0;
        int rung = 0; ///< 1 consumption … 4 collaboration.
        bool wrote = false;
    };
    const std::map<qint64, std::vector<Deed>> &people()
    {
        if (!m_people.empty())
            return m_people;
        const auto take = [this](const QByteArray &sql, const std::function<int(const Statement &)> &rung, bool wrote) {
            Statement s = m_reader.compose(sql);
            while (s.step()) {
                if (const int reached = rung(s); reached > 0)
                    m_people[s.integer(0)].push_back({m_days.dayOf(s.integer(1)), reached, wrote});
            }
        };
        take(
            "SELECT i.contact_id, m.at FROM message m JOIN identity i ON i.id = m.identity_id "
            "WHERE m.direction = 0 AND i.is_self = 0 AND" +
                kSaid,
            [](const Statement &) { return 3; }, true);
        take(
            "SELECT i.contact_id, a.at, a.kind FROM activity a JOIN identity i ON i.id = a.identity_id "
            "WHERE i.is_self = 0 AND i.is_bot = 0",
            [](const Statement &s) { return s.integer(2) == 2 ? 1 : 2; }, false);
        take(
            "SELECT i.contact_id, f.at FROM conversation_fact f JOIN identity i ON i.id = f.subject "
            "WHERE f.what = 6 AND i.is_self = 0 AND i.is_bot = 0",
            [](const Statement &) { return 4; }, false);
        return m_people;
    }
    [[nodiscard]] bool within(int day) const { return day >= m_period.fromDay && day < m_period.toDay; }
    std::optional<double> countPeople(const std::function<bool(const std::vector<Deed> &)> &counts)
    {
        double all = 0;
        for (const auto &[person, deeds] : people())
            all += counts(deeds);
        return all;
    }
    [[nodiscard]] bool isActive(const std::vector<Deed> &deeds) const
    {
        return std::any_of(deeds.begin(), deeds.end(), [this](const Deed &one) { return within(one.day); });
    }
    [[nodiscard]] bool wasBefore(const std::vector<Deed> &deeds) const
    {
        return std::any_of(deeds.begin(), deeds.end(), [this](const Deed &one) { return one.day < m_period.fromDay; });
    }
    std::optional<double> peopleActive()
    {
        return countPeople([this](const std::vector<Deed> &deeds) { return isActive(deeds); });
    }
    std::optional<double> peopleNew()
    {
        return countPeople([this](const std::vector<Deed> &deeds) { return isActive(deeds) && !wasBefore(deeds); });
    }
    std::optional<double> peopleReturning()
    {
        return countPeople([this](const std::vector<Deed> &deeds) { return isActive(deeds) && wasBefore(deeds); });
    }
    std::optional<double> absenceFactor()
    {
        std::vector<qint64> written;
        for (const auto &[person, deeds] : people())
            written.push_back(std::count_if(deeds.begin(), deeds.end(),
                                            [this](const Deed &one) { return one.wrote && within(one.day); }));
        std::sort(written.rbegin(), written.rend());
        const qint64 all = std::accumulate(written.begin(), written.end(), qint64{0});
        qint64 sum = 0;
        for (size_t i = 0; i < written.size() && all > 0; ++i) {
            sum += written[i];
            if (2 * sum >= all)
                return static_cast<double>(i + 1);
        }
        return std::nullopt;
    }
    static int rungAt(const std::vector<Deed> &deeds, int day)
    {
        int rung = 0;
        for (const Deed &one : deeds) {
            if (one.day < day && one.day >= day - 90)
                rung = std::max(rung, one.rung);
        }
        return rung;
    }
    std::optional<double> ladderMovement()
    {
        return countPeople([this](const std::vector<Deed> &deeds) {
            return rungAt(deeds, m_period.toDay) > rungAt(deeds, m_period.fromDay);
        });
    }

    // Campaigns as they are planned.
    std::optional<double> ofCampaigns(const std::function<double(const Campaign &)> &count)
    {
        double sum = 0;
        bool any = false;
        for (const Campaign &campaign : store::campaigns(m_reader)) {
            if (campaign.state == CampaignState::Draft)
                continue;
            any = true;
            sum += count(campaign);
        }
        return any ? std::optional(sum) : std::nullopt;
    }
    [[nodiscard]] bool touches(const Campaign &campaign) const
    {
        return campaign.plan.fromDay < m_period.toDay && campaign.plan.toDay >= m_period.fromDay;
    }
    std::optional<double> campaigns()
    {
        return ofCampaigns([this](const Campaign &one) { return touches(one) ? 1.0 : 0.0; });
    }
    std::optional<double> offers()
    {
        return ofCampaigns(
            [this](const Campaign &one) { return touches(one) ? static_cast<double>(one.plan.offers.size()) : 0.0; });
    }
    std::optional<double> events()
    {
        return ofCampaigns([this](const Campaign &one) {
            return static_cast<double>(std::count_if(one.plan.events.begin(), one.plan.events.end(),
                                                     [this](const CampaignEvent &event) { return within(event.day); }));
        });
    }
    std::optional<double> eventGuests()
    {
        return ofCampaigns([this](const Campaign &one) {
            double came = 0;
            for (const CampaignEvent &event : one.plan.events) {
                for (const CampaignGuest &guest : event.guests)
                    came += within(event.day) && guest.attended;
            }
            return came;
        });
    }
    std::optional<double> goalsMet()
    {
        double met = 0;
        double judged = 0;
        for (const Campaign &campaign : store::campaigns(m_reader)) {
            if (campaign.state == CampaignState::Draft || !within(campaign.plan.toDay))
                continue;
            for (const CampaignGoal &goal : campaign.plan.goals) {
                met += goal.verdict == Verdict::Met;
                judged += goal.verdict == Verdict::Met || goal.verdict == Verdict::Missed;
            }
        }
        return percent(met, judged);
    }

    static constexpr const char *kPositive = "3";
    static constexpr const char *kNeutral = "2";
    static constexpr const char *kNegative = "1";

    Reader &m_reader;
    ReportDays m_days;
    Period m_period;
    qint64 m_from = 0;
    qint64 m_to = 0;
    std::map<qint64, std::vector<Deed>> m_people;
};

} // namespace

int expectBoardIsCounted(Reader &r, const QString &modelId)
{
    const std::optional<MaturityModel> model = boardModel(r, modelId);
    EXPECT_TRUE(model) << qPrintable(modelId);
    const Result<Assessment> assessed = model ? assessBoard(r, *model) : fail(ErrorKind::Invalid);
    EXPECT_TRUE(assessed) << qPrintable(modelId);
    if (!assessed)
        return 0;
    Recount recount(r);
    int known = 0;
    for (qsizetype i = 0; i < model->practices.size(); ++i) {
        const ModelPractice &practice = model->practices[i];
        const PracticeScore &card = assessed->practices[i];
        SCOPED_TRACE(qPrintable(modelId + u' ' + practice.id + u' ' + practice.metric));
        const Period now{assessed->day + 1 - practice.days, assessed->day + 1};
        for (const auto &[period, figure] : {std::pair(now, card.evidence.now), {before(now), card.evidence.before}}) {
            const std::optional<double> counted = recount.of(practice.metric, period);
            EXPECT_EQ(figure.value.has_value(), counted.has_value()) << period.fromDay << ' ' << counted.value_or(-1);
            if (figure.value && counted) {
                EXPECT_NEAR(*figure.value, *counted, 1e-6) << period.fromDay;
            }
        }
        if (card.evidence.now.value) {
            ++known;
            EXPECT_EQ(card.evidence.missing, QString());
        } else {
            EXPECT_EQ(card.state, PracticeState::NoData) << "never 0";
            EXPECT_FALSE(card.measured);
            EXPECT_NE(card.evidence.missing, QString()) << "what is to be connected";
        }
    }
    return known;
}

} // namespace rapport::test
