#include "gui/composer/composer.h"

#include "base/clock.h"
#include "gui/attachments/attachmentstrip.h"
#include "gui/composer/composeredit.h"
#include "gui/composer/mentions.h"
#include "gui/composer/spellcheck.h"
#include "gui/composer/spelldictionaries.h"
#include "gui/guicontext.h"
#include "gui/inbox/wordbutton.h"
#include "gui/later/plannedbar.h"
#include "gui/theme/theme.h"
#include "sync/outgoingfiles.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kTellAfterMs = 400;

/// A conversation whose newest messages are private on the channel is answered in private.
bool isPrivate(const QList<ThreadMessage> &messages)
{
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->message.direction != Direction::Note && it->message.kind != MessageKind::Ping)
            return it->message.kind == MessageKind::Direct;
    }
    return false;
}

} // namespace

Composer::Composer(GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"composer"_s);
    build();
    connectParts();
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(kTellAfterMs);
    connect(&m_tellSoon, &QTimer::timeout, this, &Composer::flush);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &Composer::showState);
    connect(&SpellDictionaries::instance(), &SpellDictionaries::changed, this, &Composer::showSpelling);
    showState();
}

Composer::~Composer() = default;

bool Composer::offers(DraftKind kind) const
{
    switch (kind) {
    case DraftKind::Reply:
        return !m_private;
    case DraftKind::Direct:
        return m_private || m_target.can.direct;
    case DraftKind::Note:
        return true;
    }
    return false;
}

bool Composer::writable() const
{
    return m_target.conversation && offers(m_kind) &&
           (m_kind == DraftKind::Note ? m_target.canNote : m_target.canReply);
}

void Composer::open(const Target &target, const QList<Draft> &drafts, const QString &replyToName)
{
    flush();
    m_texts.clear();
    m_begun.clear();
    m_replyTo.clear();
    m_seenNews.clear();
    m_warnedOf.clear();
    m_allowedText.clear();
    m_split = Answer::Split::No;
    m_said->clear();
    m_files.clear();
    for (const Draft &draft : drafts) {
        m_texts.insert(draft.kind, draft.text);
        m_begun.insert(draft.kind, draft.begunAt != 0 ? draft.begunAt : draft.updatedAt);
        if (draft.kind != DraftKind::Note)
            m_replyTo.insert(draft.kind, {draft.replyTo, replyToName});
    }
    // Until it is known what can be written here, nothing that was typed elsewhere may be shown.
    m_target = target;
    m_private = isPrivate(target.messages);
    const DraftKind begun = m_texts.size() == 1 ? m_texts.firstKey() : answerKind();
    m_planned->open(target.conversation);
    setKind(offers(begun) ? begun : answerKind());
    setTarget(target);
}

void Composer::setTarget(const Target &target)
{
    m_target = target;
    m_private = isPrivate(target.messages);
    if (!offers(m_kind) && text(m_kind).isEmpty())
        setKind(answerKind());
    for (const ThreadMessage &shown : target.messages) {
        if (shown.message.direction == Direction::Note || shown.message.kind == MessageKind::Direct)
            m_privateTexts.add(shown.message.text);
    }
    QStringList names{target.accountName};
    for (const Mentionable &person : peopleIn(target.messages))
        names.append(person.name);
    m_edit->spelling().setNames(names);
    m_edit->setMarkup(target.can.markup);
    m_fileStrip->setLimits(target.can.attachments);
    showState();
}

void Composer::restore(const Draft &draft)
{
    if (draft.conversation != m_target.conversation || !text(draft.kind).isEmpty())
        return;
    m_texts.insert(draft.kind, draft.text);
    m_begun.insert(draft.kind, draft.begunAt != 0 ? draft.begunAt : draft.updatedAt);
    if (draft.kind != DraftKind::Note)
        m_replyTo[draft.kind].message = draft.replyTo;
    if (draft.kind == m_kind)
        setKind(m_kind);
}

QString Composer::text(DraftKind kind) const
{
    return kind == m_kind ? m_edit->toPlainText() : m_texts.value(kind);
}

void Composer::setKind(DraftKind kind)
{
    m_kind = kind;
    m_split = Answer::Split::No;
    WordButton *button = kind == DraftKind::Note     ? m_noteButton
                         : kind == DraftKind::Direct ? m_directButton
                                                     : m_replyButton;
    button->setChecked(true);
    {
        const QScopedValueRollback filling(m_filling, true);
        if (m_edit->toPlainText() != m_texts.value(kind))
            m_edit->setPlainText(m_texts.value(kind));
        m_edit->moveCursor(QTextCursor::End);
    }
    showState();
}

