#pragma once

class QCoreApplication;

namespace rapport {

/// Installs the program's and Qt's own texts in the language that the person chose or the system has, where there are
/// some; English otherwise.
void installTranslations(QCoreApplication &application);

} // namespace rapport
