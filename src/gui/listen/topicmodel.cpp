#include "gui/listen/topicmodel.h"

#include "gui/listen/listentext.h"

#include <algorithm>

namespace rapport {

void TopicModel::setTopics(const QList<store::HotTopic> &topics)
{
    beginResetModel();
    m_topics = topics;
    m_most = 1;
    for (const store::HotTopic &topic : topics)
        m_most = std::max(m_most, topic.messages);
    endResetModel();
}

int TopicModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_topics.size());
}

QVariant TopicModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_topics.size())
        return {};
    const store::HotTopic &topic = m_topics.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return topic.name;
    case Qt::AccessibleTextRole:
        return listentext::sentence(topic);
    case TopicRole:
        return QVariant::fromValue(topic);
    case ShareRole:
        return static_cast<double>(topic.messages) / static_cast<double>(m_most);
    default:
        return {};
    }
}

} // namespace rapport
