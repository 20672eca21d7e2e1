#pragma once

#include "corpus.h"

#include <vector>

namespace rapport::bench {

/// Answers on one account's channel, and the same as records.
struct AnswerBatch
{
    qint64 account = 0;
    QList<RemoteItem> items;
    std::vector<Record> records;
};

/// New answers to messages all over the history, as a live sync brings them.
class Answers final
{
public:
    /// Reads what is answered, at most 30 000 messages.
    Answers(Store &store, int size);

    /// How many batches there are until the same messages are answered again.
    [[nodiscard]] size_t count() const { return m_answered.size(); }
    /// A batch of 500, smaller for a small community. There is always another one.
    [[nodiscard]] AnswerBatch next();

private:
    std::vector<std::vector<Record>> m_answered; ///< Each of one account.
    size_t m_next = 0;
    qint64 m_number = 0;
    qint64 m_id = 0;
    qint64 m_begin = 0;
};

} // namespace rapport::bench
