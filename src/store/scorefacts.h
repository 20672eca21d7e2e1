#pragma once

#include "insight/personscores.h"
#include "insight/reportdays.h"
#include "store/scores.h"
#include "store/store.h"

#include <QHash>

#include <optional>
#include <vector>

namespace rapport::store {

/// Gathers what scores are reckoned from: everybody's deeds of a year, a bounded part of the rows in each read, so that
/// others who read need not wait for it. What changes meanwhile may or may not be in it. One thread at a time.
class ScoreReading final
{
public:
    /// Reads on; false: that was the last part.
    [[nodiscard]] bool readOn(Reader &r);
    /// 0 … 1, as far as it can be told.
    [[nodiscard]] double progress() const;
    /// What the scores will be as of, and with; once something was read.
    [[nodiscard]] const QString &watermark() const { return m_watermark; }
    [[nodiscard]] const WeightsRevision &weights() const { return m_weights; }
    /// Once everything was read.
    [[nodiscard]] ScoreFacts facts() &&;

private:
    enum class Part { Begin, People, Messages, Activities, Standing, Done };
    /// A message of somebody, in its conversation.
    struct Turn
    {
        qint64 conversation = 0;
        qint64 at = 0;
        quint32 person = 0;
    };

    void begin(Reader &r);
    void readPeople(Reader &r);
    void readMessages(Reader &r);
    void readActivities(Reader &r);
    void readStanding(Reader &r);
    [[nodiscard]] std::optional<quint32> personOf(qint64 identity) const;
    void addTurns();
    void addTurnsOf(const Turn *begin, const Turn *end);

    Part m_part = Part::Begin;
    qint64 m_after = 0;
    qint64 m_begin = 0; ///< Message ids: the first that may belong to the year, the first that is beyond.
    qint64 m_end = 0;
    qint64 m_activities = 0; ///< The highest id there is.
    int m_firstDay = 0;
    QString m_watermark;
    WeightsRevision m_weights;
    std::optional<ScoreRun> m_before;
    std::optional<ReportDays> m_days;
    ScoreFacts m_facts;
    QHash<qint64, quint32> m_persons;            ///< By contact.
    QHash<qint64, quint32> m_identities;         ///< Of people who count.
    std::vector<std::vector<qint64>> m_channels; ///< Of each person: realms, each once.
    std::vector<Turn> m_turns;
};

} // namespace rapport::store
