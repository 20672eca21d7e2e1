#pragma once

#include "gui/thread/messagecards.h"
#include "gui/thread/messagetext.h"
#include "gui/thread/textmatcher.h"

#include <QPoint>
#include <QRect>
#include <memory>

class QPainter;
class QTextDocument;

namespace rapport {

class PictureStock;

/// What is selected in one message: positions in its body, as QTextCursor counts.
struct TextSelection
{
    MessageId message;
    int anchor = 0;
    int position = 0;

    [[nodiscard]] bool isEmpty() const { return !message || anchor == position; }
};

/// What is marked in a message beside what it says.
struct MessageMarks
{
    bool current = false; ///< It has the focus, or was looked for.
    int target = -1;      ///< Of its targets, the one with the focus.
    TextSelection selection;
    TextMatcher matcher; ///< What is looked for in the thread.
    int find = -1;       ///< Of the places that match, the current one.
};

/// One message laid out for a width: where its parts are, how they are painted, what is under the pointer. GUI thread.
/// Coordinates are its own, from the top left of its row in the thread.
class MessageLayout final
{
public:
    MessageLayout(const MessageView &view, int width, Qt::LayoutDirection direction);
    ~MessageLayout();
    MessageLayout(const MessageLayout &) = delete;
    MessageLayout &operator=(const MessageLayout &) = delete;

    /// A guess at the height from the length of the text alone, for rows far from the screen.
    [[nodiscard]] static int estimate(const ThreadMessage &shown, bool startsDay, int width);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] QRect bubble() const { return m_bubble; }

    /// `stock`: where pictures come from; null: none are shown.
    void paint(QPainter &painter, QPoint topLeft, const MessageMarks &marks, PictureStock *stock) const;

    /// What a click would do, and what the pointer should say there.
    struct Hit
    {
        MessageAction action;
        int bodyPosition = -1; ///< Of the letter below the pointer; -1 outside of the body.
    };
    [[nodiscard]] Hit hit(QPoint point) const;
    /// The letter nearest to the point, also outside of the body: for dragging.
    [[nodiscard]] int nearestPosition(QPoint point) const;
    /// What can be pressed, in the order in which the keyboard goes through it.
    [[nodiscard]] const QList<MessageCards::Target> &targets() const;

    /// The places that match, in the body and below it (where earlier versions are shown): each with the rectangle
    /// around it.
    [[nodiscard]] QList<QRect> finds(const TextMatcher &matcher) const;

    [[nodiscard]] QString selectedText(const TextSelection &selection) const;
    [[nodiscard]] QTextDocument &body() const { return *m_body; }
    /// The addresses in the body and in the cards, in their order.
    [[nodiscard]] QList<MessageAction> addresses() const;
    /// What the foot offers, in its order ("undo", "approve").
    [[nodiscard]] QList<MessageAction> footActions() const;

private:
    struct Spans
    {
        QList<TextMatcher::Span> body;
        QList<TextMatcher::Span> foot;
    };

    void build(int width);
    [[nodiscard]] int place(int width, int top);
    void paintLead(QPainter &painter) const;
    void paintBranchLines(QPainter &painter) const;
    void paintBubble(QPainter &painter, bool current) const;
    void paintDocument(QPainter &painter, QTextDocument &document, const QRect &rect) const;
    void paintText(QPainter &painter, const MessageMarks &marks) const;
    [[nodiscard]] const Spans &spans(const TextMatcher &matcher) const;
    [[nodiscard]] QRect mirrored(const QRect &rect) const;
    [[nodiscard]] QRect branchArea() const;

    MessageView m_view;
    Qt::LayoutDirection m_direction;
    int m_width = 0;
    int m_height = 0;
    int m_indent = 0; ///< Of the branches that it is in.
    int m_step = 0;   ///< Of one of them.
    std::unique_ptr<QTextDocument> m_before;
    std::unique_ptr<QTextDocument> m_head;
    std::unique_ptr<QTextDocument> m_body;
    std::unique_ptr<QTextDocument> m_foot;
    std::unique_ptr<QTextDocument> m_after;
    MessageCards m_cards;
    QRect m_bubble;
    QRect m_avatar; ///< Null for notes.
    QRect m_beforeRect;
    QRect m_headRect;
    QRect m_bodyRect;
    QRect m_footRect;
    QRect m_afterRect;
    int m_dayTop = -1;
    int m_unreadTop = -1;
    mutable QList<MessageCards::Target> m_targets;
    mutable bool m_targetsKnown = false;
    mutable TextMatcher m_matcher;
    mutable Spans m_spans;
};

} // namespace rapport
