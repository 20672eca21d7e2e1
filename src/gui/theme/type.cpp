#include "gui/theme/type.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

QString interfaceFamily()
{
    static const QString family = [] {
        const QString wanted = u"Inter"_s;
        return QFontDatabase::hasFamily(wanted) ? wanted
                                                : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return family;
}

double digitWidth(const QFontMetricsF &metrics)
{
    double width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

QFont font(TextStyle style)
{
    QFont font(interfaceFamily());
    int pixels = 13;
    bool semibold = false;
    switch (style) {
    case TextStyle::Body:
        break;
    case TextStyle::BodyBold:
        semibold = true;
        break;
    case TextStyle::Secondary:
        pixels = 12;
        break;
    case TextStyle::Caption:
        pixels = 11;
        break;
    case TextStyle::CaptionBold:
        pixels = 11;
        semibold = true;
        break;
    case TextStyle::Title:
        pixels = 15;
        semibold = true;
        break;
    case TextStyle::Figure:
        pixels = 22;
        semibold = true;
        break;
    }
    font.setPixelSize(pixels);
    font.setWeight(semibold ? QFont::DemiBold : QFont::Normal);
    return font;
}

double tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0;
    for (const QChar c : text)
        width += isDigit(c) ? digit : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment flags, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const double digit = digitWidth(metrics);
    const double baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    double x = rect.left();
    if (flags & Qt::AlignRight)
        x = rect.right() - tabularWidth(painter.font(), text);
    qsizetype start = 0;
    while (start < text.size()) {
        if (isDigit(text[start])) {
            const double own = metrics.horizontalAdvance(text[start]);
            painter.drawText(QPointF(x + (digit - own) / 2, baseline), text.mid(start, 1));
            x += digit;
            ++start;
            continue;
        }
        qsizetype end = start;
        double width = 0;
        while (end < text.size() && !isDigit(text[end]))
            width += metrics.horizontalAdvance(text[end++]);
        painter.drawText(QPointF(x, baseline), text.mid(start, end - start));
        x += width;
        start = end;
    }
}

} // namespace rapport::theme
