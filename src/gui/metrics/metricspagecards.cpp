// The cards of MetricsPage: what each opens, its menu, and how they are arranged.
#include "gui/metrics/metricspage.h"

#include "gui/charts/chartcard.h"
#include "gui/charts/charttable.h"
#include "gui/charts/chartview.h"
#include "gui/inbox/toast.h"
#include "gui/metrics/carddialog.h"
#include "gui/metrics/cardgrid.h"
#include "gui/metrics/definitiondialog.h"
#include "gui/metrics/metricwords.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// Tiles and charts are arranged apart from each other.
bool isTile(const DashboardCard &card)
{
    return fittingKind(card) == CardKind::Tile;
}

/// The next one of the same sort in a direction; -1: it is the last of them.
qsizetype neighbourOf(const QList<DashboardCard> &cards, qsizetype card, int by)
{
    for (qsizetype i = card + by; i >= 0 && i < cards.size(); i += by) {
        if (isTile(cards.at(i)) == isTile(cards.at(card)))
            return i;
    }
    return -1;
}

} // namespace

void MetricsPage::open(const MetricPoint &point, qsizetype card, const QString &series)
{
    const CardFigures &figures = m_figures->cards.at(card);
    const MetricDefinition *metric = figures.results.isEmpty() ? nullptr : metricOf(figures.results.first().metric);
    if (!metric || point.query.isEmpty())
        return;
    QString behind = cardTitle(figures.card, m_naming);
    if (!series.isEmpty())
        behind = tr("%1 (%2)", "a figure's name, one of its parts").arg(behind, series);
    Q_EMIT rowsRequested(metric->rows, point.query, rowsTitle(metric->rows, point.figure.rows, behind, point.period));
}

qsizetype MetricsPage::focusedCard() const
{
    return m_grid->cardOf(QApplication::focusWidget());
}

/// The card's own actions stay; what the page adds is made anew each time.
void MetricsPage::fillChartMenu(qsizetype card, QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (qsizetype i = 1; i < actions.size(); ++i) {
        menu->removeAction(actions.at(i));
        actions.at(i)->deleteLater();
    }
    addCardActions(card, menu);
}

