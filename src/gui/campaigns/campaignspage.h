#pragma once

#include "domain/event.h"
#include "gui/campaigns/campaignwhole.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rapport {

class CampaignList;
class CampaignPane;
class ContentCalendar;
class DossierWriting;
class Segments;
class Toast;
struct ChangeSet;
struct GuiContext;

/// The campaigns, and the one that is chosen: planned, agreed on, run, closed, reviewed here. GUI thread.
class CampaignsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit CampaignsPage(GuiContext &context, QWidget *parent = nullptr);
    ~CampaignsPage() override;

    /// Chooses it, as soon as it is in the list.
    void showCampaign(const Uid &campaign);
    /// All that was asked for last is shown.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void rowsRequested(rapport::RowsOf rows, const QString &query, const QString &title);
    void conversationRequested(rapport::ConversationId conversation);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildSide();
    [[nodiscard]] QWidget *buildEmpty();
    void connectPane();
    // campaignscalendar.cpp
    void addCalendar(QVBoxLayout *layout);
    void connectContent();
    void showCalendar(bool shown);

    void follow(const ChangeSet &changes);
    void read();
    void chooseWanted();
    void search();
    void exportReview();
    void readWhole();
    void openPlan(const std::optional<Campaign> &campaign);
    void openConversations();
    void openSeeds();
    void decide(const QFuture<Result<Event>> &decision, const QString &said);
    void remember(const Event &event, const QString &said);
    void undoLast();

    GuiContext &m_context;
    CampaignShelf m_shelf;
    Uid m_wanted;           ///< To be chosen as soon as it is in the list.
    QList<Uid> m_decisions; ///< To take back, the last one last.
    quint64 m_request = 0;
    quint64 m_wholeRequest = 0;
    bool m_complete = false;
    bool m_stale = true;
    QTimer m_again;
    QStackedWidget *m_pages = nullptr;
    QStackedWidget *m_sides = nullptr; ///< The campaigns, the calendar.
    Segments *m_switch = nullptr;
    ContentCalendar *m_calendar = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_halves = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    CampaignList *m_list = nullptr;
    CampaignPane *m_pane = nullptr;
    Toast *m_toast = nullptr;
    DossierWriting *m_writing = nullptr;
};

} // namespace rapport
