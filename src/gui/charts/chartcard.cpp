#include "gui/charts/chartcard.h"

#include "gui/charts/chartlegend.h"
#include "gui/charts/charttable.h"
#include "gui/charts/chartview.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/theme/icons.h"
#include "gui/theme/type.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::Token;

ChartCard::ChartCard(QWidget *parent)
    : Surface(Token::Surface, parent),
      m_title(new ElidedLabel(this)),
      m_subtitle(new ElidedLabel(this)),
      m_more(new QToolButton(this)),
      m_menu(new QMenu(this)),
      m_tableAction(new QAction(tr("Show as table"), this)),
      m_legend(new ChartLegend(this)),
      m_stack(new QStackedWidget(this)),
      m_view(new ChartView(this)),
      m_table(new ChartTableView(this))
{
    setObjectName(u"chartCard"_s);
    setCard(Token::Line);
    m_title->setFont(theme::font(theme::TextStyle::BodyBold));
    m_subtitle->setFont(theme::font(theme::TextStyle::Secondary));

    m_tableAction->setObjectName(u"showAsTable"_s);
    m_tableAction->setCheckable(true);
    m_menu->addAction(m_tableAction);
    m_more->setObjectName(u"chartMore"_s);
    m_more->setAutoRaise(true);
    m_more->setIcon(theme::icon("more_horiz", Token::Text));
    m_more->setToolTip(tr("More for this chart"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace2);
    head->addLayout(titles, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3 + 1, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_legend);
    layout->addWidget(m_stack, 1);
    // A card is walked through as it is read.
    setTabOrder(m_more, m_legend);
    setTabOrder(m_legend, m_view);
    setTabOrder(m_view, m_table);

    // Not the button's own menu: three dots and an arrow would say it twice.
    connect(m_more, &QToolButton::clicked, this, [this] {
        const int left = isRightToLeft() ? 0 : m_more->width() - m_menu->sizeHint().width();
        m_menu->popup(m_more->mapToGlobal(QPoint(left, m_more->height())));
    });
    connect(m_tableAction, &QAction::toggled, this, &ChartCard::setTableShown);
    connect(m_view, &ChartView::opened, this, &ChartCard::opened);
    connect(m_view, &ChartView::annotationOpened, this, &ChartCard::annotationOpened);
    connect(m_table, &ChartTableView::opened, this, &ChartCard::opened);
    connect(m_legend, &ChartLegend::toggled, this, [this](const QString &key, bool shown) {
        QSet<QString> hidden = m_view->hiddenSeries();
        if (shown)
            hidden.remove(key);
        else
            hidden.insert(key);
        m_view->setHiddenSeries(hidden);
    });
    connect(&theme::notifier(), &theme::Notifier::changed, this, &ChartCard::applyColors);
    applyColors();
    m_legend->hide();
}

void ChartCard::show(const ChartModel &model)
{
    m_title->setText(model.title);
    m_subtitle->setText(model.subtitle);
    m_subtitle->setVisible(!model.subtitle.isEmpty());
    m_more->setAccessibleName(tr("More for %1").arg(model.title));
    m_view->show(model);
    m_legend->show(model, m_view->hiddenSeries());
    if (isTableShown())
        m_table->show(model);
}

const ChartModel &ChartCard::model() const
{
    return m_view->model();
}

bool ChartCard::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartCard::setTableShown(bool shown)
{
    m_tableAction->setChecked(shown);
    if (shown == isTableShown())
        return;
    const bool focused = m_stack->currentWidget()->hasFocus();
    if (shown)
        m_table->show(m_view->model());
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_view);
    if (focused)
        m_stack->currentWidget()->setFocus();
}

void ChartCard::setHiddenSeries(const QSet<QString> &keys)
{
    m_view->setHiddenSeries(keys);
    m_legend->show(m_view->model(), keys);
}

const QSet<QString> &ChartCard::hiddenSeries() const
{
    return m_view->hiddenSeries();
}

void ChartCard::applyColors()
{
    const auto tint = [](QWidget *widget, Token token) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, theme::color(token));
        widget->setPalette(palette);
    };
    tint(m_title, Token::Text);
    tint(m_subtitle, Token::Muted);
}

} // namespace rapport
