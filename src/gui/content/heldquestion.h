#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <QFuture>

class QLabel;

namespace rapport {

class HeldBar;

/// Asks what becomes of posts whose time passed while the program was closed. Comes by itself where there are some when
/// the program starts, and goes when all are answered. GUI thread.
class HeldQuestion final : public QDialog
{
    Q_OBJECT
public:
    /// Shows itself once it is known that there is something to ask, else deletes itself.
    static void ask(const GuiContext &context, QWidget *parent);

private:
    HeldQuestion(const GuiContext &context, QWidget *parent);
    void read();
    void decide(const QFuture<Result<Event>> &decision);

    GuiContext m_context;
    HeldBar *m_bar;
    QLabel *m_problem;
};

} // namespace rapport
