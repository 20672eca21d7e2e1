#pragma once

#include "support/scriptedconnector.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QStringList>

namespace rapport::test {

/// A channel's server that outlives every crash of the program: it brings pages, and remembers what reached it.
/// Thread-safe.
///
/// What it does with an answer is told by the answer's first word: "Lost" never arrives and the connection breaks,
/// "Cut" arrives and then the connection breaks, "No" is refused; anything else is taken. Only a first try is treated
/// so.
class Server final
{
public:
    Server();

    /// A channel that leads here. The server must outlive it.
    [[nodiscard]] std::unique_ptr<ScriptedConnector> connector();

    /// Pages of new things that can be pulled, of kLivePages; the history is always there.
    void show(int livePages) { m_shown = livePages; }
    static constexpr int kLivePages = 3;
    static constexpr int kHistoryPages = 2;

    /// Does it, unless it is refused or lost on the way.
    Result<Receipt> perform(const QString &uid, const QString &effect);
    /// What came of an earlier try.
    [[nodiscard]] Result<std::optional<Receipt>> find(const QString &uid) const;

    /// Texts of answers and names of moderations that took effect, as often as they did.
    [[nodiscard]] QStringList effects() const;
    /// Of these, those that took effect more than once.
    [[nodiscard]] QStringList doubled() const;

private:
    Result<Pull> pull(PullMode mode, const QString &cursor) const;

    mutable QMutex m_mutex;
    QHash<QString, QString> m_done; ///< Effects by the uid of their send.
    QStringList m_effects;
    QStringList m_tried; ///< Uids.
    std::atomic<int> m_shown = 1;
};

/// The time at which the oldest item of the server's pages was written.
inline constexpr qint64 kServerBegin = 1'777'600'000'000;

/// What an action does there, as text.
[[nodiscard]] QString effectOf(const Action &action);
[[nodiscard]] Receipt receiptFor(const QString &effect);

/// The remote id of the first message of a thread on the server, from 1 on.
[[nodiscard]] QString threadKey(int number);

} // namespace rapport::test
