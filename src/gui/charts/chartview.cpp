#include "gui/charts/chartview.h"

#include "gui/charts/chartaccessible.h"
#include "gui/charts/chartlook.h"
#include "gui/charts/chartscene.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

using printing::ChartFlag;
using printing::ChartMark;

ChartView::ChartView(QWidget *parent) : QChartView(parent), m_look(chartLook(layoutDirection()))
{
    installChartAccessibility();
    setObjectName(u"chartView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setMouseTracking(true);
    m_scene = std::make_unique<ChartScene>(chart());
    connect(&theme::notifier(), &theme::Notifier::changed, this, [this] {
        m_look = chartLook(layoutDirection());
        arrange();
    });
}

ChartView::~ChartView()
{
    delete m_tip;
}

void ChartView::show(const ChartModel &model)
{
    if (model == m_model)
        return;
    m_model = model;
    // The step that was counted when it was over is not the same point any more: what is pointed at is told anew.
    leave();
    if (m_current && !places().contains(*m_current))
        m_current.reset();
    setAccessibleName(m_model.subtitle.isEmpty() ? m_model.title : QString(m_model.title + u". "_s + m_model.subtitle));
    updateGeometry();
    arrange();
    announceChart(this);
}

void ChartView::setHiddenSeries(const QSet<QString> &keys)
{
    if (keys == m_hidden)
        return;
    m_hidden = keys;
    if (m_current && !isShown(m_current->series))
        m_current.reset();
    arrange();
}

QSize ChartView::sizeHint() const
{
    constexpr double kMost = 260;
    return {320, static_cast<int>(printing::wantedHeight(m_model, m_look, kMost))};
}

QSize ChartView::minimumSizeHint() const
{
    return {140, 60};
}

void ChartView::arrange()
{
    m_geometry = printing::arrangeChart(m_model, QRectF(viewport()->rect()), m_look, m_hidden);
    m_scene->show(m_geometry, m_look);
    updateRing();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    leave();
    arrange();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (m_scene && (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LanguageChange ||
                    event->type() == QEvent::LocaleChange)) {
        m_look = chartLook(layoutDirection());
        arrange();
    }
}

void ChartView::hideEvent(QHideEvent *event)
{
    QChartView::hideEvent(event);
    leave();
}

bool ChartView::isShown(qsizetype series) const
{
    return m_model.isOfRows() || m_model.isGrid() || !m_hidden.contains(m_model.series.at(series).key);
}

std::optional<ChartView::Place> ChartView::placeAt(QPointF pos) const
{
    const ChartMark *mark = m_geometry.markAt(pos);
    return mark ? std::optional(Place{mark->series, mark->point}) : std::nullopt;
}

void ChartView::point(QPointF pos)
{
    QList<TipLine> lines;
    QRectF place;
    bool band = false;
    const std::optional<Place> here = placeAt(pos);
    if (const ChartFlag *flag = m_geometry.flagAt(pos)) {
        lines = annotationTip(m_model, flag->annotation, m_look);
    } else if (const qsizetype step = m_geometry.stepAt(pos); step >= 0) {
        lines = stepTip(m_model, step, m_hidden, m_look);
        const double wide = m_geometry.plot.width() / static_cast<double>(m_geometry.steps);
        const qsizetype slot = m_geometry.mirrored ? m_geometry.steps - 1 - step : step;
        place = QRectF(m_geometry.plot.left() + static_cast<double>(slot) * wide, m_geometry.plot.top(), wide,
                       m_geometry.plot.height());
        band = true;
    } else if (here) {
        lines = markTip(m_model, here->series, here->point, m_look);
        place = m_geometry.markOf(here->series, here->point)->rect.adjusted(-2, -2, 2, 2);
    }
    viewport()->setCursor(here && m_model.opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_scene->setPointed(place, band);
    if (lines.isEmpty()) {
        if (m_tip)
            m_tip->hide();
        return;
    }
    // The window may be another one since the last time.
    if (m_tip && m_tip->parentWidget() != window())
        delete m_tip;
    if (!m_tip)
        m_tip = new ChartTip(window());
    m_tip->setLayoutDirection(layoutDirection());
    m_tip->showBeside(viewport()->mapTo(window(), pos.toPoint()), lines);
}

void ChartView::leave()
{
    m_scene->setPointed({}, false);
    if (m_tip)
        m_tip->hide();
}

QStringList ChartView::hoverTexts() const
{
    QStringList texts;
    if (!m_tip || m_tip->isHidden())
        return texts;
    for (const TipLine &line : m_tip->lines())
        texts.append(line.value.isEmpty() ? line.text : QString(line.text + u": "_s + line.value));
    return texts;
}

// The chart's own scene reacts to nothing: what the pointer means is known from the geometry.
void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    point(event->position());
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed.reset();
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<QPointF> pressed = std::exchange(m_pressed, std::nullopt);
    if (event->button() != Qt::LeftButton || !pressed)
        return;
    const QPointF pos = event->position();
    if (const ChartFlag *flag = m_geometry.flagAt(pos)) {
        if (m_geometry.flagAt(*pressed) == flag)
            Q_EMIT annotationOpened(static_cast<int>(flag->annotation));
        return;
    }
    const std::optional<Place> place = placeAt(pos);
    if (!place || placeAt(*pressed) != place)
        return;
    setCurrent(place);
    if (m_model.opens)
        Q_EMIT opened(static_cast<int>(place->series), static_cast<int>(place->point));
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    // The page scrolls, and what was below the pointer is somewhere else.
    leave();
    event->ignore();
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leave();
    return QChartView::viewportEvent(event);
}

QList<ChartView::Place> ChartView::places() const
{
    QList<Place> all;
    for (qsizetype s = 0; s < m_model.series.size(); ++s) {
        const qsizetype count =
            m_model.kind == ChartKind::Scatter ? m_model.series.at(s).values.size() : m_model.points();
        for (qsizetype p = 0; isShown(s) && p < count; ++p)
            all.append({s, p});
    }
    if (m_model.kind == ChartKind::Scatter) {
        // From the left to the right, whatever group.
        const auto across = [this](const Place &at) { return m_model.series.at(at.series).across.value(at.point); };
        std::stable_sort(all.begin(), all.end(), [&](const Place &x, const Place &y) { return across(x) < across(y); });
    }
    return all;
}

std::optional<ChartView::Place> ChartView::neighbour(int key) const
{
    const QList<Place> all = places();
    if (all.isEmpty())
        return std::nullopt;
    if (isRightToLeft() && (key == Qt::Key_Left || key == Qt::Key_Right))
        key = key == Qt::Key_Left ? Qt::Key_Right : Qt::Key_Left;
    const bool byPoints = !m_model.isOfRows() && m_model.kind != ChartKind::Scatter;
    const auto inRow = [&](qsizetype series, bool last) {
        Place found = all.first();
        for (const Place &one : all) {
            if (one.series == series && (one.point == 0 || last))
                found = one;
        }
        return found;
    };
    if (!m_current) {
        // The newest of what happened over time, else the first.
        return byPoints && !m_model.isGrid() ? inRow(all.first().series, key != Qt::Key_Home) : all.first();
    }
    switch (key) {
    case Qt::Key_Home:
        return byPoints ? inRow(m_current->series, false) : all.first();
    case Qt::Key_End:
        return byPoints ? inRow(m_current->series, true) : all.last();
    default:
        break;
    }
    const bool onwards = key == Qt::Key_Right || key == Qt::Key_Down;
    if (byPoints && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const Place next{m_current->series, m_current->point + (onwards ? 1 : -1)};
        return all.contains(next) ? next : *m_current;
    }
    if (!byPoints) {
        const qsizetype at = all.indexOf(*m_current) + (onwards ? 1 : -1);
        return all.at(std::clamp<qsizetype>(at, 0, all.size() - 1));
    }
    // Stacks grow upwards: the next series lies above, in rows below.
    const bool nextSeries = m_model.kind == ChartKind::StackedBars ? !onwards : onwards;
    for (qsizetype s = m_current->series + (nextSeries ? 1 : -1); s >= 0 && s < m_model.series.size();
         s += nextSeries ? 1 : -1) {
        if (isShown(s))
            return Place{s, m_current->point};
    }
    return m_current;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (event->modifiers() & ~Qt::KeypadModifier)
            break;
        setCurrent(neighbour(event->key()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (event->modifiers() & ~Qt::KeypadModifier || !m_current || !m_model.opens)
            break;
        Q_EMIT opened(static_cast<int>(m_current->series), static_cast<int>(m_current->point));
        return;
    default:
        break;
    }
    event->ignore();
}

void ChartView::setCurrent(std::optional<Place> place)
{
    if (place == m_current)
        return;
    m_current = place;
    updateRing();
    announceChart(this);
    Q_EMIT currentChanged();
}

QString ChartView::currentSentence() const
{
    if (m_current)
        return pointSentence(m_model, m_current->series, m_current->point, m_look.words);
    if (places().isEmpty())
        return m_model.missing.isEmpty() ? m_look.words.noData : m_model.missing;
    return tr("Arrow keys read the values.");
}

void ChartView::updateRing()
{
    QRectF ring;
    if (hasFocus() && m_current) {
        if (const ChartMark *mark = m_geometry.markOf(m_current->series, m_current->point)) {
            ring = mark->rect;
        } else if (m_geometry.steps > 0) {
            // No data: the place on the axis where it would stand.
            ring =
                QRectF(m_geometry.at({static_cast<double>(m_current->point) + 0.5, m_geometry.upright.from}), QSizeF())
                    .adjusted(-3, -3, 3, 1);
        }
        ring = ring.united(QRectF(ring.center(), QSizeF()).adjusted(-2, -2, 2, 2));
    } else if (hasFocus()) {
        ring = QRectF(viewport()->rect()).adjusted(3, 3, -3, -3);
    }
    m_scene->setRing(ring);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    // Who comes by keys stands on a value at once; a click says itself which.
    if (!m_current && event->reason() != Qt::MouseFocusReason)
        setCurrent(neighbour(Qt::Key_Right));
    updateRing();
    announceChart(this);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    updateRing();
}

} // namespace rapport
