#pragma once

#include "gui/content/calendarview.h"

class QGridLayout;

namespace rapport {

class DayCell;

/// Whole weeks around a month, a row for each. GUI thread.
class MonthView final : public CalendarView
{
    Q_OBJECT
public:
    explicit MonthView(QWidget *parent = nullptr);

protected:
    void present() override;
    [[nodiscard]] QList<ContentCard *> cardsOn(int day) const override;
    [[nodiscard]] QWidget *dayWidget(int day) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] DayCell *cell(int day) const;

    QGridLayout *m_grid;
    QList<QWidget *> m_heads;
    QList<DayCell *> m_cells;
};

} // namespace rapport
