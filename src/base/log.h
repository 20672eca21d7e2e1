#pragma once

#include <QLoggingCategory>

// One category per layer. Logs are English and hold no message text and no secret.
namespace rapport {

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logChannels)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logGui)

} // namespace rapport
