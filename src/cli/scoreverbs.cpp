// Lists of people with their scores, why a score is what it is, what scores are weighted with, and who speaks for us.
#include "base/time.h"
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/scores.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/contacts.h"
#include "store/people.h"
#include "store/peoplelist.h"
#include "store/rollups.h"
#include "sync/commands.h"
#include "sync/scorereckoning.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace rapport::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList scoreIds()
{
    QStringList ids;
    for (const ScoreDefinition &definition : scoreDefinitions())
        ids.append(QString::fromLatin1(definition.id));
    return ids;
}

} // namespace

QString english(const char *text)
{
    return QString::fromUtf8(text);
}

QString idOf(Score score)
{
    return QString::fromLatin1(definitionOf(score).id);
}

QString amount(double value)
{
    return QString::number(value, 'f', value == static_cast<double>(static_cast<qint64>(value)) ? 0 : 2);
}

Outcome<Score> scoreIn(const Call &call, const QString &option, Score fallback)
{
    if (!call.arguments.has(option))
        return fallback;
    const std::optional<Score> score = scoreFromId(call.arguments.value(option));
    if (!score) {
        return wrongUse(
            u"There is no score \"%1\"; there are %2."_s.arg(call.arguments.value(option), scoreIds().join(u", "_s)));
    }
    return *score;
}

Outcome<> settleScores(Opened &opened)
{
    Store &store = opened.store();
    if (store.access() == Store::Access::ReadOnly)
        return {};
    const Result<bool> stale = areScoresStale(store);
    if (!stale)
        return failed(stale.error());
    if (*stale) {
        if (const auto run = reckonScores(store, [](double) { return true; }); !run)
            return failed(run.error());
    }
    return {};
}

namespace {

constexpr qint64 kRows = 50;
constexpr qint64 kMostRows = 100'000;

Outcome<store::PeopleOrder> orderIn(const Call &call)
{
    store::PeopleOrder order{.score = Score::Gravity, .reversed = call.arguments.has(u"reverse"_s)};
    const QString sort = call.arguments.value(u"sort"_s);
    if (sort == u"name"_s) {
        order.by = store::PeopleOrder::By::Name;
    } else if (sort == u"seen"_s) {
        order.by = store::PeopleOrder::By::LastSeen;
    } else {
        const Outcome<Score> score = scoreIn(call, u"sort"_s, Score::Gravity);
        if (!score)
            return tl::unexpected(score.error());
        order.score = *score;
    }
    return order;
}

QJsonObject rowObject(const store::PersonRow &row)
{
    QJsonObject scores;
    for (const ScoreDefinition &definition : scoreDefinitions())
        scores.insert(QString::fromLatin1(definition.id), row.scores[static_cast<size_t>(definition.score)]);
    return {{u"id"_s, row.identity.value},
            {u"contact"_s, row.id.value},
            {u"name"_s, row.name},
            {u"handle"_s, row.handle.isEmpty() ? QJsonValue() : QJsonValue(row.handle)},
            {u"channels"_s, QJsonArray::fromStringList(row.channels)},
            {u"last_seen_at"_s, isoFromMs(row.lastSeenAt)},
            {u"importance"_s, importanceName(row.importance)},
            {u"advocate"_s, advocateStateName(row.advocate)},
            {u"candidate"_s, row.candidate},
            {u"orbit_level"_s, row.scored ? QJsonValue(row.orbitLevel) : QJsonValue()},
            {u"member_level"_s, memberLevelName(row.memberLevel)},
            {u"rung"_s, rungName(row.rung)},
            {u"watch"_s, watchStateName(row.watch)},
            {u"scores"_s, row.scored ? QJsonValue(scores) : QJsonValue()}};
}

Outcome<> printPeople(Call &call, Opened &opened, const Query &query, const store::PeopleOrder &order,
                      const QString &none)
{
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kRows);
    if (!limit)
        return tl::unexpected(limit.error());
    if (const Outcome<> settled = settleScores(opened); !settled)
        return settled;
    struct Found
    {
        size_t all = 0;
        store::PeopleLeftOut leftOut;
        QList<store::PersonRow> rows;
    };
    const auto found = opened.store().readNow(
        [&](Reader &r) -> Result<Found> {
            Result<std::vector<ContactId>> ids = store::peopleIds(r, query, order);
            if (!ids)
                return fail(ids.error());
            Found people{.all = ids->size(), .leftOut = store::peopleLeftOut(r), .rows = {}};
            if (*limit > 0 && ids->size() > static_cast<size_t>(*limit))
                ids->resize(static_cast<size_t>(*limit));
            people.rows = store::personRows(r, *ids);
            return people;
        },
        ReadLane::Report);
    if (!found)
        return failed(found.error());
    const Score shown = order.by == store::PeopleOrder::By::Score ? order.score : Score::Gravity;
    Table table(call.console, {u"ID"_s, u"NAME"_s, u"CHANNELS"_s, idOf(shown).toUpper(), u"LEVEL"_s, u"MEMBER"_s,
                               u"RUNG"_s, u"WATCH"_s, u"ADVOCATE"_s, u"LAST SEEN"_s});
    for (const store::PersonRow &row : found->rows) {
        const auto orDash = [&row](const QString &text) { return row.scored ? text : u"-"_s; };
        const QString advocate = row.advocate != AdvocateState::None ? advocateStateName(row.advocate)
                                 : row.candidate                     ? u"(candidate)"_s
                                                                     : u"-"_s;
        table.add(rowObject(row),
                  {QString::number(row.identity.value), elided(row.name, 28), row.channels.join(u' '),
                   orDash(amount(row.scores[static_cast<size_t>(shown)])), orDash(QString::number(row.orbitLevel)),
                   orDash(memberLevelName(row.memberLevel)), orDash(rungName(row.rung)),
                   orDash(watchStateName(row.watch)), advocate, shortTime(row.lastSeenAt)});
    }
    table.finish(none);
    if (!found->rows.isEmpty()) {
        call.console.text(u"%1 of %2 people; left out: %3 of our own, %4 bots"_s.arg(found->rows.size())
                              .arg(found->all)
                              .arg(found->leftOut.own)
                              .arg(found->leftOut.bots));
    }
    return {};
}

