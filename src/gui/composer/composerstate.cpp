// What the composer shows: its kind, its length, its spelling, its preview, the news.
#include "base/clock.h"
#include "channels/registry.h"
#include "gui/composer/composer.h"
#include "gui/composer/composeredit.h"
#include "gui/composer/composerpreview.h"
#include "gui/composer/composerstrip.h"
#include "gui/composer/spellcheck.h"
#include "gui/composer/spelldictionaries.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/wordbutton.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"
#include "store/store.h"
#include "sync/outbox.h"

#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr double kNearLimit = 0.9;
constexpr int kReadOnlyHeight = 44;
/// Longer texts are shown as plain ones: nobody proofreads their links here.
constexpr qsizetype kLongestMarked = 20'000;

void setInk(QWidget *widget, Token token)
{
    QPalette palette = widget->palette();
    palette.setColor(widget->foregroundRole(), theme::color(token));
    widget->setPalette(palette);
}

QString languageName(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code.toUpper() : QString(name.left(1).toUpper() % name.mid(1));
}

} // namespace

void Composer::showState()
{
    showKinds();
    showPlace();
    showSpelling();
    showNews();
    showFiles();
    update();
}

void Composer::showKinds()
{
    // Faint words and the accent are not readable enough on the ground of a private message.
    QPalette hints = palette();
    hints.setColor(QPalette::PlaceholderText, theme::color(Token::Muted));
    setPalette(hints);
    const Token ink = m_kind == DraftKind::Direct ? Token::Info : Token::Accent;
    m_splitButton->setInks(ink, ink);
    m_numberButton->setInks(Token::Muted, ink);
    m_replyButton->setVisible(offers(DraftKind::Reply));
    m_directButton->setVisible(offers(DraftKind::Direct));
    switch (m_kind) {
    case DraftKind::Reply:
        setAccessibleDescription(tr("Everybody can read what you write here."));
        break;
    case DraftKind::Direct:
        setAccessibleDescription(tr("Only %1 can read what you write here.").arg(messagetext::plainLine(m_target.to)));
        break;
    case DraftKind::Note:
        setAccessibleDescription(tr("What you write here never leaves Rapport."));
        break;
    }
    const QString name = m_kind == DraftKind::Note     ? tr("Internal note")
                         : m_kind == DraftKind::Direct ? tr("Direct message")
                                                       : tr("Public reply");
    setAccessibleName(name);
    m_edit->setAccessibleName(name);
    m_edit->setAccessibleDescription(accessibleDescription());
}

/// Why nothing can be written takes as many lines as it needs.
void Composer::fitPlace()
{
    const QWidget *shown = m_pages->currentWidget();
    m_pages->setMaximumHeight(shown == m_edit ? QWIDGETSIZE_MAX
                                              : std::max(kReadOnlyHeight, shown->heightForWidth(m_pages->width())));
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPlace();
}

/// Where the text goes, or why nothing can be written.
void Composer::showPlace()
{
    const bool note = m_kind == DraftKind::Note;
    const bool canWrite = writable();
    // What was begun before can still be read and copied where nothing can be written any more.
    const bool showsText = canWrite || (note && m_target.canNote) || (!m_target.canNote && !text(m_kind).isEmpty());
    m_pages->setCurrentIndex(showsText ? 0 : 1);
    m_pages->setMinimumHeight(0);
    m_edit->setReadOnly(!m_target.canNote);
    if (!m_target.canNote && showsText) {
        setInk(m_said, Token::Muted);
        m_said->setText(m_target.whyNot);
    }
    m_whyNot->setText(m_target.whyNot);
    m_originalButton->setVisible(!m_target.original.isEmpty());
    fitPlace();
    m_edit->setEnabled(m_target.conversation.isValid());
    m_edit->setPlaceholderText(note ? tr("Only people who open this workspace can read it")
                               : m_kind == DraftKind::Direct
                                   ? tr("Only %1 can read it").arg(messagetext::plainLine(m_target.to))
                                   : tr("Write an answer"));
    QPalette ink = m_edit->palette();
    ink.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(ink);

    const ReplyTo answered = m_replyTo.value(m_kind);
    const bool named = !note && m_target.canReply && answered.message && !answered.name.isEmpty();
    const QString to = messagetext::plainLine(named ? answered.name : m_target.to);
    m_to->setVisible(!note && m_target.canReply && !to.isEmpty());
    m_to->setText(m_kind == DraftKind::Direct ? tr("only to %1").arg(to)
                  : named                     ? tr("answering %1").arg(to)
                                              : tr("to %1").arg(to));
    m_wholeButton->setVisible(named);
    m_tools->setVisible(canWrite);
}

