// What Composition does when its window is closed: it may go on in the tray, and says what would be lost or left
// behind.
#include "app/composition.h"

#include "gui/desktop/presence.h"
#include "gui/inbox/inboxpage.h"
#include "gui/shell/mainwindow.h"
#include "store/worklog.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// Of answers that wait here until the program runs again it is told once.
QString toldKey()
{
    return u"window/toldOfUnsent"_s;
}

} // namespace

void Composition::quit()
{
    m_leavesTyped = true;
    m_quitting = true;
    if (m_window)
        m_window->close();
    else
        Q_EMIT finished();
}

/// By the person, who is asked where something would be lost.
void Composition::askToQuit()
{
    m_quitting = true;
    // A window that is not shown cannot be closed, nor ask anything.
    if (!m_window->isVisible())
        comeToFront();
    if (!m_window->close())
        m_quitting = false;
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window.get() || event->type() != QEvent::Close || m_closing)
        return QObject::eventFilter(watched, event);
    if (staysInTray() || asksBeforeClosing() || tellsOfUnsent()) {
        event->ignore();
        return true;
    }
    return false;
}

/// Whether the window only goes from the screen, since the person prefers that and can bring it back.
bool Composition::staysInTray()
{
    const bool sessionEnds = static_cast<QGuiApplication *>(QCoreApplication::instance())->isSavingSession();
    if (m_quitting || sessionEnds || !TrayIcon::isKeptRunning() || !m_presence->tray().isShown())
        return false;
    m_window->hide();
    m_presence->sayThatItGoesOn();
    return true;
}

/// Whether the window stays because something typed would be lost with it.
bool Composition::asksBeforeClosing()
{
    if (m_leavesTyped || !m_inbox || m_workspace.store->access() == Store::Access::ReadOnly ||
        m_workspace.store->hindrance() == Hindrance::None)
        return false;
    const QList<Draft> typed = m_inbox->unsavedDrafts();
    if (std::all_of(typed.begin(), typed.end(), [](const Draft &one) { return one.text.trimmed().isEmpty(); }))
        return false;
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Rapport"), tr("What you typed could not be kept in the workspace."),
                        QMessageBox::NoButton, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("It is only in this window and is lost when the window is closed."));
    QPushButton *save = box->addButton(tr("Save what I typed…"), QMessageBox::AcceptRole);
    QPushButton *leave = box->addButton(tr("Close without it"), QMessageBox::DestructiveRole);
    box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::finished, this, [this, box, save, leave] {
        if (box->clickedButton() == save) {
            keepTyped();
        } else if (box->clickedButton() == leave) {
            m_leavesTyped = true;
            m_quitting = true;
            m_window->close();
        }
    });
    box->open();
    return true;
}

/// Whether the window stays for a word about answers that have not left.
bool Composition::tellsOfUnsent()
{
    QSettings settings;
    const int unsent = m_presence->figures().unsent();
    if (m_leavesTyped || unsent == 0 || m_workspace.store->access() == Store::Access::ReadOnly ||
        settings.value(toldKey(), false).toBool())
        return false;
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Rapport"), tr("%n answer(s) have not left yet.", nullptr, unsent),
                        QMessageBox::NoButton, m_window.get());
    box->setObjectName(u"unsentBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("They are kept and go out as soon as Rapport is opened again and has a network. This is "
                               "said only once."));
    QPushButton *leave = box->addButton(tr("Quit"), QMessageBox::AcceptRole);
    QPushButton *tray =
        m_presence->tray().isShown() ? box->addButton(tr("Go on in the tray"), QMessageBox::ActionRole) : nullptr;
    box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    box->setDefaultButton(leave);
    connect(box, &QMessageBox::finished, this, [this, box, leave, tray] {
        if (box->clickedButton() == leave) {
            QSettings().setValue(toldKey(), true);
            m_quitting = true;
            m_window->close();
        } else if (tray && box->clickedButton() == tray) {
            QSettings().setValue(toldKey(), true);
            m_window->hide();
        }
    });
    box->open();
    return true;
}

} // namespace rapport
