#include "gui/inbox/snoozedialog.h"

using namespace Qt::StringLiterals;

namespace rapport {

SnoozeDialog::SnoozeDialog(qint64 nowMs, QWidget *parent)
    : MomentDialog({u"snooze"_s, tr("Snooze until"), tr("Snooze")}, nowMs, 0, parent)
{
}

} // namespace rapport
