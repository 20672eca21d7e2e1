#include "channels/registry.h"

#include "channels/bluesky/bluesky.h"
#include "channels/feeds/feedsconnector.h"
#include "channels/wordpress/wordpressconnector.h"

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
    connectors.push_back(std::make_unique<bluesky::BlueskyConnector>());
    connectors.push_back(std::make_unique<WordPressConnector>());
    connectors.push_back(std::make_unique<FeedsConnector>());
    return std::make_unique<Registry>(std::move(connectors));
}

} // namespace rapport
