#pragma once

#include "base/result.h"
#include "domain/action.h"
#include "gui/guicontext.h"

#include <QFuture>
#include <QList>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace rapport {

/// The answers of one conversation that leave later, at the end of its thread: what they say, when they leave or what
/// holds them back, and what can be done about it. Follows the store; hides while there are none. GUI thread.
class PlannedBar final : public QWidget
{
    Q_OBJECT
public:
    explicit PlannedBar(const GuiContext &context, QWidget *parent = nullptr);
    /// None: it hides.
    void open(ConversationId conversation);

Q_SIGNALS:
    /// Something was done that a toast tells of.
    void said(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void load();
    void showEntries(const QList<OutboxEntry> &entries);
    [[nodiscard]] QWidget *makeCard(const OutboxEntry &entry);
    void act(const QFuture<Result<OutboxEntry>> &done, const QString &text);

    GuiContext m_context;
    ConversationId m_conversation;
    QList<OutboxEntry> m_entries;
    QTimer m_minute; ///< "today" becomes "now".
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_cards = nullptr;
};

/// How a planned answer stands, in a few words: "Sends tomorrow 09:00", "Held: somebody wrote since", ...
[[nodiscard]] QString plannedText(const OutboxEntry &entry, qint64 nowMs);

} // namespace rapport
