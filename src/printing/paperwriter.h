#pragma once

#include "output/paperentry.h"

#include <QColor>
#include <QSizeF>
#include <QTextCharFormat>
#include <QTextCursor>

class QPagedPaintDevice;
class QTextDocument;
class QTextFragment;

namespace rapport::printing {

inline constexpr double kBodyPoints = 9.5;
inline constexpr double kSmallPoints = 8;

/// Letters of documents on paper.
[[nodiscard]] QTextCharFormat letters(double points, QRgb ink, bool bold = false);

/// Writes messages into a document for that device, one below another, at its end. On the document's thread.
class PaperWriter
{
public:
    PaperWriter(QTextDocument &document, const QPagedPaintDevice &device);

    void entry(const output::PaperEntry &entry, const output::PaperWords &words);
    /// A paragraph. Spaces are pixels of 1/96 inch.
    void line(const QString &text, const QTextCharFormat &format, double above, double below);
    [[nodiscard]] QTextCursor &cursor() { return m_cursor; }

private:
    void block(double above, double below);
    void who(const output::PaperEntry &entry);
    void body(const QString &html, double points, QRgb ink);
    void fragment(const QTextFragment &fragment, double points, QRgb ink);
    void picture(const output::PaperPicture &picture, const output::PaperWords &words);

    QTextDocument &m_document;
    QTextCursor m_cursor;
    QSizeF m_largest; ///< Of a picture; as every length of a format in pixels of 1/96 inch, which the layout scales.
    bool m_first = true;
    int m_pictures = 0;
};

} // namespace rapport::printing
