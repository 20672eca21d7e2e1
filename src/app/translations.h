#pragma once

class QCoreApplication;

namespace rapport {

/// Installs the program's and Qt's own texts in the system's language, where there are some; English otherwise.
void installTranslations(QCoreApplication &application);

} // namespace rapport
