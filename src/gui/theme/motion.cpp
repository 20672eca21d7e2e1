#include "gui/theme/motion.h"

#include "gui/theme/portalsetting.h"

#include <QApplication>
#include <QSettings>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

struct Motion
{
    MotionWish wish = MotionWish::System;
    std::array<bool, 3> reducedBySystem{}; ///< By each of the places that it can be told in.
};

Motion &motion()
{
    static Motion motion;
    return motion;
}

QString wishKey()
{
    return u"appearance/motion"_s;
}

/// Menus and tips that fade in are Qt's own doing.
void apply()
{
    for (const Qt::UIEffect effect :
         {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip}) {
        if (isMotionReduced())
            QApplication::setEffectEnabled(effect, false);
    }
}

void follow(QObject *owner, size_t place, const QString &group, const QString &key, bool (*reduces)(const QVariant &))
{
    auto *setting = new PortalSetting(group, key, owner);
    QObject::connect(setting, &PortalSetting::told, owner, [place, reduces](const QVariant &value) {
        motion().reducedBySystem.at(place) = reduces(value);
        apply();
    });
}

} // namespace

MotionWish motionWish()
{
    return motion().wish;
}

void setMotionWish(MotionWish wish)
{
    motion().wish = wish;
    QSettings().setValue(wishKey(), wish == MotionWish::None ? u"none"_s : u"system"_s);
    apply();
}

bool isMotionReduced()
{
    const auto &told = motion().reducedBySystem;
    return motion().wish == MotionWish::None || std::find(told.begin(), told.end(), true) != told.end();
}

void followMotion(QObject *owner)
{
    motion().wish = QSettings().value(wishKey()).toString() == u"none" ? MotionWish::None : MotionWish::System;
    follow(owner, 0, u"org.freedesktop.appearance"_s, u"reduced-motion"_s,
           [](const QVariant &value) { return value.toUInt() == 1; });
    follow(owner, 1, u"org.gnome.desktop.interface"_s, u"enable-animations"_s,
           [](const QVariant &value) { return !value.toBool(); });
    follow(owner, 2, u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s,
           [](const QVariant &value) { return value.toDouble() == 0; });
    apply();
}

} // namespace rapport::theme
