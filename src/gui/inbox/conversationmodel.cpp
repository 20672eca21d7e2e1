#include "gui/inbox/conversationmodel.h"

#include "base/clock.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/messagesearch.h"
#include "gui/levels/duetext.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"
#include "store/conversations.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::ConversationModel)
};

QStringList interfaceLanguages()
{
    QStringList codes;
    for (const QString &tag : QLocale().uiLanguages())
        codes.append(tag == "C"_L1 ? u"en"_s : tag.section(u'-', 0, 0));
    return codes;
}

} // namespace

QString spokenLanguage(const QString &code)
{
    // Not "español de España" nor "American English": only the language.
    const QLocale locale(code);
    return locale.language() == QLocale::English ? u"English"_s : locale.nativeLanguageName().section(u' ', 0, 0);
}

QList<Chip> chipsOf(const ConversationRow &row, const QStringList &ownLanguages, qint64 nowMs)
{
    QList<Chip> chips;
    if (const QString due = dueChipText(row.due, nowMs); !due.isEmpty()) {
        const bool overdue = dueState(row.due, nowMs) == DueState::Overdue;
        chips.append({due, overdue ? Token::Bad : Token::Warn, overdue ? Token::BadSoft : Token::WarnSoft});
    }
    if (row.conversation.held > 0)
        chips.append({Words::tr("%n held", nullptr, row.conversation.held), Token::Warn, Token::WarnSoft});
    if (row.delivery == "failed"_L1)
        chips.append({Words::tr("Not sent"), Token::Bad, Token::BadSoft});
    else if (row.delivery == "unsure"_L1)
        chips.append({Words::tr("Checking"), Token::Warn, Token::WarnSoft});
    else if (row.delivery == "queued"_L1 || row.delivery == "sending"_L1)
        chips.append({Words::tr("To be sent"), Token::Muted, Token::Surface});
    if (row.conversation.mood == Mood::Negative)
        chips.append({Words::tr("Unhappy"), Token::Bad, Token::BadSoft});
    if (row.lead == LeadMark::Taken)
        chips.append({Words::tr("Lead"), Token::Accent, Token::AccentSoft});
    else if (row.lead == LeadMark::Proposed)
        chips.append({Words::tr("Lead?"), Token::Accent, Token::Surface});
    if (row.hasDraft)
        chips.append({Words::tr("Draft"), Token::Info, Token::InfoSoft});
    if (row.advocate)
        chips.append({Words::tr("Advocate"), Token::Good, Token::GoodSoft});
    if (!row.ideas.isEmpty())
        chips.append({Words::tr("Idea"), Token::Violet, Token::VioletSoft});
    for (const QString &word : row.campaigns + row.tags)
        chips.append({messagetext::plainLine(word), Token::Muted, Token::Surface});
    const QString &language = row.conversation.language;
    if (!language.isEmpty() && !ownLanguages.contains(language))
        chips.append({language, Token::Muted, Token::Surface});
    return chips.mid(0, kMostChips);
}

qint64 ageSince(const ConversationRow &row)
{
    const Conversation &conversation = row.conversation;
    return conversation.state == ConversationState::Open && conversation.waitingSince > 0 ? conversation.waitingSince
                                                                                          : conversation.lastAt;
}

ConversationModel::ConversationModel(GuiContext &context, QObject *parent)
    : IdListModel([this](std::vector<ConversationId> ids) { return fetch(std::move(ids)); },
                  [](const ListedConversation &row) { return row.conversation.id; }, parent),
      m_context(context),
      m_ownLanguages(interfaceLanguages())
{
}

QFuture<Result<QList<ListedConversation>>> ConversationModel::fetch(std::vector<ConversationId> ids) const
{
    std::vector<MessageId> hits;
    for (const ConversationId id : ids) {
        if (const MessageId hit = m_search ? m_search->newestHitIn(id) : MessageId{})
            hits.push_back(hit);
    }
    const Query query = m_search ? m_search->query() : Query{};
    const quint64 number = m_search ? m_search->number() : 0;
    return m_context.store.read([query, number, ids = std::move(ids), hits = std::move(hits)](Reader &r) {
        return Result<QList<ListedConversation>>(foundRows(r, query, number, ids, hits));
    });
}

