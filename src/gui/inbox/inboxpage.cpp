#include "gui/inbox/inboxpage.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/inbox/bulkbar.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationpane.h"
#include "gui/inbox/findingactions.h"
#include "gui/inbox/threadheader.h"
#include "gui/inbox/portraits.h"
#include "gui/inbox/threadpane.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/viewlist.h"
#include "gui/people/personpanel.h"
#include "gui/thread/findbar.h"
#include "gui/thread/threadview.h"
#include "store/changeset.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QShowEvent>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kPersonFrom = 1120; // Below this width of the window the person folds away ...
constexpr int kViewsFrom = 900;   // ... and below this the views become a menu.
constexpr int kMinuteMs = 60'000;

QString columnsKey()
{
    return u"inbox/columns"_s;
}

QString personKey()
{
    return u"inbox/person"_s;
}

} // namespace

InboxPage::InboxPage(GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"inboxPage"_s);
    setAccessibleName(tr("Inbox"));
    build();
    m_findings = new FindingActions(context, *m_thread, m_conversations->list(), *this);
    connectParts();
    addShortcuts();
    connect(&context.store.changes(), &ChangeFeed::changed, this, &InboxPage::apply);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_conversations->refreshTimes();
        m_thread->refreshTimes();
    });
    m_minute.start();
    m_wanted = InboxPlace::kept(context.store.uid());
    m_greeted = m_wanted.conversation.isValid();
    // The list is what somebody waits for, so it is read first; but a view that the places tell of stands for none yet.
    const bool known = m_wanted.view.kind < InboxView::Kind::Saved;
    if (known)
        m_views->setCurrent(m_wanted.view);
    else
        loadPlaces();
    m_conversations->setView(m_views->current(), m_viewModel->nameAt(m_viewModel->rowOf(m_views->current())));
    if (known)
        loadPlaces();
}

InboxPage::~InboxPage()
{
    keepPlace();
    // Widths are kept when somebody moves them: a page that was never shown has none worth keeping.
    QSettings().setValue(personKey(), m_personWanted);
}

void InboxPage::build()
{
    m_savedCounts = new ViewCounts(m_context, this);
    m_viewModel = new ViewModel(m_context.registry, *m_savedCounts, this);
    m_views = new ViewList(*m_viewModel);
    m_conversations = new ConversationPane(m_context);
    m_thread = new ThreadPane(m_context);
    m_person = new PersonPanel(m_context);
    m_bulk = new BulkBar;
    auto *listColumn = new QWidget;
    auto *listLayout = new QVBoxLayout(listColumn);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(m_conversations, 1);
    listLayout->addWidget(m_bulk);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"inboxColumns"_s);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *column : std::initializer_list<QWidget *>{m_views, listColumn, m_thread, m_person})
        m_splitter->addWidget(column);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setStretchFactor(3, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_viewsMenu = m_views->makeMenu(m_conversations);
    m_toast = new Toast(m_thread, &m_thread->composer());

    const QSettings settings;
    const QVariantList kept = settings.value(columnsKey()).toList();
    for (qsizetype i = 0; i < std::min<qsizetype>(kept.size(), 4); ++i) {
        // What is less than the column can be was never seen.
        if (kept.at(i).toInt() >= m_splitter->widget(static_cast<int>(i))->minimumSizeHint().width())
            m_widths[static_cast<size_t>(i)] = kept.at(i).toInt();
    }
    m_personWanted = settings.value(personKey(), true).toBool();
    m_splitter->setSizes({m_widths[0], m_widths[1], m_widths[2], m_widths[3]});
}

