#pragma once

#include "levelsfixture.h"
#include "sync/outbox.h"

#include <random>

namespace rapport::test {

class Chance
{
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::mt19937 m_random;
};

/// A workspace in which things happen in any order; a seed brings the same order again.
class PropertyTest : public LevelsTest
{
protected:
    std::unique_ptr<Registry> registry = registryOf(std::make_unique<ScriptedConnector>());
    Outbox outbox{workspace.store(), *registry, 0};
    QList<Uid> events;         ///< Decisions that can be taken back.
    QList<RemoteMessage> said; ///< What may be edited or deleted later.
    int serial = 0;

    void keep(const Result<Event> &event)
    {
        if (event)
            events.append(event->uid);
    }
    void answer(std::optional<ConversationId> id, Chance &chance)
    {
        if (!id)
            return;
        const auto sent = await(outbox.reply(*id, {}, QStringLiteral("Here it is"), chance.oneIn(3)));
        if (sent && chance.oneIn(2))
            await(outbox.cancel(sent->id));
    }
    void undoSomething(Chance &chance)
    {
        if (!events.isEmpty())
            await(commands.undo(events[chance.below(static_cast<int>(events.size()))]));
    }
};

} // namespace rapport::test
