#include "gui/theme/style.h"

#include "gui/theme/icons.h"
#include "gui/theme/mirroredlabel.h"
#include "gui/theme/motion.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

constexpr char kKindProperty[] = "kind";
constexpr char kInkProperty[] = "ink"; // a Token, as its number
constexpr qreal kStepGlyph = 14;

ButtonKind kindOf(const QWidget *widget)
{
    const QString kind = widget ? widget->property(kKindProperty).toString() : QString();
    if (kind == u"primary")
        return ButtonKind::Primary;
    if (kind == u"quiet")
        return ButtonKind::Quiet;
    if (kind == u"danger")
        return ButtonKind::Danger;
    return ButtonKind::Normal;
}

Token primaryInk(const QWidget *widget)
{
    const QVariant ink = widget ? widget->property(kInkProperty) : QVariant();
    return ink.isValid() ? static_cast<Token>(ink.toInt()) : Token::Accent;
}

void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius,
               double width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, width));
    const double inset = line.alpha() == 0 ? 0 : width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

QColor pressedOrHovered(const QColor &color, const QStyleOption *option)
{
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option->state & QStyle::State_MouseOver;
    return down ? color.darker(116) : hover ? color.darker(107) : color;
}

void drawButtonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool touched = option->state & (QStyle::State_Sunken | QStyle::State_On | QStyle::State_MouseOver);
    const bool focused = option->state & QStyle::State_HasFocus;
    QColor fill = color(Token::Surface);
    QColor line = color(Token::Line);
    switch (kindOf(widget)) {
    case ButtonKind::Primary:
        fill = enabled ? pressedOrHovered(color(primaryInk(widget)), option) : color(Token::Line);
        line = Qt::transparent;
        break;
    case ButtonKind::Quiet:
        fill = enabled && touched ? color(Token::AccentSoft) : QColor(Qt::transparent);
        line = Qt::transparent;
        break;
    case ButtonKind::Danger:
    case ButtonKind::Normal:
        if (enabled && touched)
            fill = color(Token::Background);
        break;
    }
    drawPanel(painter, option->rect, fill, line, kControlRadius);
    if (focused)
        drawPanel(painter, option->rect.adjusted(1, 1, -1, -1), Qt::transparent,
                  kindOf(widget) == ButtonKind::Primary ? color(Token::OnAccent) : color(Token::Accent),
                  kControlRadius - 1, 2);
}

void drawField(QPainter *painter, const QStyleOption *option)
{
    const bool focused = option->state & QStyle::State_HasFocus;
    const bool enabled = option->state & QStyle::State_Enabled;
    drawPanel(painter, option->rect, color(enabled ? Token::Surface : Token::Background),
              color(focused ? Token::Accent : Token::Line), kControlRadius, focused ? 1.5 : 1);
}

/// The two arrows of a spin box: that which leads nowhere is faint.
void drawSteps(const Style &style, const QStyleOptionSpinBox *spin, QPainter *painter, const QWidget *widget)
{
    const auto step = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag leads, const char *glyph) {
        const bool touched = spin->activeSubControls & part;
        const Token ink = !(spin->stepEnabled & leads) || !(spin->state & QStyle::State_Enabled) ? Token::Line
                          : touched                                                              ? Token::Text
                                                                                                 : Token::Muted;
        const QRectF place = style.subControlRect(QStyle::CC_SpinBox, spin, part, widget);
        const qreal side = std::min(kStepGlyph, place.height());
        drawIcon(*painter, QRectF(place.center() - QPointF(side, side) / 2, QSizeF(side, side)), glyph, color(ink));
    };
    step(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, "expand_less");
    step(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, "expand_more");
}

void drawIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = option->state & QStyle::State_HasFocus;
    const QColor fill = on || partly ? color(enabled ? Token::Accent : Token::Faint) : color(Token::Surface);
    const QColor line = on || partly ? fill : color(focused ? Token::Accent : Token::Faint);
    const QRect rect = option->rect.adjusted(1, 1, -1, -1);
    drawPanel(painter, rect, fill, line, round ? rect.width() / 2.0 : 4, focused ? 2 : 1);
    if (on && round)
        drawPanel(painter, rect.adjusted(4, 4, -4, -4), color(Token::OnAccent), Qt::transparent,
                  (rect.width() - 8) / 2.0);
    else if (on || partly)
        drawIcon(*painter, rect, on ? "check" : "remove", color(Token::OnAccent));
}

void drawToolButton(const Style &style, const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget)
{
    style.drawPrimitive(QStyle::PE_PanelButtonTool, option, painter, widget);
    QStyleOptionToolButton label(*option);
    if (option->features & QStyleOptionToolButton::HasMenu) {
        const QRect chevron(option->rect.right() - kMenuChevron, option->rect.top(), kMenuChevron,
                            option->rect.height());
        label.rect.setRight(chevron.left());
        label.rect = QStyle::visualRect(option->direction, option->rect, label.rect);
        drawIcon(*painter, QStyle::visualRect(option->direction, option->rect, chevron), "expand_more",
                 color(Token::Muted));
    }
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
    if (option->state & QStyle::State_HasFocus)
        drawPanel(painter, option->rect.adjusted(1, 1, -1, -1), Qt::transparent, color(Token::Accent),
                  kControlRadius - 1, 2);
}

} // namespace

