#include "store/scores.h"

#include "store/contacts.h"
#include "store/moods.h"
#include "store/rollups.h"
#include "store/scoreconditions.h"

#include <QJsonDocument>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

std::optional<WeightsRevision> readWeights(Statement &s)
{
    if (!s.step())
        return std::nullopt;
    // What a newer program wrote and this one does not know counts as its own.
    return WeightsRevision{.id = s.integer(0),
                           .uid = Uid::fromBytes(s.blob(1)),
                           .at = s.integer(2),
                           .weights = weightsFromJson(objectIn(s.text(3))).value_or(ScoreWeights())};
}

ScoreRun readRun(Statement &s)
{
    return {.id = s.integer(0),
            .at = s.integer(1),
            .weights = s.integer(2),
            .watermark = s.text(3),
            .summary = summaryFromJson(objectIn(s.text(4)))};
}

Advocacy readAdvocacy(Statement &s, int first)
{
    return {.state = s.value<AdvocateState>(first),
            .consent = s.value<Consent>(first + 1),
            .consentAt = s.integer(first + 2),
            .contactedAt = s.integer(first + 3)};
}

} // namespace

WeightsRevision scoreWeights(Reader &r)
{
    Statement s = r.query("scores.weights");
    return readWeights(s).value_or(WeightsRevision());
}

std::optional<WeightsRevision> scoreWeights(Reader &r, const Uid &revision)
{
    Statement s = r.query("scores.weightsByUid");
    s.bind(":uid", revision);
    return readWeights(s);
}

std::optional<WeightsRevision> scoreWeightsOf(Reader &r, qint64 revision)
{
    if (revision == 0)
        return WeightsRevision();
    Statement s = r.query("scores.weightsById");
    s.bind(":id", revision);
    return readWeights(s);
}

WeightsRevision setScoreWeights(Writer &w, const ScoreWeights &weights)
{
    WeightsRevision revision{.uid = Uid::create(w.nowMs()), .at = w.nowMs(), .weights = weights};
    w.query("scores.addWeights")
        .bind(":uid", revision.uid)
        .bind(":actor", w.actor())
        .bind(":at", revision.at)
        .bind(":weights", textOf(weightsToJson(weights)))
        .run();
    revision.id = w.connection().lastInsertId();
    w.changes().people = true;
    return revision;
}

std::optional<ScoreRun> currentScores(Reader &r)
{
    Statement s = r.query("scores.current");
    return s.step() ? std::optional(readRun(s)) : std::nullopt;
}

QList<ScoreRun> scoreRuns(Reader &r, int limit)
{
    QList<ScoreRun> runs;
    Statement s = r.query("scores.runs");
    s.bind(":limit", limit);
    while (s.step())
        runs.append(readRun(s));
    return runs;
}

std::optional<PersonScore> personScore(Reader &r, ContactId contact)
{
    const std::optional<ScoreRun> run = currentScores(r);
    if (!run)
        return std::nullopt;
    Statement s = r.query("scores.ofPerson");
    s.bind(":run", run->id).bind(":contact", rootOf(r, contact));
    if (!s.step())
        return std::nullopt;
    PersonScore score;
    score.contact = s.id<ContactId>(0);
    score.love = s.real(1);
    score.reach = s.real(2);
    score.gravity = s.real(3);
    score.commitment = s.real(4);
    score.effort = s.real(5);
    score.influence = s.real(6);
    score.connection = s.real(7);
    score.betweenness = s.real(8);
    score.pageRank = s.real(9);
    score.orbitLevel = static_cast<int>(s.integer(10));
    score.step = static_cast<int>(s.integer(11));
    score.memberLevel = s.value<MemberLevel>(12);
    score.rung = s.value<Rung>(13);
    score.settledRung = s.value<Rung>(14);
    score.watch = s.value<WatchState>(15);
    score.ring = s.value<Ring>(16);
    score.advocate.candidate = s.flag(17);
    score.lastActDay = static_cast<int>(s.integer(18));
    partsFromJson(objectIn(s.text(19)), score);
    return score;
}

QByteArray scoreColumn(Score score)
{
    switch (score) {
    case Score::Gravity:
        return "gravity";
    case Score::Love:
        return "love";
    case Score::Reach:
        return "reach";
    case Score::Presence:
        return "commitment";
    case Score::Step:
        return "step";
    case Score::Effort:
        return "effort";
    case Score::Influence:
        return "influence";
    case Score::Connection:
        return "connection";
    case Score::Betweenness:
        return "betweenness";
    case Score::PageRank:
        return "page_rank";
    }
    return "gravity";
}

