#include "gui/inbox/composer.h"

#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/wordbutton.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "sync/outbox.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kTellAfterMs = 400;
constexpr int kEditHeight = 76;
constexpr double kNearLimit = 0.9;

WordButton *makeKindButton(const char *name, const QString &label, const QString &tip, theme::Token ink,
                           QWidget *parent)
{
    auto *button = new WordButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setText(label);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setInks(Token::Muted, ink);
    return button;
}

void setInk(QWidget *widget, Token token)
{
    QPalette palette = widget->palette();
    palette.setColor(widget->foregroundRole(), theme::color(token));
    widget->setPalette(palette);
}

} // namespace

Composer::Composer(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"composer"_s);
    build();
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(kTellAfterMs);
    connect(&m_tellSoon, &QTimer::timeout, this, &Composer::flush);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &Composer::showState);
    showState();
}

void Composer::build()
{
    m_replyButton = makeKindButton("replyKind", tr("Public reply"), tr("Write an answer that everybody can read (R)"),
                                   Token::Accent, this);
    m_noteButton = makeKindButton("noteKind", tr("Internal note"), tr("Write a note that never leaves Rapport (N)"),
                                  Token::Warn, this);
    auto *kinds = new QButtonGroup(this);
    kinds->addButton(m_replyButton);
    kinds->addButton(m_noteButton);
    m_replyButton->setChecked(true);
    connect(m_replyButton, &WordButton::clicked, this, &Composer::startReply);
    connect(m_noteButton, &WordButton::clicked, this, &Composer::startNote);

    m_to = new ElidedLabel(this);
    m_to->setObjectName(u"composerTo"_s);
    m_to->setFont(theme::font(theme::TextStyle::Secondary));
    m_to->setForegroundRole(QPalette::PlaceholderText);
    m_to->setTrailing(true);
    m_wholeButton = new QToolButton(this);
    m_wholeButton->setObjectName(u"answerWholeButton"_s);
    m_wholeButton->setIcon(theme::icon("close"));
    m_wholeButton->setIconSize({14, 14});
    m_wholeButton->setAutoRaise(true);
    m_wholeButton->setToolTip(tr("Answer the conversation rather than this message"));
    m_wholeButton->setAccessibleName(m_wholeButton->toolTip());
    connect(m_wholeButton, &QToolButton::clicked, this, [this] { answer({}, {}); });

    m_edit = new QPlainTextEdit(this);
    m_edit->setObjectName(u"composerText"_s);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(theme::font(theme::TextStyle::Body));
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->setFixedHeight(kEditHeight);
    m_edit->document()->setDocumentMargin(2);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::textChanged);

    auto *readOnly = new QWidget(this);
    m_whyNot = new QLabel(readOnly);
    m_whyNot->setObjectName(u"composerReadOnly"_s);
    m_whyNot->setForegroundRole(QPalette::PlaceholderText);
    m_whyNot->setWordWrap(true);
    m_originalButton = new QPushButton(theme::icon("open_in_new"), tr("Open original"), readOnly);
    m_originalButton->setObjectName(u"openOriginalButton"_s);
    connect(m_originalButton, &QPushButton::clicked, this, [this] { Q_EMIT originalRequested(m_target.original); });
    auto *readOnlyLayout = new QHBoxLayout(readOnly);
    readOnlyLayout->setContentsMargins(2, 4, 0, 4);
    readOnlyLayout->addWidget(m_whyNot, 1);
    readOnlyLayout->addWidget(m_originalButton);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_edit);
    m_pages->addWidget(readOnly);
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_problem = new QLabel(this);
    m_problem->setObjectName(u"composerProblem"_s);
    m_problem->setFont(theme::font(theme::TextStyle::Secondary));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_counter = new QLabel(this);
    m_counter->setObjectName(u"composerCounter"_s);
    m_counter->setFont(theme::font(theme::TextStyle::Secondary));
    m_send = new QPushButton(this);
    m_send->setObjectName(u"sendButton"_s);
    theme::setKind(m_send, theme::ButtonKind::Primary);
    connect(m_send, &QPushButton::clicked, this, [this] { submit(false); });
    m_sendMore = new QPushButton(theme::icon("expand_more", Token::OnAccent), {}, this);
    m_sendMore->setObjectName(u"sendMoreButton"_s);
    m_sendMore->setAccessibleName(tr("More ways to send"));
    m_sendMore->setToolTip(m_sendMore->accessibleName());
    theme::setKind(m_sendMore, theme::ButtonKind::Primary);
    auto *more = new QMenu(m_sendMore);
    more->setObjectName(u"sendMenu"_s);
    QAction *sendAndClose = more->addAction(tr("Send and close"));
    sendAndClose->setObjectName(u"sendAndClose"_s);
    sendAndClose->setShortcut(QKeySequence(u"Ctrl+Shift+Return"_s));
    connect(sendAndClose, &QAction::triggered, this, [this] { submit(true); });
    connect(m_sendMore, &QPushButton::clicked, this,
            [this, more] { more->popup(m_sendMore->mapToGlobal(QPoint(0, -more->sizeHint().height()))); });

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace1);
    head->addWidget(m_replyButton);
    head->addWidget(m_noteButton);
    head->addStretch(1);
    head->addWidget(m_to, 3);
    head->addWidget(m_wholeButton);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::kSpace2);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_counter);
    auto *sending = new QHBoxLayout;
    sending->setSpacing(1);
    sending->addWidget(m_send);
    sending->addWidget(m_sendMore);
    foot->addLayout(sending);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, 8, theme::kSpace4, 10);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_pages);
    layout->addLayout(foot);
}

