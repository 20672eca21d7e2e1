#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"
#include "gui/guicontext.h"
#include "insight/metric.h"
#include "sync/workspace.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace rapport {

class DailyScores;
class DemoMaker;
class InboxPage;
class MainWindow;
class Obstacle;
class Presence;
class SingleWindow;
class WelcomePage;

/// Builds the objects of the window and passes references: one workspace at a time, its pages, and the way to the demo
/// community and back. GUI thread.
class Composition final : public QObject
{
    Q_OBJECT
public:
    struct Folders
    {
        QString own;  ///< The person's workspace; made if it is missing.
        QString demo; ///< The demo community's.
    };
    explicit Composition(Folders folders, QObject *parent = nullptr);
    ~Composition() override;

    /// Opens the person's workspace, or the demo community (making it first if it is not there), and shows the window.
    [[nodiscard]] Result<> start(bool demo);
    /// The same as a person starts it: with `access`, in no second window that writes, and saying in a window of its
    /// own what keeps it from being opened. `link`: to a conversation that is shown then; where another window has the
    /// workspace, that one shows it.
    void run(bool demo, Store::Access access, const QString &link = {});
    /// Ends as if the window were closed; finished() follows.
    void quit();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    /// The open workspace's; null before start().
    [[nodiscard]] Store *store() const { return m_workspace.store.get(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The window was closed and everything has ended.
    void finished();

private:
    [[nodiscard]] Result<> open(const QString &folder, Store::Access access = Store::Access::ReadWrite);
    void openOrExplain(const QString &folder, Store::Access access);
    void openClaimed(const QString &folder, Store::Access access);
    void openAgain();
    void comeToFront();
    // dropped.cpp
    void watchDrops();
    void askAboutDropped(const QString &file);
    void chooseFolderFor(const QString &file);
    // links.cpp
    void handOver(const QString &folder);
    void openLink(const QString &text);
    void openConversation(ConversationId conversation, MessageId message);
    void openRows(RowsOf rows, const QString &query, const QString &title, const QString &from,
                  const QString &fromName);
    void openPlace(const QString &place);
    void openCampaign(const Uid &campaign);
    // closing.cpp
    void askToQuit();
    [[nodiscard]] bool staysInTray();
    [[nodiscard]] bool asksBeforeClosing();
    [[nodiscard]] bool tellsOfUnsent();
    void keepTyped();
    Obstacle &obstacle();
    void buildWindow();
    void buildPresence();
    void greet();
    void makeDemo();
    void switchTo(const QString &folder);
    void askToLeaveDemo();
    void openOutbox();
    void shutDown();

    Folders m_folders;
    SystemClock m_clock;
    Workspace m_workspace;
    std::optional<GuiContext> m_context;
    std::unique_ptr<DailyScores> m_scores; ///< Of that workspace.
    std::unique_ptr<DemoMaker> m_demoMaker;
    std::unique_ptr<SingleWindow> m_single;
    std::unique_ptr<Obstacle> m_obstacle;
    std::unique_ptr<SingleWindow> m_other;   ///< That is asked to show what a link leads to.
    QString m_link;                          ///< To be shown once a workspace is open.
    std::unique_ptr<SingleWindow> m_claimed; ///< Of a workspace that is about to be opened.
    QString m_rowsFrom; ///< The page whose figure's rows are shown.
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Presence> m_presence; ///< Of that window.
    InboxPage *m_inbox = nullptr;
    WelcomePage *m_welcome = nullptr;
    bool m_closing = false;
    bool m_quitting = false;    ///< Closing the window ends the program, whatever is preferred.
    bool m_leavesTyped = false; ///< The person knows that what could not be kept is lost.
};

} // namespace rapport
