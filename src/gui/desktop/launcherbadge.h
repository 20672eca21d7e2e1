#pragma once

#include <QString>

namespace rapport {

/// Shows a count on the program's entry in a dock or task bar (com.canonical.Unity.LauncherEntry, which KDE, GNOME's
/// docks and others read); 0 takes it away. Where nobody reads it nothing happens. `bus`: as of NotificationService.
void showOnLauncher(int count, const QString &bus = {});

} // namespace rapport
