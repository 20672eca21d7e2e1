#pragma once

#include "insight/assessment.h"

#include <QWidget>

namespace rapport {

/// What a stage is called, what it means, and how far it is. GUI thread.
class StageHead final : public QWidget
{
    Q_OBJECT
public:
    explicit StageHead(QWidget *parent = nullptr);

    void show(const ModelStage &stage, const StageScore &score, bool current);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ModelStage m_stage;
    StageScore m_score;
    bool m_current = false;
};

} // namespace rapport
