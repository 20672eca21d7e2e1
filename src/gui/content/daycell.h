#pragma once

#include "gui/content/calendarview.h"

namespace rapport {

class WordButton;

/// A day of the month: its number, as many of its cards as there is room for, and a word for the others. GUI thread.
class DayCell final : public QWidget
{
    Q_OBJECT
public:
    explicit DayCell(QWidget *parent);

    /// The cards become its children.
    void show(int day, bool ofMonth, bool isToday, const QList<ContentCard *> &cards);
    using QWidget::show;
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] QList<ContentCard *> shownCards() const;

Q_SIGNALS:
    void entered();
    void moreRequested();
    void newRequested();
    void dropped(rapport::ContentId content);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();

    int m_day = 0;
    bool m_ofMonth = true;
    bool m_isToday = false;
    bool m_target = false; ///< Something is dragged over it.
    QList<ContentCard *> m_cards;
    WordButton *m_more;
};

} // namespace rapport
