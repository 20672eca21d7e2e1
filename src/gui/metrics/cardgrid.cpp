#include "gui/metrics/cardgrid.h"

#include "gui/charts/chartcard.h"
#include "gui/charts/chartview.h"
#include "gui/metrics/cardlayout.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

const QString kDragType = u"application/x-rapport-card"_s;

/// Lets the figures that were there fade while others are reckoned.
class Veil final : public QWidget
{
public:
    explicit Veil(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QColor ground = theme::color(theme::Token::Background);
        ground.setAlphaF(0.55F);
        QPainter(this).fillRect(rect(), ground);
    }
};

int lineHeight()
{
    return QFontMetrics(theme::font(theme::TextStyle::Body)).height();
}

} // namespace

CardGrid::CardGrid(QWidget *parent) : QWidget(parent), m_veil(new Veil(this))
{
    setObjectName(u"cardGrid"_s);
    setAcceptDrops(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

CardGrid::Place CardGrid::makePlace(bool isTile)
{
    Place place;
    if (isTile) {
        auto *tile = new FigureTile(this);
        place.tile = tile;
        tile->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(tile, &FigureTile::opened, this, [this, tile] {
            const qsizetype card = cardOf(tile);
            if (!m_places.at(card).content.point.query.isEmpty())
                Q_EMIT opened(card, m_places.at(card).content.point, QString());
        });
        connect(tile, &FigureTile::customContextMenuRequested, this,
                [this, tile](const QPoint &pos) { Q_EMIT menuRequested(cardOf(tile), tile->mapToGlobal(pos)); });
        static_cast<QWidget *>(tile)->show();
        return place;
    }
    auto *chart = new ChartCard(this);
    place.chart = chart;
    chart->installEventFilter(this);
    chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chart, &ChartCard::opened, this, [this, chart](int series, int point) { openPoint(chart, series, point); });
    connect(chart, &ChartCard::annotationOpened, this, &CardGrid::annotationOpened);
    connect(chart, &ChartCard::customContextMenuRequested, this,
            [this, chart](const QPoint &pos) { Q_EMIT menuRequested(cardOf(chart), chart->mapToGlobal(pos)); });
    connect(&chart->menu(), &QMenu::aboutToShow, this,
            [this, chart] { Q_EMIT chartMenuOpens(cardOf(chart), &chart->menu()); });
    static_cast<QWidget *>(chart)->show();
    return place;
}

void CardGrid::removePlace(const Place &place)
{
    for (QWidget *widget : {static_cast<QWidget *>(place.tile), static_cast<QWidget *>(place.chart)}) {
        if (widget) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

void CardGrid::setCards(const QList<CardContent> &cards)
{
    while (m_places.size() > cards.size())
        removePlace(m_places.takeLast());
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const CardContent &content = cards.at(i);
        const bool isTile = content.kind == CardKind::Tile;
        if (i == m_places.size()) {
            m_places.append(makePlace(isTile));
        } else if (isTile != (m_places.at(i).tile != nullptr)) {
            removePlace(m_places.at(i));
            m_places[i] = makePlace(isTile);
        }
        Place &place = m_places[i];
        const bool wasTable = place.content.kind == CardKind::Table;
        const bool isOther = place.content.card.metrics != content.card.metrics;
        place.content = content;
        if (place.tile) {
            place.tile->show(content.figure);
        } else {
            if (isOther)
                place.chart->setHiddenSeries({});
            // What somebody turned into a table for now stays one.
            if (isOther || wasTable != (content.kind == CardKind::Table))
                place.chart->setTableShown(content.kind == CardKind::Table);
            place.chart->show(content.chart.model);
        }
        widget(i)->setObjectName(u"card%1"_s.arg(i));
        if (i > 0)
            setTabOrder(widget(i - 1), widget(i));
    }
    m_veil->raise();
    updateGeometry();
    arrange(width(), true);
}

QWidget *CardGrid::widget(qsizetype card) const
{
    const Place place = m_places.value(card);
    return place.tile ? static_cast<QWidget *>(place.tile) : place.chart;
}

qsizetype CardGrid::cardOf(const QWidget *inside) const
{
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (widget(i) == inside || widget(i)->isAncestorOf(inside))
            return i;
    }
    return -1;
}

const MetricPoint *CardGrid::currentPoint(qsizetype card) const
{
    if (card < 0 || card >= m_places.size())
        return nullptr;
    const Place &place = m_places.at(card);
    if (place.tile)
        return &place.content.point;
    const auto current = place.chart->view().currentPlace();
    return current ? place.content.chart.point(current->series, current->point) : nullptr;
}

void CardGrid::openPoint(const ChartCard *chart, int series, int point)
{
    const qsizetype card = cardOf(chart);
    const CardChart &shown = m_places.at(card).content.chart;
    const MetricPoint *found = shown.point(series, point);
    if (!found || found->query.isEmpty())
        return;
    QString name;
    if (shown.model.series.size() > 1)
        name = shown.model.series.at(series).name;
    if (shown.model.steps.isEmpty() && !shown.model.categories.isEmpty())
        name += (name.isEmpty() ? QString() : u", "_s) + shown.model.categories.value(point);
    Q_EMIT opened(card, *found, name);
}

void CardGrid::focusCard(qsizetype card)
{
    if (QWidget *tile = m_places.value(card).tile)
        tile->setFocus(Qt::OtherFocusReason);
    else if (ChartCard *chart = chartCard(card))
        chart->view().setFocus(Qt::OtherFocusReason);
}

void CardGrid::setDimmed(bool dimmed)
{
    m_veil->setVisible(dimmed);
}

bool CardGrid::isDimmed() const
{
    return !m_veil->isHidden();
}

int CardGrid::arrange(int width, bool place) const
{
    QList<CardWidth> widths;
    QList<QWidget *> tiles;
    QList<QWidget *> charts;
    for (const Place &one : m_places) {
        if (one.tile) {
            tiles.append(one.tile);
        } else {
            charts.append(one.chart);
            widths.append(one.content.card.width);
        }
    }
    const int line = lineHeight();
    const CardPlaces above = placeTiles(tiles.size(), width, line, theme::kSpace3);
    const CardPlaces below = placeCards(widths, width, line, theme::kSpace3);
    const int top = above.height > 0 ? above.height + theme::kSpace3 : 0;
    if (place) {
        const auto put = [&](QWidget *widget, const QRect &rect) {
            widget->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 1), rect));
        };
        for (qsizetype i = 0; i < tiles.size(); ++i)
            put(tiles.at(i), above.cards.at(i));
        for (qsizetype i = 0; i < charts.size(); ++i)
            put(charts.at(i), below.cards.at(i).translated(0, top));
        m_veil->setGeometry(0, 0, width, top + below.height);
    }
    return top + below.height;
}

