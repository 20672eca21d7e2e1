#pragma once

#include "gui/thread/messagetext.h"

#include <QList>
#include <QRect>
#include <memory>
#include <vector>

class QPainter;
class QTextDocument;

namespace rapport {

class PictureStock;

/// What is attached to one message, laid out below its text: files and links as cards, pictures as themselves or, where
/// nobody agreed to fetch them yet, as what is known of them. GUI thread.
class MessageCards final
{
public:
    explicit MessageCards(const MessageView &view, Qt::LayoutDirection direction);
    ~MessageCards();
    MessageCards(const MessageCards &) = delete;
    MessageCards &operator=(const MessageCards &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_cards.empty(); }
    /// The width that they are happy with.
    [[nodiscard]] int widthWanted(int limit) const;
    /// Puts them below `top` in a column; the height that they take. Coordinates are those of the message's row.
    int place(int left, int top, int width);
    /// Turns them around in a row of that width.
    void mirror(int rowWidth);

    void paint(QPainter &painter, PictureStock *stock) const;

    struct Target
    {
        MessageAction action;
        QRect rect;
    };
    /// What can be pressed, in its order.
    [[nodiscard]] QList<Target> targets() const;
    [[nodiscard]] MessageAction actionAt(QPoint point) const;

private:
    struct Card;

    void paintCard(QPainter &painter, const Card &card) const;
    void paintPicture(QPainter &painter, const Card &card, PictureStock *stock) const;
    void paintPlaceholder(QPainter &painter, const Card &card) const;
    void paintFrame(QPainter &painter, const QRect &rect) const;

    Qt::LayoutDirection m_direction;
    std::vector<Card> m_cards;
};

} // namespace rapport
