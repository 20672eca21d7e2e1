#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace rapport {

/// A text that is written again and again, with variables for what differs. A value.
///
/// A variable is {{name}}, or {{name|instead}} with what stands there where nothing is known; spaces inside the braces
/// mean nothing. See replyVariables() for the names. What is no variable stays as it is written.
struct SavedReply
{
    SavedReplyId id;
    Uid uid;
    QString name;
    QString shortcut; ///< A word that finds it at once; empty: none.
    QString text;
    QString language; ///< ISO 639-1 of whom it is for; empty: anybody.
    QString channel;  ///< A channel's id; empty: any.
    int position = 0; ///< From 0, in the order in which people put them.
    int uses = 0;
    qint64 usedAt = 0;

    friend bool operator==(const SavedReply &, const SavedReply &) = default;
};

/// What a saved reply can tell of the conversation that it is for. What is not known is empty.
struct ReplyFacts
{
    QString personName;   ///< As they call themselves.
    QString personHandle; ///< Without a leading '@'.
    QString myName;       ///< Of the colleague who writes.
    QString account;      ///< The account's name.
    QString channel;      ///< The channel's name, as shown.
    QString channelId;
    QString language; ///< The conversation's; ISO 639-1.
    QString subject;
    QDateTime now; ///< In the writer's zone.
};

struct ReplyVariable
{
    QString name;        ///< "person.first_name"
    const char *meaning; ///< English source text in the translation context "SavedReply".
};
[[nodiscard]] const QList<ReplyVariable> &replyVariables();

/// The given name in a person's display name: without titles and ornaments, "Doe, Jane" turned round; empty where there
/// is none to be seen ("@42", "★").
[[nodiscard]] QString firstName(const QString &displayName);

/// A text with its variables filled in.
struct FilledReply
{
    struct Mark
    {
        qsizetype start = 0; ///< In `text`, in UTF-16 units.
        qsizetype length = 0;

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    QString text;
    QStringList missing; ///< Names of variables about which nothing is known and which name no substitute.
    QStringList unknown; ///< Names in braces that are no variables.
    QList<Mark> open;    ///< Where either stands in the text, braces and all, in order: for a person to fill in.

    friend bool operator==(const FilledReply &, const FilledReply &) = default;
};

/// Dates and times are written as `locale` does.
[[nodiscard]] FilledReply fillReply(const QString &text, const ReplyFacts &facts, const QLocale &locale);

/// Why it cannot be kept; empty: it can. Lengths, a missing name or text, a shortcut with spaces.
[[nodiscard]] QString savedReplyProblem(const SavedReply &reply);

/// Those that fit a conversation's channel and language first, each group by how often and how lately it was used.
[[nodiscard]] QList<SavedReply> repliesInOrder(QList<SavedReply> replies, const ReplyFacts &facts);

} // namespace rapport
