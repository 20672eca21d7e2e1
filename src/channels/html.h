#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace rapport {

/// Small readings of HTML that drivers need: a title, a server's message, the addresses in a page's head. Nothing here
/// makes HTML safe to show; that is ingest's work. Pure, on any thread, never fails.

/// Decodes character references (&amp; &#8217; &hellip;) once. What is no reference stays as it is.
[[nodiscard]] QString decodeEntities(QStringView text);

/// A line of HTML (a title, an error message) as plain text: tags gone, references decoded once, white space collapsed.
/// A "<" that begins no tag is text.
[[nodiscard]] QString htmlLine(QStringView html);

/// A tag that points elsewhere, with its attributes decoded.
struct HtmlLink
{
    QString tag;  ///< "link" or "base".
    QString rel;  ///< In lower case.
    QString type; ///< In lower case.
    QString href;
    QString title;
};

/// The <link> and <base> tags of a page, in their order; at most 200, from the first 512 Ki characters.
[[nodiscard]] QList<HtmlLink> htmlLinks(QStringView html);

} // namespace rapport
