#pragma once

#include "gui/theme/theme.h"

namespace rapport::theme {

/// Listens to the desktop's wish for light or dark (org.freedesktop.appearance), which Qt 6.4 does not know of. Says
/// nothing where the desktop does not. GUI thread.
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent);

Q_SIGNALS:
    void told(rapport::theme::Scheme scheme);

private:
    void read(const QVariant &value);
};

} // namespace rapport::theme
