#include "gui/people/engagementbar.h"

#include "gui/people/peopletext.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/widgets/plaintip.h"

#include <QPainter>
#include <QStyle>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr std::array kRungs{Rung::Consumption, Rung::Curation, Rung::Creation, Rung::Collaboration};
constexpr int kBar = 4;
constexpr int kGap = 3;

} // namespace

EngagementBar::EngagementBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"engagementBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void EngagementBar::show(const Engagement &engagement)
{
    m_engagement = engagement;
    const QString why = engagementText(engagement);
    setAccessibleName(tr("Engagement"));
    setAccessibleDescription(why);
    setToolTip(plainTip(why));
    update();
}

QSize EngagementBar::sizeHint() const
{
    return {220, kBar + 4 + QFontMetrics(theme::font(theme::TextStyle::Caption)).height() + 2};
}

QSize EngagementBar::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void EngagementBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = static_cast<int>(kRungs.size());
    // The words are of unequal length: each has the room it needs, and its part of what is left.
    std::array<int, kRungs.size()> widths{};
    int needed = 0;
    const QFontMetrics bold(theme::font(theme::TextStyle::CaptionBold));
    for (size_t i = 0; i < kRungs.size(); ++i)
        needed += widths[i] = bold.horizontalAdvance(rungText(kRungs[i]));
    const int spare = width() - (count - 1) * kGap - needed;
    int x = 0;
    for (size_t i = 0; i < kRungs.size(); ++i) {
        const Rung rung = kRungs[i];
        const int wide = std::max(20, widths[i] + spare / count);
        const auto at = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
        const QRect bar = at({x, 1, wide, kBar});
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(theme::Token::Line));
        painter.drawRect(bar);
        if (rung <= m_engagement.rung) {
            painter.setBrush(theme::color(theme::Token::Accent));
            // What is only touched is half a bar.
            painter.drawRect(rung <= m_engagement.settled
                                 ? bar
                                 : QStyle::visualRect(layoutDirection(), bar, QRect(bar.x(), bar.y(), wide / 2, kBar)));
        }
        const bool here = rung == m_engagement.rung;
        painter.setFont(theme::font(here ? theme::TextStyle::CaptionBold : theme::TextStyle::Caption));
        painter.setPen(theme::color(here                       ? theme::Token::Accent
                                    : rung < m_engagement.rung ? theme::Token::Muted
                                                               : theme::Token::Faint));
        painter.drawText(at({x, kBar + 3, wide, height() - kBar - 3}),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(rungText(rung), Qt::ElideRight, wide));
        x += wide + kGap;
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(theme::Token::Accent), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void EngagementBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void EngagementBar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace rapport
