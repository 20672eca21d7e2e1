#pragma once

#include "insight/assessment.h"

#include <QWidget>

namespace rapport {

/// The steps of the path that activities take, side by side, each with its figure and how firmly it is walked. GUI
/// thread.
class PathStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PathStrip(QWidget *parent = nullptr);

    void show(const QList<ModelStep> &steps, const QList<StepScore> &scores);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect place(qsizetype step) const;
    [[nodiscard]] QString levelText(qsizetype step) const;

    QList<ModelStep> m_steps;
    QList<StepScore> m_scores;
};

} // namespace rapport
