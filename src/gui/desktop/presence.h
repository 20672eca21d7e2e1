#pragma once

#include "gui/desktop/newswatch.h"
#include "gui/desktop/notices.h"
#include "gui/desktop/notificationservice.h"
#include "gui/desktop/quiettimes.h"
#include "gui/desktop/trayicon.h"
#include "gui/desktop/waitingfigures.h"
#include "gui/levels/duewatch.h"

#include <QWidget>

namespace rapport {

/// What the desktop shows of a workspace outside of its window: notifications, the count in the window's title, on its
/// launcher and in the tray. Belongs to one window. GUI thread.
class Presence final : public QObject
{
    Q_OBJECT
public:
    /// `bus`: as of NotificationService.
    Presence(GuiContext &context, QWidget &window, const QString &bus = {}, Notices::Pace pace = {});
    ~Presence() override;

    /// Whether the page that is shown is the inbox.
    void setInboxShown(bool shown);

    [[nodiscard]] QuietTimes &quiet() { return m_quiet; }
    [[nodiscard]] TrayIcon &tray() { return m_tray; }
    [[nodiscard]] const WaitingFigures &figures() const { return m_figures; }
    /// Once, that the program goes on behind the icon in the tray.
    void sayThatItGoesOn();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Come to the front, with that conversation (none: as it was left), ready to answer or to read.
    void openRequested(rapport::ConversationId conversation, bool answer);
    /// To be said in the window, which somebody looks at.
    void dueSoon(const QString &sentence);
    void quitRequested();

private:
    void lookWhetherWatched();
    void showFigures();
    void openNext();

    GuiContext &m_context;
    QWidget &m_window;
    QString m_bus;
    QString m_title; ///< Of the window, without a count.
    bool m_inboxShown = true;
    bool m_watched = false;
    QuietTimes m_quiet;
    NotificationService m_service;
    NewsWatch m_news;
    Notices m_notices;
    DueWatch m_due;
    WaitingFigures m_figures;
    TrayIcon m_tray;
};

} // namespace rapport
