#pragma once

#include "insight/assessment.h"

#include <QAbstractButton>

namespace rapport {

/// A practice as a card: state, evidence in a line, score as a bar. Clicked, it opens its evidence; dragged, or moved
/// with Alt and an arrow key, it takes another place in its column, or goes to another one. GUI thread.
class PracticeCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PracticeCard(QWidget *parent = nullptr);

    void show(const ModelPractice &practice, const PracticeScore &score);
    using QWidget::show;
    [[nodiscard]] QString practice() const { return m_practice.id; }
    /// Its evidence is open.
    void setOpen(bool open);

    /// Of what is dragged.
    [[nodiscard]] static QString mimeType();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moveRequested(int by);
    /// By so many stages.
    void stageRequested(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintChip(QPainter &painter, const QRect &inner, int &right) const;

    ModelPractice m_practice;
    PracticeScore m_score;
    QPoint m_pressedAt;
    bool m_open = false;
};

} // namespace rapport
