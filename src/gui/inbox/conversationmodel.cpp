#include "gui/inbox/conversationmodel.h"

#include "base/clock.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/messagetext.h"
#include "gui/timetext.h"
#include "store/conversations.h"

#include <QCoreApplication>
#include <QLocale>

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

QList<Chip> chipsOf(const ConversationRow &row, const QStringList &ownLanguages)
{
    QList<Chip> chips;
    if (row.conversation.held > 0)
        chips.append({Words::tr("%n held", nullptr, row.conversation.held), Token::Warn, Token::WarnSoft});
    if (row.delivery == "failed"_L1)
        chips.append({Words::tr("Not sent"), Token::Bad, Token::BadSoft});
    else if (row.delivery == "unsure"_L1)
        chips.append({Words::tr("Checking"), Token::Warn, Token::WarnSoft});
    else if (row.delivery == "queued"_L1 || row.delivery == "sending"_L1)
        chips.append({Words::tr("To be sent"), Token::Muted, Token::Surface});
    if (row.hasDraft)
        chips.append({Words::tr("Draft"), Token::Info, Token::InfoSoft});
    for (const QString &tag : row.tags)
        chips.append({messagetext::plainLine(tag), Token::Muted, Token::Surface});
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
    : IdListModel(
          [&context](std::vector<ConversationId> ids) {
              return context.store.read([ids = std::move(ids)](Reader &r) -> Result<QList<ConversationRow>> {
                  return store::conversationRows(r, ids);
              });
          },
          [](const ConversationRow &row) { return row.conversation.id; }, parent),
      m_context(context),
      m_ownLanguages(interfaceLanguages())
{
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    const bool wanted = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    const ConversationRow *shown = wanted ? row(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::ToolTipRole)
        return QString(messagetext::plainLine(shown->conversation.subject) % u'\n' % exactText(ageSince(*shown)));
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

QString ConversationModel::sentence(const ConversationRow &row) const
{
    const Conversation &conversation = row.conversation;
    QStringList parts{messagetext::plainLine(row.personName), messagetext::plainLine(conversation.subject)};
    if (conversation.state == ConversationState::Open)
        parts.append(tr("waiting %1").arg(ageText(ageSince(row), nowMs())));
    else
        parts.append(ageText(ageSince(row), nowMs()));
    parts.append(channelFacts(m_context.registry, row.channel).name);
    if (conversation.unread > 0)
        parts.append(tr("%n unread", nullptr, conversation.unread));
    for (const Chip &chip : chipsOf(row, m_ownLanguages))
        parts.append(chip.label);
    parts.append(messagetext::plainLine(conversation.preview));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace rapport
