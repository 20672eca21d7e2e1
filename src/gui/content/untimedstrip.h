#pragma once

#include "gui/content/contentcard.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace rapport {

/// Pieces that have no time yet, one below the other: dragged into the calendar they get one, and what is dropped here
/// loses its own. GUI thread.
class UntimedStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit UntimedStrip(QWidget *parent = nullptr);

    void show(const QList<ContentPiece> &pieces, const CardFacts &facts);
    using QWidget::show;
    [[nodiscard]] QList<ContentCard *> cards() const { return m_cards; }

Q_SIGNALS:
    void opened(rapport::ContentId content);
    void removeRequested(rapport::ContentId content);
    void dropped(rapport::ContentId content);
    void newRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QScrollArea *m_scroll;
    QLabel *m_hint;
    QList<ContentCard *> m_cards;
};

} // namespace rapport
