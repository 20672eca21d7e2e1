#include "app/obstacle.h"

#include "app/singlewindow.h"
#include "gui/errortext.h"
#include "gui/welcome/rescuetext.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

const QString kFront = u"bringToFront"_s;
const QString kRead = u"openForReading"_s;
const QString kOther = u"chooseOther"_s;
const QString kRetry = u"tryAgain"_s;
const QString kRescue = u"rescue"_s;
const QString kStop = u"stopRescue"_s;
const QString kOpenRescued = u"openRescued"_s;
const QString kQuit = u"quit"_s;

} // namespace

Obstacle::Obstacle(QObject *parent) : QObject(parent)
{
    connect(&m_window, &OpeningWindow::chosen, this, &Obstacle::choose);
    connect(&m_window, &OpeningWindow::closed, this, [this] {
        m_rescuer.stop();
        Q_EMIT dismissed();
    });
    connect(&m_rescuer, &Rescuer::progressed, &m_window, &OpeningWindow::showProgress);
    connect(&m_rescuer, &Rescuer::surveyed, this, [this](const Result<QList<store::DamagedPart>> &damage) {
        m_window.showProgress(-1);
        if (damage && !damage->isEmpty())
            sayDamage(damageText(*damage));
    });
    connect(&m_rescuer, &Rescuer::finished, this, &Obstacle::sayReceipt);
}

Obstacle::~Obstacle()
{
    m_window.disconnect(this);
}

void Obstacle::show()
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Obstacle::openElsewhere(const QString &folder)
{
    m_folder = folder;
    m_window.say("filter_none", tr("This workspace is open in another window"),
                 tr("Only one window at a time works in a workspace, so that nothing is done twice. You can go to that "
                    "window, or look at everything here without changing it."),
                 QDir::toNativeSeparators(folder),
                 {{kFront, tr("Go to that window"), true},
                  {kRead, tr("Open here for reading"), false},
                  {kOther, tr("Choose another workspace…"), false},
                  {kQuit, tr("Quit"), false}});
    show();
}

void Obstacle::isPrepared(const QString &folder)
{
    m_folder = folder;
    m_window.say(
        "sync", tr("The workspace is being brought up to date"),
        tr("It was made by an earlier Rapport. A copy of it is kept in its folder before anything changes. This "
           "takes up to half a minute for a million messages; then everything opens as usual."),
        QDir::toNativeSeparators(folder), {});
    show();
}

void Obstacle::cannotBeOpened(const QString &folder, const Error &error)
{
    m_folder = folder;
    m_window.say("error_outline", tr("The workspace could not be opened"), errorText(error, Occasion::Open),
                 QDir::toNativeSeparators(folder),
                 {{kRetry, tr("Try again"), true},
                  {kOther, tr("Choose another workspace…"), false},
                  {kQuit, tr("Quit"), false}});
    show();
    if (QFileInfo::exists(Store::databasePath(folder)))
        m_rescuer.survey(folder);
}

void Obstacle::damaged(const QString &folder)
{
    m_folder = folder;
    sayDamage({});
    show();
    m_rescuer.survey(folder);
}

void Obstacle::sayDamage(const QString &damage)
{
    m_window.say("report_problem", tr("This workspace is damaged"),
                 tr("Part of its file cannot be read: a disk, a memory stick or a copy that was cut off can be the "
                    "reason. Nothing was changed in it. What is good can be saved into a new workspace: first what "
                    "people wrote and did here, then the messages.") +
                     (damage.isEmpty() ? QString() : QString(u"\n\n"_s + damage)),
                 QDir::toNativeSeparators(m_folder),
                 {{kRescue, tr("Save what is good…"), true},
                  {kOther, tr("Choose another workspace…"), false},
                  {kQuit, tr("Close"), false}});
}

void Obstacle::choose(const QString &id)
{
    if (id == kFront) {
        m_other = std::make_unique<SingleWindow>(m_folder);
        connect(m_other.get(), &SingleWindow::answered, this, &Obstacle::sayAnswer);
        m_other->call();
    } else if (id == kRead) {
        Q_EMIT openRequested(m_folder, Store::Access::ReadOnly);
    } else if (id == kRetry) {
        Q_EMIT openRequested(m_folder, Store::Access::ReadWrite);
    } else if (id == kOther) {
        chooseOther();
    } else if (id == kRescue) {
        chooseTarget();
    } else if (id == kStop) {
        m_rescuer.stop();
    } else if (id == kOpenRescued) {
        Q_EMIT openRequested(m_target, Store::Access::ReadWrite);
    } else if (id == kQuit) {
        m_window.close();
    }
}

void Obstacle::sayAnswer(bool came)
{
    if (came) {
        m_window.close();
        return;
    }
    m_window.say(
        "filter_none", tr("The other window does not answer"),
        tr("The workspace is open elsewhere, perhaps by another person or on another computer, and that window "
           "cannot be reached from here."),
        QDir::toNativeSeparators(m_folder),
        {{kRetry, tr("Try again"), false},
         {kRead, tr("Open here for reading"), true},
         {kOther, tr("Choose another workspace…"), false},
         {kQuit, tr("Quit"), false}});
}

void Obstacle::chooseOther()
{
    const QString chosen = QFileDialog::getExistingDirectory(&m_window, tr("Choose a workspace"),
                                                             QFileInfo(m_folder).path(), QFileDialog::ShowDirsOnly);
    if (!chosen.isEmpty())
        Q_EMIT openRequested(chosen, Store::Access::ReadWrite);
}

/// A name beside the damaged one is offered; what is there already is never written to.
void Obstacle::chooseTarget()
{
    QString suggested = m_folder + u"-rescued"_s;
    for (int i = 2; QFileInfo::exists(suggested); ++i)
        suggested = m_folder + u"-rescued-%1"_s.arg(i);
    const QString chosen = QFileDialog::getSaveFileName(&m_window, tr("Where to save what is good"), suggested, {},
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_target = chosen;
    m_window.say("healing", tr("Saving what is good"),
                 tr("The damaged workspace is only read. What is saved appears in its place when all is done."),
                 QDir::toNativeSeparators(m_target), {{kStop, tr("Stop"), false}});
    m_window.showProgress(0);
    m_rescuer.rescue(m_folder, m_target);
}

void Obstacle::sayReceipt(const Result<store::RescueReceipt> &receipt)
{
    if (!receipt && receipt.error().kind == ErrorKind::Cancelled) {
        sayDamage({});
        return;
    }
    if (!receipt) {
        m_window.say("error_outline", tr("It could not be saved"), errorText(receipt.error(), Occasion::Open),
                     QDir::toNativeSeparators(m_target),
                     {{kRescue, tr("Try another place…"), true}, {kQuit, tr("Close"), false}});
        return;
    }
    m_window.say(
        "check_circle_outline", tr("What is good is saved"),
        tr("The new workspace is in %1. The damaged one was left as it is.").arg(QDir::toNativeSeparators(m_target)),
        receiptText(*receipt), {{kOpenRescued, tr("Open the new workspace"), true}, {kQuit, tr("Close"), false}});
}

} // namespace rapport
