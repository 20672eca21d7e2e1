#pragma once

#include "insight/assessment.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QMimeData;
class QVBoxLayout;

namespace rapport {

class PracticeCard;
class StageHead;

/// A stage and the cards of its practices, one below the other, and what else the model has for it. GUI thread.
class StageColumn final : public QWidget
{
    Q_OBJECT
public:
    explicit StageColumn(QWidget *parent = nullptr);

    /// `practices` in the order in which they stand.
    void show(const ModelStage &stage, const StageScore &score, bool current, const QList<ModelPractice> &practices,
              const QHash<QString, PracticeScore> &scores);
    using QWidget::show;
    /// Kinds of content that belong to the stage, and topics to watch in it.
    void showTopics(const QStringList &content, const QStringList &topics);
    [[nodiscard]] QString stage() const { return m_stage; }
    [[nodiscard]] PracticeCard *card(const QString &practice) const;
    [[nodiscard]] QStringList order() const;

Q_SIGNALS:
    void opened(const QString &practice);
    /// The cards were put in another order.
    void arranged(const QStringList &practices);
    /// A card of another stage was dropped here.
    void adopted(const QString &practice);
    /// A card is to go so many stages on.
    void stageRequested(const QString &practice, int by);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] static QString dragged(const QMimeData *carried);
    void move(const QString &practice, qsizetype to);

    QString m_stage;
    StageHead *m_head;
    QLabel *m_topics;
    QVBoxLayout *m_layout;
    QList<PracticeCard *> m_cards;
};

} // namespace rapport
