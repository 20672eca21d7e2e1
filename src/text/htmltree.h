#pragma once

#include <QString>

#include <vector>

namespace rapport::text {

/// Parsed HTML as plain values: an element (`name` in lower case), or a run of text (no name).
struct HtmlNode
{
    QString name;
    QString text;
    QString link;        ///< href of an a, alt of an img
    QString source;      ///< src of an img
    int width = -1;      ///< of an img, as told; < 0: nobody told
    int height = -1;
    bool hidden = false; ///< the author meant it not to be seen
    bool isBlock = false;
    bool containsBlock = false;
    std::vector<HtmlNode> children;
};

/// Parses any input as the content of a body; the root has no name. Bounded as boundedHtml() says.
[[nodiscard]] HtmlNode parseHtml(const QString &html);

/// What HTML folds to one space.
[[nodiscard]] bool isHtmlSpace(QChar c);

} // namespace rapport::text
