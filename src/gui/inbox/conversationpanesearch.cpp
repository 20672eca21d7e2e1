// What ConversationPane does while something is searched.
#include "gui/inbox/conversationpane.h"

#include "domain/person.h"
#include "gui/guicontext.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/messagesearch.h"
#include "gui/inbox/searchaside.h"
#include "gui/inbox/wordbutton.h"
#include "gui/timetext.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace rapport {

QMenu *ConversationPane::makeSearchOrderMenu()
{
    auto *menu = new QMenu(m_order);
    menu->setAccessibleName(tr("Order"));
    menu->setObjectName(u"searchOrderMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const char *name, const QString &label, store::SearchOrder order) {
        QAction *action = menu->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        action->setCheckable(true);
        action->setChecked(order == m_searchOrder);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] { setSearchOrder(order); });
    };
    add("searchNewestFirst", tr("Newest first"), store::SearchOrder::NewestFirst);
    add("searchBestMatch", tr("Best match"), store::SearchOrder::BestMatch);
    menu->addSeparator();
    m_countAll = menu->addAction(tr("Count all messages found"));
    m_countAll->setObjectName(u"countAllAction"_s);
    connect(m_countAll, &QAction::triggered, m_found, &MessageSearch::countAll);
    return menu;
}

void ConversationPane::connectSearch()
{
    connect(m_found, &MessageSearch::answered, this, &ConversationPane::showFound);
    connect(m_found, &MessageSearch::updated, this, [this](const QSet<ConversationId> &moved) {
        m_model->refresh(moved);
        m_list->setIds(m_found->conversations());
        showHeader();
        showEmptyState();
    });
    connect(m_found, &MessageSearch::asideChanged, this, &ConversationPane::showAside);
    connect(m_found, &MessageSearch::failed, this,
            [this](const Error &error) { showProblem(tr("Not searched: %1").arg(error.detail)); });
    connect(m_aside, &SearchAside::scopeChosen, this, &ConversationPane::ask);
    connect(m_aside, &SearchAside::personChosen, this, &ConversationPane::searchFor);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QScrollBar *bar = m_list->verticalScrollBar();
        if (isSearching() && value >= bar->maximum() - 2 * bar->pageStep())
            m_found->readMore();
    });
}

void ConversationPane::leaveSearch()
{
    m_searchProblem->hide();
    m_aside->hide();
    m_aside->setEverywhere(true);
    m_meant->hide();
    m_searched.clear();
    m_query = {};
    m_found->leave();
    m_model->setSearch(nullptr);
}

void ConversationPane::searchChanged(const QString &text)
{
    const QString trimmed = text.trimmed();
    m_entered = false;
    if (trimmed.isEmpty()) {
        if (!isSearching())
            return;
        leaveSearch();
        showHeader();
        load(Extent::FirstPage);
        return;
    }
    const Result<Query> query = parseQuery(text, true);
    m_searchProblem->setVisible(!query);
    if (!query) {
        // What was found before stays: a bracket still open is no reason to take a list away.
        m_searchProblem->setText(tr("Not searched yet: %1").arg(query.error().detail));
        return;
    }
    if (isSearching() && *query == m_query)
        return;
    m_searched = trimmed;
    m_query = *query;
    ask();
}

/// Whatever a view is still loading is of no use then.
void ConversationPane::ask()
{
    ++m_request;
    m_asking = true;
    m_loading = false;
    m_soon.stop();
    m_aside->setView(m_viewName);
    m_aside->show();
    m_found->ask({m_query, m_aside->isEverywhere() ? store::ConversationFilter{} : filterOf(m_view), m_searchOrder});
}

void ConversationPane::searchFor(const Identity &person)
{
    const QString name = person.handle.isEmpty() ? person.shownName() : person.handle;
    m_search->setText(u"from:\""_s % QString(name).remove(u'"') % u"\" "_s);
    m_search->setFocus(Qt::OtherFocusReason);
}

/// What was searched for, with the words that were meant perhaps.
QString ConversationPane::meant() const
{
    QString text = m_searched;
    for (const store::Suggestion &suggestion : m_found->suggestions())
        text.replace(suggestion.word, suggestion.instead);
    return text;
}

void ConversationPane::setSearchOrder(store::SearchOrder order)
{
    if (order == m_searchOrder)
        return;
    m_searchOrder = order;
    ask();
}

MessageId ConversationPane::foundIn(ConversationId id) const
{
    return isSearching() ? m_found->newestHitIn(id) : MessageId{};
}

store::Hit ConversationPane::neighbourHit(const store::Hit &from, int step) const
{
    return isSearching() ? m_found->neighbour(from, step) : store::Hit{};
}

void ConversationPane::showFound(const QList<ListedConversation> &rows)
{
    m_loaded = true;
    m_searchProblem->hide();
    m_model->setSearch(m_found);
    m_model->refreshAll();
    m_model->offer(rows);
    m_list->setIds(m_found->conversations());
    showHeader();
    showEmptyState();
    showAside();
    m_asking = false;
    Q_EMIT listed();
    tellEntered();
}

void ConversationPane::showAside()
{
    m_aside->setPeople(m_found->people());
    const bool misspelt = !m_found->suggestions().isEmpty();
    if (misspelt)
        m_meant->setText(tr("Did you mean “%1”?").arg(meant()));
    m_meant->setVisible(misspelt);
}

QString ConversationPane::searchFigures() const
{
    const qint64 hits = m_found->hits();
    const QString more = m_found->isComplete() ? QString() : u"+"_s;
    const QString conversations = countText(m_model->rowCount()) + more;
    if (hits == 0)
        return conversations;
    const QString messages = countText(hits) + (m_found->hitsAreAll() ? QString() : more);
    return hits == 1 && m_found->hitsAreAll() ? tr("%1 · 1 message").arg(conversations)
                                              : tr("%1 · %2 messages").arg(conversations, messages);
}

} // namespace rapport
