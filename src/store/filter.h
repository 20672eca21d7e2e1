#pragma once

#include "domain/query.h"
#include "store/store.h"

#include <QByteArrayList>
#include <QList>
#include <utility>

// A Query as SQL conditions. What people typed is bound as values or stands quoted in a MATCH; it is never SQL.
namespace rapport::store {

struct SqlFilter
{
    QByteArrayList conditions; ///< All must hold.
    QList<std::pair<QByteArray, QString>> texts;
    /// The FTS5 expression of the words that one message must hold all together, the parameter :match; empty: none. The
    /// conditions of a conversation ask for it already, those of a message leave it to whoever walks the hits.
    QString match;

    /// Of `message m`: its conditions, and that it holds the words.
    [[nodiscard]] QByteArrayList conditionsWithWords() const;

    /// Binds texts and :match.
    void bindTo(Statement &statement) const;
};

/// Conditions on `conversation c`. Text with nothing in it that could be found (a lone dash) asks for nothing. Invalid:
/// a value that its field does not know.
[[nodiscard]] Result<SqlFilter> conversationConditions(Reader &r, const Query &query);
/// Conditions on `message m`, its words aside (see SqlFilter::match).
[[nodiscard]] Result<SqlFilter> messageConditions(Reader &r, const Query &query);
/// Whom `from:` means: people with a word in their name or handle that begins so, told by the index; where there is
/// nobody, those whose name or handle holds it anywhere.
struct PeopleAsked
{
    QByteArray ids;      ///< Of a few people: theirs, with commas between.
    QString text;        ///< Else the value of select()'s parameter.
    bool byPart = false; ///< Nobody has a word that begins so.

    [[nodiscard]] bool areFew() const { return text.isEmpty(); }
    /// What `IN (...)` compares an identity with.
    [[nodiscard]] QByteArray select(const QByteArray &parameter) const;
};
[[nodiscard]] PeopleAsked peopleAsked(Reader &r, const QString &value);
/// A SELECT of (conversation, score), the smaller the better, over the newest 1000 hits of :match.
[[nodiscard]] QByteArray rankedConversations();

} // namespace rapport::store
