#pragma once

#include "gui/thread/messagelayout.h"
#include "gui/thread/threadmodel.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>
#include <memory>
#include <vector>

class QMenu;

namespace rapport {

class Clock;
class PictureStock;

/// Shows the messages of one conversation, however many. Only what is near the screen is laid out; the heights of the
/// others are guessed, and the message at the top edge stays where it is when a guess proves wrong or something
/// arrives. GUI thread.
class ThreadView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ThreadView(const Clock &clock, QWidget *parent = nullptr);
    ~ThreadView() override;

    /// What the thread's channel is and can do.
    struct Channel
    {
        QString glyph;
        bool replies = false;
        bool moderates = false;
    };
    /// Another conversation: opens at its first unread message, else at its end.
    void open(QList<ThreadMessage> messages, const Channel &channel);
    /// The same conversation in a new form: whatever is on the screen stays in its place.
    void refresh(QList<ThreadMessage> messages);
    void showRevisions(MessageId message, const QList<MessageRevision> &revisions);
    /// What was done, the oldest first, as quiet lines between the messages; empty: none are shown.
    void setEvents(const QList<EventLine> &events);
    void setFolded(MessageId branch, bool folded);
    /// Folds every branch, or none.
    void setAllFolded(bool folded);

    /// Where pictures that are here come from; outlives this. Null: none are shown.
    void setPictureStock(PictureStock *stock);
    /// Those whose pictures are fetched as soon as they are near the screen; the null id stands for everybody.
    void setShownPeople(const QSet<IdentityId> &people, bool picturesAsked);
    void setPictureState(MessageId message, AttachmentId picture, const PictureState &state);

    /// Marks every place that matches; an empty one marks none.
    void setMatcher(const TextMatcher &matcher);
    /// Goes to one of the places in a message that match, unfolding what hides it.
    void showFind(MessageId message, int place);

    void goTo(MessageId message);
    /// Goes to a message that was looked for, with something of what was said before it, and marks it; null: unmarks.
    void showFound(MessageId message);
    void goToEnd();
    /// To what was written last, which need not be the end.
    void goToNewest();
    /// To the next message that arrived and was not on the screen yet.
    void goToUnseen();

    [[nodiscard]] const ThreadModel &model() const { return m_model; }
    [[nodiscard]] MessageId currentMessage() const { return m_current; }
    void setCurrentMessage(MessageId message);
    /// Messages of others that arrived outside of what is on the screen, and were not scrolled to since.
    [[nodiscard]] int unseen() const { return static_cast<int>(m_unseen.size()); }
    [[nodiscard]] MessageView viewOf(int index) const;
    /// Where the message stands in the viewport; null while it is outside.
    [[nodiscard]] QRect visibleRect(MessageId message) const;
    /// The message laid out for the view's width; valid until control returns to the event loop.
    [[nodiscard]] const MessageLayout &layoutOf(int index) const;
    /// Which of the current message's links has the focus; -1: none.
    [[nodiscard]] int currentTarget() const { return m_target; }
    /// The context menu of a message; the caller owns it.
    [[nodiscard]] std::unique_ptr<QMenu> menuFor(MessageId message);
    void showMenu(MessageId message);
    /// Does what a click on one of the message's targets does; see MessageLayout::targets().
    void press(MessageId message, int target);
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    /// Somebody wants something done to a message that is not the view's to do.
    void actionRequested(rapport::MessageAction::Kind action, rapport::MessageId message);
    /// It and the answers to it shall be a conversation of their own.
    void splitRequested(rapport::MessageId message);
    /// `shownText`: what the link says of itself.
    void addressRequested(const QUrl &address, const QString &shownText);
    void answerRequested(rapport::MessageId message);
    void revisionsRequested(rapport::MessageId message);
    void quoteRequested(rapport::MessageId message, const QString &text);
    void linkRequested(rapport::MessageId message);
    /// How it sounds, or which idea it stands for, is to be said.
    void moodRequested(rapport::MessageId message);
    void ideaRequested(rapport::MessageId message);
    /// Somebody agreed to fetch this picture, or agreed earlier to all of that kind.
    void pictureRequested(rapport::MessageId message, rapport::AttachmentId picture);
    void pictureConsentRequested(rapport::MessageId message, rapport::MessageAction::Kind whose);
    void pictureOpened(rapport::AttachmentId picture);
    void takeBackRequested(const rapport::Uid &event);
    /// Other messages, or the same in a new form.
    void messagesChanged();
    void currentMessageChanged(rapport::MessageId message);
    void unseenChanged(int count);

public Q_SLOTS:
    void copy();
    /// The text with who said it, when, and where it stands on the web.
    void copyAttributed();
    void quote();
    void openOriginal();
    void jumpToAnswered();
    void copyLink();
    /// Folds the branch that the message opens or is in, or unfolds it.
    void toggleBranch();

protected:
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Row
    {
        int height = 0;
        bool exact = false;
    };
    struct Place
    {
        int index = -1;
        QPoint point; ///< In the message's own coordinates.
    };

    template<class F>
    void rearrange(F change);
    void markNew(int firstUnread);
    void placeEvents();
    void askForPictures();
    void noteNews(const QSet<MessageId> &before, MessageId lastOnScreen);
    void reveal(MessageId message);
    void foldByKey(int index, bool fold);
    void setTarget(int target);
    [[nodiscard]] MessageMarks marksOf(int index) const;
    [[nodiscard]] bool showsPicturesOf(const ThreadMessage &message) const;
    void showTop(int index, int top);
    void guessHeights(const QHash<MessageId, int> &known);
    void forgetLayouts();
    void forgetLayout(MessageId message);
    int heightOf(int index);
    void settle();
    void updateBars();
    void noteSeen();
    void ensureVisible(int index);
    void moveCurrent(int step);
    void selectAll();
    void extendSelection(int key, bool byWord);
    void act(const MessageAction &action, MessageId message);
    [[nodiscard]] int bottomOf(int index) const;
    [[nodiscard]] Place placeAt(QPoint viewportPoint) const;
    [[nodiscard]] int lastVisible() const;

    const Clock &m_clock;
    ThreadModel m_model;
    Channel m_channel;
    std::vector<Row> m_rows;
    std::vector<int> m_tops; ///< Of each row, by exact heights and guesses; one more for the end.
    int m_anchor = 0;        ///< The first visible message ...
    int m_anchorTop = 0;     ///< ... and where its row begins in the viewport.
    bool m_settling = false;
    mutable QHash<MessageId, std::shared_ptr<MessageLayout>> m_layouts;
    MessageId m_current;
    MessageId m_unreadMark;
    QSet<MessageId> m_new; ///< Unread when the thread was opened, and parted from the others by what was read.
    MessageId m_found;
    QSet<MessageId> m_unseen;
    QSet<MessageId> m_quotesOpen;
    QHash<MessageId, QList<MessageRevision>> m_revisions;
    QHash<MessageId, int> m_characters;
    QList<EventLine> m_events;
    QHash<MessageId, QList<EventLine>> m_eventsBefore;
    QList<EventLine> m_eventsAfter;
    PictureStock *m_stock = nullptr;
    QSet<IdentityId> m_shownPeople;
    bool m_picturesAsked = false;
    QHash<AttachmentId, PictureState> m_pictures;
    TextMatcher m_matcher;
    MessageId m_findMessage;
    int m_find = -1;
    int m_target = -1;
    QSet<MessageId> m_unseenAbove; ///< Of m_unseen: scrolling down does not bring them to the screen.
    TextSelection m_selection;
    bool m_selecting = false;
    QPoint m_pressed;
};

} // namespace rapport
