#include "app/display.h"

#include <QCoreApplication>

namespace rapport {

QString missingDisplay()
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return {};
    }
    return QCoreApplication::translate(
        "Display",
        "Rapport needs a graphical display, and this session has none (neither DISPLAY nor WAYLAND_DISPLAY is "
        "set).\n"
        "Start it in a desktop session, through \"ssh -X\", or on a virtual display: xvfb-run rapport\n"
        "Without a display, rapport-cli does the same work from the command line.");
}

} // namespace rapport
