#pragma once

#include "output/paper.h"

#include <QStringList>

namespace rapport::output {

/// A picture that was fetched into the workspace, with a person's consent.
struct PaperPicture
{
    QString file;
    QByteArray mimeType; ///< By what the file is, not by what it says.
    QString altText;
};

/// One message as a document shows it. A value.
struct PaperEntry
{
    enum class Side { Theirs, Ours, Note };
    Side side = Side::Theirs;
    QString author;
    QString handle;
    QString time;
    QStringList marks; ///< "edited", "direct message" ...
    QString title;
    QString html;     ///< Safe: see text/sanitize.h.
    QString original; ///< Its address on the web; empty: none that may be opened.
    QList<PaperPicture> pictures;
    QStringList attachments; ///< Of what is not shown: safe HTML, a line each.
};

/// What stands above the messages. Plain text.
struct PaperHead
{
    QString subject;
    QStringList facts;
    QString made; ///< "Made with Rapport, …"
};

[[nodiscard]] PaperHead headOf(const Paper &paper, const PaperWords &words);
[[nodiscard]] PaperEntry entryOf(const Paper &paper, const ThreadMessage &message, const PaperWords &words);

} // namespace rapport::output
