#include "gui/metrics/metricspage.h"

#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/metrics/cardgrid.h"
#include "gui/metrics/datesdialog.h"
#include "gui/metrics/metricwords.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kDimAfterMs = 150; // A quick answer comes without a blink.

QString placeKey(const Uid &workspace)
{
    return u"metrics/%1/dashboard"_s.arg(workspace.toString());
}

} // namespace

MetricsPage::MetricsPage(GuiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_naming(cardNaming(context.registry, context.clock))
{
    setObjectName(u"metricsPage"_s);
    build();
    addCommands();
    m_dashboards = offeredDashboards({});
    m_wanted = QSettings().value(placeKey(context.store.uid())).toString();
    m_dim.setSingleShot(true);
    m_dim.setInterval(kDimAfterMs);
    connect(&m_dim, &QTimer::timeout, this, [this] { m_grid->setDimmed(true); });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &MetricsPage::ask);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &MetricsPage::follow);
    choose(m_dashboards.first());
    readDashboards();
}

void MetricsPage::build()
{
    m_bar = new FilterBar(this);
    m_notice = new Label({}, TextStyle::Secondary, Token::Warn, this);
    m_notice->setObjectName(u"metricsNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_problem = new Label({}, TextStyle::Body, Token::Bad, this);
    m_problem->setObjectName(u"metricsProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *page = new QWidget(this);
    m_grid = new CardGrid(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::kSpace4 + 2, theme::kSpace3 + 2, theme::kSpace4 + 2, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_notice);
    column->addWidget(m_problem);
    column->addWidget(m_grid);
    column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"metricsScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_scroll, 1);
    m_toast = new Toast(this, nullptr);

    connect(m_bar, &FilterBar::scopeChanged, this, &MetricsPage::setScope);
    connect(m_bar, &FilterBar::dashboardChosen, this, &MetricsPage::choose);
    connect(m_bar, &FilterBar::manageMenuRequested, this, &MetricsPage::addManageActions);
    connect(m_bar, &FilterBar::saveRequested, this, &MetricsPage::saveScope);
    connect(m_bar, &FilterBar::customDatesRequested, this, [this] {
        auto *dialog = new DatesDialog(m_figures ? m_figures->period : Period(), this);
        connect(dialog, &DatesDialog::chosen, this, [this](const QDate &from, const QDate &to) {
            DashboardScope scope = m_dashboard.scope;
            scope.range = RangePreset::Custom;
            scope.from = from;
            scope.to = to;
            setScope(scope);
        });
        dialog->open();
    });
    connect(m_grid, &CardGrid::opened, this,
            [this](qsizetype card, const MetricPoint &point, const QString &series) { open(point, card, series); });
    connect(m_grid, &CardGrid::annotationOpened, this, [this](int annotation) {
        const FigureMark &mark = m_figures->marks.at(annotation);
        if (mark.conversation)
            Q_EMIT conversationRequested(mark.conversation, mark.message);
    });
    connect(m_grid, &CardGrid::chartMenuOpens, this, &MetricsPage::fillChartMenu);
    connect(m_grid, &CardGrid::menuRequested, this, &MetricsPage::showCardMenu);
    connect(m_grid, &CardGrid::moved, this, &MetricsPage::moveCard);
}

void MetricsPage::addAction(QPushButton *button)
{
    m_bar->addAction(button);
}

void MetricsPage::say(const QString &sentence)
{
    m_toast->say(sentence);
}

void MetricsPage::setScope(const DashboardScope &scope)
{
    m_dashboard.scope = scope;
    m_bar->setScope(scope);
    m_bar->setCanSave(!isScopeKept());
    ask();
}

/// Which dashboard is shown is remembered; one that is not there any more gives way to the first.
void MetricsPage::choose(const Dashboard &dashboard)
{
    m_dashboard = dashboard;
    const QString place = dashboard.id ? dashboard.uid.toString() : dashboard.origin;
    if (m_everRead)
        QSettings().setValue(placeKey(m_context.store.uid()), place);
    m_bar->setCurrent(dashboard);
    m_bar->setDashboards(m_dashboards);
    setScope(dashboard.scope);
}

void MetricsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

} // namespace rapport
