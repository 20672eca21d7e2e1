#pragma once

#include "base/result.h"

#include <QString>

namespace rapport {

/// The right to pull and send for a workspace: one process at a time has it. The kernel gives it back when the process
/// ends, however it ends. Main thread.
class EngineLock final
{
public:
    /// `workspace`: its folder. Takes nothing yet.
    explicit EngineLock(const QString &workspace);
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