Outcome<> runPeopleList(Call &call)
{
    const Result<Query> query = parseQuery(call.arguments.words().join(u' '));
    if (!query)
        return wrongUse(query.error().detail);
    const Outcome<store::PeopleOrder> order = orderIn(call);
    if (!order)
        return tl::unexpected(order.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printPeople(call, **opened, *query, *order, u"Nobody was found."_s);
}

Outcome<> runAdvocates(Call &call)
{
    const QString what = call.arguments.has(u"candidates"_s) ? u"is:candidate"_s : u"is:advocate"_s;
    const Result<Query> query = parseQuery(what);
    if (!query)
        return wrongUse(query.error().detail);
    const Outcome<store::PeopleOrder> order = orderIn(call);
    if (!order)
        return tl::unexpected(order.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printPeople(call, **opened, *query, *order,
                       call.arguments.has(u"candidates"_s) ? u"There is no candidate."_s
                                                           : u"Nobody has agreed yet; see: advocates --candidates"_s);
}

Outcome<> runAdvocatesSet(Call &call)
{
    AdvocacyDecision decision{.contacted = call.arguments.has(u"contacted"_s)};
    if (call.arguments.has(u"state"_s)) {
        decision.state = advocateStateFromName(call.arguments.value(u"state"_s));
        if (!decision.state)
            return wrongUse(u"A state is one of none, candidate, asked, agreed, declined, paused."_s);
    }
    if (call.arguments.has(u"consent"_s)) {
        decision.consent = consentFromName(call.arguments.value(u"consent"_s));
        if (!decision.consent)
            return wrongUse(u"A consent is one of none, contact, quote."_s);
    }
    if (decision == AdvocacyDecision())
        return wrongUse(u"Say what is decided: --state, --consent or --contacted."_s);
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContactId> person = personFrom(**opened, call.arguments.words().first());
    if (!person)
        return tl::unexpected(person.error());
    PeopleDecision all{.kind = PeopleDecision::Kind::DecideAdvocacy, .advocacy = decision};
    const auto done = waitFor((*opened)->workspace.commands->people().decide({*person}, all));
    if (!done)
        return tl::unexpected(done.error());
    const QString event = done->events.first().toString();
    call.console.object({{u"event"_s, event}});
    call.console.text(u"Done; take it back with: undo %1"_s.arg(event));
    return {};
}

Outcome<> runScoresList(Call &call)
{
    Table table(call.console, {u"SCORE"_s, u"VERSION"_s, u"NAME"_s, u"FORMULA"_s, u"SOURCE"_s});
    for (const ScoreDefinition &definition : scoreDefinitions()) {
        table.add({{u"id"_s, QString::fromLatin1(definition.id)},
                   {u"version"_s, definition.version},
                   {u"name"_s, english(definition.name)},
                   {u"formula"_s, english(definition.formula)},
                   {u"source"_s, english(definition.source)}},
                  {QString::fromLatin1(definition.id), QString::number(definition.version), english(definition.name),
                   english(definition.formula), english(definition.source)});
    }
    table.finish({});
    return {};
}

QJsonObject runObject(const store::ScoreRun &run)
{
    QJsonObject object = summaryToJson(run.summary);
    object.insert(u"at"_s, isoFromMs(run.at));
    object.insert(u"weights"_s, run.weights);
    return object;
}

Outcome<> runScoresHistory(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const Outcome<> settled = settleScores(**opened); !settled)
        return settled;
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kRows, 1);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto runs = (*opened)->store().readNow(
        [most = static_cast<int>(std::min(*limit, kMostRows))](Reader &r) -> Result<QList<store::ScoreRun>> {
            return store::scoreRuns(r, most);
        });
    if (!runs)
        return failed(runs.error());
    Table table(call.console, {u"RECKONED"_s, u"WEIGHTS"_s, u"PEOPLE"_s, u"LEVEL 1"_s, u"2"_s, u"3"_s, u"4"_s,
                               u"GRAVITY"_s, u"COMMITMENT"_s, u"DENSITY"_s, u"CANDIDATES"_s});
    for (const store::ScoreRun &run : *runs) {
        const ScoreSummary &summary = run.summary;
        QStringList cells{shortTime(run.at), QString::number(run.weights), QString::number(summary.people)};
        for (const qint64 level : summary.orbitLevels)
            cells.append(QString::number(level));
        cells += {amount(summary.gravity), amount(summary.weightedCommitment), QString::number(summary.density, 'g', 3),
                  QString::number(summary.candidates)};
        table.add(runObject(run), cells);
    }
    table.finish(u"No scores have been reckoned yet."_s);
    return {};
}

