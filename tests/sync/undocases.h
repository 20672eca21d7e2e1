#pragma once

#include "undoworld.h"

#include <functional>
#include <map>

namespace rapport::test {

/// A decision, and what has to be there before it.
struct Case
{
    std::function<void(World &)> before = [](World &) {};
    std::function<Event(World &)> decide;
};

/// The decisions that can be taken back, by the kind of their event.
class Cases
{
public:
    void add(const QString &kind, Case one) { m_all[kind] = std::move(one); }
    void add(
        const QString &kind, std::function<Event(World &)> decide, std::function<void(World &)> before = [](World &) {})
    {
        add(kind, {.before = std::move(before), .decide = std::move(decide)});
    }
    [[nodiscard]] const std::map<QString, Case> &all() const { return m_all; }

private:
    std::map<QString, Case> m_all;
};

/// What is decided with a Change. A new kind needs a case: the compiler asks for it.
[[nodiscard]] Case caseOf(Change::Kind kind);
/// A campaign that the conversations with a tag belong to.
[[nodiscard]] CampaignPlan swapPlan(const QString &tag = QStringLiteral("shipping"));
[[nodiscard]] CampaignId firstCampaign(World &w);

/// Conversations, answers, views, saved replies, dashboards, service levels, pictures.
void addWork(Cases &cases);
/// Scores, advocates, merges, groups, notes, consents.
void addPeople(Cases &cases);
/// Watched names, moods, leads, ideas.
void addFindings(Cases &cases);
void addCampaigns(Cases &cases);
void addContent(Cases &cases);
void addMaturity(Cases &cases);

} // namespace rapport::test