bool Composer::writable() const
{
    return m_target.conversation && (m_kind == DraftKind::Note ? m_target.canNote : m_target.canReply);
}

void Composer::open(const Target &target, const QList<Draft> &drafts, const QString &replyToName)
{
    flush();
    m_target = target;
    m_texts.clear();
    m_replyTo = {};
    m_replyToName = replyToName;
    m_problem->clear();
    bool onlyNote = false;
    for (const Draft &draft : drafts) {
        m_texts.insert(draft.kind, draft.text);
        if (draft.kind == DraftKind::Reply)
            m_replyTo = draft.replyTo;
        onlyNote = drafts.size() == 1 && draft.kind == DraftKind::Note;
    }
    setKind(onlyNote ? DraftKind::Note : DraftKind::Reply);
}

void Composer::setTarget(const Target &target)
{
    m_target = target;
    showState();
}

void Composer::restore(const Draft &draft)
{
    if (draft.conversation != m_target.conversation || !text(draft.kind).isEmpty())
        return;
    m_texts.insert(draft.kind, draft.text);
    if (draft.kind == DraftKind::Reply)
        m_replyTo = draft.replyTo;
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
    (kind == DraftKind::Note ? m_noteButton : m_replyButton)->setChecked(true);
    {
        const QScopedValueRollback filling(m_filling, true);
        if (m_edit->toPlainText() != m_texts.value(kind))
            m_edit->setPlainText(m_texts.value(kind));
        m_edit->moveCursor(QTextCursor::End);
    }
    showState();
}

void Composer::startReply()
{
    if (m_kind != DraftKind::Reply) {
        flush();
        m_texts.insert(m_kind, m_edit->toPlainText());
        setKind(DraftKind::Reply);
    }
    if (m_target.canReply)
        m_edit->setFocus(Qt::ShortcutFocusReason);
    else
        m_originalButton->setFocus(Qt::ShortcutFocusReason);
}

