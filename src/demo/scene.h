#pragma once

#include "demo/items.h"
#include "domain/account.h"
#include "domain/message.h"
#include "domain/person.h"
#include "store/store.h"

#include <optional>

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

/// As the workspace has it.
[[nodiscard]] std::optional<Message> messageIn(Reader &r, const Scene &scene, quint32 message);
/// The person who wrote it.
[[nodiscard]] std::optional<Contact> writerIn(Reader &r, const Scene &scene, quint32 message);

} // namespace rapport::demo
