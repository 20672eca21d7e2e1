#pragma once

#include "output/paperentry.h"

#include <QByteArray>

// What web pages that are written here have in common. They load nothing and run nothing.
namespace rapport::output {

[[nodiscard]] QByteArray htmlEscaped(const QString &text);
/// From the doctype to the beginning of the body; `style` is CSS.
[[nodiscard]] QByteArray htmlHead(const QString &title, const QString &language, bool rightToLeft,
                                  const QByteArray &style);
/// One message, its author as a heading of that level. `pictureBytes`: of the pictures in the page so far; beyond a
/// bound they are named only.
[[nodiscard]] QByteArray htmlEntry(const PaperEntry &entry, const PaperWords &words, int level, qint64 &pictureBytes);

} // namespace rapport::output
