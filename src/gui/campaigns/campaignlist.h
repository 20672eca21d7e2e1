#pragma once

#include "domain/campaign.h"

#include <QHash>
#include <QListWidget>

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
    [[nodiscard]] CampaignId current() const;
    /// False: it is not in the list.
    bool choose(CampaignId id);
};

} // namespace rapport
