#pragma once

#include "gui/inbox/inboxview.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class ConversationList;
class ConversationModel;
class ElidedLabel;
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
    /// Offered on the view's name where the side list is folded away; null: none.
    void setViewsMenu(QMenu *menu);
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

private:
    struct Answer
    {
        std::vector<ConversationId> ids;
        qint64 oldestWaiting = 0;
    };

    void build();
    void searchChanged(const QString &text);
    void setOrder(store::ConversationFilter::Order order);
    void load();
    void showAnswer(Answer answer);
    void showHeader();
    void showEmptyState();
    [[nodiscard]] store::ConversationFilter filter() const;

    GuiContext &m_context;
    ConversationModel *m_model;
    ConversationList *m_list;
    QLineEdit *m_search = nullptr;
    QLabel *m_searchProblem = nullptr;
    WordButton *m_name = nullptr;
    ElidedLabel *m_figures = nullptr;
    WordButton *m_order = nullptr;
    QMenu *m_viewsMenu = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clearSearch = nullptr;

    InboxView m_view;
    QString m_viewName;
    store::ConversationFilter::Order m_wantedOrder = store::ConversationFilter::Order::LongestWaiting;
    QString m_searched; ///< As typed; empty: the view is shown.
    Query m_query;
    qint64 m_oldestWaiting = 0;
    bool m_loaded = false;
    quint64 m_request = 0; ///< Counts what was asked for, so that an overtaken answer is dropped.
    bool m_loading = false;
    bool m_again = false;
    QTimer m_soon;
};

} // namespace rapport
