#include "store/scorefacts.h"

#include "domain/message.h"
#include "domain/mood.h"
#include "store/messageid.h"
#include "store/rollups.h"

#include <QDate>
#include <QSet>

#include <algorithm>
#include <limits>

namespace rapport::store {
namespace {

constexpr int kRowsOfARead = 20'000;
/// No person of the facts has this number.
constexpr quint32 kNobody = std::numeric_limits<quint32>::max();
/// Conversations in which more people than that speak next to one another say little about who knows whom.
constexpr qsizetype kTurnsLookedAt = 2'000;

Deed deedOf(MessageKind kind, bool toPeer)
{
    switch (kind) {
    case MessageKind::Post:
    case MessageKind::Mention:
        return Deed::Original;
    case MessageKind::Quote:
        return Deed::Quote;
    case MessageKind::Comment:
    case MessageKind::Reply:
    case MessageKind::Direct:
    case MessageKind::Note:
    case MessageKind::Ping:
        break;
    }
    return toPeer ? Deed::PeerAnswer : Deed::Answer;
}

Deed deedOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Like:
        return Deed::Like;
    case ActivityKind::Share:
        return Deed::Share;
    case ActivityKind::Follow:
        return Deed::Follow;
    case ActivityKind::Quote:
        return Deed::Quote;
    }
    return Deed::Like;
}

qint8 moodSign(Mood mood)
{
    return mood == Mood::Positive ? 1 : mood == Mood::Negative ? -1 : 0;
}

std::pair<int, int> quarterOf(int day)
{
    const QDate date = ReportDays::dateOf(day);
    return {date.year(), (date.month() - 1) / 3};
}

} // namespace

bool ScoreReading::readOn(Reader &r)
{
    switch (m_part) {
    case Part::Begin:
        begin(r);
        m_part = Part::People;
        break;
    case Part::People:
        readPeople(r);
        break;
    case Part::Messages:
        readMessages(r);
        break;
    case Part::Activities:
        readActivities(r);
        break;
    case Part::Standing:
        readStanding(r);
        m_part = Part::Done;
        break;
    case Part::Done:
        break;
    }
    return m_part != Part::Done;
}

double ScoreReading::progress() const
{
    const auto share = [](qint64 done, qint64 all) {
        return all <= 0 ? 1.0 : std::clamp(static_cast<double>(done) / static_cast<double>(all), 0.0, 1.0);
    };
    constexpr double kPeople = 0.05;
    constexpr double kMessages = 0.80;
    switch (m_part) {
    case Part::Begin:
    case Part::People:
        return 0;
    case Part::Messages:
        return kPeople + kMessages * share(m_after - m_begin, m_end - m_begin);
    case Part::Activities:
        return kPeople + kMessages + (1 - kPeople - kMessages) * share(m_after, m_activities);
    case Part::Standing:
    case Part::Done:
        break;
    }
    return 1;
}

void ScoreReading::begin(Reader &r)
{
    m_watermark = scoreWatermark(r);
    m_weights = scoreWeights(r);
    m_before = currentScores(r);
    m_days = reportDays(r);
    m_facts.today = m_days->dayOf(r.nowMs());
    m_firstDay = m_facts.today - kScoreDays + 1;
    m_begin = lowestMessageId(m_days->beginOf(m_firstDay)).value - 1;
    m_end = lowestMessageId(m_days->beginOf(m_facts.today + 1)).value;
    m_facts.review = m_before && quarterOf(m_days->dayOf(m_before->at)) != quarterOf(m_facts.today);
    Statement s = r.query("scores.watermark");
    s.step();
    m_activities = s.integer(1);
}

void ScoreReading::readPeople(Reader &r)
{
    Statement s = r.query("scores.identitiesAfter");
    s.bind(":after", m_after).bind(":most", kRowsOfARead);
    int read = 0;
    for (; s.step(); ++read) {
        m_after = s.integer(0);
        const bool own = s.flag(2);
        if (own || s.flag(3)) {
            ++(own ? m_facts.excluded.own : m_facts.excluded.bots);
            continue;
        }
        const qint64 contact = s.integer(1);
        auto person = m_persons.constFind(contact);
        if (person == m_persons.constEnd()) {
            person = m_persons.insert(contact, static_cast<quint32>(m_facts.people.size()));
            m_facts.people.push_back({.contact = ContactId(contact), .knownSince = m_facts.today});
            m_channels.emplace_back();
        }
        m_identities.insert(m_after, *person);
        ScoredPerson &known = m_facts.people[*person];
        known.followers = std::max(known.followers, s.integer(4));
        known.knownSince = std::min(known.knownSince, m_days->dayOf(s.integer(6)));
        auto &realms = m_channels[*person];
        if (std::find(realms.begin(), realms.end(), s.integer(5)) == realms.end())
            realms.push_back(s.integer(5));
        known.channels = static_cast<int>(realms.size());
    }
    if (read < kRowsOfARead) {
        m_channels = {};
        m_after = m_begin;
        m_part = Part::Messages;
    }
}

