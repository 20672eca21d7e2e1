#pragma once

#include "domain/event.h"
#include "store/peoplelist.h"
#include "sync/manypeople.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class Label;
class PeopleModel;
class PersonPanel;
class ScoreReckoning;
class Toast;
class WordButton;

/// Everybody who is known, in the order of a score, and what is decided about one or many of them. Keeps the scores up
/// to date while it is seen. GUI thread.
class PeoplePage final : public QWidget
{
    Q_OBJECT
public:
    explicit PeoplePage(GuiContext &context, QWidget *parent = nullptr);
    ~PeoplePage() override;

    /// Shows whom a query finds. `title`: what they are, where a figure was opened; then a way back is offered.
    void showQuery(const QString &query, const QString &title = {});
    /// Makes somebody current.
    void showPerson(IdentityId person);

Q_SIGNALS:
    void conversationRequested(rapport::ConversationId id);
    /// Wants to see the conversations that a query finds.
    void queryRequested(const QString &query);
    /// Back to where a figure was opened.
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QWidget *makeBulkBar();
    void connectParts();
    void connectPanel();
    void addShortcuts();
    void queryTyped();
    void load();
    void showFound(std::vector<ContactId> ids, const store::PeopleLeftOut &leftOut);
    void showFigures();
    void showCurrent();
    void setOrder(store::PeopleOrder order);
    void apply(const ChangeSet &changes);
    // peoplepagemenus.cpp
    [[nodiscard]] QMenu *makeOrderMenu();
    [[nodiscard]] QMenu *makeFilterMenu();
    void addFilters(QMenu &menu, const QString &title, const QList<std::pair<QString, QString>> &terms);
    void toggleTerm(const QString &term);
    void addGroupFilters(QMenu &menu);
    void showRowMenu(const QPoint &place);
    void addDecisions(QMenu &menu);
    // peoplepageactions.cpp
    [[nodiscard]] std::vector<ContactId> chosen() const;
    void decide(const PeopleDecision &decision, const QString &sentence);
    void chooseGroup();
    void openConversations();
    void undoLast();
    void say(const QString &sentence, const QList<Uid> &events);
    void changeWeights();

    GuiContext &m_context;
    PeopleModel *m_model;
    QListView *m_list;
    QLineEdit *m_search = nullptr;
    QLabel *m_problem = nullptr;
    Label *m_title = nullptr;
    Label *m_figures = nullptr;
    WordButton *m_back = nullptr;
    WordButton *m_filter = nullptr;
    WordButton *m_order = nullptr;
    WordButton *m_weights = nullptr;
    QWidget *m_bulk = nullptr;
    QLabel *m_bulkText = nullptr;
    QStackedWidget *m_stack = nullptr;
    Label *m_empty = nullptr;
    QSplitter *m_splitter = nullptr;
    PersonPanel *m_panel = nullptr;
    Toast *m_toast = nullptr;
    ScoreReckoning *m_reckoning = nullptr;
    store::PeopleOrder m_by{.by = store::PeopleOrder::By::Score, .score = Score::Gravity, .reversed = false};
    store::PeopleLeftOut m_leftOut;
    ContactId m_wanted;        ///< To be made current once it is in the list.
    QList<QList<Uid>> m_undos; ///< What Ctrl+Z takes back, the last one first.
    QTimer m_soon;
    QTimer m_later; ///< Until the scores are reckoned anew after a decision.
    double m_progress = 1;
    quint64 m_request = 0;
    bool m_loading = false;
    bool m_again = false;
};

} // namespace rapport
