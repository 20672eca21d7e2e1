#pragma once

#include "gui/inbox/inboxview.h"
#include "store/search.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace rapport {

struct ChangeSet;
struct GuiContext;
struct Identity;
struct ListedConversation;
class ConversationList;
class ConversationModel;
class ElidedLabel;
class MessageSearch;
class SearchAside;
class WordButton;

/// The second column: what is listed (a view, or what a search finds), in which order, and the list itself. GUI thread.
class ConversationPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationPane(GuiContext &context, QWidget *parent = nullptr);

    /// `name` as the side list has it.
    void setView(const InboxView &view, const QString &name);
    [[nodiscard]] const InboxView &view() const { return m_view; }
    [[nodiscard]] ConversationList &list() { return *m_list; }
    [[nodiscard]] QLineEdit &searchField() { return *m_search; }
    [[nodiscard]] bool isSearching() const { return !m_searched.isEmpty(); }
    /// The message that a conversation of the list was found by; null: it was not looked for.
    [[nodiscard]] MessageId foundIn(ConversationId id) const;
    /// The hit that many steps from a place in a thread; none at the ends and while nothing is searched.
    [[nodiscard]] store::Hit neighbourHit(const store::Hit &from, int step) const;
    /// What is listed, also what is not loaded yet.
    [[nodiscard]] store::ConversationFilter listedFilter() const;
    /// Offered on the view's name where the side list is folded away; null: none.
    void setViewsMenu(QMenu *menu);
    /// Above everything else in the column.
    void putAbove(QWidget *widget);
    void apply(const ChangeSet &changes);
    /// Something that every row shows may have changed (an account's name).
    void refreshRows();
    /// Ages grow with the clock alone.
    void refreshTimes();
    /// Loads the list again soon; many wishes become one.
    void reload();

Q_SIGNALS:
    /// The list was brought up to date.
    void listed();
    /// Enter in the search field, once what was typed before it is listed.
    void searchEntered();

private:
    struct Answer;
    enum class Extent { FirstPage, Whole };

    void build();
    void connectSearch();
    [[nodiscard]] QMenu *makeOrderMenu();
    [[nodiscard]] static QString orderName(store::ConversationFilter::Order order);
    [[nodiscard]] QMenu *makeSearchOrderMenu();
    void searchChanged(const QString &text);
    void ask();
    void leaveSearch();
    void searchFor(const Identity &person);
    [[nodiscard]] QString meant() const;
    void setOrder(store::ConversationFilter::Order order);
    void setSearchOrder(store::SearchOrder order);
    void load(Extent extent);
    void showAnswer(Answer answer);
    void showFound(const QList<ListedConversation> &rows);
    void showAside();
    void showHeader();
    void showEmptyState();
    void showProblem(const QString &sentence);
    void tellEntered();
    [[nodiscard]] store::ConversationFilter filter() const;
    [[nodiscard]] QString searchFigures() const;

    GuiContext &m_context;
    ConversationModel *m_model;
    ConversationList *m_list;
    MessageSearch *m_found;
    QLineEdit *m_search = nullptr;
    SearchAside *m_aside = nullptr;
    QLabel *m_searchProblem = nullptr;
    WordButton *m_name = nullptr;
    ElidedLabel *m_figures = nullptr;
    WordButton *m_order = nullptr;
    QMenu *m_viewsMenu = nullptr;
    QStackedWidget *m_pages = nullptr;
    QMenu *m_orders = nullptr;
    QMenu *m_searchOrders = nullptr;
    QAction *m_countAll = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_meant = nullptr;
    QPushButton *m_clearSearch = nullptr;

    InboxView m_view;
    QString m_viewName;
    store::ConversationFilter::Order m_wantedOrder = store::ConversationFilter::Order::LongestWaiting;
    QString m_searched; ///< As typed; empty: the view is shown.
    Query m_query;
    store::SearchOrder m_searchOrder = store::SearchOrder::NewestFirst;
    qint64 m_oldestWaiting = 0;
    bool m_loaded = false;
    bool m_whole = false;  ///< All of the view is listed, not only its first page.
    quint64 m_request = 0; ///< Counts what was asked for, so that an overtaken answer is dropped.
    bool m_asking = false; ///< What is listed is not yet what was asked for last.
    bool m_entered = false;
    bool m_loading = false;
    bool m_rowsChanged = false; ///< Since the list was asked for: rows that come with it may be of before.
    bool m_again = false;
    QTimer m_soon;
};

} // namespace rapport