Outcome<> runScoresExplain(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<ContactId> person = personFrom(**opened, call.arguments.words().first());
    if (!person)
        return tl::unexpected(person.error());
    if (const Outcome<> settled = settleScores(**opened); !settled)
        return settled;
    struct Explained
    {
        PersonScore scores;
        store::ScoreRun run;
        ScoreWeights weights;
        std::array<int, kScores> places{};
    };
    const auto found = (*opened)->store().readNow(
        [contact = *person](Reader &r) -> Result<std::optional<Explained>> {
            const std::optional<PersonScore> scores = store::personScore(r, contact);
            const std::optional<store::ScoreRun> run = store::currentScores(r);
            if (!scores || !run)
                return std::optional<Explained>();
            Explained all{.scores = *scores, .run = *run, .weights = {}};
            if (const auto revision = store::scoreWeightsOf(r, run->weights))
                all.weights = revision->weights;
            for (int i = 0; i < kScores; ++i) {
                const auto score = static_cast<Score>(i);
                all.places[static_cast<size_t>(i)] = store::scorePlace(r, score, valueOf(*scores, score));
            }
            return std::optional(all);
        },
        ReadLane::Report);
    if (!found)
        return failed(found.error());
    if (!*found) {
        call.console.text(u"They did nothing in %1 days, so there are no scores."_s.arg(kScoreDays));
        return {};
    }
    const Explained &all = **found;
    QStringList reasons;
    for (const AdvocateReason reason : all.scores.advocate.reasons)
        reasons.append(advocateReasonName(reason));
    call.console.text(u"Orbit level %1; %2; rung %3; %4"_s.arg(all.scores.orbitLevel)
                          .arg(memberLevelName(all.scores.memberLevel), rungName(all.scores.settledRung),
                               watchStateName(all.scores.watch)));
    call.console.text(u"Candidate for an advocate: %1 (%2)"_s.arg(all.scores.advocate.candidate ? u"yes"_s : u"no"_s,
                                                                  reasons.join(u", "_s)));
    for (const ScoreDefinition &definition : scoreDefinitions()) {
        const double value = valueOf(all.scores, definition.score);
        const int place = all.places[static_cast<size_t>(definition.score)];
        QJsonArray parts;
        call.console.text(u"%1 %2, place %3 of %4"_s.arg(english(definition.name), amount(value))
                              .arg(place)
                              .arg(all.run.summary.people));
        for (const ScorePart &part : partsOf(all.scores, definition.score, all.weights)) {
            parts.append(
                QJsonObject{{u"what"_s, english(part.what)}, {u"amount"_s, part.amount}, {u"points"_s, part.points}});
            call.console.text(u"  %1: %2 (%3)"_s.arg(english(part.what), amount(part.points), amount(part.amount)));
        }
        call.console.object({{u"score"_s, QString::fromLatin1(definition.id)},
                             {u"version"_s, definition.version},
                             {u"weights"_s, all.run.weights},
                             {u"value"_s, value},
                             {u"place"_s, place},
                             {u"of"_s, all.run.summary.people},
                             {u"parts"_s, parts},
                             {u"orbit_level"_s, all.scores.orbitLevel},
                             {u"member_level"_s, memberLevelName(all.scores.memberLevel)},
                             {u"candidate"_s, all.scores.advocate.candidate},
                             {u"reasons"_s, QJsonArray::fromStringList(reasons)}});
    }
    return {};
}

} // namespace