void setKind(QAbstractButton *button, ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Normal:
        button->setProperty(kKindProperty, QVariant());
        break;
    case ButtonKind::Primary:
        button->setProperty(kKindProperty, u"primary"_s);
        break;
    case ButtonKind::Quiet:
        button->setProperty(kKindProperty, u"quiet"_s);
        break;
    case ButtonKind::Danger:
        button->setProperty(kKindProperty, u"danger"_s);
        break;
    }
    button->update();
}

void setPrimaryInk(QAbstractButton *button, Token ink)
{
    button->setProperty(kInkProperty, static_cast<int>(ink));
    button->update();
}

Style::Style() : QProxyStyle(u"fusion"_s) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    // The one of Qt is a picture: a file format's library would be loaded for it, and it knows no dark.
    if (standard == SP_LineEditClearButton)
        return icon("close", Token::Muted);
    return QProxyStyle::standardIcon(standard, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(painter, option, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_Sunken | State_On | State_MouseOver))
            drawPanel(painter, option->rect, color(Token::AccentSoft), Qt::transparent, kControlRadius);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameMenu:
        return;
    case PE_FrameFocusRect:
        // Buttons and rows draw their own.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        drawPanel(painter, option->rect, Qt::transparent, color(Token::Accent), kControlRadius - 2, 2);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(painter, option);
        return;
    case PE_FrameLineEdit:
        drawField(painter, option);
        return;
    case PE_Frame: {
        const bool focused = option->state & State_HasFocus;
        // Up to its frame a scrolling field is as it is within; its contents keep out of the round corners.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        const QColor fill =
            area ? area->viewport()->palette().color(area->viewport()->backgroundRole()) : Qt::transparent;
        drawPanel(painter, option->rect, fill, color(focused ? Token::Accent : Token::Line), kControlRadius);
        return;
    }
    case PE_PanelMenu:
        painter->fillRect(option->rect, color(Token::Surface));
        painter->setPen(color(Token::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(Token::Surface));
        painter->setPen(color(Token::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(item->rect, item->backgroundBrush);
        if (option->state & State_Selected) {
            painter->fillRect(option->rect, color(Token::Selection));
            const bool leading = !item || item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                                 item->viewItemPosition == QStyleOptionViewItem::OnlyOne ||
                                 item->viewItemPosition == QStyleOptionViewItem::Invalid;
            if (leading) {
                QRect bar(option->rect.left(), option->rect.top(), kSelectionBar, option->rect.height());
                painter->fillRect(visualRect(option->direction, option->rect, bar), color(Token::Accent));
            }
        } else if (option->state & State_MouseOver) {
            painter->fillRect(option->rect, color(Token::Background));
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(painter, option, true);
        return;
    case PE_IndicatorArrowDown:
        drawIcon(*painter, option->rect, "expand_more", color(Token::Muted));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            break;
        QStyleOptionButton copy(*button);
        const bool enabled = option->state & State_Enabled;
        const ButtonKind kind = kindOf(widget);
        if (enabled && kind == ButtonKind::Primary)
            copy.palette.setColor(QPalette::ButtonText, color(Token::OnAccent));
        else if (enabled && kind == ButtonKind::Danger)
            copy.palette.setColor(QPalette::ButtonText, color(Token::Bad));
        else if (!enabled)
            copy.palette.setColor(QPalette::ButtonText, color(Token::Faint));
        if (copy.direction == Qt::RightToLeft && !copy.icon.isNull() && !copy.text.isEmpty())
            drawMirroredLabel(*this, copy, *painter);
        else
            QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        painter->fillRect(option->rect, color(Token::Surface));
        painter->setPen(color(Token::Line));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        QStyleOptionHeaderV2 copy;
        static_cast<QStyleOptionHeader &>(copy) = *header;
        copy.palette.setColor(QPalette::ButtonText, color(Token::Muted));
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_Splitter:
        painter->fillRect(option->rect, color(Token::Line));
        return;
    case CE_ProgressBarGroove:
        drawPanel(painter, option->rect, color(Token::Line), Qt::transparent, option->rect.height() / 2.0);
        return;
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (!bar || bar->maximum <= bar->minimum)
            break; // Busy without an end: Fusion's animation.
        const double share = double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
        QRect filled = option->rect;
        filled.setWidth(qRound(share * filled.width()));
        if (!filled.isEmpty())
            drawPanel(painter, visualRect(option->direction, option->rect, filled), color(Token::Accent),
                      Qt::transparent, option->rect.height() / 2.0);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo)
            break;
        if (combo->frame)
            drawField(painter, option);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        drawIcon(*painter, QRectF(arrow.center().x() - 8, arrow.center().y() - 8, 17, 17), "expand_more",
                 color(Token::Muted));
        return;
    }
    case CC_SpinBox:
        // A field like any other; Fusion frames it in shades of its own.
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && spin->frame) {
            drawField(painter, option);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons)
                drawSteps(*this, spin, painter, widget);
            return;
        }
        break;
    case CC_ScrollBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar || bar->maximum <= bar->minimum)
            return;
        const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
        const bool touched = option->state & (State_MouseOver | State_Sunken);
        drawPanel(painter, slider, touched ? color(Token::Faint) : color(Token::Line).darker(115), Qt::transparent,
                  std::min(slider.width(), slider.height()) / 2.0);
        return;
    }
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            tool && !(tool->features & QStyleOptionToolButton::MenuButtonPopup)) {
            drawToolButton(*this, tool, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace rapport::theme
