#include "printing/textflow.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace rapport::printing {

TextFlow::TextFlow(const QString &text, const QFont &font, const QColor &color, double width, bool mirrored,
                   qsizetype strong)
    : m_layout(std::make_unique<QTextLayout>(text, font)), m_color(color)
{
    QTextOption option((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    if (strong > 0) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        m_layout->setFormats({{.start = 0, .length = static_cast<int>(strong), .format = format}});
    }
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height();
    }
    m_layout->endLayout();
}

TextFlow::~TextFlow() = default;
TextFlow::TextFlow(TextFlow &&) noexcept = default;
TextFlow &TextFlow::operator=(TextFlow &&) noexcept = default;

void TextFlow::paint(QPainter &painter, const QPointF &topLeft) const
{
    painter.setPen(m_color);
    m_layout->draw(&painter, topLeft);
}

} // namespace rapport::printing
