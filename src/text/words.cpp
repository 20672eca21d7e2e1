#include "text/words.h"

#include <unicode/ubrk.h>

#include <QStringView>

#include <algorithm>
#include <memory>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

struct CloseBreaks
{
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};
using Breaks = std::unique_ptr<UBreakIterator, CloseBreaks>;

/// An iterator over the boundaries of `text`, which must outlive its use. Opening one costs far more than a short text,
/// so each thread keeps its own. Null only where ICU's data is missing.
UBreakIterator *breaks(UBreakIteratorType type, const QString &text)
{
    thread_local Breaks characters;
    thread_local Breaks wordBreaks;
    Breaks &kept = type == UBRK_CHARACTER ? characters : wordBreaks;
    UErrorCode status = U_ZERO_ERROR;
    if (!kept)
        kept.reset(ubrk_open(type, "", nullptr, 0, &status));
    if (!kept || U_FAILURE(status))
        return nullptr;
    ubrk_setText(kept.get(), reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    return U_SUCCESS(status) ? kept.get() : nullptr;
}

/// Whether every UTF-16 unit is a grapheme of its own: below the combining marks, and no CR LF pair.
bool isSimple(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x300) && c != u'\r'; });
}

/// `text` up to its `count`-th boundary.
qsizetype graphemeEnd(const QString &text, int count)
{
    if (isSimple(text))
        return qMin<qsizetype>(text.size(), count);
    UBreakIterator *iterator = breaks(UBRK_CHARACTER, text);
    if (!iterator)
        return qMin<qsizetype>(text.size(), count);
    int32_t end = 0;
    for (int index = 0; index < count; ++index) {
        const int32_t next = ubrk_next(iterator);
        if (next == UBRK_DONE)
            break;
        end = next;
    }
    return end;
}

/// Text without quoted lines, or all of it where nothing else is there.
QString withoutQuotes(const QString &text)
{
    QStringList own;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().startsWith(u'>'))
            own.append(line);
    }
    const QString joined = own.join(u'\n');
    return joined.trimmed().isEmpty() ? text : joined;
}

QString withoutLeadingMentions(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == u'@') {
        const qsizetype space = line.indexOf(u' ', at);
        if (space < 0)
            return line;
        at = space + 1;
    }
    return line.sliced(at);
}

} // namespace

int graphemeCount(const QString &text)
{
    if (isSimple(text))
        return static_cast<int>(text.size());
    UBreakIterator *iterator = breaks(UBRK_CHARACTER, text);
    if (!iterator)
        return characterCount(text);
    int count = 0;
    while (ubrk_next(iterator) != UBRK_DONE)
        ++count;
    return count;
}

QString leftGraphemes(const QString &text, int count)
{
    return count <= 0 ? QString() : text.left(graphemeEnd(text, count));
}

int characterCount(const QString &text)
{
    const auto pairs = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return static_cast<int>(text.size() - pairs);
}

QStringList words(const QString &text)
{
    QStringList result;
    UBreakIterator *iterator = breaks(UBRK_WORD, text);
    if (!iterator)
        return result;
    int32_t start = ubrk_first(iterator);
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator)) {
        if (ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT)
            result.append(text.sliced(start, end - start));
    }
    return result;
}

QString preview(const QString &text, int graphemes)
{
    if (graphemes <= 0)
        return {};
    // The rest of a long text cannot show: a line of n graphemes rarely needs more than a few units each.
    const QString line = withoutLeadingMentions(withoutQuotes(text.left(64 * 1024)).simplified());
    const QString head = leftGraphemes(line, graphemes);
    if (head.size() == line.size())
        return line;
    QString cut = leftGraphemes(line, graphemes - 1);
    while (!cut.isEmpty() && cut.back().isSpace())
        cut.chop(1);
    return cut + u'…';
}

} // namespace rapport::text
