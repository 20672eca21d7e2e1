#pragma once

#include "base/uid.h"
#include "domain/advocacy.h"
#include "insight/scores.h"
#include "store/store.h"

#include <QList>

#include <optional>
#include <span>

// Scores of people as they were reckoned last, what they are weighted with, and who speaks for us.
namespace rapport::store {

/// A revision of the weights; id 0 and no uid: those that the program comes with.
struct WeightsRevision
{
    qint64 id = 0;
    Uid uid;
    qint64 at = 0;
    ScoreWeights weights;
};
[[nodiscard]] WeightsRevision scoreWeights(Reader &r);
[[nodiscard]] std::optional<WeightsRevision> scoreWeights(Reader &r, const Uid &revision);
/// 0: as the program comes.
[[nodiscard]] std::optional<WeightsRevision> scoreWeightsOf(Reader &r, qint64 revision);
WeightsRevision setScoreWeights(Writer &w, const ScoreWeights &weights);

/// What the scores of one reckoning are about.
struct ScoreRun
{
    qint64 id = 0;
    qint64 at = 0;
    qint64 weights = 0; ///< Their revision.
    QString watermark;  ///< See scoreWatermark().
    ScoreSummary summary = {};
};
/// None: nobody has reckoned them yet.
[[nodiscard]] std::optional<ScoreRun> currentScores(Reader &r);
/// The newest first: one for each day and revision of the weights.
[[nodiscard]] QList<ScoreRun> scoreRuns(Reader &r, int limit);
/// Of somebody, or of the person that they are part of; none where they did nothing in the days that scores look back
/// over.
[[nodiscard]] std::optional<PersonScore> personScore(Reader &r, ContactId contact);

/// The column of person_score that holds it.
[[nodiscard]] QByteArray scoreColumn(Score score);
/// The place of somebody with such a score among all people: 1 is the first.
[[nodiscard]] int scorePlace(Reader &r, Score score, double value);

/// Tells by a text whether anything has arrived or been decided since, or a day begun: what scores depend on.
[[nodiscard]] QString scoreWatermark(Reader &r);

// A reckoning is written a bounded part at a time and shows once it is whole.
[[nodiscard]] qint64 beginScores(Writer &w, qint64 weights, const QString &watermark);
void addScores(Writer &w, qint64 run, std::span<const PersonScore> scores);
void finishScores(Writer &w, qint64 run, const ScoreSummary &summary);
/// Takes away some of what earlier ones left; false: there is nothing more.
bool sweepScores(Writer &w, int most);

/// Of a person with all that are part of them: what was decided last.
[[nodiscard]] Advocacy advocacyOf(Reader &r, ContactId contact);
/// Whether the person behind an identity agreed to speak for us.
[[nodiscard]] bool isAdvocate(Reader &r, IdentityId identity);
/// What was decided of a contact itself, whatever it is part of or others are.
[[nodiscard]] Advocacy ownAdvocacy(Reader &r, ContactId contact);
/// With no state, consent or contact: as if nobody had decided anything.
void setOwnAdvocacy(Writer &w, ContactId contact, const Advocacy &advocacy);
struct KnownAdvocate
{
    ContactId contact;
    Advocacy advocacy;
};
/// Everybody about whom something was decided.
[[nodiscard]] QList<KnownAdvocate> knownAdvocates(Reader &r);

} // namespace rapport::store
