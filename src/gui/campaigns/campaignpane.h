#pragma once

#include "gui/campaigns/campaignwhole.h"

#include <QScrollArea>
#include <optional>

namespace rapport {

class GoalCard;
class Registry;

/// One campaign: the one thing to do next with it, its goals, its plan, its course and its history. Asks for changes,
/// makes none. GUI thread.
class CampaignPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit CampaignPane(QWidget *parent = nullptr);

    /// A workspace that is only read offers nothing that changes it.
    void setCanChange(bool can) { m_canChange = can; }
    void setRegistry(const Registry &registry) { m_registry = &registry; }
    void show(const CampaignWhole &whole, const QList<MaturityModel> &models);
    using QScrollArea::show;
    [[nodiscard]] const std::optional<CampaignWhole> &whole() const { return m_whole; }

Q_SIGNALS:
    void stateRequested(rapport::CampaignState to);
    void planRequested(const rapport::CampaignPlan &plan, const QString &reason, const QString &said);
    void editRequested();
    void removeRequested();
    void conversationsRequested();
    void seedsRequested();
    void exportRequested();
    void contentRequested(rapport::ContentId content);
    void newContentRequested();
    void calendarRequested();

private:
    [[nodiscard]] QWidget *buildHead(QWidget *parent);
    [[nodiscard]] QWidget *buildActions(QWidget *parent);
    [[nodiscard]] QWidget *buildGoals(QWidget *parent);
    [[nodiscard]] QWidget *buildCourse(QWidget *parent);
    [[nodiscard]] QWidget *buildContent(QWidget *parent);
    [[nodiscard]] QWidget *buildFacts(QWidget *parent);
    [[nodiscard]] QWidget *buildLinks(QWidget *parent);
    [[nodiscard]] QWidget *buildEvents(QWidget *parent);
    [[nodiscard]] QWidget *buildRevisions(QWidget *parent);
    [[nodiscard]] QWidget *newGuests(qsizetype event, QWidget *parent);
    [[nodiscard]] GoalCard *newGoal(int position, QWidget *parent);
    void propose(const CampaignPlan &plan, const QString &reason, const QString &said);
    void tickGuest(qsizetype event, qsizetype guest, bool attended);

    bool m_canChange = true;
    const Registry *m_registry = nullptr; ///< Null: nothing of content is shown.
    std::optional<CampaignWhole> m_whole;
    QList<MaturityModel> m_models;
};

} // namespace rapport
