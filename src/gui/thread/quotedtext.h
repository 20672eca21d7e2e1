#pragma once

#include <QList>
#include <QString>

/// What somebody repeats of earlier messages, as mail programs set it. Pure.
namespace rapport::quotedtext {

/// Lines that belong together.
struct Run
{
    QString text;
    bool quoted = false;
    int lines = 0; ///< That are not blank.

    friend bool operator==(const Run &, const Run &) = default;
};

/// Cuts a plain text into what was written and what is repeated: lines that begin with '>', with the line above that
/// says who wrote them ("On … wrote:", in the common languages), and all below the head of a forwarded message.
[[nodiscard]] QList<Run> runs(const QString &text);
/// Whether a line says who wrote what follows.
[[nodiscard]] bool isAttribution(const QString &line);
/// A quoted run without its marks.
[[nodiscard]] QString withoutMarks(const QString &text);

/// A part of clean HTML, in its order: one outermost blockquote, or what stands between two.
struct HtmlPart
{
    QString html;
    bool quoted = false;
};
[[nodiscard]] QList<HtmlPart> htmlParts(const QString &cleanHtml);

} // namespace rapport::quotedtext
