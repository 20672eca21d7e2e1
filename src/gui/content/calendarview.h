#pragma once

#include "gui/content/contentcard.h"

#include <QList>
#include <QWidget>

namespace rapport {

/// What a calendar shows.
struct CalendarContents
{
    QList<ContentPiece> pieces = {}; ///< With a time, by it.
    CardFacts facts = {};
    DaySpan span = {};
    int month = 0; ///< A day of the month that is meant; its other days are quieter.
    int today = 0;

    [[nodiscard]] QList<ContentPiece> on(int day) const;
};

/// Days with their pieces, and the keys that go through them: the arrows from day to day and from piece to piece, with
/// Alt they move a piece, Enter opens it, N plans another one, Delete removes it. It changes nothing: what is wanted is
/// said by signals. GUI thread.
class CalendarView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What had the focus has it again, at its new place.
    void show(const CalendarContents &contents);
    using QWidget::show;
    /// The focus goes there: to the piece, else the day.
    void enter(int day, ContentId content = {});
    [[nodiscard]] int currentDay() const { return m_day; }
    [[nodiscard]] ContentId currentContent() const { return m_content; }
    [[nodiscard]] virtual ContentCard *card(ContentId content) const;

Q_SIGNALS:
    void opened(rapport::ContentId content);
    void newRequested(qint64 at);
    void moveRequested(rapport::ContentId content, qint64 at);
    void removeRequested(rapport::ContentId content);
    /// That day in the list.
    void dayRequested(int day);
    /// A day that is not shown; it is to have the focus, or the piece.
    void spanRequested(int day);

protected:
    /// Fills the view anew.
    virtual void present() = 0;
    /// Cards of a day that can have the focus, in their order.
    [[nodiscard]] virtual QList<ContentCard *> cardsOn(int day) const = 0;
    /// What has the focus where a day has no card.
    [[nodiscard]] virtual QWidget *dayWidget(int day) const = 0;
    /// How far Alt with an arrow up or down moves a piece.
    [[nodiscard]] virtual qint64 movedBy(const ContentPiece &piece, int steps) const;
    /// Where an arrow to the side leads.
    [[nodiscard]] virtual int dayBeside(int day, int steps) const { return day + steps; }
    /// An arrow up or down at the first or last piece of a day.
    [[nodiscard]] virtual int dayBeyond(int day, int steps) const { return day + steps * 7; }

    [[nodiscard]] const CalendarContents &contents() const { return m_contents; }
    [[nodiscard]] ContentCard *newCard(const ContentPiece &piece, QWidget *parent);
    void setCurrent(int day, ContentId content);
    /// Where something that is dropped on a day goes; a piece without a time gets the usual hour.
    void dropOn(int day, ContentId content);
    /// In the morning; today, the next full hour.
    [[nodiscard]] qint64 usualMoment(int day) const;
    void keyPressEvent(QKeyEvent *event) override;
    /// Of the area that a view scrolls in: its keys are the view's.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void goTo(int day, qsizetype index);
    [[nodiscard]] bool moveByKey(int key);

    CalendarContents m_contents;
    int m_day = 0;
    ContentId m_content;
};

/// Takes a drag of content: for a view's dragEnterEvent() and dragMoveEvent().
void acceptContent(QDropEvent *event);

} // namespace rapport
