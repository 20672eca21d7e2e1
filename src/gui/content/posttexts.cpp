#include "gui/content/posttexts.h"

#include "base/clock.h"
#include "gui/attachments/attachmentstrip.h"
#include "gui/composer/completion.h"
#include "gui/composer/composeredit.h"
#include "gui/composer/composerpreview.h"
#include "gui/composer/emojipicker.h"
#include "gui/composer/mentions.h"
#include "gui/composer/spellcheck.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/flowlayout.h"
#include "gui/theme/icons.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"
#include "store/people.h"
#include "store/search.h"
#include "sync/outbox.h"
#include "text/language.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QToolButton>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kMostOffers = 12;
constexpr int kMostLookedAt = 80;
constexpr int kTextHeight = 190;
constexpr int kLongestTitle = 500;
constexpr double kNearLimit = 0.9;
constexpr qsizetype kLongestMarked = 20'000;

QList<Mentionable> peopleOfChannel(Reader &r, const QString &channel, const QString &typed)
{
    QList<Mentionable> people;
    for (const IdentityId id : store::searchPeople(r, typed, kMostLookedAt)) {
        const std::optional<Identity> identity = store::identity(r, id);
        if (identity && identity->channel == channel && !identity->self && people.size() < kMostOffers)
            people.append(mentionable(*identity));
    }
    return people;
}

void setInk(QLabel *label, Token token)
{
    QPalette palette = label->palette();
    palette.setColor(label->foregroundRole(), theme::color(token));
    label->setPalette(palette);
}

} // namespace

PostTexts::PostTexts(const GuiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_outgoing(context.store, &context.registry)
{
    setObjectName(u"postTexts"_s);
    build();
    connectEdit();
    connectFiles();
    setAcceptDrops(true);
    connect(&theme::notifier(), &theme::Notifier::changed, this, &PostTexts::showState);
}

PostTexts::~PostTexts() = default;

void PostTexts::build()
{
    m_tabRow = new QWidget(this);
    m_tabRow->setAccessibleName(tr("Texts"));
    m_tabFlow = new FlowLayout(m_tabRow, theme::kSpace1);
    m_title = new QLineEdit(this);
    m_title->setObjectName(u"postTitle"_s);
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaxLength(kLongestTitle);
    m_edit = new ComposerEdit(this);
    m_edit->setObjectName(u"postText"_s);
    m_edit->setFrameShape(QFrame::StyledPanel);
    m_edit->setMinimumHeight(kTextHeight);
    m_edit->viewport()->setAutoFillBackground(true);
    m_completion = new Completion(m_edit);
    m_files = new AttachmentStrip(m_context.store.attachmentsFolder(), this);
    m_preview = new ComposerPreview(m_context.store.attachmentsFolder(), this);
    m_follow = new Label({}, TextStyle::Secondary, Token::Muted, this);
    m_follow->setObjectName(u"postFollows"_s);
    m_follow->setWordWrap(true);
    m_followAgain = new WordButton(this);
    m_followAgain->setObjectName(u"postFollowAgain"_s);
    m_followAgain->setText(tr("Follow the shared text again"));
    m_followAgain->setInks(Token::Accent, Token::Accent);
    m_counter = new Label({}, TextStyle::Secondary, Token::Muted, this);
    m_counter->setObjectName(u"postCounter"_s);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(0);
    const auto tool = [&](const char *name, const char *glyph, const QString &tip) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1StringView(name));
        if (*glyph)
            button->setIcon(theme::icon(glyph));
        button->setAutoRaise(true);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        foot->addWidget(button);
        return button;
    };
    m_attach = tool("postAttach", "image", tr("Add pictures"));
    m_mention = tool("postMention", "", tr("Name somebody (@)"));
    m_mention->setText(u"@"_s);
    m_emoji = tool("postEmoji", "mood", tr("Emoji (:)"));
    m_previewButton = tool("postPreview", "visibility", tr("Preview: as it will be shown"));
    m_previewButton->setCheckable(true);
    m_previewButton->setChecked(true);
    foot->addStretch(1);
    foot->addWidget(m_counter);
    auto *following = new QHBoxLayout;
    following->addWidget(m_follow, 1);
    following->addWidget(m_followAgain);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_tabRow);
    column->addWidget(m_title);
    column->addWidget(m_edit);
    column->addLayout(foot);
    column->addLayout(following);
    column->addWidget(m_files);
    column->addWidget(m_preview);
    column->addStretch(1);
    connect(m_followAgain, &WordButton::clicked, this, [this] {
        if (ContentPost *post = current()) {
            post->text = m_shared;
            showTab(m_tab);
            m_edit->setFocus();
            Q_EMIT changed();
        }
    });
    connect(&m_tabs, &QButtonGroup::idClicked, this, &PostTexts::showTab);
}

