// The dashboards of MetricsPage: what is kept of them, and what is done with a whole one.
#include "gui/metrics/metricspage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/metrics/metricwords.h"
#include "gui/metrics/namedialog.h"
#include "sync/commands.h"

#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr qint64 kMostFileBytes = qint64{1024} * 1024;
constexpr qsizetype kMostUndos = 50;

} // namespace

/// What is shown as it is kept, without a period and filters that are only set for now.
Dashboard MetricsPage::kept() const
{
    const auto found = std::find_if(m_dashboards.begin(), m_dashboards.end(), [this](const Dashboard &one) {
        return one.id == m_dashboard.id && one.origin == m_dashboard.origin;
    });
    return found == m_dashboards.end() ? m_dashboard : *found;
}

bool MetricsPage::isScopeKept() const
{
    return kept().scope == m_dashboard.scope;
}

void MetricsPage::addManageActions(QMenu *menu)
{
    const auto add = [&](const char *name, const QString &label, std::function<void()> run) {
        QAction *action = menu->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, std::move(run));
    };
    const bool own = m_dashboard.id.isValid();
    add("addCardAction", tr("Add a metric"), [this] { addCard(); });
    add("duplicateDashboardAction", tr("Duplicate"), [this] { duplicate(); });
    add("renameDashboardAction", tr("Rename"), [this] { rename(); });
    if (own)
        add("removeDashboardAction", m_dashboard.origin.isEmpty() ? tr("Remove") : tr("Back to how it came"),
            [this] { removeDashboard(); });
    menu->addSeparator();
    add("exportDashboardAction", tr("Save as a file"), [this] { exportFile(); });
    add("importDashboardAction", tr("Add from a file"), [this] { importFile(); });
}

/// At once on the screen.
void MetricsPage::keepCards(const QList<DashboardCard> &cards, const QString &sentence)
{
    m_dashboard.cards = cards;
    ask();
    if (m_deciding) {
        m_next = {cards, sentence};
        return;
    }
    Dashboard changed = kept();
    changed.cards = cards;
    keep(changed, sentence);
}

/// A built-in one becomes one's own that stands in its place.
void MetricsPage::keep(Dashboard changed, const QString &sentence)
{
    if (changed.id) {
        decide(m_context.commands.dashboards().change(changed), sentence, false);
        return;
    }
    changed.position = std::numeric_limits<int>::max();
    decide(m_context.commands.dashboards().add(changed), sentence, true);
}

void MetricsPage::saveScope()
{
    Dashboard changed = kept();
    if (changed.scope == m_dashboard.scope || m_deciding)
        return;
    changed.scope = m_dashboard.scope;
    const QString sentence = tr("Period and filters are kept with “%1”.").arg(dashboardName(changed));
    keep(changed, sentence);
}

QString MetricsPage::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_dashboards.begin(), m_dashboards.end(),
                           [&name](const Dashboard &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

void MetricsPage::rename()
{
    auto *dialog = new NameDialog(tr("Rename the dashboard"), dashboardName(m_dashboard), tr("Rename"), this);
    connect(dialog, &NameDialog::named, this, [this](const QString &name) {
        Dashboard changed = kept();
        if (changed.name == name)
            return;
        changed.name = name;
        keep(changed, tr("Dashboard renamed."));
    });
    dialog->open();
}

void MetricsPage::duplicate()
{
    auto *dialog =
        new NameDialog(tr("Duplicate the dashboard"), freeName(dashboardName(m_dashboard)), tr("Duplicate"), this);
    connect(dialog, &NameDialog::named, this, [this](const QString &name) {
        Dashboard copy = m_dashboard;
        copy.id = {};
        copy.uid = {};
        copy.origin.clear();
        copy.name = name;
        copy.position = std::numeric_limits<int>::max();
        decide(m_context.commands.dashboards().add(copy), tr("“%1” is a dashboard of its own.").arg(name), true);
    });
    dialog->open();
}

void MetricsPage::removeDashboard()
{
    const QString sentence = m_dashboard.origin.isEmpty() ? tr("“%1” is removed.").arg(dashboardName(m_dashboard))
                                                          : tr("The dashboard is as it came.");
    decide(m_context.commands.dashboards().remove(m_dashboard.id), sentence, false);
}

void MetricsPage::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Add a dashboard from a file"));
    dialog->setObjectName(u"importDashboardDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Dashboards (%1)").arg(u"*.json"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        // On a lane of the store, so that the window need not wait for a disk.
        const auto read = [name](Reader &) -> Result<Dashboard> {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorKind::Storage, file.errorString());
            return dashboardFromFile(file.read(kMostFileBytes + 1));
        };
        deliver(m_context.store.read(read, ReadLane::Report), this, [this](const Result<Dashboard> &brought) {
            if (!brought) {
                m_toast->say(tr("The file was not taken: %1").arg(brought.error().detail));
                return;
            }
            Dashboard taken = *brought;
            taken.name = freeName(taken.name);
            taken.position = std::numeric_limits<int>::max();
            decide(m_context.commands.dashboards().add(taken), tr("“%1” is added.").arg(taken.name), true);
        });
    });
    dialog->open();
}

void MetricsPage::exportFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the dashboard as a file"));
    dialog->setObjectName(u"exportDashboardDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(dashboardName(m_dashboard).replace(u'/', u'-') + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        const auto write = [name, content = dashboardToFile(m_dashboard)](Reader &) -> Result<bool> {
            QSaveFile file(name);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
                return fail(ErrorKind::Storage, file.errorString());
            return true;
        };
        deliver(m_context.store.read(write, ReadLane::Report), this, [this](const Result<bool> &written) {
            m_toast->say(written ? tr("The dashboard is in the file, without any figures.")
                                 : tr("The file could not be written: %1").arg(written.error().detail));
        });
    });
    dialog->open();
}

/// `chooseIt`: what was made is shown from then on.
void MetricsPage::decide(const QFuture<Result<Event>> &future, const QString &sentence, bool chooseIt)
{
    m_deciding = true;
    ++m_awaited;
    deliver(future, this, [this, sentence, chooseIt](const Result<Event> &event) {
        --m_awaited;
        if (!event) {
            m_deciding = false;
            m_next.reset();
            m_undoWanted = false;
            m_focusAfter = -1;
            m_toast->say(event.error().kind == ErrorKind::Invalid ? tr("Not kept: %1.").arg(event.error().detail)
                                                                  : errorText(event.error(), Occasion::Change));
            m_dashboard.cards = kept().cards;
            ask();
            return;
        }
        if (chooseIt)
            m_wanted = event->after[u"dashboard"_s].toString();
        m_undos.prepend(*event);
        if (m_undos.size() > kMostUndos)
            m_undos.removeLast();
        m_toast->say(sentence, [this] { undoLast(); });
        readDashboards();
        if (std::exchange(m_undoWanted, false))
            undoLast();
    });
}

void MetricsPage::undoLast()
{
    if (m_awaited > 0) {
        m_undoWanted = true;
        return;
    }
    if (m_undos.isEmpty()) {
        m_toast->say(tr("There is nothing to take back."));
        return;
    }
    const Event event = m_undos.takeFirst();
    ++m_awaited;
    deliver(m_context.commands.undo(event.uid), this, [this](const Result<Event> &undone) {
        --m_awaited;
        m_toast->say(undone ? tr("Taken back.") : errorText(undone.error(), Occasion::Change));
        readDashboards();
        if (std::exchange(m_undoWanted, false))
            undoLast();
    });
}

} // namespace rapport
