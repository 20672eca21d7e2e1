#pragma once

#include "insight/assessment.h"

#include <QHash>
#include <QWidget>

class QMimeData;
class QVBoxLayout;

namespace rapport {

class PracticeCard;
class StageHead;

/// A stage and the cards of its practices, one below the other. GUI thread.
class StageColumn final : public QWidget
{
    Q_OBJECT
public:
    explicit StageColumn(QWidget *parent = nullptr);

    /// `practices` in the order in which they stand.
    void show(const ModelStage &stage, const StageScore &score, bool current, const QList<ModelPractice> &practices,
              const QHash<QString, PracticeScore> &scores);
    using QWidget::show;
    [[nodiscard]] PracticeCard *card(const QString &practice) const;
    [[nodiscard]] QStringList order() const;

Q_SIGNALS:
    void opened(const QString &practice);
    /// The cards were put in another order.
    void arranged(const QStringList &practices);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QString dragged(const QMimeData *carried) const;
    void move(const QString &practice, qsizetype to);

    StageHead *m_head;
    QVBoxLayout *m_layout;
    QList<PracticeCard *> m_cards;
};

} // namespace rapport
