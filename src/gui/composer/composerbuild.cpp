// What the composer is made of.
#include "base/clock.h"
#include "gui/attachments/attachmentstrip.h"
#include "gui/composer/composer.h"
#include "gui/composer/composeredit.h"
#include "gui/composer/composerpreview.h"
#include "gui/composer/composerstrip.h"
#include "gui/composer/spellcheck.h"
#include "gui/guicontext.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/wordbutton.h"
#include "gui/later/plannedbar.h"
#include "gui/later/sendtimes.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kToolSide = 28;

WordButton *makeKindButton(const char *name, const QString &label, const QString &tip, Token ink, QWidget *parent)
{
    auto *button = new WordButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setText(label);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    button->setInks(Token::Muted, ink);
    return button;
}

} // namespace

void Composer::build()
{
    m_planned = new PlannedBar(m_context, this);
    m_strip = new ComposerStrip(tr("Show"), this);
    buildKinds();
    buildText();
    m_fileBox = new QWidget(this);
    auto *files = new QVBoxLayout(m_fileBox);
    files->setContentsMargins(0, 0, 0, 0);
    m_fileStrip = new AttachmentStrip(m_context.store.attachmentsFolder(), m_fileBox);
    files->addWidget(m_fileStrip);
    m_preview = new ComposerPreview(m_context.store.attachmentsFolder(), this);
    m_preview->hide();
    m_said = new QLabel(this);
    m_said->setObjectName(u"composerProblem"_s);
    m_said->setFont(theme::font(theme::TextStyle::Secondary));
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_splitButton = new WordButton(this);
    m_splitButton->setObjectName(u"splitButton"_s);
    m_splitButton->setCheckable(true);
    m_splitButton->setInks(Token::Accent, Token::Accent);
    m_splitButton->setLeadingGlyph(u"call_split"_s);
    m_numberButton = new WordButton(this);
    m_numberButton->setObjectName(u"numberPartsButton"_s);
    m_numberButton->setCheckable(true);
    m_numberButton->setText(tr("Number them"));
    m_numberButton->setToolTip(tr("Each post ends with its number: 1/3"));
    m_numberButton->setInks(Token::Muted, Token::Accent);
    auto *said = new QHBoxLayout;
    said->setSpacing(theme::kSpace1);
    said->addWidget(m_said, 1);
    said->addWidget(m_splitButton);
    said->addWidget(m_numberButton);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::kSpace1);
    head->addWidget(m_replyButton);
    head->addWidget(m_directButton);
    head->addWidget(m_noteButton);
    head->addStretch(1);
    head->addWidget(m_to, 3);
    head->addWidget(m_wholeButton);
    buildFoot();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::kSpace2);
    foot->addWidget(m_tools, 1);
    foot->addWidget(m_counter);
    auto *sending = new QHBoxLayout;
    sending->setSpacing(1);
    sending->addWidget(m_send);
    sending->addWidget(m_sendMore);
    foot->addLayout(sending);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme::kSpace4, 8, theme::kSpace4, 10);
    body->setSpacing(6);
    body->addLayout(head);
    body->addWidget(m_pages);
    body->addWidget(m_fileBox);
    body->addWidget(m_preview);
    body->addLayout(said);
    body->addLayout(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_planned);
    layout->addWidget(m_strip);
    layout->addLayout(body);
}

void Composer::buildKinds()
{
    m_replyButton = makeKindButton("replyKind", tr("Public reply"), tr("Write an answer that everybody can read (R)"),
                                   Token::Accent, this);
    m_directButton = makeKindButton("directKind", tr("Direct message"),
                                    tr("Write to this person alone; nobody else can read it"), Token::Info, this);
    m_noteButton = makeKindButton("noteKind", tr("Internal note"), tr("Write a note that never leaves Rapport (N)"),
                                  Token::Warn, this);
    m_directButton->setLeadingGlyph(u"mail_outline"_s);
    m_noteButton->setLeadingGlyph(u"lock"_s);
    auto *kinds = new QButtonGroup(this);
    for (WordButton *button : {m_replyButton, m_directButton, m_noteButton})
        kinds->addButton(button);
    m_replyButton->setChecked(true);

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
}

