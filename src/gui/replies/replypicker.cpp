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
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kWidth = 720;
constexpr int kHeight = 360;
constexpr int kListWidth = 270;
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
    : ChoicePopup(u"replyPicker"_s, tr("Find a saved reply"), tr("Saved replies"), parent),
      m_context(context),
      m_conversation(conversation)
{
    setAccessibleName(tr("Saved replies"));
    build();
    load();
}

void ReplyPicker::build()
{
    list().setFixedWidth(kListWidth);
    list().setTextElideMode(Qt::ElideRight);
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
    middle->addWidget(&list());
    middle->addLayout(beside, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(&field());
    layout->addLayout(middle, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_manage, 0, Qt::AlignLeft);
    connect(&list(), &QListWidget::currentRowChanged, this, &ReplyPicker::showPreview);
}

void ReplyPicker::load()
{
    readingBegins();
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
        if (!read) {
            m_empty->setText(errorText(read.error(), Occasion::Read));
        } else {
            m_facts = read->facts;
            m_replies = repliesInOrder(read->replies, read->facts);
        }
        readingEnded();
    });
}

void ReplyPicker::popUp(const QString &typed)
{
    field().setText(typed);
    filter();
    showOver({kWidth, kHeight});
}

void ReplyPicker::filter()
{
    const QString typed = field().text().trimmed();
    m_shown = fitting(typed, m_replies, [&typed](const SavedReply &reply) { return scoreOf(reply, typed); });
    list().clear();
    for (const SavedReply &reply : std::as_const(m_shown)) {
        const QString line = reply.shortcut.isEmpty() ? reply.name : tr("%1  /%2").arg(reply.name, reply.shortcut);
        auto *item = new QListWidgetItem(line, &list());
        item->setSizeHint({0, kRow});
    }
    list().setCurrentRow(m_shown.isEmpty() ? -1 : 0);
    if (!isReading() && m_replies.isEmpty() && m_empty->text().isEmpty())
        m_empty->setText(tr("No reply has been saved yet. What is answered again and again can be kept here."));
    else if (!isReading() && m_empty->text().isEmpty())
        m_empty->setText(tr("Nothing fits."));
    const bool any = !m_shown.isEmpty();
    m_empty->setVisible(!isReading() && !any);
    list().setVisible(any);
    m_preview->setVisible(any);
    showPreview();
}

const SavedReply *ReplyPicker::current() const
{
    const int row = list().currentRow();
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
    if (QListWidgetItem *item = list().currentItem(); item && reply)
        item->setData(Qt::AccessibleDescriptionRole, shown.text);
}

void ReplyPicker::choose()
{
    const SavedReply *reply = current();
    if (!reply)
        return;
    const FilledReply taken = filled(*reply);
    m_context.commands.noteSavedReplyUse(reply->id);
    close();
    Q_EMIT chosen(taken);
}

} // namespace rapport
