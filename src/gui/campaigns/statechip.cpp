#include "gui/campaigns/statechip.h"

#include "gui/theme/type.h"

#include <QPainter>

namespace rapport {
namespace {

constexpr int kSidePadding = 7;
constexpr int kTopPadding = 2;
constexpr qreal kRadius = 4;

} // namespace

StateChip::StateChip(CampaignState state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(campaigntext::stateText(state));
}

QSize StateChip::sizeOf(CampaignState state)
{
    const QFontMetrics metrics(theme::font(theme::TextStyle::Caption));
    return {metrics.horizontalAdvance(campaigntext::stateText(state)) + 2 * kSidePadding,
            metrics.height() + 2 * kTopPadding};
}

void StateChip::paint(QPainter &painter, const QRect &rect, CampaignState state)
{
    const campaigntext::ChipColors colors = campaigntext::stateColors(state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.ground == theme::Token::Background ? theme::color(theme::Token::Line)
                                                             : QColor(Qt::transparent));
    painter.setBrush(theme::color(colors.ground));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setFont(theme::font(theme::TextStyle::Caption));
    painter.setPen(theme::color(colors.ink));
    painter.drawText(rect, Qt::AlignCenter, campaigntext::stateText(state));
    painter.restore();
}

void StateChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_state);
}

} // namespace rapport