void Composer::showSend()
{
    const bool note = m_kind == DraftKind::Note;
    const bool canWrite = writable();
    const bool anyway = !note && !m_news.isEmpty() && newsWereSeen();
    const bool inParts = m_split != Answer::Split::No && !m_problem.isEmpty();
    const Token ink = note ? Token::Warn : m_kind == DraftKind::Direct ? Token::Info : Token::Accent;
    m_send->setText(note                          ? tr("Save note")
                    : anyway                      ? tr("Send anyway")
                    : inParts                     ? tr("Send %n post(s)", nullptr, static_cast<int>(m_parts.size()))
                    : m_kind == DraftKind::Direct ? tr("Send privately")
                                                  : tr("Send reply"));
    m_send->setToolTip(note                          ? tr("Save the note (Ctrl+Return)")
                       : m_kind == DraftKind::Direct ? tr("Send it to this person alone (Ctrl+Return)")
                                                     : tr("Send it for everybody to read (Ctrl+Return)"));
    m_send->setAccessibleDescription(accessibleDescription());
    m_send->setIcon(theme::icon(note                          ? "lock"
                                : m_kind == DraftKind::Direct ? "mail_outline"
                                                              : "send",
                                Token::OnAccent));
    theme::setPrimaryInk(m_send, ink);
    theme::setPrimaryInk(m_sendMore, ink);
    m_send->setVisible(canWrite);
    m_sendMore->setVisible(canWrite && !note);
    const bool blank = m_edit->toPlainText().trimmed().isEmpty() && (m_files.isEmpty() || !takesFiles());
    const bool ready =
        canWrite && !blank && m_filesPending == 0 && (m_problem.isEmpty() || (inParts && !m_parts.isEmpty()));
    m_send->setEnabled(ready);
    m_sendMore->setEnabled(ready);
}

/// The counter in the channel's own unit, and what can be done about a text that is too long.
void Composer::showLength()
{
    const QString text = m_edit->toPlainText();
    const bool blank = text.trimmed().isEmpty();
    const bool answers = m_kind != DraftKind::Note && writable();
    const Capabilities &can = m_target.can;
    m_problem = answers && !blank ? textProblem(text, can, takesFiles() && !m_files.isEmpty()) : QString();
    m_counter->setVisible(answers && can.textLimit > 0);
    if (answers && can.textLimit > 0) {
        const int length = textLength(text, can.textUnit);
        m_counter->setText(tr("%1 / %2").arg(countText(length), countText(can.textLimit)));
        const bool over = length > can.textLimit || !m_problem.isEmpty();
        setInk(m_counter, over ? Token::Bad : length > kNearLimit * can.textLimit ? Token::Warn : Token::Muted);
        m_counter->setAccessibleName(over ? tr("Too long: %1 of %2").arg(length).arg(can.textLimit)
                                          : tr("Length: %1 of %2").arg(length).arg(can.textLimit));
        m_counter->setToolTip(m_problem.isEmpty() ? QString()
                                                  : plainTip(tr("Too long for this channel: %1").arg(m_problem)));
    }
    const bool divides = !m_problem.isEmpty() && can.chains;
    m_parts = divides ? splitParts(text, can, m_split == Answer::Split::Numbered ? m_split : Answer::Split::Plain)
                      : QList<SplitPart>();
    const bool offered = m_parts.size() > 1;
    m_splitButton->setVisible(offered);
    m_splitButton->setText(tr("Split into %n post(s)", nullptr, static_cast<int>(m_parts.size())));
    m_splitButton->setAccessibleDescription(tr("Each post answers the one before"));
    m_numberButton->setVisible(offered && m_split != Answer::Split::No);
    if (divides && !offered) {
        setInk(m_said, Token::Bad);
        m_said->setText(tr("This text is too long to be split into posts: %1.").arg(m_problem));
    }
    showSend();
    showPreview();
}

