#pragma once

#include "domain/ids.h"
#include "gui/printing/handingondialog.h"
#include "output/paper.h"

#include <QObject>
#include <memory>

class QIODevice;
class QPrinter;
class QProgressDialog;

namespace rapport {

struct GuiContext;

/// Exports and prints conversations: asks how and where, then works on a thread of its own and shows how far it is.
/// GUI thread.
class HandingOn final : public QObject
{
    Q_OBJECT
public:
    /// `over`: the widget whose window asks.
    HandingOn(GuiContext &context, QWidget *over);
    /// Breaks off what runs; nothing half is left behind.
    ~HandingOn() override;

    void ask(ConversationId id, HandingOnForm first);
    /// Writes it where a person said.
    void save(const output::Paper &paper, HandingOnForm form, const QString &file);

Q_SIGNALS:
    /// What came of it, as a sentence.
    void said(const QString &sentence);

private:
    struct Run;
    using Work = std::function<Result<>(const output::Progress &)>;

    void prepare(ConversationId id, HandingOnForm form, bool notes);
    void askWhere(const output::Paper &paper, HandingOnForm form);
    void askPrinter(const output::Paper &paper);
    void start(const QString &label, Work work, const QString &done);

    GuiContext &m_context;
    QWidget *m_over;
    QList<std::weak_ptr<Run>> m_runs;
};

} // namespace rapport
