#include "printing/dossierhtml.h"

#include "output/htmlparts.h"
#include "output/saving.h"
#include "printing/chartsvg.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

using namespace output;

constexpr double kChartWidth = 760;
constexpr qsizetype kOpenTalk = 8; ///< Messages; a longer conversation is folded.

const char *const kStyle = R"css(
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; font: 15px/1.55 Inter, "Noto Sans", system-ui, sans-serif; color: var(--ink); background: var(--page); }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.25rem; margin: 2.6rem 0 .7rem; padding-top: .7rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.02rem; margin: 1.5rem 0 .5rem; }
h4, h5 { font-size: 1rem; margin: 0; }
h4 span { font-weight: 400; }
p { margin: .5rem 0; overflow-wrap: anywhere; }
.about, .muted, .time, .handle, .marks, .files, figcaption span, footer { color: var(--muted); font-size: .87em; }
.about { margin: .1rem 0; }
.notice { border-inline-start: 4px solid var(--warn); background: var(--soft); padding: .5rem .8rem; border-radius: 4px; }
nav, figure, details.talk, .scroll { background: var(--ground); border: 1px solid var(--line); border-radius: 10px; }
nav { margin: 1.5rem 0; padding: .8rem 1.2rem; }
nav h2 { border: 0; margin: 0; padding: 0; font-size: 1rem; }
nav ol { margin: .3rem 0; padding-inline-start: 1.3rem; columns: 20rem; }
nav li { break-inside: avoid; }
nav ol ol { columns: auto; list-style: none; padding-inline-start: .4rem; font-size: .9em; }
a { color: var(--series1); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--series1); outline-offset: 2px; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.2rem; margin: .6rem 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.scroll { overflow-x: auto; margin: .7rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
caption { text-align: start; color: var(--muted); padding: .5rem .8rem 0; font-size: .93em; }
th, td { text-align: start; vertical-align: top; padding: .4rem .8rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; white-space: pre-line; }
tr:last-child > * { border-bottom: 0; }
thead th { color: var(--muted); font-weight: 600; }
tbody th { font-weight: 600; min-width: 9rem; overflow-wrap: anywhere; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; padding: .9rem 1rem; break-inside: avoid; }
figcaption { font-weight: 600; }
figcaption span { display: block; font-weight: 400; }
figure svg { display: block; width: 100%; height: auto; margin-top: .5rem; }
figure svg text { font-family: inherit; }
figure ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; margin: .4rem 0 0; padding: 0; font-size: .85em; color: var(--muted); }
.swatch { display: inline-block; width: .7em; height: .7em; border-radius: 2px; margin-inline-end: .4em; }
figure details { margin-top: .5rem; }
figure details table { margin-top: .4rem; }
summary { cursor: pointer; }
details.talk { margin: .8rem 0; padding: .6rem .9rem; }
details.talk > summary { font-weight: 600; overflow-wrap: anywhere; }
details.talk > summary span { font-weight: 400; }
article { border: 1px solid var(--line); border-radius: 10px; margin: .7rem 0; padding: .6rem .9rem; overflow-wrap: anywhere; break-inside: avoid-page; }
article.ours { background: var(--ours); margin-inline-start: 2.5rem; }
article.theirs { margin-inline-end: 2.5rem; }
article.note { background: var(--soft); }
img { max-width: 100%; height: auto; border-radius: 6px; }
blockquote { border-inline-start: 3px solid var(--line); margin-inline: 0; padding-inline-start: .8em; color: var(--muted); }
pre { overflow-x: auto; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; background: #fff; }
  nav, figure, details.talk, .scroll { border-color: #d5d9df; }
  details::details-content { content-visibility: visible; block-size: auto; }
  h2, h3, summary { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
)css";

/// The colours of one theme.
QByteArray variables(bool isDark)
{
    QByteArray css = isDark ? "color-scheme: dark; --page: #16181c; --ours: #163732; --soft: #3a2d18;"
                            : "color-scheme: light; --page: #f6f7f9; --ours: #e2f3f0; --soft: #fdf1dc;";
    for (const PageInk &ink : pageInks())
        css += QByteArray(" --") + ink.name + ": " + QColor::fromRgb(isDark ? ink.dark : ink.light).name().toLatin1() +
               ';';
    return css;
}

/// Paper is white whatever the screen is.
QByteArray style()
{
    return ":root { " + variables(false) + " }\n@media screen and (prefers-color-scheme: dark) { :root { " +
           variables(true) + " } }" + kStyle;
}

/// Writes one dossier from top to bottom.
class Page
{
public:
    Page(const Dossier &dossier, const DossierNaming &naming, QIODevice &device)
        : m_dossier(dossier), m_naming(naming), m_look(paperLook(naming.words())), m_device(device)
    {
    }

    Result<> write(const Progress &progress)
    {
        const bool rightToLeft = m_naming.words().locale.textDirection() == Qt::RightToLeft;
        QByteArray head = htmlHead(m_dossier.title, m_naming.paper.language, rightToLeft, style());
        head += "<header>\n<h1 dir=\"auto\">" + htmlEscaped(m_dossier.title) + "</h1>\n";
        for (const QString &line : m_dossier.about)
            head += "<p class=\"about\" dir=\"auto\">" + htmlEscaped(line) + "</p>\n";
        if (const Result<> begun = put(m_device, head + "</header>\n" + contents() + "<main>\n"); !begun)
            return begun;
        const auto total = static_cast<int>(m_dossier.parts.size());
        for (int i = 0; i < total; ++i) {
            if (progress && !progress(i, total))
                return fail(ErrorKind::Cancelled);
            const QByteArray html =
                std::visit([this](const auto &part) { return htmlOf(part); }, m_dossier.parts.at(i));
            if (const Result<> written = put(m_device, html); !written)
                return written;
        }
        return put(m_device, "</main>\n<footer>" + htmlEscaped(m_dossier.made) + "</footer>\n</body>\n</html>\n");
    }

private:
    [[nodiscard]] QByteArray contents() const
    {
        QByteArray html = "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" +
                          htmlEscaped(m_naming.said(QT_TRANSLATE_NOOP("Dossier", "Contents"))) + "</h2>\n<ol>\n";
        bool isWithin = false;
        bool isOpen = false;
        for (const DossierHeading &heading : m_dossier.headings()) {
            const bool isPart = heading.level > 1;
            if (isPart && !isWithin)
                html += "<ol>\n";
            else if (!isPart && isWithin)
                html += "</ol>\n";
            if (!isPart && isOpen)
                html += "</li>\n";
            html += "<li><a href=\"#" + htmlEscaped(heading.anchor) + "\">" + htmlEscaped(heading.text) + "</a>";
            html += isPart ? "</li>\n" : "";
            isWithin = isPart;
            isOpen = isOpen || !isPart;
        }
        return html + (isWithin ? "</ol>\n" : "") + (isOpen ? "</li>\n" : "") + "</ol>\n</nav>\n";
    }

    [[nodiscard]] QByteArray htmlOf(const DossierHeading &heading) const
    {
        const QByteArray tag = heading.level > 1 ? "h3" : "h2";
        return '<' + tag + " id=\"" + htmlEscaped(heading.anchor) + "\" dir=\"auto\">" + htmlEscaped(heading.text) +
               "</" + tag + ">\n";
    }

    [[nodiscard]] QByteArray htmlOf(const DossierText &text) const
    {
        const char *kind = text.tone == DossierText::Tone::Muted    ? " class=\"muted\""
                           : text.tone == DossierText::Tone::Notice ? " class=\"notice\""
                                                                    : "";
        return QByteArray("<p dir=\"auto\"") + kind + '>' + htmlEscaped(text.text) + "</p>\n";
    }

    [[nodiscard]] QByteArray htmlOf(const DossierFacts &facts) const
    {
        QByteArray html = "<dl>\n";
        for (const auto &[name, value] : facts.facts)
            html += "<dt>" + htmlEscaped(name) + "</dt><dd dir=\"auto\">" + htmlEscaped(value) + "</dd>\n";
        return html + "</dl>\n";
    }

    [[nodiscard]] QByteArray htmlOf(const DossierTable &table) const
    {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + htmlEscaped(table.caption) +
               "\">\n" + tableHtml(table) + "</div>\n";
    }

    [[nodiscard]] static QByteArray tableHtml(const DossierTable &table)
    {
        const auto kind = [&table](qsizetype column) {
            return table.figures.contains(static_cast<int>(column)) ? QByteArray(" class=\"figure\"") : QByteArray();
        };
        QByteArray html = "<table>\n";
        if (!table.caption.isEmpty())
            html += "<caption dir=\"auto\">" + htmlEscaped(table.caption) + "</caption>\n";
        html += "<thead><tr>";
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            html += "<th scope=\"col\"" + kind(i) + '>' + htmlEscaped(table.columns.at(i)) + "</th>";
        html += "</tr></thead>\n<tbody>\n";
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const QStringList &cells = table.rows.at(row);
            const QString anchor = table.anchors.value(row);
            html += "<tr>";
            for (qsizetype i = 0; i < cells.size(); ++i) {
                QByteArray cell = htmlEscaped(cells.at(i));
                if (i == 0 && !anchor.isEmpty())
                    cell = "<a href=\"#" + htmlEscaped(anchor) + "\">" + cell + "</a>";
                if (i == 0)
                    html += "<th scope=\"row\" dir=\"auto\">" + cell + "</th>";
                else
                    html += "<td dir=\"auto\"" + kind(i) + '>' + cell + "</td>";
            }
            html += "</tr>\n";
        }
        return html + "</tbody>\n</table>\n";
    }

    [[nodiscard]] QByteArray htmlOf(const DossierChart &chart) const
    {
        const ChartModel &model = chart.model;
        QByteArray html = "<figure>\n<figcaption dir=\"auto\">" + htmlEscaped(model.title);
        if (!model.subtitle.isEmpty())
            html += "<span>" + htmlEscaped(model.subtitle) + "</span>";
        html += "</figcaption>\n";
        const ChartTable values = chartTable(model, m_naming.words());
        if (values.rows.isEmpty())
            return html + "<p class=\"muted\">" + htmlEscaped(model.missing) + "</p>\n</figure>\n";
        html += chartSvg(model, m_look, kChartWidth);
        if (const QByteArray keys = chartKeys(model, m_look); !keys.isEmpty())
            html += "<ul>\n" + keys + "</ul>\n";
        DossierTable table{.columns = values.columns};
        for (qsizetype i = 1; i < values.columns.size(); ++i)
            table.figures.append(static_cast<int>(i));
        for (const QList<ChartTable::Cell> &row : values.rows) {
            QStringList cells;
            for (const ChartTable::Cell &cell : row)
                cells.append(cell.text);
            table.rows.append(cells);
        }
        return html + "<details>\n<summary>" +
               htmlEscaped(m_naming.said(QT_TRANSLATE_NOOP("Dossier", "The values as a table"))) +
               "</summary>\n<div class=\"scroll\">" + tableHtml(table) + "</div>\n</details>\n</figure>\n";
    }

    [[nodiscard]] QByteArray htmlOf(const DossierTalk &talk)
    {
        const PaperHead head = headOf(talk.paper, m_naming.paper);
        QByteArray html = "<details class=\"talk\" id=\"" + htmlEscaped(talk.anchor) + '"' +
                          (talk.paper.messages.size() <= kOpenTalk ? " open" : "") + ">\n<summary><bdi>" +
                          htmlEscaped(head.subject) + "</bdi> <span class=\"muted\">" +
                          htmlEscaped(m_naming.paper.messages.arg(talk.paper.messages.size())) + "</span></summary>\n";
        for (const QString &fact : head.facts)
            html += "<p class=\"about\" dir=\"auto\">" + htmlEscaped(fact) + "</p>\n";
        for (const ThreadMessage &message : talk.paper.messages)
            html += htmlEntry(entryOf(talk.paper, message, m_naming.paper), m_naming.paper, 4, m_pictureBytes);
        return html + "</details>\n";
    }

    const Dossier &m_dossier;
    const DossierNaming &m_naming;
    ChartLook m_look;
    QIODevice &m_device;
    qint64 m_pictureBytes = 0;
};

} // namespace

Result<> writeDossierHtml(const Dossier &dossier, const DossierNaming &naming, QIODevice &device,
                          const Progress &progress)
{
    return Page(dossier, naming, device).write(progress);
}

} // namespace rapport::printing
