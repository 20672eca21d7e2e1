#include "gui/inbox/foundtext.h"

#include "gui/theme/theme.h"
#include "gui/thread/messagetext.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr QChar kBegin(0x02);
constexpr QChar kEnd(0x03);
// Two short lines show less than the store gives: what was found has to stand in the first of them.
constexpr qsizetype kMostBefore = 40;
constexpr qsizetype kKeptBefore = 24;

/// The piece without what may not be shown; its spaces at both ends stay, since other pieces stand beside it.
QString shownPiece(const QString &piece)
{
    const QString plain = messagetext::plainLine(piece);
    if (plain.isEmpty())
        return piece.isEmpty() ? QString() : u" "_s;
    const QString before = piece.front().isSpace() ? u" "_s : QString();
    const QString after = piece.back().isSpace() ? u" "_s : QString();
    return QString(before % plain % after);
}

QList<QTextLayout::FormatRange> formatsOf(const QList<FoundText::Find> &finds)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setForeground(theme::color(theme::Token::Accent));
    QList<QTextLayout::FormatRange> formats;
    for (const FoundText::Find &find : finds)
        formats.append({find.begin, find.length, format});
    return formats;
}

} // namespace

FoundText foundText(const QString &lead, const QString &snippet)
{
    FoundText found{lead, {}};
    qsizetype at = 0;
    const qsizetype first = snippet.indexOf(kBegin);
    if (first + lead.size() > kMostBefore && first > kKeptBefore) {
        const qsizetype space = snippet.indexOf(u' ', first - kKeptBefore);
        at = space >= 0 && space < first ? space + 1 : first;
        found.text += u'…';
    }
    while (at < snippet.size()) {
        const qsizetype begin = snippet.indexOf(kBegin, at);
        const qsizetype end = begin < 0 ? -1 : snippet.indexOf(kEnd, begin);
        if (end < 0)
            break;
        found.text += shownPiece(snippet.sliced(at, begin - at));
        const QString word = shownPiece(snippet.sliced(begin + 1, end - begin - 1));
        found.finds.append({static_cast<int>(found.text.size()), static_cast<int>(word.size())});
        found.text += word;
        at = end + 1;
    }
    found.text += shownPiece(snippet.sliced(at));
    return found;
}

void drawFoundText(QPainter &painter, const QList<QRect> &lines, Qt::LayoutDirection direction, const FoundText &found)
{
    QTextOption option(direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight);
    option.setTextDirection(found.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QString rest = found.text;
    QList<FoundText::Find> finds = found.finds;
    for (qsizetype i = 0; i < lines.size() && !rest.isEmpty(); ++i) {
        const QRect &rect = lines.at(i);
        // Semibold letters are a little wider than the ones the text is cut for.
        if (i + 1 == lines.size())
            rest = painter.fontMetrics().elidedText(rest, Qt::ElideRight, rect.width() - 4);
        QTextLayout layout(rest, painter.font());
        layout.setTextOption(option);
        layout.setFormats(formatsOf(finds));
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(rect.width());
        layout.endLayout();
        line.setPosition(QPointF(0, (rect.height() - line.height()) / 2));
        line.draw(&painter, rect.topLeft());
        const int length = line.textLength();
        rest = rest.mid(length);
        for (FoundText::Find &find : finds)
            find.begin -= length;
        for (FoundText::Find &find : finds) {
            // A word that is broken goes on in the next line.
            const int before = std::max(0, -find.begin);
            find.begin += before;
            find.length = std::max(0, find.length - before);
        }
        finds.removeIf([&rest](const FoundText::Find &find) { return find.length == 0 || find.begin >= rest.size(); });
    }
}

} // namespace rapport
