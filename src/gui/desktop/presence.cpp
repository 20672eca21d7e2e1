#include "gui/desktop/presence.h"

#include "gui/deliver.h"
#include "gui/desktop/launcherbadge.h"
#include "gui/guicontext.h"
#include "store/conversations.h"

#include <QEvent>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

QString saidKey()
{
    return u"tray/saidThatItGoesOn"_s;
}

} // namespace

Presence::Presence(GuiContext &context, QWidget &window, const QString &bus, Notices::Pace pace)
    : m_context(context),
      m_window(window),
      m_bus(bus),
      m_title(window.windowTitle()),
      m_quiet(context.clock),
      m_service(bus),
      m_news(context),
      m_notices(context, m_news, m_quiet, m_service, pace),
      m_due(context),
      m_figures(context),
      m_tray(m_quiet)
{
    window.installEventFilter(this);
    connect(&m_notices, &Notices::openRequested, this, &Presence::openRequested);
    connect(&m_due, &DueWatch::dueSoon, this, [this](const QString &sentence, ConversationId conversation) {
        if (m_watched)
            Q_EMIT dueSoon(sentence);
        else
            m_notices.tellDue(sentence, conversation);
    });
    connect(&m_quiet, &QuietTimes::changed, this, [this] { m_due.setHeldBack(m_quiet.isQuiet()); });
    m_due.setHeldBack(m_quiet.isQuiet());
    connect(&m_figures, &WaitingFigures::changed, this, &Presence::showFigures);
    connect(&m_tray, &TrayIcon::showRequested, this, [this] { Q_EMIT openRequested({}, false); });
    connect(&m_tray, &TrayIcon::nextRequested, this, &Presence::openNext);
    connect(&m_tray, &TrayIcon::quitRequested, this, &Presence::quitRequested);
    lookWhetherWatched();
}

Presence::~Presence()
{
    // Nobody keeps it up to date any more.
    showOnLauncher(0, m_bus);
}

void Presence::setInboxShown(bool shown)
{
    m_inboxShown = shown;
    lookWhetherWatched();
}

void Presence::lookWhetherWatched()
{
    m_watched = m_inboxShown && m_window.isActiveWindow() && m_window.isVisible() && !m_window.isMinimized();
    m_notices.setWatched(m_watched);
}

bool Presence::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
    case QEvent::WindowStateChange:
    case QEvent::Show:
    case QEvent::Hide:
        // The window's own state follows after the event.
        QMetaObject::invokeMethod(this, &Presence::lookWhetherWatched, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Presence::showFigures()
{
    const int unread = m_figures.unread();
    //: The window's title: how many conversations hold something unread, then the program's or the demo's name
    m_window.setWindowTitle(unread > 0 ? tr("(%1) %2").arg(unread).arg(m_title) : m_title);
    m_tray.showFigures(unread, m_figures.waiting());
    showOnLauncher(unread, m_bus);
}

/// The one that is due first, or waits longest.
void Presence::openNext()
{
    store::ConversationFilter filter;
    filter.state = ConversationState::Open;
    filter.order = store::ConversationFilter::Order::DueFirst;
    deliver(m_context.store.read([filter](Reader &r) { return store::conversationIds(r, filter, 1); }), this,
            [this](const Result<std::vector<ConversationId>> &ids) {
                if (ids)
                    Q_EMIT openRequested(ids->empty() ? ConversationId() : ids->front(), false);
            });
}

void Presence::sayThatItGoesOn()
{
    QSettings settings;
    if (settings.value(saidKey(), false).toBool())
        return;
    settings.setValue(saidKey(), true);
    Notification notification;
    notification.title = tr("Rapport goes on");
    notification.text = tr("It goes on receiving and sending. Its icon in the tray brings the window back or quits it; "
                           "the settings say what closing the window does.");
    m_service.show(u"tray"_s, notification);
}

} // namespace rapport
