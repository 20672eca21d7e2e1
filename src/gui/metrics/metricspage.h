#pragma once

#include "domain/dashboard.h"
#include "domain/event.h"
#include "gui/inbox/inboxcommand.h"
#include "gui/metrics/filterbar.h"
#include "measure/dashboardfigures.h"
#include "output/dashboardcharts.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QFutureWatcherBase;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class CardGrid;
class Toast;

/// Pages of figures: reads what a dashboard asks in one go, shows it, follows what changes, and opens the rows behind
/// each figure. What is arranged is kept at once, period and filters when somebody says so. GUI thread.
class MetricsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit MetricsPage(GuiContext &context, QWidget *parent = nullptr);

    /// Something more that can be done with the page, at the far end of its head.
    void addAction(QPushButton *button);
    void addCommand(const InboxCommand &command);
    /// A word on what was done, at the foot of the page.
    void say(const QString &sentence);
    /// What is shown, with a period and filters that may not be kept.
    [[nodiscard]] const Dashboard &dashboard() const { return m_dashboard; }
    [[nodiscard]] const CardNaming &naming() const { return m_naming; }
    [[nodiscard]] Period period() const { return m_figures ? m_figures->period : Period(); } ///< Shown last.
    void setScope(const DashboardScope &scope);
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] CardGrid &grid() const { return *m_grid; }

Q_SIGNALS:
    /// The rows behind a figure, and what to call them.
    void rowsRequested(rapport::RowsOf rows, const QString &query, const QString &title);
    void conversationRequested(rapport::ConversationId conversation, rapport::MessageId message);
    /// Everything that was asked for last is shown.
    void completed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    // metricspagereading.cpp
    void readDashboards();
    void showKept();
    void readChoices();
    void ask();
    void showFigures(const DashboardFigures &figures);
    void showProblem(const QString &sentence);
    void showState();
    void follow(const ChangeSet &changes);
    // metricspagecards.cpp
    void open(const MetricPoint &point, qsizetype card, const QString &series);
    void fillChartMenu(qsizetype card, QMenu *menu);
    void showCardMenu(qsizetype card, const QPoint &globalPosition);
    void addCardActions(qsizetype card, QMenu *menu);
    void showDefinition(qsizetype card);
    void copyValues(qsizetype card);
    void addCard();
    void changeCard(qsizetype card);
    void moveCard(qsizetype card, qsizetype to);
    void stepCard(int by);
    void resizeCard(qsizetype card);
    void removeCard(qsizetype card);
    [[nodiscard]] qsizetype focusedCard() const;
    // metricspagedashboards.cpp
    void choose(const Dashboard &dashboard);
    void addManageActions(QMenu *menu);
    void keepCards(const QList<DashboardCard> &cards, const QString &sentence);
    void keep(Dashboard changed, const QString &sentence);
    void saveScope();
    void rename();
    void duplicate();
    void removeDashboard();
    void importFile();
    void exportFile();
    void decide(const QFuture<Result<Event>> &future, const QString &sentence, bool chooseIt);
    void undoLast();
    [[nodiscard]] QString freeName(const QString &wanted) const;
    [[nodiscard]] Dashboard kept() const;
    [[nodiscard]] bool isScopeKept() const;
    // metricspagecommands.cpp
    void addCommands();
    void showPalette();

    GuiContext &m_context;
    CardNaming m_naming;
    FilterBar *m_bar;
    QLabel *m_notice;
    QLabel *m_problem;
    QScrollArea *m_scroll;
    CardGrid *m_grid;
    Toast *m_toast;
    QList<Dashboard> m_dashboards;
    Dashboard m_dashboard;
    std::optional<DashboardFigures> m_figures;
    QString m_wanted; ///< The dashboard that was shown the last time, or is to be shown once it is kept.
    QList<Event> m_undos;
    /// Until what was decided is read back, nothing else is: it may have made the dashboard that is to be changed.
    bool m_deciding = false;
    int m_awaited = 0;         ///< Decisions whose events are not here yet,
    bool m_undoWanted = false; ///< and one of them is to be taken back.
    struct Arrangement
    {
        QList<DashboardCard> cards;
        QString sentence;
    };
    std::optional<Arrangement> m_next; ///< Decided meanwhile.
    QList<InboxCommand> m_commands;
    quint64 m_request = 0; ///< Counts what was asked for, so that an overtaken answer is dropped.
    bool m_complete = false;
    bool m_stale = true; ///< Something changed since it was read.
    bool m_everRead = false;
    bool m_isConnected = true; ///< There is an account, so there can be figures.
    QTimer m_dim;
    QTimer m_again;
    qsizetype m_focusAfter = -1; ///< The card that has the focus once the page is shown anew.
};

} // namespace rapport
