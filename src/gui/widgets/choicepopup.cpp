#include "gui/widgets/choicepopup.h"

#include "gui/theme/theme.h"
#include "gui/widgets/choiceaccessible.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kRowsAPage = 8;
constexpr int kMostTyped = 100;
/// Of the window, at both sides together.
constexpr int kMargin = 40;

} // namespace

ChoicePopup::ChoicePopup(const QString &name, const QString &placeholder, const QString &choices, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    makeChoicesPressable(m_list);
    setObjectName(name);
    setAccessibleName(placeholder);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(QString(name + u"Field"_s));
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setMaxLength(kMostTyped);
    m_field->installEventFilter(this);
    m_list->setObjectName(QString(name + u"List"_s));
    m_list->setAccessibleName(choices);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_field, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        take();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ChoicePopup::announce);
}

void ChoicePopup::readingEnded()
{
    m_reading = false;
    filter();
    if (std::exchange(m_takenEarly, false))
        take();
}

void ChoicePopup::take()
{
    m_takenEarly = m_reading;
    if (m_list->currentRow() >= 0)
        choose();
}

void ChoicePopup::showOver(const QSize &size)
{
    const QWidget *window = parentWidget()->window();
    const int width = std::min(size.width(), window->width() - kMargin);
    setFixedWidth(width);
    if (size.height() > 0)
        setFixedHeight(std::min(size.height(), window->height() - kMargin));
    const QPoint middle((window->width() - width) / 2, std::min(90, window->height() / 8));
    move(window->mapToGlobal(middle));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

/// The keys stay with the field; what they lead to is told nevertheless.
void ChoicePopup::announce(int row)
{
    if (row < 0 || !isVisible() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // A popup counts as a part of the page below it: its shortcuts would get Escape first.
        event->accept();
        return true;
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto go = [this](int by) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, std::max(m_list->count() - 1, 0)));
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        go(1);
        return true;
    case Qt::Key_Up:
        go(-1);
        return true;
    case Qt::Key_PageDown:
        go(kRowsAPage);
        return true;
    case Qt::Key_PageUp:
        go(-kRowsAPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool ChoicePopup::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        close();
    return QDialog::event(event);
}

void ChoicePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::color(theme::Token::Line));
    painter.setBrush(theme::color(theme::Token::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rapport
