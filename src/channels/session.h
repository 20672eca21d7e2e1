#pragma once

#include "base/clock.h"
#include "channels/http.h"
#include "domain/account.h"
#include "domain/message.h"

#include <QHash>
#include <QMutex>
#include <QString>
#include <stop_token>

namespace rapport {

/// What a connector may keep in memory between runs of one account, never on disk: access tokens. Thread-safe.
class SessionMemory final
{
public:
    [[nodiscard]] QString value(const QString &key) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_values.value(key);
    }
    void insert(const QString &key, const QString &value)
    {
        const QMutexLocker lock(&m_mutex);
        m_values.insert(key, value);
    }
    void clear()
    {
        const QMutexLocker lock(&m_mutex);
        m_values.clear();
    }
    /// Held while tokens are renewed, so that two runs of one account do not renew them side by side.
    [[nodiscard]] QMutex &renewal() { return m_renewal; }

private:
    mutable QMutex m_mutex;
    QMutex m_renewal;
    QHash<QString, QString> m_values;
};

/// Everything that a connector gets for one run of one account. Lives on the run's thread.
class Session final
{
public:
    Session(const Account &account, QString secret, Http &http, const Clock &clock, SessionMemory &memory,
            std::stop_token stop)
        : m_account(account),
          m_secret(std::move(secret)),
          m_http(http),
          m_clock(clock),
          m_memory(memory),
          m_stop(std::move(stop))
    {
    }

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] QString setting(const QString &key) const { return m_account.settings.value(key).toString(); }
    [[nodiscard]] const QString &secret() const { return m_secret; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] SessionMemory &memory() { return m_memory; }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

    /// Where files to be sent lie; see file().
    void setAttachmentsFolder(const QString &folder) { m_attachments = folder; }
    /// What a file of an answer holds. Rejected: it is not there any more, or not what it was when the answer was
    /// written.
    [[nodiscard]] Result<QByteArray> file(const Attachment &attachment) const;

    /// Sends through Http and counts it.
    Result<HttpResponse> send(const HttpRequest &request);
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] qint64 bytesReceived() const { return m_bytes; }

    void setQuota(const Quota &quota) { m_quota = quota; }
    [[nodiscard]] const Quota &quota() const { return m_quota; }

private:
    Account m_account;
    QString m_secret;
    Http &m_http;
    const Clock &m_clock;
    SessionMemory &m_memory;
    std::stop_token m_stop;
    QString m_attachments;
    int m_requests = 0;
    qint64 m_bytes = 0;
    Quota m_quota;
};

} // namespace rapport
