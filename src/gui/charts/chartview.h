#pragma once

#include "gui/charts/charttip.h"
#include "printing/chartgeometry.h"

#include <QChartView>
#include <QPointer>
#include <QSet>

#include <memory>

namespace rapport {

class ChartScene;

/// One chart: drawn from a ChartModel, walked by keys, pointed at, opened by a click or Enter. GUI thread.
class ChartView final : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    /// Of the same shape it is changed in place. The point that has the focus stays if it is still there.
    void show(const ChartModel &model);
    using QChartView::show;
    [[nodiscard]] const ChartModel &model() const { return m_model; }

    /// Keys of series that are switched off; they are kept for data to come.
    void setHiddenSeries(const QSet<QString> &keys);
    [[nodiscard]] const QSet<QString> &hiddenSeries() const { return m_hidden; }

    struct Place
    {
        qsizetype series = 0;
        qsizetype point = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };
    [[nodiscard]] std::optional<Place> currentPlace() const { return m_current; }
    /// "Mastodon, 24 August: 12 conversations"; where nothing is current, what there is to walk through.
    [[nodiscard]] QString currentSentence() const;
    /// What is said about the place below the pointer, line by line; empty: nothing.
    [[nodiscard]] QStringList hoverTexts() const;
    [[nodiscard]] const printing::ChartGeometry &chartGeometry() const { return m_geometry; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int series, int point);
    void annotationOpened(int annotation);
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void arrange();
    void point(QPointF pos);
    void leave();
    void setCurrent(std::optional<Place> place);
    void updateRing();
    [[nodiscard]] QList<Place> places() const;
    [[nodiscard]] bool isShown(qsizetype series) const;
    [[nodiscard]] std::optional<Place> neighbour(int key) const;
    [[nodiscard]] std::optional<Place> placeAt(QPointF pos) const;

    ChartModel m_model;
    QSet<QString> m_hidden;
    printing::ChartLook m_look;
    printing::ChartGeometry m_geometry;
    std::unique_ptr<ChartScene> m_scene;
    std::optional<Place> m_current;
    std::optional<QPointF> m_pressed;
    QPointer<ChartTip> m_tip; ///< The window's, above whatever is in it.
};

} // namespace rapport
