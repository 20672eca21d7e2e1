// What MetricsPage reads, and when it reads it again.
#include "gui/metrics/metricspage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/metrics/cardcontents.h"
#include "gui/metrics/cardgrid.h"
#include "gui/metrics/filterchoices.h"
#include "gui/metrics/metricwords.h"
#include "store/accounts.h"
#include "store/dashboards.h"

#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kFollowAfterMs = 3'000; // What arrives changes figures no faster than they can be read.
constexpr int kCountingMs = 2'000;    // While a long history is still being counted.
constexpr int kOvertakenMs = 200;     // Another page took the lane.

} // namespace

void MetricsPage::readDashboards()
{
    struct Found
    {
        QList<Dashboard> dashboards;
        QStringList channels;
    };
    const auto find = [](Reader &r) -> Result<Found> {
        Found found{.dashboards = store::dashboards(r), .channels = {}};
        for (const Account &account : store::accounts(r))
            found.channels.append(account.channel);
        return found;
    };
    deliver(m_context.store.read(find), this, [this](const Result<Found> &found) {
        m_deciding = false;
        m_everRead = true;
        if (!found) {
            showProblem(errorText(found.error(), Occasion::Read));
            return;
        }
        nameChannels(m_naming, found->channels);
        m_isConnected = !found->channels.isEmpty();
        m_dashboards = offeredDashboards(found->dashboards);
        showKept();
        if (const auto next = std::exchange(m_next, std::nullopt))
            keepCards(next->cards, next->sentence);
    });
}

/// Shows the dashboard that is wanted, or the one that was shown, as they are kept now.
void MetricsPage::showKept()
{
    const QString before = m_dashboard.id ? m_dashboard.uid.toString() : m_dashboard.origin;
    const QString wanted = m_wanted.isEmpty() ? before : std::exchange(m_wanted, QString());
    const auto isWanted = [&wanted](const Dashboard &one) {
        return one.id ? one.uid.toString() == wanted : one.origin == wanted;
    };
    // What stood in the place of a built-in one and was removed leaves that, and the other way round.
    const auto takesPlace = [this](const Dashboard &one) {
        return !one.origin.isEmpty() && one.origin == m_dashboard.origin;
    };
    auto found = std::find_if(m_dashboards.begin(), m_dashboards.end(), isWanted);
    if (found == m_dashboards.end())
        found = std::find_if(m_dashboards.begin(), m_dashboards.end(), takesPlace);
    Dashboard shown = found == m_dashboards.end() ? m_dashboards.first() : *found;
    if (m_next)
        shown.cards = m_dashboard.cards;
    const bool isSame = (shown.id && shown.id == m_dashboard.id) || takesPlace(shown);
    // Cards that were arranged anew leave period and filters as somebody has set them for now.
    if (isSame && m_figures)
        shown.scope = m_dashboard.scope;
    if (shown == m_dashboard) {
        m_bar->setDashboards(m_dashboards);
        m_bar->setCanSave(!isScopeKept());
        if (m_stale)
            ask();
        return;
    }
    choose(shown);
}

void MetricsPage::readChoices()
{
    deliver(m_context.store.read(filterChoices, ReadLane::Report), this, [this](const Result<FilterChoices> &found) {
        if (!found)
            return;
        FilterChoices choices = *found;
        nameChoices(choices, m_naming);
        m_bar->setChoices(choices);
    });
}

/// Everything on the page in one read. What was asked before and has not ended is cancelled.
void MetricsPage::ask()
{
    m_again.stop();
    m_stale = true;
    m_complete = false;
    if (!isVisible() || !m_everRead)
        return;
    m_stale = false;
    m_dim.start();
    const quint64 request = ++m_request;
    const auto measure = [cards = m_dashboard.cards, scope = m_dashboard.scope](Reader &r) {
        return measureDashboard(r, cards, scope);
    };
    deliver(m_context.store.readLatest(measure), this, [this, request](const Result<DashboardFigures> &figures) {
        if (request != m_request)
            return;
        if (!figures && figures.error().kind == ErrorKind::Cancelled) {
            m_again.start(kOvertakenMs);
            return;
        }
        m_dim.stop();
        m_grid->setDimmed(false);
        if (figures)
            showFigures(*figures);
        else
            showProblem(errorText(figures.error(), Occasion::Read));
    });
}

void MetricsPage::showFigures(const DashboardFigures &figures)
{
    const bool isFirst = !m_figures;
    m_figures = figures;
    m_problem->hide();
    m_bar->setPeriod(figures.period, m_dashboard.scope);
    m_grid->setCards(cardContents(figures, m_naming));
    m_grid->show();
    showState();
    if (m_focusAfter >= 0)
        m_grid->focusCard(std::min(m_focusAfter, m_grid->count() - 1));
    m_focusAfter = -1;
    if (isFirst)
        readChoices();
    m_complete = true;
    Q_EMIT completed();
}

/// What was shown before stays, so that it can be read on.
void MetricsPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_complete = true;
    Q_EMIT completed();
}

void MetricsPage::showState()
{
    const store::FigureProgress &progress = m_figures->progress;
    QString notice;
    if (!progress.isComplete() && m_context.store.access() == Store::Access::ReadOnly) {
        notice = tr("This workspace is open for reading only, and its history was not counted before. Figures are too "
                    "small or missing until it is opened for writing once.");
    } else if (!progress.isComplete()) {
        const qint64 percent = progress.all > 0 ? (progress.all - progress.left) * 100 / progress.all : 0;
        notice = tr("The history is still being counted: %1 % are done. Until then figures are too small.")
                     .arg(std::clamp<qint64>(percent, 0, 99));
        m_again.start(kCountingMs);
    } else if (!m_isConnected) {
        notice = tr("No channel is connected yet. Connect one under Accounts: figures come with its first messages.");
    } else if (m_dashboard.cards.isEmpty()) {
        notice = tr("There is nothing on this dashboard yet. Press A to add a metric.");
    }
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void MetricsPage::follow(const ChangeSet &changes)
{
    if (changes.dashboards || changes.everything)
        readDashboards();
    const bool figures = changes.everything || changes.tags || changes.people || !changes.conversations.isEmpty() ||
                         !changes.accounts.isEmpty();
    if (!figures)
        return;
    m_stale = true;
    if (isVisible() && !m_again.isActive())
        m_again.start(kFollowAfterMs);
}

} // namespace rapport
