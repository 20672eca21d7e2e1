#include "gui/campaigns/campaignlist.h"

#include "gui/campaigns/statechip.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/widgets/plaintip.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kIdRole = Qt::UserRole;
constexpr int kStateRole = Qt::UserRole + 1;
constexpr int kFactsRole = Qt::UserRole + 2;
constexpr int kRowHeight = 56;

class CampaignDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, kRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool pointed = option.state.testFlag(QStyle::State_MouseOver);
        const QRect row = option.rect;
        const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        painter->save();
        painter->fillRect(row, theme::color(selected || pointed ? Token::Selection : Token::Surface));
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme::color(Token::Line));
        if (selected)
            painter->fillRect(mirrored(QRect(row.left(), row.top(), theme::kSelectionBar, row.height())),
                              theme::color(Token::Accent));

        const QRect inner = row.adjusted(theme::kSpace3, theme::kSpace2, -theme::kSpace3, -theme::kSpace2);
        const auto state = static_cast<CampaignState>(index.data(kStateRole).toInt());
        const QSize chip = StateChip::sizeOf(state);
        StateChip::paint(*painter, mirrored(QRect(QPoint(inner.right() + 1 - chip.width(), inner.top()), chip)), state);
        const auto line = [&](TextStyle style, Token ink, int top, int width, const QString &text) {
            const QFontMetrics metrics(theme::font(style));
            painter->setFont(theme::font(style));
            painter->setPen(theme::color(ink));
            painter->drawText(mirrored(QRect(inner.left(), top, width, metrics.height())),
                              static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                              metrics.elidedText(text, Qt::ElideRight, width));
            return top + metrics.height();
        };
        const int below = line(TextStyle::BodyBold, Token::Text, inner.top(),
                               inner.width() - chip.width() - theme::kSpace2, index.data(Qt::DisplayRole).toString());
        line(TextStyle::Secondary, Token::Muted, below + 3, inner.width(), index.data(kFactsRole).toString());
        painter->restore();
    }
};

} // namespace

CampaignList::CampaignList(QWidget *parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CampaignDelegate(this));
    setAccessibleName(tr("Campaigns"));
}

void CampaignList::show(const QList<Campaign> &campaigns, const QHash<std::pair<QString, QString>, QString> &stages)
{
    const QSignalBlocker quiet(this);
    const CampaignId before = current();
    clear();
    for (const Campaign &campaign : campaigns) {
        QStringList facts;
        if (const QString dates = campaigntext::datesText(campaign.plan); !dates.isEmpty())
            facts.append(dates);
        if (const QString stage = stages.value({campaign.plan.model, campaign.plan.stage}); !stage.isEmpty())
            facts.append(stage);
        facts.append(campaigntext::placeText(campaign.plan.place));
        auto *item = new QListWidgetItem(campaign.plan.name, this);
        item->setData(kIdRole, campaign.id.value);
        item->setData(kStateRole, static_cast<int>(campaign.state));
        item->setData(kFactsRole, facts.join(u" · "_s));
        item->setToolTip(plainTip(campaign.plan.name));
        item->setData(Qt::AccessibleTextRole,
                      QString(campaign.plan.name + u", "_s + campaigntext::stateText(campaign.state) + u", "_s +
                              facts.join(u", "_s)));
    }
    if (!choose(before) && count() > 0)
        setCurrentRow(0);
}

CampaignId CampaignList::current() const
{
    const QListWidgetItem *item = currentItem();
    return CampaignId(item && !item->isHidden() ? item->data(kIdRole).toLongLong() : 0);
}

void CampaignList::showOnly(const std::function<bool(CampaignId)> &isWanted)
{
    int first = -1;
    for (int row = 0; row < count(); ++row) {
        const bool isLeft = isWanted(CampaignId(item(row)->data(kIdRole).toLongLong()));
        item(row)->setHidden(!isLeft);
        if (isLeft && first < 0)
            first = row;
    }
    if (first >= 0 && !current())
        setCurrentRow(first);
}

int CampaignList::shown() const
{
    int left = 0;
    for (int row = 0; row < count(); ++row)
        left += item(row)->isHidden() ? 0 : 1;
    return left;
}

bool CampaignList::choose(CampaignId id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kIdRole).toLongLong() == id.value) {
            setCurrentRow(row);
            return true;
        }
    }
    return false;
}

} // namespace rapport
