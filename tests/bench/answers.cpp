#include "answers.h"

#include "base/time.h"
#include "stop.h"

#include <algorithm>
#include <random>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 500;
constexpr int kBatches = 60;
constexpr qint64 kBetweenMs = 50; // More in a second than ids have room for would not be a live sync.

qint64 highestId(Store &store)
{
    return valueOf(store.readNow([](Reader &r) -> Result<qint64> {
        Statement s = r.compose("SELECT max(id) FROM message");
        s.step();
        return s.integer(0);
    }));
}

} // namespace

Answers::Answers(Store &store, int size) : m_id(highestId(store)), m_begin(store.clock().nowMs() - kDayMs)
{
    const int wanted = std::min(kBatches * kBatch, size);
    std::vector<Record> records = sampleRecords(store, kBatches, wanted / kBatches);
    std::mt19937 random(1);
    std::shuffle(records.begin(), records.end(), random);
    QHash<qint64, std::vector<Record>> filling;
    for (Record &record : records) {
        if (record.message.own)
            continue;
        std::vector<Record> &batch = filling[record.account];
        batch.push_back(std::move(record));
        if (batch.size() == kBatch)
            m_answered.push_back(std::exchange(batch, {}));
    }
    for (std::vector<Record> &rest : filling) {
        // A small community has no full batch.
        if (m_answered.empty() && !rest.empty())
            m_answered.push_back(std::move(rest));
    }
    if (m_answered.empty())
        stop(u"the community has no messages that could be answered"_s);
}

AnswerBatch Answers::next()
{
    const std::vector<Record> &answered = m_answered[m_next++ % m_answered.size()];
    AnswerBatch batch{.account = answered.front().account, .items = {}, .records = {}};
    for (const Record &record : answered) {
        Record answer = record;
        answer.id = ++m_id;
        answer.message.at = m_begin + m_number * kBetweenMs;
        answer.message.remoteId = u"bench:"_s + QString::number(m_number);
        answer.message.parentRemoteId = record.message.remoteId;
        answer.message.own = false;
        ++m_number;
        batch.items.append(answer.message);
        batch.records.push_back(std::move(answer));
    }
    return batch;
}

} // namespace rapport::bench
