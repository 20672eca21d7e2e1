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
///   is:open|waiting|snoozed|closed|unread|held|deleted|edited|mine|noreply|spam|due|overdue
///   is:advocate|candidate|newcomer|returning|quiet|back   level:NAME-or-1..4   rung:NAME   (of the people in it)
///   is:lead|idea   mood:positive|neutral|negative|unknown   lead:proposed|new|qualified|handedover|won|lost|dismissed
///   idea:NAME-or-number   campaign:NAME-or-number
///   channel:NAME   account:ID-or-name
///   from:HANDLE-or-name   person:HANDLE-or-number   group:NAME
///   tag:NAME   assigned:NAME|me|nobody    lang:xx   kind:reply|mention|...
///   has:attachment|draft|note   before:DATE   after:DATE (see dayMeant())
///   figure:NAME,FROM,TO,... (what a figure was counted from; see FigureSet)
struct Query
{
    enum class Field {
        Text,
        Is,
        Channel,
        Account,
        From,
        Person,
        Group,
        Tag,
        Assigned,
        Language,
        Kind,
        Has,
        Before,
        After,
        Level,
        Rung,
        Mood,
        Lead,
        Idea,
        Campaign,
        Figure,
    };

    struct Term
    {
        Field field = Field::Text;
        QString value;       ///< As typed, without quotes; for Before/After a date for dayMeant().
        bool phrase = false; ///< Text in quotes: its words stand beside each other in this order.
        bool prefix = false; ///< Text that may go on: the last word while it is being typed, or `word*`.

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

/// The begin of the day that a date means, in UTC milliseconds: 2026, 2026-05, 2026-05-01, today, yesterday, or so long
/// ago: -7d, -2w, -3m, -1y (days, weeks, months, years). A saved query with such a word means another day each day.
[[nodiscard]] std::optional<qint64> dayMeant(const QString &date, qint64 nowMs);

/// The kind that a query calls so: "post", "comment", "reply", "mention", "quote", "direct", "note", "ping".
[[nodiscard]] std::optional<MessageKind> messageKindFromName(QStringView name);

} // namespace rapport
