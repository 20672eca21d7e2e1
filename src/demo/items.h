#pragma once

#include "channels/remoteitem.h"
#include "demo/texts.h"

#include <unordered_map>

namespace rapport::demo {

/// Dresses planned messages as the channels would deliver them. Pure, like Texts.
class Items
{
public:
    Items(const People &people, const Plan &plan, const Texts &texts, quint64 seed);

    [[nodiscard]] RemoteMessage message(quint32 index, bool edited) const;
    [[nodiscard]] RemoteActivity activity(quint32 index) const;
    [[nodiscard]] QString remoteId(quint32 message) const;
    [[nodiscard]] Channel channelOf(quint32 message) const;
    [[nodiscard]] MessageKind kindOf(quint32 message) const;
    /// Who wrote it, as the channel names them.
    [[nodiscard]] RemotePerson author(quint32 message) const;

private:
    [[nodiscard]] QString url(quint32 message) const;
    void countResponses();

    const People &m_people;
    const Plan &m_plan;
    const Texts &m_texts;
    quint64 m_seed;
    std::unordered_map<quint32, MessageStats> m_stats; ///< Of what we posted, as social channels tell it in the end.
};

} // namespace rapport::demo
