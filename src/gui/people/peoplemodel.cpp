#include "gui/people/peoplemodel.h"

#include "base/clock.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/levels/rulesproblemtext.h"
#include "gui/people/peopletext.h"
#include "gui/people/scoretext.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"

using namespace Qt::StringLiterals;

namespace rapport {

PeopleModel::PeopleModel(GuiContext &context, QObject *parent)
    : IdListModel(
          [this](std::vector<ContactId> ids) {
              return m_context.store.read([ids = std::move(ids)](Reader &r) -> Result<QList<store::PersonRow>> {
                  return store::personRows(r, ids);
              });
          },
          [](const store::PersonRow &row) { return row.id; }, parent),
      m_context(context)
{
}

void PeopleModel::setShown(Score score)
{
    m_shown = score;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const bool wanted = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    const store::PersonRow *shown = wanted ? row(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::ToolTipRole)
        return plainTip(messagetext::plainLine(shown->name) + u'\n' + exactText(shown->lastSeenAt));
    return told(*shown);
}

QString PeopleModel::glyphOf(const store::PersonRow &row) const
{
    return row.channels.isEmpty() ? QString() : channelFacts(m_context.registry, row.channels.first()).glyph;
}

qint64 PeopleModel::nowMs() const
{
    return m_context.clock.nowMs();
}

QString PeopleModel::told(const store::PersonRow &row) const
{
    QStringList facts{messagetext::plainLine(row.name)};
    for (const QString &channel : row.channels)
        facts.append(channelFacts(m_context.registry, channel).name);
    if (row.scored) {
        facts.append(tr("%1 %2", "a score, its figure")
                         .arg(scoreName(m_shown), scoreFigure(row.scores[static_cast<size_t>(m_shown)])));
        facts.append(tr("level %1").arg(row.orbitLevel));
        facts.append(memberLevelText(row.memberLevel));
        facts.append(watchText(row.watch));
    }
    if (row.advocate != AdvocateState::None)
        facts.append(advocateStateText(row.advocate));
    else if (row.candidate)
        facts.append(tr("candidate for an advocate"));
    if (row.importance != Importance::Normal)
        facts.append(importanceLabel(row.importance));
    facts.append(tr("last seen %1").arg(agoText(row.lastSeenAt, nowMs())));
    facts.removeAll(QString());
    return facts.join(u", "_s);
}

} // namespace rapport
