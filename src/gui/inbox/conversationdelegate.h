#pragma once

#include <QStyledItemDelegate>

namespace rapport {

/// Paints a conversation in a row whose height the font sets, the same for all: lines of known words and cached avatars
/// only. GUI thread.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace rapport
