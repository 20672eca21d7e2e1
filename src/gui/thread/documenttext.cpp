#include "gui/thread/documenttext.h"

#include "gui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::documenttext {

namespace {

using theme::Token;

class QuietDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// Images that came through all the same leave nothing, not even a broken frame.
void removeObjects(QTextDocument &document)
{
    const QString object(QChar::ObjectReplacementCharacter);
    for (QTextCursor found = document.find(object); !found.isNull(); found = document.find(object))
        found.removeSelectedText();
}

} // namespace

std::unique_ptr<QTextDocument> make(const QString &html, theme::TextStyle style, Qt::LayoutDirection direction)
{
    auto document = std::make_unique<QuietDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(theme::font(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    document->setDefaultTextOption(option);
    document->setDefaultStyleSheet(
        u"p { margin-top: 0; margin-bottom: 6px } a { color: %1; text-decoration: none } b, strong { font-weight: 600 "
        u"} "
        "blockquote { margin-left: 10px; margin-right: 0; color: %2 } .title { font-size: 15px; font-weight: 600 }"_s
            .arg(theme::color(Token::Accent).name(), theme::color(Token::Muted).name()));
    document->setHtml(html);
    removeObjects(*document);
    QTextBlockFormat last = document->lastBlock().blockFormat();
    last.setBottomMargin(0);
    QTextCursor(document->lastBlock()).setBlockFormat(last);
    return document;
}

int heightOf(const QTextDocument &document)
{
    return static_cast<int>(std::ceil(document.size().height()));
}

int naturalWidth(QTextDocument &document, int most)
{
    document.setTextWidth(most);
    return std::min(most, static_cast<int>(std::ceil(document.idealWidth())));
}

QString anchorAt(const QTextDocument &document, QPoint point)
{
    return document.documentLayout()->anchorAt(point);
}

QList<Anchor> anchors(const QTextDocument &document)
{
    QList<Anchor> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QString href = fragment.charFormat().anchorHref();
            if (href.isEmpty())
                continue;
            // A bold word in the middle of a link cuts it into pieces.
            const bool goesOn = !found.isEmpty() && found.last().href == href &&
                                found.last().position + found.last().length == fragment.position();
            if (goesOn) {
                found.last().text += fragment.text();
                found.last().length += fragment.length();
            } else {
                found.append({href, fragment.text(), fragment.position(), fragment.length()});
            }
        }
    }
    return found;
}

QList<QRect> rectsOf(const QTextDocument &document, int position, int length)
{
    QList<QRect> rects;
    const int end = position + length;
    for (QTextBlock block = document.findBlock(position); block.isValid() && block.position() < end;
         block = block.next()) {
        const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(position - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double one = line.cursorToX(from);
            const double other = line.cursorToX(to);
            rects.append(
                QRectF(origin.x() + std::min(one, other), origin.y() + line.y(), std::abs(other - one), line.height())
                    .toAlignedRect());
        }
    }
    return rects;
}

} // namespace rapport::documenttext
