#pragma once

#include "sync/enginelock.h"

#include <QLocalServer>
#include <QObject>

namespace rapport {

/// Sees to it that a workspace is open in one window that writes, and lets a second one ask the first to come to the
/// front, with a conversation where a link led to it. Nothing else is understood, kept or answered. GUI thread.
class SingleWindow final : public QObject
{
    Q_OBJECT
public:
    explicit SingleWindow(const QString &folder, QObject *parent = nullptr);
    ~SingleWindow() override;

    /// Becomes the window of the workspace. Busy (detail: who is). A place that cannot be written to is no hindrance:
    /// nobody writes there.
    [[nodiscard]] Result<> claim();

    /// Asks the window that has the workspace to come to the front, and to show where the link leads; answered()
    /// follows.
    void call(const QString &link = {});

Q_SIGNALS:
    /// Another window was asked for this workspace. `link`: to a conversation (see domain/link.h), or empty.
    void called(const QString &link);
    /// Whether the other window has come to the front.
    void answered(bool came);

private:
    void listen();
    void welcome();

    QString m_folder;
    QString m_socket;
    EngineLock m_lock;
    QLocalServer m_server;
};

} // namespace rapport
