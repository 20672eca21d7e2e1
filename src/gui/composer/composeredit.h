#pragma once

#include "channels/connector.h"

#include <QPlainTextEdit>

class QMenu;

namespace rapport {

class SpellCheck;

/// The field that answers and notes are typed into: as high as its text within bounds, with spelling, and with a say in
/// what is pasted. GUI thread.
class ComposerEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    void setMarkup(Capabilities::Markup markup) { m_markup = markup; }
    [[nodiscard]] SpellCheck &spelling() { return *m_spelling; }
    /// Opens what can be done about the misspelled word at the cursor, or about the next one.
    void showSuggestions();
    /// The context menu at a position of the text; the caller owns it.
    [[nodiscard]] std::unique_ptr<QMenu> menuAt(int position);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

Q_SIGNALS:
    void sendPressed(bool close);
    /// `slash`: a "/" was typed at the beginning of a line and stands there.
    void repliesPressed(bool slash);
    void textPasted(const QString &text);
    /// Of what was pasted, only so many characters were taken.
    void pasteCut(int characters);
    /// Something was pasted or dropped that is no text; `taken` is to be set by whoever takes it.
    void filesOffered(const QMimeData *mime, bool *taken);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *mime) const override;
    void insertFromMimeData(const QMimeData *mime) override;

private:
    void replace(const QTextCursor &word, const QString &with);

    SpellCheck *m_spelling;
    Capabilities::Markup m_markup = Capabilities::Markup::None;
};

} // namespace rapport
