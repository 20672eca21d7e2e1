#include "gui/people/notesection.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/people/wordchip.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"
#include "gui/widgets/surface.h"
#include "store/store.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kKeepAfterMs = 400;
constexpr qint64 kOneGoMs = 10 * 60'000;
constexpr int kFewestLines = 3;
constexpr int kMostLines = 12;

QPushButton *makeGlyphButton(const QString &glyph, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(theme::icon(glyph, Token::Faint), {}, parent);
    theme::setKind(button, theme::ButtonKind::Quiet);
    button->setFixedSize(22, 22);
    button->setIconSize({14, 14});
    button->setAccessibleName(name);
    button->setToolTip(plainTip(name));
    return button;
}

} // namespace

NoteSection::NoteSection(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QWidget(this)),
      m_listLayout(new QVBoxLayout(m_list)),
      m_editor(new QPlainTextEdit(this)),
      m_add(new WordChip(tr("Add"), this))
{
    setObjectName(u"personNotes"_s);
    m_editor->setObjectName(u"personNoteEditor"_s);
    m_editor->setAccessibleName(tr("Note about the person"));
    m_editor->setPlaceholderText(tr("For this workspace alone"));
    m_editor->setTabChangesFocus(true);
    m_editor->setFont(theme::font(TextStyle::Body));
    m_editor->installEventFilter(this);
    m_editor->hide();
    m_add->setObjectName(u"addNoteButton"_s);
    m_add->setGlyph(u"add"_s);
    m_add->setAccessibleName(tr("Add a note"));
    m_listLayout->setContentsMargins(0, 0, 0, 0);
    m_listLayout->setSpacing(theme::kSpace2);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Notes"), TextStyle::CaptionBold, Token::Faint, this), 1);
    head->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    layout->addLayout(head);
    layout->addWidget(m_editor);
    layout->addWidget(m_list);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kKeepAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &NoteSection::keep);
    connect(m_add, &WordChip::clicked, this, &NoteSection::beginNote);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        fitEditor();
        // Not put off by further letters: what is typed without a pause is kept as well.
        if (!m_edit.note.isNull() && !m_soon.isActive())
            m_soon.start();
    });
}

NoteSection::~NoteSection()
{
    keep();
}

void NoteSection::show(ContactId home, const QList<PersonNote> &notes)
{
    if (home != m_home)
        finish();
    else if (notes == m_notes)
        return;
    m_home = home;
    m_notes = notes;
    m_add->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
    rebuild();
}

void NoteSection::rebuild()
{
    while (QLayoutItem *item = m_listLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const PersonNote &note : std::as_const(m_notes)) {
        if (note.uid != m_edit.note)
            m_listLayout->addWidget(makeNote(note));
    }
    m_list->setVisible(m_listLayout->count() > 0);
}

QWidget *NoteSection::makeNote(const PersonNote &note)
{
    auto *card = new Surface(Token::WarnSoft, m_list);
    card->setObjectName(u"personNote"_s);
    card->setCard(Token::WarnSoft);
    auto *text = new Label(note.text, TextStyle::Body, Token::Text, card);
    text->setObjectName(u"personNoteText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const qint64 now = m_context.clock.nowMs();
    QString when = agoText(note.createdAt, now);
    // What is written in one go was not changed.
    if (note.updatedAt > note.createdAt + kOneGoMs)
        when = tr("%1, changed %2").arg(when, agoText(note.updatedAt, now));
    auto *by = new Label(tr("%1 · %2", "author, time").arg(messagetext::plainLine(note.authorName), when),
                         TextStyle::Caption, Token::Warn, card);
    by->setToolTip(plainTip(exactText(note.updatedAt)));
    by->setWordWrap(true);
    auto *change = makeGlyphButton(u"edit"_s, tr("Change the note"), card);
    change->setObjectName(u"changeNoteButton"_s);
    auto *gone = makeGlyphButton(u"delete"_s, tr("Remove the note"), card);
    gone->setObjectName(u"removeNoteButton"_s);
    for (QPushButton *button : {change, gone})
        button->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
    connect(change, &QPushButton::clicked, this, [this, note] { edit(note); });
    connect(gone, &QPushButton::clicked, this, [this, uid = note.uid] { remove(uid); });
    auto *foot = new QHBoxLayout;
    foot->setSpacing(0);
    foot->addWidget(by, 1);
    foot->addWidget(change);
    foot->addWidget(gone);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, theme::kSpace1);
    layout->setSpacing(2);
    layout->addWidget(text);
    layout->addLayout(foot);
    return card;
}

