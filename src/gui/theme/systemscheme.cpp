#include "gui/theme/systemscheme.h"

#include "gui/theme/portalsetting.h"

using namespace Qt::StringLiterals;

namespace rapport::theme {

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
    auto *setting = new PortalSetting(u"org.freedesktop.appearance"_s, u"color-scheme"_s, this);
    connect(setting, &PortalSetting::told, this, &SystemScheme::read);
}

void SystemScheme::read(const QVariant &value)
{
    bool isNumber = false;
    const uint wish = value.toUInt(&isNumber);
    // 0: no wish, 1: dark, 2: light.
    if (isNumber && wish != 0)
        Q_EMIT told(wish == 1 ? Scheme::Dark : Scheme::Light);
}

} // namespace rapport::theme
