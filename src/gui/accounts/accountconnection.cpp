#include "gui/accounts/accountconnection.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "store/store.h"
#include "sync/commands.h"
#include "sync/secrets.h"
#include "sync/syncengine.h"

namespace rapport {

AccountConnection::AccountConnection(const GuiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
}

void AccountConnection::start(const Account &account, const QString &secret)
{
    cancel();
    m_running = true;
    m_account = account;
    m_secret = secret;
    m_verifying = m_context.engine.verify(account, secret);
    deliver(m_verifying, this,
            [this, attempt = m_attempt](const Result<Profile> &profile) { verified(attempt, profile); });
}

void AccountConnection::cancel()
{
    ++m_attempt;
    m_running = false;
    m_verifying.cancel();
    m_secret.clear();
}

void AccountConnection::verified(quint64 attempt, const Result<Profile> &profile)
{
    if (attempt != m_attempt)
        return;
    if (!profile) {
        end(attempt, errorText(profile.error(), Occasion::Connect));
        return;
    }
    if (m_account.id.isValid() && !m_account.remoteId.isEmpty() && m_account.remoteId != profile->me.remoteId) {
        end(attempt, tr("This login belongs to %1, not to %2. Nothing was changed. To use it, connect it as an account "
                        "of its own.")
                         .arg(profile->me.handle, m_account.handle));
        return;
    }
    m_warnings = profile->warnings;
    m_account.remoteId = profile->me.remoteId;
    m_account.handle = profile->me.handle;
    m_account.server = profile->server;
    if (m_account.name.isEmpty())
        m_account.name = profile->accountName;
    if (m_account.uid.isNull())
        m_account.uid = Uid::create(m_context.clock.nowMs());
    m_account.state = AccountState::Active;
    m_account.stateDetail.clear();
    keepSecret(attempt);
}

/// Before the account is there, so that the engine never meets it without its secret.
void AccountConnection::keepSecret(quint64 attempt)
{
    if (m_secret.isEmpty()) {
        keepAccount(attempt, true);
        return;
    }
    deliver(m_context.secrets.write(secretKey(m_context.store.uid(), m_account), m_secret), this,
            [this, attempt](const Result<> &written) {
                if (attempt != m_attempt)
                    return;
                if (!written)
                    end(attempt, errorText(written.error(), Occasion::Keychain));
                else
                    keepAccount(attempt, m_context.secrets.isLasting());
            });
}

void AccountConnection::keepAccount(quint64 attempt, bool secretKept)
{
    if (m_account.id.isValid()) {
        deliver(m_context.commands.updateAccount(m_account), this,
                [this, attempt, secretKept](const Result<> &changed) {
                    if (!changed)
                        end(attempt, errorText(changed.error(), Occasion::Change));
                    else
                        finish(attempt, m_account, secretKept);
                });
        return;
    }
    deliver(m_context.commands.addAccount(m_account), this,
            [this, attempt, secretKept, secret = m_secret](const Result<Account> &added) {
                if (!added) {
                    m_context.secrets.remove(secretKey(m_context.store.uid(), m_account));
                    end(attempt, errorText(added.error(), Occasion::Change));
                    return;
                }
                if (added->uid == m_account.uid || secret.isEmpty()) {
                    finish(attempt, *added, secretKept);
                    return;
                }
                // It was connected once and its history kept: it lives on under its former name in the keychain.
                m_context.secrets.remove(secretKey(m_context.store.uid(), m_account));
                deliver(m_context.secrets.write(secretKey(m_context.store.uid(), *added), secret), this,
                        [this, attempt, secretKept, account = *added](const Result<> &written) {
                            if (!written)
                                end(attempt, errorText(written.error(), Occasion::Keychain));
                            else
                                finish(attempt, account, secretKept);
                        });
            });
}

void AccountConnection::finish(quint64 attempt, const Account &account, bool secretKept)
{
    m_context.engine.syncNow(account.id, false);
    if (attempt != m_attempt)
        return;
    m_running = false;
    m_secret.clear();
    Q_EMIT connected(account, m_warnings, secretKept);
}

void AccountConnection::end(quint64 attempt, const QString &text)
{
    if (attempt != m_attempt)
        return;
    m_running = false;
    m_secret.clear();
    Q_EMIT failed(text);
}

} // namespace rapport
