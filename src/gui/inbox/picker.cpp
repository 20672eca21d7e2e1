#include "gui/inbox/picker.h"

#include "gui/inbox/fuzzymatch.h"
#include "gui/inbox/pickeraccessible.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kWidth = 520;
constexpr int kRow = 34;
constexpr int kMostRows = 10;
constexpr int kHintRole = Qt::UserRole;

/// A line with its hint at the other end.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString hint = index.data(kHintRole).toString();
        if (hint.isEmpty())
            return;
        painter->save();
        painter->setFont(theme::font(theme::TextStyle::Secondary));
        painter->setPen(theme::color(Token::Faint));
        const bool leftToRight = option.direction == Qt::LeftToRight;
        painter->drawText(
            option.rect.adjusted(12, 0, -12, 0),
            static_cast<int>((leftToRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter),
            hint);
        painter->restore();
    }
};

} // namespace

Picker::Picker(const QString &placeholder, QList<Entry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_empty(new QLabel(tr("Nothing fits."), this)),
      m_entries(std::move(entries))
{
    makeChoicesPressable(m_list);
    setObjectName(u"picker"_s);
    setAccessibleName(placeholder);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(u"pickerField"_s);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setMaxLength(100);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"pickerList"_s);
    m_list->setAccessibleName(tr("Choices"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    connect(m_field, &QLineEdit::textChanged, this, &Picker::filter);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        choose();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &Picker::announce);
}

Picker::Picker(const QString &placeholder, QWidget *parent) : Picker(placeholder, QList<Entry>{}, parent)
{
    m_reading = true;
}

void Picker::setEntries(QList<Entry> entries)
{
    m_entries = std::move(entries);
    m_reading = false;
    filter();
    if (std::exchange(m_chosenEarly, false))
        choose();
}

void Picker::setMake(Make make)
{
    m_make = std::move(make);
}

void Picker::popUp()
{
    filter();
    const QWidget *window = parentWidget()->window();
    const int width = std::min(kWidth, window->width() - 40);
    setFixedWidth(width);
    const QPoint middle((window->width() - width) / 2, std::min(90, window->height() / 8));
    move(window->mapToGlobal(middle));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Picker::filter()
{
    const QString typed = m_field->text().trimmed();
    std::vector<std::pair<int, qsizetype>> fitting;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        // As they were given, until somebody types.
        if (typed.isEmpty())
            fitting.emplace_back(0, i);
        else if (const std::optional<int> score = fuzzyScore(typed, m_entries.at(i).title))
            fitting.emplace_back(-*score, i);
    }
    std::stable_sort(fitting.begin(), fitting.end());
    m_shown.clear();
    for (const auto &[score, place] : fitting)
        m_shown.append(m_entries.at(place));
    if (const std::optional<Entry> made = m_make && !typed.isEmpty() ? m_make(typed) : std::nullopt)
        m_shown.append(*made);

    m_list->clear();
    for (const Entry &entry : std::as_const(m_shown)) {
        auto *item = new QListWidgetItem(entry.title, m_list);
        if (!entry.glyph.isEmpty())
            item->setIcon(theme::icon(entry.glyph));
        item->setData(kHintRole, entry.hint);
        item->setData(Qt::AccessibleTextRole,
                      entry.hint.isEmpty() ? entry.title : tr("%1, %2", "choice, hint").arg(entry.title, entry.hint));
    }
    m_list->setCurrentRow(m_shown.isEmpty() ? -1 : 0);
    m_empty->setVisible(m_shown.isEmpty() && !m_reading);
    m_list->setVisible(!m_shown.isEmpty());
    m_list->setFixedHeight(kRow * static_cast<int>(std::clamp<qsizetype>(m_shown.size(), 1, kMostRows)) + 2);
    adjustSize();
}

/// The keys stay with the field; what they lead to is told nevertheless.
void Picker::announce(int row)
{
    if (row < 0 || !isVisible() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void Picker::choose()
{
    const int row = m_list->currentRow();
    m_chosenEarly = m_reading;
    if (row < 0 || row >= m_shown.size())
        return;
    const std::function<void()> run = m_shown.at(row).run;
    close();
    if (run)
        run();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // A popup counts as a part of the page below it: its shortcuts would get Escape first.
        event->accept();
        return true;
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_list->count();
    const auto go = [this, rows](int row) { m_list->setCurrentRow(std::clamp(row, 0, rows - 1)); };
    switch (key->key()) {
    case Qt::Key_Down:
        go(m_list->currentRow() + 1);
        return true;
    case Qt::Key_Up:
        go(m_list->currentRow() - 1);
        return true;
    case Qt::Key_PageDown:
        go(m_list->currentRow() + kMostRows);
        return true;
    case Qt::Key_PageUp:
        go(m_list->currentRow() - kMostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool Picker::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        close();
    return QDialog::event(event);
}

void Picker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::color(Token::Line));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rapport
