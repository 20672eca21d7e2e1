#pragma once

#include <QStyledItemDelegate>

namespace rapport {

/// Paints a topic of TopicModel: its name, a bar as long as it has messages, and how it rose. GUI thread.
class TopicDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kRowHeight = 54;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace rapport
