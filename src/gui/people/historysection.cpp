#include "gui/people/historysection.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/wordbutton.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kFirst = 8;
constexpr int kFurther = 25;

} // namespace

HistorySection::HistorySection(GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_title(new Label({}, TextStyle::CaptionBold, Token::Faint, this)),
      m_list(new QWidget(this)),
      m_rows(new QVBoxLayout(m_list)),
      m_more(new WordButton(this)),
      m_all(new WordButton(this))
{
    setObjectName(u"personHistory"_s);
    m_title->setWordWrap(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_more->setText(tr("Show more"));
    m_all->setText(tr("Show in the list"));
    m_more->setObjectName(u"moreHistoryButton"_s);
    m_more->setAccessibleName(tr("Show more of the history"));
    m_all->setObjectName(u"listPersonButton"_s);
    m_all->setAccessibleName(tr("Show all conversations with this person in the list"));
    for (WordButton *button : {m_more, m_all})
        button->setInks(Token::Accent, Token::Accent);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::kSpace1);
    foot->addWidget(m_more);
    foot->addWidget(m_all);
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    layout->addLayout(foot);
    connect(m_more, &WordButton::clicked, this, [this] {
        m_wanted = static_cast<int>(m_shown.size()) + kFurther;
        load();
    });
    connect(m_all, &WordButton::clicked, this, &HistorySection::listRequested);
}

void HistorySection::show(const store::PersonSummary &summary)
{
    const bool same = m_contact == summary.identity.contact;
    QSet<QString> channels{summary.identity.channel};
    for (const Identity &other : summary.otherIdentities)
        channels.insert(other.channel);
    const bool more = summary.messages >= store::kPersonCountedTo;
    const QString count = more ? tr("%1 or more conversations").arg(countText(summary.conversations))
                               : tr("%n conversation(s)", nullptr, summary.conversations);
    m_title->setText(
        channels.size() == 1
            ? tr("History · %1").arg(count)
            : tr("History · %1 on %2").arg(count, tr("%n channel(s)", nullptr, static_cast<int>(channels.size()))));
    const auto sameItem = [](const store::PersonSummary::Item &a, const store::PersonSummary::Item &b) {
        return a.conversation == b.conversation && a.at == b.at && a.subject == b.subject;
    };
    if (same && std::equal(m_recent.begin(), m_recent.end(), summary.recent.begin(), summary.recent.end(), sameItem))
        return;
    m_contact = summary.identity.contact;
    m_recent = summary.recent;
    m_wanted = same ? std::max(kFirst, static_cast<int>(m_shown.size())) : kFirst;
    clear();
    // The newest are here with the summary; their channels come with the page.
    load();
}

void HistorySection::clear()
{
    m_shown.clear();
    m_mark = {};
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_more->hide();
    m_all->setVisible(!m_recent.isEmpty());
}

void HistorySection::load()
{
    const int missing = m_wanted - static_cast<int>(m_shown.size());
    if (missing <= 0 || !m_contact)
        return;
    QSet<ConversationId> told;
    for (const store::PersonConversation &one : std::as_const(m_shown))
        told.insert(one.id);
    const auto find = [contact = m_contact, mark = m_mark, told, missing](Reader &r) -> Result<store::PersonHistory> {
        return store::personHistory(r, contact, mark, told, missing);
    };
    m_more->setEnabled(false);
    deliver(m_context.store.read(find, ReadLane::Report), this,
            [this, request = ++m_request](const Result<store::PersonHistory> &page) {
                if (request != m_request)
                    return;
                m_more->setEnabled(true);
                if (!page)
                    return;
                m_mark = page->next;
                append(page->conversations);
                m_more->setVisible(page->more);
                if (page->more)
                    load();
            });
}

void HistorySection::append(const QList<store::PersonConversation> &conversations)
{
    for (const store::PersonConversation &one : conversations) {
        const ChannelFacts facts = channelFacts(m_context.registry, one.channel);
        const QString subject = messagetext::plainLine(one.subject);
        const QString when = ageText(one.at, m_context.clock.nowMs());
        auto *button = new QPushButton(m_list);
        button->setObjectName(u"recentConversation"_s);
        theme::setKind(button, theme::ButtonKind::Quiet);
        button->setFixedHeight(26);
        button->setAccessibleName(tr("%1, %2, %3", "subject, channel, time").arg(subject, facts.name, when));
        button->setToolTip(plainTip(subject % u'\n' % facts.name % u" · "_s % exactText(one.at)));
        auto *line = new QHBoxLayout(button);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        auto *glyph = new QLabel(button);
        glyph->setPixmap(theme::icon(facts.glyph, Token::Faint).pixmap(14, 14));
        glyph->setFixedWidth(15);
        auto *label = new ElidedLabel(button);
        label->setText(subject);
        label->setFont(theme::font(TextStyle::Body));
        auto *time = new Label(when, TextStyle::Secondary, Token::Faint, button);
        for (QWidget *part :
             {static_cast<QWidget *>(glyph), static_cast<QWidget *>(label), static_cast<QWidget *>(time)})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
        line->addWidget(glyph);
        line->addWidget(label, 1);
        line->addWidget(time);
        connect(button, &QPushButton::clicked, this, [this, id = one.id] { Q_EMIT conversationRequested(id); });
        m_rows->addWidget(button);
        m_shown.append(one);
    }
}

} // namespace rapport
