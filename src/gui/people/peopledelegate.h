#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

class QAbstractScrollArea;

namespace rapport {

class PeopleModel;

/// Paints a person: who on the left, then the figures in columns that give way when there is little room. GUI thread.
class PeopleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The names of the columns, above them. GUI thread.
class PeopleHeader final : public QWidget
{
    Q_OBJECT
public:
    /// `list`: what it stands above, in whose columns.
    PeopleHeader(const PeopleModel &model, QAbstractScrollArea &list, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const PeopleModel &m_model;
    const QAbstractScrollArea &m_list;
};

} // namespace rapport