void NoteSection::beginNote()
{
    if (!m_home || !m_add->isEnabled())
        return;
    PersonNote fresh;
    fresh.contact = m_home;
    fresh.uid = Uid::create(m_context.clock.nowMs());
    edit(fresh);
}

void NoteSection::edit(const PersonNote &note)
{
    finish();
    const QString text = note.text;
    m_kept = text;
    m_begun = {};
    m_edit = {};
    m_editor->setPlainText(text);
    m_edit = {.contact = note.contact, .note = note.uid, .edit = Uid::create(m_context.clock.nowMs()), .text = text};
    rebuild();
    m_editor->show();
    fitEditor();
    m_editor->moveCursor(QTextCursor::End);
    m_editor->setFocus(Qt::OtherFocusReason);
}

/// As many lines as there are, within bounds.
void NoteSection::fitEditor()
{
    const int lines = std::clamp(static_cast<int>(m_editor->document()->size().height()), kFewestLines, kMostLines);
    const int margins = static_cast<int>(2 * m_editor->document()->documentMargin()) + 2 * m_editor->frameWidth();
    m_editor->setFixedHeight(lines * m_editor->fontMetrics().lineSpacing() + margins);
}

void NoteSection::keep()
{
    m_soon.stop();
    if (m_edit.note.isNull())
        return;
    m_edit.text = m_editor->toPlainText().left(kPersonNoteMost);
    const bool isNew = std::none_of(m_notes.cbegin(), m_notes.cend(),
                                    [this](const PersonNote &note) { return note.uid == m_edit.note; }) &&
                       m_kept.isEmpty();
    if (m_edit.text == m_kept || (isNew && m_edit.text.trimmed().isEmpty()))
        return;
    m_kept = m_edit.text;
    deliver(m_context.commands.people().saveNote(m_edit), this, [this, edit = m_edit.edit](const Result<Event> &event) {
        if (!event) {
            m_kept.clear();
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
        } else if (!event->uid.isNull()) {
            if (edit == m_edit.edit)
                m_begun = *event;
            else
                Q_EMIT done(tr("Noted."), *event);
        }
    });
}

/// Closes what is being written; nothing written, nothing kept.
void NoteSection::finish()
{
    if (m_edit.note.isNull())
        return;
    keep();
    const PersonNoteEdit edit = std::exchange(m_edit, {});
    const Event begun = std::exchange(m_begun, {});
    m_editor->hide();
    m_editor->clear();
    const bool isKept =
        !begun.uid.isNull() || std::any_of(m_notes.cbegin(), m_notes.cend(),
                                           [&edit](const PersonNote &note) { return note.uid == edit.note; });
    if (isKept && edit.text.trimmed().isEmpty())
        remove(edit.note);
    else if (!begun.uid.isNull())
        Q_EMIT done(tr("Noted."), begun);
    rebuild();
}

void NoteSection::remove(const Uid &note)
{
    deliver(m_context.commands.people().removeNote(note), this, [this](const Result<Event> &event) {
        if (event)
            Q_EMIT done(tr("The note is removed."), *event);
        else
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
    });
}

bool NoteSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        // A menu or another window takes the focus only for a while.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QTimer::singleShot(0, this, &NoteSection::finish);
        else
            keep();
    } else if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ends =
            key->key() == Qt::Key_Escape || ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                                             key->modifiers().testFlag(Qt::ControlModifier));
        if (ends) {
            m_add->setFocus(Qt::OtherFocusReason);
            return true;
        }
    } else if (watched == m_editor && event->type() == QEvent::ShortcutOverride) {
        // Letters are text here, and no commands of the page.
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport
