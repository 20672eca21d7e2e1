#include "app/composition.h"

#include "app/demomaker.h"
#include "app/obstacle.h"
#include "app/singlewindow.h"
#include "channels/qthttp.h"
#include "gui/accounts/accountspage.h"
#include "gui/board/boardpage.h"
#include "gui/campaigns/campaignspage.h"
#include "gui/content/heldquestion.h"
#include "gui/deliver.h"
#include "gui/desktop/presence.h"
#include "gui/desktop/quietcommands.h"
#include "gui/errortext.h"
#include "gui/ideas/ideaspage.h"
#include "gui/inbox/inboxpage.h"
#include "gui/listen/listenpage.h"
#include "gui/metrics/metricspage.h"
#include "gui/metrics/recordsdialog.h"
#include "gui/metrics/reportexport.h"
#include "gui/people/peoplepage.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/outboxdialog.h"
#include "gui/shell/statusbar.h"
#include "gui/shell/workspacebanner.h"
#include "gui/welcome/welcomepage.h"
#include "secrets/keychainsecrets.h"
#include "store/accounts.h"
#include "sync/dailyscores.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr qint64 kUndoSendMs = 5'000;
constexpr int kLongestGoodbyeMs = 5'000;
constexpr int kFirstLookMs = 250;

const QString kInbox = u"inbox"_s;
const QString kPeople = u"people"_s;
const QString kCampaigns = u"campaigns"_s;
const QString kBoard = u"board"_s;
const QString kMetrics = u"metrics"_s;
const QString kListen = u"listen"_s;
const QString kIdeas = u"ideas"_s;
const QString kAccounts = u"accounts"_s;
const QString kSettings = u"settings"_s;
const QString kWelcome = u"welcome"_s;

QString pageKey()
{
    return u"window/page"_s;
}

} // namespace

Composition::Composition(Folders folders, QObject *parent)
    : QObject(parent), m_folders(std::move(folders)), m_demoMaker(std::make_unique<DemoMaker>(m_folders.demo))
{
    connect(m_demoMaker.get(), &DemoMaker::progressed, this, [this](int done, int total) {
        if (m_welcome)
            m_welcome->showDemoProgress(total > 0 ? double(done) / total : 0, done);
    });
    connect(m_demoMaker.get(), &DemoMaker::stopped, this, [this] {
        if (m_welcome)
            m_welcome->showDemoStopped();
    });
    connect(m_demoMaker.get(), &DemoMaker::failed, this, [this](const Error &error) {
        if (m_welcome)
            m_welcome->showDemoProblem(errorText(error, Occasion::Demo));
    });
    connect(m_demoMaker.get(), &DemoMaker::made, this, [this] {
        if (!m_closing)
            switchTo(m_folders.demo);
    });
}

Composition::~Composition()
{
    m_presence.reset();
    // The window keeps drafts and places while it goes, so the workspace is still there for it.
    m_window.reset();
}

Result<> Composition::start(bool demo)
{
    const bool stands = demo && DemoMaker::exists(m_folders.demo);
    const Result<> opened = open(stands ? m_folders.demo : m_folders.own);
    if (opened && demo && !stands) {
        m_window->showPage(kWelcome);
        makeDemo();
    }
    return opened;
}

void Composition::run(bool demo, Store::Access access, const QString &link)
{
    m_link = link;
    const bool stands = demo && DemoMaker::exists(m_folders.demo);
    openOrExplain(stands ? m_folders.demo : m_folders.own, access);
    if (m_window && demo && !stands) {
        m_window->showPage(kWelcome);
        makeDemo();
    }
}

