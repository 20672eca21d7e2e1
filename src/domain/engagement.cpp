#include "domain/engagement.h"

namespace rapport {

int eventsOf(const EngagementCounts &counts, Rung rung)
{
    switch (rung) {
    case Rung::None:
        return 0;
    case Rung::Consumption:
        return counts.follows;
    case Rung::Curation:
        return counts.likes + counts.shares + counts.quotes;
    case Rung::Creation:
        return counts.messages;
    case Rung::Collaboration:
        return counts.threads;
    }
    return 0;
}

Engagement engagementOf(const EngagementCounts &counts)
{
    Engagement engagement{.counts = counts};
    for (const Rung rung : {Rung::Consumption, Rung::Curation, Rung::Creation, Rung::Collaboration}) {
        const int events = eventsOf(counts, rung);
        if (events > 0)
            engagement.rung = rung;
        if (events >= kEngagementSettledFrom)
            engagement.settled = rung;
    }
    return engagement;
}

} // namespace rapport
