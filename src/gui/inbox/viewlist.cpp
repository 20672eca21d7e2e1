#include "gui/inbox/viewlist.h"

#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"
#include "gui/widgets/followselection.h"
#include "gui/widgets/menuplace.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kRow = 28;
constexpr int kHeading = 38;
constexpr int kMargin = 8;
constexpr int kInset = 9;
constexpr int kStep = 12; // Of what stands behind a fold.

/// What stands at the end of a row: a number, or that it is being counted.
QString figureOf(const QModelIndex &index)
{
    const int count = index.data(ViewModel::CountRole).toInt();
    if (index.data(ViewModel::CountingRole).toBool())
        return count > 0 ? QString(countText(count) % u"…"_s) : u"…"_s;
    return count > 0 ? countText(count) : QString();
}

class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {120, index.data(ViewModel::HeadingRole).toBool() ? kHeading : kRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(ViewModel::HeadingRole).toBool())
            paintHeading(*painter, option, index);
        else
            paintView(*painter, option, index);
        painter->restore();
    }

private:
    static QRect at(const QStyleOptionViewItem &option, int left, int width)
    {
        const QRect rect(option.rect.left() + left, option.rect.top(), width, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    }

    static Qt::Alignment side(const QStyleOptionViewItem &option, bool leading)
    {
        return (leading == (option.direction == Qt::LeftToRight) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    }

    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        painter.setFont(theme::font(TextStyle::CaptionBold));
        painter.setPen(theme::color(Token::Faint));
        painter.drawText(
            at(option, kMargin + kInset, option.rect.width() - 2 * (kMargin + kInset)).adjusted(0, 10, 0, 0),
            static_cast<int>(side(option, true) | Qt::AlignAbsolute), index.data().toString());
    }

    static void paintView(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
        const QRectF plate = QRectF(option.rect).adjusted(kMargin + 0.5, 0.5, -kMargin - 0.5, -0.5);
        if (selected || hovered) {
            painter.setPen(focused ? QPen(theme::color(Token::Accent), 1.5) : QPen(Qt::NoPen));
            painter.setBrush(theme::color(selected ? Token::AccentSoft : Token::Line));
            painter.drawRoundedRect(plate, theme::kControlRadius, theme::kControlRadius);
        }
        const int iconLeft = kMargin + kInset + (index.data(ViewModel::InsetRole).toBool() ? kStep : 0);
        const QRect icon = at(option, iconLeft, theme::kIconSize);
        theme::drawIcon(painter, icon, index.data(ViewModel::GlyphRole).toString(),
                        theme::color(selected ? Token::Accent : Token::Muted));

        const QFont font = theme::font(selected ? TextStyle::BodyBold : TextStyle::Body);
        const QString figure = figureOf(index);
        const int figureWidth = figure.isEmpty() ? 0 : theme::tabularWidth(font, figure) + 1;
        const int textLeft = iconLeft + theme::kIconSize + 9;
        const int room = option.rect.width() - textLeft - kMargin - kInset;
        const int textWidth = room - (figureWidth > 0 ? figureWidth + 8 : 0);
        painter.setPen(theme::color(selected ? Token::Accent : Token::Text));
        theme::drawLine(painter, at(option, textLeft, textWidth), side(option, true), font, index.data().toString());
        if (figureWidth > 0) {
            painter.setPen(theme::color(selected ? Token::Accent : Token::Muted));
            theme::drawTabular(painter, at(option, textLeft + room - figureWidth, figureWidth), side(option, false),
                               font, figure);
        }
    }
};

} // namespace

ViewList::ViewList(ViewModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setObjectName(u"viewList"_s);
    setAccessibleName(tr("Views"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ViewDelegate(this));
    setViewportMargins(0, kMargin, 0, 0);
    setMinimumWidth(140);
    setDragEnabled(true);
    viewport()->setAcceptDrops(true);
    setModel(&model);
    followSelection(this);
    connect(&model, &QAbstractItemModel::modelReset, this, &ViewList::restoreCurrent);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ViewList::restoreCurrent);
    restoreCurrent();
}

void ViewList::setCurrent(const InboxView &view)
{
    if (m_model.rowOf(view) < 0) {
        const QList<ViewModel::Offered> offered = m_model.offered();
        if (std::none_of(offered.begin(), offered.end(), [&view](const auto &one) { return one.view == view; }))
            return;
        m_model.setPastShown(true);
    }
    m_current = view;
    restoreCurrent();
}

void ViewList::restoreCurrent()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model.rowOf(m_current);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    else
        selectionModel()->clear();
}

void ViewList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_quiet || !current.isValid() || m_model.isHeading(current.row()))
        return;
    m_current = m_model.viewAt(current.row());
    Q_EMIT picked(m_current, m_model.nameAt(current.row()));
}

bool ViewList::isAtFold() const
{
    return currentIndex().isValid() && m_model.foldAt(currentIndex().row()) != ViewModel::Fold::None;
}

/// A click opens what is folded, and the next one folds it again; one that leads there from elsewhere never folds.
void ViewList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const bool pressedHere = std::exchange(m_pressedCurrent, false);
    if (event->button() == Qt::LeftButton && isAtFold() && indexAt(event->position().toPoint()) == currentIndex())
        m_model.setPastShown(!m_model.isPastShown() || !pressedHere);
}

