#include "gui/widgets/plaintip.h"

#include <QTextDocument>

namespace rapport {

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace rapport
