#pragma once

#include <QStyledItemDelegate>

namespace rapport {

/// Paints a conversation in a row of fixed height: plain text and cached avatars only, nothing is measured twice.
/// GUI thread.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kRowHeight = 97;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace rapport
