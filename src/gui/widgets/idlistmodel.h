#pragma once

#include "base/result.h"
#include "gui/deliver.h"
#include "gui/widgets/listdiff.h"

#include <QAbstractListModel>
#include <QCache>
#include <QFuture>
#include <QList>
#include <QSet>
#include <functional>
#include <vector>

namespace rapport {

/// The base of every long list: ids in order, and rows that are loaded in pages when somebody looks at them. GUI
/// thread.
///
/// A new order is applied as the few inserts, removals and moves that lead to it (or as one layout change that keeps
/// persistent indexes), so selection and scroll place stay with their rows. A row that is loaded again keeps showing
/// what it showed until the new one is here.
template<class Row, class RowId>
class IdListModel : public QAbstractListModel
{
public:
    /// Rows of these ids in any order; ids that are gone are left out. Called on the GUI thread, must not block.
    using Fetch = std::function<QFuture<Result<QList<Row>>>(std::vector<RowId> ids)>;
    using IdOf = std::function<RowId(const Row &row)>;

    IdListModel(Fetch fetch, IdOf idOf, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_fetch(std::move(fetch)), m_idOf(std::move(idOf)), m_rows(kCachedRows)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }

    /// A view asks for each row's when it places them all: without the base's detours.
    [[nodiscard]] QModelIndex index(int row, int column = 0, const QModelIndex &parent = {}) const override
    {
        return row >= 0 && row < rowCount(parent) && column == 0 ? createIndex(row, column) : QModelIndex();
    }

    [[nodiscard]] const std::vector<RowId> &ids() const { return m_ids; }
    [[nodiscard]] RowId idAt(int position) const
    {
        return position >= 0 && position < rowCount() ? m_ids[static_cast<size_t>(position)] : RowId{};
    }
    /// -1 where it is not in the list. Looks through all ids.
    [[nodiscard]] int positionOf(RowId id) const
    {
        const auto it = std::find(m_ids.begin(), m_ids.end(), id);
        return it == m_ids.end() ? -1 : static_cast<int>(it - m_ids.begin());
    }

    /// The row, or null while it is being loaded: dataChanged() follows. Valid until control returns to the event loop.
    [[nodiscard]] const Row *row(int position) const
    {
        if (position < 0 || position >= rowCount())
            return nullptr;
        const RowId id = m_ids[static_cast<size_t>(position)];
        const Row *known = m_rows.object(id);
        if (!known || m_stale.contains(id))
            const_cast<IdListModel *>(this)->request(position);
        return known;
    }

    /// Brings the list to this order.
    void setIds(std::vector<RowId> ids)
    {
        m_unavailable.clear();
        const auto steps = listSteps(m_ids, ids, m_ids.size() > kLongList ? kMostStepsOfLongList : kMostSteps);
        ++m_generation;
        if (steps)
            apply(*steps, ids);
        else
            rearrange(std::move(ids));
    }

    /// Rows that were read already, together with the order: they need not be asked for.
    void offer(const QList<Row> &rows)
    {
        for (const Row &row : rows) {
            const RowId id = m_idOf(row);
            m_unavailable.remove(id);
            // One that is on its way was asked for before: it is read again when it has come.
            if (!m_pending.contains(id))
                m_stale.remove(id);
            m_rows.insert(id, new Row(row));
        }
        announce(0, rowCount() - 1);
    }

    /// These rows changed: they are loaded again when they are looked at next.
    void refresh(const QSet<RowId> &ids)
    {
        bool any = false;
        for (const RowId id : ids) {
            any |= m_unavailable.remove(id);
            if (m_rows.contains(id) || m_pending.contains(id)) {
                m_stale.insert(id);
                any = true;
            }
        }
        if (any)
            announce(0, rowCount() - 1);
    }
    void refreshAll()
    {
        m_unavailable.clear();
        const QList<RowId> known = m_rows.keys();
        m_stale = QSet<RowId>(known.begin(), known.end());
        m_stale.unite(m_pending);
        announce(0, rowCount() - 1);
    }

private:
    static constexpr int kPage = 64;
    static constexpr int kCachedRows = 512; // Some screens back from where somebody scrolls.
    static constexpr int kMostSteps = 64;
    // Each step moves ids through all of the list; one rearrangement costs as much as a few.
    static constexpr size_t kLongList = 20'000;
    static constexpr int kMostStepsOfLongList = 6;

