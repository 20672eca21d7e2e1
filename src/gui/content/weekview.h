#pragma once

#include "gui/content/calendarview.h"

class QScrollArea;

namespace rapport {

class WeekDays;
class WeekHead;

/// Seven days beside each other, their hours from top to bottom. GUI thread.
class WeekView final : public CalendarView
{
    Q_OBJECT
public:
    explicit WeekView(QWidget *parent = nullptr);

    /// Where a moment stands in the view, and the other way round: for what is dragged there.
    [[nodiscard]] QPoint placeOf(int day, QTime time) const;

protected:
    void present() override;
    [[nodiscard]] QList<ContentCard *> cardsOn(int day) const override;
    [[nodiscard]] QWidget *dayWidget(int day) const override;
    [[nodiscard]] qint64 movedBy(const ContentPiece &piece, int steps) const override;
    [[nodiscard]] int dayBeyond(int day, int) const override { return day; }

private:
    void dropAt(int day, QTime time, ContentId content);

    QList<WeekHead *> m_heads;
    WeekDays *m_days;
    QScrollArea *m_scroll;
    bool m_scrolled = false;
};

} // namespace rapport
