#pragma once

#include "domain/ids.h"
#include "gui/printing/handingondialog.h"
#include "output/paper.h"

#include <QObject>

class QIODevice;
class QPrinter;

namespace rapport {

struct GuiContext;
class DocumentWriting;

/// Exports and prints conversations: asks how and where, then works on a thread of its own and shows how far it is.
/// GUI thread.
class HandingOn final : public QObject
{
    Q_OBJECT
public:
    /// `over`: the widget whose window asks; with it what runs is broken off, and nothing half is left behind.
    HandingOn(GuiContext &context, QWidget *over);

    void ask(ConversationId id, HandingOnForm first);
    /// Writes it where a person said.
    void save(const output::Paper &paper, HandingOnForm form, const QString &file);

Q_SIGNALS:
    /// What came of it, as a sentence.
    void said(const QString &sentence);

private:
    void prepare(ConversationId id, HandingOnForm form, bool notes);
    void askWhere(const output::Paper &paper, HandingOnForm form);
    void askPrinter(const output::Paper &paper);

    GuiContext &m_context;
    QWidget *m_over;
    DocumentWriting *m_writing;
};

} // namespace rapport
