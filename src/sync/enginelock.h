#pragma once

#include "base/result.h"

#include <QString>

namespace rapport {

/// A right in a workspace that one process at a time has: to pull and send, or to show it in a window that writes. The
/// kernel gives it back when the process ends, however it ends. Main thread.
class EngineLock final
{
public:
    enum class Right { Sync, Window };
    /// `workspace`: its folder. Takes nothing yet.
    explicit EngineLock(const QString &workspace, Right right = Right::Sync);
    ~EngineLock();
    EngineLock(const EngineLock &) = delete;
    EngineLock &operator=(const EngineLock &) = delete;

    /// Never waits. Busy (detail: who holds it), Storage (the folder cannot be written).
    [[nodiscard]] Result<> acquire();
    void release();
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }

private:
    QString m_path;
    int m_file = -1;
};

} // namespace rapport
