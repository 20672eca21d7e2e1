#pragma once

#include "domain/account.h"
#include "domain/message.h"
#include "domain/person.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <variant>

namespace rapport {

/// What a channel says of a person. As Identity, without what only this workspace knows.
struct RemotePerson
{
    QString realm;
    QString remoteId;
    QString handle;
    QString displayName;
    QString avatarUrl;
    QString profileUrl;
    QString email;
    qint64 followers = -1;
    bool self = false; ///< The account's own identity.
    bool bot = false;
};

/// Something said.
struct RemoteMessage
{
    QString remoteId;
    QString threadKey;      ///< Remote id of the thread's first message; equal keys share a conversation.
    QString parentRemoteId; ///< Empty for the first.
    RemotePerson author;
    MessageKind kind = MessageKind::Post;
    bool own = false;      ///< Written by the account itself, from here or elsewhere.
    qint64 at = 0;         ///< 0: the channel does not say; ingest takes the time it was first seen.
    QString threadSubject; ///< Of the whole thread, where this message knows it (an article's title); else empty.
    QString title;
    /// One of the two: html as the channel sent it (ingest sanitizes it and makes the text of it), or plain text.
    QString html;
    QString text;
    QString baseUrl; ///< What relative links in html are relative to.
    QString url;
    QString language; ///< As the channel says; empty: ingest looks itself.
    Moderation moderation = Moderation::Visible;
    bool automatic = false;
    bool asksForAnswer = true; ///< False: the connector knows that nobody waits (an article of others in a feed).
    QList<Attachment> attachments;
    MessageStats stats;
    QByteArray raw; ///< As it came; kept beside the message. May be empty.
};

/// Something done: a like, a share, a follow.
struct RemoteActivity
{
    QString remoteId;
    ActivityKind kind = ActivityKind::Like;
    RemotePerson author;
    QString subjectRemoteId;
    qint64 at = 0;
};

/// Something that is not there any more (looked for by its id and missing).
struct RemoteDeletion
{
    QString remoteId;
};

/// Our own account's figures of the day.
struct RemoteProfile
{
    RemotePerson person;
};

/// An item that the connector could not understand; the engine sets it aside.
struct RemoteBad
{
    QString remoteId; ///< Where it could be made out.
    QString reason;
    QByteArray raw;
};

using RemoteItem = std::variant<RemoteMessage, RemoteActivity, RemoteDeletion, RemoteProfile, RemoteBad>;

} // namespace rapport
