#include "gui/theme/type.h"

#include <QFontDatabase>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

QString interfaceFamily()
{
    static const QString family = [] {
        const QString wanted = u"Inter"_s;
        return QFontDatabase::hasFamily(wanted) ? wanted
                                                : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return family;
}

QFont makeFont(int pixels, QFont::Weight weight)
{
    QFont font(interfaceFamily());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont font(TextStyle style)
{
    // Made once: a copy brings the font's engine along, a new one has to look for it.
    static const std::array<QFont, 7> fonts{makeFont(13, QFont::Normal),   makeFont(13, QFont::DemiBold),
                                            makeFont(12, QFont::Normal),   makeFont(11, QFont::Normal),
                                            makeFont(11, QFont::DemiBold), makeFont(15, QFont::DemiBold),
                                            makeFont(22, QFont::DemiBold)};
    return fonts[static_cast<size_t>(style)];
}

} // namespace rapport::theme
