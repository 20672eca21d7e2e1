#pragma once

#include "gui/campaigns/campaigntext.h"

#include <QWidget>

class QPainter;

namespace rapport {

/// Where a campaign stands, as a word on a ground of its colour. GUI thread.
class StateChip final : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(CampaignState state, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return sizeOf(m_state); }

    [[nodiscard]] static QSize sizeOf(CampaignState state);
    /// The same for delegates.
    static void paint(QPainter &painter, const QRect &rect, CampaignState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CampaignState m_state;
};

} // namespace rapport
