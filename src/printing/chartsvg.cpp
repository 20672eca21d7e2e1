#include "printing/chartsvg.h"

#include "printing/chartgeometry.h"
#include "printing/figurechart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

constexpr double kUnfinishedOpacity = 0.45;

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 1);
}

/// A colour as the page names it; one that it does not know stays what it is.
QByteArray ink(const QColor &color)
{
    const QList<PageInk> &all = pageInks();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PageInk &one) { return one.light == color.rgb(); });
    return found == all.end() ? color.name().toLatin1() : QByteArray("var(--") + found->name + ')';
}

QByteArray box(const QRectF &rect)
{
    return "x=\"" + number(rect.x()) + "\" y=\"" + number(rect.y()) + "\" width=\"" + number(rect.width()) +
           "\" height=\"" + number(rect.height()) + '"';
}

QByteArray line(const QLineF &line, const QColor &color, const char *dashes = nullptr)
{
    return "<line x1=\"" + number(line.x1()) + "\" y1=\"" + number(line.y1()) + "\" x2=\"" + number(line.x2()) +
           "\" y2=\"" + number(line.y2()) + "\" style=\"stroke:" + ink(color) +
           (dashes ? QByteArray(";stroke-dasharray:") + dashes : QByteArray()) + "\"/>\n";
}

/// Draws one chart.
class Drawing
{
public:
    Drawing(const ChartModel &model, const ChartLook &look, const QRectF &area)
        : m_model(model), m_look(look), m_geometry(arrangeChart(model, area, look))
    {
    }

    QByteArray draw()
    {
        for (const QLineF &rule : m_geometry.rules)
            m_svg += line(rule, m_look.palette.line);
        for (const ChartMark &mark : m_geometry.marks) {
            if (mark.shape != ChartMark::Shape::Unseen)
                drawMark(mark);
        }
        for (const ChartStretch &stretch : m_geometry.stretches)
            drawStretch(stretch);
        for (const QLineF &goal : m_geometry.goals)
            m_svg += line(goal, m_look.palette.muted, "4 3");
        for (const ChartFlag &flag : m_geometry.flags)
            drawFlag(flag);
        for (const ChartText &text : m_geometry.texts)
            drawText(text);
        // Above everything, so that the pointer finds them.
        for (const ChartMark &mark : m_geometry.marks) {
            if (mark.shape == ChartMark::Shape::Unseen)
                m_svg += "<rect " + box(mark.hit) + " fill=\"transparent\">" + title(mark) + "</rect>\n";
        }
        return m_svg;
    }

private:
    [[nodiscard]] QByteArray title(const ChartMark &mark) const
    {
        return "<title>" + escaped(pointSentence(m_model, mark.series, mark.point, m_look.words)) + "</title>";
    }

    void drawMark(const ChartMark &mark)
    {
        const QByteArray style =
            "style=\"fill:" + ink(mark.fill) +
            (mark.unfinished ? ";opacity:" + QByteArray::number(kUnfinishedOpacity) : QByteArray()) + '"';
        if (mark.shape == ChartMark::Shape::Dot) {
            m_svg += "<circle cx=\"" + number(mark.rect.center().x()) + "\" cy=\"" + number(mark.rect.center().y()) +
                     "\" r=\"" + number(mark.rect.width() / 2) + "\" " + style + '>' + title(mark) + "</circle>\n";
            return;
        }
        const bool isSoft = mark.shape == ChartMark::Shape::Cell || !m_geometry.hasAxes;
        m_svg += "<rect " + box(mark.rect) + (isSoft ? " rx=\"2\" " : " ") + style + '>' + title(mark) + "</rect>\n";
    }

    void drawStretch(const ChartStretch &stretch)
    {
        m_svg += "<polyline points=\"";
        for (const QPointF &point : stretch.points) {
            const QPointF at = m_geometry.at(point);
            m_svg += number(at.x()) + ',' + number(at.y()) + ' ';
        }
        m_svg += "\" style=\"fill:none;stroke-width:2;stroke-linejoin:round;stroke:" + ink(stretch.color) +
                 (stretch.unfinished ? ";stroke-dasharray:2 3" : "") + "\"/>\n";
    }

