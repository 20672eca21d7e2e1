#pragma once

#include <QString>

class QSplitter;
class QWidget;

/// What the window remembers of itself, apart from any workspace: its place, its splitters. GUI thread.
namespace rapport {

/// Names the program to QSettings, which keeps it below the person's configuration folder, or below the one that
/// RAPPORT_CONFIG_DIR names. To be called before anything else reads settings.
void chooseSettingsPlace();

/// Brings the window back to where it was, and keeps its place when it is destroyed.
void rememberGeometry(QWidget *window, const QString &key);
/// The same for the sizes of a splitter; call it after its widgets were added and given their default sizes.
void rememberSplitter(QSplitter *splitter, const QString &key);

} // namespace rapport
