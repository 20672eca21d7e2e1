#pragma once

#include "domain/campaign.h"

#include <QHash>
#include <QListWidget>

#include <functional>

namespace rapport {

/// The campaigns one under another, the newest first: name, state, dates, stage. GUI thread.
class CampaignList final : public QListWidget
{
    Q_OBJECT
public:
    explicit CampaignList(QWidget *parent = nullptr);

    /// The one that was chosen stays so, else the first becomes it; tells nobody. `stages`: names by model and stage.
    void show(const QList<Campaign> &campaigns, const QHash<std::pair<QString, QString>, QString> &stages);
    using QListWidget::show;
    [[nodiscard]] CampaignId current() const; ///< None where none is left.
    /// False: it is not in the list.
    bool choose(CampaignId id);
    /// Leaves those; the first of them becomes the chosen one where that one is not among them.
    void showOnly(const std::function<bool(CampaignId)> &isWanted);
    [[nodiscard]] int shown() const; ///< How many are left.
};

} // namespace rapport
