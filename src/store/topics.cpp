#include "store/topics.h"

#include "domain/figureset.h"
#include "domain/mood.h"
#include "store/filter.h"
#include "store/folding.h"
#include "store/rollups.h"
#include "store/topicdays.h"
#include "store/topicwords.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Candidates whose messages are read for each topic that is asked for, and at least.
constexpr int kCandidatesForOne = 5;
constexpr int kFewestCandidates = 50;
constexpr qsizetype kExamples = 3;
/// Messages from which is told how a term is mostly written.
constexpr int kWrittenForms = 30;
constexpr int kTagDays = 60;

/// What a filter asks for, as far as days that are kept can answer.
struct Narrowed
{
    QList<AccountId> accounts; ///< Empty: all.
    QStringList languages;     ///< Empty: all.
    bool byRows = false;       ///< Something else is asked for.
};

/// Accounts that fit clauses over channels and accounts.
Result<QList<AccountId>> accountsOf(Reader &r, const Query &query)
{
    const Result<SqlFilter> filter = messageConditions(r, query);
    if (!filter)
        return fail(filter.error());
    Statement s = r.compose("SELECT m.account_id FROM (SELECT id AS account_id FROM account) m WHERE " +
                            filter->conditions.join(" AND "));
    filter->bindTo(s);
    QList<AccountId> accounts;
    while (s.step())
        accounts.append(s.id<AccountId>(0));
    return accounts;
}

Result<Narrowed> narrowedBy(Reader &r, const QString &text)
{
    const Result<Query> query = parseQuery(text);
    if (!query)
        return fail(query.error());
    Narrowed narrowed;
    Query places;
    for (const Query::Clause &clause : query->allOf) {
        const auto all = [&clause](auto... fields) {
            return std::all_of(clause.anyOf.begin(), clause.anyOf.end(),
                               [=](const Query::Term &term) { return ((term.field == fields) || ...); });
        };
        if (all(Query::Field::Channel, Query::Field::Account)) {
            places.allOf.append(clause);
        } else if (all(Query::Field::Language) && !clause.excluded && narrowed.languages.isEmpty()) {
            for (const Query::Term &term : clause.anyOf)
                narrowed.languages.append(term.value.toLower());
        } else {
            narrowed.byRows = true;
        }
    }
    if (!places.isEmpty() && !narrowed.byRows) {
        const Result<QList<AccountId>> accounts = accountsOf(r, places);
        if (!accounts)
            return fail(accounts.error());
        // None at all is no reason to look at all of them.
        narrowed.accounts = accounts->isEmpty() ? QList<AccountId>{AccountId(0)} : *accounts;
    }
    return narrowed;
}

DayTerms inLanguages(const DayTerms &terms, const QStringList &languages)
{
    if (languages.isEmpty())
        return terms;
    DayTerms some;
    for (const QString &language : languages) {
        if (const auto it = terms.constFind(language); it != terms.constEnd())
            some.insert(language, *it);
    }
    return some;
}

/// The terms of both periods, and how many messages there were on each day of the course.
struct Tallied
{
    TopicTally tally;
    std::vector<qint64> daily;
};

Result<> tallyPeriod(Reader &r, const Period &period, const Narrowed &narrowed, const QString &filter, bool isNow,
                     const Period &course, Tallied &tallied)
{
    const auto take = [&](int day, const DayTerms &terms) {
        const DayTerms some = inLanguages(terms, narrowed.languages);
        if (isNow)
            tallied.tally.addNow(some);
        else
            tallied.tally.addReference(some);
        if (day >= course.fromDay && day < course.toDay) {
            for (const TermTally &one : some)
                tallied.daily[static_cast<size_t>(day - course.fromDay)] += one.texts;
        }
    };
    if (!narrowed.byRows)
        return eachTopicDay(r, period, narrowed.accounts, take);
    for (int day = period.fromDay; day < period.toDay; ++day) {
        const Result<DayTerms> terms = countTopicPeriod(r, {day, day + 1}, filter);
        if (!terms)
            return fail(terms.error());
        take(day, *terms);
    }
    return {};
}

