#include "gui/composer/completion.h"

#include "gui/composer/emoji.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kRow = 34;
constexpr int kWidth = 320;
constexpr int kMostRows = 7;
constexpr int kAvatar = 24;
constexpr qsizetype kLongestWord = 60;
constexpr qsizetype kFewestEmojiLetters = 2;
constexpr int kMostEmoji = 12;

enum Role { DetailRole = Qt::UserRole, InsertRole, AvatarNameRole, IdentityRole, GlyphRole, PersonRole };

/// One line: a face, or an emoji as its own title; a name; what else is known, quietly.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kWidth, kRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme::color(Token::Selection));
        const auto at = [&option](int left, int width) {
            return QStyle::visualRect(option.direction, option.rect,
                                      QRect(option.rect.left() + left, option.rect.top(), width, kRow));
        };
        int left = theme::kSpace2;
        if (index.data(PersonRole).toBool()) {
            const QRect face = at(left, kAvatar).adjusted(0, (kRow - kAvatar) / 2, 0, -(kRow - kAvatar) / 2);
            paintAvatar(*painter, face,
                        {index.data(AvatarNameRole).toString(), IdentityId(index.data(IdentityRole).toLongLong()),
                         index.data(GlyphRole).toString(), false});
            left += kAvatar + theme::kSpace2;
        }
        const auto leading = static_cast<int>((option.direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight) |
                                              Qt::AlignVCenter | Qt::TextSingleLine);
        const int room = option.rect.width() - left - theme::kSpace2;
        painter->setFont(theme::font(theme::TextStyle::Body));
        painter->setPen(theme::color(Token::Text));
        const QString title =
            painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room * 3 / 5);
        const int taken = painter->fontMetrics().horizontalAdvance(title);
        painter->drawText(at(left, room), leading, title);
        left += taken + theme::kSpace2;
        painter->setFont(theme::font(theme::TextStyle::Secondary));
        painter->setPen(theme::color(Token::Muted));
        const int rest = option.rect.width() - left - theme::kSpace2;
        painter->drawText(at(left, rest), leading,
                          painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, rest));
        painter->restore();
    }
};

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'+' || c.isMark() || c.isSurrogate();
}

} // namespace

Completion::Completion(QPlainTextEdit *edit) : QObject(edit), m_edit(edit), m_list(new QListWidget(edit->window()))
{
    m_list->setObjectName(u"completionList"_s);
    m_list->setItemDelegate(new OfferDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameStyle(static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
    m_list->setLineWidth(1);
    m_list->setAutoFillBackground(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->hide();
    connect(m_list, &QListWidget::itemEntered, this, [this](QListWidgetItem *item) { m_list->setCurrentItem(item); });
    connect(m_list, &QListWidget::itemClicked, this, &Completion::choose);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &Completion::look);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Completion::look);
}

Completion::~Completion()
{
    // The window may have gone first, and the list with it.
    delete m_list;
}

Completion::Typed Completion::typed() const
{
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return {};
    const QString line = cursor.block().text();
    qsizetype start = cursor.positionInBlock();
    const qsizetype end = start;
    while (start > 0 && end - start < kLongestWord && isWordSign(line[start - 1]))
        --start;
    if (start == 0)
        return {};
    const QChar sign = line[start - 1];
    if (sign != u'@' && sign != u':')
        return {};
    // "me@home" and "10:30" are no beginnings.
    if (start >= 2 && !line[start - 2].isSpace() && !QStringView(u"([{\"'«“‘").contains(line[start - 2]))
        return {};
    const QString word = line.sliced(start, end - start);
    if (sign == u':' && word.size() < kFewestEmojiLetters)
        return {};
    return {sign, word};
}

void Completion::look()
{
    if (m_choosing)
        return;
    const Typed now = typed();
    if (now.sign.isNull() || now == m_dismissed || !m_edit->hasFocus()) {
        hide();
        return;
    }
    m_dismissed = {};
    Q_EMIT wanted(now);
}

void Completion::offerEmoji(const Typed &typed)
{
    QList<Offer> offers;
    for (const Emoji &emoji : emojiFor(typed.text, allEmoji(), kMostEmoji))
        offers.append({emoji.text,
                       QString(emoji.text % u"  "_s % QString(emoji.names.first()).replace(u'_', u' ')),
                       QString(u':' % emoji.names.first() % u':'),
                       {},
                       false});
    offer(typed, offers);
}

void Completion::offer(const Typed &typed, const QList<Offer> &offers)
{
    if (!m_list || typed != this->typed() || typed == m_dismissed)
        return;
    m_list->clear();
    if (offers.isEmpty()) {
        hide();
        return;
    }
    for (const Offer &offer : offers) {
        auto *item = new QListWidgetItem(offer.title, m_list);
        item->setData(DetailRole, offer.detail);
        item->setData(InsertRole, offer.insert);
        item->setData(AvatarNameRole, offer.avatar.name);
        item->setData(IdentityRole, offer.avatar.identity.value);
        item->setData(GlyphRole, offer.avatar.glyph);
        item->setData(PersonRole, offer.isPerson);
        item->setData(Qt::AccessibleTextRole, QString(offer.title % u' ' % offer.detail));
    }
    QPalette line = m_list->palette();
    line.setColor(m_list->foregroundRole(), theme::color(Token::Faint));
    m_list->setPalette(line);
    m_list->setAccessibleName(typed.sign == u'@' ? tr("People to name") : tr("Emoji"));
    m_list->setCurrentRow(0);
    place();
    m_list->show();
    m_list->raise();
    QAccessibleEvent shown(m_list, QAccessible::PopupMenuStart);
    QAccessible::updateAccessibility(&shown);
}

void Completion::place()
{
    QWidget *window = m_edit->window();
    if (m_list->parentWidget() != window)
        m_list->setParent(window);
    const int rows = std::min(m_list->count(), kMostRows);
    m_list->resize(kWidth, rows * kRow + 2 * m_list->frameWidth());
    const QRect cursor = m_edit->cursorRect();
    const QPoint top = m_edit->viewport()->mapTo(window, cursor.topLeft());
    const int x = std::clamp(top.x() - theme::kSpace4, 0, std::max(0, window->width() - kWidth));
    const int above = top.y() - m_list->height() - 2;
    m_list->move(x, above >= 0 ? above : top.y() + cursor.height() + 2);
}

void Completion::hide()
{
    if (m_list)
        m_list->hide();
}

bool Completion::isShown() const
{
    return m_list && m_list->isVisible();
}

void Completion::choose()
{
    const QListWidgetItem *item = m_list ? m_list->currentItem() : nullptr;
    const Typed now = typed();
    if (!item || now.sign.isNull())
        return;
    const QString insert = item->data(InsertRole).toString();
    m_choosing = true;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(cursor.position() - static_cast<int>(now.text.size()) - 1, QTextCursor::KeepAnchor);
    cursor.insertText(QString(insert % u' '));
    m_edit->setTextCursor(cursor);
    m_choosing = false;
    hide();
    m_edit->setFocus();
    Q_EMIT chosen(now.sign, insert);
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        hide();
        return false;
    }
    if (!isShown())
        return false;
    // What chooses here must not be a shortcut of the page meanwhile.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
            key == Qt::Key_Up || key == Qt::Key_Down) {
            event->accept();
            return true;
        }
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers().testFlag(Qt::ControlModifier))
        return false;
    const int count = m_list->count();
    switch (key->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow((m_list->currentRow() + 1) % count);
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow((m_list->currentRow() + count - 1) % count);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Escape:
        m_dismissed = typed();
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace rapport
