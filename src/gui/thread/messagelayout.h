#pragma once

#include "gui/thread/messagetext.h"

#include <QPoint>
#include <QRect>
#include <memory>

class QPainter;
class QTextDocument;

namespace rapport {

/// What is selected in one message: positions in its body, as QTextCursor counts.
struct TextSelection
{
    MessageId message;
    int anchor = 0;
    int position = 0;

    [[nodiscard]] bool isEmpty() const { return !message || anchor == position; }
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

    void paint(QPainter &painter, QPoint topLeft, bool current, const TextSelection &selection) const;

    /// What a click would do, and what the pointer should say there.
    struct Hit
    {
        MessageAction action;
        int bodyPosition = -1; ///< Of the letter below the pointer; -1 outside of the body.
    };
    [[nodiscard]] Hit hit(QPoint point) const;
    /// The letter nearest to the point, also outside of the body: for dragging.
    [[nodiscard]] int nearestPosition(QPoint point) const;

    [[nodiscard]] QString selectedText(const TextSelection &selection) const;
    [[nodiscard]] QTextDocument &body() const { return *m_body; }
    /// The addresses in the body and in the cards, in their order.
    [[nodiscard]] QList<QUrl> addresses() const;
    /// What the foot offers, in its order ("undo", "approve").
    [[nodiscard]] QList<MessageAction> footActions() const;

private:
    struct Card
    {
        QRect rect;
        QString glyph;
        QString title;
        QString detail;
        QUrl address;
    };

    void build(int width);
    [[nodiscard]] int place(int width, int top);
    void paintLead(QPainter &painter) const;
    void paintCard(QPainter &painter, const Card &card) const;
    void paintDocument(QPainter &painter, QTextDocument &document, const QRect &rect,
                       const TextSelection &selection = {}) const;
    [[nodiscard]] QRect mirrored(const QRect &rect) const;

    MessageView m_view;
    Qt::LayoutDirection m_direction;
    int m_width = 0;
    int m_height = 0;
    std::unique_ptr<QTextDocument> m_head;
    std::unique_ptr<QTextDocument> m_body;
    std::unique_ptr<QTextDocument> m_foot;
    QRect m_bubble;
    QRect m_avatar; ///< Null for notes.
    QRect m_headRect;
    QRect m_bodyRect;
    QRect m_footRect;
    QList<Card> m_cards;
    int m_dayTop = -1;
    int m_unreadTop = -1;
};

} // namespace rapport
