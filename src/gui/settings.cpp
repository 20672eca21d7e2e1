#include "gui/settings.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

QVariant stored(const QString &key)
{
    return QSettings().value(key);
}

void store(const QString &key, const QVariant &value)
{
    QSettings().setValue(key, value);
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

void chooseSettingsPlace()
{
    QCoreApplication::setOrganizationName(u"Rapport"_s);
    const QString folder = qEnvironmentVariable("RAPPORT_CONFIG_DIR");
    if (!folder.isEmpty())
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
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