void PostTexts::connectEdit()
{
    connect(m_edit, &ComposerEdit::textChanged, this, &PostTexts::typed);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &title) {
        if (ContentPost *post = current()) {
            post->title = title;
            Q_EMIT changed();
        }
    });
    connect(m_completion, &Completion::wanted, this, &PostTexts::complete);
    connect(m_mention, &QToolButton::clicked, this, [this] {
        m_edit->setFocus();
        m_edit->insertPlainText(u"@"_s);
    });
    connect(m_emoji, &QToolButton::clicked, this, [this] {
        auto *picker = new EmojiPicker(window());
        connect(picker, &EmojiPicker::chosen, this, [this](const QString &emoji) { insert(emoji); });
        connect(picker, &QObject::destroyed, m_edit, [this] { m_edit->setFocus(); });
        picker->popUpAt(*m_emoji);
    });
    connect(m_previewButton, &QToolButton::toggled, this, &PostTexts::showPreview);
}

void PostTexts::setPlan(const ContentPlan &plan, const contenttext::Channels &channels)
{
    m_channels = channels;
    m_shared = plan.text;
    m_at = plan.at;
    m_posts = plan.posts;
    m_states.clear();
    for (qsizetype i = 0; i < m_posts.size(); ++i)
        m_states.append(PostState::Draft);
    numberFiles();
    // What was planned elsewhere shares nothing yet: the text that says most for it.
    if (m_shared.isEmpty() && !m_posts.isEmpty())
        m_shared = m_posts.first().text;
    m_tab = m_tab < m_posts.size() ? m_tab : -1;
    rebuildTabs();
    showTab(m_tab);
}

void PostTexts::setTime(qint64 at)
{
    if (std::exchange(m_at, at) != at)
        showPreview();
}

void PostTexts::setStates(const QList<PublishedPost> &posts)
{
    for (qsizetype i = 0; i < m_posts.size(); ++i) {
        for (const PublishedPost &post : posts) {
            if (post.post.account == m_posts[i].account) {
                m_states[i] = post.state;
                m_posts[i].uid = post.post.uid;
            }
        }
    }
    showState();
}

void PostTexts::setWritable(bool writable)
{
    m_writable = writable;
    showState();
}

void PostTexts::setUsed(AccountId account, bool used)
{
    const auto at = std::find_if(m_posts.begin(), m_posts.end(),
                                 [account](const ContentPost &post) { return post.account == account; });
    if (used == (at != m_posts.end()))
        return;
    if (used) {
        m_posts.append({.account = account, .accountName = m_channels.value(account).name, .text = m_shared});
        m_states.append(PostState::Draft);
    } else {
        const auto index = at - m_posts.begin();
        m_posts.removeAt(index);
        m_states.removeAt(index);
        m_tab = -1;
    }
    rebuildTabs();
    showTab(m_tab);
    Q_EMIT changed();
}

void PostTexts::rebuildTabs()
{
    const QList<QAbstractButton *> old = m_tabs.buttons();
    for (QAbstractButton *button : old) {
        m_tabs.removeButton(button);
        m_tabFlow->removeWidget(button);
        button->setObjectName({});
        button->hide();
        button->deleteLater();
    }
    const auto add = [this](int id, const QString &name, const QString &word, const QString &glyph) {
        auto *button = new WordButton(m_tabRow);
        button->setObjectName(name);
        button->setText(word);
        button->setCheckable(true);
        button->setInks(Token::Muted, Token::Accent);
        if (!glyph.isEmpty())
            button->setLeadingGlyph(glyph);
        m_tabs.addButton(button, id);
        m_tabFlow->addWidget(button);
        button->show();
    };
    // QButtonGroup takes -1 for "number it yourself": the shared text is the number after the posts.
    for (int i = 0; i < m_posts.size(); ++i) {
        const contenttext::Channel channel = channelOf(m_posts[i]);
        add(i, u"postTab%1"_s.arg(m_posts[i].account.value),
            channel.name.isEmpty() ? messagetext::plainLine(m_posts[i].accountName) : channel.name,
            channel.glyph.isEmpty() ? u"forum"_s : channel.glyph);
    }
    add(static_cast<int>(m_posts.size()), u"postTabShared"_s, tr("Shared text"), u"layers"_s);
    m_tabRow->setVisible(!m_posts.isEmpty());
    m_tabFlow->invalidate();
}

