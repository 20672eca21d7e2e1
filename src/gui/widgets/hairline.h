#pragma once

#include <QWidget>

namespace rapport {

/// One pixel of the theme's line: across where it is laid out in a column, down where it is laid out in a row.
class Hairline final : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(QWidget *parent = nullptr);
    explicit Hairline(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace rapport