QString figureText(const Period &period)
{
    return u"figure:"_s + figureSetText({.name = u"messages"_s,
                                         .fromDay = period.fromDay,
                                         .toDay = period.toDay,
                                         .narrowed = {{u"direction"_s, u"in"_s}}});
}

/// Rows of a query whose words one message must hold, the newest first: what they are read with is `columns`, among the
/// messages m, their conversations c and their authors i.
class FoundMessages
{
public:
    FoundMessages(Reader &r, const ReportDays &days) : m_reader(r), m_days(days) {}

    Result<> read(const QString &queryText, const Period &period, const QByteArray &columns,
                  const std::function<void(Statement &)> &take)
    {
        const Result<Query> query = parseQuery(queryText);
        if (!query)
            return fail(query.error());
        const Result<SqlFilter> filter = messageConditions(m_reader, *query);
        if (!filter)
            return fail(filter.error());
        if (filter->match.isEmpty())
            return fail(ErrorKind::Invalid, u"there is no word to look for"_s);
        const auto [lowest, highest] = idsOf(period);
        Statement s = m_reader.compose("SELECT " + columns +
                                       " FROM message_fts JOIN message m ON m.id = message_fts.rowid "
                                       "JOIN conversation c ON c.id = m.conversation_id "
                                       "JOIN identity i ON i.id = m.identity_id "
                                       "WHERE message_fts MATCH :match AND message_fts.rowid BETWEEN :lowest AND "
                                       ":highest AND " +
                                       filter->conditions.join(" AND ") + " ORDER BY message_fts.rowid DESC");
        filter->bindTo(s);
        s.bind(":lowest", lowest).bind(":highest", highest);
        while (s.step())
            take(s);
        return {};
    }

private:
    /// Between which numbers the messages of a period are: so that the index is not read over all years.
    std::pair<qint64, qint64> idsOf(const Period &period)
    {
        if (period != m_period) {
            Statement s = m_reader.query("topics.idsBetween");
            s.bind(":from", m_days.beginOf(period.fromDay)).bind(":to", m_days.beginOf(period.toDay)).step();
            m_ids = {s.integer(0), s.integer(1)};
            m_period = period;
        }
        return m_ids;
    }

    Reader &m_reader;
    const ReportDays &m_days;
    Period m_period;
    std::pair<qint64, qint64> m_ids;
};

/// How the term is mostly written.
class Spelling
{
public:
    explicit Spelling(const QStringList &forms) : m_forms(forms) {}

    void see(const QString &title, const QString &text)
    {
        if (m_seen == kWrittenForms)
            return;
        for (const QString &form : m_forms) {
            for (const QString &place : {title, text}) {
                const QString written = writtenForm(place, form);
                if (written.isEmpty())
                    continue;
                ++m_seen;
                ++m_counts[written];
                return;
            }
        }
    }

    [[nodiscard]] bool wantsMore() const { return m_seen < kWrittenForms; }

    [[nodiscard]] QString most() const
    {
        QString best = m_forms.value(0);
        int count = 0;
        for (auto it = m_counts.constBegin(); it != m_counts.constEnd(); ++it) {
            if (it.value() > count || (it.value() == count && it.key() > best)) {
                best = it.key();
                count = it.value();
            }
        }
        return best;
    }

private:
    const QStringList &m_forms;
    QMap<QString, int> m_counts;
    int m_seen = 0;
};

