#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "gui/content/calendarview.h"
#include "gui/content/contentshelf.h"
#include "gui/guicontext.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rapport {

class AgendaView;
class HeldBar;
class MonthView;
class Segments;
class UntimedStrip;
class WeekView;
struct ChangeSet;

/// The calendar of content: a month, a week, or a list, beside it what has no time yet. What is decided in it is said
/// by signals, for whoever can take it back. GUI thread.
class ContentCalendar final : public QWidget
{
    Q_OBJECT
public:
    explicit ContentCalendar(const GuiContext &context, QWidget *parent = nullptr);
    ~ContentCalendar() override;

    /// What goes through the days, to stand at the head of the page.
    [[nodiscard]] QWidget *bar() const { return m_bar; }
    void openPiece(ContentId content);
    /// 0: without a time.
    void openNew(CampaignId campaign, qint64 at);
    /// Only pieces of a campaign; none: all.
    void setCampaign(CampaignId campaign);
    /// All that was asked for last is shown.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] CalendarSpan span() const { return m_span; }
    void setSpan(CalendarSpan span);
    [[nodiscard]] int day() const { return m_day; }
    void setDay(int day);
    [[nodiscard]] CalendarView &view() const;
    void focusSearch();
    /// The keys go to the days from now on.
    void takeFocus();

Q_SIGNALS:
    /// Something was done that can be taken back.
    void decided(const rapport::Event &event, const QString &said);
    /// Something was not done, and why.
    void told(const QString &sentence);
    void conversationRequested(rapport::ConversationId conversation);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildBar();
    [[nodiscard]] QWidget *buildSide();
    void connectView(CalendarView *view);
    void follow(const ChangeSet &changes);
    void read();
    void present();
    void presentFilters();
    [[nodiscard]] bool fits(const ContentPiece &piece) const;
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] QString rangeText() const;
    [[nodiscard]] const ContentPiece *find(ContentId content) const;
    void move(ContentId content, qint64 at);
    void remove(ContentId content);
    void decide(const QFuture<Result<Event>> &decision, const QString &said);

    GuiContext m_context;
    ContentShelf m_shelf;
    QList<ContentPiece> m_held;
    ContentDays m_days;
    contenttext::Channels m_channels;
    CalendarSpan m_span = CalendarSpan::Month;
    int m_day = 0; ///< That the view shows.
    CampaignId m_campaign;
    bool m_focusWanted = false;
    int m_revealed = 0; ///< To be scrolled to in the list.
    ContentId m_wanted; ///< To have the focus, as soon as it is shown.
    bool m_complete = false;
    bool m_stale = true;
    quint64 m_request = 0;
    QTimer m_again;
    QTimer m_minute; ///< The mark of the hour moves on.
    QWidget *m_bar = nullptr;
    QLabel *m_range = nullptr;
    QPushButton *m_add = nullptr;
    Segments *m_spans = nullptr;
    QLabel *m_problem = nullptr;
    HeldBar *m_heldBar = nullptr;
    QLabel *m_empty = nullptr;
    QStackedWidget *m_views = nullptr;
    MonthView *m_month = nullptr;
    WeekView *m_week = nullptr;
    AgendaView *m_agenda = nullptr;
    UntimedStrip *m_strip = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_campaigns = nullptr;
    QComboBox *m_states = nullptr;
};

} // namespace rapport