QString Composer::ownLanguage() const
{
    const QString chosen =
        m_languages.value({m_target.conversation.value, static_cast<int>(m_kind)}, m_target.language);
    const bool fromSystem = chosen.isEmpty() || (m_kind == DraftKind::Note && chosen == m_target.language);
    return fromSystem ? QLocale::system().name().section(u'_', 0, 0) : chosen;
}

void Composer::showSpelling()
{
    const SpellDictionaries &dictionaries = SpellDictionaries::instance();
    const QString language = ownLanguage();
    const bool off = language == u"-"_s;
    m_edit->spelling().setLanguage(off ? QString() : language);
    const bool missing = !off && dictionaries.isMissing(language);
    m_spellingButton->setText(off || missing ? u"–"_s : language.toUpper());
    const QString tip =
        off ? tr("Spelling is not checked")
        : missing
            ? tr("There is no dictionary for %1. On Debian install hunspell-%2, or put a Hunspell dictionary into %3.")
                  .arg(languageName(language), language, dictionaries.ownFolder())
            : tr("Spelling: %1. F7 goes to the next word that is not known.").arg(languageName(language));
    m_spellingButton->setToolTip(plainTip(tip));
    m_spellingButton->setAccessibleName(tip);
}

void Composer::chooseLanguage()
{
    const QString now = ownLanguage();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"spellingMenu"_s);
    menu->setAccessibleName(tr("Spelling"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &label, const QString &code) {
        QAction *action = menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(code == now);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, code] {
            m_languages.insert({m_target.conversation.value, static_cast<int>(m_kind)}, code);
            showSpelling();
            m_edit->setFocus();
        });
    };
    const QStringList languages = SpellDictionaries::instance().languages();
    for (const QString &code : languages)
        add(languageName(code), code);
    if (languages.isEmpty())
        menu->addAction(tr("There are no dictionaries. On Debian: hunspell-en-us, hunspell-de-de …"))
            ->setEnabled(false);
    menu->addSeparator();
    add(tr("Do not check"), u"-"_s);
    menu->popup(m_spellingButton->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void Composer::showNews()
{
    const bool answers = m_kind != DraftKind::Note && writable();
    m_news =
        answers ? newsSince(m_begun.value(m_kind), m_target.messages, m_context.store.actor()) : QList<DraftNews>();
    m_news.removeIf([this](const DraftNews &news) { return m_seenNews.contains(news.message); });
    m_strip->say(newsText(m_news, m_context.clock.nowMs()));
    showSend();
}

QList<MessageView> Composer::previewMessages() const
{
    const QString text = m_edit->toPlainText();
    QStringList texts;
    if (m_split != Answer::Split::No) {
        for (const SplitPart &part : m_parts)
            texts.append(part.text);
    }
    const bool hasFiles = takesFiles() && !m_files.isEmpty();
    if (texts.isEmpty() && (!text.trimmed().isEmpty() || hasFiles))
        texts.append(text);
    const Connector *connector = m_context.registry.find(m_target.channel);
    QList<MessageView> views;
    for (const QString &one : std::as_const(texts)) {
        MessageView view;
        Message &message = view.shown.message;
        message.direction = m_kind == DraftKind::Note ? Direction::Note : Direction::Out;
        message.kind = m_kind == DraftKind::Note     ? MessageKind::Note
                       : m_kind == DraftKind::Direct ? MessageKind::Direct
                                                     : MessageKind::Reply;
        message.at = m_context.clock.nowMs();
        message.text = one;
        if (connector && m_kind != DraftKind::Note && one.size() <= kLongestMarked)
            message.html = connector->previewHtml(one);
        if (hasFiles && views.isEmpty())
            message.attachments = m_files;
        view.shown.authorName = m_target.accountName;
        view.shown.actorName = m_context.store.actorName();
        view.characters = messagetext::kFirstCharacters;
        view.nowMs = message.at;
        views.append(view);
    }
    return views;
}

void Composer::showPreview()
{
    const bool wanted = m_previewButton->isChecked() || (m_split != Answer::Split::No && m_parts.size() > 1);
    const QList<MessageView> views = wanted && writable() ? previewMessages() : QList<MessageView>();
    m_preview->setVisible(!views.isEmpty());
    m_preview->setMessages(views);
}

} // namespace rapport
