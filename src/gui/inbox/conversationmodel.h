#pragma once

#include "domain/conversation.h"
#include "gui/theme/theme.h"
#include "gui/widgets/idlistmodel.h"

namespace rapport {

struct GuiContext;

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
[[nodiscard]] QList<Chip> chipsOf(const ConversationRow &row, const QStringList &ownLanguages);
/// When the row's age counts from: since somebody waits, else the newest message.
[[nodiscard]] qint64 ageSince(const ConversationRow &row);

/// Conversations in the order of a view, their rows loaded when they are painted. GUI thread.
class ConversationModel final : public IdListModel<ConversationRow, ConversationId>
{
    Q_OBJECT
public:
    explicit ConversationModel(GuiContext &context, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Codes of the languages that the person uses the program in.
    [[nodiscard]] const QStringList &ownLanguages() const { return m_ownLanguages; }
    [[nodiscard]] QString glyphOf(const QString &channel) const;
    [[nodiscard]] qint64 nowMs() const;

private:
    [[nodiscard]] QString sentence(const ConversationRow &row) const;

    GuiContext &m_context;
    QStringList m_ownLanguages;
    mutable QHash<QString, QString> m_glyphs;
};

} // namespace rapport
