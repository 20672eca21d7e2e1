#include "gui/settings/settingssections.h"

#include "gui/appearance.h"
#include "gui/settings/settingsform.h"
#include "gui/theme/motion.h"
#include "gui/theme/schemewish.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::settings {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SettingsPage)
};

constexpr int kScales[] = {90, 100, 110, 125, 150, 175, 200};

} // namespace

void addLook(SettingsForm &form)
{
    using theme::MotionWish;
    using theme::SchemeWish;
    form.addSection(Texts::tr("Appearance"));
    QComboBox *scheme = form.addChoice("theme", Texts::tr("Light or dark"), {},
                                       {{Texts::tr("As the system"), static_cast<int>(SchemeWish::System)},
                                        {Texts::tr("Light"), static_cast<int>(SchemeWish::Light)},
                                        {Texts::tr("Dark"), static_cast<int>(SchemeWish::Dark)}},
                                       static_cast<int>(theme::schemeWish()));
    QObject::connect(scheme, &QComboBox::activated, scheme,
                     [scheme] { theme::setSchemeWish(static_cast<SchemeWish>(scheme->currentData().toInt())); });

    QList<std::pair<QString, QVariant>> scales;
    for (const int percent : kScales)
        scales.append({Texts::tr("%1 %").arg(percent), percent});
    QComboBox *scale = form.addChoice("scale", Texts::tr("Size of text and controls"),
                                      Texts::tr("From the next start on."), scales, appearance::scale());
    QObject::connect(scale, &QComboBox::activated, scale,
                     [scale] { appearance::keepScale(scale->currentData().toInt()); });

    QComboBox *motion = form.addChoice("motion", Texts::tr("Motion"), {},
                                       {{Texts::tr("As the system"), static_cast<int>(MotionWish::System)},
                                        {Texts::tr("None"), static_cast<int>(MotionWish::None)}},
                                       static_cast<int>(theme::motionWish()));
    QObject::connect(motion, &QComboBox::activated, motion,
                     [motion] { theme::setMotionWish(static_cast<MotionWish>(motion->currentData().toInt())); });

    QComboBox *language =
        form.addChoice("language", Texts::tr("Language of the interface"), Texts::tr("From the next start on."),
                       {{Texts::tr("As the system"), QString()}, {u"English"_s, u"en"_s}, {u"Deutsch"_s, u"de"_s}},
                       appearance::keptLanguage());
    QObject::connect(language, &QComboBox::activated, language,
                     [language] { appearance::keepLanguage(language->currentData().toString()); });
}

} // namespace rapport::settings
