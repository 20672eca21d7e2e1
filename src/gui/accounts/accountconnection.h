#pragma once

#include "base/error.h"
#include "base/result.h"
#include "channels/connector.h"
#include "gui/guicontext.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace rapport {

/// One attempt to connect an account, or to sign in to it again: the channel is asked who it is, the secret goes to the
/// keychain, the account into the workspace. GUI thread; waits for nothing.
class AccountConnection final : public QObject
{
    Q_OBJECT
public:
    AccountConnection(const GuiContext &context, QObject *parent);

    /// `account`: channel and settings of a new one, or a known one as it is stored.
    void start(const Account &account, const QString &secret);
    /// No signal follows. Before the server has answered nothing was kept; after that the account may be.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// It works, and is kept. `warnings`: English, what this login cannot do. `secretKept`: until it is changed;
    /// otherwise only until the program ends.
    void connected(const rapport::Account &account, const QStringList &warnings, bool secretKept);
    /// A sentence for the person; nothing was changed.
    void failed(const QString &text);

private:
    void verified(quint64 attempt, const Result<Profile> &profile);
    void keepSecret(quint64 attempt);
    void keepAccount(quint64 attempt, bool secretKept);
    void finish(quint64 attempt, const Account &account, bool secretKept);
    void end(quint64 attempt, const QString &text);

    GuiContext m_context;
    Account m_account;
    QString m_secret;
    QStringList m_warnings;
    QFuture<Result<Profile>> m_verifying;
    quint64 m_attempt = 0; ///< Answers to an earlier one are not for this.
    bool m_running = false;
};

} // namespace rapport