int CardGrid::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize CardGrid::sizeHint() const
{
    return {lineHeight() * 60, heightForWidth(width())};
}

QSize CardGrid::minimumSizeHint() const
{
    return {lineHeight() * 14, heightForWidth(width())};
}

void CardGrid::resizeEvent(QResizeEvent * /*event*/)
{
    updateGeometry();
    arrange(width(), true);
}

void CardGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange(width(), true);
    }
}

/// Where what is dragged will come to stand.
void CardGrid::paintEvent(QPaintEvent * /*event*/)
{
    if (m_target < 0 || !widget(m_target))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(theme::Token::Accent), 2));
    painter.drawRoundedRect(QRectF(widget(m_target)->geometry()).adjusted(-4, -4, 4, 4), theme::kCardRadius,
                            theme::kCardRadius);
}

/// A card is dragged by its head: what its parts do not take comes to it.
bool CardGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *card = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_pressed.reset();
        if (mouse->button() == Qt::LeftButton && mouse->position().y() < lineHeight() * 3)
            m_pressed = mouse->position().toPoint();
    } else if (event->type() == QEvent::MouseMove && m_pressed) {
        const QPoint pos = static_cast<QMouseEvent *>(event)->position().toPoint();
        if ((pos - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
            m_pressed.reset();
            drag(card);
        }
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_pressed.reset();
    }
    return QWidget::eventFilter(watched, event);
}

void CardGrid::drag(QWidget *card)
{
    m_dragged = cardOf(card);
    auto *carried = new QMimeData;
    carried->setData(kDragType, QByteArray::number(m_dragged));
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(card->grab(QRect(0, 0, card->width(), lineHeight() * 3)));
    drag->exec(Qt::MoveAction);
    m_dragged = -1;
    m_target = -1;
    update();
}

qsizetype CardGrid::targetAt(const QPoint &pos) const
{
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const bool alike =
            m_dragged >= 0 && (m_places.at(i).tile != nullptr) == (m_places.at(m_dragged).tile != nullptr);
        if (alike && i != m_dragged && widget(i)->geometry().contains(pos))
            return i;
    }
    return -1;
}

void CardGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this && event->mimeData()->hasFormat(kDragType))
        event->acceptProposedAction();
}

void CardGrid::dragMoveEvent(QDragMoveEvent *event)
{
    m_target = targetAt(event->position().toPoint());
    event->setAccepted(m_target >= 0);
    update();
}

void CardGrid::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_target = -1;
    update();
}

void CardGrid::dropEvent(QDropEvent *event)
{
    const qsizetype target = targetAt(event->position().toPoint());
    if (target < 0)
        return;
    event->acceptProposedAction();
    Q_EMIT moved(m_dragged, target);
}

} // namespace rapport
