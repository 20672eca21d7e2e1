#include "channels/registry.h"

namespace rapport {

Registry::Registry(std::vector<std::unique_ptr<Connector>> connectors) : m_connectors(std::move(connectors)) {}

Connector *Registry::find(const QString &id) const
{
    for (const auto &connector : m_connectors) {
        if (connector->info().id == id)
            return connector.get();
    }
    return nullptr;
}

std::unique_ptr<Registry> makeRegistry()
{
    std::vector<std::unique_ptr<Connector>> connectors;
    return std::make_unique<Registry>(std::move(connectors));
}

} // namespace rapport
