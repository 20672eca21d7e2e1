#include "app/translations.h"

#include "gui/appearance.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace rapport {

void installTranslations(QCoreApplication &application)
{
    QLocale::setDefault(appearance::locale());
    auto *ofQt = new QTranslator(&application);
    if (ofQt->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    // English is in the sources, except for its plurals; it stands behind whatever language lacks a text.
    auto *english = new QTranslator(&application);
    if (english->load(u":/i18n/rapport_en.qm"_s))
        QCoreApplication::installTranslator(english);
    auto *own = new QTranslator(&application);
    if (own->load(QLocale(), u"rapport"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(own);
}

} // namespace rapport
