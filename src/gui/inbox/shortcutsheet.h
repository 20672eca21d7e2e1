#pragma once

#include "gui/inbox/inboxcommand.h"

#include <QDialog>

namespace rapport {

/// Every action with its keys, by what it concerns. GUI thread.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(const QList<InboxCommand> &commands, QWidget *parent = nullptr);
};

} // namespace rapport
