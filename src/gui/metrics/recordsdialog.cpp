#include "gui/metrics/recordsdialog.h"

#include "gui/campaigns/campaigntext.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/metrics/metricwords.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "insight/metric.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using Kind = store::FigureRecord::Kind;

constexpr int kWidth = 620;
constexpr int kHeight = 460;
constexpr int kColumnWidth = 160;

QStringList headOf(Kind kind)
{
    switch (kind) {
    case Kind::Reading:
        return {RecordsDialog::tr("Account"), RecordsDialog::tr("Channel"), RecordsDialog::tr("Day"),
                RecordsDialog::tr("Followers")};
    case Kind::Account:
        return {RecordsDialog::tr("Account"), RecordsDialog::tr("Channel")};
    case Kind::Campaign:
        return {RecordsDialog::tr("Campaign"), RecordsDialog::tr("From"), RecordsDialog::tr("To")};
    case Kind::Event:
        return {RecordsDialog::tr("Event"), RecordsDialog::tr("Campaign"), RecordsDialog::tr("Day")};
    case Kind::Guest:
        return {RecordsDialog::tr("Guest"), RecordsDialog::tr("Event"), RecordsDialog::tr("Day")};
    case Kind::Offer:
        return {RecordsDialog::tr("Offer"), RecordsDialog::tr("Campaign"), RecordsDialog::tr("From"),
                RecordsDialog::tr("To")};
    case Kind::Goal:
        return {RecordsDialog::tr("Goal"), RecordsDialog::tr("Campaign"), RecordsDialog::tr("Verdict")};
    }
    return {};
}

QStringList cellsOf(const store::FigureRecord &record, const CardNaming &naming)
{
    const QString name = messagetext::plainLine(record.name);
    const QString of = messagetext::plainLine(record.of);
    const QString day = campaigntext::dayText(record.day);
    switch (record.kind) {
    case Kind::Reading:
        return {name, groupText(u"channel"_s, record.of, naming), day, countText(record.number.value_or(0))};
    case Kind::Account:
        return {name, groupText(u"channel"_s, record.of, naming)};
    case Kind::Campaign:
        return {name, day, campaigntext::dayText(record.toDay)};
    case Kind::Event:
    case Kind::Guest:
        return {name, of, day};
    case Kind::Offer:
        return {name, of, day, campaigntext::dayText(record.toDay)};
    case Kind::Goal: {
        const MetricDefinition *metric = metricOf(record.name);
        return {metric ? naming.metric(metric->name) : name, of, campaigntext::verdictText(record.verdict)};
    }
    }
    return {};
}

} // namespace

RecordsDialog::RecordsDialog(GuiContext &context, const QString &query, const QString &title, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setObjectName(u"recordsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_hint = new Label({}, theme::TextStyle::Secondary, theme::Token::Muted, this);
    m_hint->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"recordList"_s);
    m_list->setAccessibleName(title);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { openPlace(m_list->indexOfTopLevelItem(item)); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(kWidth, kHeight);

    const auto find = [query](Reader &r) -> Result<QList<store::FigureRecord>> {
        const Result<Query> asked = parseQuery(query);
        return asked ? store::figureRecords(r, *asked) : fail(asked.error());
    };
    deliver(m_context.store.read(find, ReadLane::Report), this,
            [this](const Result<QList<store::FigureRecord>> &records) {
                m_complete = true;
                if (records)
                    fill(*records);
                else
                    m_hint->setText(errorText(records.error(), Occasion::Read));
            });
}

void RecordsDialog::fill(const QList<store::FigureRecord> &records)
{
    m_records = records;
    if (records.isEmpty()) {
        m_hint->setText(tr("There is nothing behind this figure any more."));
        return;
    }
    const Kind kind = records.first().kind;
    m_hint->setText(kind == Kind::Reading
                        ? tr("Who follows is known to the channel alone. This is what it told, by day.")
                        : tr("Press Enter at a row to open where it stands."));
    CardNaming naming = cardNaming(m_context.registry, m_context.clock);
    QStringList channels;
    for (const store::FigureRecord &one : records)
        channels.append(kind == Kind::Reading || kind == Kind::Account ? one.of : QString());
    nameChannels(naming, channels);
    const QStringList head = headOf(kind);
    m_list->setColumnCount(static_cast<int>(head.size()));
    m_list->setHeaderLabels(head);
    for (int column = 1; column < head.size(); ++column)
        m_list->setColumnWidth(column, kColumnWidth);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    for (const store::FigureRecord &one : records) {
        auto *item = new QTreeWidgetItem(m_list, cellsOf(one, naming));
        if (kind == Kind::Reading)
            item->setTextAlignment(m_list->columnCount() - 1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void RecordsDialog::openPlace(int row)
{
    if (row < 0 || row >= m_records.size())
        return;
    const store::FigureRecord record = m_records.at(row);
    accept();
    if (record.campaign.isNull())
        Q_EMIT accountsRequested();
    else
        Q_EMIT campaignRequested(record.campaign);
}

} // namespace rapport
