#pragma once

#include "gui/charts/figuretile.h"
#include "output/dashboardcharts.h"

#include <QList>
#include <QMenu>
#include <QWidget>

#include <optional>

namespace rapport {

class ChartCard;

/// What a card of the grid shows.
struct CardContent
{
    DashboardCard card;
    CardKind kind = CardKind::Automatic; ///< As it is shown.
    TileFigure figure;                   ///< Of a tile,
    MetricPoint point;                   ///< and what it opens.
    CardChart chart;                     ///< Of all others.
};

/// The tiles and below them the charts of a dashboard, which keep their widgets while only figures change. GUI thread.
class CardGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit CardGrid(QWidget *parent = nullptr);

    void setCards(const QList<CardContent> &cards);
    [[nodiscard]] qsizetype count() const { return m_places.size(); }
    [[nodiscard]] QWidget *widget(qsizetype card) const; ///< The tile or the chart of a card.
    [[nodiscard]] ChartCard *chartCard(qsizetype card) const { return m_places.value(card).chart; }
    [[nodiscard]] qsizetype cardOf(const QWidget *widget) const; ///< Which card a widget is in; -1: none.
    /// What keys have reached in a card, with the name of its series; a tile's own figure.
    [[nodiscard]] const MetricPoint *currentPoint(qsizetype card) const;
    void focusCard(qsizetype card);
    /// As somebody waits for other figures.
    void setDimmed(bool dimmed);
    [[nodiscard]] bool isDimmed() const;

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `series` where a chart has several: "Mastodon".
    void opened(qsizetype card, const rapport::MetricPoint &point, const QString &series);
    /// Of the annotations that every chart over time has.
    void annotationOpened(int annotation);
    /// Of a chart's "…" button: filled anew each time that it opens.
    void chartMenuOpens(qsizetype card, QMenu *menu);
    void menuRequested(qsizetype card, const QPoint &globalPosition);
    /// Dropped so that it comes to stand where another one is.
    void moved(qsizetype card, qsizetype to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Place
    {
        FigureTile *tile = nullptr;
        ChartCard *chart = nullptr;
        CardContent content;
    };

    [[nodiscard]] Place makePlace(bool isTile);
    static void removePlace(const Place &place);
    void openPoint(const ChartCard *chart, int series, int point);
    int arrange(int width, bool place) const;
    void drag(QWidget *card);
    [[nodiscard]] qsizetype targetAt(const QPoint &pos) const;

    QList<Place> m_places;
    QWidget *m_veil;
    std::optional<QPoint> m_pressed; ///< On the head of a card, in its coordinates.
    qsizetype m_dragged = -1;
    qsizetype m_target = -1;
};

} // namespace rapport
