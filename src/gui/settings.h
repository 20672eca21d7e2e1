#pragma once

#include <QString>

class QSplitter;
class QWidget;

/// What the window remembers of itself, apart from any workspace: its place, its splitters. GUI thread.
namespace rapport {

/// The file it is kept in; RAPPORT_CONFIG_DIR names another folder for it.
[[nodiscard]] QString settingsFile();

/// Brings the window back to where it was, and keeps its place when it is destroyed.
void rememberGeometry(QWidget *window, const QString &key);
/// The same for the sizes of a splitter; call it after its widgets were added and given their default sizes.
void rememberSplitter(QSplitter *splitter, const QString &key);

} // namespace rapport
