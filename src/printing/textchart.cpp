#include "printing/textchart.h"

#include "printing/figurechart.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

#include <utility>

namespace rapport::printing {
namespace {

constexpr int kChart = QTextFormat::UserObject + 1;
constexpr int kNumber = QTextFormat::UserProperty + 1;
constexpr double kPixelsPerInch = 96;
constexpr double kMostHeight = 260;
constexpr double kPadding = 9;

} // namespace

TextCharts::TextCharts(QTextDocument &document, ChartLook look, double dotsPerInch, double width)
    : m_look(std::move(look)), m_scale(dotsPerInch / kPixelsPerInch), m_width(width)
{
    document.documentLayout()->registerHandler(kChart, this);
}

void TextCharts::insert(QTextCursor &cursor, const ChartModel &model)
{
    QTextCharFormat format;
    format.setObjectType(kChart);
    format.setProperty(kNumber, static_cast<int>(m_models.size()));
    m_models.append(model);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

const ChartModel &TextCharts::modelOf(const QTextFormat &format) const
{
    return m_models.at(format.intProperty(kNumber));
}

QSizeF TextCharts::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const double height = figureHeight(modelOf(format), m_width - 2 * kPadding, m_look, kMostHeight) + 2 * kPadding;
    return QSizeF(m_width, height) * m_scale;
}

void TextCharts::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(m_scale, m_scale);
    const QRectF frame(QPointF(0.5, 0.5), rect.size() / m_scale - QSizeF(1, 1));
    painter->setPen(QPen(m_look.palette.line, 1));
    painter->setBrush(m_look.palette.ground);
    painter->drawRoundedRect(frame, 6, 6);
    paintChart(*painter, frame.adjusted(kPadding, kPadding, -kPadding, -kPadding), modelOf(format), m_look);
    painter->restore();
}

} // namespace rapport::printing
