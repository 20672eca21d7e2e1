#pragma once

#include <QLocale>
#include <QString>

/// How the interface speaks and how large it is: kept in the settings, and in force from the next start on. To be asked
/// after chooseSettingsPlace().
namespace rapport::appearance {

/// The language of the interface ("de"); empty: the system's. RAPPORT_LANGUAGE overrules what is kept.
[[nodiscard]] QString language();
[[nodiscard]] QString keptLanguage();
void keepLanguage(const QString &language);
/// What dates, numbers and texts follow.
[[nodiscard]] QLocale locale();

/// Of text and controls, in per cent: 80 to 250.
[[nodiscard]] int scale();
void keepScale(int percent);
/// Tells Qt; before a QApplication is made. Whoever sets QT_SCALE_FACTOR has said so already.
void applyScale();

} // namespace rapport::appearance
