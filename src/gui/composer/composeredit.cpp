#include "gui/composer/composeredit.h"

#include "gui/composer/spellcheck.h"
#include "gui/composer/spelldictionaries.h"
#include "gui/theme/type.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QResizeEvent>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kLowest = 64;
constexpr int kHighest = 190;
constexpr int kMargin = 2;
/// More than any channel takes. Qt lays out a paragraph without a space in the square of its length.
constexpr qsizetype kLongestPaste = 65'536;

/// An address of the web and nothing else.
bool isAddress(const QString &text)
{
    static const QRegularExpression address(u"^https?://[^\\s<>\"()]+$"_s, QRegularExpression::CaseInsensitiveOption);
    return address.match(text).hasMatch();
}

bool isFiles(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    const bool allLocal =
        !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    // Office programs put a picture beside the text that was copied: then the text is meant.
    return allLocal || (mime->hasImage() && !mime->hasText());
}

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent)
    : QPlainTextEdit(parent), m_spelling(new SpellCheck(this, SpellDictionaries::instance()))
{
    setObjectName(u"composerText"_s);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setFont(theme::font(theme::TextStyle::Body));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(kMargin);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Not told by the document's layout where a paragraph only takes another line.
    connect(this, &QPlainTextEdit::textChanged, this, [this] { updateGeometry(); });
}

QSize ComposerEdit::sizeHint() const
{
    // The layout of plain text counts its height in lines.
    const double lines = document()->size().height();
    const int height = static_cast<int>(std::ceil(lines * fontMetrics().lineSpacing())) + 2 * kMargin + 2;
    return {300, std::clamp(height, kLowest, kHighest)};
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && control) {
        Q_EMIT sendPressed(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    if (event->key() == Qt::Key_F7 || (control && event->key() == Qt::Key_Semicolon)) {
        showSuggestions();
        return;
    }
    if (control && event->key() == Qt::Key_Slash) {
        Q_EMIT repliesPressed(false);
        return;
    }
    const bool atLineStart = textCursor().atBlockStart() && !textCursor().hasSelection();
    QPlainTextEdit::keyPressEvent(event);
    if (atLineStart && event->text() == u"/"_s && !isReadOnly())
        Q_EMIT repliesPressed(true);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *mime) const
{
    return QPlainTextEdit::canInsertFromMimeData(mime) || isFiles(mime);
}

void ComposerEdit::insertFromMimeData(const QMimeData *mime)
{
    if (isFiles(mime)) {
        bool taken = false;
        Q_EMIT filesOffered(mime, &taken);
        if (taken)
            return;
    }
    const QString pasted = mime->text();
    if (m_markup == Capabilities::Markup::Markdown && textCursor().hasSelection() && isAddress(pasted.trimmed())) {
        const QString words = textCursor().selectedText();
        textCursor().insertText(u'[' % words % u"]("_s % pasted.trimmed() % u')');
        return;
    }
    if (pasted.size() > kLongestPaste) {
        insertPlainText(pasted.left(kLongestPaste));
        Q_EMIT pasteCut(static_cast<int>(kLongestPaste));
    } else {
        QPlainTextEdit::insertFromMimeData(mime);
    }
    Q_EMIT textPasted(pasted);
}

void ComposerEdit::replace(const QTextCursor &word, const QString &with)
{
    QTextCursor cursor(word);
    cursor.insertText(with);
    cursor.clearSelection();
    setTextCursor(cursor);
}

std::unique_ptr<QMenu> ComposerEdit::menuAt(int position)
{
    std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->setObjectName(u"composerMenu"_s);
    const std::optional<QTextCursor> word = m_spelling->wordAt(position);
    if (!word || isReadOnly())
        return menu;
    QAction *before = menu->actions().value(0);
    const auto add = [&](const QString &text, const char *name, auto run) {
        auto *action = new QAction(text, menu.get());
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, run);
        menu->insertAction(before, action);
        return action;
    };
    const QStringList suggestions = m_spelling->suggestions(word->selectedText());
    for (const QString &suggestion : suggestions) {
        QAction *action = add(QString(suggestion).replace(u'&', u"&&"_s), "spellingSuggestion",
                              [this, word = *word, suggestion] { replace(word, suggestion); });
        QFont bold = action->font();
        bold.setWeight(QFont::DemiBold);
        action->setFont(bold);
    }
    if (suggestions.isEmpty())
        add(tr("No suggestions"), "noSpellingSuggestion", [] {})->setEnabled(false);
    add(tr("Add to dictionary"), "addToDictionary", [this, text = word->selectedText()] { m_spelling->learn(text); });
    menu->insertSeparator(before);
    return menu;
}

void ComposerEdit::showSuggestions()
{
    const std::optional<QTextCursor> word = m_spelling->nextWord(textCursor().position());
    if (!word)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(word->selectionEnd());
    setTextCursor(cursor);
    QMenu *menu = menuAt(word->selectionEnd()).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
    menu->setActiveAction(menu->actions().value(0));
}

void ComposerEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int position = byMouse ? cursorForPosition(event->pos()).position() : textCursor().position();
    QMenu *menu = menuAt(position).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

} // namespace rapport
