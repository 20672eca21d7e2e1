// The views of InboxPage: which are offered, and the ones that people save.
#include "gui/inbox/inboxpage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationpane.h"
#include "gui/inbox/originbar.h"
#include "gui/inbox/threadpane.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/viewdialog.h"
#include "gui/inbox/viewlist.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/moods.h"
#include "store/views.h"
#include "sync/commands.h"

#include <QLineEdit>
#include <QMenu>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kMostTags = 12; // More is no list to choose from; the search knows them all.
constexpr int kMostPastCampaigns = 30;

} // namespace

void InboxPage::loadPlaces()
{
    if (m_placesLoading) {
        m_placesAgain = true;
        return;
    }
    m_placesLoading = true;
    m_placesAgain = false;
    const auto find = [](Reader &r) -> Result<ViewModel::Places> {
        return ViewModel::Places{.counts = store::stateCounts(r),
                                 .accounts = store::accounts(r),
                                 .mine = store::openAssignedToMe(r),
                                 .tags = store::openTags(r, kMostTags),
                                 .saved = store::savedViews(r),
                                 .moods = store::openMoods(r),
                                 .leads = store::leadCounts(r),
                                 .withIdeas = store::conversationsWithIdeas(r),
                                 .campaigns = store::openInCampaigns(r),
                                 .pastCampaigns = store::pastCampaigns(r, kMostPastCampaigns)};
    };
    deliver(m_context.store.read(find), this, [this](const Result<ViewModel::Places> &found) {
        m_placesLoading = false;
        if (found) {
            ViewModel::Places places = *found;
            places.accounts.removeIf([](const Account &account) { return isRemoved(account.state); });
            const bool renamed = places.accounts != m_viewModel->places().accounts;
            m_savedCounts->setViews(places.saved);
            m_viewModel->setPlaces(places);
            if (renamed)
                m_conversations->refreshRows();
            followSavedView();
            if (!std::exchange(m_cameBack, true))
                comeBack();
        }
        if (m_placesAgain)
            loadPlaces();
    });
}

/// To the list and the conversation that were shown the last time, where they are still there.
void InboxPage::comeBack()
{
    for (const ViewModel::Offered &one : m_viewModel->offered()) {
        const InboxView &view = one.view;
        if (view.kind < InboxView::Kind::Saved || view.kind != m_wanted.view.kind ||
            view.account != m_wanted.view.account || view.saved != m_wanted.view.saved ||
            view.tag != m_wanted.view.tag || (view.kind == InboxView::Kind::Found && view.query != m_wanted.view.query))
            continue;
        m_views->setCurrent(view);
        showView(view, one.name);
    }
    const ConversationId id = m_wanted.conversation;
    if (!id)
        return;
    const auto find = [id](Reader &r) -> Result<bool> { return store::conversation(r, id).has_value(); };
    deliver(m_context.store.read(find), this, [this, id](const Result<bool> &there) {
        if (m_wanted.conversation != id)
            return; // another one was asked for meanwhile
        if (there && *there)
            showConversation(id);
        else
            m_conversations->list().step(1);
    });
}

void InboxPage::keepPlace() const
{
    InboxPlace{m_views->current(), m_thread->conversation()}.keep(m_context.store.uid());
}

void InboxPage::showView(const InboxView &view, const QString &name)
{
    m_conversations->list().clearPicks();
    m_conversations->setView(view, name);
}

/// In all conversations, whatever view it is asked in.
void InboxPage::showQuery(const QString &query)
{
    const InboxView all{.kind = InboxView::Kind::All};
    m_views->setCurrent(all);
    showView(all, m_viewModel->nameAt(m_viewModel->rowOf(all)));
    m_conversations->searchField().setText(query);
    m_conversations->list().setFocus(Qt::ShortcutFocusReason);
}

void InboxPage::showRows(const QString &query, const QString &title, const QString &backTo, std::function<void()> back)
{
    showQuery(query);
    if (!m_origin) {
        m_origin = new OriginBar(m_conversations);
        m_conversations->putAbove(m_origin);
        // It tells of one query; another one, or another view, is something else.
        connect(&m_conversations->searchField(), &QLineEdit::textChanged, m_origin, &QWidget::hide);
    }
    m_origin->show(title, backTo, std::move(back));
}

/// The view that is shown may have got another query, or be gone.
void InboxPage::followSavedView()
{
    const InboxView shown = m_views->current();
    if (shown.kind != InboxView::Kind::Saved)
        return;
    const int row = std::max(0, m_viewModel->rowOf(shown));
    if (m_viewModel->viewAt(row) == shown)
        return;
    m_views->setCurrent(m_viewModel->viewAt(row));
    showView(m_viewModel->viewAt(row), m_viewModel->nameAt(row));
}

void InboxPage::saveSearchAsView()
{
    SavedView view;
    view.query = m_conversations->searchField().text().simplified();
    view.position = std::numeric_limits<int>::max();
    editView(view);
}

void InboxPage::editView(const SavedView &view)
{
    auto *dialog = new ViewDialog(m_context, view, this);
    connect(dialog, &ViewDialog::saved, this, [this](const SavedView &wanted) {
        const bool isNew = !wanted.id;
        decideView(isNew ? m_context.commands.addView(wanted) : m_context.commands.changeView(wanted),
                   isNew ? tr("View saved.") : tr("View changed."));
    });
    dialog->open();
}

void InboxPage::decideView(const QFuture<Result<Event>> &future, const QString &sentence)
{
    deliver(future, this, [this, sentence](const Result<Event> &event) {
        if (event)
            offerUndo(sentence, *event);
        else
            m_toast->say(errorText(event.error(), Occasion::Change));
    });
}

void InboxPage::showViewMenu(const InboxView &view, const QPoint &globalPosition)
{
    const QList<SavedView> &saved = m_viewModel->places().saved;
    const auto it = std::find_if(saved.begin(), saved.end(), [&view](const SavedView &one) {
        return view.kind == InboxView::Kind::Saved && one.id == view.saved;
    });
    auto *menu = new QMenu(this);
    menu->setObjectName(u"viewMenu"_s);
    menu->setAccessibleName(tr("View"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *name, const QString &label, bool enabled, std::function<void()> run) {
        QAction *action = menu->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, std::move(run));
    };
    if (it != saved.end()) {
        const SavedView one = *it;
        add("changeViewAction", tr("Change name or query"), true, [this, one] { editView(one); });
        add("moveViewUpAction", tr("Move up"), one.position > 0,
            [this, one] { decideView(m_context.commands.moveView(one.id, one.position - 1), tr("View moved.")); });
        add("moveViewDownAction", tr("Move down"), one.position + 1 < saved.size(),
            [this, one] { decideView(m_context.commands.moveView(one.id, one.position + 1), tr("View moved.")); });
        add("removeViewAction", tr("Remove the view"), true,
            [this, one] { decideView(m_context.commands.removeView(one.id), tr("View removed.")); });
        menu->addSeparator();
    }
    add("saveViewAction", tr("Save the search as a view"), true, [this] { saveSearchAsView(); });
    menu->popup(globalPosition);
}

} // namespace rapport
