#include "gui/metrics/carddialog.h"

#include "gui/inbox/fuzzymatch.h"
#include "gui/metrics/definitiondialog.h"
#include "gui/metrics/metricwords.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "measure/dashboardfigures.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kWidth = 780;
constexpr int kHeight = 520;
constexpr int kIdRole = Qt::UserRole;

/// Chooses by data; what is not there leaves the first.
void setData(QComboBox &box, const QVariant &data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

CardDialog::CardDialog(const DashboardCard &card, const CardNaming &naming, QWidget *parent)
    : QDialog(parent),
      m_card(card),
      m_naming(naming),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_definition(new Label({}, TextStyle::Secondary, Token::Muted, this)),
      m_title(new QLineEdit(this)),
      m_groupBy(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_step(new QComboBox(this)),
      m_width(new QComboBox(this))
{
    setObjectName(u"cardDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build(card.metrics.isEmpty());
    filter({});
    for (int row = 0; row < m_list->count(); ++row) {
        if (card.metrics.contains(m_list->item(row)->data(kIdRole).toString())) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    setData(*m_groupBy, card.groupBy);
    setData(*m_kind, static_cast<int>(card.kind));
    setData(*m_step, static_cast<int>(card.step));
    setData(*m_width, static_cast<int>(card.width));
    m_title->setText(card.title);
}

void CardDialog::build(bool isNew)
{
    setWindowTitle(isNew ? tr("Add a metric") : tr("Change the card"));
    m_search->setObjectName(u"metricSearch"_s);
    m_search->setPlaceholderText(tr("Type some of a metric's name"));
    m_search->setAccessibleName(tr("Search metrics"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"metricList"_s);
    m_list->setAccessibleName(tr("Metrics"));
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_search);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    m_definition->setObjectName(u"metricDefinition"_s);
    m_definition->setTextFormat(Qt::PlainText);
    m_definition->setWordWrap(true);
    m_definition->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_title->setObjectName(u"cardTitleField"_s);
    m_title->setMaxLength(100);
    m_title->setPlaceholderText(tr("As the metric is called"));
    m_groupBy->setObjectName(u"groupByBox"_s);
    m_kind->setObjectName(u"kindBox"_s);
    m_step->setObjectName(u"stepBox"_s);
    m_width->setObjectName(u"widthBox"_s);
    for (int i = 0; i <= static_cast<int>(CardStep::Year); ++i)
        m_step->addItem(stepName(static_cast<CardStep>(i)), i);
    m_width->addItem(tr("Narrow"), static_cast<int>(CardWidth::Narrow));
    m_width->addItem(tr("Wide"), static_cast<int>(CardWidth::Wide));

    auto *form = new QFormLayout;
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Broken down by"), m_groupBy);
    form->addRow(tr("Shown as"), m_kind);
    form->addRow(tr("Steps"), m_step);
    form->addRow(tr("Size"), m_width);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_definition);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    right->addLayout(form);
    right->addWidget(scroll, 1);
    auto *columns = new QHBoxLayout;
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(isNew ? tr("Add") : tr("Change"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"takeCardButton"_s);
    theme::setKind(m_take, theme::ButtonKind::Primary);
    auto *column = new QVBoxLayout(this);
    column->addLayout(columns, 1);
    column->addWidget(buttons);
    resize(kWidth, kHeight);

    connect(m_search, &QLineEdit::textChanged, this, &CardDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &CardDialog::showMetric);
    connect(m_list, &QListWidget::itemActivated, m_take, &QPushButton::click);
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, &CardDialog::showKinds);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(card());
        accept();
    });
}

void CardDialog::filter(const QString &typed)
{
    const QString current = metric();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const MetricDefinition &one : metrics()) {
        const QString name = m_naming.metric(one.name);
        if (!typed.trimmed().isEmpty() && !fuzzyScore(typed, name) &&
            !one.id.contains(typed.trimmed(), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(kIdRole, one.id);
        if (one.id == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    showMetric();
}

QString CardDialog::metric() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(kIdRole).toString() : QString();
}

void CardDialog::showMetric()
{
    const MetricDefinition *chosenMetric = metricOf(metric());
    m_take->setEnabled(chosenMetric != nullptr);
    const QVariant groupBy = m_groupBy->currentData();
    const QSignalBlocker quiet(m_groupBy);
    m_groupBy->clear();
    m_groupBy->addItem(tr("Nothing"), QString());
    if (!chosenMetric) {
        m_definition->setText(tr("No metric is called so."));
        return;
    }
    for (const QString &breakdown : chosenMetric->breakdowns)
        m_groupBy->addItem(breakdownText(breakdown, m_naming), breakdown);
    setData(*m_groupBy, groupBy);
    QStringList lines;
    for (const auto &[name, text] : definitionLines(*chosenMetric, m_naming))
        lines.append(tr("%1: %2").arg(name, text));
    if (!chosenMetric->missing.isEmpty())
        lines.prepend(m_naming.metric(chosenMetric->missing));
    m_definition->setText(lines.join(u"\n\n"_s));
    showKinds();
}

void CardDialog::showKinds()
{
    DashboardCard wanted;
    wanted.metrics = {metric()};
    wanted.groupBy = m_groupBy->currentData().toString();
    const QVariant kind = m_kind->currentData();
    m_kind->clear();
    const QList<CardKind> kinds = fittingKinds(wanted);
    for (const CardKind one : kinds)
        m_kind->addItem(kindName(one), static_cast<int>(one));
    setData(*m_kind, kind);
}

DashboardCard CardDialog::card() const
{
    DashboardCard made = m_card;
    // A chart of several keeps them as long as the first is not changed for another.
    if (!made.metrics.contains(metric()))
        made.metrics = {metric()};
    made.title = m_title->text().simplified();
    made.groupBy = m_groupBy->currentData().toString();
    made.kind = static_cast<CardKind>(m_kind->currentData().toInt());
    made.step = static_cast<CardStep>(m_step->currentData().toInt());
    made.width = static_cast<CardWidth>(m_width->currentData().toInt());
    return made;
}

} // namespace rapport
