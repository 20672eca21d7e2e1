#pragma once

#include "channels/connector.h"

#include <memory>
#include <vector>

namespace rapport {

/// The connectors of this program, by id. Made once, shared by every thread, never changed afterwards.
class Registry final
{
public:
    explicit Registry(std::vector<std::unique_ptr<Connector>> connectors);

    [[nodiscard]] Connector *find(const QString &id) const; ///< Null for an unknown channel.
    [[nodiscard]] const std::vector<std::unique_ptr<Connector>> &all() const { return m_connectors; }

private:
    std::vector<std::unique_ptr<Connector>> m_connectors;
};

/// Every channel that Rapport knows. A new channel is one line here.
[[nodiscard]] std::unique_ptr<Registry> makeRegistry();

} // namespace rapport
