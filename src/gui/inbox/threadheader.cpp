#include "gui/inbox/threadheader.h"

#include "base/clock.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/levels/duetext.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kHeight = 58;
constexpr int kButtonsFrom = 460; // Below this width some are only in the menu.
constexpr int kLongestTag = 60;

} // namespace

ThreadHeader::ThreadHeader(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_subject(new ElidedLabel(this)),
      m_facts(new ElidedLabel(this)),
      m_person(new QPushButton(theme::icon("person_outline"), {}, this)),
      m_assign(new QPushButton(theme::icon("person_add"), {}, this)),
      m_snooze(new QPushButton(theme::icon("schedule"), {}, this)),
      m_tags(new QPushButton(theme::icon("label_outline"), {}, this)),
      m_tagMenu(new QMenu(m_tags)),
      m_more(new QPushButton(theme::icon("more_horiz"), {}, this)),
      m_state(new QPushButton(this))
{
    setObjectName(u"threadHeader"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFixedHeight(kHeight);
    m_subject->setObjectName(u"threadSubject"_s);
    m_subject->setFont(theme::font(theme::TextStyle::Title));
    m_facts->setObjectName(u"threadFacts"_s);
    m_facts->setFont(theme::font(theme::TextStyle::Secondary));
    m_facts->setForegroundRole(QPalette::PlaceholderText);

    m_person->setObjectName(u"personButton"_s);
    m_person->setCheckable(true);
    m_person->setToolTip(tr("Show or fold away the person (P)"));
    m_person->setAccessibleName(tr("Person beside the thread"));
    m_person->setShortcut(QKeySequence(u"P"_s));
    connect(m_person, &QPushButton::clicked, this, &ThreadHeader::personToggled);
    m_assign->setObjectName(u"assignButton"_s);
    m_assign->setToolTip(tr("Assign (A)"));
    m_assign->setAccessibleName(tr("Assign"));
    connect(m_assign, &QPushButton::clicked, this, &ThreadHeader::assignRequested);
    m_snooze->setObjectName(u"snoozeButton"_s);
    m_snooze->setToolTip(tr("Snooze (S)"));
    m_snooze->setAccessibleName(tr("Snooze"));
    connect(m_snooze, &QPushButton::clicked, this, &ThreadHeader::snoozeRequested);
    m_tags->setObjectName(u"tagButton"_s);
    m_tags->setToolTip(tr("Tags (T)"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tagMenu->setObjectName(u"tagMenu"_s);
    m_tagMenu->setAccessibleName(m_tags->accessibleName());
    connect(m_tags, &QPushButton::clicked, this, [this] {
        fillTagMenu();
        m_tagMenu->popup(m_tags->mapToGlobal(QPoint(0, m_tags->height())));
    });
    m_more->setObjectName(u"moreButton"_s);
    m_more->setToolTip(tr("More: history, link, export, print"));
    m_more->setAccessibleName(tr("More"));
    connect(m_more, &QPushButton::clicked, this,
            [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_state->setObjectName(u"closeButton"_s);
    connect(m_state, &QPushButton::clicked, this, [this] {
        if (m_row.conversation.state == ConversationState::Closed)
            Q_EMIT reopenRequested();
        else
            Q_EMIT closeRequested();
    });

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_subject);
    words->addWidget(m_facts);
    words->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, 0, theme::kSpace4, 1);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(words, 1);
    layout->addWidget(m_person);
    layout->addWidget(m_assign);
    layout->addWidget(m_snooze);
    layout->addWidget(m_tags);
    layout->addWidget(m_more);
    layout->addWidget(m_state);
    clear();
}

void ThreadHeader::clear()
{
    m_row = {};
    m_subject->setText({});
    m_facts->setText({});
    m_facts->setDetail({});
    for (QPushButton *button : {m_assign, m_snooze, m_tags, m_more, m_state})
        button->hide();
}

void ThreadHeader::setPersonFold(bool offered, bool shown)
{
    m_person->setVisible(offered);
    m_person->setChecked(shown);
}

void ThreadHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

/// In a narrow window the subject needs the room: what the buttons do is behind "More" as well.
void ThreadHeader::fitButtons()
{
    const bool shown = m_row.conversation.id && width() >= kButtonsFrom;
    for (QPushButton *button : {m_assign, m_snooze, m_tags})
        button->setVisible(shown);
}

void ThreadHeader::setRow(const ConversationRow &row)
{
    m_row = row;
    const Conversation &conversation = row.conversation;
    const QString subject = messagetext::plainLine(conversation.subject);
    m_subject->setText(subject.isEmpty() ? messagetext::plainLine(row.personName) : subject);
    QStringList facts{channelFacts(m_context.registry, row.channel).name,
                      tr("%n message(s)", nullptr, conversation.messageCount)};
    const qint64 now = m_context.clock.nowMs();
    switch (conversation.state) {
    case ConversationState::Open:
        if (conversation.waitingSince > 0)
            facts.append(tr("waiting %1").arg(durationText(std::max<qint64>(0, now - conversation.waitingSince))));
        break;
    case ConversationState::Waiting:
        facts.append(tr("waiting on them"));
        break;
    case ConversationState::Snoozed:
        facts.append(conversation.snoozedUntil == 0
                         ? tr("snoozed until they answer")
                         : tr("snoozed, back %1").arg(untilText(conversation.snoozedUntil, now)));
        break;
    case ConversationState::Closed:
        facts.append(tr("closed"));
        break;
    }
    if (const QString due = dueFactText(row.due, now); !due.isEmpty())
        facts.insert(1, due); // before what may be cut off
    for (const QString &tag : row.tags)
        facts.append(messagetext::plainLine(tag));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setDetail(QString(exactText(ageSince(row)) % u'\n' % dueExactText(row.due)).trimmed());

    const bool closed = conversation.state == ConversationState::Closed;
    theme::setKind(m_state, closed ? theme::ButtonKind::Normal : theme::ButtonKind::Primary);
    m_state->setText(closed ? tr("Reopen") : tr("Close"));
    m_state->setIcon(closed ? theme::icon("undo", Token::Text) : theme::icon("check", Token::OnAccent));
    m_state->setToolTip(closed ? tr("Reopen the conversation (Shift+E)") : tr("Close the conversation (E)"));
    for (QPushButton *button : {m_more, m_state})
        button->show();
    fitButtons();
    if (m_context.store.access() == Store::Access::ReadOnly) {
        const QString reason = tr("This workspace is open for reading only.");
        for (QPushButton *button : {m_assign, m_snooze, m_state, m_tags}) {
            button->setEnabled(false);
            button->setToolTip(reason);
        }
    }
}

void ThreadHeader::fillTagMenu()
{
    m_tagMenu->clear();
    for (const QString &tag : std::as_const(m_row.tags)) {
        QAction *action = m_tagMenu->addAction(messagetext::plainLine(tag));
        action->setCheckable(true);
        action->setChecked(true);
        action->setToolTip(tr("Take this tag off"));
        connect(action, &QAction::triggered, this, [this, tag] { Q_EMIT tagRemoved(tag); });
    }
    if (!m_row.tags.isEmpty())
        m_tagMenu->addSeparator();
    auto *box = new QWidget;
    auto *field = new QLineEdit(box);
    field->setObjectName(u"newTagField"_s);
    field->setPlaceholderText(tr("Add a tag"));
    field->setAccessibleName(field->placeholderText());
    field->setMaxLength(kLongestTag);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(field);
    box->setFocusProxy(field);
    auto *action = new QWidgetAction(m_tagMenu);
    action->setText(field->placeholderText());
    action->setDefaultWidget(box);
    m_tagMenu->addAction(action);
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        const QString name = field->text().trimmed();
        m_tagMenu->close();
        if (!name.isEmpty())
            Q_EMIT tagAdded(name);
    });
    connect(m_tagMenu, &QMenu::aboutToShow, field, [field] { field->setFocus(); });
}

} // namespace rapport
