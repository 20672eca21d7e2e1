#pragma once

#include "insight/scores.h"
#include "store/scores.h"
#include "store/store.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace rapport {

/// Asked between parts of the work, with how far it is (0 … 1): whether to go on.
using GoOn = std::function<bool(double progress)>;

// Blocking; not on the GUI thread. Cancelled: goOn() said no.

/// Reckons the scores of all people anew and keeps them. Others read and write in between.
[[nodiscard]] Result<store::ScoreRun> reckonScores(Store &store, const GoOn &goOn);
/// Whether anything has changed since they were reckoned last.
[[nodiscard]] Result<bool> areScoresStale(Store &store);

/// What other weights would do, over all people as they are now.
struct WeightsPreview
{
    ScoreWeights before;
    Uid revision; ///< Of the weights before.
    ScoreResult scoresBefore;
    ScoreResult scoresAfter;
};
[[nodiscard]] Result<WeightsPreview> previewWeights(Store &store, const ScoreWeights &weights, const GoOn &goOn);

/// The same as a ranking with names: who is among the first `most` before or after.
struct RankingPreview
{
    Uid revision;
    QList<RankChange> changes;
    QHash<ContactId, QString> names;
};
[[nodiscard]] Result<RankingPreview> previewRanking(Store &store, const ScoreWeights &weights, Score score, int most,
                                                    const GoOn &goOn);

/// Keeps scores up to date while somebody looks at them, on a thread of its own. Main thread; never blocks it, except
/// that its destructor waits for a part of the work to end.
class ScoreReckoning final : public QObject
{
    Q_OBJECT
public:
    explicit ScoreReckoning(Store &store, QObject *parent = nullptr);
    ~ScoreReckoning() override;

    /// Whatever else the computer has to do goes first from now on.
    void giveWay();
    /// Reckons anew if anything has changed; at most one at a time.
    void refresh();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void progressed(double progress);
    /// With whether the scores are new ones.
    void ended(const rapport::Result<bool> &renewed);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
