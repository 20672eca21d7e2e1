#include "gui/composer/emojipicker.h"

#include "gui/composer/emoji.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/widgets/plaintip.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kColumns = 9;
constexpr int kCell = 36;
constexpr int kRows = 6;
constexpr int kMost = 600;
const QString kRecent = u"recent"_s;

QList<Emoji> recentOnes()
{
    QList<Emoji> found;
    for (const QString &text : recentEmoji()) {
        for (const Emoji &emoji : allEmoji()) {
            if (emoji.text == text)
                found.append(emoji);
        }
    }
    return found;
}

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_field(new QLineEdit(this)),
      m_category(new QComboBox(this)),
      m_list(new QListWidget(this)),
      m_name(new QLabel(this))
{
    setObjectName(u"emojiPicker"_s);
    setAccessibleName(tr("Emoji"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(u"emojiField"_s);
    m_field->setPlaceholderText(tr("Search emoji"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMaxLength(60);
    m_field->installEventFilter(this);
    m_category->setObjectName(u"emojiCategory"_s);
    m_category->setAccessibleName(tr("Category"));
    if (!recentOnes().isEmpty())
        m_category->addItem(tr("Used last"), kRecent);
    for (const Emoji &emoji : allEmoji()) {
        if (m_category->findData(emoji.category) < 0)
            m_category->addItem(emojiCategoryName(emoji.category), emoji.category);
    }
    m_list->setObjectName(u"emojiList"_s);
    m_list->setAccessibleName(tr("Emoji"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setGridSize({kCell, kCell});
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFixedSize(kColumns * kCell + 22, kRows * kCell + 4);
    QFont large = m_list->font();
    large.setPixelSize(20);
    m_list->setFont(large);
    m_list->installEventFilter(this);
    m_name->setObjectName(u"emojiName"_s);
    m_name->setFont(theme::font(theme::TextStyle::Secondary));
    m_name->setForegroundRole(QPalette::PlaceholderText);
    m_name->setTextFormat(Qt::PlainText);

    auto *head = new QHBoxLayout;
    head->addWidget(m_field, 1);
    head->addWidget(m_category);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_list);
    layout->addWidget(m_name);

    connect(m_field, &QLineEdit::textChanged, this, &EmojiPicker::filter);
    connect(m_category, &QComboBox::currentIndexChanged, this, &EmojiPicker::filter);
    connect(m_list, &QListWidget::itemClicked, this, &EmojiPicker::choose);
    connect(m_list, &QListWidget::itemEntered, m_list, [this](QListWidgetItem *item) { m_list->setCurrentItem(item); });
    connect(m_list, &QListWidget::currentRowChanged, this, &EmojiPicker::showName);
    filter();
}

void EmojiPicker::filter()
{
    const bool searching = !m_field->text().trimmed().isEmpty();
    m_category->setEnabled(!searching);
    QList<Emoji> shown;
    if (searching) {
        shown = emojiFor(m_field->text(), allEmoji(), kMost);
    } else if (const QString category = m_category->currentData().toString(); category == kRecent) {
        shown = recentOnes();
    } else {
        for (const Emoji &emoji : allEmoji()) {
            if (emoji.category == category)
                shown.append(emoji);
        }
    }
    m_list->clear();
    for (const Emoji &emoji : std::as_const(shown)) {
        auto *item = new QListWidgetItem(emoji.text, m_list);
        const QString name = QString(emoji.names.first()).replace(u'_', u' ');
        item->setData(Qt::UserRole, emoji.names.first());
        item->setData(Qt::AccessibleTextRole, name);
        item->setTextAlignment(Qt::AlignCenter);
        item->setToolTip(plainTip(name));
    }
    m_list->setCurrentRow(shown.isEmpty() ? -1 : 0);
    showName();
}

void EmojiPicker::showName()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_name->setText(item                        ? QString(u':' + item->data(Qt::UserRole).toString() + u':')
                    : m_field->text().isEmpty() ? QString()
                                                : tr("No emoji is called so."));
}

void EmojiPicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString emoji = item->text();
    noteEmojiUse(emoji);
    Q_EMIT chosen(emoji);
    accept();
}

void EmojiPicker::popUpAt(const QWidget &button)
{
    adjustSize();
    const QWidget *frame = parentWidget()->window();
    QPoint place = button.mapTo(frame, QPoint(0, -height() - theme::kSpace1));
    place.setX(std::clamp(place.x(), 0, std::max(0, frame->width() - width())));
    place.setY(std::max(0, place.y()));
    move(frame->mapToGlobal(place));
    show();
    m_field->setFocus();
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    // No key is a shortcut of the page below while this is open.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        reject();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (watched != m_field || m_list->count() == 0)
        return QDialog::eventFilter(watched, event);
    int row = m_list->currentRow();
    const bool inField = !m_field->text().isEmpty();
    switch (key->key()) {
    case Qt::Key_Down:
        row += kColumns;
        break;
    case Qt::Key_Up:
        row -= kColumns;
        break;
    case Qt::Key_Right:
        if (inField && m_field->cursorPosition() < m_field->text().size())
            return false;
        ++row;
        break;
    case Qt::Key_Left:
        if (inField)
            return false;
        --row;
        break;
    default:
        return QDialog::eventFilter(watched, event);
    }
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    return true;
}

} // namespace rapport
