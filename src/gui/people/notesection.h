#pragma once

#include "domain/event.h"
#include "domain/personnote.h"

#include <QTimer>
#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace rapport {

struct GuiContext;
class WordChip;

/// What is noted about a person, and the note that is being written: kept as it is typed, at most half a second later.
/// GUI thread.
class NoteSection final : public QWidget
{
    Q_OBJECT
public:
    explicit NoteSection(GuiContext &context, QWidget *parent = nullptr);
    ~NoteSection() override;

    /// The notes of a person; new ones are about `home`. What is being written stays open while it is the same person.
    void show(ContactId home, const QList<PersonNote> &notes);
    using QWidget::show;
    void beginNote();

Q_SIGNALS:
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *makeNote(const PersonNote &note);
    void edit(const PersonNote &note);
    void keep();
    void finish();
    void remove(const Uid &note);
    void fitEditor();

    GuiContext &m_context;
    ContactId m_home;
    QList<PersonNote> m_notes;
    QWidget *m_list;
    QVBoxLayout *m_listLayout;
    QPlainTextEdit *m_editor;
    WordChip *m_add;
    PersonNoteEdit m_edit; ///< Of what is being written; no uid: nothing is.
    QString m_kept;        ///< What is in the workspace of it, or on its way.
    Event m_begun;         ///< The decision that the edit is, once it was kept.
    QTimer m_soon;
};

} // namespace rapport
