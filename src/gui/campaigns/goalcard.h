#pragma once

#include "gui/campaigns/campaignwhole.h"
#include "gui/widgets/surface.h"

namespace rapport {

/// A goal: its figure, where it began, where it is to get, and once the campaign is closed the verdict on it. GUI
/// thread.
class GoalCard final : public Surface
{
    Q_OBJECT
public:
    /// What somebody may do here.
    struct Rights
    {
        bool judge = false;
        bool remark = false;
    };
    /// `position`: of the goal in the plan.
    GoalCard(const CampaignWhole &whole, qsizetype position, Rights rights, QWidget *parent = nullptr);

    /// How far a figure has come from the baseline to the target, 0 … 1; nothing: it cannot be said.
    [[nodiscard]] static std::optional<double> progress(const CampaignGoal &goal, const std::optional<double> &value);

Q_SIGNALS:
    void judged(rapport::Verdict verdict);
    void remarked(const QString &remark);
};

} // namespace rapport