/// Reads a candidate's messages.
Result<HotTopic> topicOf(FoundMessages &found, const ReportDays &days, const TopicCandidate &candidate,
                         const TopicQuestion &question, const Period &course)
{
    HotTopic topic;
    topic.forms = candidate.forms;
    topic.languages = candidate.languages;
    topic.occurrences = candidate.now;
    topic.before = candidate.reference;
    topic.keyness = candidate.keyness;
    topic.query = topicQuery(candidate.forms, candidate.languages, question.period, question.filter);
    topic.daily.assign(static_cast<size_t>(course.days()), 0);
    QSet<qint64> people;
    QSet<qint64> conversations;
    QSet<qint64> shown;
    Spelling spelling(candidate.forms);
    const qint64 from = days.beginOf(question.period.fromDay);
    const qint64 to = days.beginOf(question.period.toDay);
    const Result<> read = found.read(topicQuery(candidate.forms, candidate.languages, course, question.filter), course,
                                     "m.id, m.at, m.conversation_id, i.contact_id, ifnull(m.mood, 0), m.title, m.text",
                                     [&](Statement &s) {
                                         const qint64 at = s.integer(1);
                                         ++topic.daily[static_cast<size_t>(days.dayOf(at) - course.fromDay)];
                                         if (at < from || at >= to)
                                             return;
                                         ++topic.messages;
                                         people.insert(s.integer(3));
                                         conversations.insert(s.integer(2));
                                         ++topic.moods[static_cast<size_t>(std::clamp<qint64>(s.integer(4), 0, 3))];
                                         if (topic.examples.size() < kExamples && !shown.contains(s.integer(3))) {
                                             topic.examples.append(s.id<MessageId>(0));
                                             shown.insert(s.integer(3));
                                         }
                                         if (spelling.wantsMore())
                                             spelling.see(s.text(5), s.text(6));
                                     });
    if (!read)
        return fail(read.error());
    topic.people = people.size();
    topic.conversations = conversations.size();
    topic.name = spelling.most();
    return topic;
}

std::vector<text::Burst> burstsOf(const std::vector<qint64> &relevant, const std::vector<qint64> &all)
{
    std::vector<text::Batch> batches;
    batches.reserve(relevant.size());
    // Phrases of scripts without spaces are found in a few more messages than they were counted in.
    for (size_t i = 0; i < relevant.size(); ++i)
        batches.push_back({relevant[i], std::max(all[i], relevant[i])});
    return text::bursts(batches);
}

Result<> checkPeriods(const TopicQuestion &question)
{
    if (question.period.days() <= 0 || question.against.days() <= 0)
        return fail(ErrorKind::Invalid, u"a period has no days"_s);
    return {};
}

} // namespace

QString topicQuery(const QStringList &forms, const QStringList &languages, const Period &period, const QString &filter)
{
    const auto joined = [](const QStringList &values, const QString &before, const QString &after) {
        QStringList parts;
        for (const QString &value : values) {
            if (!value.isEmpty())
                parts.append(before + value + after);
        }
        return parts.join(u" OR "_s);
    };
    QStringList parts{joined(forms, u"\""_s, u"\""_s), joined(languages, u"lang:"_s, {}), figureText(period), filter};
    parts.removeAll(QString());
    return parts.join(u' ');
}

Result<TopicReport> hotTopics(Reader &r, const TopicQuestion &question)
{
    if (const Result<> sound = checkPeriods(question); !sound)
        return fail(sound.error());
    const Result<Narrowed> narrowed = narrowedBy(r, question.filter);
    if (!narrowed)
        return fail(narrowed.error());
    TopicReport report;
    report.course = question.against.toDay == question.period.fromDay
                        ? Period{question.against.fromDay, question.period.toDay}
                        : question.period;
    Tallied tallied;
    tallied.daily.assign(static_cast<size_t>(report.course.days()), 0);
    for (const bool isNow : {true, false}) {
        const Result<> done = tallyPeriod(r, isNow ? question.period : question.against, *narrowed, question.filter,
                                          isNow, report.course, tallied);
        if (!done)
            return fail(done.error());
    }
    report.words = tallied.tally.words().now;
    report.wordsBefore = tallied.tally.words().reference;
    report.messages = tallied.tally.texts().now;
    report.messagesBefore = tallied.tally.texts().reference;

    const ReportDays days = reportDays(r);
    FoundMessages found(r, days);
    const std::vector<TopicCandidate> candidates = risingTopics(tallied.tally);
    report.candidates = static_cast<qint64>(candidates.size());
    const qint64 mostLooked = std::max(kFewestCandidates, question.most * kCandidatesForOne);
    for (const TopicCandidate &candidate : candidates) {
        if (report.topics.size() >= question.most || report.looked >= mostLooked)
            break;
        ++report.looked;
        Result<HotTopic> topic = topicOf(found, days, candidate, question, report.course);
        if (!topic)
            return fail(topic.error());
        if (topic->people < text::fewestPeople)
            continue;
        topic->bursts = burstsOf(topic->daily, tallied.daily);
        topic->spikes = weekdaySpikes(topic->daily);
        report.topics.append(std::move(*topic));
    }
    return report;
}