Result<> Composition::open(const QString &folder, Store::Access access)
{
    Workspace::Options options;
    options.store.access = access;
    options.store.clock = &m_clock;
    options.undoMs = kUndoSendMs;
    if (access == Store::Access::ReadWrite && !QFileInfo::exists(Store::databasePath(folder))) {
        if (const Result<> created = Store::create(folder, options.store); !created)
            return created;
    }
    Result<Workspace> workspace =
        Workspace::open(folder, makeSecrets(), std::make_shared<QtHttp>(), makeRegistry(), options);
    if (!workspace)
        return fail(workspace.error());

    m_presence.reset();
    m_window.reset();
    m_inbox = nullptr;
    m_welcome = nullptr;
    m_context.reset();
    m_scores.reset();
    m_workspace = std::move(*workspace);
    m_context.emplace(GuiContext{*m_workspace.store, *m_workspace.commands, *m_workspace.outbox, *m_workspace.engine,
                                 *m_workspace.secrets, *m_workspace.registry, m_clock, *m_workspace.pictures});
    buildWindow();
    m_scores = std::make_unique<DailyScores>(*m_workspace.store);
    if (m_workspace.store->access() == Store::Access::ReadWrite) {
        // Where another process holds the lock the engine watches, and the status bar says so.
        (void)m_workspace.engine->acquire();
        // The channels are looked at after the inbox was: nobody waits for them before it is there.
        QTimer::singleShot(kFirstLookMs, m_workspace.engine.get(), [this] {
            if (m_closing)
                return;
            m_workspace.engine->start();
            m_workspace.commands->batches().resume();
            HeldQuestion::ask(*m_context, m_window.get());
            m_workspace.commands->files().clearAway();
        });
    }
    // A page that a later version has is none here, and stays away.
    if (const QString page = QSettings().value(pageKey()).toString(); page == kPeople || page == kCampaigns || page == kBoard || page == kMetrics || page == kListen || page == kIdeas || page == kAccounts || page == kSettings)
        m_window->showPage(page);
    m_window->show();
    greet();
    return {};
}

void Composition::buildWindow()
{
    m_window = std::make_unique<MainWindow>(*m_context);
    if (m_workspace.store->isDemo())
        m_window->setWindowTitle(tr("Demo community – Rapport"));
    m_window->addPage(kInbox, tr("Inbox"), "inbox", NavigationRail::Place::Top,
                      [this] { return m_inbox = new InboxPage(*m_context); });
    m_window->addPage(kPeople, tr("People"), "people", NavigationRail::Place::Top, [this] {
        auto *people = new PeoplePage(*m_context);
        connect(people, &PeoplePage::conversationRequested, this, [this](ConversationId id) {
            m_window->showPage(kInbox);
            m_inbox->showConversation(id);
        });
        connect(people, &PeoplePage::queryRequested, this, [this](const QString &query) {
            m_window->showPage(kInbox);
            m_inbox->showRows(query, tr("Conversations with people"), tr("People"),
                              [this] { m_window->showPage(kPeople); });
        });
        connect(people, &PeoplePage::backRequested, this, [this] { m_window->showPage(m_rowsFrom); });
        return people;
    });
    m_window->addPage(kCampaigns, tr("Campaigns"), "campaign", NavigationRail::Place::Top, [this] {
        auto *campaigns = new CampaignsPage(*m_context);
        connect(campaigns, &CampaignsPage::rowsRequested, this,
                [this](RowsOf rows, const QString &query, const QString &title) {
                    openRows(rows, query, title, kCampaigns, tr("Campaigns"));
                });
        connect(campaigns, &CampaignsPage::conversationRequested, this,
                [this](ConversationId conversation) { openConversation(conversation, {}); });
        return campaigns;
    });
    m_window->addPage(kBoard, tr("Board"), "view_column", NavigationRail::Place::Top, [this] {
        auto *board = new BoardPage(*m_context);
        connect(board, &BoardPage::rowsRequested, this,
                [this](RowsOf rows, const QString &query, const QString &title) {
                    openRows(rows, query, title, kBoard, tr("Board"));
                });
        connect(board, &BoardPage::placeRequested, this, &Composition::openPlace);
        connect(board, &BoardPage::campaignRequested, this, &Composition::openCampaign);
        return board;
    });
    m_window->addPage(kMetrics, tr("Metrics"), "insights", NavigationRail::Place::Top, [this] {
        auto *metrics = new MetricsPage(*m_context);
        new ReportExport(*m_context, *metrics);
        connect(metrics, &MetricsPage::rowsRequested, this,
                [this](RowsOf rows, const QString &query, const QString &title) {
                    openRows(rows, query, title, kMetrics, tr("Metrics"));
                });
        connect(metrics, &MetricsPage::conversationRequested, this, &Composition::openConversation);
        return metrics;
    });
    m_window->addPage(kListen, tr("Listen"), "hearing", NavigationRail::Place::Top, [this] {
        auto *listen = new ListenPage(*m_context);
        connect(listen, &ListenPage::conversationRequested, this, &Composition::openConversation);
        connect(listen, &ListenPage::rowsRequested, this, [this](const QString &query, const QString &title) {
            m_window->showPage(kInbox);
            m_inbox->showRows(query, title, tr("Listen"), [this] { m_window->showPage(kListen); });
        });
        return listen;
    });
    m_window->addPage(kIdeas, tr("Ideas"), "lightbulb_outline", NavigationRail::Place::Top, [this] {
        auto *ideas = new IdeasPage(*m_context);
        connect(ideas, &IdeasPage::messageRequested, this, [this](ConversationId id, MessageId message) {
            m_window->showPage(kInbox);
            m_inbox->showMessage(id, message);
        });
        connect(ideas, &IdeasPage::rowsRequested, this, [this](const QString &query, const QString &title) {
            m_window->showPage(kInbox);
            m_inbox->showRows(query, title, tr("Ideas"), [this] { m_window->showPage(kIdeas); });
        });
        connect(ideas, &IdeasPage::backRequested, this, [this] { m_window->showPage(m_rowsFrom); });
        return ideas;
    });
    m_window->addPage(kAccounts, tr("Accounts"), "manage_accounts", NavigationRail::Place::Bottom, [this] {
        auto *accounts = new AccountsPage(*m_context);
        connect(accounts, &AccountsPage::connected, this, [this] {
            if (m_window->currentPage() == kWelcome)
                m_window->showPage(kInbox);
        });
        return accounts;
    });
    m_window->addPage(kSettings, tr("Settings"), "settings", NavigationRail::Place::Bottom,
                      [this] { return new SettingsPage(*m_context, m_presence->quiet(), m_presence->tray()); });
    m_window->addHiddenPage(kWelcome, [this] {
        m_welcome = new WelcomePage(m_workspace.store->folder());
        connect(m_welcome, &WelcomePage::connectRequested, this,
                [this] { static_cast<AccountsPage *>(m_window->page(kAccounts))->connectChannel(); });
        connect(m_welcome, &WelcomePage::demoRequested, this, &Composition::makeDemo);
        connect(m_welcome, &WelcomePage::demoStopRequested, m_demoMaker.get(), &DemoMaker::stop);
        return m_welcome;
    });
    m_window->showPage(kInbox);

    StatusBar &status = m_window->statusLine();
    WorkspaceBanner &banner = m_window->banner();
    connect(&banner, &WorkspaceBanner::keepTypedRequested, this, &Composition::keepTyped);
    connect(&banner, &WorkspaceBanner::rescueRequested, this,
            [this] { obstacle().damaged(m_workspace.store->folder()); });
    connect(&banner, &WorkspaceBanner::reopenRequested, this, &Composition::openAgain, Qt::QueuedConnection);
    m_window->installEventFilter(this);
    connect(&status, &StatusBar::accountsRequested, this, [this] { m_window->showPage(kAccounts); });
    connect(&status, &StatusBar::outboxRequested, this, &Composition::openOutbox);
    connect(&status, &StatusBar::demoRequested, this, &Composition::askToLeaveDemo);
    connect(&status, &StatusBar::openConversationsChanged, this,
            [this](int count) { m_window->setBadge(kInbox, count); });
    connect(m_window.get(), &MainWindow::closed, this, &Composition::shutDown);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), m_window.get()), &QShortcut::activated, this,
            [this] { m_window->showPage(kSettings); });
    connect(m_window.get(), &MainWindow::quitRequested, this, &Composition::askToQuit);
    buildPresence();
    watchDrops();
}