void addScoreVerbs(std::vector<Verb> &all)
{
    const std::vector<Option> listing{
        {u"sort"_s, u"SCORE"_s, u"by a score (see: scores list; default gravity), name, or seen"_s},
        {u"reverse"_s, {}, u"the last first"_s},
        {u"limit"_s, u"N"_s, u"at most so many, 0: all (default 50)"_s}};
    std::vector<Option> advocates = listing;
    advocates.push_back({u"candidates"_s, {}, u"who may be asked, rather than who agreed"_s});
    all.push_back({u"people list"_s,
                   u"[QUERY...]"_s,
                   0,
                   -1,
                   u"People with their scores; is:candidate, level:core, rung:creation, group:NAME and others as in "
                   u"`search`."_s,
                   listing,
                   {u"scored_person"_s},
                   runPeopleList});
    all.push_back({u"advocates"_s,
                   {},
                   0,
                   0,
                   u"Who agreed to speak for us, or may be asked."_s,
                   advocates,
                   {u"scored_person"_s},
                   runAdvocates});
    all.push_back({u"people advocate"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Decide about a person as an advocate."_s,
                   {{u"state"_s, u"STATE"_s, u"none, candidate, asked, agreed, declined or paused"_s},
                    {u"consent"_s, u"WHAT"_s, u"what they agreed to: none, contact or quote"_s},
                    {u"contacted"_s, {}, u"they were contacted now"_s}},
                   {u"decision"_s},
                   runAdvocatesSet});
    all.push_back({u"scores list"_s,
                   {},
                   0,
                   0,
                   u"The scores there are, with formula, version and source."_s,
                   {},
                   {u"score_definition"_s},
                   runScoresList});
    all.push_back({u"scores explain"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"What the scores of a person are made of; ID as `search --people` shows it."_s,
                   {},
                   {u"explained_score"_s},
                   runScoresExplain});
    all.push_back({u"scores history"_s,
                   {},
                   0,
                   0,
                   u"Levels, gravity and commitment as they were reckoned, with the weights of the time."_s,
                   {{u"limit"_s, u"N"_s, u"at most so many (default 50)"_s}},
                   {u"score_run"_s},
                   runScoresHistory});
    all.push_back({u"scores weights"_s,
                   u"[NAME=VALUE...]"_s,
                   0,
                   -1,
                   u"What scores are weighted with. With other values: who would move, before anything changes."_s,
                   {{u"accept"_s, {}, u"take these weights"_s},
                    {u"defaults"_s, {}, u"begin from those that the program comes with"_s},
                    {u"score"_s, u"SCORE"_s, u"whose ranking is shown (default gravity)"_s},
                    {u"limit"_s, u"N"_s, u"the first so many places (default 20)"_s}},
                   {u"weight"_s, u"rank_change"_s, u"event"_s},
                   runScoresWeights});
}

} // namespace rapport::cli
