#include "gui/content/untimedstrip.h"

#include "gui/content/calendarview.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

} // namespace

UntimedStrip::UntimedStrip(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea(this))
{
    setObjectName(u"untimedStrip"_s);
    setAccessibleName(tr("No time yet"));
    setAcceptDrops(true);
    auto *title = new Label(tr("No time yet"), TextStyle::BodyBold, Token::Text, this);
    m_hint = new Label(tr("Pieces without a time stand here. Drag one into the calendar to give it one."),
                       TextStyle::Secondary, Token::Muted, this);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(u"untimedHint"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->installEventFilter(this);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    column->addWidget(title);
    column->addWidget(m_hint);
    column->addWidget(m_scroll, 1);
}

void UntimedStrip::show(const QList<ContentPiece> &pieces, const CardFacts &facts)
{
    const auto focused =
        std::find_if(m_cards.begin(), m_cards.end(), [](const ContentCard *card) { return card->hasFocus(); });
    const ContentId wanted = focused == m_cards.end() ? ContentId() : (*focused)->content();
    m_cards.clear();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace1);
    for (const ContentPiece &piece : pieces) {
        auto *card = new ContentCard(page);
        card->show(piece, facts);
        column->addWidget(card);
        connect(card, &QAbstractButton::clicked, this, [this, card] { Q_EMIT opened(card->content()); });
        m_cards.append(card);
    }
    column->addStretch(1);
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false); // else it is filled with the window's colour
    page->show();
    m_hint->setVisible(pieces.isEmpty());
    for (ContentCard *card : std::as_const(m_cards)) {
        if (wanted && card->content() == wanted)
            card->setFocus(Qt::OtherFocusReason);
    }
}

void UntimedStrip::keyPressEvent(QKeyEvent *event)
{
    const auto at =
        std::find_if(m_cards.begin(), m_cards.end(), [](const ContentCard *card) { return card->hasFocus(); });
    const qsizetype index = at == m_cards.end() ? -1 : at - m_cards.begin();
    if (event->key() == Qt::Key_Up && index > 0)
        m_cards[index - 1]->setFocus(Qt::OtherFocusReason);
    else if (event->key() == Qt::Key_Down && index >= 0 && index + 1 < m_cards.size())
        m_cards[index + 1]->setFocus(Qt::OtherFocusReason);
    else if (event->key() == Qt::Key_Delete && index >= 0)
        Q_EMIT removeRequested(m_cards[index]->content());
    else if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier)
        Q_EMIT newRequested();
    else
        QWidget::keyPressEvent(event);
}

/// The keys of the area that it scrolls in are its own.
bool UntimedStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    keyPressEvent(static_cast<QKeyEvent *>(event));
    return true;
}

void UntimedStrip::dragEnterEvent(QDragEnterEvent *event)
{
    acceptContent(event);
}

void UntimedStrip::dragMoveEvent(QDragMoveEvent *event)
{
    acceptContent(event);
}

void UntimedStrip::dropEvent(QDropEvent *event)
{
    if (const ContentId content = ContentCard::dragged(event->mimeData())) {
        event->acceptProposedAction();
        Q_EMIT dropped(content);
    }
}

} // namespace rapport
