#pragma once

#include "gui/guicontext.h"
#include "gui/shell/statustext.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace rapport {

class Label;
struct ChangeSet;

/// The line at the foot of the window: how the sync stands and how old it is, accounts, outbox; at the right what the
/// workspace holds, and that it is a demo. Follows the store and the engine by itself. GUI thread.
class StatusBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBar(const GuiContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void accountsRequested();
    void outboxRequested();
    void demoRequested(); ///< The demo's mark was chosen.
    /// How many conversations wait for an answer.
    void openConversationsChanged(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void load();
    void show(const StatusLine &line, QToolButton *button);
    void showSync();

    GuiContext m_context;
    QToolButton *m_sync;
    QToolButton *m_accounts;
    QToolButton *m_outbox;
    QToolButton *m_demo;
    Label *m_figures;
    SyncFacts m_facts;
    bool m_loading = false;
    bool m_again = false; ///< Something changed while it was being loaded.
    QTimer m_clock;
};

} // namespace rapport