void PostTexts::showTab(int post)
{
    m_files->flush();
    m_tab = post < m_posts.size() ? post : -1;
    if (QAbstractButton *button = m_tabs.button(m_tab < 0 ? static_cast<int>(m_posts.size()) : m_tab))
        button->setChecked(true);
    const QScopedValueRollback filling(m_filling, true);
    const ContentPost *shown = current();
    const QString text = shown ? shown->text : m_shared;
    if (m_edit->toPlainText() != text) {
        m_edit->setPlainText(text);
        m_edit->moveCursor(QTextCursor::End);
    }
    const contenttext::Channel channel = shown ? channelOf(*shown) : contenttext::Channel();
    m_edit->setMarkup(channel.can.markup);
    m_edit->setAccessibleName(shown ? tr("Text on %1").arg(channel.name) : tr("Text that all channels share"));
    m_title->setVisible(shown && channel.can.titles);
    m_title->setText(shown ? shown->title : QString());
    m_files->setLimits(channel.can.postAttachments);
    const QString language = text::detectLanguage(text);
    m_edit->spelling().setLanguage(language.isEmpty() ? QLocale::system().name().section(u'_', 0, 0) : language);
    showState();
}

ContentPost *PostTexts::current()
{
    return m_tab >= 0 ? &m_posts[m_tab] : nullptr;
}

const ContentPost *PostTexts::current() const
{
    return m_tab >= 0 ? &m_posts[m_tab] : nullptr;
}

bool PostTexts::editable(int post) const
{
    return m_writable && (post < 0 || m_states[post] == PostState::Draft || m_states[post] == PostState::Failed);
}

void PostTexts::typed()
{
    if (m_filling)
        return;
    const QString text = m_edit->toPlainText();
    if (ContentPost *post = current()) {
        post->text = text;
        post->language = text::detectLanguage(text);
    } else {
        for (int i = 0; i < m_posts.size(); ++i) {
            if (follows(m_posts[i]) && editable(i)) {
                m_posts[i].text = text;
                m_posts[i].language = text::detectLanguage(text);
            }
        }
        m_shared = text;
    }
    showState();
    Q_EMIT changed();
}

void PostTexts::insert(const QString &text, bool apart)
{
    const QTextCursor cursor = m_edit->textCursor();
    const bool joins =
        apart && !cursor.atBlockStart() && !m_edit->document()->characterAt(cursor.position() - 1).isSpace();
    if (editable(m_tab))
        m_edit->insertPlainText(joins ? QString(u' ' + text) : text);
    m_edit->setFocus();
}

QString PostTexts::problemOf(const ContentPost &post) const
{
    const contenttext::Channel channel = channelOf(post);
    if (post.text.trimmed().isEmpty() && post.files.isEmpty())
        return tr("%1 has no text").arg(channel.name);
    const QString problem = textProblem(post.text, channel.can, !post.files.isEmpty());
    return problem.isEmpty() ? QString() : tr("too long for %1: %2").arg(channel.name, problem);
}

QStringList PostTexts::problems() const
{
    QStringList found;
    for (int i = 0; i < m_posts.size(); ++i) {
        if (editable(i))
            found.append(problemOf(m_posts[i]));
    }
    found.removeAll(QString());
    return found;
}

