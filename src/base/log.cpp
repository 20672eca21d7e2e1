#include "base/log.h"

namespace rapport {

Q_LOGGING_CATEGORY(logStore, "rapport.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logChannels, "rapport.channels", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "rapport.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logGui, "rapport.gui", QtWarningMsg)

} // namespace rapport
