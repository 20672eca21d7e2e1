#pragma once

#include "gui/theme/theme.h"

class QDBusVariant;

namespace rapport::theme {

/// Listens to the desktop's wish for light or dark (xdg-desktop-portal, org.freedesktop.appearance), which Qt 6.4 does
/// not know of. Says nothing where there is no portal. GUI thread; never waits.
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent);

Q_SIGNALS:
    void told(rapport::theme::Scheme scheme);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read(const QVariant &value);
};

} // namespace rapport::theme
