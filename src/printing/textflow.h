#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <memory>

class QPainter;
class QTextLayout;

namespace rapport::printing {

/// Some text broken into lines of a width, on the leading side of it; each text reads in its own direction. From any
/// thread that has a QGuiApplication, one at a time.
class TextFlow final
{
public:
    /// `mirrored`: the leading side is the right one. The first `strong` characters are written stronger.
    TextFlow(const QString &text, const QFont &font, const QColor &color, double width, bool mirrored,
             qsizetype strong = 0);
    ~TextFlow();
    TextFlow(const TextFlow &) = delete;
    TextFlow &operator=(const TextFlow &) = delete;
    TextFlow(TextFlow &&) noexcept;
    TextFlow &operator=(TextFlow &&) noexcept;

    [[nodiscard]] double height() const { return m_height; }
    void paint(QPainter &painter, const QPointF &topLeft) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    QColor m_color;
    double m_height = 0;
};

} // namespace rapport::printing