void Composer::buildText()
{
    m_edit = new ComposerEdit(this);
    m_completion = new Completion(m_edit);
    auto *readOnly = new QWidget(this);
    m_whyNot = new QLabel(readOnly);
    m_whyNot->setObjectName(u"composerReadOnly"_s);
    m_whyNot->setForegroundRole(QPalette::PlaceholderText);
    m_whyNot->setWordWrap(true);
    m_originalButton = new QPushButton(theme::icon("open_in_new"), tr("Open original"), readOnly);
    m_originalButton->setObjectName(u"openOriginalButton"_s);
    auto *readOnlyLayout = new QHBoxLayout(readOnly);
    readOnlyLayout->setContentsMargins(2, 4, 0, 4);
    readOnlyLayout->addWidget(m_whyNot, 1);
    readOnlyLayout->addWidget(m_originalButton);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_edit);
    m_pages->addWidget(readOnly);
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QToolButton *Composer::makeTool(const char *name, const char *glyph, const QString &tip)
{
    auto *button = new QToolButton(m_tools);
    button->setObjectName(QLatin1StringView(name));
    if (*glyph)
        button->setIcon(theme::icon(glyph));
    button->setIconSize({theme::kIconSize, theme::kIconSize});
    button->setAutoRaise(true);
    button->setFixedHeight(kToolSide);
    button->setMinimumWidth(kToolSide);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    m_toolRow->addWidget(button);
    return button;
}

void Composer::buildFoot()
{
    m_tools = new QWidget(this);
    m_toolRow = new QHBoxLayout(m_tools);
    m_toolRow->setContentsMargins(0, 0, 0, 0);
    m_toolRow->setSpacing(0);
    m_repliesButton = makeTool("repliesButton", "flash_on", tr("Saved replies (/)"));
    m_attachButton = makeTool("attachButton", "image", tr("Add pictures"));
    m_mentionButton = makeTool("mentionButton", "", tr("Name somebody (@)"));
    m_mentionButton->setText(u"@"_s);
    m_emojiButton = makeTool("emojiButton", "mood", tr("Emoji (:)"));
    m_previewButton = makeTool("previewButton", "visibility", tr("Preview: as it will be shown"));
    m_previewButton->setCheckable(true);
    m_previewButton->setChecked(QSettings().value(u"composer/preview"_s, false).toBool());
    m_spellingButton = makeTool("spellingButton", "spellcheck", tr("Spelling"));
    m_spellingButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolRow->addStretch(1);
    // In a narrow window the last tools give way before the words do.
    m_tools->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    m_counter = new QLabel(this);
    m_counter->setObjectName(u"composerCounter"_s);
    m_counter->setFont(theme::font(theme::TextStyle::Secondary));
    m_send = new QPushButton(this);
    m_send->setObjectName(u"sendButton"_s);
    theme::setKind(m_send, theme::ButtonKind::Primary);
    m_sendMore = new QPushButton(theme::icon("expand_more", Token::OnAccent), {}, this);
    m_sendMore->setObjectName(u"sendMoreButton"_s);
    m_sendMore->setAccessibleName(tr("More ways to send"));
    m_sendMore->setToolTip(m_sendMore->accessibleName());
    theme::setKind(m_sendMore, theme::ButtonKind::Primary);
    m_sendMenu = new QMenu(m_sendMore);
    m_sendMenu->setObjectName(u"sendMenu"_s);
    m_sendMenu->setAccessibleName(m_sendMore->accessibleName());
    QAction *sendAndClose = m_sendMenu->addAction(tr("Send and close"));
    sendAndClose->setObjectName(u"sendAndClose"_s);
    sendAndClose->setShortcut(QKeySequence(u"Ctrl+Shift+Return"_s));
    connect(sendAndClose, &QAction::triggered, this, [this] { submit(true); });
    auto *later = m_sendMenu->addMenu(tr("Send later"));
    later->setObjectName(u"sendLaterMenu"_s);
    fillSendTimes(
        later, this, [this] { return m_context.clock.nowMs(); }, [this](qint64 at) { submit(false, at); });
}

