#pragma once

#include "domain/savedview.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace rapport {

struct ChangeSet;
struct GuiContext;

/// How many conversations each saved view holds: counted anew in the background after every change, no further than a
/// list is worth counting. GUI thread.
class ViewCounts final : public QObject
{
    Q_OBJECT
public:
    struct Count
    {
        int conversations = -1; ///< -1: not known yet. More than kMost: at least so many.
        bool counting = true;   ///< It may be another number by now.

        friend bool operator==(const Count &, const Count &) = default;
    };
    static constexpr int kMost = 9999;

    explicit ViewCounts(GuiContext &context, QObject *parent = nullptr);

    [[nodiscard]] Count of(SavedViewId id) const { return m_counts.value(id); }
    void setViews(const QList<SavedView> &views);
    void apply(const ChangeSet &changes);

Q_SIGNALS:
    void changed();

private:
    void markAsCounting();
    void count();

    GuiContext &m_context;
    QList<SavedView> m_views;
    QHash<SavedViewId, Count> m_counts;
    bool m_running = false;
    bool m_again = false;
    QTimer m_soon;
};

} // namespace rapport
