#include "app/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rapport {

FileDrop::FileDrop(QWidget &window) : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

QString FileDrop::workspaceIn(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString file = urls.first().toLocalFile();
    const bool fits =
        file.endsWith(u".jsonl"_s, Qt::CaseInsensitive) || file.endsWith(u".backup"_s, Qt::CaseInsensitive);
    return fits ? file : QString();
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool entering = event->type() == QEvent::DragEnter;
    if (!entering && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto &drop = static_cast<QDropEvent &>(*event);
    const QString file = workspaceIn(drop);
    drop.ignore();
    if (file.isEmpty()) {
        Q_EMIT offered(drop);
        return true;
    }
    // What lies there stays there.
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (!entering)
        Q_EMIT workspaceDropped(file);
    return true;
}

} // namespace rapport
