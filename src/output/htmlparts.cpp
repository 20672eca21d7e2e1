#include "output/htmlparts.h"

#include <QFile>

namespace rapport::output {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostPictureBytes = 64 * 1024 * 1024; ///< In one file; what is beyond is named only.

const char *className(PaperEntry::Side side)
{
    switch (side) {
    case PaperEntry::Side::Theirs:
        return "theirs";
    case PaperEntry::Side::Ours:
        return "ours";
    case PaperEntry::Side::Note:
        return "note";
    }
    return "theirs";
}

} // namespace

QByteArray htmlEscaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray htmlHead(const QString &title, const QString &language, bool rightToLeft, const QByteArray &style)
{
    return "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(language) + (rightToLeft ? "\" dir=\"rtl" : "") +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
           "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
           htmlEscaped(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n";
}

QByteArray htmlEntry(const PaperEntry &entry, const PaperWords &words, int level, qint64 &pictureBytes)
{
    const QByteArray heading = "h" + QByteArray::number(level);
    const QByteArray below = "h" + QByteArray::number(level + 1);
    QByteArray html = QByteArray("<article class=\"") + className(entry.side) + "\">\n<" + heading + "><bdi>" +
                      htmlEscaped(entry.author) + "</bdi>";
    if (!entry.handle.isEmpty())
        html += " <span class=\"handle\"><bdi>" + htmlEscaped(entry.handle) + "</bdi></span>";
    html += " <span class=\"time\">" + htmlEscaped(entry.time) + "</span></" + heading + ">\n";
    if (!entry.marks.isEmpty())
        html += "<p class=\"marks\">" + htmlEscaped(entry.marks.join(u" · "_s)) + "</p>\n";
    if (!entry.title.isEmpty())
        html += "<" + below + " dir=\"auto\">" + htmlEscaped(entry.title) + "</" + below + ">\n";
    html += "<div dir=\"auto\">" + entry.html.toUtf8() + "</div>\n";
    for (const PaperPicture &picture : entry.pictures) {
        QFile file(picture.file);
        const bool fits = pictureBytes + file.size() <= kMostPictureBytes && file.open(QIODevice::ReadOnly);
        if (!fits) {
            html += "<p class=\"files\">" + htmlEscaped(words.picture) + ": " + htmlEscaped(picture.altText) + "</p>\n";
            continue;
        }
        pictureBytes += file.size();
        html += "<p><img src=\"data:" + picture.mimeType + ";base64," + file.readAll().toBase64() + "\" alt=\"" +
                htmlEscaped(picture.altText) + "\"></p>\n";
    }
    for (const QString &line : entry.attachments)
        html += "<p class=\"files\" dir=\"auto\">" + line.toUtf8() + "</p>\n";
    if (!entry.original.isEmpty())
        html += "<p class=\"files\"><a href=\"" + htmlEscaped(entry.original) + "\" rel=\"noreferrer noopener\">" +
                htmlEscaped(words.original) + "</a></p>\n";
    return html + "</article>\n";
}

} // namespace rapport::output
