#pragma once

#include "domain/conversation.h"
#include "gui/inbox/foundtext.h"
#include "gui/theme/theme.h"
#include "gui/widgets/idlistmodel.h"

namespace rapport {

struct GuiContext;

class MessageSearch;

/// A row of the list, and in a search the message that it was found by.
struct ListedConversation : ConversationRow
{
    quint64 search = 0;         ///< The number of the question that the snippet answers; 0: none.
    QString snippet = {};       ///< What was found stands between U+0002 and U+0003.
    QString snippetAuthor = {}; ///< Where it is not the one whose conversation it is.
    bool snippetIsNote = false;
    qint64 snippetAt = 0;
};

/// A small word on a row that asks for attention.
struct Chip
{
    QString label;
    theme::Token ink = theme::Token::Muted;
    theme::Token ground = theme::Token::Surface; ///< Surface: outlined rather than filled.

    friend bool operator==(const Chip &, const Chip &) = default;
};

inline constexpr int kMostChips = 3;
/// The most urgent first, at most kMostChips. `ownLanguages`: codes that need no mention.
[[nodiscard]] QList<Chip> chipsOf(const ConversationRow &row, const QStringList &ownLanguages, qint64 nowMs);
/// What speakers of a language call it.
[[nodiscard]] QString spokenLanguage(const QString &code);
/// When the row's age counts from: since somebody waits, else the newest message.
[[nodiscard]] qint64 ageSince(const ConversationRow &row);

/// Conversations in the order of a view, their rows loaded when they are painted. GUI thread.
class ConversationModel final : public IdListModel<ListedConversation, ConversationId>
{
    Q_OBJECT
public:
    explicit ConversationModel(GuiContext &context, QObject *parent = nullptr);

    /// Rows say from now on where the search found them. It has to live as long as the model; null: no search.
    void setSearch(const MessageSearch *search);
    /// What the row shows of the message that it was found by; empty: it shows its newest message.
    [[nodiscard]] FoundText foundIn(const ListedConversation &row) const;
    /// When the row's age counts from.
    [[nodiscard]] qint64 shownSince(const ListedConversation &row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Codes of the languages that the person uses the program in.
    [[nodiscard]] const QStringList &ownLanguages() const { return m_ownLanguages; }
    [[nodiscard]] QString glyphOf(const QString &channel) const;
    [[nodiscard]] qint64 nowMs() const;

private:
    [[nodiscard]] QFuture<Result<QList<ListedConversation>>> fetch(std::vector<ConversationId> ids) const;
    [[nodiscard]] QString sentence(const ListedConversation &row) const;
    [[nodiscard]] QString standing(const ListedConversation &row) const;

    GuiContext &m_context;
    const MessageSearch *m_search = nullptr;
    QStringList m_ownLanguages;
    mutable QHash<QString, QString> m_glyphs;
};

} // namespace rapport
