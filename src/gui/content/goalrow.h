#pragma once

#include "domain/content.h"
#include "gui/campaigns/planrows.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace rapport {

/// What a piece is to reach, within how many days. GUI thread.
class ContentGoalRow final : public PlanRow
{
    Q_OBJECT
public:
    explicit ContentGoalRow(const ContentGoal &goal, QWidget *parent = nullptr);

    /// Nothing: no figure that can be read is typed as its target yet.
    [[nodiscard]] std::optional<ContentGoal> goal() const;

private:
    [[nodiscard]] ContentGoal::Figure figure() const;

    QComboBox *m_figure;
    QLineEdit *m_target;
    QSpinBox *m_days;
};

} // namespace rapport
