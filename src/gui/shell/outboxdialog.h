#pragma once

#include "base/result.h"
#include "domain/action.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <QFuture>
#include <QList>
#include <memory>

namespace Ui {
class OutboxDialog;
}

namespace rapport {

/// What waits to be sent, what could not be, and what to do about it. Follows the store while it is open. GUI thread.
class OutboxDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit OutboxDialog(const GuiContext &context, QWidget *parent = nullptr);
    ~OutboxDialog() override;

Q_SIGNALS:
    void conversationRequested(rapport::ConversationId conversation);

private:
    struct Line
    {
        OutboxEntry entry;
        QString accountName;
    };
    void load();
    void fill(const QList<Line> &lines);
    void showChoice();
    [[nodiscard]] const Line *chosen() const;
    void act(const QFuture<Result<OutboxEntry>> &done);

    GuiContext m_context;
    std::unique_ptr<Ui::OutboxDialog> m_ui;
    QList<Line> m_lines;
};

} // namespace rapport
