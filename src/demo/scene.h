#pragma once

#include "demo/items.h"
#include "domain/account.h"

namespace rapport::demo {

/// The community as it stands in the workspace once all is delivered: for what is planned on top of it.
struct Scene
{
    const Plan &plan;
    const Texts &texts;
    const Items &items;
    const std::array<Account, channelCount> &accounts;

    [[nodiscard]] const Account &accountOf(quint32 message) const
    {
        return accounts[static_cast<size_t>(items.channelOf(message))];
    }
};

} // namespace rapport::demo
