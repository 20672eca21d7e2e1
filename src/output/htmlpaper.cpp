#include "output/htmlpaper.h"

#include "output/htmlparts.h"
#include "output/saving.h"

namespace rapport::output {

namespace {

using namespace Qt::StringLiterals;

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

QByteArray head(const PaperHead &head, const PaperWords &words)
{
    QByteArray html = htmlHead(head.subject, words.language, false, kStyle) + "<header>\n<h1 dir=\"auto\">" +
                      htmlEscaped(head.subject) + "</h1>\n";
    for (const QString &fact : head.facts + QStringList{head.made})
        html += "<p dir=\"auto\">" + htmlEscaped(fact) + "</p>\n";
    return html + "</header>\n<main>\n";
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
        if (const Result<> written = put(device, htmlEntry(entry, words, 2, pictureBytes)); !written)
            return written;
    }
    return put(device, "</main>\n</body>\n</html>\n");
}

} // namespace rapport::output
