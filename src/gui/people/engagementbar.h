#pragma once

#include "domain/engagement.h"

#include <QWidget>

namespace rapport {

/// The rungs of the engagement ladder beside each other, with where somebody stands; the tip says why. GUI thread.
class EngagementBar final : public QWidget
{
    Q_OBJECT
public:
    explicit EngagementBar(QWidget *parent = nullptr);

    void show(const Engagement &engagement);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    Engagement m_engagement;
};

} // namespace rapport
