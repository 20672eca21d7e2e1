#include "gui/replies/replypicker.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/inbox/fuzzymatch.h"
#include "gui/replies/replyeditor.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "store/savedreplies.h"
#include "sync/commands.h"
#include "sync/savedreplychanges.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kWidth = 720;
constexpr int kHeight = 360;
constexpr int kListWidth = 270;
constexpr int kRowsAPage = 8;
constexpr int kRow = 30;
/// A shortcut comes before every name, a name before what only occurs in a text.
constexpr int kShortcutScore = 1'000'000;
constexpr int kTextScore = -1'000'000;

std::optional<int> scoreOf(const SavedReply &reply, const QString &typed)
{
    if (!reply.shortcut.isEmpty() && reply.shortcut.startsWith(typed, Qt::CaseInsensitive))
        return kShortcutScore - static_cast<int>(reply.shortcut.size());
    if (const std::optional<int> score = fuzzyScore(typed, reply.name))
        return score;
    if (reply.text.contains(typed, Qt::CaseInsensitive))
        return kTextScore;
    return std::nullopt;
}

} // namespace

ReplyPicker::ReplyPicker(const GuiContext &context, ConversationId conversation, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_context(context), m_conversation(conversation)
{
    setObjectName(u"replyPicker"_s);
    setAccessibleName(tr("Saved replies"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    load();
}

void ReplyPicker::build()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"replyPickerField"_s);
    m_field->setPlaceholderText(tr("Find a saved reply"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMaxLength(100);
    m_field->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"replyPickerList"_s);
    m_list->setAccessibleName(tr("Saved replies"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setFixedWidth(kListWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(u"replyPickerPreview"_s);
    m_preview->setAccessibleName(tr("As it reads here"));
    m_preview->setReadOnly(true);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_open = new Label({}, theme::TextStyle::Secondary, Token::Warn, this);
    m_open->setObjectName(u"replyPickerOpen"_s);
    m_open->setTextFormat(Qt::PlainText);
    m_open->setWordWrap(true);
    m_empty = new Label({}, theme::TextStyle::Body, Token::Muted, this);
    m_empty->setObjectName(u"replyPickerEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_manage = new QPushButton(theme::icon("edit"), tr("Write and change saved replies"), this);
    m_manage->setObjectName(u"replyPickerManage"_s);
    theme::setKind(m_manage, theme::ButtonKind::Quiet);
    connect(m_manage, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT managementRequested();
    });
    auto *beside = new QVBoxLayout;
    beside->addWidget(m_preview, 1);
    beside->addWidget(m_open);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addLayout(beside, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addLayout(middle, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_manage, 0, Qt::AlignLeft);
    connect(m_field, &QLineEdit::textChanged, this, &ReplyPicker::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReplyPicker::showPreview);
    connect(m_list, &QListWidget::itemClicked, this, &ReplyPicker::choose);
}

void ReplyPicker::load()
{
    struct Read
    {
        QList<SavedReply> replies;
        ReplyFacts facts;
    };
    const auto find = [&registry = m_context.registry, id = m_conversation](Reader &r) -> Result<Read> {
        const Result<ReplyFacts> facts = replyFacts(r, registry, id);
        if (!facts)
            return fail(facts.error());
        return Read{store::savedReplies(r), *facts};
    };
    deliver(m_context.store.read(find), this, [this](const Result<Read> &read) {
        m_read = true;
        if (!read) {
            m_empty->setText(errorText(read.error(), Occasion::Read));
        } else {
            m_facts = read->facts;
            m_replies = repliesInOrder(read->replies, read->facts);
        }
        filter();
        if (std::exchange(m_chosenEarly, false))
            choose();
    });
}

void ReplyPicker::popUp(const QString &typed)
{
    m_field->setText(typed);
    filter();
    const QWidget *window = parentWidget()->window();
    setFixedSize(std::min(kWidth, window->width() - 40), std::min(kHeight, window->height() - 40));
    const QPoint middle((window->width() - width()) / 2, std::min(90, window->height() / 8));
    move(window->mapToGlobal(middle));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ReplyPicker::filter()
{
    const QString typed = m_field->text().trimmed();
    std::vector<std::pair<int, qsizetype>> fitting;
    for (qsizetype i = 0; i < m_replies.size(); ++i) {
        // As they are used, until somebody types.
        if (typed.isEmpty())
            fitting.emplace_back(0, i);
        else if (const std::optional<int> score = scoreOf(m_replies.at(i), typed))
            fitting.emplace_back(-*score, i);
    }
    std::stable_sort(fitting.begin(), fitting.end());
    m_shown.clear();
    for (const auto &[score, place] : fitting)
        m_shown.append(m_replies.at(place));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const SavedReply &reply : std::as_const(m_shown)) {
            const QString line = reply.shortcut.isEmpty() ? reply.name : tr("%1  /%2").arg(reply.name, reply.shortcut);
            auto *item = new QListWidgetItem(line, m_list);
            item->setSizeHint({0, kRow});
        }
        m_list->setCurrentRow(m_shown.isEmpty() ? -1 : 0);
    }
    if (m_read && m_empty->text().isEmpty())
        m_empty->setText(tr("Nothing fits."));
    if (m_read && m_replies.isEmpty())
        m_empty->setText(tr("No reply has been saved yet. What is answered again and again can be kept here."));
    const bool any = !m_shown.isEmpty();
    m_empty->setVisible(m_read && !any);
    m_list->setVisible(any);
    m_preview->setVisible(any);
    showPreview();
}

const SavedReply *ReplyPicker::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

FilledReply ReplyPicker::filled(const SavedReply &reply) const
{
    return fillReply(reply.text, m_facts, replyLocale(reply, m_facts));
}

void ReplyPicker::showPreview()
{
    const SavedReply *reply = current();
    const FilledReply shown = reply ? filled(*reply) : FilledReply{};
    showFilled(m_preview, shown);
    m_open->setText(openText(shown));
    m_open->setVisible(!m_open->text().isEmpty());
    // What a screen reader hears with the row.
    if (QListWidgetItem *item = m_list->currentItem(); item && reply)
        item->setData(Qt::AccessibleDescriptionRole, shown.text);
}

void ReplyPicker::choose()
{
    m_chosenEarly = !m_read;
    const SavedReply *reply = current();
    if (!reply)
        return;
    const FilledReply taken = filled(*reply);
    m_context.commands.noteSavedReplyUse(reply->id);
    close();
    Q_EMIT chosen(taken);
}

bool ReplyPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // A popup counts as a part of the page below it: its shortcuts would get Escape first.
        event->accept();
        return true;
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto go = [this](int by) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, std::max(m_list->count() - 1, 0)));
    };
    switch (key->key()) {
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
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool ReplyPicker::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        close();
    return QDialog::event(event);
}

void ReplyPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::color(Token::Line));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rapport
