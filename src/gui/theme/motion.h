#pragma once

class QObject;

/// Whether anything in the window may move by itself. GUI thread.
namespace rapport::theme {

/// What the person chose, kept in the settings.
enum class MotionWish {
    System, ///< As the desktop has it.
    None,
};
[[nodiscard]] MotionWish motionWish();
void setMotionWish(MotionWish wish);

/// Whoever animates asks this first, each time.
[[nodiscard]] bool isMotionReduced();

/// Follows the desktop's wish from then on: org.freedesktop.appearance's reduced-motion, and where that is not known
/// GNOME's and KDE's switch for animations.
void followMotion(QObject *owner);

} // namespace rapport::theme