/// Counter, what follows what, what can be written.
void PostTexts::showState()
{
    const ContentPost *post = current();
    const bool canWrite = editable(m_tab);
    m_edit->setReadOnly(!canWrite);
    m_title->setReadOnly(!canWrite);
    // Of the shared text, the channel that it is longest for.
    const ContentPost *measured = post;
    double fullest = -1;
    for (const ContentPost &one : m_posts) {
        const Capabilities &can = channelOf(one).can;
        if (post || can.textLimit == 0 || !follows(one))
            continue;
        const double full = static_cast<double>(textLength(m_shared, can.textUnit)) / can.textLimit;
        if (full > fullest) {
            fullest = full;
            measured = &one;
        }
    }
    const contenttext::Channel channel = measured ? channelOf(*measured) : contenttext::Channel();
    m_counter->setVisible(measured && channel.can.textLimit > 0);
    if (measured && channel.can.textLimit > 0) {
        const QString &text = post ? post->text : m_shared;
        const int length = textLength(text, channel.can.textUnit);
        const bool over =
            !textProblem(text.isEmpty() ? u" "_s : text, channel.can, true).isEmpty() && !text.trimmed().isEmpty();
        const QString figures = tr("%1 / %2").arg(countText(length), countText(channel.can.textLimit));
        m_counter->setText(post ? figures : tr("%1 on %2", "length, channel").arg(figures, channel.name));
        setInk(m_counter, over ? Token::Bad : length > kNearLimit * channel.can.textLimit ? Token::Warn : Token::Muted);
        m_counter->setAccessibleName(over ? tr("Too long: %1 of %2").arg(length).arg(channel.can.textLimit)
                                          : tr("Length: %1 of %2").arg(length).arg(channel.can.textLimit));
    }
    const PostState state = post ? m_states[m_tab] : PostState::Draft;
    QString said;
    if (m_posts.isEmpty())
        said = tr("Choose channels at the right: each can have a text of its own.");
    else if (!post)
        said = tr("%n channel(s) say this.", nullptr,
                  static_cast<int>(std::count_if(m_posts.begin(), m_posts.end(),
                                                 [this](const ContentPost &one) { return follows(one); })));
    else if (state == PostState::Sent || state == PostState::Leaving || state == PostState::Unsure)
        said = tr("This has left, and stays as it is here.");
    else if (state == PostState::Failed)
        said = tr("This was refused. Change it and publish it again, or try again as it is.");
    else if (state != PostState::Draft)
        said = tr("This is planned. Take it back to change its text.");
    else
        said = follows(*post) ? tr("Follows the shared text until you change it here.") : tr("Has a text of its own.");
    m_follow->setText(said);
    m_followAgain->setVisible(post && canWrite && !follows(*post));
    m_attach->setVisible(post && canWrite && channel.can.postAttachments.most > 0);
    // Where a name calls nobody there is nobody to offer.
    m_mention->setVisible(post && channel.can.mentions);
    m_mention->setEnabled(canWrite);
    m_emoji->setEnabled(canWrite);
    showFiles();
    showPreview();
}

void PostTexts::showPreview()
{
    const ContentPost *post = current();
    QList<MessageView> views;
    if (post && m_previewButton->isChecked() && (!post->text.trimmed().isEmpty() || !post->files.isEmpty())) {
        const contenttext::Channel channel = channelOf(*post);
        const Connector *connector = m_context.registry.find(channel.channel);
        MessageView view;
        Message &message = view.shown.message;
        message.direction = Direction::Out;
        message.kind = MessageKind::Post;
        message.at = std::max(m_at, m_context.clock.nowMs());
        message.title = channel.can.titles ? post->title : QString();
        message.text = post->text;
        if (connector && post->text.size() <= kLongestMarked)
            message.html = connector->previewHtml(post->text);
        message.attachments = post->files;
        view.shown.authorName = channel.name;
        view.shown.actorName = m_context.store.actorName();
        view.characters = messagetext::kFirstCharacters;
        view.nowMs = message.at;
        views.append(view);
    }
    m_preview->setVisible(!views.isEmpty());
    m_preview->setMessages(views);
}

void PostTexts::complete()
{
    const Completion::Typed typed = m_completion->typed();
    if (typed.sign == u':') {
        m_completion->offerEmoji(typed);
    } else if (const ContentPost *post = current(); post && !typed.text.isEmpty() && channelOf(*post).can.mentions) {
        offerPeople(channelOf(*post).channel);
    }
}

void PostTexts::offerPeople(const QString &channel)
{
    const Completion::Typed typed = m_completion->typed();
    const auto find = [channel, text = typed.text](Reader &r) -> Result<QList<Mentionable>> {
        return peopleOfChannel(r, channel, text);
    };
    deliver(m_context.store.read(find), this, [this, typed](const Result<QList<Mentionable>> &found) {
        if (!found)
            return;
        QList<Completion::Offer> offers;
        for (const Mentionable &person : *found) {
            const QString name = messagetext::plainLine(person.name.isEmpty() ? person.handle : person.name);
            const QString handle = person.handle.isEmpty() ? QString() : QString(u'@' % person.handle);
            offers.append({mentionText(person), name, messagetext::plainLine(handle),
                           Avatar{name, person.identity, {}, false}, true});
        }
        m_completion->offer(typed, offers);
    });
}

} // namespace rapport