void Composer::startNote()
{
    if (m_kind != DraftKind::Note) {
        flush();
        m_texts.insert(m_kind, m_edit->toPlainText());
        setKind(DraftKind::Note);
    }
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void Composer::answer(MessageId message, const QString &to)
{
    m_replyTo = message;
    m_replyToName = to;
    startReply();
    showState();
    if (!m_edit->toPlainText().isEmpty()) {
        m_untold = true;
        m_tellSoon.start();
    }
}

void Composer::clear(DraftKind kind)
{
    m_tellSoon.stop();
    m_untold = false;
    m_texts.remove(kind);
    if (kind == DraftKind::Reply) {
        m_replyTo = {};
        m_replyToName.clear();
    }
    m_problem->clear();
    if (kind == m_kind)
        setKind(kind);
}

void Composer::giveBack(DraftKind kind, MessageId replyTo, const QString &text, const QString &problem)
{
    if (this->text(kind).isEmpty()) {
        m_texts.insert(kind, text);
        if (kind == DraftKind::Reply)
            m_replyTo = replyTo;
        setKind(kind);
        m_untold = true;
        m_tellSoon.start();
    }
    setInk(m_problem, Token::Bad);
    m_problem->setText(problem);
}

void Composer::prepend(const QString &text)
{
    const QString begun = this->text(DraftKind::Reply);
    if (begun == text)
        return;
    m_texts.insert(DraftKind::Reply, begun.isEmpty() ? text : QString(text % u"\n\n"_s % begun));
    setKind(DraftKind::Reply);
    m_untold = true;
    flush();
}

void Composer::textChanged()
{
    if (m_filling)
        return;
    m_texts.insert(m_kind, m_edit->toPlainText());
    m_problem->clear();
    showCounter();
    m_untold = true;
    // Not restarted by each key: what is typed without a pause is kept just as often.
    if (!m_tellSoon.isActive())
        m_tellSoon.start();
}

void Composer::flush()
{
    m_tellSoon.stop();
    if (!m_untold || !m_target.conversation)
        return;
    m_untold = false;
    Q_EMIT draftChanged(m_target.conversation, m_kind, m_kind == DraftKind::Reply ? m_replyTo : MessageId{},
                        m_edit->toPlainText());
}

void Composer::submit(bool close)
{
    if (!writable() || !m_send->isEnabled())
        return;
    const QString text = m_edit->toPlainText();
    m_tellSoon.stop();
    m_untold = false;
    if (m_kind == DraftKind::Note)
        Q_EMIT noteRequested(text);
    else
        Q_EMIT sendRequested(text, m_replyTo, close);
}

void Composer::showState()
{
    const bool note = m_kind == DraftKind::Note;
    const bool canWrite = writable();
    m_noteButton->setLeadingGlyph(note ? u"lock"_s : QString());
    // What was begun before can still be read and copied where nothing can be written any more.
    const bool showsText = canWrite || (note && m_target.canNote) || (!m_target.canNote && !text(m_kind).isEmpty());
    m_pages->setCurrentIndex(showsText ? 0 : 1);
    m_pages->setFixedHeight(showsText ? kEditHeight : 44);
    m_edit->setReadOnly(!m_target.canNote);
    if (!m_target.canNote && showsText) {
        setInk(m_problem, Token::Muted);
        m_problem->setText(m_target.whyNot);
    }
    m_whyNot->setText(m_target.whyNot);
    m_originalButton->setVisible(!m_target.original.isEmpty());
    m_edit->setEnabled(m_target.conversation.isValid());
    m_edit->setPlaceholderText(note ? tr("Only people who open this workspace can read it") : tr("Write an answer"));
    m_edit->setAccessibleName(note ? tr("Internal note") : tr("Public reply"));
    QPalette ink = m_edit->palette();
    ink.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(ink);

    const bool named = !note && m_target.canReply && m_replyTo && !m_replyToName.isEmpty();
    const QString to = named ? m_replyToName : m_target.to;
    m_to->setVisible(!note && m_target.canReply && !to.isEmpty());
    m_to->setText(named ? tr("answering %1").arg(messagetext::plainLine(to))
                        : tr("to %1").arg(messagetext::plainLine(to)));
    m_wholeButton->setVisible(named);
    m_send->setText(note ? tr("Save note") : tr("Send"));
    m_send->setToolTip(note ? tr("Save the note (Ctrl+Return)") : tr("Send the answer (Ctrl+Return)"));
    m_send->setIcon(theme::icon(note ? "lock" : "send", Token::OnAccent));
    m_send->setVisible(canWrite);
    m_sendMore->setVisible(canWrite && !note);
    showCounter();
    update();
}

void Composer::showCounter()
{
    const QString text = m_edit->toPlainText();
    const bool blank = text.trimmed().isEmpty();
    const bool reply = m_kind == DraftKind::Reply && m_target.canReply;
    const Capabilities &can = m_target.can;
    const QString problem = reply && !blank ? textProblem(text, can) : QString();
    m_counter->setVisible(reply && can.textLimit > 0);
    if (reply && can.textLimit > 0) {
        const int length = textLength(text, can.textUnit);
        m_counter->setText(tr("%1 / %2").arg(countText(length), countText(can.textLimit)));
        const bool over = length > can.textLimit || !problem.isEmpty();
        setInk(m_counter, over ? Token::Bad : length > kNearLimit * can.textLimit ? Token::Warn : Token::Faint);
        m_counter->setAccessibleName(over ? tr("Too long: %1 of %2").arg(length).arg(can.textLimit)
                                          : tr("Length: %1 of %2").arg(length).arg(can.textLimit));
        m_counter->setToolTip(problem.isEmpty() ? QString() : tr("Too long for this channel: %1").arg(problem));
    }
    const bool ready = writable() && !blank && problem.isEmpty();
    m_send->setEnabled(ready);
    m_sendMore->setEnabled(ready);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool note = m_kind == DraftKind::Note;
    painter.fillRect(rect(), theme::color(note ? Token::WarnSoft : Token::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(Token::Line));
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            submit(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport
