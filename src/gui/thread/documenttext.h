#pragma once

#include "gui/theme/type.h"

#include <QList>
#include <QRect>
#include <QString>
#include <memory>

class QTextDocument;

/// Small documents that a message is made of. They load nothing, neither from the network nor from the disk. GUI
/// thread.
namespace rapport::documenttext {

[[nodiscard]] std::unique_ptr<QTextDocument> make(const QString &html, theme::TextStyle style,
                                                  Qt::LayoutDirection direction);
[[nodiscard]] int heightOf(const QTextDocument &document);
/// The least width, up to `most`, that breaks no further line.
[[nodiscard]] int naturalWidth(QTextDocument &document, int most);
/// The address of the link at a point; empty: none.
[[nodiscard]] QString anchorAt(const QTextDocument &document, QPoint point);

struct Anchor
{
    QString href;
    QString text; ///< As it is shown.
    int position = 0;
    int length = 0;
};
/// The links, in their order.
[[nodiscard]] QList<Anchor> anchors(const QTextDocument &document);
/// Where a part of the text stands: a rectangle for each line. In the document's coordinates.
[[nodiscard]] QList<QRect> rectsOf(const QTextDocument &document, int position, int length);

} // namespace rapport::documenttext
