#include "printing/paperwriter.h"

#include "printing/paperdocument.h"

#include <QFontDatabase>
#include <QImageReader>
#include <QPagedPaintDevice>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextFrameFormat>
#include <QTextList>
#include <QUrl>

#include <algorithm>

namespace rapport::printing {

namespace {

using namespace Qt::StringLiterals;
using output::PaperEntry;
using output::PaperPicture;

constexpr int kWidestPicture = 1200; // Pixels: more is not seen on paper.

constexpr QRgb kOursGround = 0xffeef8f6;
constexpr QRgb kNoteGround = 0xfffdf5e6;

} // namespace

QTextCharFormat letters(double points, QRgb ink, bool bold)
{
    QTextCharFormat format;
    format.setFont(paperFont(points, bold));
    format.setForeground(QColor::fromRgb(ink));
    return format;
}

PaperWriter::PaperWriter(QTextDocument &document, const QPagedPaintDevice &device)
    : m_document(document),
      m_cursor(&document),
      m_largest(0.6 * 96 * device.width() / device.logicalDpiX(), 0.4 * 96 * device.height() / device.logicalDpiY())
{
}

void PaperWriter::entry(const PaperEntry &entry, const output::PaperWords &words)
{
    QTextFrameFormat frame;
    frame.setPadding(6);
    frame.setBorder(0.75);
    frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    frame.setBorderBrush(QColor::fromRgb(kHairline));
    frame.setTopMargin(3);
    frame.setBottomMargin(3);
    frame.setLeftMargin(entry.side == PaperEntry::Side::Ours ? 28 : 0);
    frame.setRightMargin(entry.side == PaperEntry::Side::Theirs ? 28 : 1); // for the border
    if (entry.side == PaperEntry::Side::Ours)
        frame.setBackground(QColor::fromRgb(kOursGround));
    else if (entry.side == PaperEntry::Side::Note)
        frame.setBackground(QColor::fromRgb(kNoteGround));
    m_cursor.insertFrame(frame);
    m_first = true;
    who(entry);
    if (!entry.title.isEmpty())
        line(entry.title, letters(kBodyPoints, kInk, true), 2, 1);
    body(entry.html, kBodyPoints, kInk);
    for (const PaperPicture &one : entry.pictures)
        picture(one, words);
    for (const QString &attachment : entry.attachments)
        body(attachment, kSmallPoints, kMutedInk);
    if (!entry.original.isEmpty())
        body(u"<a href=\""_s % entry.original.toHtmlEscaped() % u"\">"_s % words.original.toHtmlEscaped() % u"</a>"_s,
             kSmallPoints, kMutedInk);
    m_cursor.movePosition(QTextCursor::End);
}

void PaperWriter::block(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    if (m_first)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
    m_first = false;
}

void PaperWriter::line(const QString &text, const QTextCharFormat &format, double above, double below)
{
    block(above, below);
    m_cursor.insertText(text, format);
}

void PaperWriter::who(const PaperEntry &entry)
{
    line(entry.author, letters(kBodyPoints, kInk, true), 0, 2);
    if (!entry.handle.isEmpty())
        m_cursor.insertText(QString(u"  "_s % entry.handle), letters(kSmallPoints, kMutedInk));
    m_cursor.insertText(QString(u"  "_s % entry.time), letters(kSmallPoints, kMutedInk));
    if (!entry.marks.isEmpty())
        m_cursor.insertText(QString(u"  ·  "_s % entry.marks.join(u" · "_s)), letters(kSmallPoints, kMutedInk));
}

/// Safe HTML in the letters of the body: what it brings of its own sizes and colours is not taken.
void PaperWriter::body(const QString &html, double points, QRgb ink)
{
    block(1, 1);
    QTextDocument part;
    part.setDefaultFont(paperFont(points));
    part.setHtml(html);
    for (QTextBlock one = part.begin(); one.isValid(); one = one.next()) {
        if (one != part.begin())
            block(1, 1);
        const QTextBlockFormat theirs = one.blockFormat();
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setIndent(std::clamp(theirs.indent() + (theirs.leftMargin() > 0 ? 1 : 0), 0, 6));
        m_cursor.setBlockFormat(format);
        if (const QTextList *list = one.textList())
            m_cursor.insertText(QString(list->itemText(one) % u' '), letters(points, ink));
        for (auto it = one.begin(); !it.atEnd(); ++it)
            fragment(it.fragment(), points, ink);
    }
}

void PaperWriter::fragment(const QTextFragment &fragment, double points, QRgb ink)
{
    const QTextCharFormat theirs = fragment.charFormat();
    QTextCharFormat format = letters(points, ink, theirs.fontWeight() > QFont::Medium);
    format.setFontItalic(theirs.fontItalic());
    format.setFontStrikeOut(theirs.fontStrikeOut());
    if (theirs.fontFixedPitch())
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    if (theirs.isAnchor()) {
        format.setAnchor(true);
        format.setAnchorHref(theirs.anchorHref());
        format.setFontUnderline(true);
    }
    QString text = fragment.text();
    text.remove(QChar::ObjectReplacementCharacter);
    m_cursor.insertText(text, format);
}

void PaperWriter::picture(const PaperPicture &picture, const output::PaperWords &words)
{
    QImageReader reader(picture.file, picture.mimeType.mid(picture.mimeType.indexOf('/') + 1));
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > kWidestPicture)
        reader.setScaledSize(size.scaled(kWidestPicture, 10 * kWidestPicture, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull()) {
        body(QString(words.picture % u": "_s % picture.altText).toHtmlEscaped(), kSmallPoints, kMutedInk);
        return;
    }
    block(3, 3);
    const QString name = u"picture:%1"_s.arg(++m_pictures);
    m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat format;
    format.setName(name);
    QSizeF shown(image.size());
    if (shown.width() > m_largest.width() || shown.height() > m_largest.height())
        shown.scale(m_largest, Qt::KeepAspectRatio);
    format.setWidth(shown.width());
    format.setHeight(shown.height());
    m_cursor.insertImage(format);
    if (!picture.altText.isEmpty())
        body(picture.altText.toHtmlEscaped(), kSmallPoints, kMutedInk);
}

} // namespace rapport::printing