void MetricsPage::showCardMenu(qsizetype card, const QPoint &globalPosition)
{
    if (ChartCard *chart = m_grid->chartCard(card)) {
        chart->menu().popup(globalPosition);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tileMenu"_s);
    menu->setAccessibleName(tr("Figure"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCardActions(card, menu);
    menu->popup(globalPosition);
}

void MetricsPage::addCardActions(qsizetype card, QMenu *menu)
{
    if (card < 0 || card >= m_dashboard.cards.size())
        return;
    const DashboardCard &shown = m_dashboard.cards.at(card);
    const auto add = [&](QMenu *to, const char *name, const QString &label, bool enabled, std::function<void()> run) {
        QAction *action = to->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, std::move(run));
        return action;
    };
    const MetricPoint *current = m_grid->currentPoint(card);
    add(menu, "openRowsAction", tr("Open what is behind it"), current && !current->query.isEmpty(), [this, card] {
        if (const MetricPoint *point = m_grid->currentPoint(card))
            open(*point, card, {});
    });
    add(menu, "definitionAction", tr("Definition"), true, [this, card] { showDefinition(card); });
    add(menu, "copyValuesAction", tr("Copy the values"), true, [this, card] { copyValues(card); });
    if (!isTile(shown) && m_figures && m_figures->cards.at(card).step != Step::Whole) {
        QMenu *steps = menu->addMenu(tr("Steps"));
        steps->setObjectName(u"stepsMenu"_s);
        auto *group = new QActionGroup(steps);
        for (int i = 0; i <= static_cast<int>(CardStep::Year); ++i) {
            const auto step = static_cast<CardStep>(i);
            QAction *action = add(steps, "stepAction", stepName(step), true, [this, card, step] {
                QList<DashboardCard> cards = m_dashboard.cards;
                cards[card].step = step;
                keepCards(cards, tr("Steps changed."));
            });
            action->setObjectName(u"step_"_s + cardStepWord(step));
            action->setCheckable(true);
            action->setChecked(step == shown.step);
            group->addAction(action);
        }
    }
    menu->addSeparator();
    add(menu, "changeCardAction", tr("Change the card"), true, [this, card] { changeCard(card); });
    if (!isTile(shown))
        add(menu, "resizeCardAction", shown.width == CardWidth::Wide ? tr("Make it narrow") : tr("Make it wide"), true,
            [this, card] { resizeCard(card); });
    const qsizetype earlier = neighbourOf(m_dashboard.cards, card, -1);
    const qsizetype later = neighbourOf(m_dashboard.cards, card, 1);
    add(menu, "moveEarlierAction", tr("Move earlier"), earlier >= 0,
        [this, card, earlier] { moveCard(card, earlier); });
    add(menu, "moveLaterAction", tr("Move later"), later >= 0, [this, card, later] { moveCard(card, later); });
    add(menu, "removeCardAction", tr("Remove from the dashboard"), true, [this, card] { removeCard(card); });
}

void MetricsPage::showDefinition(qsizetype card)
{
    if (!m_figures || card < 0 || card >= m_figures->cards.size())
        return;
    (new DefinitionDialog(m_figures->cards.at(card).results, m_figures->period, m_naming, this))->open();
}

/// As a table that spreadsheets take.
void MetricsPage::copyValues(qsizetype card)
{
    if (ChartCard *chart = m_grid->chartCard(card)) {
        ChartTableView table;
        table.show(chart->model());
        QApplication::clipboard()->setText(table.copyText());
    } else if (card >= 0 && m_figures) {
        const CardFigures &figures = m_figures->cards.at(card);
        const std::optional<double> value =
            figures.results.isEmpty() ? std::nullopt : figures.results.first().whole.figure.value;
        const QString text =
            value ? m_naming.words.locale.toString(*value, 'f', QLocale::FloatingPointShortest) : m_naming.words.noData;
        QApplication::clipboard()->setText(cardTitle(figures.card, m_naming) + u'\t' + text);
    } else {
        return;
    }
    m_toast->say(tr("The values are copied."));
}

void MetricsPage::addCard()
{
    auto *dialog = new CardDialog({}, m_naming, this);
    connect(dialog, &CardDialog::chosen, this, [this](const DashboardCard &card) {
        QList<DashboardCard> cards = m_dashboard.cards;
        cards.append(card);
        m_focusAfter = cards.size() - 1;
        keepCards(cards, tr("Added to the dashboard."));
    });
    dialog->open();
}

void MetricsPage::changeCard(qsizetype card)
{
    auto *dialog = new CardDialog(m_dashboard.cards.at(card), m_naming, this);
    connect(dialog, &CardDialog::chosen, this, [this, card](const DashboardCard &changed) {
        QList<DashboardCard> cards = m_dashboard.cards;
        if (card >= cards.size() || cards.at(card) == changed)
            return;
        cards[card] = changed;
        keepCards(cards, tr("Card changed."));
    });
    dialog->open();
}

void MetricsPage::moveCard(qsizetype card, qsizetype to)
{
    QList<DashboardCard> cards = m_dashboard.cards;
    if (card < 0 || to < 0 || card >= cards.size() || to >= cards.size() || card == to)
        return;
    cards.move(card, to);
    m_focusAfter = to;
    keepCards(cards, tr("Card moved."));
}

/// The card that has the focus, by keys.
void MetricsPage::stepCard(int by)
{
    const qsizetype card = focusedCard();
    if (card >= 0)
        moveCard(card, neighbourOf(m_dashboard.cards, card, by));
}

void MetricsPage::resizeCard(qsizetype card)
{
    if (card < 0 || isTile(m_dashboard.cards.at(card)))
        return;
    QList<DashboardCard> cards = m_dashboard.cards;
    const bool wide = cards.at(card).width == CardWidth::Wide;
    cards[card].width = wide ? CardWidth::Narrow : CardWidth::Wide;
    m_focusAfter = card;
    keepCards(cards, wide ? tr("Made narrow.") : tr("Made wide."));
}

void MetricsPage::removeCard(qsizetype card)
{
    if (card < 0)
        return;
    QList<DashboardCard> cards = m_dashboard.cards;
    cards.removeAt(card);
    m_focusAfter = card;
    keepCards(cards, tr("Removed from the dashboard."));
}

} // namespace rapport
