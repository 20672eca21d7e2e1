#pragma once

#include "measure/measuring.h"
#include "support/tempworkspace.h"

namespace rapport::test {

/// A generated community with promises, a tag, a group, a campaign, advocates, leads, ideas, corrected moods, watched
/// names, followers, and two people who turned out to be one; all figures counted and all scores reckoned.
/// Made once for a whole test program.
class Community final
{
public:
    static Community &instance();

    [[nodiscard]] TempWorkspace &workspace() { return m_workspace; }
    /// The last days of the history, today the last of them.
    [[nodiscard]] Period lastDays(int days) const { return {m_today + 1 - days, m_today + 1}; }
    [[nodiscard]] Result<MetricResult> measure(const MetricRequest &request);

private:
    Community();

    TempWorkspace m_workspace;
    int m_today = 0;
};

/// Of everybody, from all that there is, at once.
void reckonScores(TempWorkspace &workspace);

inline constexpr const char *kEverythingTag = "everything"; ///< On each conversation.
inline constexpr const char *kCommunityTag = "to look at";
inline constexpr const char *kCommunityGroup = "Weavers";
inline constexpr const char *kCommunityCampaign = "Autumn swap";

} // namespace rapport::test