int scorePlace(Reader &r, Score score, double value)
{
    Statement s = r.compose("SELECT count(*) FROM person_score s WHERE s.run_id = " + currentScoreRun() + " AND s." +
                            scoreColumn(score) + " > :value");
    s.bind(":value", value);
    s.step();
    return static_cast<int>(s.integer(0)) + 1;
}

QString scoreWatermark(Reader &r)
{
    Statement s = r.query("scores.watermark");
    s.step();
    QStringList parts;
    for (int i = 0; i < 5; ++i)
        parts.append(QString::number(s.integer(i)));
    parts.append(QString::number(reportDays(r).dayOf(r.nowMs())));
    // Until all of a long history was judged, who is positive may change without anything new.
    if (moodsPending(r))
        parts.append(u"moods"_s);
    return parts.join(u' ');
}

qint64 beginScores(Writer &w, qint64 weights, const QString &watermark)
{
    w.query("scores.begin").bind(":at", w.nowMs()).bind(":weights", weights).bind(":watermark", watermark).run();
    return w.connection().lastInsertId();
}

void addScores(Writer &w, qint64 run, std::span<const PersonScore> scores)
{
    Statement s = w.query("scores.add");
    for (const PersonScore &score : scores) {
        s.bind(":run", run)
            .bind(":contact", score.contact)
            .bind(":love", score.love)
            .bind(":reach", score.reach)
            .bind(":gravity", score.gravity)
            .bind(":commitment", score.commitment)
            .bind(":effort", score.effort)
            .bind(":influence", score.influence)
            .bind(":connection", score.connection)
            .bind(":betweenness", score.betweenness)
            .bind(":pageRank", score.pageRank)
            .bind(":orbitLevel", score.orbitLevel)
            .bind(":step", score.step)
            .bind(":memberLevel", score.memberLevel)
            .bind(":rung", score.rung)
            .bind(":settledRung", score.settledRung)
            .bind(":watch", score.watch)
            .bind(":ring", score.ring)
            .bind(":candidate", score.advocate.candidate)
            .bind(":lastActDay", score.lastActDay)
            .bind(":parts", textOf(partsToJson(score)))
            .run();
    }
}

void finishScores(Writer &w, qint64 run, const ScoreSummary &summary)
{
    w.query("scores.finish").bind(":run", run).bind(":summary", textOf(summaryToJson(summary))).run();
    w.changes().people = true;
}

bool sweepScores(Writer &w, int most)
{
    if (w.query("scores.sweep").bind(":most", most).run() > 0)
        return true;
    w.query("scores.sweepRuns").run();
    return false;
}

Advocacy advocacyOf(Reader &r, ContactId contact)
{
    Statement s = r.query("scores.advocacy");
    s.bind(":root", rootOf(r, contact));
    return s.step() ? readAdvocacy(s, 0) : Advocacy();
}

bool isAdvocate(Reader &r, IdentityId identity)
{
    Statement s = r.query("scores.stateOfIdentity");
    s.bind(":identity", identity);
    return s.step() && s.value<AdvocateState>(0) == AdvocateState::Agreed;
}

Advocacy ownAdvocacy(Reader &r, ContactId contact)
{
    Statement s = r.query("scores.ownAdvocacy");
    s.bind(":contact", contact);
    return s.step() ? readAdvocacy(s, 0) : Advocacy();
}

void setOwnAdvocacy(Writer &w, ContactId contact, const Advocacy &advocacy)
{
    w.changes().everything = true;
    if (advocacy == Advocacy()) {
        w.query("scores.dropOwnAdvocacy").bind(":contact", contact).run();
        return;
    }
    w.query("scores.setOwnAdvocacy")
        .bind(":contact", contact)
        .bind(":state", advocacy.state)
        .bind(":consent", advocacy.consent)
        .bind(":consentAt", advocacy.consentAt)
        .bind(":contactedAt", advocacy.contactedAt)
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
}

QList<KnownAdvocate> knownAdvocates(Reader &r)
{
    QList<KnownAdvocate> known;
    Statement s = r.query("scores.advocates");
    while (s.step())
        known.append({.contact = s.id<ContactId>(0), .advocacy = readAdvocacy(s, 1)});
    return known;
}

} // namespace rapport::store
