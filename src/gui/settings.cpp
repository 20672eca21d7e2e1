#include "gui/settings.h"

#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

QVariant stored(const QString &key)
{
    return QSettings(settingsFile(), QSettings::IniFormat).value(key);
}

void store(const QString &key, const QVariant &value)
{
    QSettings(settingsFile(), QSettings::IniFormat).setValue(key, value);
}

/// Writes the geometry down when the window is hidden or closed.
class GeometryKeeper final : public QObject
{
public:
    GeometryKeeper(QWidget *window, QString key) : QObject(window), m_window(window), m_key(std::move(key))
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Close || event->type() == QEvent::Hide)
            store(m_key, m_window->saveGeometry());
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_window;
    QString m_key;
};

} // namespace

QString settingsFile()
{
    const QString folder = qEnvironmentVariable("RAPPORT_CONFIG_DIR");
    return (folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder) +
           u"/window.ini"_s;
}

void rememberGeometry(QWidget *window, const QString &key)
{
    window->restoreGeometry(stored(key).toByteArray());
    new GeometryKeeper(window, key);
}

void rememberSplitter(QSplitter *splitter, const QString &key)
{
    splitter->restoreState(stored(key).toByteArray());
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, key] { store(key, splitter->saveState()); });
}

} // namespace rapport
