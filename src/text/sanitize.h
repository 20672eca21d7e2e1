#pragma once

#include <QList>
#include <QString>

namespace rapport::text {

/// Cleans HTML that came from a network, by allow-list: only harmless structure remains (p br blockquote pre code ul ol
/// li em strong i b u s del h1-h6 as b, a with href http/https/mailto, table parts as text). No styles, scripts, forms,
/// frames, handlers, ids, classes or images: an image becomes its alternative text in brackets. Relative links are
/// resolved against `baseUrl`. Never fails: what cannot be read is text. Bounded: input above 2 MiB is cut first,
/// nesting above 100 is flattened.
[[nodiscard]] QString sanitizeHtml(const QString &html, const QString &baseUrl = {});

/// A picture in the middle of a text.
struct InlinePicture
{
    QString address; ///< http or https
    QString alt;
    int width = 0; ///< As its author says; 0: nobody did.
    int height = 0;

    friend bool operator==(const InlinePicture &, const InlinePicture &) = default;
};
/// The pictures of HTML that came from a network, each address once, in their order. Not those of one pixel, which are
/// there to count readers, and not what is hidden. Bounded as sanitizeHtml() is.
[[nodiscard]] QList<InlinePicture> inlinePictures(const QString &html, const QString &baseUrl = {});

/// The text of HTML as a reader would copy it: blocks on lines of their own, list items with a dash, quotes with "> ",
/// entities decoded, no runs of blank lines. Scripts, styles and hidden parts leave nothing.
[[nodiscard]] QString plainText(const QString &html);

/// Whether sanitized HTML says nothing that its plain text does not say as well (only paragraphs and line breaks).
[[nodiscard]] bool isPlain(const QString &sanitizedHtml);

/// Plain text as safe HTML: escaped, line breaks kept, http/https addresses made links.
[[nodiscard]] QString htmlFromText(const QString &text);

} // namespace rapport::text
