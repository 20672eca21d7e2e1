#include "gui/accounts/runsmodel.h"

#include "base/error.h"
#include "gui/errortext.h"
#include "gui/theme/theme.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"

#include <QColor>

using namespace Qt::StringLiterals;

namespace rapport {

void RunsModel::setRuns(const QList<SyncRunRecord> &runs, qint64 nowMs)
{
    m_now = nowMs;
    // Runs only ever come at the top and leave at the end, except where another account is shown.
    qsizetype fresh = 0;
    const SyncRunId newest = m_runs.isEmpty() ? SyncRunId() : m_runs.first().id;
    while (fresh < runs.size() && runs[fresh].id != newest)
        ++fresh;
    if (m_runs.isEmpty() || fresh == runs.size()) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_runs = runs.first(fresh) + m_runs;
        endInsertRows();
    }
    if (m_runs.size() > runs.size()) {
        beginRemoveRows({}, static_cast<int>(runs.size()), static_cast<int>(m_runs.size()) - 1);
        m_runs.resize(runs.size());
        endRemoveRows();
    } else if (m_runs.size() < runs.size()) {
        beginInsertRows({}, static_cast<int>(m_runs.size()), static_cast<int>(runs.size()) - 1);
        m_runs += runs.sliced(m_runs.size());
        endInsertRows();
    }
    m_runs = runs;
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_runs.size()) - 1, ColumnCount - 1));
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SyncRunRecord &run = m_runs[index.row()];
    const bool isNumber = index.column() >= Received && index.column() <= Requests;
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        if (index.column() == Outcome && !run.errorKind.isEmpty())
            return theme::color(theme::Token::Bad);
        if (index.column() == Outcome && (run.gap || run.quarantined > 0))
            return theme::color(theme::Token::Warn);
        return index.column() == Started ? QVariant(theme::color(theme::Token::Muted)) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Started)
            return exactText(run.startedAt);
        if (index.column() == Outcome && !run.errorKind.isEmpty())
            return plainTip(errorText(
                {errorKindFromName(run.errorKind).value_or(ErrorKind::Remote), run.errorDetail, {}}, Occasion::Sync));
        return {};
    default:
        return {};
    }
}

QString RunsModel::text(const SyncRunRecord &run, int column) const
{
    switch (column) {
    case Started:
        return agoText(run.startedAt, m_now);
    case Feed:
        //: A feed's name, and that this run walked back into its past.
        return run.mode == PullMode::History ? tr("%1, history").arg(run.feedKind) : run.feedKind;
    case Received:
        return countText(run.received);
    case New:
        return countText(run.added);
    case Changed:
        return countText(run.changed);
    case SetAside:
        return countText(run.quarantined);
    case Requests:
        return countText(run.requests);
    case Outcome:
        break;
    default:
        return {};
    }
    if (run.endedAt == 0)
        return m_now - run.startedAt < 3'600'000 ? tr("Under way") : tr("Cut off");
    if (!run.errorKind.isEmpty())
        return run.errorDetail.isEmpty() ? run.errorKind : run.errorDetail;
    if (run.gap)
        return tr("Done; something in between may be missing");
    return tr("Done in %1").arg(durationText(std::max<qint64>(1000, run.endedAt - run.startedAt)));
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section >= Received && section <= Requests;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case Feed:
        return tr("Feed");
    case Received:
        return tr("Received");
    case New:
        return tr("New");
    case Changed:
        return tr("Changed");
    case SetAside:
        return tr("Set aside");
    case Requests:
        return tr("Requests");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

} // namespace rapport