void Composition::buildPresence()
{
    m_presence = std::make_unique<Presence>(*m_context, *m_window);
    connect(m_window.get(), &MainWindow::pageShown, m_presence.get(),
            [this](const QString &page) { m_presence->setInboxShown(page == kInbox); });
    for (const InboxCommand &command : quietCommands(m_presence->quiet(), m_clock, *m_inbox))
        m_inbox->addCommand(command);
    m_inbox->addCommand({"settingsShortcut", tr("Rapport"), tr("Settings"), u"settings"_s, {}, [this] {
                             m_window->showPage(kSettings);
                         }});
    connect(m_presence.get(), &Presence::dueSoon, m_inbox, &InboxPage::say);
    // Later: ending takes the menu away that was chosen from.
    connect(m_presence.get(), &Presence::quitRequested, this, &Composition::askToQuit, Qt::QueuedConnection);
    connect(m_presence.get(), &Presence::openRequested, this, [this](ConversationId conversation, bool answer) {
        comeToFront();
        if (conversation && answer) {
            m_window->showPage(kInbox);
            m_inbox->answerConversation(conversation);
        } else if (conversation) {
            openConversation(conversation, {});
        }
    });
}

void Composition::openConversation(ConversationId conversation, MessageId message)
{
    m_window->showPage(kInbox);
    m_inbox->showMessage(conversation, message);
}