void ScoreReading::readMessages(Reader &r)
{
    Statement s = r.query("scores.messagesAfter");
    s.bind(":after", m_after).bind(":end", m_end).bind(":most", kRowsOfARead);
    int read = 0;
    for (; s.step(); ++read) {
        m_after = s.integer(0);
        const std::optional<quint32> person = personOf(s.integer(1));
        if (!person || s.flag(7))
            continue;
        if (s.value<Moderation>(5) >= Moderation::Spam || s.flag(10)) {
            ++m_facts.excluded.spam;
            continue;
        }
        if (s.integer(6) != 0) {
            ++m_facts.excluded.deleted;
            continue;
        }
        const qint64 at = s.integer(3);
        const int day = m_days->dayOf(at);
        if (day < m_firstDay || day > m_facts.today)
            continue;
        const quint32 to = s.isNull(9) ? kNobody : personOf(s.integer(9)).value_or(kNobody);
        const bool toPeer = to != kNobody && to != *person;
        m_facts.acts.push_back({.person = *person,
                                .day = day,
                                .deed = deedOf(s.value<MessageKind>(4), toPeer),
                                .mood = moodSign(s.value<Mood>(8))});
        if (toPeer)
            m_facts.responses.push_back({.from = *person, .to = to, .day = day, .answer = true});
        m_turns.push_back({.conversation = s.integer(2), .at = at, .person = *person});
    }
    if (read < kRowsOfARead) {
        m_after = 0;
        m_part = Part::Activities;
    }
}

void ScoreReading::readActivities(Reader &r)
{
    Statement s = r.query("scores.activitiesAfter");
    s.bind(":after", m_after).bind(":most", kRowsOfARead);
    int read = 0;
    for (; s.step(); ++read) {
        m_after = s.integer(0);
        const int day = m_days->dayOf(s.integer(3));
        const std::optional<quint32> person = personOf(s.integer(1));
        if (!person || day < m_firstDay || day > m_facts.today)
            continue;
        m_facts.acts.push_back({.person = *person, .day = day, .deed = deedOf(s.value<ActivityKind>(2))});
        const quint32 to = s.isNull(4) ? kNobody : personOf(s.integer(4)).value_or(kNobody);
        if (to != kNobody && to != *person)
            m_facts.responses.push_back({.from = *person, .to = to, .day = day, .answer = false});
    }
    if (read < kRowsOfARead)
        m_part = Part::Standing;
}

void ScoreReading::readStanding(Reader &r)
{
    if (m_before) {
        Statement steps = r.query("scores.steps");
        steps.bind(":run", m_before->id);
        while (steps.step()) {
            if (const auto person = m_persons.constFind(steps.integer(0)); person != m_persons.constEnd())
                m_facts.people[*person].stepBefore = static_cast<int>(steps.integer(1));
        }
    }
    Statement contacted = r.query("scores.contacted");
    while (contacted.step()) {
        if (const auto person = m_persons.constFind(contacted.integer(0)); person != m_persons.constEnd())
            m_facts.people[*person].contactedDay = m_days->dayOf(contacted.integer(1));
    }
}

std::optional<quint32> ScoreReading::personOf(qint64 identity) const
{
    const auto found = m_identities.constFind(identity);
    return found == m_identities.constEnd() ? std::nullopt : std::optional(*found);
}

ScoreFacts ScoreReading::facts() &&
{
    addTurns();
    return std::move(m_facts);
}

void ScoreReading::addTurns()
{
    std::sort(m_turns.begin(), m_turns.end(), [](const Turn &a, const Turn &b) {
        return std::tie(a.conversation, a.at, a.person) < std::tie(b.conversation, b.at, b.person);
    });
    const Turn *const end = m_turns.data() + m_turns.size();
    for (const Turn *at = m_turns.data(); at != end;) {
        const Turn *const begin = at;
        while (at != end && at->conversation == begin->conversation)
            ++at;
        addTurnsOf(begin, at);
    }
    m_turns = {};
}

/// Who took turns with others in one conversation, often enough: they built it together. As the rung of one person is
/// told (store/personpage.h), what we said ourselves is no turn.
void ScoreReading::addTurnsOf(const Turn *begin, const Turn *end)
{
    std::vector<Turn> runs;
    QHash<quint32, int> runsOf;
    for (const Turn *turn = begin; turn != end; ++turn) {
        if (runs.empty() || runs.back().person != turn->person) {
            if (!runs.empty() && static_cast<qsizetype>(runs.size()) < kTurnsLookedAt) {
                m_facts.nearness.push_back(
                    {.one = runs.back().person, .other = turn->person, .day = m_days->dayOf(turn->at)});
            }
            runs.push_back(*turn);
            ++runsOf[turn->person];
        }
        runs.back().at = turn->at;
    }
    QHash<quint32, qint64> lastOf;
    for (const Turn &run : runs)
        lastOf.insert(run.person, run.at);
    for (auto i = runsOf.constBegin(); i != runsOf.constEnd(); ++i) {
        ++m_facts.people[i.key()].conversations;
        // Theirs and, between, before and after them, those of others.
        const int turns =
            2 * *i - 1 + (runs.front().person != i.key() ? 1 : 0) + (runs.back().person != i.key() ? 1 : 0);
        if (turns >= kEngagementTurns) {
            m_facts.acts.push_back(
                {.person = i.key(), .day = m_days->dayOf(lastOf.value(i.key())), .deed = Deed::BuiltTogether});
        }
    }
}

} // namespace rapport::store
