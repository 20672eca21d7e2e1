#pragma once

#include "gui/content/calendarview.h"

#include <QMap>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace rapport {

/// The pieces of a month one below the other, by day. GUI thread.
class AgendaView final : public CalendarView
{
    Q_OBJECT
public:
    explicit AgendaView(QWidget *parent = nullptr);

    /// Scrolls to a day, or to the first one after it.
    void reveal(int day);

protected:
    void present() override;
    [[nodiscard]] QList<ContentCard *> cardsOn(int day) const override;
    [[nodiscard]] QWidget *dayWidget(int day) const override;
    [[nodiscard]] qint64 movedBy(const ContentPiece &piece, int steps) const override;
    [[nodiscard]] int dayBeside(int day, int steps) const override { return dayBeyond(day, steps); }
    [[nodiscard]] int dayBeyond(int day, int steps) const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QScrollArea *m_scroll;
    QMap<int, QWidget *> m_heads; ///< By day.
    QList<ContentCard *> m_cards;
};

} // namespace rapport
