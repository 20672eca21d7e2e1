#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

class QDBusVariant;

namespace rapport::theme {

/// One setting of the desktop, as xdg-desktop-portal tells it (org.freedesktop.portal.Settings): what it is, and every
/// change of it. Says nothing where there is no portal, or no such setting. GUI thread; never waits.
class PortalSetting final : public QObject
{
    Q_OBJECT
public:
    PortalSetting(const QString &group, const QString &key, QObject *parent);

Q_SIGNALS:
    void told(const QVariant &value);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QString m_group;
    QString m_key;
};

} // namespace rapport::theme
