#pragma once

#include "printing/chartlook.h"

#include <QList>
#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;
class QTextDocument;

namespace rapport::printing {

/// Charts that stand in a text, drawn as vectors. On the document's thread; outlives the document's use.
class TextCharts final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// `dotsPerInch`: of the device that the document is laid out for; `width` of a chart in pixels of 1/96 inch.
    TextCharts(QTextDocument &document, ChartLook look, double dotsPerInch, double width);

    void insert(QTextCursor &cursor, const ChartModel &model);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    [[nodiscard]] const ChartModel &modelOf(const QTextFormat &format) const;

    ChartLook m_look;
    double m_scale;
    double m_width;
    QList<ChartModel> m_models;
};

} // namespace rapport::printing