    void drawFlag(const ChartFlag &flag)
    {
        if (!flag.stem.isNull())
            m_svg += line(flag.stem, flag.color, "2 3");
        m_svg += "<rect " + box(flag.rect) + " rx=\"2\" style=\"fill:" + ink(flag.color) + "\"><title>" +
                 escaped(m_model.annotations.at(flag.annotation).text) + "</title></rect>\n";
    }

    void drawText(const ChartText &text)
    {
        QByteArray anchor = "start";
        double x = text.rect.left();
        if (text.alignment & Qt::AlignRight) {
            anchor = "end";
            x = text.rect.right();
        } else if (text.alignment & Qt::AlignHCenter) {
            anchor = "middle";
            x = text.rect.center().x();
        }
        m_svg += "<text x=\"" + number(x) + "\" y=\"" + number(text.rect.center().y()) + "\" text-anchor=\"" + anchor +
                 "\" dominant-baseline=\"central\" style=\"font-size:" + number(text.font.pixelSize()) +
                 "px;fill:" + ink(text.color) + (text.font.weight() > QFont::Medium ? ";font-weight:600" : "") + "\">" +
                 escaped(text.text) + "</text>\n";
    }

    const ChartModel &m_model;
    const ChartLook &m_look;
    ChartGeometry m_geometry;
    QByteArray m_svg;
};

} // namespace

const QList<PageInk> &pageInks()
{
    static const QList<PageInk> inks{
        {"ink", 0xff1b1f24, 0xffe7eaee},     {"muted", 0xff5b6573, 0xff9aa4b1},   {"line", 0xffd5d9df, 0xff30353c},
        {"ground", 0xffffffff, 0xff1d2025},  {"series1", 0xff0b7a6f, 0xff3fb8a8}, {"series2", 0xff4696c7, 0xff7ab6dc},
        {"series3", 0xffc9761a, 0xffe58e2c}, {"series4", 0xff8a64b8, 0xffa68ac9}, {"series5", 0xff87909d, 0xffb7bdc7},
        {"series6", 0xffb3263b, 0xffef7487}, {"good", 0xff1a7340, 0xff65c48a},    {"warn", 0xff9a4a06, 0xffe3a04a},
        {"info", 0xff2559a8, 0xff82aef0},    {"violet", 0xff6a3fb0, 0xffb896f0},
    };
    return inks;
}

QByteArray chartSvg(const ChartModel &model, const ChartLook &look, double width, double most)
{
    // Title and keys stand beside it as texts of the page.
    ChartModel bare = model;
    bare.title.clear();
    bare.subtitle.clear();
    const double height = wantedHeight(bare, look, most);
    const QRectF area(0, 0, width, height);
    return "<svg role=\"img\" aria-label=\"" + escaped(model.title) + "\" viewBox=\"0 0 " + number(width) + ' ' +
           number(height) + "\">\n" + Drawing(bare, look, area).draw() + "</svg>\n";
}

QByteArray chartKeys(const ChartModel &model, const ChartLook &look)
{
    QByteArray html;
    const auto key = [&html](const QByteArray &style, const QString &name) {
        html += "<li><span class=\"swatch\" style=\"background:" + style + "\"></span>" + escaped(name) + "</li>\n";
    };
    if (!model.isOfRows() && !model.isGrid() && model.series.size() > 1) {
        for (const ChartSeries &one : model.series)
            key(ink(look.palette.of(one.color)), one.name);
    }
    if (model.unfinishedFrom && *model.unfinishedFrom < model.points())
        key("var(--muted);opacity:" + QByteArray::number(kUnfinishedOpacity), look.words.unfinished);
    return html;
}

} // namespace rapport::printing