/// The rows behind a figure, where something can be done with them, and the way back to the figure.
void Composition::openRows(RowsOf rows, const QString &query, const QString &title, const QString &from,
                           const QString &fromName)
{
    m_rowsFrom = from;
    if (rows == RowsOf::People) {
        m_window->showPage(kPeople);
        static_cast<PeoplePage *>(m_window->page(kPeople))->showQuery(query, title);
        return;
    }
    if (rows == RowsOf::Ideas) {
        m_window->showPage(kIdeas);
        static_cast<IdeasPage *>(m_window->page(kIdeas))->showRows(query, title);
        return;
    }
    if (rows == RowsOf::Records) {
        auto *records = new RecordsDialog(*m_context, query, title, m_window.get());
        connect(records, &RecordsDialog::accountsRequested, this, [this] { m_window->showPage(kAccounts); });
        connect(records, &RecordsDialog::campaignRequested, this, &Composition::openCampaign);
        records->open();
        return;
    }
    m_window->showPage(kInbox);
    m_inbox->showRows(query, title, fromName, [this, from] {
        m_window->showPage(from);
        if (QWidget *figure = m_window->page(from)->focusWidget())
            figure->setFocus(Qt::OtherFocusReason);
    });
}

void Composition::openCampaign(const Uid &campaign)
{
    m_window->showPage(kCampaigns);
    static_cast<CampaignsPage *>(m_window->page(kCampaigns))->showCampaign(campaign);
}

/// A place as maturity models name it: a page, and behind the inbox and people what is asked for there.
void Composition::openPlace(const QString &place)
{
    const QString page = place.section(u' ', 0, 0);
    const QString query = place.section(u' ', 1);
    if (query.isEmpty())
        m_window->showPage(page);
    else
        openRows(page == kPeople ? RowsOf::People : RowsOf::Conversations, query, tr("Next step"), kBoard,
                 tr("Board"));
}

/// A workspace that nothing was ever connected to begins with the choice of what to begin with.
void Composition::greet()
{
    const auto hasAccounts = [](Reader &r) -> Result<bool> { return !store::accounts(r).isEmpty(); };
    deliver(m_workspace.store->read(hasAccounts), m_window.get(), [this](const Result<bool> &any) {
        if (any && !*any && !m_workspace.store->isDemo())
            m_window->showPage(kWelcome);
    });
}

void Composition::makeDemo()
{
    if (DemoMaker::exists(m_folders.demo)) {
        // Not from within the signal of a page that this destroys.
        QMetaObject::invokeMethod(
            this, [this] { switchTo(m_folders.demo); }, Qt::QueuedConnection);
        return;
    }
    m_welcome->showDemoProgress(0, 0);
    m_demoMaker->start();
}

void Composition::switchTo(const QString &folder)
{
    openOrExplain(folder, Store::Access::ReadWrite);
    if (m_welcome)
        m_welcome->showDemoStopped();
}

void Composition::askToLeaveDemo()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Demo community"),
                                tr("This is a demo community: its people and messages are invented."),
                                QMessageBox::NoButton, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("It stays on this computer and can be opened again from the first page of an empty "
                               "workspace, or with rapport --demo."));
    QPushButton *leave = box->addButton(tr("Open my own workspace"), QMessageBox::AcceptRole);
    box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::finished, this, [this, box, leave] {
        if (box->clickedButton() == leave)
            QMetaObject::invokeMethod(
                this, [this] { switchTo(m_folders.own); }, Qt::QueuedConnection);
    });
    box->open();
}

void Composition::openOutbox()
{
    auto *dialog = new OutboxDialog(*m_context, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OutboxDialog::conversationRequested, m_inbox, [this, dialog](ConversationId conversation) {
        m_window->showPage(kInbox);
        m_inbox->showConversation(conversation);
        dialog->close();
    });
    dialog->open();
}

void Composition::shutDown()
{
    if (std::exchange(m_closing, true))
        return;
    QSettings().setValue(pageKey(), m_window->currentPage());
    m_presence.reset();
    m_scores.reset();
    m_demoMaker->stop();
    connect(m_workspace.engine.get(), &SyncEngine::stopped, this, &Composition::finished);
    // A server that neither answers nor lets go must not keep the program alive.
    QTimer::singleShot(kLongestGoodbyeMs, this, &Composition::finished);
    m_workspace.engine->stop();
}

} // namespace rapport