void InboxPage::connectParts()
{
    ConversationList &list = m_conversations->list();
    connect(m_views, &ViewList::picked, this, &InboxPage::showView);
    connect(m_views, &ViewList::menuRequested, this, &InboxPage::showViewMenu);
    connect(m_views, &ViewList::moveRequested, this, [this](SavedViewId id, int position) {
        decideView(m_context.commands.moveView(id, position), tr("View moved."));
    });
    connect(m_savedCounts, &ViewCounts::changed, m_viewModel, &ViewModel::refreshCounts);
    connect(&list, &ConversationList::currentPicked, this, &InboxPage::showListed);
    connect(&list, &ConversationList::entered, this, [this](ConversationId id) {
        showListed(id);
        m_thread->view().setFocus(Qt::ShortcutFocusReason);
    });
    connect(&list, &ConversationList::menuRequested, this, &InboxPage::showMenu);
    connect(&list, &ConversationList::picksChanged, this,
            [this, &list] { m_bulk->showCount(list.pickedCount(), list.allPicked()); });
    connect(&m_conversations->searchField(), &QLineEdit::textChanged, &list, &ConversationList::clearPicks);
    connectBulkBar();
    connect(m_conversations, &ConversationPane::listed, this, [this] {
        if (std::exchange(m_greeted, true) || m_thread->conversation())
            return;
        m_conversations->list().step(1);
    });
    connect(m_thread, &ThreadPane::personChanged, m_person, &PersonPanel::showPerson);
    connect(m_thread, &ThreadPane::closeRequested, this,
            [this](ConversationId id) { decideOne(id, {.kind = Change::Kind::Close}); });
    connect(m_thread, &ThreadPane::reopenRequested, this,
            [this](ConversationId id) { decideOne(id, {.kind = Change::Kind::Reopen}); });
    connect(&m_thread->view(), &ThreadView::splitRequested, this, &InboxPage::splitOff);
    connect(&m_thread->view(), &ThreadView::moodRequested, m_findings, &FindingActions::chooseMood);
    connect(&m_thread->view(), &ThreadView::ideaRequested, m_findings, &FindingActions::chooseIdea);
    connect(m_findings, &FindingActions::changeChosen, this, &InboxPage::decide);
    // What stands over the thread is about the thread, whatever is selected in the list.
    connect(&m_thread->header(), &ThreadHeader::snoozeRequested, this, [this, &list] {
        list.clearPicks();
        chooseSnooze();
    });
    connect(&m_thread->header(), &ThreadHeader::assignRequested, this, [this, &list] {
        list.clearPicks();
        chooseAssignee();
    });
    connect(&m_thread->header(), &ThreadHeader::moreRequested, this, &InboxPage::showThreadMenu);
    connect(&m_thread->view(), &ThreadView::linkRequested, this, &InboxPage::copyLink);
    auto *portraits = new PortraitStock(m_context.pictures, this);
    connect(portraits, &PortraitStock::changed, this, &InboxPage::repaintPeople);
    connect(m_thread, &ThreadPane::sentAndClosed, this, &InboxPage::moveOnFrom);
    connect(m_thread, &ThreadPane::done, this, &InboxPage::offerUndo);
    connect(m_thread, &ThreadPane::failed, this, [this](const QString &sentence) { m_toast->say(sentence); });
    connect(m_thread, &ThreadPane::personToggled, this, [this](bool shown) {
        m_personWanted = shown;
        fitWidth();
    });
    connect(m_person, &PersonPanel::conversationRequested, this, &InboxPage::showConversation);
    connect(m_person, &PersonPanel::done, this, &InboxPage::offerUndo);
    connect(m_person, &PersonPanel::failed, this, [this](const QString &sentence) { m_toast->say(sentence); });
    connect(m_person, &PersonPanel::takeBackRequested, this, &InboxPage::takeBack);
    connect(m_person, &PersonPanel::queryRequested, this, &InboxPage::showQuery);
    connect(m_person, &PersonPanel::wanted, this, [this] {
        m_personWanted = true;
        fitWidth();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &InboxPage::keepWidths);
}

void InboxPage::repaintPeople()
{
    m_conversations->list().viewport()->update();
    m_thread->view().viewport()->update();
    m_person->update();
}

void InboxPage::connectBulkBar()
{
    ConversationList &list = m_conversations->list();
    connect(m_bulk, &BulkBar::closeRequested, this, [this] { decide({.kind = Change::Kind::Close}); });
    connect(m_bulk, &BulkBar::snoozeRequested, this, &InboxPage::chooseSnooze);
    connect(m_bulk, &BulkBar::assignRequested, this, &InboxPage::chooseAssignee);
    connect(m_bulk, &BulkBar::tagRequested, this, &InboxPage::chooseTag);
    connect(m_bulk, &BulkBar::cleared, &list, &ConversationList::clearPicks);
    connect(m_bulk, &BulkBar::moreRequested, this, [this, &list](const QPoint &position) {
        const std::vector<ConversationId> picks = list.picks();
        if (!picks.empty())
            showMenu(picks.front(), position);
    });
}

void InboxPage::showConversation(ConversationId id)
{
    showMessage(id, {});
}

void InboxPage::showMessage(ConversationId id, MessageId message)
{
    m_greeted = true;
    m_wanted.conversation = {};
    m_conversations->list().setCurrent(id);
    m_thread->showConversation(id, message);
}

void InboxPage::answerConversation(ConversationId id)
{
    showConversation(id);
    if (m_thread->row())
        m_thread->startReply();
    else // as soon as it is read
        connect(m_thread, &ThreadPane::personChanged, m_thread, &ThreadPane::startReply, Qt::SingleShotConnection);
}

void InboxPage::say(const QString &sentence)
{
    m_toast->say(sentence);
}

/// A conversation of the list; one that was looked for at the message that it was found by.
void InboxPage::showListed(ConversationId id)
{
    m_hit = {m_conversations->foundIn(id), id};
    m_thread->showConversation(id, m_hit.message);
}

void InboxPage::stepHit(int by)
{
    if (m_thread->findBar().isVisible())
        return m_thread->findBar().step(by);
    const ConversationId here = m_thread->conversation();
    if (m_hit.conversation != here)
        m_hit = {m_conversations->foundIn(here), here};
    const store::Hit next = m_conversations->neighbourHit(m_hit, by);
    if (!next.conversation)
        return;
    m_hit = next;
    ConversationList &list = m_conversations->list();
    list.setCurrent(next.conversation);
    list.scrollTo(list.currentIndex());
    m_thread->showConversation(next.conversation, next.message);
}

void InboxPage::apply(const ChangeSet &changes)
{
    m_conversations->apply(changes);
    m_thread->apply(changes);
    m_savedCounts->apply(changes);
    if (changes.everything || changes.tags || changes.views || changes.leads || changes.ideas ||
        changes.campaigns ||
        !changes.conversations.isEmpty() ||
        !changes.accounts.isEmpty())
        loadPlaces();
    if (changes.everything || changes.people || changes.conversations.contains(m_thread->conversation()))
        m_person->reload();
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void InboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Whoever comes back goes on where they were; the shortcuts need the focus to be in here.
    if (!event->spontaneous())
        (focusWidget() ? focusWidget() : &m_conversations->list())->setFocus(Qt::OtherFocusReason);
}

void InboxPage::fitWidth()
{
    const int width = window()->width();
    const bool person = width >= kPersonFrom && m_personWanted;
    const bool views = width >= kViewsFrom;
    m_thread->setPersonFold(width >= kPersonFrom, person);
    if (m_person->isHidden() == !person && m_views->isHidden() == !views)
        return;
    m_person->setVisible(person);
    m_views->setVisible(views);
    m_conversations->setViewsMenu(views ? nullptr : m_viewsMenu);
    m_splitter->setSizes({m_widths[0], m_widths[1], m_widths[2], m_widths[3]});
    // The least width of the window is another one now; a resize that is under way goes by it.
    m_splitter->refresh();
    layout()->activate();
}

void InboxPage::keepWidths()
{
    const QList<int> sizes = m_splitter->sizes();
    QVariantList kept;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const int now = sizes.value(static_cast<qsizetype>(i));
        // A folded column keeps the width that it will come back with.
        if (now > 0)
            m_widths[i] = now;
        kept.append(m_widths[i]);
    }
    QSettings().setValue(columnsKey(), kept);
}

} // namespace rapport
