#include "gui/inbox/viewmodel.h"

#include "gui/inbox/channelfacts.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"

using namespace Qt::StringLiterals;

namespace rapport {

ViewModel::ViewModel(const Registry &registry, const ViewCounts &savedCounts, QObject *parent)
    : QAbstractListModel(parent), m_registry(registry), m_savedCounts(savedCounts)
{
    rebuild();
}

void ViewModel::setPlaces(const Places &places)
{
    m_places = places;
    rebuild();
}

int ViewModel::countOf(std::optional<ConversationState> state, std::optional<AccountId> account) const
{
    int count = 0;
    for (const StateCount &one : m_places.counts) {
        if ((!state || *state == one.state) && (!account || *account == one.account))
            count += one.conversations;
    }
    return count;
}

QList<ViewModel::Row> ViewModel::makeRows(bool pastShown) const
{
    using Kind = InboxView::Kind;
    using State = ConversationState;
    QList<Row> rows;
    const auto add = [&rows](const InboxView &view, const QString &name, const QString &glyph, int count) {
        rows.append({false, view, name, glyph, count});
    };
    const auto head = [&rows](const QString &name) { rows.append({true, {}, name, {}, -1}); };
    add({Kind::NeedsReply}, tr("Needs reply"), u"inbox"_s, countOf(State::Open, {}));
    add({Kind::Mine}, tr("Assigned to me"), u"person"_s, m_places.mine);
    add({Kind::Snoozed}, tr("Snoozed"), u"schedule"_s, countOf(State::Snoozed, {}));
    add({Kind::Waiting}, tr("Waiting on them"), u"hourglass_empty"_s, countOf(State::Waiting, {}));
    // How much lies behind is no work that waits: no number.
    add({Kind::Closed}, tr("Closed"), u"done_all"_s, -1);
    add({Kind::All}, tr("All"), u"all_inbox"_s, -1);
    if (!m_places.saved.isEmpty())
        head(tr("Views"));
    for (const SavedView &view : m_places.saved) {
        const ViewCounts::Count count = m_savedCounts.of(view.id);
        const InboxView shown{
            .kind = Kind::Saved, .saved = view.id, .query = view.query, .oldestFirst = view.oldestFirst};
        add(shown, messagetext::plainLine(view.name), u"filter_list"_s, count.conversations);
        rows.last().counting = count.counting;
    }
    head(tr("What they say"));
    const auto found = [&add](const QString &query, const QString &name, const QString &glyph, int count) {
        add({.kind = Kind::Found, .query = query}, name, glyph, count);
    };
    found(u"is:open mood:negative"_s, tr("Unhappy"), u"mood_bad"_s, m_places.moods.negative);
    found(u"is:open mood:positive"_s, tr("Pleased"), u"mood"_s, m_places.moods.positive);
    found(u"lead:proposed"_s, tr("Possible leads"), u"trending_up"_s, m_places.leads.proposed);
    found(u"lead:new OR lead:qualified OR lead:handedover"_s, tr("Leads"), u"trending_up"_s, m_places.leads.underWay);
    found(u"is:idea"_s, tr("With an idea"), u"lightbulb_outline"_s, m_places.withIdeas);
    if (!m_places.campaigns.isEmpty() || !m_places.pastCampaigns.isEmpty())
        head(tr("Campaigns"));
    // By number: a campaign may be called otherwise one day.
    for (const store::CampaignCount &campaign : m_places.campaigns)
        found(u"is:open campaign:%1"_s.arg(campaign.id.value), messagetext::plainLine(campaign.name), u"campaign"_s,
              campaign.open);
    addPast(rows, pastShown);
    if (!m_places.accounts.isEmpty())
        head(tr("Channels"));
    for (const Account &account : m_places.accounts) {
        const ChannelFacts facts = channelFacts(m_registry, account.channel);
        const QString own = messagetext::plainLine(account.name.isEmpty() ? account.handle : account.name);
        add({.kind = Kind::Account, .account = account.id}, tr("%1 · %2").arg(facts.name, own), facts.glyph,
            countOf(State::Open, account.id));
    }
    if (!m_places.tags.isEmpty())
        head(tr("Tags"));
    for (const store::TagCount &tag : m_places.tags)
        add({.kind = Kind::Tag, .tag = tag.name}, messagetext::plainLine(tag.name), u"label_outline"_s, tag.open);
    return rows;
}

/// What was said about campaigns that are over: in one row, which opens.
void ViewModel::addPast(QList<Row> &rows, bool shown) const
{
    if (m_places.pastCampaigns.isEmpty())
        return;
    const auto query = [](const Campaign &campaign) {
        return QString(u"campaign:"_s % QString::number(campaign.id.value));
    };
    QStringList any;
    for (const Campaign &campaign : m_places.pastCampaigns)
        any.append(query(campaign));
    if (any.size() == 1) // Another view than the campaign's own, though it holds the same.
        any.append(any.first());
    rows.append({.view = {.kind = InboxView::Kind::Found, .query = any.join(u" OR "_s)},
                 .name = tr("Past campaigns"),
                 .glyph = shown ? u"expand_less"_s : u"expand_more"_s,
                 .fold = shown ? Fold::Unfolded : Fold::Folded});
    for (const Campaign &campaign : shown ? m_places.pastCampaigns : QList<Campaign>()) {
        rows.append({.view = {.kind = InboxView::Kind::Found, .query = query(campaign)},
                     .name = messagetext::plainLine(campaign.plan.name),
                     .glyph = u"campaign"_s,
                     .past = true});
    }
}

QList<ViewModel::Offered> ViewModel::offered() const
{
    QList<Offered> all;
    for (const Row &row : makeRows(true)) {
        if (!row.heading)
            all.append({row.view, row.name, row.fold == Fold::None ? row.glyph : u"campaign"_s, row.count, row.past});
    }
    return all;
}

void ViewModel::setPastShown(bool shown)
{
    m_pastShown = shown;
    rebuild();
}

void ViewModel::rebuild()
{
    QList<Row> rows = makeRows(m_pastShown);
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ViewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return plainTip(row.name);
    case Qt::AccessibleTextRole:
        if (row.counting)
            return tr("%1, being counted", "view").arg(row.name);
        if (row.fold != Fold::None)
            return row.fold == Fold::Folded ? tr("%1, folded").arg(row.name) : tr("%1, unfolded").arg(row.name);
        return row.count > 0 ? tr("%1, %2", "view, number of conversations").arg(row.name, countText(row.count))
                             : row.name;
    case HeadingRole:
        return row.heading;
    case GlyphRole:
        return row.glyph;
    case CountRole:
        return row.count;
    case CountingRole:
        return row.counting;
    case FoldRole:
        return row.fold != Fold::None;
    case InsetRole:
        return row.past;
    default:
        return {};
    }
}

Qt::ItemFlags ViewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return Qt::NoItemFlags;
    const bool saved = viewAt(index.row()).kind == InboxView::Kind::Saved;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (saved ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

int ViewModel::rowOf(const InboxView &view) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (isHeading(i))
            continue;
        const InboxView &offered = viewAt(i);
        const bool sameSaved =
            view.kind == InboxView::Kind::Saved && offered.kind == view.kind && offered.saved == view.saved;
        if (offered == view || sameSaved)
            return i;
    }
    return -1;
}

} // namespace rapport
