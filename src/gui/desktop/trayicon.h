#pragma once

#include <QIcon>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

namespace rapport {

class QuietTimes;

/// The program's icon in the desktop's tray, with how many conversations hold something unread, and a menu. Nothing
/// where the desktop has no tray or the person wants none. GUI thread.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    explicit TrayIcon(QuietTimes &quiet, QObject *parent = nullptr);

    /// Whether the person wants the icon, and whether closing the window leaves the program running behind it.
    [[nodiscard]] static bool isWanted();
    [[nodiscard]] static bool isKeptRunning();
    static void keepKeptRunning(bool kept);
    void setWanted(bool wanted);

    /// Whether it is on the screen, so that somebody can come back by it.
    [[nodiscard]] bool isShown() const;
    /// The picture follows a moment later: counts change many times a second during a sync.
    void showFigures(int unread, int waiting);

    [[nodiscard]] QMenu &menu() { return m_menu; }
    [[nodiscard]] QString hint() const { return m_icon.toolTip(); }
    /// The program's icon with a number; without one for 0.
    [[nodiscard]] static QIcon iconWith(int count);

Q_SIGNALS:
    void showRequested();
    void nextRequested();
    void quitRequested();

private:
    void paint();
    void showQuiet();

    QuietTimes &m_quiet;
    QMenu m_menu;
    QAction *m_next = nullptr;
    QAction *m_quietAction = nullptr;
    QSystemTrayIcon m_icon;
    QTimer m_soon;
    int m_unread = 0;
    int m_painted = -1; ///< The count in the picture; -1: none was painted.
};

} // namespace rapport
