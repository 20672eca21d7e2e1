#include "gui/appearance.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::appearance {
namespace {

constexpr int kUsual = 100;

QString languageKey()
{
    return u"appearance/language"_s;
}

QString scaleKey()
{
    return u"appearance/scale"_s;
}

} // namespace

QString language()
{
    const QString asked = qEnvironmentVariable("RAPPORT_LANGUAGE");
    return asked.isEmpty() ? keptLanguage() : asked;
}

QString keptLanguage()
{
    return QSettings().value(languageKey()).toString();
}

void keepLanguage(const QString &language)
{
    QSettings().setValue(languageKey(), language);
}

QLocale locale()
{
    const QString wanted = language();
    const QLocale system = QLocale::system();
    // In one's own language the country's habits stay.
    if (wanted.isEmpty() || QLocale(wanted).language() == system.language())
        return system;
    return QLocale(wanted);
}

int scale()
{
    return std::clamp(QSettings().value(scaleKey(), kUsual).toInt(), 80, 250);
}

void keepScale(int percent)
{
    QSettings().setValue(scaleKey(), percent);
}

void applyScale()
{
    if (scale() != kUsual && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale() / 100.0));
}

} // namespace rapport::appearance
