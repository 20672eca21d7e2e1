#pragma once

#include "output/dossier.h"
#include "store/store.h"

#include <QObject>

#include <functional>

namespace rapport {

struct GuiContext;
class DocumentWriting;

/// As what a dossier leaves the workspace.
enum class DossierForm { Html, Pdf };

/// Writes dossiers to files: asks where, gathers them on the store's report lane and draws them on a thread of their
/// own. GUI thread.
class DossierWriting final : public QObject
{
    Q_OBJECT
public:
    using Gather = std::function<Result<output::Dossier>(Reader &, const output::DossierNaming &)>;

    DossierWriting(GuiContext &context, QWidget *over);

    /// `title`: of the file dialog; `name`: of the file, without an ending.
    void ask(const QString &title, const QString &name, DossierForm form, const Gather &gather);
    void save(const QString &file, DossierForm form, const Gather &gather);

    /// How the program and its demonstration call this workspace.
    [[nodiscard]] QString workspaceName() const;

Q_SIGNALS:
    /// What came of it, as a sentence.
    void said(const QString &sentence);

private:
    GuiContext &m_context;
    QWidget *m_over;
    DocumentWriting *m_writing;
};

} // namespace rapport