void ViewList::mousePressEvent(QMouseEvent *event)
{
    m_pressedCurrent = isAtFold() && indexAt(event->position().toPoint()) == currentIndex();
    QListView::mousePressEvent(event);
}

/// Whether it was meant for what is folded: in the direction of reading opens, against it folds, Enter does either.
bool ViewList::foldsByKey(int key)
{
    if (!isAtFold())
        return false;
    const bool forward = layoutDirection() == Qt::LeftToRight;
    const bool toggles = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    const bool opens = key == (forward ? Qt::Key_Right : Qt::Key_Left);
    const bool folds = key == (forward ? Qt::Key_Left : Qt::Key_Right);
    if (toggles || opens || folds)
        m_model.setPastShown(toggles ? !m_model.isPastShown() : opens);
    return toggles || opens || folds;
}

void ViewList::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [index, position] = menuPlace(*this, *event);
    if (index.isValid() && !m_model.isHeading(index.row()))
        Q_EMIT menuRequested(m_model.viewAt(index.row()), position);
}

// The order of the saved views: by hand, and with Alt and the arrows.

void ViewList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && foldsByKey(event->key()))
        return;
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (by == 0 || event->modifiers() != Qt::AltModifier) {
        QListView::keyPressEvent(event);
        return;
    }
    const QList<SavedView> &saved = m_model.places().saved;
    const auto it = std::find_if(saved.begin(), saved.end(), [this](const SavedView &one) {
        return m_current.kind == InboxView::Kind::Saved && one.id == m_current.saved;
    });
    if (it != saved.end() && it->position + by >= 0 && it->position + by < saved.size())
        Q_EMIT moveRequested(it->id, it->position + by);
}

/// The row before which something dropped there would stand: one of the saved views, or the row behind the last one.
int ViewList::gapAt(const QPoint &position) const
{
    int gap = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isHeading(row) || m_model.viewAt(row).kind != InboxView::Kind::Saved)
            continue;
        const QRect place = visualRect(m_model.index(row));
        if (gap < 0 && position.y() < place.top() - kRow)
            return -1;
        if (position.y() < place.center().y())
            return row;
        gap = position.y() < place.bottom() + kRow ? row + 1 : -1;
    }
    return gap;
}

void ViewList::showGap(int gap)
{
    if (std::exchange(m_gap, gap) != gap)
        viewport()->update();
}

void ViewList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this)
        event->accept();
}

void ViewList::dragMoveEvent(QDragMoveEvent *event)
{
    showGap(gapAt(event->position().toPoint()));
    event->setAccepted(m_gap >= 0);
}

void ViewList::dragLeaveEvent(QDragLeaveEvent *)
{
    showGap(-1);
}

void ViewList::dropEvent(QDropEvent *event)
{
    const int gap = gapAt(event->position().toPoint());
    showGap(-1);
    const int from = currentIndex().row();
    if (gap < 0 || event->source() != this || m_current.kind != InboxView::Kind::Saved ||
        m_model.rowOf(m_current) != from)
        return;
    event->acceptProposedAction();
    const QList<SavedView> &saved = m_model.places().saved;
    const auto it =
        std::find_if(saved.begin(), saved.end(), [this](const SavedView &one) { return one.id == m_current.saved; });
    const int first = from - static_cast<int>(it - saved.begin());
    const int to = gap - first - (gap > from ? 1 : 0);
    if (to != from - first)
        Q_EMIT moveRequested(m_current.saved, to);
}

void ViewList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_gap < 0)
        return;
    const QRect before = visualRect(m_model.index(m_gap - 1));
    QPainter painter(viewport());
    painter.fillRect(kMargin, before.bottom(), viewport()->width() - 2 * kMargin, 2, theme::color(Token::Accent));
}

void ViewList::fillMenu(QMenu &menu)
{
    menu.clear();
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.isHeading(i))
            menu.addSeparator();
        else if (m_model.foldAt(i) != ViewModel::Fold::None)
            addPast(menu, i);
        else if (!m_model.index(i).data(ViewModel::InsetRole).toBool())
            addTo(menu, m_model.viewAt(i), m_model.nameAt(i), m_model.index(i).data(ViewModel::GlyphRole).toString(),
                  m_model.index(i).data(ViewModel::CountRole).toInt());
    }
}

void ViewList::addPast(QMenu &menu, int fold)
{
    const QString title = m_model.nameAt(fold);
    QMenu *past = menu.addMenu(title);
    past->setAccessibleName(title);
    addTo(*past, m_model.viewAt(fold), tr("All of them"), u"campaign"_s, -1);
    past->addSeparator();
    for (const ViewModel::Offered &one : m_model.offered()) {
        if (one.past)
            addTo(*past, one.view, one.name, one.glyph, one.count);
    }
}

void ViewList::addTo(QMenu &menu, const InboxView &view, const QString &name, const QString &glyph, int count)
{
    QAction *action = menu.addAction(theme::icon(glyph), count > 0 ? QString(name % u"  "_s % countText(count)) : name);
    connect(action, &QAction::triggered, this, [this, view, name] {
        setCurrent(view);
        Q_EMIT picked(view, name);
    });
}

QMenu *ViewList::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"viewsMenu"_s);
    menu->setAccessibleName(tr("Views"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    return menu;
}

} // namespace rapport
