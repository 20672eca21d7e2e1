// What the dialog of a piece says of it: its links, whose it is, how its posts do.
#include "base/clock.h"
#include "gui/content/contentdialog.h"
#include "gui/content/contentlinks.h"
#include "gui/content/posttexts.h"
#include "gui/deliver.h"
#include "gui/people/personchooser.h"
#include "gui/theme/icons.h"
#include "gui/thread/messagetext.h"
#include "gui/widgets/label.h"
#include "store/consents.h"
#include "store/people.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

} // namespace

void ContentDialog::showLinks()
{
    QStringList servers;
    for (const Account &account : std::as_const(m_whole.accounts)) {
        // Where a post has a title, the account's server is a site of one's own.
        if (m_channels.value(account.id).can.titles)
            servers.append(account.server);
    }
    const QStringList hosts = countedHosts(m_whole.campaigns, servers);
    QStringList problems = linkProblems(m_texts->sharedText(), hosts, m_whole.words);
    for (const ContentPost &post : m_texts->posts())
        problems.append(linkProblems(post.text, hosts, m_whole.words));
    problems.removeDuplicates();
    m_links->setText(problems.join(u'\n'));
    m_links->setVisible(!problems.isEmpty());
}

void ContentDialog::showConsent()
{
    if (m_author.isNull()) {
        m_consent->setText(tr("What a customer made is shared with their consent only."));
        return;
    }
    const auto look = [author = m_author](Reader &r) -> Result<bool> {
        return store::hasConsent(r, author, ConsentUse::Content);
    };
    deliver(m_context.store.read(look), this, [this, author = m_author](const Result<bool> &consents) {
        if (!consents || author != m_author)
            return;
        m_consent->setText(*consents
                               ? tr("Their consent to being shared is on record.")
                               : tr("No consent to being shared is on record. Write it down at the person, on the "
                                    "People page, before this is planned."));
    });
}

void ContentDialog::chooseAuthor()
{
    auto *chooser = new PersonChooser(m_context, tr("Who made it?"), tr("Choose"), {}, this);
    connect(chooser, &PersonChooser::chosen, this, [this](const Identity &person) {
        const auto look = [id = person.contact](Reader &r) -> Result<Uid> {
            const std::optional<Contact> contact = store::contact(r, id);
            return contact ? contact->uid : Uid();
        };
        deliver(m_context.store.read(look), this, [this, name = person.shownName()](const Result<Uid> &uid) {
            if (!uid || uid->isNull())
                return;
            m_author = *uid;
            m_chooseAuthor->setText(messagetext::plainLine(name));
            showConsent();
            changed();
        });
    });
    chooser->open();
}

void ContentDialog::showFigures()
{
    while (QLayoutItem *item = m_figureLines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const bool sent = countOf(PostState::Sent) > 0 && m_whole.piece;
    m_figures->setVisible(sent);
    if (!sent)
        return;
    m_figureLines->addWidget(new Label(tr("How it does"), TextStyle::BodyBold, Token::Text, m_figures));
    for (const PublishedPost &post : m_whole.piece->posts) {
        if (post.state == PostState::Sent)
            m_figureLines->addWidget(newFigureLine(post));
    }
    for (const GoalResult &result : contentResults(*m_whole.piece, m_context.clock.nowMs())) {
        const bool missed = result.verdict == GoalResult::Verdict::Missed;
        const bool met = result.verdict == GoalResult::Verdict::Met;
        auto *line = new Label(contenttext::goalText(result), TextStyle::Body,
                               missed ? Token::Bad
                               : met  ? Token::Good
                                      : Token::Muted,
                               m_figures);
        line->setObjectName(u"contentGoalResult"_s);
        line->setWordWrap(true);
        m_figureLines->addWidget(line);
    }
}

/// A post's figures in a line, which opens its conversation.
QWidget *ContentDialog::newFigureLine(const PublishedPost &post)
{
    const contenttext::Channel channel = m_channels.value(post.post.account);
    auto *line = new QWidget(m_figures);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *glyph = new QLabel(line);
    glyph->setPixmap(
        theme::icon(channel.glyph.isEmpty() ? u"forum"_s : channel.glyph, channel.color).pixmap(theme::kIconSize));
    row->addWidget(glyph);
    ContentPiece alone;
    alone.posts = {post};
    QStringList figures{channel.name.isEmpty() ? messagetext::plainLine(post.post.accountName) : channel.name};
    for (const ContentGoal::Figure figure : {ContentGoal::Figure::Replies, ContentGoal::Figure::Shares,
                                             ContentGoal::Figure::Likes, ContentGoal::Figure::Mood}) {
        const std::optional<double> value = contenttext::sumOf(alone, figure);
        figures.append(
            tr("%1 %2", "figure, value").arg(contenttext::figureName(figure), contenttext::figureText(figure, value)));
    }
    figures.append(tr("Sales: no data, connect a shop"));
    auto *words = new Label(figures.join(u" · "_s), TextStyle::Body, Token::Text, line);
    words->setObjectName(u"contentFigure"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    if (post.conversation) {
        auto *open = new QPushButton(theme::icon("forum"), tr("Open the conversation"), line);
        open->setObjectName(u"contentConversation"_s);
        open->setAccessibleDescription(figures.first());
        open->setAutoDefault(false);
        connect(open, &QPushButton::clicked, this, [this, id = post.conversation] {
            accept();
            Q_EMIT conversationRequested(id);
        });
        row->addWidget(open);
    }
    return line;
}

} // namespace rapport
