#pragma once

#include "output/comparison.h"

#include <QWidget>

namespace rapport {

/// What a tile says: a figure, and how it stands to the one before.
struct TileFigure
{
    QString name;
    Unit unit = Unit::Count;
    Better better = Better::Neither;
    std::optional<double> value;  ///< None: "no data", never 0.
    std::optional<double> before; ///< Over the period that it is compared with.
    bool unfinished = false;      ///< The period has not ended: what is compared is told as such.
    bool opens = true;            ///< A click shows its rows.
    QString explanation;          ///< On hover: what it is, over which days, out of how many.

    friend bool operator==(const TileFigure &, const TileFigure &) = default;
};

/// How two figures are compared, in the interface's language. From any thread.
[[nodiscard]] ComparisonWords comparisonWords();
[[nodiscard]] Comparison comparisonOf(const TileFigure &figure, const ChartWords &words);

/// A figure on a card, with its comparison; opens its rows by click, Enter or Space. GUI thread.
class FigureTile final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureTile(QWidget *parent = nullptr);

    void show(const TileFigure &figure);
    using QWidget::show;
    [[nodiscard]] const TileFigure &figure() const { return m_figure; }
    /// All that it shows as a sentence: "Conversations: 2,846, ↑ 12% more than 2,541, better".
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    TileFigure m_figure;
    bool m_pressed = false;
};

} // namespace rapport
