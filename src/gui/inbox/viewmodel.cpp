#include "gui/inbox/viewmodel.h"

#include "gui/inbox/channelfacts.h"
#include "gui/inbox/messagetext.h"
#include "gui/timetext.h"

using namespace Qt::StringLiterals;

namespace rapport {

ViewModel::ViewModel(const Registry &registry, QObject *parent) : QAbstractListModel(parent), m_registry(registry)
{
    rebuild();
}

bool ViewModel::setAccounts(const QList<Account> &accounts)
{
    if (accounts == m_accounts)
        return false;
    m_accounts = accounts;
    rebuild();
    return true;
}

void ViewModel::setCounts(const QList<StateCount> &counts)
{
    m_counts = counts;
    rebuild();
}

int ViewModel::countOf(const InboxView &view) const
{
    const store::ConversationFilter filter = filterOf(view);
    int count = 0;
    for (const StateCount &one : m_counts) {
        if ((!filter.state || *filter.state == one.state) && (!filter.account || *filter.account == one.account))
            count += one.conversations;
    }
    return count;
}

void ViewModel::rebuild()
{
    using Kind = InboxView::Kind;
    QList<Row> rows;
    const auto add = [&](const InboxView &view, const QString &name, const QString &glyph, bool counted) {
        rows.append({false, view, name, glyph, counted ? countOf(view) : -1});
    };
    add({Kind::NeedsReply, {}}, tr("Needs reply"), u"inbox"_s, true);
    add({Kind::Waiting, {}}, tr("Waiting on them"), u"hourglass_empty"_s, true);
    // How much lies behind is no work that waits: no number.
    add({Kind::Closed, {}}, tr("Closed"), u"done_all"_s, false);
    add({Kind::All, {}}, tr("All"), u"all_inbox"_s, false);
    if (!m_accounts.isEmpty())
        rows.append({true, {}, tr("Channels"), {}, -1});
    for (const Account &account : m_accounts) {
        const ChannelFacts facts = channelFacts(m_registry, account.channel);
        const QString own = messagetext::plainLine(account.name.isEmpty() ? account.handle : account.name);
        add({Kind::Account, account.id}, tr("%1 · %2").arg(facts.name, own), facts.glyph, true);
    }
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
    case Qt::ToolTipRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.count > 0 ? tr("%1, %2", "view, number of conversations").arg(row.name, countText(row.count))
                             : row.name;
    case HeadingRole:
        return row.heading;
    case GlyphRole:
        return row.glyph;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

Qt::ItemFlags ViewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int ViewModel::rowOf(const InboxView &view) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (!isHeading(i) && viewAt(i) == view)
            return i;
    }
    return -1;
}

} // namespace rapport