    void apply(const std::vector<ListStep> &steps, const std::vector<RowId> &ids)
    {
        for (const ListStep &step : steps) {
            const auto first = m_ids.begin() + step.first;
            switch (step.kind) {
            case ListStep::Kind::Remove:
                beginRemoveRows({}, step.first, step.first + step.count - 1);
                m_ids.erase(first, first + step.count);
                endRemoveRows();
                break;
            case ListStep::Kind::Insert:
                beginInsertRows({}, step.first, step.first + step.count - 1);
                m_ids.insert(first, ids.begin() + step.from, ids.begin() + step.from + step.count);
                endInsertRows();
                break;
            case ListStep::Kind::Move:
                beginMoveRows({}, step.first, step.first, {}, step.to);
                if (step.to > step.first)
                    std::rotate(first, first + 1, m_ids.begin() + step.to);
                else
                    std::rotate(m_ids.begin() + step.to, first, first + 1);
                endMoveRows();
                break;
            }
        }
    }

    void rearrange(std::vector<RowId> ids)
    {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList held = persistentIndexList();
        QHash<RowId, int> positions;
        for (const QModelIndex &index : held)
            positions.insert(m_ids[static_cast<size_t>(index.row())], -1);
        const std::vector<RowId> before = std::exchange(m_ids, std::move(ids));
        if (!positions.isEmpty()) {
            for (size_t i = 0; i < m_ids.size(); ++i) {
                const auto it = positions.find(m_ids[i]);
                if (it != positions.end())
                    *it = static_cast<int>(i);
            }
        }
        QModelIndexList moved;
        moved.reserve(held.size());
        for (const QModelIndex &index : held) {
            const int position = positions.value(before[static_cast<size_t>(index.row())]);
            moved.append(position < 0 ? QModelIndex() : createIndex(position, index.column()));
        }
        changePersistentIndexList(held, moved);
        Q_EMIT layoutChanged();
    }

    void request(int position)
    {
        const int first = position / kPage * kPage;
        const int last = std::min(first + kPage, rowCount()) - 1;
        std::vector<RowId> wanted;
        for (int i = first; i <= last; ++i) {
            const RowId id = m_ids[static_cast<size_t>(i)];
            if (m_pending.contains(id) || m_unavailable.contains(id))
                continue;
            if (!m_rows.contains(id) || m_stale.contains(id))
                wanted.push_back(id);
        }
        if (wanted.empty())
            return;
        for (const RowId id : wanted) {
            m_pending.insert(id);
            m_stale.remove(id);
        }
        deliver(m_fetch(wanted), this,
                [this, wanted, first, last, generation = m_generation](const Result<QList<Row>> &rows) {
                    for (const RowId id : wanted) {
                        m_pending.remove(id);
                        // What does not come is not asked for at each repaint, only once something has changed.
                        m_unavailable.insert(id);
                    }
                    if (!rows)
                        return;
                    for (const Row &row : *rows) {
                        const RowId id = m_idOf(row);
                        m_unavailable.remove(id);
                        m_rows.insert(id, new Row(row));
                    }
                    if (generation == m_generation)
                        announce(first, last);
                    else
                        announce(0, rowCount() - 1);
                });
    }

    void announce(int first, int last)
    {
        if (last >= first)
            Q_EMIT dataChanged(index(first), index(last));
    }

    Fetch m_fetch;
    IdOf m_idOf;
    std::vector<RowId> m_ids;
    mutable QCache<RowId, Row> m_rows;
    QSet<RowId> m_pending;     ///< Asked for, not here yet.
    QSet<RowId> m_stale;       ///< Here, or on the way, but changed since it was asked for.
    QSet<RowId> m_unavailable; ///< Asked for in vain.
    quint64 m_generation = 0;
};

} // namespace rapport
