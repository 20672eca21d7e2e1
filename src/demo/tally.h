#pragma once

#include "demo/items.h"
#include "demo/truth.h"

#include <unordered_set>

namespace rapport::demo {

/// Writes down what is delivered, as it is delivered.
class Tally
{
public:
    Tally(const Plan &plan, const People &people, const Texts &texts, const Items &items, quint64 seed);

    void delivered(const Delivery &delivery);
    void quarantined(int count) { m_truth.quarantined += count; }
    /// Everything counted so far, with what follows from all of it.
    [[nodiscard]] DemoTruth finish();

private:
    void message(quint32 index);
    void activity(quint32 index);
    void notePerson(qint32 person, Channel channel);
    void noteGuest(const MessagePlan &planned, quint32 index);
    [[nodiscard]] DemoTruth::Reference reference(quint32 index) const;

    const Plan &m_plan;
    const People &m_people;
    const Texts &m_texts;
    const Items &m_items;
    DemoTruth m_truth;
    std::vector<quint8> m_seenOn;                     ///< By person: a bit for each channel.
    std::vector<std::unordered_set<qint32>> m_guests; ///< By campaign.
    size_t m_moodEvery = 1;
};

} // namespace rapport::demo
