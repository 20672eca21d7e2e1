#pragma once

#include "base/result.h"
#include "domain/conversation.h"
#include "domain/ids.h"
#include "domain/message.h"

#include <QList>
#include <QString>
#include <optional>

namespace rapport {

/// One filter over conversations and messages, shared by lists, bulk actions, exports, saved views and the search box.
///
/// Text form: words, "quoted phrases", `field:value`, `-` before any of them to exclude, `OR` between two of them.
/// Terms beside each other must all hold.
///   is:open|waiting|snoozed|closed|unread|held|deleted|edited   channel:NAME   account:ID-or-name
///   from:HANDLE-or-name   tag:NAME   assigned:NAME|me|nobody    lang:xx   kind:reply|mention|...
///   has:attachment|draft|note   before:DATE   after:DATE (ISO dates, UTC)
struct Query
{
    enum class Field { Text, Is, Channel, Account, From, Tag, Assigned, Language, Kind, Has, Before, After };

    struct Term
    {
        Field field = Field::Text;
        QString value;       ///< As typed, without quotes; for Before/After the date.
        bool phrase = false; ///< Text in quotes: its words stand beside each other in this order.
        bool prefix = false; ///< Text that may go on: the last word while it is being typed, or `word*`.
        qint64 at = 0;       ///< Before/After: UTC milliseconds of the day's begin.

        friend bool operator==(const Term &, const Term &) = default;
    };

    /// One condition: any of its terms holds (they were joined by OR), or none does where it is excluded.
    struct Clause
    {
        QList<Term> anyOf;
        bool excluded = false;

        friend bool operator==(const Clause &, const Clause &) = default;
    };

    QList<Clause> allOf;

    [[nodiscard]] bool isEmpty() const { return allOf.isEmpty(); }
    /// Whether any clause looks into the text of messages (and so needs the index).
    [[nodiscard]] bool hasText() const;
    friend bool operator==(const Query &, const Query &) = default;
};

/// Reads the text form. Invalid names the word that cannot be read and what would fit; nothing is ignored silently.
/// `asTyped`: the last plain word counts as a prefix.
[[nodiscard]] Result<Query> parseQuery(const QString &text, bool asTyped = false);

/// The kind that a query calls so: "post", "comment", "reply", "mention", "quote", "direct", "note", "ping".
[[nodiscard]] std::optional<MessageKind> messageKindFromName(QStringView name);

} // namespace rapport
