#include "gui/levels/duetext.h"

#include "gui/timetext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DueText)
};

bool isReply(ServiceClock clock)
{
    return clock != ServiceClock::Resolution;
}

} // namespace

QString dueChipText(const DueTimes &due, qint64 nowMs)
{
    switch (dueState(due, nowMs)) {
    case DueState::Overdue: {
        const QString late = durationText(nowMs - due.dueAt);
        return isReply(due.clock) ? Texts::tr("Reply overdue %1").arg(late) : Texts::tr("Close overdue %1").arg(late);
    }
    case DueState::DueSoon: {
        const QString left = durationText(due.dueAt - nowMs);
        return isReply(due.clock) ? Texts::tr("Reply due in %1").arg(left) : Texts::tr("Close due in %1").arg(left);
    }
    case DueState::None:
    case DueState::Running:
        break;
    }
    return {};
}

QString dueQuietText(const DueTimes &due, qint64 nowMs)
{
    if (dueState(due, nowMs) != DueState::Running)
        return {};
    return Texts::tr("due in %1").arg(durationText(due.dueAt - nowMs));
}

QString dueFactText(const DueTimes &due, qint64 nowMs)
{
    switch (dueState(due, nowMs)) {
    case DueState::Overdue: {
        const QString late = durationText(nowMs - due.dueAt);
        return isReply(due.clock) ? Texts::tr("reply overdue %1").arg(late) : Texts::tr("close overdue %1").arg(late);
    }
    case DueState::DueSoon:
    case DueState::Running: {
        const QString left = durationText(due.dueAt - nowMs);
        return isReply(due.clock) ? Texts::tr("reply due in %1").arg(left) : Texts::tr("close due in %1").arg(left);
    }
    case DueState::None:
        break;
    }
    return {};
}

QString dueExactText(const DueTimes &due)
{
    QStringList lines;
    if (due.dueAt != 0) {
        const QString at = exactText(due.dueAt);
        switch (due.clock) {
        case ServiceClock::FirstReply:
            lines.append(Texts::tr("First reply due: %1").arg(at));
            break;
        case ServiceClock::NextReply:
            lines.append(Texts::tr("Next reply due: %1").arg(at));
            break;
        case ServiceClock::Resolution:
            lines.append(Texts::tr("To be closed by: %1").arg(at));
            break;
        }
    }
    if (wasMissed(due, ServiceClock::FirstReply))
        lines.append(Texts::tr("The first reply was late."));
    if (wasMissed(due, ServiceClock::NextReply))
        lines.append(Texts::tr("A later reply was late."));
    if (wasMissed(due, ServiceClock::Resolution))
        lines.append(Texts::tr("It was closed late."));
    return lines.join(u'\n');
}

} // namespace rapport
