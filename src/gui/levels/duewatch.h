#pragma once

#include "domain/duetimes.h"
#include "domain/ids.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace rapport {

struct GuiContext;

/// Looks once a minute for what is due soon, and says so once for each. GUI thread.
class DueWatch final : public QObject
{
    Q_OBJECT
public:
    explicit DueWatch(GuiContext &context, QObject *parent = nullptr);

    /// Whether the person wants to be told.
    [[nodiscard]] static bool isWanted();
    static void setWanted(bool wanted);

    /// Says nothing for now; what is due soon then is told afterwards.
    void setHeldBack(bool heldBack) { m_heldBack = heldBack; }
    void look();

Q_SIGNALS:
    /// One sentence; `conversation`: the only one, or the first that is due.
    void dueSoon(const QString &sentence, rapport::ConversationId conversation);

private:
    GuiContext &m_context;
    QTimer m_minute;
    QHash<ConversationId, qint64> m_told; ///< Of which due time.
    bool m_looking = false;
    bool m_heldBack = false;
};

} // namespace rapport
