#pragma once

#include "gui/campaigns/campaignwhole.h"
#include "sync/campaigncommands.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rapport {

class GoalRow;
class PlanRow;
class PlanRows;
struct GuiContext;

/// Plans a campaign, or changes one: a change of what was agreed on needs a reason. What is refused is said here, and
/// what was typed stays. GUI thread.
class PlanDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Nothing: a new one.
    PlanDialog(const GuiContext &context, const CampaignShelf &shelf, const std::optional<Campaign> &campaign,
               QWidget *parent = nullptr);

    [[nodiscard]] CampaignPlan plan() const;

Q_SIGNALS:
    void kept(const rapport::Event &event);

private:
    void build(const CampaignPlan &plan);
    void addFacts(QFormLayout &form, const CampaignPlan &plan);
    void addModel(QFormLayout &form, const CampaignPlan &plan);
    void addMany(QFormLayout &form, const CampaignPlan &plan);
    void fillStages(const QString &stage, const QString &step);
    [[nodiscard]] PlanRow *newGoal(const CampaignGoal &goal);
    [[nodiscard]] PlanRow *newLink(const CampaignLink &link);
    void measure(GoalRow *row);
    void checkLinks();
    void keep();
    void refuse(const QString &problem);

    const GuiContext &m_context;
    CampaignShelf m_shelf;
    std::optional<Campaign> m_campaign;
    bool m_needsReason = false;
    int m_today = 0;
    QLineEdit *m_name = nullptr;
    QComboBox *m_place = nullptr;
    QPlainTextEdit *m_objective = nullptr;
    QComboBox *m_model = nullptr;
    QComboBox *m_stage = nullptr;
    QComboBox *m_step = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_audience = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QListWidget *m_accounts = nullptr;
    QListWidget *m_groups = nullptr;
    QLineEdit *m_tags = nullptr;
    QDoubleSpinBox *m_budget = nullptr;
    QLineEdit *m_currency = nullptr;
    PlanRows *m_goals = nullptr;
    PlanRows *m_offers = nullptr;
    PlanRows *m_links = nullptr;
    PlanRows *m_events = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace rapport
