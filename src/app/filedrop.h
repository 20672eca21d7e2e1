#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace rapport {

/// Makes a whole window a place to drop files on: a workspace to be brought in is told apart, everything else is
/// offered on. GUI thread.
class FileDrop final : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(QWidget &window);

    /// The one file that is an export or a backup of a workspace, by its name; empty for anything else.
    [[nodiscard]] static QString workspaceIn(const QDropEvent &event);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// An export (.jsonl) or a backup (.backup).
    void workspaceDropped(const QString &file);
    /// Something else; accepted by whoever takes it, before the signal returns.
    void offered(QDropEvent &event);
};

} // namespace rapport
