#pragma once

#include "gui/content/calendarview.h"
#include "gui/content/contentcard.h"

namespace rapport {

class WordButton;

/// The name of a day over its hours; what has the focus where it has no piece. GUI thread.
class WeekHead final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WeekHead(QWidget *parent);

    void show(int day, bool isToday, int pieces);
    using QWidget::show;
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] QSize sizeHint() const override { return {60, 34}; }

Q_SIGNALS:
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    int m_day = 0;
    bool m_isToday = false;
};

/// The hours of a week with the cards at theirs. GUI thread.
class WeekDays final : public QWidget
{
    Q_OBJECT
public:
    explicit WeekDays(QWidget *parent = nullptr);

    /// Room for the hours' names, before the first day.
    static constexpr int kGutter = 52;

    /// The cards become its children.
    void show(const CalendarContents &contents, const QList<ContentCard *> &cards);
    using QWidget::show;
    [[nodiscard]] QList<ContentCard *> shownOn(int day) const;
    [[nodiscard]] QRect hourRect(int column, QTime time) const; ///< An hour from then.
    /// Where a column begins and how wide it is, in any widget of that width.
    [[nodiscard]] static QRect column(int number, int width, Qt::LayoutDirection direction);

Q_SIGNALS:
    void newRequested(int day, QTime time);
    void dropped(int day, QTime time, rapport::ContentId content);
    void moreRequested(int day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Place
    {
        int day = 0;
        QTime time;
    };
    [[nodiscard]] Place placeAt(const QPointF &position) const;
    void arrange();
    void arrangeDay(int number, const QList<ContentCard *> &cards);

    CalendarContents m_contents;
    QList<ContentCard *> m_cards;
    QList<WordButton *> m_more;
    Place m_target; ///< Under what is dragged.
};

} // namespace rapport
