#include "output/htmlpaper.h"

#include "output/paperentry.h"
#include "output/saving.h"

#include <QFile>

namespace rapport::output {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostPictureBytes = 64 * 1024 * 1024; ///< In one file; what is beyond is named only.

const char *const kStyle = R"css(
body { margin: 2em auto; max-width: 46em; padding: 0 1em; font: 15px/1.5 Inter, system-ui, sans-serif; color: #1b1f24; background: #fff; }
h1 { font-size: 1.4em; margin: 0 0 .3em; }
header p, .time, .handle, .marks, .files, footer { color: #5b6573; font-size: .87em; }
header { border-bottom: 1px solid #e3e6ea; margin-bottom: 1.5em; padding-bottom: .8em; }
header p { margin: .1em 0; }
article { border: 1px solid #e3e6ea; border-radius: 10px; margin: .8em 0; padding: .6em .9em; overflow-wrap: anywhere; break-inside: avoid-page; }
article.ours { background: #e2f3f0; border-color: #cde7e3; margin-inline-start: 3em; }
article.theirs { margin-inline-end: 3em; }
article.note { background: #fdf1dc; border-color: #f0dfbd; }
h2 { font-size: 1em; margin: 0; }
h3 { font-size: 1em; margin: .4em 0; }
img { max-width: 100%; height: auto; border-radius: 6px; }
blockquote { border-inline-start: 3px solid #e3e6ea; margin-inline: 0; padding-inline-start: .8em; color: #5b6573; }
pre { overflow-x: auto; }
a { color: #0b7a6f; }
)css";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray head(const PaperHead &head, const PaperWords &words)
{
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + escaped(words.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                      "<meta name=\"referrer\" content=\"no-referrer\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
                      escaped(head.subject) + "</title>\n<style>" + kStyle +
                      "</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">" + escaped(head.subject) + "</h1>\n";
    for (const QString &fact : head.facts)
        html += "<p dir=\"auto\">" + escaped(fact) + "</p>\n";
    return html + "</header>\n<main>\n";
}

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

QByteArray entryHtml(const PaperEntry &entry, const PaperWords &words, qint64 &pictureBytes)
{
    QByteArray html =
        QByteArray("<article class=\"") + className(entry.side) + "\">\n<h2><bdi>" + escaped(entry.author) + "</bdi>";
    if (!entry.handle.isEmpty())
        html += " <span class=\"handle\"><bdi>" + escaped(entry.handle) + "</bdi></span>";
    html += " <span class=\"time\">" + escaped(entry.time) + "</span></h2>\n";
    if (!entry.marks.isEmpty())
        html += "<p class=\"marks\">" + escaped(entry.marks.join(u" · "_s)) + "</p>\n";
    if (!entry.title.isEmpty())
        html += "<h3 dir=\"auto\">" + escaped(entry.title) + "</h3>\n";
    html += "<div dir=\"auto\">" + entry.html.toUtf8() + "</div>\n";
    for (const PaperPicture &picture : entry.pictures) {
        QFile file(picture.file);
        const bool fits = pictureBytes + file.size() <= kMostPictureBytes && file.open(QIODevice::ReadOnly);
        if (!fits) {
            html += "<p class=\"files\">" + escaped(words.picture) + ": " + escaped(picture.altText) + "</p>\n";
            continue;
        }
        pictureBytes += file.size();
        html += "<p><img src=\"data:" + picture.mimeType + ";base64," + file.readAll().toBase64() + "\" alt=\"" +
                escaped(picture.altText) + "\"></p>\n";
    }
    for (const QString &line : entry.attachments)
        html += "<p class=\"files\" dir=\"auto\">" + line.toUtf8() + "</p>\n";
    if (!entry.original.isEmpty())
        html += "<p class=\"files\"><a href=\"" + escaped(entry.original) + "\" rel=\"noreferrer noopener\">" +
                escaped(words.original) + "</a></p>\n";
    return html + "</article>\n";
}

} // namespace

Result<> writeHtml(const Paper &paper, const PaperWords &words, QIODevice &device, const Progress &progress)
{
    if (const Result<> begun = put(device, head(headOf(paper, words), words)); !begun)
        return begun;
    qint64 pictureBytes = 0;
    const int total = static_cast<int>(paper.messages.size());
    for (int i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return fail(ErrorKind::Cancelled);
        const PaperEntry entry = entryOf(paper, paper.messages.at(i), words);
        if (const Result<> written = put(device, entryHtml(entry, words, pictureBytes)); !written)
            return written;
    }
    return put(device, "</main>\n</body>\n</html>\n");
}

} // namespace rapport::output
