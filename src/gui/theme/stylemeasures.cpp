// How large the style's controls and their parts are, and where these lie.
#include "gui/theme/style.h"

#include "gui/theme/motion.h"
#include "gui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

namespace rapport::theme {
namespace {

constexpr int kControlHeight = 32;
constexpr int kRowHeight = 28;
constexpr int kScrollBarExtent = 10;

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_DefaultFrameWidth:
        // Square contents would reach into the round corners of their frame.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return kIconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_HeaderMargin:
        return kSpace2;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QTableView *>(widget) ? kSpace2 - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuButtonIndicator:
        // Of this, QCommonStyle leaves six pixels free around the arrow.
        return qobject_cast<const QPushButton *>(widget) ? kMenuChevron + 6
                                                         : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return kSpace1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kSpace2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Widget_Animation_Duration:
        return isMotionReduced() ? 0 : std::min(120, QProxyStyle::styleHint(hint, option, widget, data));
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->text.isEmpty())
            result.setWidth(std::max(38, size.width() + 2 * kSpace2));
        else
            result.setWidth(size.width() + 2 * kSpace3 + kSpace1);
        result.setHeight(std::max(kControlHeight, size.height() + kSpace2));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(kControlHeight, result.height()));
        break;
    case CT_SpinBox:
        // The field within it is as high as a field is: Fusion puts a frame of its own around that.
        result.setHeight(std::max(kControlHeight, size.height()));
        break;
    case CT_ItemViewItem:
        // The rows of a table of words.
        if (qobject_cast<const QTreeView *>(widget))
            result.setHeight(std::max(kRowHeight, result.height()));
        break;
    case CT_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            tool && (tool->features & QStyleOptionToolButton::HasMenu))
            result.rwidth() += kMenuChevron;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(28, result.height()));
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(kSpace1 + 2, 0, -kSpace1 - 2, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        // No arrows: the whole length is the groove.
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int sliderLength = length;
        if (range > 0)
            sliderLength = static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep));
        sliderLength = std::min(length, std::max(sliderLength, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - sliderLength, bar->upsideDown);
        const auto span = [&](int from, int size) {
            return horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                              : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
        };
        QRect rect;
        if (subControl == SC_ScrollBarGroove)
            rect = span(0, length);
        else if (subControl == SC_ScrollBarSlider)
            rect = span(start, sliderLength);
        else if (subControl == SC_ScrollBarSubPage)
            rect = span(0, start);
        else if (subControl == SC_ScrollBarAddPage)
            rect = span(start + sliderLength, length - start - sliderLength);
        return visualRect(bar->direction, bar->rect, rect);
    }
    if (control == CC_ComboBox) {
        const QRect all = option->rect;
        QRect rect = all;
        if (subControl == SC_ComboBoxArrow)
            rect = QRect(all.right() - 27, all.top(), 28, all.height());
        else if (subControl == SC_ComboBoxEditField)
            rect = all.adjusted(kSpace2, 1, -28, -1);
        else
            return QProxyStyle::subControlRect(control, option, subControl, widget);
        return visualRect(option->direction, all, rect);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace rapport::theme
