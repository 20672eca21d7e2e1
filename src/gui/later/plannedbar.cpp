#include "gui/later/plannedbar.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/later/sendtimes.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/outbox.h"
#include "sync/syncengine.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kMostHeight = 190;
constexpr int kMinuteMs = 60'000;

const ReplyAction &replyOf(const OutboxEntry &entry)
{
    return std::get<ReplyAction>(entry.action);
}

/// Parts of one text as one entry: the first, with the whole text.
QList<OutboxEntry> wholeTexts(const QList<OutboxEntry> &entries)
{
    QList<OutboxEntry> whole;
    QHash<Uid, qsizetype> places;
    for (const OutboxEntry &entry : entries) {
        const ReplyPart &part = replyOf(entry).part;
        const auto first = places.constFind(part.follows);
        if (part.follows.isNull() || first == places.constEnd()) {
            places.insert(entry.uid, whole.size());
            whole.append(entry);
            continue;
        }
        places.insert(entry.uid, *first);
        auto &action = std::get<ReplyAction>(whole[*first].action);
        action.text += u'\n' + replyOf(entry).text;
    }
    return whole;
}

} // namespace

QString plannedText(const OutboxEntry &entry, qint64 nowMs)
{
    switch (entry.hold) {
    case OutboxHold::News:
        return PlannedBar::tr("Held back: somebody wrote here since it was planned");
    case OutboxHold::Missed:
        return PlannedBar::tr("Was due %1 while Rapport was closed or offline").arg(sendTimeText(entry.sendAt, nowMs));
    case OutboxHold::None:
        break;
    }
    if (entry.sendAt <= nowMs)
        return PlannedBar::tr("Leaves as soon as what is new has been fetched");
    return PlannedBar::tr("Sends %1").arg(sendTimeText(entry.sendAt, nowMs));
}

PlannedBar::PlannedBar(const GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"plannedBar"_s);
    setAccessibleName(tr("Answers that leave later"));
    auto *inside = new QWidget(this);
    m_cards = new QVBoxLayout(inside);
    m_cards->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace2);
    m_cards->setSpacing(theme::kSpace2);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] { showEntries(m_entries); });
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.outbox || changes.everything)
            load();
    });
    hide();
}

void PlannedBar::open(ConversationId conversation)
{
    if (conversation != m_conversation)
        showEntries({});
    m_conversation = conversation;
    load();
}

void PlannedBar::load()
{
    if (!m_conversation) {
        showEntries({});
        return;
    }
    const auto find = [id = m_conversation](Reader &r) -> Result<QList<OutboxEntry>> {
        QList<OutboxEntry> entries = store::pendingOutbox(r);
        entries.removeIf([id](const OutboxEntry &entry) {
            return entry.conversation != id || !entry.isPlanned() || !std::holds_alternative<ReplyAction>(entry.action);
        });
        return entries;
    };
    deliver(m_context.store.read(find), this, [this, id = m_conversation](const Result<QList<OutboxEntry>> &entries) {
        if (entries && id == m_conversation)
            showEntries(wholeTexts(*entries));
    });
}

void PlannedBar::showEntries(const QList<OutboxEntry> &entries)
{
    // A press that is under way stays with its button: what says the same is not made anew.
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    m_entries = entries;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const OutboxEntry &entry : entries)
        m_cards->addWidget(makeCard(entry));
    setVisible(!entries.isEmpty());
    if (entries.isEmpty()) {
        m_minute.stop();
        return;
    }
    m_scroll->setFixedHeight(std::min(m_scroll->widget()->sizeHint().height(), kMostHeight));
    m_minute.start();
    if (!focused.isEmpty()) {
        if (auto *again = findChild<QPushButton *>(focused))
            again->setFocus();
    }
}

QWidget *PlannedBar::makeCard(const OutboxEntry &entry)
{
    const bool held = entry.hold != OutboxHold::None;
    const qint64 now = m_context.clock.nowMs();
    auto *card = new Surface(held ? Token::WarnSoft : Token::Surface, this);
    card->setCard(held ? Token::Warn : Token::Line);
    card->setObjectName(u"plannedCard"_s);
    card->setAccessibleName(tr("%1: %2", "state, text").arg(plannedText(entry, now), replyOf(entry).text));
    auto *glyph = new QLabel(card);
    glyph->setPixmap(theme::icon(held ? "pause_circle_outline" : "schedule_send", held ? Token::Warn : Token::Accent)
                         .pixmap(theme::kIconSize));
    auto *state = new Label(plannedText(entry, now), theme::TextStyle::BodyBold, Token::Text, card);
    state->setObjectName(u"plannedState"_s);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    auto *text = new Label(replyOf(entry).text, theme::TextStyle::Body, Token::Text, card);
    text->setObjectName(u"plannedText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    const bool writable = m_context.store.access() == Store::Access::ReadWrite;
    auto *sendNow = new QPushButton(tr("Send now"), card);
    sendNow->setObjectName(u"plannedSendNow"_s);
    auto *change = new QPushButton(tr("Change time"), card);
    change->setObjectName(u"plannedChange"_s);
    auto *takeBack = new QPushButton(tr("Take back"), card);
    takeBack->setObjectName(u"plannedTakeBack"_s);
    for (QPushButton *button : {sendNow, change, takeBack}) {
        theme::setKind(button, theme::ButtonKind::Quiet);
        button->setEnabled(writable);
    }
    auto *times = new QMenu(change);
    fillSendTimes(
        times, this, [this] { return m_context.clock.nowMs(); },
        [this, id = entry.id](qint64 at) {
            act(m_context.outbox.plan(id, at), tr("It sends %1.").arg(sendTimeText(at, m_context.clock.nowMs())));
        });
    change->setMenu(times);
    connect(sendNow, &QPushButton::clicked, this,
            [this, id = entry.id] { act(m_context.outbox.sendNow(id), tr("It is being sent.")); });
    connect(takeBack, &QPushButton::clicked, this,
            [this, id = entry.id] { act(m_context.outbox.cancel(id), tr("Taken back. The text is a draft again.")); });

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace2);
    head->addWidget(glyph, 0, Qt::AlignTop);
    head->addWidget(state, 1);
    head->addWidget(sendNow);
    head->addWidget(change);
    head->addWidget(takeBack);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1);
    layout->addLayout(head);
    layout->addWidget(text);
    if (const qsizetype files = replyOf(entry).files.size(); files > 0)
        layout->addWidget(new Label(tr("With %n picture(s)", nullptr, static_cast<int>(files)),
                                    theme::TextStyle::Secondary, Token::Muted, card));
    return card;
}

void PlannedBar::act(const QFuture<Result<OutboxEntry>> &done, const QString &text)
{
    deliver(done, this, [this, text](const Result<OutboxEntry> &entry) {
        Q_EMIT said(entry ? text : errorText(entry.error(), Occasion::Change));
        m_context.engine.kickOutbox();
    });
}

void PlannedBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Background));
}

} // namespace rapport
