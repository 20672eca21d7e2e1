#pragma once

#include "gui/theme/theme.h"

#include <QProxyStyle>

class QAbstractButton;

namespace rapport::theme {

/// Room for the arrow of a button that has a menu, in pixels.
inline constexpr int kMenuChevron = 16;

/// What a button stands for. Kept as a property of the button, so that a form (.ui) can set it too: "kind" with the
/// value "primary", "quiet" or "danger".
enum class ButtonKind {
    Normal,  ///< A hairline and the text.
    Primary, ///< The one thing to do here, in the accent.
    Quiet,   ///< No frame until it is pointed at.
    Danger,  ///< Takes something away.
};
void setKind(QAbstractButton *button, ButtonKind kind);
/// Another ground than the accent for a primary button whose doing must not be taken for the usual one.
void setPrimaryInk(QAbstractButton *button, Token ink);

/// Native widgets in the tokens of the theme: flat, hairlines, rounded by 6, a focus ring in the accent. On Fusion.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void polish(QWidget *widget) override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
};

} // namespace rapport::theme