Result<QList<TagSuggestion>> tagSuggestions(Reader &r, int today, int most)
{
    const Period period{today - kTagDays + 1, today + 1};
    const Result<TopicReport> report =
        hotTopics(r, {.period = period, .against = before(period), .filter = {}, .most = most * kCandidatesForOne});
    if (!report)
        return fail(report.error());
    QSet<QByteArray> known;
    {
        Statement s = r.compose("SELECT name FROM tag");
        while (s.step())
            known.insert(folded(s.text(0)));
    }
    const double all = static_cast<double>(report->messages + report->messagesBefore);
    QList<TagSuggestion> suggestions;
    for (const HotTopic &topic : report->topics) {
        const auto isTag = [&known](const QString &form) {
            return known.contains(folded(form.startsWith(u'#') ? form.mid(1) : form));
        };
        if (isTag(topic.name) || std::any_of(topic.forms.begin(), topic.forms.end(), isTag))
            continue;
        qint64 holding = 0;
        for (const qint64 messages : topic.daily)
            holding += messages;
        const double rarity = std::log(std::max(all, 1.0) / static_cast<double>(std::max<qint64>(holding, 1)));
        suggestions.append({topic, static_cast<double>(topic.messages) * std::max(rarity, 0.0)});
    }
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const TagSuggestion &a, const TagSuggestion &b) { return a.weight > b.weight; });
    return suggestions.mid(0, most);
}

Result<TopicCourse> topicCourse(Reader &r, const QStringList &forms, const Period &period, const QString &filter)
{
    TopicCourse course;
    course.daily.assign(static_cast<size_t>(std::max(period.days(), 0)), 0);
    QSet<qint64> people;
    const ReportDays days = reportDays(r);
    const Result<> read = FoundMessages(r, days).read(
        topicQuery(forms, {}, period, filter), period, "m.at, i.contact_id", [&](Statement &s) {
            ++course.messages;
            ++course.daily[static_cast<size_t>(days.dayOf(s.integer(0)) - period.fromDay)];
            people.insert(s.integer(1));
        });
    if (!read)
        return fail(read.error());
    course.people = people.size();
    return course;
}

Result<std::vector<ConversationId>> conversationsOf(Reader &r, const QString &queryText)
{
    const Result<Query> query = parseQuery(queryText);
    if (!query)
        return fail(query.error());
    const Result<SqlFilter> filter = messageConditions(r, *query);
    if (!filter)
        return fail(filter.error());
    const QByteArrayList conditions = filter->conditionsWithWords();
    Statement s = r.compose("SELECT DISTINCT m.conversation_id FROM message m "
                            "JOIN conversation c ON c.id = m.conversation_id WHERE " +
                            (conditions.isEmpty() ? QByteArray("1") : conditions.join(" AND ")));
    filter->bindTo(s);
    std::vector<ConversationId> found;
    while (s.step())
        found.push_back(s.id<ConversationId>(0));
    return found;
}

} // namespace rapport::store