void Composer::turnTo(DraftKind kind)
{
    if (m_kind != kind) {
        flush();
        m_texts.insert(m_kind, m_edit->toPlainText());
        m_said->clear();
        setKind(kind);
    }
    if (writable())
        m_edit->setFocus(Qt::ShortcutFocusReason);
    else
        m_originalButton->setFocus(Qt::ShortcutFocusReason);
}

void Composer::startReply()
{
    turnTo(m_kind == DraftKind::Direct && offers(DraftKind::Direct) ? DraftKind::Direct : answerKind());
}

void Composer::startDirect()
{
    if (offers(DraftKind::Direct))
        turnTo(DraftKind::Direct);
}

void Composer::startNote()
{
    turnTo(DraftKind::Note);
}

void Composer::answer(MessageId message, const QString &to)
{
    startReply();
    m_replyTo.insert(m_kind, {message, to});
    showState();
    if (!m_edit->toPlainText().isEmpty())
        tellSoon();
}

void Composer::clear(DraftKind kind)
{
    m_tellSoon.stop();
    m_untold = false;
    m_texts.remove(kind);
    m_begun.remove(kind);
    m_replyTo.remove(kind);
    m_seenNews.clear();
    m_warnedOf.clear();
    m_allowedText.clear();
    m_said->clear();
    if (kind == DraftKind::Reply)
        m_files.clear();
    if (kind == m_kind)
        setKind(kind);
}

void Composer::giveBack(DraftKind kind, MessageId replyTo, const QString &text, const QString &problem)
{
    if (this->text(kind).isEmpty()) {
        m_texts.insert(kind, text);
        m_begun.insert(kind, m_context.clock.nowMs());
        if (kind != DraftKind::Note)
            m_replyTo[kind].message = replyTo;
        setKind(kind);
        tellSoon();
    }
    QPalette palette = m_said->palette();
    palette.setColor(m_said->foregroundRole(), theme::color(Token::Bad));
    m_said->setPalette(palette);
    m_said->setText(problem);
}

void Composer::prepend(DraftKind kind, const QString &text)
{
    const QString begun = this->text(kind);
    if (begun == text)
        return;
    m_texts.insert(kind, begun.isEmpty() ? text : QString(text % u"\n\n"_s % begun));
    if (!m_begun.contains(kind))
        m_begun.insert(kind, m_context.clock.nowMs());
    setKind(kind);
    m_untold = true;
    flush();
}

void Composer::textChanged()
{
    if (m_filling)
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        replaceNamedEmoji();
    }
    const QString typed = m_edit->toPlainText();
    m_texts.insert(m_kind, typed);
    if (typed.isEmpty()) {
        m_begun.remove(m_kind);
        m_split = Answer::Split::No;
    } else if (!m_begun.contains(m_kind)) {
        m_begun.insert(m_kind, m_context.clock.nowMs());
    }
    m_said->clear();
    showNews();
    showLength();
    tellSoon();
}

void Composer::tellSoon()
{
    m_untold = true;
    // Not restarted by each key: what is typed without a pause is kept just as often.
    if (!m_tellSoon.isActive())
        m_tellSoon.start();
}

void Composer::flush()
{
    m_fileStrip->flush();
    m_tellSoon.stop();
    if (!m_untold || !m_target.conversation)
        return;
    m_untold = false;
    Q_EMIT draftChanged(m_target.conversation, m_kind, m_replyTo.value(m_kind).message, m_edit->toPlainText());
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        update();
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token ground = m_kind == DraftKind::Note     ? Token::WarnSoft
                         : m_kind == DraftKind::Direct ? Token::InfoSoft
                                                       : Token::Surface;
    painter.fillRect(rect(), theme::color(ground));
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(Token::Line));
    // The kind that is chosen stands on a ground of its own, so that it is seen at a glance.
    const WordButton *chosen = m_kind == DraftKind::Note     ? m_noteButton
                               : m_kind == DraftKind::Direct ? m_directButton
                                                             : m_replyButton;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(m_kind == DraftKind::Reply ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(chosen->geometry(), theme::kControlRadius, theme::kControlRadius);
}

} // namespace rapport
