#pragma once

#include "gui/later/momentdialog.h"

namespace rapport {

/// Asks until when a conversation is put aside. GUI thread.
class SnoozeDialog final : public MomentDialog
{
    Q_OBJECT
public:
    explicit SnoozeDialog(qint64 nowMs, QWidget *parent = nullptr);
};

} // namespace rapport
