#include "gui/metrics/filterbar.h"

#include "gui/inbox/wordbutton.h"
#include "gui/metrics/metricwords.h"
#include "gui/people/flowlayout.h"
#include "gui/people/wordchip.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

void openBelow(QPushButton *button)
{
    button->setFocus(Qt::ShortcutFocusReason);
    button->showMenu();
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"filterBar"_s);
    build();
}

QPushButton *FilterBar::menuButton(const char *name, const char *glyph)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    if (glyph)
        button->setIcon(theme::icon(glyph));
    auto *menu = new QMenu(button);
    menu->setObjectName(QLatin1StringView(name) + u"Menu"_s);
    button->setMenu(menu);
    return button;
}

void FilterBar::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_name = new WordButton(this);
    m_name->setObjectName(u"dashboardButton"_s);
    m_name->setStrong(true);
    m_name->setInks(Token::Text, Token::Text);
    m_name->setTrailingGlyph(u"expand_more"_s);
    m_names = new QMenu(m_name);
    m_names->setObjectName(u"dashboardMenu"_s);
    m_names->setAccessibleName(tr("Dashboards"));
    connect(m_names, &QMenu::aboutToShow, this, &FilterBar::fillDashboards);
    connect(m_name, &WordButton::clicked, this, &FilterBar::openDashboards);

    m_range = menuButton("rangeButton", "date_range");
    connect(m_range->menu(), &QMenu::aboutToShow, this, &FilterBar::fillRanges);
    m_comparison = menuButton("compareButton", nullptr);
    connect(m_comparison->menu(), &QMenu::aboutToShow, this, &FilterBar::fillComparisons);
    m_channels = menuButton("channelFilterButton", nullptr);
    connect(m_channels->menu(), &QMenu::aboutToShow, this, [this] { fillFilter(m_channels->menu(), u"channel"_s); });
    m_more = menuButton("moreFiltersButton", "filter_list");
    m_more->setText(tr("Filter"));
    m_more->setAccessibleName(tr("Filter by account, campaign, tag, group or language"));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &FilterBar::fillMore);

    m_name->setFixedHeight(m_more->sizeHint().height());
    auto *title = new Label(tr("Metrics"), theme::TextStyle::Title, Token::Text, this);
    title->setFixedHeight(m_more->sizeHint().height());

    m_save = new QPushButton(theme::icon("bookmark_border"), tr("Save view"), this);
    m_save->setObjectName(u"saveViewButton"_s);
    m_save->setToolTip(tr("Keeps period, comparison and filters with this dashboard (Ctrl+S)"));
    connect(m_save, &QPushButton::clicked, this, &FilterBar::saveRequested);
    m_actions = new QWidget(this);
    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(theme::kSpace2);
    actions->addWidget(m_save);

    m_chips = new QWidget(this);
    m_chips->setObjectName(u"filterChips"_s);
    m_flow = new FlowLayout(m_chips, theme::kSpace1 + 2);
    m_chips->hide();

    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(choices, theme::kSpace2);
    for (QWidget *widget : QList<QWidget *>{title, m_name, m_range, m_comparison, m_channels, m_more})
        flow->addWidget(widget);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::kSpace3);
    row->addWidget(choices, 1);
    row->addWidget(m_actions, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, 11, theme::kSpace4, 11);
    column->setSpacing(theme::kSpace2);
    column->addLayout(row);
    column->addWidget(m_chips);
}

void FilterBar::addAction(QPushButton *button)
{
    m_actions->layout()->addWidget(button);
}

void FilterBar::setDashboards(const QList<Dashboard> &dashboards)
{
    m_dashboards = dashboards;
}

void FilterBar::setCurrent(const Dashboard &dashboard)
{
    m_current = dashboard;
    m_name->setText(dashboardName(dashboard));
    m_name->setAccessibleName(tr("Dashboard: %1").arg(dashboardName(dashboard)));
}

void FilterBar::setScope(const DashboardScope &scope)
{
    m_scope = scope;
    const QStringList channels = scope.filters.value(u"channel"_s);
    m_channels->setText(channels.size() == 1 ? nameOf(u"channel"_s, channels.first())
                        : channels.isEmpty() ? allOfFilter(u"channel"_s)
                                             : tr("%n channel(s)", nullptr, static_cast<int>(channels.size())));
    showChips();
}

void FilterBar::setPeriod(const Period &period, const DashboardScope &scope)
{
    m_range->setText(periodName(period));
    m_range->setAccessibleName(tr("Period: %1, %2").arg(rangeName(scope.range), periodName(period)));
    m_range->setToolTip(rangeName(scope.range));
    m_comparison->setText(comparedWith(scope, period));
    m_comparison->setAccessibleName(tr("Compared with: %1").arg(comparisonName(scope.comparison)));
    m_comparison->setEnabled(scope.range != RangePreset::All);
}

void FilterBar::setChoices(const FilterChoices &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    setScope(m_scope);
}

void FilterBar::setCanSave(bool can)
{
    m_save->setEnabled(can);
}

void FilterBar::openDashboards()
{
    m_names->popup(m_name->mapToGlobal(QPoint(0, m_name->height())));
}

void FilterBar::openRanges()
{
    openBelow(m_range);
}

void FilterBar::openComparisons()
{
    openBelow(m_comparison);
}

void FilterBar::openFilters()
{
    openBelow(m_more);
}