void Composer::connectParts()
{
    connect(m_replyButton, &WordButton::clicked, this, [this] { turnTo(DraftKind::Reply); });
    connect(m_directButton, &WordButton::clicked, this, &Composer::startDirect);
    connect(m_noteButton, &WordButton::clicked, this, &Composer::startNote);
    connect(m_wholeButton, &QToolButton::clicked, this, [this] { answer({}, {}); });
    connect(m_originalButton, &QPushButton::clicked, this, [this] { Q_EMIT originalRequested(m_target.original); });
    connect(m_edit, &ComposerEdit::textChanged, this, &Composer::textChanged);
    connect(m_edit, &ComposerEdit::sendPressed, this, [this](bool close) { submit(close); });
    connect(m_edit, &ComposerEdit::textPasted, this, [this](const QString &text) {
        if (m_kind == DraftKind::Reply)
            m_privateTexts.notePaste(text);
    });
    connect(m_edit, &ComposerEdit::pasteCut, this, [this](int characters) {
        m_said->setText(tr("Only the first %1 characters were pasted.").arg(countText(characters)));
    });
    connect(m_edit, &ComposerEdit::repliesPressed, this, &Composer::pickReply);
    connect(m_repliesButton, &QToolButton::clicked, this, [this] { pickReply(false); });
    connect(m_planned, &PlannedBar::said, this, &Composer::said);
    connectFiles();
    connect(m_completion, &Completion::wanted, this, &Composer::complete);
    connect(m_mentionButton, &QToolButton::clicked, this, [this] {
        const QTextCursor cursor = m_edit->textCursor();
        const bool inWord = !cursor.atBlockStart() && !m_edit->document()->characterAt(cursor.position() - 1).isSpace();
        m_edit->setFocus();
        m_edit->insertPlainText(inWord ? u" @"_s : u"@"_s);
    });
    connect(m_emojiButton, &QToolButton::clicked, this, &Composer::pickEmoji);
    connect(m_previewButton, &QToolButton::toggled, this, [this](bool on) {
        QSettings().setValue(u"composer/preview"_s, on);
        showPreview();
    });
    connect(m_spellingButton, &QToolButton::clicked, this, &Composer::chooseLanguage);
    connect(m_splitButton, &WordButton::toggled, this, [this](bool on) {
        m_split =
            on ? (m_numberButton->isChecked() ? Answer::Split::Numbered : Answer::Split::Plain) : Answer::Split::No;
        showLength();
    });
    connect(m_numberButton, &WordButton::toggled, this, [this](bool on) {
        if (m_split != Answer::Split::No)
            m_split = on ? Answer::Split::Numbered : Answer::Split::Plain;
        showLength();
    });
    connect(m_strip, &ComposerStrip::pressed, this, [this] {
        if (m_news.isEmpty())
            return;
        const MessageId first = m_news.constFirst().message;
        for (const DraftNews &news : std::as_const(m_news))
            m_seenNews.insert(news.message);
        showNews();
        Q_EMIT messageRequested(first);
    });
    connect(m_strip, &ComposerStrip::dismissed, this, [this] {
        for (const DraftNews &news : std::as_const(m_news))
            m_seenNews.insert(news.message);
        showNews();
        m_edit->setFocus();
    });
    connect(m_send, &QPushButton::clicked, this, [this] { submit(false); });
    connect(m_sendMore, &QPushButton::clicked, this,
            [this] { m_sendMenu->popup(m_sendMore->mapToGlobal(QPoint(0, -m_sendMenu->sizeHint().height()))); });
}

} // namespace rapport