void ConversationModel::setSearch(const MessageSearch *search)
{
    m_search = search;
}

FoundText ConversationModel::foundIn(const ListedConversation &row) const
{
    // A row that was read for an earlier question shows nothing of that until it was read again.
    if (!m_search || row.search != m_search->number() || row.snippet.isEmpty())
        return {};
    QString lead = messagetext::plainLine(row.snippetAuthor);
    if (row.snippetIsNote)
        lead = tr("Note");
    return foundText(lead.isEmpty() ? lead : QString(lead % u": "_s), row.snippet);
}

qint64 ConversationModel::shownSince(const ListedConversation &row) const
{
    return m_search && row.search == m_search->number() ? row.snippetAt : ageSince(row);
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    const bool wanted = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    const ListedConversation *shown = wanted ? row(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::ToolTipRole)
        return plainTip(QStringList{messagetext::plainLine(shown->conversation.subject), exactText(ageSince(*shown)),
                                    dueExactText(shown->due)}
                            .join(u'\n')
                            .trimmed());
    return sentence(*shown);
}

QString ConversationModel::glyphOf(const QString &channel) const
{
    QString &glyph = m_glyphs[channel];
    if (glyph.isEmpty())
        glyph = channelFacts(m_context.registry, channel).glyph;
    return glyph;
}

qint64 ConversationModel::nowMs() const
{
    return m_context.clock.nowMs();
}

/// As one would tell a colleague: who, where, how it stands, what it is about, what was said last.
QString ConversationModel::sentence(const ListedConversation &row) const
{
    const Conversation &conversation = row.conversation;
    QStringList facts{
        tr("%1 on %2", "person, channel")
            .arg(messagetext::plainLine(row.personName), channelFacts(m_context.registry, row.channel).name),
        standing(row)};
    if (conversation.unread > 0)
        facts.append(tr("%n unread", nullptr, conversation.unread));
    QStringList campaigns;
    for (const QString &name : row.campaigns)
        campaigns.append(messagetext::plainLine(name));
    for (const Chip &chip : chipsOf(row, m_ownLanguages, nowMs())) {
        if (campaigns.contains(chip.label))
            continue; // It is told what it is, and whatever has room.
        const bool language = chip.label == conversation.language;
        facts.append(language ? tr("in %1", "a language").arg(spokenLanguage(chip.label)) : chip.label);
    }
    if (!campaigns.isEmpty())
        facts.append(tr("campaign %1", "its name, or several").arg(campaigns.join(u", "_s)));
    facts.append(dueQuietText(row.due, nowMs()));
    facts.removeAll(QString());
    const QString subject = messagetext::plainLine(conversation.subject);
    const FoundText found = foundIn(row);
    const QString said = found.text.isEmpty() ? messagetext::plainLine(conversation.preview) : found.text;
    const QString told = tr("%1: %2", "who and how it stands, what it is about").arg(facts.join(u", "_s), subject);
    // The first message is its own subject; nobody wants to hear it twice.
    if (said.isEmpty() || said.startsWith(subject.chopped(subject.endsWith(u'…') ? 1 : 0)))
        return told;
    return found.text.isEmpty() ? tr("%1; said last: %2").arg(told, said) : tr("%1; found: %2").arg(told, said);
}

QString ConversationModel::standing(const ListedConversation &row) const
{
    const Conversation &conversation = row.conversation;
    const qint64 now = nowMs();
    switch (conversation.state) {
    case ConversationState::Open:
        return tr("waits for %1", "a length of time").arg(durationText(std::max<qint64>(0, now - ageSince(row))));
    case ConversationState::Waiting:
        return tr("answered, %1").arg(agoText(shownSince(row), now));
    case ConversationState::Snoozed:
        return conversation.snoozedUntil > 0 ? tr("snoozed, back %1").arg(untilText(conversation.snoozedUntil, now))
                                             : tr("snoozed until they answer");
    case ConversationState::Closed:
        break;
    }
    return tr("closed, %1").arg(agoText(shownSince(row), now));
}

} // namespace rapport
