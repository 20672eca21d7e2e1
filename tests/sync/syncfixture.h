#pragma once

#include "domain/conversation.h"
#include "domain/event.h"
#include "support/scriptedconnector.h"
#include "support/tempworkspace.h"
#include "sync/ingest.h"

#include <QFuture>
#include <string>

namespace rapport::test {

/// Waits for what a lane of the store settles; no event loop is needed for that.
template<class T>
Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

/// The event of a decision that has to be recorded.
Event done(const Result<Event> &decided);
Event done(QFuture<Result<Event>> decided);

/// A message by somebody else in a thread of its own.
[[nodiscard]] RemoteMessage messageFrom(const QString &author, const QString &remoteId, qint64 at, const QString &text);
/// A message of ours.
[[nodiscard]] RemoteMessage ownMessage(const QString &remoteId, qint64 at, const QString &text);
/// The same, as an answer in a thread.
[[nodiscard]] RemoteMessage inThread(RemoteMessage message, const QString &threadKey, const QString &parent = {});

/// Adds an account of the scripted channel to the workspace, connected at the clock's time.
[[nodiscard]] Account addScriptedAccount(TempWorkspace &workspace, const QString &remoteId = QStringLiteral("me"));
/// One page, prepared and merged in one write, as a sync does.
IngestCounts merge(TempWorkspace &workspace, const Account &account, const QList<RemoteItem> &items,
                   PullMode mode = PullMode::Live);

[[nodiscard]] MessageId messageId(TempWorkspace &workspace, const Account &account, const QString &remoteId);
[[nodiscard]] Message messageBy(TempWorkspace &workspace, const Account &account, const QString &remoteId);
[[nodiscard]] Conversation conversationBy(TempWorkspace &workspace, const Account &account, const QString &threadKey);
/// What a sync can bring, as text with remote ids instead of row ids: equal stores, equal dumps. Waiting and Closed are
/// one: which of the two an answered conversation is in depends on when its parts were seen.
[[nodiscard]] QString dump(TempWorkspace &workspace);
/// The lines that only one of two dumps has; empty: they are equal.
[[nodiscard]] std::string difference(const QString &found, const QString &expected);
/// How many conversations a search finds.
[[nodiscard]] int foundBy(TempWorkspace &workspace, const QString &query);
/// The first integer that a statement gives.
[[nodiscard]] qint64 number(TempWorkspace &workspace, const QByteArray &sql);

} // namespace rapport::test
