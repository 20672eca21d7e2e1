#pragma once

#include "domain/conversation.h"
#include "domain/message.h"
#include "store/store.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <functional>

/// Conversations for outside of the workspace: printed, as a document, as data. Pure but for reading and writing what
/// they are given; from any thread.
namespace rapport::output {

struct PaperWishes
{
    bool notes = false; ///< Internal notes as well: they are meant for nobody outside.
};

/// One conversation as it is handed on.
struct Paper
{
    ConversationRow row;
    QList<ThreadMessage> messages; ///< Oldest first.
    QHash<MessageId, QString> authors;
    QString attachmentsFolder; ///< Where fetched pictures lie.
    qint64 madeAt = 0;
};

/// Invalid: there is no such conversation.
[[nodiscard]] Result<Paper> readPaper(Reader &r, ConversationId id, const PaperWishes &wishes,
                                      const QString &attachmentsFolder);

/// The texts of a paper that are not of the conversation, in the language of whoever makes it. English as it stands.
struct PaperWords
{
    QString language = QStringLiteral("en"); ///< BCP 47
    QString note = QStringLiteral("Internal note");
    QString direct = QStringLiteral("Direct message");
    QString edited = QStringLiteral("edited");
    QString deleted = QStringLiteral("deleted on the channel");
    QString held = QStringLiteral("held for moderation");
    QString spam = QStringLiteral("marked as spam");
    QString trashed = QStringLiteral("in the channel's trash");
    QString notSent = QStringLiteral("not sent yet");
    QString notSurelySent = QStringLiteral("perhaps not sent");
    QString automatic = QStringLiteral("automatic");
    QString answers = QStringLiteral("to %1"); ///< Whom a message answers.
    QString original = QStringLiteral("Original");
    QString picture = QStringLiteral("Picture");
    QString attachment = QStringLiteral("Attachment");
    QString people = QStringLiteral("People: %1");
    QString andMore = QStringLiteral("and %1 more");
    QString span = QStringLiteral("%1 to %2");
    QString messages = QStringLiteral("Messages: %1");
    QString made = QStringLiteral("Made with Rapport, %1");
    QString page = QStringLiteral("Page %1 of %2");
    /// A moment as a reader likes it.
    std::function<QString(qint64 unixMs)> time = [](qint64 unixMs) {
        return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
    };
};

/// How far it is; false: it is to be broken off.
using Progress = std::function<bool(int done, int total)>;

} // namespace rapport::output