void FilterBar::fillDashboards()
{
    m_names->clear();
    auto *group = new QActionGroup(m_names);
    for (qsizetype i = 0; i < m_dashboards.size(); ++i) {
        const Dashboard &dashboard = m_dashboards.at(i);
        QAction *action = m_names->addAction(dashboardName(dashboard).replace(u'&', u"&&"_s));
        action->setObjectName(u"dashboard%1"_s.arg(i));
        action->setCheckable(true);
        action->setChecked(dashboard.origin == m_current.origin && dashboard.id == m_current.id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, dashboard] { Q_EMIT dashboardChosen(dashboard); });
    }
    m_names->addSeparator();
    Q_EMIT manageMenuRequested(m_names);
}

void FilterBar::fillRanges()
{
    QMenu *menu = m_range->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (int i = 0; i <= static_cast<int>(RangePreset::Custom); ++i) {
        const auto range = static_cast<RangePreset>(i);
        if (range == RangePreset::ThisWeek || range == RangePreset::All || range == RangePreset::Custom)
            menu->addSeparator();
        QAction *action = menu->addAction(rangeName(range));
        action->setObjectName(u"range_"_s + rangeWord(range));
        action->setCheckable(true);
        action->setChecked(range == m_scope.range);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, range] {
            if (range == RangePreset::Custom) {
                Q_EMIT customDatesRequested();
                return;
            }
            DashboardScope scope = m_scope;
            scope.range = range;
            scope.from = {};
            scope.to = {};
            change(scope);
        });
    }
}

void FilterBar::fillComparisons()
{
    QMenu *menu = m_comparison->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const ComparedWith comparison : {ComparedWith::PeriodBefore, ComparedWith::YearBefore, ComparedWith::None}) {
        QAction *action = menu->addAction(comparisonName(comparison));
        action->setObjectName(u"compare_"_s + comparisonWord(comparison));
        action->setCheckable(true);
        action->setChecked(comparison == m_scope.comparison);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, comparison] {
            DashboardScope scope = m_scope;
            scope.comparison = comparison;
            change(scope);
        });
    }
}

void FilterBar::fillFilter(QMenu *menu, const QString &filter)
{
    menu->clear();
    const QStringList chosen = m_scope.filters.value(filter);
    QAction *all = menu->addAction(allOfFilter(filter));
    all->setObjectName(u"filter_%1_all"_s.arg(filter));
    all->setCheckable(true);
    all->setChecked(chosen.isEmpty());
    connect(all, &QAction::triggered, this, [this, filter] {
        DashboardScope scope = m_scope;
        scope.filters.remove(filter);
        change(scope);
    });
    menu->addSeparator();
    const QList<FilterChoice> choices = m_choices.value(filter);
    for (const FilterChoice &choice : choices) {
        QAction *action = menu->addAction(QString(choice.name).replace(u'&', u"&&"_s));
        action->setObjectName(u"filter_%1_%2"_s.arg(filter, choice.word));
        action->setCheckable(true);
        action->setChecked(chosen.contains(choice.word));
        connect(action, &QAction::triggered, this,
                [this, filter, word = choice.word](bool on) { toggle(filter, word, on); });
    }
}

/// A menu for each filter that there is anything to choose from.
void FilterBar::fillMore()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    bool any = false;
    for (const QString &filter : dashboardFilters()) {
        if (filter == u"channel" || m_choices.value(filter).isEmpty())
            continue;
        QMenu *sub = menu->addMenu(filterName(filter));
        sub->setObjectName(u"filterMenu_"_s + filter);
        fillFilter(sub, filter);
        any = true;
    }
    if (!any)
        menu->addAction(tr("There is nothing to filter by yet"))->setEnabled(false);
}

void FilterBar::toggle(const QString &filter, const QString &word, bool on)
{
    DashboardScope scope = m_scope;
    QStringList &words = scope.filters[filter];
    words.removeAll(word);
    if (on)
        words.append(word);
    if (words.isEmpty())
        scope.filters.remove(filter);
    change(scope);
}

QString FilterBar::nameOf(const QString &filter, const QString &word) const
{
    const QList<FilterChoice> choices = m_choices.value(filter);
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&word](const FilterChoice &one) { return one.word == word; });
    return found == choices.end() ? word : found->name;
}

void FilterBar::showChips()
{
    const bool hadFocus = m_chips->isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, const QString &name, const QString &described,
                            std::function<void()> pressed) {
        auto *chip = new WordChip(text, m_chips);
        chip->setObjectName(name);
        chip->setAccessibleName(described);
        chip->setToolTip(plainTip(described));
        connect(chip, &WordChip::clicked, this, std::move(pressed));
        m_flow->addWidget(chip);
        chip->show();
        return chip;
    };
    for (const QString &filter : dashboardFilters()) {
        for (const QString &word : m_scope.filters.value(filter)) {
            const QString name = nameOf(filter, word);
            add(name, u"chip_%1_%2"_s.arg(filter, word), tr("No longer only %1: %2").arg(filterName(filter), name),
                [this, filter, word] { toggle(filter, word, false); })
                ->setGlyph(u"close"_s);
        }
    }
    const bool any = m_flow->count() > 0;
    if (any) {
        add(tr("Clear all"), u"clearFilters"_s, tr("Clear all filters"), [this] {
            DashboardScope scope = m_scope;
            scope.filters.clear();
            change(scope);
        });
    }
    m_chips->setVisible(any);
    if (hadFocus)
        (any ? m_flow->itemAt(0)->widget() : m_more)->setFocus(Qt::OtherFocusReason);
}

void FilterBar::change(const DashboardScope &scope)
{
    if (scope == m_scope)
        return;
    setScope(scope);
    Q_EMIT scopeChanged(scope);
}

} // namespace rapport
