#pragma once

#include "store/topics.h"

#include <QAbstractListModel>

namespace rapport {

/// Topics in their order, each a sentence for whoever hears it. GUI thread.
class TopicModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TopicRole = Qt::UserRole, ShareRole }; ///< HotTopic; its messages among those of the largest, 0 to 1.

    using QAbstractListModel::QAbstractListModel;

    void setTopics(const QList<store::HotTopic> &topics);
    [[nodiscard]] const QList<store::HotTopic> &topics() const { return m_topics; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<store::HotTopic> m_topics;
    qint64 m_most = 1;
};

} // namespace rapport
