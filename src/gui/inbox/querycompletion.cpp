#include "gui/inbox/querycompletion.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/theme/lines.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/widgets/choiceaccessible.h"
#include "store/store.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kRow = 28;
constexpr int kLeastWidth = 280;
constexpr int kLeastRows = 2;

enum Role { DetailRole = Qt::UserRole, TextRole };

/// What it is, and behind it quietly what it means.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kLeastWidth, std::max(kRow, QFontMetrics(theme::font(TextStyle::Body)).height() + theme::kSpace2)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme::color(Token::Selection));
        const bool forward = option.direction == Qt::LeftToRight;
        const Qt::Alignment leading = (forward ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
        const int room = option.rect.width() - 2 * theme::kSpace3;
        const auto at = [&option](int left, int width) {
            const QRect rect(option.rect.left() + left, option.rect.top(), width, option.rect.height());
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QFont body = theme::font(TextStyle::Body);
        const QString title = index.data().toString();
        const int taken = std::min(theme::lineWidth(body, title), room);
        painter->setPen(theme::color(Token::Text));
        theme::drawLine(*painter, at(theme::kSpace3, taken), leading, body, title);
        const int left = theme::kSpace3 + taken + theme::kSpace2;
        const int rest = option.rect.width() - left - theme::kSpace3;
        if (rest <= 0)
            return;
        painter->setPen(theme::color(Token::Muted));
        theme::drawLine(*painter, at(left, rest), leading, theme::font(TextStyle::Secondary),
                        index.data(DetailRole).toString());
    }
};

} // namespace

QueryCompletion::QueryCompletion(QLineEdit &field, GuiContext &context)
    : QObject(&field), m_field(field), m_context(context), m_list(new QListWidget(field.window()))
{
    makeChoicesPressable(m_list);
    m_list->setObjectName(u"queryOffers"_s);
    m_list->setAccessibleName(tr("How the search can go on"));
    m_list->setItemDelegate(new OfferDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameStyle(static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
    m_list->setLineWidth(1);
    m_list->setAutoFillBackground(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        choose();
    });
    // The keys stay with the field; what they lead to is told nevertheless.
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || !isShown() || !QAccessible::isActive())
            return;
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    });
    m_field.installEventFilter(this);
    connect(&m_field, &QLineEdit::textEdited, this, &QueryCompletion::look);
    connect(&m_field, &QLineEdit::cursorPositionChanged, this, [this](int, int position) {
        if (!m_asked || position != m_asked->to)
            hide();
    });
}

QueryCompletion::~QueryCompletion()
{
    // The window may have gone first, and the list with it.
    delete m_list;
}

void QueryCompletion::look()
{
    m_asked = typedTerm(m_field.text(), m_field.cursorPosition());
    if (!m_asked)
        return hide();
    if (!m_asked->field)
        return show(*m_asked, fieldOffers(m_asked->name));
    const auto read = [typed = *m_asked, &registry = m_context.registry](Reader &r) -> Result<QList<QueryOffer>> {
        return valueOffers(r, registry, typed);
    };
    deliver(m_context.store.read(read), this, [this, typed = *m_asked](const Result<QList<QueryOffer>> &offers) {
        if (m_asked == typed)
            show(typed, offers ? *offers : QList<QueryOffer>());
    });
}

void QueryCompletion::show(const TypedTerm &typed, const QList<QueryOffer> &offers)
{
    if (!m_list || offers.isEmpty() || !m_field.hasFocus())
        return hide();
    m_list->clear();
    for (const QueryOffer &offer : offers) {
        auto *item = new QListWidgetItem(offer.title, m_list);
        item->setData(DetailRole, offer.detail);
        item->setData(TextRole, offer.text);
        //: What a search can ask for, then what that means
        item->setData(Qt::AccessibleTextRole,
                      offer.detail.isEmpty() ? offer.title : tr("%1, %2").arg(offer.title, offer.detail));
    }
    m_list->setCurrentRow(-1);
    m_asked = typed;
    QPalette palette = m_list->palette();
    palette.setColor(m_list->foregroundRole(), theme::color(Token::Faint));
    m_list->setPalette(palette);
    QWidget *window = m_field.window();
    if (m_list->parentWidget() != window)
        m_list->setParent(window);
    const int width = std::min(std::max(m_field.width(), kLeastWidth), window->width());
    const QPoint below = m_field.mapTo(window, QPoint(0, m_field.height() + 2));
    const int row = m_list->sizeHintForRow(0);
    // In a small dialog some are scrolled to.
    const int rows =
        std::clamp((window->height() - below.y()) / row, kLeastRows, std::max(kLeastRows, m_list->count()));
    m_list->resize(width, std::min(rows, m_list->count()) * row + 2 * m_list->frameWidth());
    const int left = m_field.isRightToLeft() ? below.x() + m_field.width() - width : below.x();
    m_list->move(std::clamp(left, 0, std::max(0, window->width() - width)), below.y());
    m_list->show();
    m_list->raise();
}

void QueryCompletion::hide()
{
    if (m_list)
        m_list->hide();
}

bool QueryCompletion::isShown() const
{
    return m_list && m_list->isVisible();
}

void QueryCompletion::choose()
{
    const QListWidgetItem *item = m_list ? m_list->currentItem() : nullptr;
    if (!item || !m_asked)
        return;
    const QString text = item->data(TextRole).toString();
    const TypedTerm typed = *m_asked;
    hide();
    m_field.setSelection(static_cast<int>(typed.from), static_cast<int>(typed.to - typed.from));
    // As if typed, so that it can be taken back; a space that stands there already is not doubled.
    const bool spaced = typed.to < m_field.text().size();
    m_field.insert(spaced && text.endsWith(u' ') ? text.chopped(1) : text);
}

void QueryCompletion::step(int by)
{
    const int count = m_list->count();
    const int row = m_list->currentRow();
    m_list->setCurrentRow(row < 0 ? (by > 0 ? 0 : count - 1) : (row + by + count) % count);
}

bool QueryCompletion::takesKey(int key) const
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_list->currentRow() >= 0;
    default:
        return false;
    }
}

bool QueryCompletion::pressed(int key)
{
    if (!takesKey(key))
        return false;
    if (key == Qt::Key_Escape) {
        hide();
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        step(key == Qt::Key_Down ? 1 : -1);
    } else {
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
        choose();
    }
    return true;
}

bool QueryCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_field || !isShown())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Resize:
        hide();
        return false;
    case QEvent::ShortcutOverride:
        // What chooses here must not be a shortcut of the page meanwhile.
        event->setAccepted(takesKey(static_cast<QKeyEvent *>(event)->key()));
        return event->isAccepted();
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (pressed(key->key()))
                return true;
            hide(); // It is searched for as it stands.
            return false;
        }
        return key->modifiers() == Qt::NoModifier && pressed(key->key());
    }
    default:
        return false;
    }
}

} // namespace rapport
